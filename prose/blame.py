"""Who wrote which words: a text followed through all of its earlier states."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from prose.diff import matches, moves
from prose.span import Span


@dataclass(frozen=True, slots=True)
class Written:
    """A piece of a text, and the number of the state in which it was written first."""

    span: Span
    state: int


@dataclass(frozen=True, slots=True)
class Blamed:
    """A text as it stood after one state, and who wrote each piece of it."""

    text: str
    pieces: tuple[Written, ...]


def blame(states: Sequence[str], known: Blamed | None = None) -> tuple[Written, ...]:
    """Say of each piece of the last text which of the states wrote it.

    The pieces are in order and cover the text (code points, half-open); neighbours differ. What an
    edit keeps, moved passages included, keeps its writer; all else is the editor's own. A text that
    is brought back whole is its old writers' again; words that somebody types anew are theirs.
    ``known`` is what is known of the first state; without it, that state wrote all of its text.
    """
    if not states:
        return ()
    now = known if known else Blamed(states[0], tuple(_own(Span(0, len(states[0])), 0)))
    seen = {now.text: now}
    for number, text in enumerate(states[1:], 1):
        if text not in seen:
            seen[text] = _after(now, text, number)
        now = seen[text]
    return now.pieces


def _own(span: Span, state: int) -> Iterator[Written]:
    if len(span):
        yield Written(span, state)


def _after(before: Blamed, text: str, state: int) -> Blamed:
    """Follow an edit: only the lines between those that both texts begin and end with are read."""
    head = _common(before.text.splitlines(keepends=True), text.splitlines(keepends=True))
    rest, other = before.text[head:], text[head:]
    tail = _common(rest.splitlines(keepends=True)[::-1], other.splitlines(keepends=True)[::-1])
    old = Span(head, len(before.text) - tail)
    new = Span(head, len(text) - tail)
    pairs = [(Span(0, head), Span(0, head)), *_inside(old, new, before.text, text)]
    pairs.append((Span(old.end, len(before.text)), Span(new.end, len(text))))
    return Blamed(text, tuple(_joined(_carried(before.pieces, pairs, len(text), state))))


def _common(some: Iterable[str], others: Iterable[str]) -> int:
    """Give how many code points the first lines have that are the same in both."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(some, others, strict=False))
    return sum(len(line) for line, _ in same)


def _inside(old: Span, new: Span, before: str, after: str) -> list[tuple[Span, Span]]:
    """Give what was kept between two passages, in the order of the text after."""
    was, now = old.of(before), new.of(after)
    found = [*matches(was, now), *moves(was, now)]
    placed = [(a.moved(old.start), b.moved(new.start)) for a, b in found]
    return sorted(placed, key=lambda pair: pair[1].start)


def _carried(
    pieces: Sequence[Written], kept: Iterable[tuple[Span, Span]], size: int, state: int
) -> Iterator[Written]:
    """Give the pieces of the text after: what was kept with its writers, and what came between."""
    at = 0
    for old, new in kept:
        if new.start < at:
            continue
        yield from _own(Span(at, new.start), state)
        for piece in pieces:
            start, end = max(piece.span.start, old.start), min(piece.span.end, old.end)
            if start < end:
                yield Written(Span(start, end).moved(new.start - old.start), piece.state)
        at = new.end
    yield from _own(Span(at, size), state)


def _joined(pieces: Iterable[Written]) -> Iterator[Written]:
    last: Written | None = None
    for piece in pieces:
        if last and last.state == piece.state:
            last = Written(Span(last.span.start, piece.span.end), last.state)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last
