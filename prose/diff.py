"""What changed between two texts, by word; rows for two columns."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from sys import getsizeof
from typing import Literal, TypeVar

import regex

from prose import edits
from prose.descent import Bond, bonds
from prose.edits import Words
from prose.memory import Memory
from prose.segmentation import pieces
from prose.span import Span

Kind = Literal["equal", "insert", "delete", "replace", "move"]
RowKind = Literal["same", "changed", "rewritten", "split", "merged", "added", "removed", "moved"]

BETWEEN = "\n\n"
_LINES = regex.compile(r"[^\n]*\n+|[^\n]+")
_MARKS = regex.compile(r"[\p{P}\p{Z}\s\p{Cf}]+")
_NOWHERE = range(0)
_MOVED_WORDS = 4
_MOST_LINES = 10_000  # a text of more is compared as one paragraph
_CHANGE = 300  # bytes, with its spans and numbers


@dataclass(frozen=True, slots=True)
class Change:
    """One piece of both texts: equal, or what stood before and what stands after."""

    kind: Kind
    before: Span
    after: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that are the same ones before and after, with their line ends. One side may be empty.

    Whole texts are passages of one line.
    """

    before: Span
    after: Span
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of two columns: the numbers of the paragraphs on each side, and the marks inside.

    Mostly one number on a side, none where a paragraph came or went; several after it was
    ``split``, or before they were ``merged``. What ``moved`` has two rows, each with an empty side:
    one where it stood, one where it stands; ``partner`` says which paragraphs it is in the other
    column. ``changes`` are those between the paragraphs of both sides (of both rows of a move),
    several joined by an empty line (``text_of``).
    """

    kind: RowKind
    before: range
    after: range
    changes: tuple[Change, ...] = ()
    partner: range = _NOWHERE


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive rows that are all unchanged, or all changed."""

    unchanged: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many changes, in how many paragraphs, and how many paragraphs moved."""

    changes: int
    paragraphs: int
    moved: int


def changes(
    before: str,
    after: str,
    *,
    language: str = "",  # noqa: ARG001 - the scripts decide; words may come to need it
    terms: Sequence[str] = (),
) -> tuple[Change, ...]:
    """Give what changed, in words, in the order of the text after.

    The ``before`` sides of all changes, put in their order, concatenate to ``before``; so do the
    ``after`` sides, which are in order. A ``move`` takes part with both of its places: the passage
    stood at ``before`` and stands at ``after``, perhaps edited (the changes between its two sides
    say how). All others keep their order on both sides; ``in_line`` puts everything in one line.
    Only equal pieces and moves hold equal text; no grapheme cluster and none of the ``terms`` is
    cut. ``language`` is a BCP 47 tag.

    Lines are paired first (``prose.descent``), so that work is bounded by paragraph; inside, the
    longest common subsequence of words, in which matches that only interrupt are dropped. A
    paragraph of ten words or more that keeps less than a third of the shorter side is one
    replacement. Nothing is timed: 1 MB without a line end or an equal word takes what it takes.
    """
    if before == after:
        whole = Span(0, len(before))
        return (Change("equal", whole, whole),) if before else ()
    names = tuple(terms)
    if "\n" in before or "\n" in after:
        found = tuple(_by_line(before, after, names))
    else:
        found = _inside(before, after, names)
    return _passages_moved(found, before, after)


def in_line(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Put changes in one line of text: what moved is there twice, each time with one empty side."""
    found = tuple(changes)
    away = [
        Change("move", change.before, Span(change.after.start, change.after.start))
        for change in found
        if change.kind == "move"
    ]
    here = [
        Change("move", Span(change.before.end, change.before.end), change.after)
        if change.kind == "move"
        else change
        for change in found
    ]
    return tuple(_with_departures(here, away))


def passages(before: str, after: str) -> tuple[Passage, ...]:
    """Say which lines became which, in the order of ``after``; each stands in one passage."""
    old_at, new_at, found = _lines_paired(before, after)
    return tuple(
        Passage(
            Span(old_at[bond.before.start], old_at[bond.before.stop]),
            Span(new_at[bond.after.start], new_at[bond.after.stop]),
            bond.moved,
        )
        for bond in found
    )


def matches(before: str, after: str) -> tuple[tuple[Span, Span], ...]:
    """Give every kept piece, in order, as pairs of equal text before and after.

    Nothing is dropped for the reader's sake. What moved is no part of it: see ``moves``.
    """
    kept: list[tuple[Span, Span]] = []
    for passage in passages(before, after):
        if passage.moved:
            continue
        for old, new in _kept(passage.before, passage.after, before, after):
            if kept and (kept[-1][0].end, kept[-1][1].end) == (old.start, new.start):
                last = kept.pop()
                kept.append((Span(last[0].start, old.end), Span(last[1].start, new.end)))
            else:
                kept.append((old, new))
    return tuple(kept)


def moves(before: str, after: str) -> tuple[tuple[Span, Span], ...]:
    """Give every kept piece of what moved, as pairs of equal text, in the order of ``after``."""
    return tuple(
        pair
        for change in changes(before, after)
        if change.kind == "move"
        for pair in _kept(change.before, change.after, before, after)
    )


def trivial(before: str, after: str) -> bool:
    """Say whether nothing but blanks, punctuation and quotation marks differs."""
    return _letters(before) == _letters(after)


def kept(before: str, after: str) -> float:
    """Give the share of words kept in order: 1.0 for equal texts, 0.0 for nothing kept.

    Twice the kept tokens over the tokens of both sides (Dice), blanks left out.
    """
    return 1.0 if before == after else edits.share(Words(before), Words(after))


def rows(
    before: Sequence[str], after: Sequence[str], *, terms: Sequence[str] = ()
) -> tuple[Row, ...]:
    """Pair the paragraphs of two texts, and mark what changed inside; see ``prose.descent``.

    On each side every paragraph stands in one row, in its order.
    """
    here = [_row(bond, before, after, tuple(terms)) for bond in bonds(before, after)]
    away = [
        Row("moved", row.partner, _NOWHERE, row.changes, row.after)
        for row in here
        if row.kind == "moved"
    ]
    return tuple(_with_departures(here, away))


def runs(rows: Iterable[Row]) -> tuple[Run, ...]:
    """Group consecutive rows, so that a stretch of unchanged ones can be folded away."""
    grouped = groupby(rows, key=lambda row: row.kind == "same")
    return tuple(Run(unchanged, tuple(group)) for unchanged, group in grouped)


def text_of(numbers: range, paragraphs: Sequence[str]) -> str:
    """Give the text of one side of a row, which its changes are counted in."""
    return BETWEEN.join(paragraphs[number] for number in numbers)


def tally(rows: Iterable[Row]) -> Tally:
    """Count what rows add up to. A paragraph that came or went is one change, one that moved none.

    What was edited in a paragraph that moved counts as it does in any other.
    """
    counted = [row for row in rows if row.kind != "moved" or row.after]
    sizes = [_size(row) for row in counted]
    return Tally(sum(sizes), sum(map(bool, sizes)), sum(row.kind == "moved" for row in counted))


def naming(
    rows: Iterable[Row], before: Sequence[str], after: Sequence[str], terms: Sequence[str]
) -> tuple[Row, ...]:
    """Give the rows in which one of the names changed: it came, went or became another word.

    Paragraphs that came or went as a whole are none of them.
    """
    names = frozenset(terms)
    return tuple(row for row in rows if row.changes and _named(row, before, after, names))


def _letters(text: str) -> str:
    return "".join(_MARKS.split(text))


def _by_line(before: str, after: str, terms: tuple[str, ...]) -> Iterator[Change]:
    for passage in passages(before, after):
        old, new = passage.before, passage.after
        if passage.moved:
            yield Change("move", old, new)
        elif len(old) and len(new) and old.of(before) != new.of(after):
            inside = _inside(old.of(before), new.of(after), terms)
            if not old.start and not new.start:
                yield from inside
                continue
            for change in inside:
                yield Change(
                    change.kind, change.before.moved(old.start), change.after.moved(new.start)
                )
        else:
            yield Change(_kind(old.of(before), new.of(after)), old, new)


def _lines_paired(before: str, after: str) -> tuple[list[int], list[int], tuple[Bond, ...]]:
    """Give where the lines start on both sides, their ends included, and how they are paired."""
    olds, news = _LINES.findall(before), _LINES.findall(after)
    if max(len(olds), len(news)) > _MOST_LINES:
        olds, news = [before], [after]
    old_at = list(accumulate(map(len, olds), initial=0))
    new_at = list(accumulate(map(len, news), initial=0))
    found = bonds([line.rstrip("\n") for line in olds], [line.rstrip("\n") for line in news])
    return old_at, new_at, found


def _kept(old: Span, new: Span, before: str, after: str) -> Iterator[tuple[Span, Span]]:
    found = edits.kept(Words(old.of(before)), Words(new.of(after)))
    for start, end, other, stop in found:
        yield Span(start, end).moved(old.start), Span(other, stop).moved(new.start)


Paragraphs = tuple[str, str, tuple[str, ...]]


def _weigh(texts: Paragraphs, found: tuple[Change, ...]) -> int:
    before, after, terms = texts
    return getsizeof(before) + getsizeof(after) + getsizeof(terms) + _CHANGE * (1 + len(found))


_PARAGRAPHS: Memory[Paragraphs, tuple[Change, ...]] = Memory(8 << 20, _weigh)


def _inside(before: str, after: str, terms: tuple[str, ...]) -> tuple[Change, ...]:
    """Give what changed inside one paragraph; remembered, so that a page pays for what is new."""
    return _PARAGRAPHS.recall(
        (before, after, terms), lambda: tuple(_compared(before, after, terms))
    )


def _compared(before: str, after: str, terms: tuple[str, ...]) -> Iterator[Change]:
    found = edits.readable(Words(before, terms), Words(after, terms))
    for start, end, other, stop in edits.tiled(found, before, after):
        old, new = Span(start, end), Span(other, stop)
        yield Change(_kind(old.of(before), new.of(after)), old, new)


def _kind(old: str, new: str) -> Kind:
    if old == new:
        return "equal"
    if not old:
        return "insert"
    return "replace" if new else "delete"


def _passages_moved(found: tuple[Change, ...], before: str, after: str) -> tuple[Change, ...]:
    """Say of a passage that went at one place and came at another, word for word, that it moved."""
    went = dict(_passages(found, before, "delete"))
    came = dict(_passages(found, after, "insert")) if went else {}
    both = went.keys() & came.keys()
    if not both:
        return found
    gone = {went[text][0]: went[text][1] for text in both}
    here = {came[text][0]: (went[text][1], came[text][1]) for text in both}
    made: list[Change] = []
    for change in found:
        if change in gone:
            made.extend(_without(change, gone[change]))
        elif change in here:
            made.extend(_arrived(change, *here[change]))
        else:
            made.append(change)
    return tuple(made)


def _passages(
    found: Iterable[Change], text: str, kind: Literal["delete", "insert"]
) -> Iterator[tuple[str, tuple[Change, Span]]]:
    """Give what only went, or only came, without the blanks around it, if that has some words."""
    for change in found:
        span = change.before if kind == "delete" else change.after
        if change.kind != kind or len(span) < _MOVED_WORDS:
            continue
        tokens = pieces(span.of(text))
        start, end = span.start, span.end
        if tokens[0].isspace():
            start += len(tokens.pop(0))
        if tokens and tokens[-1].isspace():
            end -= len(tokens.pop())
        if sum(not token.isspace() for token in tokens) >= _MOVED_WORDS:
            yield text[start:end], (change, Span(start, end))


def _without(change: Change, passage: Span) -> Iterator[Change]:
    """Give what is left of a deletion around the passage that moved."""
    for span in (Span(change.before.start, passage.start), Span(passage.end, change.before.end)):
        if len(span):
            yield Change("delete", span, change.after)


def _arrived(change: Change, old: Span, new: Span) -> Iterator[Change]:
    """Give an insertion as the move that it is, and what came around it."""
    nowhere = change.before
    lead, trail = Span(change.after.start, new.start), Span(new.end, change.after.end)
    if len(lead):
        yield Change("insert", nowhere, lead)
    yield Change("move", old, new)
    if len(trail):
        yield Change("insert", nowhere, trail)


def _row(bond: Bond, before: Sequence[str], after: Sequence[str], terms: tuple[str, ...]) -> Row:
    if not bond.before or not bond.after:
        return Row("added" if bond.after else "removed", bond.before, bond.after)
    old, new = text_of(bond.before, before), text_of(bond.after, after)
    found = _passages_moved(_inside(old, new, terms), old, new) if old != new else ()
    if bond.moved:
        return Row("moved", _NOWHERE, bond.after, found, bond.before)
    return Row(_row_kind(bond, old, found), bond.before, bond.after, found)


def _row_kind(bond: Bond, old: str, found: tuple[Change, ...]) -> RowKind:
    if not found:
        return "same"
    if len(bond.after) > 1:
        return "split"
    if len(bond.before) > 1:
        return "merged"
    stayed = any(c.kind == "equal" and not c.before.of(old).isspace() for c in found)
    return "changed" if stayed else "rewritten"


def _size(row: Row) -> int:
    """Count the changes of a row."""
    if row.kind in {"added", "removed"}:
        return 1
    return sum(change.kind != "equal" for change in row.changes)


def _named(row: Row, before: Sequence[str], after: Sequence[str], names: frozenset[str]) -> bool:
    """Whether a change of this row touches a name on either side."""
    there, here = row.before or row.partner, row.after or row.partner
    old = _places(text_of(there, before), names)
    new = _places(text_of(here, after), names)
    return any(
        any(change.before.overlaps(place) for place in old)
        or any(change.after.overlaps(place) for place in new)
        for change in row.changes
        if change.kind not in {"equal", "move"}
    )


def _places(text: str, names: frozenset[str]) -> list[Span]:
    words = Words(text, tuple(names))
    return [
        Span(at, at + len(token))
        for at, token in zip(words.at, words.tokens, strict=False)
        if token in names
    ]


Placed = TypeVar("Placed", Change, Row)


def _with_departures(here: Iterable[Placed], away: Iterable[Placed]) -> Iterator[Placed]:
    """Put what moved away where it stood: before the next thing that kept its order."""
    waiting = deque(sorted(away, key=lambda one: one.before.start))
    for one in here:
        stayed = one.kind not in {"move", "moved"} and len(one.before)
        while stayed and waiting and waiting[0].before.start < one.before.start:
            yield waiting.popleft()
        yield one
    yield from waiting
