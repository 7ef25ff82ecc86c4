"""The demo's guided tour: six steps over the real pages, from the queue to the export."""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, User
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from reviewer import permissions
from translations.models import Translation


@dataclass(frozen=True, slots=True)
class Stop:
    """One step: which page, which part of it, and what is said there."""

    page: str
    spot: str
    title: str | Promise
    text: str | Promise


STOPS = (
    Stop(
        "queue",
        "main .line-title",
        _("Your desk"),
        _("What waits for you stands first. The story on the tariff talks says Grier: open it."),
    ),
    Stop(
        "review",
        "#flags",
        _("What is wrong is flagged"),
        _("格里尔 is Jamieson Greer. Each flag names the wrong words and the approved ones."),
    ),
    Stop(
        "review",
        "[data-fix]",
        _("Fix"),
        _("R puts one name right; Fix all shows every change before it makes them, as one."),
    ),
    Stop(
        "review",
        "#approval",
        _("Hand over, approve"),
        _("Rita sends back, Tara hands in again. Nobody approves their own words: Chen does."),
    ),
    Stop(
        "compare",
        "main",
        _("Compare"),
        _("Any two revisions side by side: what changed, and which of it were names."),
    ),
    Stop(
        "export",
        "main",
        _("Export"),
        _("Only approved text leaves the house. Chen, the chief editor, exports or copies it."),
    ),
)


@dataclass(frozen=True, slots=True)
class Step:
    """A stop as a page shows it. The addresses are empty at both ends."""

    number: int
    stop: Stop
    url: str
    back: str
    on: str
    all: int = len(STOPS)


def steps(user: User | AnonymousUser) -> tuple[Step, ...]:
    """Give the whole tour; none for whoever sees no translation."""
    visible = permissions.visible_translations(permissions.of(user))
    story = Translation.objects.filter(visible).order_by("pk").first()
    if story is None:
        return ()
    urls = ["", *(_url(number, stop, story.pk) for number, stop in enumerate(STOPS, 1)), ""]
    return tuple(
        Step(number, stop, urls[number], urls[number - 1], urls[number + 1])
        for number, stop in enumerate(STOPS, 1)
    )


def _url(number: int, stop: Stop, story: int) -> str:
    args = [] if stop.page == "queue" else [story]
    return f"{reverse(stop.page, args=args)}?tour={number}"


def at(user: User | AnonymousUser, page: str | None, asked: str | None) -> Step | None:
    """Give the step that this page shows: the one asked for, or the first one on the desk."""
    number = asked or ("1" if page == "queue" else "")
    here = [str(n) for n, stop in enumerate(STOPS, 1) if stop.page == page]
    all_steps = steps(user) if number in here else ()
    return all_steps[int(number) - 1] if all_steps else None
