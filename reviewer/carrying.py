"""Takes flags along: through an edit, to another paragraph, and back to where they stood."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Q

from prose import anchor, patching
from prose.anchor import Landing
from reviewer.models import Flag, FlagStatus, Placement
from reviewer.models.flag import FOLLOWING
from translations import clock
from translations.models import Target

CONTEXT = 80  # code points that are kept on either side of words that are gone
STORED = (
    *("target", "start", "end", "quote", "category", "severity", "blocking", "message"),
    *("suggestion", "patch", "confidence", "fingerprint", "status", "unsure", "fixed_in"),
    *("keep_reason", "keep_note", "closed_by", "closed_at", "context_before", "context_after"),
)
BETWEEN = "\n\n"  # what stands between two paragraphs when several are looked at as one text


@dataclass(frozen=True, slots=True)
class Change:
    """One target's text before and after an edit."""

    target: Target
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Cause:
    """Why flags may end: an edit of these texts, by whom. Without one, something else changed."""

    edit: int | None = None
    by: User | None = None


NOT_EDITED = Cause()

Gone = tuple[Flag, Change]


def of_targets(targets: Iterable[Target]) -> dict[int, list[Flag]]:
    """Give the flags that go with the words of these targets, by target."""
    flags: dict[int, list[Flag]] = {}
    for flag in Flag.objects.following().filter(target__in=targets).select_related("concept"):
        flags.setdefault(flag.target_id, []).append(flag)
    return flags


def carry(
    changes: Sequence[Change], revision: int, *, by: User | None, back_to: int | None = None
) -> frozenset[int]:
    """Take the flags of changed targets through the edit, and note where each one is now.

    With `back_to`, flags return to where they stood at that revision. Gives those that did.
    """
    returned = _bring_back(changes, back_to) if back_to else []
    settled = frozenset(flag.pk for flag in returned)
    cause = Cause(revision, by)
    followed: list[Flag] = []
    gone: list[Gone] = []
    flags = of_targets([change.target for change in changes])
    for change in changes:
        own = [flag for flag in flags.get(change.target.pk, []) if flag.pk not in settled]
        followed += own
        gone += [(flag, change) for flag in follow(own, change, cause)]
    # A restored revision may part what was joined, so that words go to another paragraph.
    gone = _across(gone, changes, cause) if back_to else gone
    for flag, change in gone:
        _lose(flag, change.before, cause)
    store(returned + followed)
    place(returned + followed, revision)
    return settled


def follow(flags: Sequence[Flag], change: Change, cause: Cause) -> list[Flag]:
    """Move flags by the edit alone, never to another occurrence. Give those without a place."""
    landings = anchor.follow([flag.span for flag in flags], change.before, change.after)
    return [
        flag
        for flag, landing in zip(flags, landings, strict=True)
        if not _set_down(flag, landing, change.after, cause)
    ]


def _set_down(flag: Flag, landing: Landing, text: str, cause: Cause) -> bool:
    if landing.span is None or not len(landing.span):
        return False
    words = landing.span.of(text)
    flag.start, flag.end = landing.span.start, landing.span.end
    flag.unsure = flag.unsure or landing.state == "unsure"
    if flag.status == FlagStatus.OPEN and words == flag.suggestion:
        end(flag, FlagStatus.FIXED, cause)  # and still says what was wrong
    elif not flag.check_name or flag.status == FlagStatus.DISMISSED:
        flag.quote = words  # a check says anew what it finds
        if flag.suggestion and landing.state != "unsure":
            flag.patch = patching.made(text, landing.span, flag.suggestion)
    return True


def _across(gone: Sequence[Gone], changes: Sequence[Change], cause: Cause) -> list[Gone]:
    """Follow flags to other paragraphs of the same edit. Give those that have no place there."""
    ordered = sorted(changes, key=lambda change: (change.target.position, change.target.pk))
    before = BETWEEN.join(change.before for change in ordered)
    after = BETWEEN.join(change.after for change in ordered)
    begins = _begins([change.before for change in ordered])
    spans = [flag.span.moved(begins[ordered.index(change)]) for flag, change in gone]
    goals = list(zip(ordered, _begins([change.after for change in ordered]), strict=True))
    left = []
    for each, landing in zip(gone, anchor.follow(spans, before, after), strict=True):
        goal, inside = _within(landing, goals)
        if goal is None or not _set_down(each[0], inside, goal.after, cause):
            left.append(each)
        else:
            each[0].target = goal.target
    return left


def _begins(texts: Sequence[str]) -> list[int]:
    """Give where each text begins when they stand one after another."""
    return [sum(len(text) + len(BETWEEN) for text in texts[:n]) for n in range(len(texts))]


def _within(landing: Landing, goals: Iterable[tuple[Change, int]]) -> tuple[Change | None, Landing]:
    """Give the paragraph that holds a landing whole, and the landing as it is counted there."""
    for change, begin in goals:
        until = begin + len(change.after)
        if landing.span and begin <= landing.span.start and landing.span.end <= until:
            return change, Landing(landing.span.moved(-begin), landing.state)
    return None, landing


def _lose(flag: Flag, text: str, cause: Cause) -> None:
    """Close a flag whose words are gone: what should not have been there is fixed by that."""
    if flag.status == FlagStatus.OPEN and flag.category == "addition":
        end(flag, FlagStatus.FIXED, cause)
        return
    flag.context_before = text[max(0, flag.start - CONTEXT) : flag.start]
    flag.context_after = text[flag.end : flag.end + CONTEXT]
    if flag.status == FlagStatus.OPEN:
        end(flag, FlagStatus.ORPHANED, cause)
    flag.status = FlagStatus.ORPHANED  # a dismissal still says who decided


def _bring_back(changes: Sequence[Change], then: int) -> list[Flag]:
    """Put flags back where they stood at a revision whose texts are back."""
    if not changes:
        return []
    touched = [change.target for change in changes]
    here = Q(target__in=touched) | Q(flag__target__in=touched)
    stood = (
        Placement.objects.at(touched[0].translation, then)
        .filter(here, status__in=FOLLOWING)
        .select_related("flag__concept", "target")
    )
    back = [placement for placement in stood if _stands(placement)]
    for placement in back:
        _return(placement.flag, placement)
    return [placement.flag for placement in back]


def _stands(placement: Placement) -> bool:
    text = placement.target.text
    return placement.span.inside(text) and placement.span.of(text) == placement.quote


def _return(flag: Flag, placement: Placement) -> None:
    status = _status_again(flag, placement)
    flag.target, flag.start, flag.end = placement.target, placement.start, placement.end
    flag.quote, flag.unsure = placement.quote, placement.unsure
    flag.context_before = flag.context_after = ""
    if status == FlagStatus.OPEN:
        flag.closed_by = flag.closed_at = flag.fixed_in = None
        flag.keep_reason = flag.keep_note = ""
    flag.status = status


def _status_again(flag: Flag, placement: Placement) -> str:
    """Say what a flag is when its words are back: what an edit ended is as it was before.

    What a person decided since about the very same words stands.
    """
    if flag.quote != placement.quote:
        return placement.status if flag.keep_reason else FlagStatus.OPEN
    if flag.status == FlagStatus.ORPHANED or flag.fixed_in_id is not None:
        return FlagStatus.DISMISSED if flag.keep_reason else FlagStatus.OPEN
    return flag.status


def join(source: Target, goal: Target, offset: int) -> None:
    """Hand the flags of one target over to another that now holds its text at `offset`."""
    flags = of_targets([source]).get(source.pk, [])
    for flag in flags:
        flag.target, flag.start, flag.end = goal, flag.start + offset, flag.end + offset
    store(flags)


def end(flag: Flag, status: FlagStatus, cause: Cause) -> None:
    """Close a flag that an edit, or something else than a person's decision, has ended."""
    flag.status = status
    flag.closed_by, flag.closed_at = cause.by, clock.now()
    flag.fixed_in_id = cause.edit if status == FlagStatus.FIXED else None


def store(flags: Sequence[Flag]) -> None:
    """Store flags that are known already, all at once."""
    Flag.objects.bulk_update(flags, STORED)


def place(flags: Iterable[Flag], revision: int | None) -> None:
    """Note where flags stand at this revision, on which words, and what has become of them."""
    stood = ("target_id", "start", "end", "quote", "status", "unsure")
    placements = [
        Placement(flag=flag, revision_id=revision, **{name: getattr(flag, name) for name in stood})
        for flag in flags
        if revision is not None
    ]
    Placement.objects.bulk_create(
        placements,
        update_conflicts=True,
        unique_fields=["flag", "revision"],
        update_fields=[name.removesuffix("_id") for name in stood],
    )
