"""The pairing page of an import: look, settle the pairs, store or drop."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from prose.encoding import ENCODINGS
from prose.pairing import Side
from reviewer import drafts, permissions
from reviewer import pairing as acts
from reviewer.answers import is_htmx, number, signed_in
from reviewer.forms import said
from reviewer.forms.pairing import ActForm, EncodingForm, SeenForm
from reviewer.models import ImportDraft
from reviewer.refusals import Refused
from reviewer.sheet import Place, sheet


@require_safe
def pairing(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the pairs as they are; at the row asked for, and with places to cut if asked."""
    draft = _mine(request, pk)
    return _page(request, draft, _place(request))


@require_POST
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Do one act on a pair, or take one back."""
    draft = _mine(request, pk)
    try:
        form = ActForm(request.POST)
        act = form.meant()
        done = acts.do(draft, act, seen=form.cleaned_data["seen"])
    except Refused as refused:
        return _refused(request, draft, refused)
    if not is_htmx(request):
        messages.success(request, done.said)
        return redirect(_at(draft, done.row, done.side))
    answer = _page(
        request, drafts.get(signed_in(request), pk), Place(done.row, done.side), done.said
    )
    answer["Content-Location"] = _at(draft, done.row, done.side)
    return answer


@require_POST
def encoding(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Read one file in another encoding."""
    draft = _mine(request, pk)
    try:
        sent = said(EncodingForm(request.POST))
        drafts.read_again(draft, sent["side"], sent["encoding"], seen=sent["seen"])
    except Refused as refused:
        return _refused(request, draft, refused)
    return redirect("pairing", pk)


@require_POST
def store(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Store the article and its translation as they are paired."""
    draft = _mine(request, pk)
    try:
        seen = said(SeenForm(request.POST))["seen"]
        article, translation = drafts.store(draft, by=signed_in(request), seen=seen)
    except Refused as refused:
        return _refused(request, draft, refused)
    messages.success(request, _("Stored."))
    if translation is None:
        return redirect("article", article.pk)
    return redirect("review", translation.pk)


@require_POST
def drop(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Let an import go."""
    drafts.drop(_mine(request, pk))
    messages.success(request, _("The import was dropped. Nothing of it is stored."))
    return redirect("import")


def _mine(request: HttpRequest, pk: UUID) -> ImportDraft:
    permissions.require(permissions.of(request.user).may_import, _("import articles"))
    return drafts.get(signed_in(request), pk)


def _place(request: HttpRequest) -> Place:
    sent = request.POST or request.GET
    side: Side = "source" if sent.get("side") == "source" else "target"
    return Place(number(sent.get("row")) or 0, side, "cutting" in request.GET)


def _at(draft: ImportDraft, row: int, side: Side) -> str:
    return f"{reverse('pairing', args=[draft.pk])}?row={row}&side={side}#pair-{row}"


def _refused(request: HttpRequest, draft: ImportDraft, refused: Refused) -> HttpResponse:
    """Say why not, above the pairs as they are now."""
    now = drafts.of(draft.by).filter(pk=draft.pk).first()
    if now is None:
        raise refused
    reasons = " ".join(refused.reasons)
    return _page(request, now, _place(request), refused=reasons, status=refused.status)


def _page(
    request: HttpRequest,
    draft: ImportDraft,
    place: Place,
    said: str = "",
    *,
    refused: str = "",
    status: int = 200,
) -> HttpResponse:
    alone = "reviewer/partials/pairs.html" if is_htmx(request) else "reviewer/pairing.html"
    shown = sheet(draft, place, said=said, refused=refused)
    context = {"sheet": shown, "encodings": ENCODINGS}
    return render(request, alone, context, status=status)
