"""Your desk: what waits for me."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from reviewer import newsroom, permissions, queue
from reviewer.answers import signed_in
from reviewer.asked import Asked
from reviewer.due import due
from reviewer.permissions import Rights


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List what waits for this person, or what else they may see."""
    rights, person = permissions.of(request.user), signed_in(request)
    if newsroom.awaited(person):
        return redirect("setup")
    visible, filters = queue.visible(rights), queue.filters(rights, person)
    offered = queue.languages_of(visible)
    asked = Asked.of(request.GET.dict(), filters, dict(offered))
    narrowed = asked.narrowed(visible)
    # How large the archive is says nothing of what is due: it is counted only where it is shown.
    counts = {
        code: narrowed.filter(rule).count()
        for code, (_label, rule) in filters.items()
        if code == asked.show or code not in queue.ARCHIVE
    }
    found = asked.ordered(narrowed.filter(filters[asked.show][1]))
    pages = queue.pages(asked, counts[asked.show])
    context = {
        "due": due(visible.filter(filters["mine"][1]), chief=rights.chief),
        "asked": asked,
        "languages": offered,
        "filters": [
            (asked.address(show=code), label, counts.get(code), code == asked.show)
            for code, (label, _rule) in filters.items()
        ],
        "columns": asked.columns(),
        "lines": queue.lines(found[pages.start : pages.stop], rights),
        "pages": pages,
        "unnarrowed": asked.address(language="", words=""),
        "everything": asked.address(show="all", language="", words=""),
        "articles_without": queue.untranslated(rights),
        "empty_why": _empty_why(rights, person.is_staff),
    }
    return render(request, "reviewer/queue.html", context)


def _empty_why(rights: Rights, staff: bool) -> str:  # noqa: FBT001
    if rights.any_role:
        return ""
    if staff:
        return _("Your account runs the admin and has no role at the desk.")
    return _(
        "Your account has no role yet, so there is nothing to show. "
        "An administrator gives roles and languages in the admin."
    )
