"""What every page knows: who is here, in which roles and how they like it; and the demo."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from reviewer import keys, newsroom, permissions, preferences, tour
from reviewer.demo import PASSWORD

DEMO_ACCOUNTS = (
    ("rita", _("reviews English, French and Arabic")),
    ("tara", _("translates into English and French")),
    ("chen", _("is the chief editor")),
    ("omar", _("translates into Arabic")),
    ("otto", _("has no role yet")),
    ("admin", _("runs the admin")),
)


def desk(request: HttpRequest) -> dict[str, Any]:
    """Give every template the person's roles and settings, looked up only where asked for."""
    held: list[permissions.Rights] = []

    def rights() -> permissions.Rights:
        if not held:
            held.append(permissions.of(request.user))
        return held[0]

    return {
        "desk_roles": lambda: rights().in_words(),
        "may_import": lambda: rights().may_import,
        "may_set_up": lambda: newsroom.may_set_up(request.user),
        "page_keys": lambda: keys.of(_page(request)),
        "keys_everywhere": keys.EVERYWHERE,
        "preferences": lambda: preferences.of(request.user),
        "tour": lambda: tour.at(request.user, _page(request), request.GET.get("tour")),
        "mails": settings.EXONYM_MAILS,
        "demo": settings.EXONYM_DEMO,
        "demo_accounts": DEMO_ACCOUNTS if settings.EXONYM_DEMO else (),
        "demo_password": PASSWORD if settings.EXONYM_DEMO else "",
    }


def _page(request: HttpRequest) -> str | None:
    return request.resolver_match.url_name if request.resolver_match else None
