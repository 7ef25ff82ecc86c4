"""Decisions: submit, send back, approve, reopen. The only code that sets a status."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Count, F, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from prose import clean
from reviewer import content, permissions
from reviewer.models import Decision, DecisionKind, Flag
from reviewer.permissions import require
from reviewer.refusals import Invalid, Refused
from translations import history
from translations.models import Act, State, Status, Translation

LONGEST_TEXT = 100_000
SOME = 3  # names in a sentence


def submit(translation: Translation, *, by: User, note: str = "") -> Decision:
    """Hand a translation to the reviewers. Every target must be done, joined or cut."""
    require(permissions.of(by).may_translate(translation.language), _("submit in this language"))
    decision = Decision(kind=DecisionKind.SUBMITTED, by=by, note=cleaned(note))
    with _deciding(translation, decision, Act.SUBMIT) as locked:
        if locked.status not in {Status.DRAFT, Status.CHANGES}:
            raise Refused(
                _("It is %(status)s already.") % {"status": locked.get_status_display().lower()}
            )
        left, _stale = _unfinished(locked)
        if left:
            raise Refused(*left)
        _set_status(locked, Status.IN_REVIEW)
    return decision


def send_back(translation: Translation, *, by: User, note: str) -> Decision:
    """Ask the translator for changes. The note says which."""
    _require_review(translation, by, _("send back in this language"))
    decision = Decision(kind=DecisionKind.SENT_BACK, by=by, note=cleaned(note))
    if not decision.note:
        raise Invalid(_("Say what should change: the note is what the translator reads first."))
    with _deciding(translation, decision, Act.SEND_BACK) as locked:
        if locked.status != Status.IN_REVIEW:
            raise Refused(_("Only a translation in review can be sent back."))
        _set_status(locked, Status.CHANGES)
    return decision


def reopen(translation: Translation, *, by: User, note: str = "") -> Decision:
    """Put an approved translation back in review. What was approved stays exportable."""
    require(permissions.of(by).chief, _("reopen a translation"))
    decision = Decision(kind=DecisionKind.REOPENED, by=by, note=cleaned(note))
    with _deciding(translation, decision, Act.REOPEN) as locked:
        if locked.status != Status.APPROVED:
            raise Refused(_("Only an approved translation can be reopened."))
        _set_status(locked, Status.IN_REVIEW)
    return decision


def approve(translation: Translation, *, by: User, seen_hash: str, override: str = "") -> Decision:
    """Approve the text that was shown. `seen_hash` is the content hash of the page.

    Refused, with every reason, while something stands in the way; a chief may override
    blocking flags with a written reason.
    """
    _require_review(translation, by, _("approve in this language"))
    decision = Decision(kind=DecisionKind.APPROVED, by=by, override=cleaned(override))
    with _deciding(translation, decision, Act.APPROVE) as locked:
        if seen_hash != decision.content_hash:
            raise Refused(_("The text has changed since this page was shown. Read it again."))
        if reasons := reasons_against(locked, by, override=decision.override):
            raise Refused(*reasons)
        decision.lone = by.pk in history.typists(locked, _last_read_by_two(locked))
        locked.approved_revision_id = decision.revision_id
        locked.approved_hash = decision.content_hash
        locked.awaits_export = True
        _set_status(locked, Status.APPROVED, "approved_revision", "approved_hash", "awaits_export")
    return decision


@contextmanager
def _deciding(translation: Translation, decision: Decision, act: Act) -> Iterator[Translation]:
    """Take one decision on the text as it stands: lock, let the caller judge, record.

    The status is set inside the block, so that the revision versions the translation: history
    drops a revision that versions nothing.
    """
    with transaction.atomic():
        locked = Translation.objects.select_for_update().get(pk=translation.pk)
        decision.translation = locked
        decision.revision_id = history.latest(locked) or 0
        decision.content_hash = content.content_hash(locked)
        why = decision.note or decision.override
        with history.revision(by=decision.by, kind=act, comment=why, translation=locked):
            yield locked
        decision.save()
    translation.refresh_from_db()


def reasons_against(translation: Translation, by: User, *, override: str = "") -> tuple[str, ...]:
    """List all that stands between this person and an approval, in whole sentences."""
    reasons = []
    if translation.status != Status.IN_REVIEW and not second_reading_due(translation, by):
        reasons.append(
            _("It is not in review: %(status)s.")
            % {"status": translation.get_status_display().lower()}
        )
    left, stale = _unfinished(translation)
    reasons += left + stale
    rights = permissions.of(by)
    blocking = Flag.objects.blocking().filter(target__in=translation.targets.all()).count()
    if blocking and not (override and rights.chief):
        reasons.append(
            ngettext("%(count)d flag blocks approval.", "%(count)d flags block approval.", blocking)
            % {"count": blocking}
        )
    if not _second_pair(translation, by, rights):
        reasons.append(_own_words(translation, by))
    return tuple(reasons)


def _own_words(translation: Translation, by: User) -> str:
    """Say why one cannot approve what one wrote, and who can."""
    wrote = {by.pk, *_typists(translation)}
    others = [p for p in permissions.reviewers(translation.language) if p.pk not in wrote]
    if not others:
        return _("You wrote part of this text: somebody else has to approve it.")
    names = ", ".join(f"\u2068{history.name_of(person)}\u2069" for person in others[:SOME])
    return _("You wrote part of this text: somebody else has to approve it, such as %(names)s.") % {
        "names": names
    }


def _second_pair(translation: Translation, by: User, rights: permissions.Rights) -> bool:
    """Four eyes: whoever typed text since two last read it is no second pair."""
    if settings.EXONYM_FOUR_EYES == "night-desk" and rights.chief:
        return True
    return by.pk not in _typists(translation)


def _typists(translation: Translation) -> set[int]:
    since, strictly = _last_read_by_two(translation), settings.EXONYM_FOUR_EYES == "strict"
    return history.typists(translation, since, strictly=strictly)


def _last_read_by_two(translation: Translation) -> int | None:
    """Give the revision of the last approval that was a second pair of eyes."""
    approvals = translation.decisions.filter(kind=DecisionKind.APPROVED, lone=False)
    return approvals.values_list("revision_id", flat=True).first()


def second_reading_due(translation: Translation, by: User) -> bool:
    """Whether one pair of eyes approved the text as it stands, and this is another."""
    if translation.status != Status.APPROVED:
        return False
    last = translation.decisions.filter(kind=DecisionKind.APPROVED).first()
    return last is not None and last.lone and last.by_id != by.pk


def _unfinished(translation: Translation) -> tuple[list[str], list[str]]:
    """What is left to translate, and what the source has overtaken."""
    stale = Q(segment__version__gt=F("source_version"))
    found = translation.targets.live().aggregate(
        all=Count("pk"),
        open=Count("pk", filter=Q(state=State.OPEN)),
        stale=Count("pk", filter=stale),
    )
    if not found["all"]:
        return [_("It has no text yet.")], []
    open_ones = ngettext(
        "%(count)d paragraph is not translated yet.",
        "%(count)d paragraphs are not translated yet.",
        found["open"],
    )
    stale_ones = ngettext(
        "The source of %(count)d paragraph changed after it was translated.",
        "The source of %(count)d paragraphs changed after they were translated.",
        found["stale"],
    )
    left = [open_ones % {"count": found["open"]}] if found["open"] else []
    return left, [stale_ones % {"count": found["stale"]}] if found["stale"] else []


def assign(
    translation: Translation,
    *,
    by: User,
    translator: User | None,
    reviewer: User | None,
    due: datetime | None,
) -> None:
    """Say who translates, who reviews and by when."""
    require(permissions.of(by).chief, _("assign translations"))
    with transaction.atomic():
        locked = Translation.objects.select_for_update().get(pk=translation.pk)
        with history.revision(by=by, kind=Act.ASSIGN, translation=locked):
            locked.translator, locked.reviewer, locked.due_at = translator, reviewer, due
            locked.save(update_fields=["translator", "reviewer", "due_at"])
    translation.refresh_from_db()


def back_to_review(translation: Translation) -> None:
    """An edit after an approval needs a second look; what was approved stays exportable.

    Called inside the revision that made the edit.
    """
    if translation.status == Status.APPROVED:
        _set_status(translation, Status.IN_REVIEW)


def _set_status(translation: Translation, status: Status, *also: str) -> None:
    translation.status = status
    translation.save(update_fields=["status", *also])


def cleaned(text: str) -> str:
    """Bring typed text into the form that is stored; refuse what cannot be."""
    try:
        text = clean.text(text).strip()
    except clean.Unclean as wrong:
        raise Invalid(str(wrong)) from wrong
    if len(text) > LONGEST_TEXT:
        raise Invalid(
            _("The text is %(text)s characters long; at most %(longest_text)s.")
            % {"text": f"{len(text):,}", "longest_text": f"{LONGEST_TEXT:,}"}
        )
    return text


def _require_review(translation: Translation, by: User, deed: str) -> None:
    require(permissions.of(by).may_review(translation.language), deed)
