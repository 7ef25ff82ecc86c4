"""Approved text leaves: as a file, or by the clipboard."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from prose import formats
from reviewer import desk, exports, permissions
from reviewer.answers import signed_in
from reviewer.rows import blocks
from translations import history
from translations.models import Status, Translation


def _for_export(request: HttpRequest, pk: int) -> Translation:
    translation = permissions.translation_for(request.user, pk)
    permissions.require(permissions.of(request.user).chief, _("export: that is the chief editor's"))
    return translation


@require_http_methods(["GET", "HEAD", "POST"])
def export(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what can leave and what has left, or hand out a file."""
    translation = _for_export(request, pk)
    if request.method == "POST":
        return _file(request, translation)
    approved = translation.approved_revision_id
    entries = {entry.id: entry for entry in history.timeline(translation)}
    context = {
        "desk": desk.head(translation, permissions.of(request.user)),
        "reasons": () if approved else (_("This translation has never been approved."),),
        "approved": entries.get(approved or 0),
        "approval": translation.decisions.filter(kind="approved").select_related("by").first(),
        "later_edits": bool(approved) and translation.status != Status.APPROVED,
        "formats": formats.writable(),
        "exports": translation.exports.select_related("by"),
        "blocks": blocks(translation, approved=True) if approved else (),
        "tab": "export",
    }
    return render(request, "reviewer/export.html", context, status=200)


def _file(request: HttpRequest, translation: Translation) -> HttpResponse:
    made = exports.export(
        translation,
        request.POST.get("format", ""),
        by=signed_in(request),
        destination=request.POST.get("destination", ""),
    )
    response = HttpResponse(made.data, content_type=made.mime)
    response["Content-Disposition"] = (
        content_disposition_header(as_attachment=True, filename=made.name) or ""
    )
    response["X-Content-SHA256"] = made.record.sha256
    return response


@require_POST
def copy(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the approved text for the clipboard, on record like any export."""
    translation = _for_export(request, pk)
    return JsonResponse(exports.copy(translation, by=signed_in(request)))
