"""One revision: the text as it stood then, with the flags of its time."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from reviewer import desk, past, permissions
from translations import history


@require_safe
def revision(request: HttpRequest, pk: int, revision: int) -> HttpResponse:
    """Show the text of a revision, and lead to those before and after it."""
    translation = permissions.translation_for(request.user, pk)
    rights = permissions.of(request.user)
    entries = history.timeline(translation)
    places = [n for n, entry in enumerate(entries) if entry.id == revision]
    if not places:
        raise Http404(_("There is no such revision of this translation."))
    at = places[0]
    blocks = past.blocks(translation, revision)
    context = {
        "desk": desk.head(translation, rights),
        "entry": entries[at],
        "earlier": entries[at - 1] if at else None,
        "later": entries[at + 1] if at + 1 < len(entries) else None,
        "approved": revision == translation.approved_revision_id,
        "blocks": blocks,
        "flags": sum(len(block.flags) for block in blocks),
        "may_restore": rights.may_edit(translation.language) and blocks and entries[at + 1 :],
        "tab": "history",
    }
    return render(request, "reviewer/revision.html", context)
