"""What changed between two texts, by word; rows for two columns."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Literal

from prose.matching import Block, blocks, word_blocks
from prose.segmentation import tokens
from prose.span import Span

Kind = Literal["equal", "insert", "delete", "replace", "move"]
RowKind = Literal["same", "changed", "added", "removed", "moved"]
_ALIKE = 0.35
_REWRITTEN = 0.35
_SHORTEST = 10
_NEAR = 25


@dataclass(frozen=True, slots=True)
class Change:
    """One piece of both texts: equal, or what stood before and what stands after."""

    kind: Kind
    before: Span
    after: Span


@dataclass(frozen=True, slots=True)
class Row:
    """One line of two columns: the numbers of the paragraphs on each side, and the marks inside."""

    kind: RowKind
    before: int | None
    after: int | None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive rows that are all unchanged, or all changed."""

    unchanged: bool
    rows: tuple[Row, ...]


@lru_cache(maxsize=2048)
def changes(
    before: str,
    after: str,
    *,
    language: str = "",  # noqa: ARG001 - the scripts decide; words may come to need it
    terms: tuple[str, ...] = (),
) -> tuple[Change, ...]:
    """Give what changed, in words.

    The ``before`` sides of all changes concatenate to ``before``, the ``after`` sides to ``after``;
    no grapheme cluster is cut. ``language`` (a BCP 47 tag) and ``terms`` (strings never cut apart)
    refine how the text is cut into words. Myers' exact diff over tokens, then the semantic clean-up
    of diff-match-patch, so that no lone common word stands between two rewritten passages.
    """
    olds, news = _pieces(before, terms), _pieces(after, terms)
    found = _cleaned(word_blocks(olds, news), olds, news)
    if _rewritten(found, olds, news):
        found = []
    return tuple(_spans(found, olds, news))


def matches(before: str, after: str) -> tuple[tuple[Span, Span], ...]:
    """Give the longest kept pieces, in order, as pairs of equal text before and after."""
    olds, news = _pieces(before), _pieces(after)
    at, to = _offsets(olds), _offsets(news)
    return tuple(
        (Span(at[i], at[i + n]), Span(to[j], to[j + n])) for i, j, n in word_blocks(olds, news)
    )


def rows(before: Sequence[str], after: Sequence[str]) -> tuple[Row, ...]:
    """Pair the paragraphs of two texts in order: equal ones first, the rest by likeness."""
    done: list[Row] = []
    i = j = 0
    for at, to, length in [*blocks(before, after), (len(before), len(after), 0)]:
        done.extend(_between(before, after, range(i, at), range(j, to)))
        done.extend(Row("same", at + k, to + k) for k in range(length))
        i, j = at + length, to + length
    return tuple(done)


def runs(rows: Iterable[Row]) -> tuple[Run, ...]:
    """Group consecutive rows, so that a stretch of unchanged ones can be folded away."""
    grouped = groupby(rows, key=lambda row: row.kind == "same")
    return tuple(Run(unchanged, tuple(group)) for unchanged, group in grouped)


def kept(before: str, after: str) -> float:
    """Give the share of tokens kept, blanks left out: 1.0 for equal texts, 0.0 for nothing kept.

    Twice the kept tokens over the tokens of both sides (Dice).
    """
    olds, news = _pieces(before), _pieces(after)
    total = _weight(olds) + _weight(news)
    if not total:
        return 1.0 if before == after else 0.0
    return 2 * sum(_weight(olds[i : i + n]) for i, _, n in word_blocks(olds, news)) / total


def _weight(pieces: Sequence[str]) -> int:
    return sum(not piece.isspace() for piece in pieces)


def _pieces(text: str, terms: Sequence[str] = ()) -> list[str]:
    cut = [span.of(text) for span in tokens(text)]
    return _terms_joined(text, cut, terms) if terms else cut


def _terms_joined(text: str, pieces: Sequence[str], terms: Sequence[str]) -> list[str]:
    """Join the tokens inside each term, where the term starts and ends on token edges."""
    ends = set(_offsets(pieces))
    longest = sorted(filter(None, terms), key=len, reverse=True)
    joined: list[str] = []
    at = skip_to = 0
    for piece in pieces:
        if at >= skip_to:
            term = next(
                (t for t in longest if text.startswith(t, at) and at + len(t) in ends), piece
            )
            joined.append(term)
            skip_to = at + len(term)
        at += len(piece)
    return joined


def _offsets(pieces: Sequence[str]) -> list[int]:
    offsets = [0]
    for piece in pieces:
        offsets.append(offsets[-1] + len(piece))
    return offsets


def _cleaned(found: Sequence[Block], olds: Sequence[str], news: Sequence[str]) -> list[Block]:
    """Drop matches that only interrupt: blanks between two edits, and words much shorter than both.

    After the semantic clean-up of diff-match-patch. Line ends stay: they hold paragraphs apart.
    """
    at, to = _offsets(olds), _offsets(news)
    stack: list[Block] = []
    for block in [*found, (len(olds), len(news), 0)]:
        while stack and _interrupts(stack, block, olds, (at, to)):
            stack.pop()
        stack.append(block)
    return stack[:-1]


def _interrupts(
    stack: Sequence[Block],
    following: Block,
    olds: Sequence[str],
    offsets: tuple[list[int], list[int]],
) -> bool:
    last = stack[-1]
    previous = stack[-2] if len(stack) > 1 else (0, 0, 0)
    smaller = min(_edit(previous, last, offsets), _edit(last, following, offsets))
    words = "".join(olds[last[0] : last[0] + last[2]])
    size = sum(not char.isspace() for char in words) if smaller else 0
    return smaller > 0 and "\n" not in words and 2 * size <= smaller


def _edit(one: Block, other: Block, offsets: tuple[list[int], list[int]]) -> int:
    """Give the size of the edit between two blocks, in code points."""
    at, to = offsets
    return max(at[other[0]] - at[one[0] + one[2]], to[other[1]] - to[one[1] + one[2]])


def _rewritten(found: Sequence[Block], olds: Sequence[str], news: Sequence[str]) -> bool:
    """Say whether less than 35 % was kept of the shorter side of a paragraph of ten tokens."""
    shorter = min(_weight(olds), _weight(news))
    left = sum(_weight(olds[i : i + n]) for i, _, n in found)
    if shorter < _SHORTEST:
        return False
    return left < _REWRITTEN * shorter and not any("\n" in piece for piece in olds)


def _spans(found: Sequence[Block], olds: Sequence[str], news: Sequence[str]) -> Iterator[Change]:
    at, to = _offsets(olds), _offsets(news)
    i = j = 0
    for start, other, length in [*found, (len(olds), len(news), 0)]:
        if (start, other) != (i, j):
            before, after = Span(at[i], at[start]), Span(to[j], to[other])
            yield Change(_kind(before, after), before, after)
        i, j = start + length, other + length
        if length:
            yield Change("equal", Span(at[start], at[i]), Span(to[other], to[j]))


def _kind(before: Span, after: Span) -> Kind:
    if not len(before):
        return "insert"
    return "replace" if len(after) else "delete"


def _between(
    before: Sequence[str], after: Sequence[str], olds: range, news: range
) -> Iterator[Row]:
    """Pair what lies between two equal paragraphs; a removed one stands before an added one."""
    at, to = olds.start, news.start
    for i, j in _paired(before, after, olds, news):
        yield from (Row("removed", k, None) for k in range(at, i))
        yield from (Row("added", None, k) for k in range(to, j))
        yield Row("changed", i, j, changes(before[i], after[j]))
        at, to = i + 1, j + 1
    yield from (Row("removed", k, None) for k in range(at, olds.stop))
    yield from (Row("added", None, k) for k in range(to, news.stop))


def _paired(
    before: Sequence[str], after: Sequence[str], olds: range, news: range
) -> list[tuple[int, int]]:
    """Pair paragraphs in order so that the sum of their likeness is greatest."""
    if len(olds) == len(news) == 1:
        return [(olds.start, news.start)]
    alike = _alike({i: _bag(before[i]) for i in olds}, {j: _bag(after[j]) for j in news})
    best: dict[tuple[int, int], _Chain] = {}
    for i in reversed(olds):
        for j in reversed(news):
            options = [best.get((i + 1, j), _NOTHING), best.get((i, j + 1), _NOTHING)]
            if (i, j) in alike:
                rest = best.get((i + 1, j + 1), _NOTHING)
                options.append(_Chain(rest.score + alike[i, j], (i, j), rest))
            best[i, j] = max(options, key=lambda option: option.score)
    return list(best.get((olds.start, news.start), _NOTHING).pairs())


@dataclass(frozen=True, slots=True)
class _Chain:
    """Pairs of paragraphs, linked, with the sum of their likeness."""

    score: float
    pair: tuple[int, int] | None = None
    rest: "_Chain | None" = None

    def pairs(self) -> Iterator[tuple[int, int]]:
        link: _Chain | None = self
        while link and link.pair:
            yield link.pair
            link = link.rest


_NOTHING = _Chain(0.0)


def _bag(text: str) -> Counter[str]:
    return Counter(piece for piece in _pieces(text) if not piece.isspace())


def _alike(
    olds: Mapping[int, Counter[str]], news: Mapping[int, Counter[str]]
) -> dict[tuple[int, int], float]:
    """Give the pairs of paragraphs that are alike, near each other where there are many."""
    found: dict[tuple[int, int], float] = {}
    for row, (i, old) in enumerate(olds.items()):
        middle = row * len(news) // len(olds)
        for j in list(news)[max(0, middle - _NEAR) : middle + _NEAR]:
            score = _likeness(old, news[j])
            if score >= _ALIKE:
                found[i, j] = score
    return found


def _likeness(old: Counter[str], new: Counter[str]) -> float:
    """Give the share of words that both hold, order left out (Dice over bags of tokens)."""
    total = old.total() + new.total()
    return 2 * (old & new).total() / total if total else 0.0
