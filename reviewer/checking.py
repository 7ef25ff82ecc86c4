"""Runs the checks, reconciles findings with flags, and moves flags through edits."""

import copy
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from django.db.models import Q

from prose import anchor, category, checks
from prose.finding import Finding, Pair
from prose.termbase import Snapshot
from reviewer.models import Flag, FlagStatus, Placement
from translations import clock, history, termbase
from translations.models import Concept, Target, Translation

Cause = Literal["edit", "termbase"]
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Change:
    """One target's text before and after an edit."""

    target: Target
    before: str
    after: str


def settle(changes: Sequence[Change], revision: int) -> None:
    """Carry the flags of changed targets through the edit, then look at the new texts."""
    flags = _flags_of([change.target for change in changes])
    for change in changes:
        follow(flags.get(change.target.pk, []), change.before, change.after, revision)
    refresh([change.target for change in changes], revision)


def follow(flags: list[Flag], before: str, after: str, revision: int) -> None:
    """Move flags from one text to the next, by the edit alone: never to another occurrence."""
    landings = anchor.follow([flag.span for flag in flags], before, after)
    for flag, landing in zip(flags, landings, strict=True):
        if landing.span is None or not len(landing.span):
            _close(flag, _fate_of_gone(flag), revision)
            continue
        flag.start, flag.end = landing.span.start, landing.span.end
        words = landing.span.of(after)
        place(flag, revision, words)
        if flag.status == FlagStatus.OPEN and words == flag.suggestion:
            _close(flag, FlagStatus.FIXED, revision)  # and still says what was wrong
            continue
        _set_down(flag, landing, words)
        flag.save()


def _set_down(flag: Flag, landing: anchor.Landing, words: str) -> None:
    flag.unsure = flag.unsure or landing.state == "unsure"
    if not flag.check_name:
        flag.quote = words  # a check says anew what it finds


def foreseen(target: Target, text: str) -> tuple[Target, list[Flag]]:
    """Give the target with this text, and the open flags that it then would have.

    Nothing is stored: what a check would find anew comes as flags numbered below zero.
    """
    drafted = copy.copy(target)
    drafted.text = text
    kept = _carried(_flags_of([target]).get(target.pk, []), target.text, drafted)
    compared = _compared(drafted, kept, termbase.snapshot())
    for flag, finding in compared.standing:
        _say_anew(flag, finding)
    standing = [f for f in kept if f.status == FlagStatus.OPEN and f not in compared.gone]
    new = [_found(drafted, finding, pk=-n) for n, finding in enumerate(compared.new, 1)]
    return drafted, sorted(standing + new, key=lambda flag: (flag.start, flag.end))


def _carried(flags: list[Flag], before: str, drafted: Target) -> list[Flag]:
    kept = []
    landings = anchor.follow([flag.span for flag in flags], before, drafted.text)
    for flag, landing in zip(flags, landings, strict=True):
        words = landing.span.of(drafted.text) if landing.span else ""
        fixed = flag.status == FlagStatus.OPEN and words == flag.suggestion
        if landing.span is None or not words or fixed:
            continue
        flag.target, flag.start, flag.end = drafted, landing.span.start, landing.span.end
        _set_down(flag, landing, words)
        kept.append(flag)
    return kept


def _fate_of_gone(flag: Flag) -> FlagStatus:
    """Words that should not have been there and are gone are fixed; others lost their place."""
    taken_out = flag.status == FlagStatus.OPEN and flag.category == "addition"
    return FlagStatus.FIXED if taken_out else FlagStatus.ORPHANED


def place(flag: Flag, revision: int, words: str) -> None:
    """Note where the flag stands at this revision, and on which words."""
    Placement.objects.create(
        flag=flag, revision_id=revision, start=flag.start, end=flag.end, quote=words
    )


def carry(source: Target, goal: Target, offset: int, revision: int) -> None:
    """Hand the flags of one target over to another that now holds its text at `offset`."""
    for flag in _flags_of([source]).get(source.pk, []):
        flag.target, flag.start, flag.end = goal, flag.start + offset, flag.end + offset
        flag.save()
        place(flag, revision, flag.quote)


def refresh(targets: Iterable[Target], revision: int, *, cause: Cause = "edit") -> int:
    """Check the targets as they are now and bring their flags in line; count the new ones."""
    known = termbase.snapshot()
    looked_at = list(targets)
    flags = _flags_of(looked_at)
    return sum(_reconcile(t, flags.get(t.pk, []), known, revision, cause) for t in looked_at)


def termbase_changed(concept: Concept, forms: Iterable[str]) -> int:
    """Check every text that holds one of the forms, or a flag of the concept; count new flags.

    No text changes, so the flags stand at each translation's last revision.
    """
    holding = _holding(concept, forms)
    found = Target.objects.filter(holding, retired=False)
    touched = Translation.objects.filter(targets__in=found).order_by("pk").distinct()
    return sum(_recheck(pk, holding) for pk in list(touched.values_list("pk", flat=True)))


def _holding(concept: Concept, forms: Iterable[str]) -> Q:
    holding = Q(flags__concept=concept, flags__status=FlagStatus.OPEN)
    for form in forms:
        holding |= _mentions(form)
    return holding


def _mentions(form: str) -> Q:
    """Hold for texts with every word of the form: what stands between them has many spellings."""
    mentions = Q()
    for word in set(WORD.findall(form)) or {form}:
        mentions &= _spelt(word)
    return mentions


def _spelt(word: str) -> Q:
    spelt = Q(text__icontains=word)
    if not word.isascii():
        # The database may fold the case of ASCII alone, so ask for the usual spellings.
        for spelling in {word.lower(), word.upper(), word.capitalize()} - {word}:
            spelt |= Q(text__icontains=spelling)
    return spelt


def _recheck(translation: int, holding: Q) -> int:
    locked = Translation.objects.select_for_update().get(pk=translation)
    targets = locked.targets.live().filter(holding).distinct()
    related = targets.select_related("segment", "translation__article")
    return refresh(related, history.latest(locked) or 0, cause="termbase")


def pair_of(target: Target, known: Snapshot) -> Pair:
    """Give the checks what they look at: no database object enters `prose`."""
    translation = target.translation
    return Pair(
        source=target.segment.text if target.segment else "",
        target=target.text,
        source_language=translation.article.language,
        target_language=translation.language,
        snapshot=known,
        kind=target.kind,
    )


def _flags_of(targets: Sequence[Target]) -> dict[int, list[Flag]]:
    """The flags that still follow their text: open ones, and dismissed ones that must stick."""
    kept = Flag.objects.filter(
        target__in=targets, status__in=[FlagStatus.OPEN, FlagStatus.DISMISSED]
    ).select_related("concept")
    flags: dict[int, list[Flag]] = {}
    for flag in kept:
        flags.setdefault(flag.target_id, []).append(flag)
    return flags


def _reconcile(
    target: Target, flags: list[Flag], known: Snapshot, revision: int, cause: Cause
) -> int:
    """Bring the flags in line with what the checks find now. Count what is new."""
    compared = _compared(target, flags, known)
    for flag, finding in compared.standing:
        _say_anew(flag, finding)
        flag.save()
    for finding in compared.new:
        flag = _found(target, finding)
        flag.save()
        place(flag, revision, flag.quote)
    fate = FlagStatus.FIXED if cause == "edit" else FlagStatus.WITHDRAWN
    for flag in compared.gone:
        if flag.status == FlagStatus.OPEN:
            _close(flag, fate, revision)
    return len(compared.new)


@dataclass(frozen=True, slots=True)
class _Compared:
    """Findings beside flags: which flags stand, what is new, which flags found nothing."""

    standing: tuple[tuple[Flag, Finding], ...]
    new: tuple[Finding, ...]
    gone: tuple[Flag, ...]


def _compared(target: Target, flags: list[Flag], known: Snapshot) -> _Compared:
    """Match findings with flags: by span first, by fingerprint second."""
    left = [flag for flag in flags if flag.check_name]
    standing, new = [], []
    for finding in checks.run(pair_of(target, known)):
        flag = _match(finding, left)
        if flag is not None:
            left.remove(flag)
        if flag is not None and _stands(flag, finding, known):
            standing.append((flag, finding))
        elif not _said_by_hand(finding, flags):
            new.append(finding)
    return _Compared(tuple(standing), tuple(new), tuple(left))


def _match(finding: Finding, flags: list[Flag]) -> Flag | None:
    same = [f for f in flags if f.check_name == finding.check and f.concept_id == finding.concept]
    same.sort(key=lambda flag: flag.status != FlagStatus.OPEN)
    for flag in same:
        if flag.span == finding.span:
            return flag
    return next((flag for flag in same if flag.fingerprint == finding.fingerprint), None)


def _stands(flag: Flag, finding: Finding, known: Snapshot) -> bool:
    """An open flag stands; a dismissal stands until the concept's record changes."""
    if flag.status == FlagStatus.OPEN or finding.concept is None:
        return True
    concept = known.concept(finding.concept)
    return concept is not None and concept.version == flag.kept_concept_version


def _said_by_hand(finding: Finding, flags: list[Flag]) -> bool:
    """Whether a person's open flag already stands on these very words."""
    return any(
        flag.span == finding.span and flag.status == FlagStatus.OPEN and not flag.check_name
        for flag in flags
    )


def _found(target: Target, finding: Finding, pk: int | None = None) -> Flag:
    return Flag(
        pk=pk,
        target=target,
        check_name=finding.check,
        check_version=_versions()[finding.check],
        concept_id=finding.concept,
        **_fields(target.text, finding),
    )


def _versions() -> dict[str, int]:
    return {check.name: check.version for check in checks.all_checks()}


def _say_anew(flag: Flag, finding: Finding) -> None:
    for name, value in _fields(flag.target.text, finding).items():
        setattr(flag, name, value)


def _fields(text: str, finding: Finding) -> dict[str, object]:
    return {
        "start": finding.span.start,
        "end": finding.span.end,
        "quote": finding.span.of(text),
        "category": finding.category,
        "severity": finding.severity.value,
        "blocking": category.blocks(finding.category, finding.severity, finding.confidence),
        "message": finding.message,
        "suggestion": finding.suggestion,
        "confidence": finding.confidence,
        "fingerprint": finding.fingerprint,
    }


def _close(flag: Flag, status: FlagStatus, revision: int) -> None:
    flag.status = status
    flag.closed_at = clock.now()
    flag.fixed_in_id = revision if status == FlagStatus.FIXED else None
    flag.save()
