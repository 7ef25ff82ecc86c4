"""Import: paste or upload; the pairs are looked at on a page of their own."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reviewer import drafts, permissions
from reviewer.answers import signed_in
from reviewer.forms.article import ImportForm
from reviewer.models import ImportDraft
from reviewer.refusals import Refused


@require_http_methods(["GET", "HEAD", "POST"])
def imports(request: HttpRequest) -> HttpResponse:
    """Show the form, empty or as it was sent; begin an import. Nothing is stored here."""
    permissions.require(permissions.of(request.user).may_import, _("import articles"))
    draft = _again(request)
    if request.method != "POST":
        return _form(request, ImportForm.of(draft) if draft else ImportForm())
    form = ImportForm(request.POST, request.FILES, draft=draft)
    if not form.is_valid():
        return _form(request, form, 400)
    try:
        begun = _begun(request, form)
    except Refused as refused:
        return _refused(request, form, refused.reasons, refused.status)
    except PermissionDenied as denied:  # in the form: what was pasted stays
        return _refused(request, form, (str(denied),), 403)
    return redirect("pairing", begun.pk)


def _begun(request: HttpRequest, form: ImportForm) -> ImportDraft:
    return drafts.start(
        form.part("source"),
        form.part("translation") if form.has_translation() else None,
        form.details(),
        by=signed_in(request),
        how=form.how(),
        instead_of=form.draft,
    )


def _again(request: HttpRequest) -> ImportDraft | None:
    """Give the import to which the person goes back, if it is still there."""
    asked = (request.POST if request.method == "POST" else request.GET).get("draft", "")
    try:
        return drafts.get(signed_in(request), asked) if asked else None
    except Http404:
        return None


def _refused(
    request: HttpRequest, form: ImportForm, reasons: tuple[str, ...], status: int
) -> HttpResponse:
    for reason in reasons:
        form.add_error(None, reason)
    return _form(request, form, status)


def _form(request: HttpRequest, form: ImportForm, status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "languages": ImportForm.known_languages(),
        "unfinished": drafts.of(signed_in(request)),
    }
    return render(request, "reviewer/import.html", context, status=status)
