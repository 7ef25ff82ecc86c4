"""How the desk answers: with the page, with one row, or with a refusal that says why."""

from collections.abc import Callable

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from reviewer import desk
from reviewer.desk import Desk
from reviewer.models import Flag
from reviewer.refusals import Malformed, Refused
from reviewer.rows import Doing, Focus
from translations.models import Target, Translation

View = Callable[..., HttpResponse]
FILTERS = ("open", "names", "terms", "mine", "done")

HEADINGS = {
    400: _("This could not be read"),
    403: _("Not yours to do"),
    404: _("Nothing here"),
    409: _("Not as things stand"),
    422: _("Not like this"),
}


def many_acts(view: View) -> View:
    """Mark a view that does many acts, each in a transaction of its own, and guards them itself.

    In one transaction for all of them nobody else could save on SQLite until the last was done.
    """
    view.many_acts = True  # type: ignore[attr-defined]
    return view


def signed_in(request: HttpRequest) -> User:
    """Give the person. The log-in is required everywhere, so there is one."""
    assert isinstance(request.user, User)  # noqa: S101
    return request.user


def is_htmx(request: HttpRequest) -> bool:
    """Whether only a piece of the page is asked for."""
    return bool(getattr(request, "htmx", False))


def number(text: str | None) -> int | None:
    """Read a number from an address, or none."""
    return int(text) if text and text.isdecimal() and len(text) < 19 else None


def seen_pairs(request: HttpRequest) -> dict[int, int]:
    """Read "target:version" pairs: what the preview showed."""
    seen = {}
    for pair in request.POST.getlist("seen"):
        target, _, version = pair.partition(":")
        target_pk, shown = number(target), number(version)
        if target_pk is None or shown is None:
            raise Malformed(f"“{pair}” is no paragraph and version.")
        seen[target_pk] = shown
    return seen


def with_flags(what: str, opened: int) -> str:
    """Say what was done, and how many flags that opened."""
    if not opened:
        return what
    more = ngettext("%(count)d flag opened.", "%(count)d flags opened.", opened)
    return f"{what} {more % {'count': opened}}"


def page(
    request: HttpRequest, translation: Translation, focus: Focus, *, status: int = 200
) -> HttpResponse:
    """Render the whole desk."""
    shown = desk.desk(translation, signed_in(request), focus)
    context = {"desk": shown, "show": _filter(request, shown), "tab": "review"}
    return render(request, "reviewer/review.html", context, status=status)


def _filter(request: HttpRequest, shown: Desk) -> str:
    """Say which flags the pane lists: those that the address asks for, or the open card's."""
    asked = request.GET.get("show", "")
    if asked in FILTERS:
        return asked
    return "done" if shown.shows_done else "open"


def row(
    request: HttpRequest,
    target: Target,
    focus: Focus | None = None,
    *,
    status: int = 200,
    offer: Flag | None = None,
) -> HttpResponse:
    """Answer with one row, and what depends on it; without htmx with the page at that row.

    `offer` is a flag just corrected, whose words can be remembered as wrong.
    """
    translation = target.translation
    if not is_htmx(request):
        if focus is None:
            return redirect(at_row(translation.pk, target.pk))
        return page(request, translation, focus, status=status)
    shown = desk.desk(translation, signed_in(request), focus or Focus(target.pk))
    mine = next(row for row in shown.rows if row.id == target.pk)
    context = {"desk": shown, "row": mine, "oob": True, "offer": offer}
    answer = render(request, "reviewer/partials/changed.html", context, status=status)
    # A second attempt at the same act is sent to where the row stands.
    answer["Content-Location"] = reverse("row", args=[target.pk])
    return answer


def at_row(translation: int, target: int) -> str:
    """Give the address of a row."""
    return f"{reverse('review', args=[translation])}#p{target}"


def refused_row(
    request: HttpRequest, target: Target, refused: Refused, doing: Doing = ""
) -> HttpResponse:
    """Say no in the row itself, with what was sent still there."""
    focus = Focus(target.pk, doing, " ".join(refused.reasons), request.POST.dict())
    return row(request, target, focus, status=refused.status)


def refusal(
    request: HttpRequest, status: int, reasons: tuple[str, ...], *, kept: str = ""
) -> HttpResponse:
    """Show the reasons, with a way back to where the person was."""
    came_from = request.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(came_from, {request.get_host()})
    shown = {
        "status": status,
        "heading": HEADINGS.get(status, HEADINGS[409]),
        "reasons": reasons,
        "back": came_from if ours else "",
        "kept": kept,
    }
    return render(request, "reviewer/refusal.html", shown, status=status)
