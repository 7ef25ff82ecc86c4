"""The translation alone, as a reader would see it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reviewer import desk, permissions, reading
from reviewer.rows import blocks


@require_safe
def read(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the live text, or the approved one."""
    translation = permissions.translation_for(request.user, pk)
    approved = request.GET.get("which") == "approved" and bool(translation.approved_revision_id)
    signed = not approved and request.GET.get("who") == "1"
    by_writers = reading.written(translation) if signed else ()
    context = {
        "desk": desk.head(translation, permissions.of(request.user)),
        "blocks": by_writers or blocks(translation, approved=approved),
        "writers": reading.writers_of(by_writers),
        "signed": signed,
        "which": "approved" if approved else "live",
        "approved_exists": translation.approved_revision_id is not None,
        "tab": "read",
    }
    return render(request, "reviewer/read.html", context)
