"""Every change of a text: one transaction, one revision, its flags carried along."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from prose import languages
from prose.span import Span
from reviewer import carrying, checking, permissions, workflow
from reviewer.carrying import Change
from reviewer.permissions import require
from reviewer.refusals import Conflict, Invalid, Refused
from reviewer.workflow import cleaned
from translations import history, termbase
from translations.models import POSITION_STEP, Act, Kind, Segment, State, Target, Translation


@dataclass
class Work:
    """What one act does to one translation: the locked row, and the texts it changed."""

    translation: Translation
    changes: list[Change] = field(default_factory=list)
    # The revision whose texts are brought back, if that is what it does.
    back_to: int | None = None

    def write(self, target: Target, *, seen: int, **fields: object) -> None:
        """Store fields of a target, guarded: it must still be at version `seen`."""
        before = target.text
        _guarded(target, seen)
        for name, value in fields.items():
            setattr(target, name, value)
        target.save(update_fields=[*fields, "version"])
        self.changes.append(Change(target, before, target.text))


@contextmanager
def working(
    translation: Translation, *, by: User, kind: Act, comment: str = "", typed: bool = False
) -> Iterator[Work]:
    """Do one act on a translation: one transaction, one revision, flags carried along.

    The translation's row is locked first, so that no approval covers words it did not read.
    """
    with transaction.atomic():
        termbase.hold()
        locked = Translation.objects.select_for_update().get(pk=translation.pk)
        work = Work(locked)
        with history.revision(
            by=by, kind=kind, comment=comment, translation=locked, typed=typed
        ) as recorded:
            yield work
            if work.changes:
                workflow.back_to_review(locked)
        if recorded.revision is not None:
            checking.settle(work.changes, recorded.revision, by=by, back_to=work.back_to)
    translation.refresh_from_db()


def save(target: Target, text: str, *, by: User, seen: int, comment: str = "") -> Target:
    """Store a target's text as typed. Raises Conflict if it is no longer at version `seen`."""
    _require_edit(target.translation, by)
    text = cleaned(text)
    state = State.DONE if text else State.OPEN
    if (target.text, target.state) == (text, state):
        return target  # whoever else wrote the very same
    with working(target.translation, by=by, kind=Act.EDIT, comment=comment, typed=True) as work:
        work.write(target, seen=seen, text=text, state=state, **_up_to_date(target))
    return target


def still_right(target: Target, *, by: User, seen: int) -> Target:
    """Say that the text is right for the source as it now stands."""
    _require_edit(target.translation, by)
    comment = "Still right after the source changed"
    with working(target.translation, by=by, kind=Act.STATE, comment=comment) as work:
        work.write(target, seen=seen, **_up_to_date(target))
    return target


def all_still_right(translation: Translation, targets: Sequence[Target], *, by: User) -> int:
    """Say of several texts at once that they are right for the source as it now stands."""
    _require_edit(translation, by)
    if not targets:
        raise Refused(_("There is no paragraph to pass."))
    comment = "Still right: punctuation and spaces alone changed in the source"
    with working(translation, by=by, kind=Act.STATE, comment=comment) as work:
        for target in targets:
            work.write(target, seen=target.version, **_up_to_date(target))
    return len(targets)


def set_state(target: Target, state: str, *, by: User, seen: int, reason: str = "") -> Target:
    """Mark a target joined to the one before, cut on purpose, or open again.

    Joining moves its words to the end of the one before; cutting empties it.
    """
    _require_edit(target.translation, by)
    if state not in State.values:
        raise Invalid(
            _("“%(state)s” is no state of a paragraph; expected one of %(values)s.")
            % {"state": state, "values": ", ".join(State.values)}
        )
    reason = cleaned(reason)
    if state == State.CUT and not reason:
        raise Invalid(_("Say in a few words why this paragraph is cut."))
    if (target.state, target.cut_reason, target.version) == (state, reason[:300], seen):
        return target
    with working(target.translation, by=by, kind=Act.STATE, comment=reason, typed=True) as work:
        if state == State.JOINED:
            _join(work, target)
        text = target.text if state in {State.OPEN, State.DONE} else ""
        if state == State.DONE and not text:
            raise Invalid(_("An empty paragraph cannot be done: write it, join it or cut it."))
        fields = {"state": state, "text": text, "cut_reason": reason[:300]}
        work.write(target, seen=seen, **fields, **_up_to_date(target))
    return target


def _join(work: Work, target: Target) -> None:
    """Put the target's words at the end of the one before, and its flags with them."""
    earlier = work.translation.targets.live().filter(position__lt=target.position)
    kept = earlier.exclude(state__in=[State.JOINED, State.CUT])
    before = kept.order_by("-position", "-pk").select_related("translation__article").first()
    if before is None:
        raise Invalid(_("This is the first paragraph: there is none before it to join."))
    if not target.text:
        return
    gap = " " if before.text and languages.get(work.translation.language).spaced else ""
    offset = len(before.text) + len(gap)
    joined = before.text + gap + target.text
    work.write(before, seen=before.version, text=joined, state=State.DONE)
    # Its own flags stand where they stood, and those that it takes over come with new spans.
    work.changes[-1] = Change(before, joined, joined)
    carrying.join(target, before, offset)


def add_target(after: Target, text: str, *, by: User, kind: str = "paragraph") -> Target:
    """Add a unit that has no source, behind another one."""
    translation = after.translation
    _require_edit(translation, by)
    text = cleaned(text)
    if not text:
        raise Invalid(_("An added paragraph needs words."))
    if kind not in Kind.values:
        raise Invalid(
            _("“%(kind)s” is no kind of paragraph; expected one of %(values)s.")
            % {"kind": kind, "values": ", ".join(Kind.values)}
        )
    with working(translation, by=by, kind=Act.ADD, typed=True) as work:
        position = _room_after(work.translation, after)
        added = Target.objects.create(
            translation=work.translation, position=position, kind=kind, text=text, state=State.DONE
        )
        work.changes.append(Change(added, "", text))
    return added


def _room_after(translation: Translation, after: Target) -> int:
    """Find a position between two neighbours, spreading all units where there is none left."""
    following = translation.targets.filter(position__gt=after.position).order_by("position").first()
    if following is None:
        return after.position + POSITION_STEP
    if following.position - after.position < 2:
        for number, target in enumerate(translation.targets.order_by("position", "pk"), 1):
            target.position = number * POSITION_STEP
            target.save(update_fields=["position"])
        after.refresh_from_db(fields=["position"])
        return after.position + POSITION_STEP // 2
    return (after.position + following.position) // 2


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words of a target, where they stand, and what is to stand there instead."""

    target: Target
    span: Span
    quote: str
    text: str


def replace(
    replacements: Sequence[Replacement],
    *,
    by: User,
    seen: dict[int, int],
    kind: Act,
    comment: str,
    typed: bool,
) -> None:
    """Replace words in the targets of one translation: all or none, one revision.

    `seen` gives the version at which each target was shown. `typed` says whether the words are
    this person's own.
    """
    translation = replacements[0].target.translation
    _require_edit(translation, by)
    with working(translation, by=by, kind=kind, comment=comment, typed=typed) as work:
        for target, theirs in _by_target(replacements):
            work.write(target, seen=seen.get(target.pk, -1), text=_replaced(target, theirs))


def _replaced(target: Target, replacements: Sequence[Replacement]) -> str:
    text = target.text
    # From right to left, so that a replacement leaves the spans before it alone.
    for each in sorted(replacements, key=lambda each: each.span.start, reverse=True):
        if not each.span.inside(text) or each.span.of(text) != each.quote:
            raise Conflict(target)
        text = each.span.replace(text, each.text)
    return text


def _by_target(
    replacements: Sequence[Replacement],
) -> list[tuple[Target, list[Replacement]]]:
    grouped: dict[int, tuple[Target, list[Replacement]]] = {}
    for each in replacements:
        grouped.setdefault(each.target.pk, (each.target, []))[1].append(each)
    return list(grouped.values())


def restore(
    translation: Translation, revision: int, *, by: User, typed: bool = True
) -> Translation:
    """Bring the texts back to a revision, as a new one. Units added since are retired.

    `typed` is false for whoever takes back what was no writing of theirs either.
    """
    _require_edit(translation, by)
    then = {text.target: text for text in history.texts_at(translation, revision)}
    if not then:
        raise Invalid(
            _("Revision %(number)s holds no text of this translation yet.")
            % {"number": _number(translation, revision)}
        )
    comment = f"Back to revision {_number(translation, revision)}"
    with working(translation, by=by, kind=Act.RESTORE, comment=comment, typed=typed) as work:
        work.back_to = revision
        for target in work.translation.targets.select_related("segment"):
            _restore(work, target, then.get(target.pk))
        if not work.changes:
            raise Refused(_("The texts are already as they were at that revision."))
    return translation


def _restore(work: Work, target: Target, then: history.Text | None) -> None:
    if then is None:
        if not target.retired:
            work.write(target, seen=target.version, text="", retired=True)
        return
    names = ("text", "state", "cut_reason", "kind")
    fields = {"retired": False, **{name: getattr(then, name) for name in names}}
    if any(getattr(target, name) != value for name, value in fields.items()):
        if target.text != then.text:
            fields["source_version"] = then.source_version  # older words may be outdated again
        work.write(target, seen=target.version, **fields)


def _number(translation: Translation, revision: int) -> int:
    numbers = {entry.id: entry.number for entry in history.timeline(translation)}
    return numbers.get(revision, revision)


def save_source(segment: Segment, text: str, *, by: User, seen: int) -> Segment:
    """Store a segment's text. Its translations are outdated there, and back in review."""
    require(permissions.of(by).chief, _("edit source texts"))
    text = cleaned(text)
    if not text:
        raise Invalid(_("A paragraph of the source needs words."))
    if text == segment.text:
        return segment
    with transaction.atomic():
        termbase.lock()
        held = list(segment.article.translations.select_for_update().order_by("pk"))
        with history.revision(by=by, kind=Act.SOURCE, article=segment.article) as recorded:
            moved = Segment.objects.filter(pk=segment.pk, version=seen)
            if not moved.update(version=seen + 1):
                raise Refused(_("Somebody else changed this paragraph after you opened it."))
            segment.text, segment.version = text, seen + 1
            segment.save(update_fields=["text", "version"])
            for translation in held:
                workflow.back_to_review(translation)
        # What a check says of a target depends on its source too.
        beside = segment.targets.live().select_related("segment", "translation__article")
        checking.refresh(beside, recorded.revision or 0)
    return segment


def _guarded(target: Target, seen: int) -> None:
    unchanged = Target.objects.filter(pk=target.pk, version=seen)
    # The words to change are those in memory: they too must be of the version that was seen.
    if target.version != seen or not unchanged.update(version=seen + 1):
        fresh = Target.objects.select_related("translation__article", "segment")
        raise Conflict(fresh.get(pk=target.pk))
    # Reversion records the object in memory, not the row.
    target.version = seen + 1


def _up_to_date(target: Target) -> dict[str, object]:
    return {"source_version": target.segment.version} if target.segment else {}


def _require_edit(translation: Translation, by: User) -> None:
    require(permissions.of(by).may_edit(translation.language), _("edit in this language"))
