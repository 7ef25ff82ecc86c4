"""Your desk: what waits for me."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reviewer import permissions, queue
from reviewer.answers import signed_in
from reviewer.permissions import Rights


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List what waits for this person, or what else they may see."""
    rights, person = permissions.of(request.user), signed_in(request)
    chosen = request.GET.get("show", "mine")
    visible, filters = queue.visible(rights), queue.filters(rights, person)
    if chosen not in filters:
        chosen = "mine"
    # How large the archive is says nothing of what is due: it is counted only where it is shown.
    counts = {
        code: visible.filter(rule).count()
        for code, (_, rule) in filters.items()
        if code == chosen or code not in queue.ARCHIVE
    }
    found = visible.filter(filters[chosen][1]).order_by("due_at", "-created_at", "-pk")
    context = {
        "sentence": _sentence(counts["mine"]),
        "filters": [(c, label, counts.get(c), c == chosen) for c, (label, _) in filters.items()],
        "lines": queue.lines(found[: queue.LONGEST], rights),
        "more": max(0, counts[chosen] - queue.LONGEST),
        "articles_without": queue.untranslated(rights),
        "empty_why": _empty_why(rights, person.is_staff),
        "empty_here": "Nothing waits for you." if chosen == "mine" else "Nothing here.",
    }
    return render(request, "reviewer/queue.html", context)


def _sentence(waiting: int) -> str:
    if not waiting:
        return "Nothing waits for you just now."
    return "1 translation needs you." if waiting == 1 else f"{waiting} translations need you."


def _empty_why(rights: Rights, staff: bool) -> str:  # noqa: FBT001
    if rights.any_role:
        return ""
    if staff:
        return "Your account runs the admin and has no role at the desk."
    return (
        "Your account has no role yet, so there is nothing to show. "
        "An administrator gives roles and languages in the admin."
    )
