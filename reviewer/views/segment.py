"""One row of the desk: its text, its state, a tick, a flag."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from prose import diff, merge
from reviewer import answers, desk, editing, flags, marks, permissions, terms
from reviewer.answers import at_row, is_htmx, number, refused_row, signed_in
from reviewer.comparison import pieces
from reviewer.foresight import foresee
from reviewer.forms import said
from reviewer.forms.segment import AddForm, FlagForm, SeenForm, StateForm, TextForm, TickForm
from reviewer.marks import Mark, Run
from reviewer.refusals import Conflict, Invalid, Refused
from reviewer.rows import Doing, Focus
from reviewer.workflow import cleaned
from translations import history, termbase
from translations.models import Target, Translation

PLAIN = "text/plain; charset=utf-8"


@require_safe
def row(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one row, open for editing if asked."""
    target = permissions.target_for(request.user, pk)
    doing: Doing = "edit" if request.GET.get("edit") else ""
    focus = Focus(pk, doing) if doing else None
    return answers.row(request, target, focus)


@require_POST
def save(request: HttpRequest, pk: int) -> HttpResponse:
    """Store a text as typed; after a conflict show both texts."""
    target = permissions.target_for(request.user, pk)
    typed = request.POST.get("text", "")
    try:
        sent = said(TextForm(request.POST))
        comment = "Saved while writing" if sent["then"] == "pause" else ""
        editing.save(
            target, sent["text"], by=signed_in(request), seen=sent["seen"], comment=comment
        )
    except Conflict as conflict:
        return _conflict(request, conflict.target, typed)
    except Refused as refused:
        return refused_row(request, target, refused, "edit")
    if sent["then"] == "next" and not is_htmx(request):
        return redirect(_next(target))
    stays = sent["then"] in {"stay", "pause"}
    return answers.row(request, target, Focus(pk, "edit") if stays else None)


@require_POST
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the row as it would be with this text: marks, names, checks. Nothing is stored."""
    target = permissions.target_for(request.user, pk)
    try:
        head, row = foresee(target, request.POST.get("text", ""), by=signed_in(request))
    except Refused as refused:
        return HttpResponse(" ".join(refused.reasons), status=refused.status, content_type=PLAIN)
    return render(request, "reviewer/partials/row.html", {"desk": head, "row": row})


@require_POST
def difference(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how words kept in the browser differ from what is stored. Nothing is stored."""
    target = permissions.target_for(request.user, pk)
    try:
        mine = cleaned(request.POST.get("text", ""))
    except Refused as refused:
        return HttpResponse(" ".join(refused.reasons), status=refused.status, content_type=PLAIN)
    shown = pieces(target.text, mine, diff.changes(target.text, mine))
    return render(request, "components/pieces.html", {"pieces": shown})


def _next(target: Target) -> str:
    live = target.translation.targets.live()
    following = live.filter(position__gt=target.position).first()
    if following is None:
        return at_row(target.translation_id, target.pk)
    address, anchor = at_row(target.translation_id, following.pk).split("#")
    return f"{address}?edit={following.pk}#{anchor}"


def _conflict(request: HttpRequest, target: Target, typed: str) -> HttpResponse:
    """Show what stands there now and both edits joined: where they clash, as typed (409)."""
    mine = typed.replace("\r\n", "\n").strip()
    seen = number(request.POST.get("seen"))
    base, last = _seen_text(target, seen), _last_edit(target)
    merged = merge.three_way(base, mine, target.text) if base is not None else None
    both = merged.text if merged else mine
    shown = desk.desk(target.translation, signed_in(request))
    context = {
        "desk": shown,
        "row": next(row for row in shown.rows if row.id == target.pk),
        "theirs": _clashing(target.text, merged),
        "theirs_by": last.by if last else "",
        "theirs_at": last.at if last else None,
        "mine": mine,
        "both": both,
        "conflicts": merged.conflicts if merged else (),
        "clean": bool(merged and not merged.conflicts),
        "difference": pieces(target.text, both, diff.changes(target.text, both)),
        "version": target.version,
    }
    alone = "reviewer/partials/conflict.html" if is_htmx(request) else "reviewer/conflict.html"
    return render(request, alone, context, status=409)


def _clashing(theirs: str, merged: merge.Merge | None) -> tuple[Run, ...]:
    """Mark the words of theirs that clash with one's own."""
    clashes = merged.conflicts if merged else ()
    return marks.runs(theirs, [Mark(each.theirs_at, "warn") for each in clashes])


def _seen_text(target: Target, seen: int | None) -> str | None:
    return history.text_of_version(target, seen) if seen else None


def _last_edit(target: Target) -> history.Entry | None:
    edits = history.timeline(target.translation)
    mine = [entry for entry in edits if any(edit.target == target.pk for edit in entry.edits)]
    return mine[-1] if mine else None


@require_POST
def still_right(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm a text whose source has changed."""
    target = permissions.target_for(request.user, pk)
    try:
        seen = said(SeenForm(request.POST))["seen"]
        editing.still_right(target, by=signed_in(request), seen=seen)
    except Refused as refused:
        return refused_row(request, target, refused)
    return answers.row(request, target)


@require_POST
def state(request: HttpRequest, pk: int) -> HttpResponse:
    """Join, cut or open a paragraph. Its neighbours may change too: the whole page answers."""
    target = permissions.target_for(request.user, pk)
    try:
        sent = said(StateForm(request.POST))
        editing.set_state(
            target,
            sent["state"],
            by=signed_in(request),
            seen=sent["seen"],
            reason=sent["reason"],
        )
    except Refused as refused:
        return refused_row(request, target, refused)
    return redirect(at_row(target.translation_id, pk))


@require_POST
def tick(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark a paragraph as read and right, or take the mark back."""
    target = permissions.target_for(request.user, pk)
    try:
        sent = said(TickForm(request.POST))
        flags.tick(target, by=signed_in(request), seen=sent["seen"], on=sent["on"])
    except Refused as refused:
        return refused_row(request, target, refused)
    return answers.row(request, target)


@require_POST
def flag(request: HttpRequest, pk: int) -> HttpResponse:
    """Flag words, and add their right form to the termbase if asked."""
    target = permissions.target_for(request.user, pk)
    form = FlagForm(request.POST)
    try:
        sent = said(form)
        person = signed_in(request)
        if sent["seen"] != target.version:
            raise Conflict(target)  # before its words are looked for in the new text
        with transaction.atomic():
            if sent["term"]:
                termbase.lock()
            raised = flags.flag(
                target, form.span(target), form.remark(), by=person, seen=sent["seen"]
            )
            if sent["term"]:
                terms.propose_from(raised, by=person)
    except Refused as refused:
        return refused_row(request, target, refused, "flag")
    return answers.row(request, target)


@require_POST
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a paragraph that has no source."""
    translation = permissions.translation_for(request.user, pk)
    sent = said(AddForm(request.POST))
    after = _of(translation, sent["after"])
    try:
        added = editing.add_target(
            after, sent["text"], by=signed_in(request), kind=sent["kind"] or "paragraph"
        )
    except Refused as refused:
        return refused_row(request, after, refused, "add")
    return redirect(at_row(translation.pk, added.pk))


def _of(translation: Translation, pk: int) -> Target:
    target = translation.targets.live().filter(pk=pk).first()
    if target is None:
        raise Invalid(_("Paragraph %(pk)s is not part of this translation.") % {"pk": pk})
    target.translation = translation
    return target
