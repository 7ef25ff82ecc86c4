"""What people do with flags: raise, correct, keep as is, talk about, tick a paragraph."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from prose import patching
from prose.category import CATEGORIES, Severity
from prose.span import Span
from reviewer import carrying, dismissals, editing, permissions
from reviewer.editing import Replacement
from reviewer.models import Comment, Flag, FlagStatus, KeepReason, KeepScope, Tick
from reviewer.permissions import require
from reviewer.refusals import Conflict, Invalid, Malformed, Refused
from reviewer.workflow import cleaned
from translations import clock, history
from translations.models import Act, Target, Translation


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person says of the flagged words."""

    category: str
    severity: str = ""
    blocking: bool = False
    suggestion: str = ""
    comment: str = ""


def flag(target: Target, span: Span, remark: Remark, *, by: User, seen: int) -> Flag:
    """Flag words of a target as they stood at version `seen`."""
    _require_review(target, by, _("flag in this language"))
    suggestion = cleaned(remark.suggestion)
    comment = cleaned(remark.comment)
    category = CATEGORIES.get(remark.category)
    if category is None:
        raise Invalid(_("“%(category)s” is no category of errors.") % {"category": remark.category})
    severity = remark.severity or category.severity
    if severity not in set(Severity):
        raise Invalid(
            _("“%(severity)s” is no severity; expected one of %(list)s.")
            % {"severity": remark.severity, "list": ", ".join(Severity)}
        )
    with transaction.atomic():
        current = _locked(target, seen)
        _check_span(span, current.text, suggestion)
        raised = Flag.objects.create(
            target=current,
            start=span.start,
            end=span.end,
            quote=span.of(current.text),
            category=category.code,
            severity=severity,
            blocking=remark.blocking,
            suggestion=suggestion,
            patch=patching.made(current.text, span, suggestion) if suggestion else "",
            by=by,
        )
        if comment:
            Comment.objects.create(flag=raised, by=by, text=comment)
        carrying.place([raised], history.latest(current.translation))
    return raised


def _locked(target: Target, seen: int) -> Target:
    Translation.objects.select_for_update().get(pk=target.translation_id)
    current = Target.objects.select_related("translation__article", "segment").get(pk=target.pk)
    if current.version != seen:
        raise Conflict(current)
    return current


def _check_span(span: Span, text: str, suggestion: str) -> None:
    if not len(span) or not span.inside(text):
        raise Malformed(
            _(
                "Characters %(start)s to %(end)s were to be flagged; "
                "this paragraph has characters 0 to %(text)s."
            )
            % {"start": span.start, "end": span.end, "text": len(text)}
        )
    if not span.of(text).strip():
        raise Invalid(_("Only white space was selected: select the words to flag."))
    if suggestion == span.of(text):
        raise Invalid(
            _("The suggestion is what stands there already: “%(suggestion)s”.")
            % {"suggestion": suggestion}
        )


def words(target: Target, quote: str, occurrence: int = 1) -> Span:
    """Find typed words in a target: the nth time they stand there, counted from 1."""
    quote = cleaned(quote)
    if not quote:
        raise Invalid(_("Type the words to flag as they stand in the paragraph."))
    found = target.text.count(quote)
    if not 1 <= occurrence <= found:
        told = ngettext(
            "“%(quote)s” stands once in this paragraph.",
            "“%(quote)s” stands %(count)d times in this paragraph.",
            found,
        )
        if not found:
            told = _("“%(quote)s” stands not in this paragraph.")
        raise Invalid(told % {"quote": quote, "count": found})
    start = -1
    for _nth in range(occurrence):
        start = target.text.index(quote, start + len(quote) if start >= 0 else 0)
    return Span(start, start + len(quote))


def selected(target: Target, start: int, end: int, quote: str) -> Span:
    """Give the span that was selected. Raises Refused if other words stand there."""
    if not 0 <= start < end <= len(target.text):
        raise Malformed(
            _(
                "Characters %(start)s to %(end)s were selected; "
                "this paragraph has characters 0 to %(text)s."
            )
            % {"start": start, "end": end, "text": len(target.text)}
        )
    span = Span(start, end)
    if quote and span.of(target.text) != _as_stored(quote):
        raise Refused(
            _("“%(quote)s” does not stand at characters %(start)s to %(end)s.")
            % {"quote": quote, "start": start, "end": end}
        )
    return span


def _as_stored(quote: str) -> str:
    return quote.replace("\r\n", "\n")


def correct(flag: Flag, *, by: User, seen: int) -> None:
    """Replace the flagged words by the suggestion."""
    check_correctable(flag)
    editing.replace(
        [Replacement(flag.target, flag.span, flag.quote, flag.suggestion)],
        by=by,
        seen={flag.target_id: seen},
        kind=Act.CORRECT,
        comment=f"{flag.quote} → {flag.suggestion}",
        typed=is_own(flag, by),
    )


def patched(flag: Flag) -> str | None:
    """Give the text with the suggestion of a flag whose words were gone, if they are back."""
    if flag.status != FlagStatus.ORPHANED or not flag.patch:
        return None
    return patching.applied(flag.patch, flag.target.text)


def apply_patch(flag: Flag, *, by: User, seen: int) -> None:
    """Put the suggestion in where the flag's words stand again, and close the flag as fixed."""
    text = patched(flag)
    if text is None:
        raise Refused(_("The words of this flag do not stand there again."))
    before = flag.target.text
    with transaction.atomic():
        editing.replace(
            [Replacement(flag.target, Span(0, len(before)), before, text)],
            by=by,
            seen={flag.target_id: seen},
            kind=Act.CORRECT,
            comment=f"{flag.quote} → {flag.suggestion}",
            typed=is_own(flag, by),
        )
        carrying.end(
            flag,
            FlagStatus.FIXED,
            carrying.Cause(history.latest(flag.target.translation), by),
        )
        flag.save()


def check_correctable(flag: Flag) -> None:
    """Refuse where a flag is closed or suggests nothing."""
    _check_open(flag)
    if not flag.suggestion:
        raise Invalid(
            _("The flag on “%(quote)s” suggests nothing to put there.") % {"quote": flag.quote}
        )


def is_own(flag: Flag, person: User) -> bool:
    """Whether the suggestion is this person's own: typed, or proposed and not yet approved.

    Whoever applies what somebody else suggested has typed nothing.
    """
    if flag.by_id is not None:
        return flag.by_id == person.pk
    if flag.concept is None:
        return False
    proposed = flag.concept.renderings.filter(
        proposed_by=person, approved_by=None, retired=False
    ).values_list("text", flat=True)
    # The suggestion may stand in other capitals than the form it comes from.
    return flag.suggestion.casefold() in {text.casefold() for text in proposed}


def dismiss(
    flag: Flag, *, by: User, reason: str, note: str = "", scope: str = KeepScope.HERE
) -> None:
    """Keep the words as they are, say why, and how far that reaches. It does not come back there.

    What a person flagged is kept here alone.
    """
    require(may_dismiss(permissions.of(by), flag), _("keep these words as they are"))
    if reason not in KeepReason.values:
        raise Invalid(_("Say why the words stay: choose one of the five reasons."))
    if reason not in flag.reasons:
        raise Invalid(_refused_reason(flag))
    if scope not in KeepScope.values:
        raise Invalid(
            _("“%(scope)s” is no reach of a decision; expected one of %(values)s.")
            % {"scope": scope, "values": ", ".join(KeepScope.values)}
        )
    note = cleaned(note)
    if reason == KeepReason.OTHER and not note:
        raise Invalid(_("Say in a few words why they stay."))
    with _as_it_stands(flag):
        _check_open(flag)
        flag.keep_reason, flag.keep_note = reason, note[:500]
        flag.kept_concept_version = flag.concept.version if flag.concept else 0
        _close(flag, FlagStatus.DISMISSED, by)
        for other in dismissals.remember(flag, scope, by=by):
            other.keep_reason, other.keep_note = flag.keep_reason, flag.keep_note
            other.kept_concept_version = flag.kept_concept_version
            _close(other, FlagStatus.DISMISSED, by)


def _refused_reason(flag: Flag) -> str:
    if flag.is_translated_back:
        return _("Say what became of the original words: choose one of the three answers.")
    return _("Only a quotation that was translated back is answered like that.")


def may_dismiss(rights: permissions.Rights, flag: Flag) -> bool:
    """Reviewers keep anything; translators only what a check found and what does not block."""
    tag = flag.target.translation.language
    harmless = bool(flag.check_name) and not flag.blocking
    return rights.may_review(tag) or (harmless and rights.may_edit(tag))


def mend(flag: Flag, *, by: User) -> None:
    """Say that what a person flagged has been put right. What a check finds, it judges itself."""
    require(may_mend(permissions.of(by), flag), _("say that this has been put right"))
    with _as_it_stands(flag):
        _check_open(flag)
        _close(flag, FlagStatus.FIXED, by)


def may_mend(rights: permissions.Rights, flag: Flag) -> bool:
    """Reviewers, where no check will look again."""
    return not flag.check_name and rights.may_review(flag.target.translation.language)


def confirm(flag: Flag, *, by: User) -> None:
    """Say that an unsure flag still stands on the right words."""
    require(may_confirm(permissions.of(by), flag), _("say where this flag stands"))
    with _as_it_stands(flag):
        _check_unsure(flag)
        flag.unsure = False
        flag.save(update_fields=["unsure"])
        carrying.place([flag], history.latest(flag.target.translation))


def remove(flag: Flag, *, by: User) -> None:
    """Take an unsure flag away, because the words it stood on are not these."""
    require(may_confirm(permissions.of(by), flag), _("say where this flag stands"))
    with _as_it_stands(flag):
        _check_unsure(flag)
        _close(flag, FlagStatus.WITHDRAWN, by)


def may_confirm(rights: permissions.Rights, flag: Flag) -> bool:
    """Reviewers say whether a flag that lost its place stands on the right words."""
    return rights.may_review(flag.target.translation.language)


def _check_unsure(flag: Flag) -> None:
    _check_open(flag)
    if not flag.unsure:
        raise Refused(_("Where this flag stands is in no doubt."))


def reopen(flag: Flag, *, by: User) -> None:
    """Open a flag again, if its words still stand where it says."""
    _require_review(flag.target, by, _("open a flag again"))
    with _as_it_stands(flag):
        text = flag.target.text
        if flag.status == FlagStatus.OPEN:
            raise Refused(_("This flag is open already."))
        if not flag.span.inside(text) or flag.span.of(text) != flag.quote:
            raise Refused(
                _("“%(quote)s” no longer stands there: flag the words anew.")
                % {"quote": flag.quote}
            )
        dismissals.forget(flag)
        flag.keep_reason = flag.keep_note = ""
        flag.fixed_in = None
        _close(flag, FlagStatus.OPEN, None)


@contextmanager
def _as_it_stands(flag: Flag) -> Iterator[None]:
    """Read a flag and its text anew while nobody else may change them."""
    with transaction.atomic():
        Translation.objects.select_for_update().get(pk=flag.target.translation_id)
        flag.refresh_from_db(from_queryset=Flag.objects.select_related("target__translation"))
        yield


def comment(flag: Flag, text: str, *, by: User) -> Comment:
    """Say something in the talk about a flag."""
    tag = flag.target.translation.language
    require(permissions.of(by).may_edit(tag), _("comment in this language"))
    text = cleaned(text)
    if not text:
        raise Invalid(_("A comment needs words."))
    return Comment.objects.create(flag=flag, by=by, text=text)


def tick(target: Target, *, by: User, seen: int, on: bool = True) -> None:
    """Mark a target as read and right at version `seen`, or take the mark back."""
    _require_review(target, by, _("tick paragraphs in this language"))
    with transaction.atomic():
        current = _locked(target, seen)
        if not on:
            Tick.objects.filter(user=by, target=current).delete()
            return
        Tick.objects.update_or_create(
            user=by, target=current, defaults={"version": seen, "at": clock.now()}
        )


def _check_open(flag: Flag) -> None:
    if flag.status != FlagStatus.OPEN:
        raise Refused(
            _("This flag is no longer open: %(status)s.")
            % {"status": flag.get_status_display().lower()}
        )


def _close(flag: Flag, status: FlagStatus, by: User | None) -> None:
    flag.status = status
    flag.closed_by = by
    flag.closed_at = None if status == FlagStatus.OPEN else clock.now()
    flag.save()
    carrying.place([flag], history.latest(flag.target.translation))


def _require_review(target: Target, by: User, deed: str) -> None:
    require(permissions.of(by).may_review(target.translation.language), deed)
