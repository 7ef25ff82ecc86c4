"""Which paragraphs of a text became which of another: kept, edited, moved, split, merged."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from rapidfuzz.distance import Indel, LCSseq

from prose.matching import blocks, rising
from prose.segmentation import pieces

Scores = dict[tuple[int, int], float]

_ALIKE = 0.35  # of the words of both
_MUCH_ALIKE = 0.7  # of the code points of both
_AHEAD = 3  # paragraphs
_HELD = 0.7  # of the shorter one's words: it is a part of the other
_MOVED = 0.45  # of the words of both, at another place
_PART = 0.6  # of a paragraph's words: it was split off, or merged in
_FEW = 4  # a word is rare that stands in so many paragraphs
_LEAST = 4  # words of a paragraph that was moved and edited
_SHORTEST = 8  # code points of a paragraph that was moved
_STAYS = 200  # code points that a paragraph's keeping its place weighs as much as
_LOOK = 5000  # words that likeness is judged by
_NEAR = 25  # paragraphs before and after the same place
_COMPARED = 100_000  # pairs of paragraphs, at most, in each direction


@dataclass(frozen=True, slots=True)
class Bond:
    """Paragraphs that are the same ones before and after. Nothing on a side: they came or went."""

    before: range
    after: range
    moved: bool = False


def bonds(olds: Sequence[str], news: Sequence[str]) -> tuple[Bond, ...]:
    """Say what became of every paragraph, in the order of ``news``; each stands in one bond.

    Equal paragraphs are paired first, wherever they stand; then what is much alike between two of
    them; then those that share rare words and are alike. Of all these, the heaviest run that kept
    its order stays, and all others have moved. Between two that stayed, what is alike is paired in
    order, and what is alone on both sides. At last a paragraph takes its neighbours that the other
    side holds too: it was split, or they were merged.
    """
    if len(olds) == len(news) == 1:
        return (Bond(range(1), range(1)),)
    read = _Reader(olds, news)
    scores = _equal(olds, news)
    scores |= _edited_in_place(olds, news, scores)
    scores |= _likely(read, *_free(scores, olds, news))
    stayed, moved = _in_order(read, scores)
    for gap in list(_gaps(stayed, moved, len(olds), len(news))):
        stayed.extend(_between(read, *gap))
    free = tuple(set(numbers) for numbers in _free([*stayed, *moved], olds, news))
    grown = [_grown(read, pair, *free, moved=False) for pair in sorted(stayed)]
    grown += [_grown(read, pair, *free, moved=True) for pair in moved]
    return tuple(_ordered(grown, len(olds), len(news)))


class _Codes(dict[str, str]):
    """A code point for each word."""

    def __missing__(self, word: str) -> str:
        self[word] = code = chr(len(self) % 0x110000)
        return code


class _Reader:
    """The words of both texts' paragraphs, as strings of one code point a word."""

    def __init__(self, olds: Sequence[str], news: Sequence[str]) -> None:
        self.olds, self.news = olds, news
        self._codes = _Codes()
        self._words: dict[str, str] = {}

    def old(self, *numbers: int) -> str:
        return "".join(self._read(self.olds[i]) for i in numbers)

    def new(self, *numbers: int) -> str:
        return "".join(self._read(self.news[j]) for j in numbers)

    def likeness(self, i: int, j: int) -> float:
        """Give the share of words that both have in order, or 0 where they are not alike."""
        return _likeness(self.old(i)[:_LOOK], self.new(j)[:_LOOK])

    def _read(self, text: str) -> str:
        if text not in self._words:
            words = [piece for piece in pieces(text) if not piece.isspace()]
            self._words[text] = "".join([self._codes[word] for word in words])
        return self._words[text]


def _likeness(old: str, new: str) -> float:
    total, shorter = len(old) + len(new), min(len(old), len(new))
    needed = _ALIKE * total / 2
    if shorter >= _LEAST:
        needed = min(needed, _HELD * shorter)
    if needed > shorter or not shorter:
        return 0.0
    return 2 * LCSseq.similarity(old, new, score_cutoff=ceil(needed)) / total


def _equal(olds: Sequence[str], news: Sequence[str]) -> Scores:
    """Pair equal paragraphs in order, and those that stand once on each side in any order."""
    found = {(i + k, j + k): 1.0 for i, j, n in blocks(olds, news) for k in range(n)}
    rest_old, rest_new = _free(found, olds, news)
    counts = Counter(olds[i] for i in rest_old), Counter(news[j] for j in rest_new)
    where = {news[j]: j for j in rest_new if counts[1][news[j]] == 1}
    crossing = [(i, where[olds[i]]) for i in rest_old if olds[i] in where]
    return found | {(i, j): 1.0 for i, j in crossing if counts[0][olds[i]] == 1}


def _free(
    pairs: Iterable[tuple[int, int]], olds: Sequence[str], news: Sequence[str]
) -> tuple[list[int], list[int]]:
    """Give the numbers that no pair has."""
    taken = list(pairs)
    old, new = {i for i, _ in taken}, {j for _, j in taken}
    return (
        [i for i in range(len(olds)) if i not in old],
        [j for j in range(len(news)) if j not in new],
    )


def _edited_in_place(olds: Sequence[str], news: Sequence[str], scores: Scores) -> Scores:
    """Pair what stands in the same order between two equal paragraphs and is much alike.

    Most edits are that, and need no words to be read.
    """
    pairs = sorted(scores)
    chain = set(rising(pairs))
    stayed = [pair for index, pair in enumerate(pairs) if index in chain]
    crossing = [pair for index, pair in enumerate(pairs) if index not in chain]
    found: Scores = {}
    for old_gap, new_gap in _gaps(stayed, crossing, len(olds), len(news)):
        at = 0
        for i in old_gap:
            for m, j in enumerate(new_gap[at : at + _AHEAD], at):
                old, new = olds[i][:_LOOK], news[j][:_LOOK]
                score = Indel.normalized_similarity(old, new, score_cutoff=_MUCH_ALIKE)
                if score:
                    found[i, j] = score
                    at = m + 1
                    break
    return found


def _likely(read: _Reader, olds: Sequence[int], news: Sequence[int]) -> Scores:
    """Pair paragraphs that share rare words and are alike: the likest first, then the nearest."""
    standing: defaultdict[str, list[int]] = defaultdict(list)
    for j in news:
        for word in set(read.new(j)):
            standing[word].append(j)
    scored: list[tuple[float, int, int, int]] = []
    place = {j: n for n, j in enumerate(news)}
    for n, i in enumerate(olds):
        votes: Counter[int] = Counter()
        for word in set(read.old(i)):
            if len(standing.get(word, ())) <= _FEW:
                votes.update(standing.get(word, ()))
        likeness = [(read.likeness(i, j), j) for j, _ in votes.most_common(_FEW)]
        scored.extend((-score, abs(n - place[j]), i, j) for score, j in likeness if score)
    found: Scores = {}
    taken: set[int] = set()
    left = set(olds)
    for score, _, i, j in sorted(scored):
        if i in left and j not in taken:
            found[i, j] = -score
            left.remove(i)
            taken.add(j)
    return found


def _in_order(read: _Reader, scores: Scores) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Give the pairs that kept their order, and those that moved; a doubtful one did neither."""
    pairs = sorted(scores)
    chain = set(rising(pairs, [_STAYS + len(read.olds[i]) * scores[i, j] for i, j in pairs]))
    stayed = [pairs[index] for index in sorted(chain)]
    crossing = (pair for index, pair in enumerate(pairs) if index not in chain)
    return stayed, [pair for pair in crossing if _has_moved(read, pair, scores[pair])]


def _has_moved(read: _Reader, pair: tuple[int, int], score: float) -> bool:
    if score == 1.0:
        return len(read.olds[pair[0]].strip()) >= _SHORTEST
    return score >= _MOVED and min(len(read.old(pair[0])), len(read.new(pair[1]))) >= _LEAST


def _gaps(
    stayed: Sequence[tuple[int, int]], moved: Iterable[tuple[int, int]], before: int, after: int
) -> Iterator[tuple[list[int], list[int]]]:
    """Give what stands unpaired between two pairs that stayed, where that is on both sides."""
    gone, come = {i for i, _ in moved}, {j for _, j in moved}
    for (i, j), (at, to) in pairwise([(-1, -1), *stayed, (before, after)]):
        olds = [k for k in range(i + 1, at) if k not in gone]
        news = [k for k in range(j + 1, to) if k not in come]
        if olds and news:
            yield olds, news


def _between(read: _Reader, olds: Sequence[int], news: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pair in order what is alike and near, and what is alone on both sides."""
    if len(olds) == len(news) == 1:
        yield olds[0], news[0]
        return
    pairs: list[tuple[int, int]] = []
    weights: list[float] = []
    near = min(_NEAR, _COMPARED // len(olds))
    new_words = [read.new(j)[:_LOOK] for j in news] if near else []
    for n, i in enumerate(olds):
        words, middle = read.old(i)[:_LOOK], n * len(news) // len(olds)
        for m in reversed(range(max(0, middle - near), min(len(news), middle + near))):
            if score := _likeness(words, new_words[m]):
                pairs.append((i, news[m]))
                weights.append(score)
    yield from (pairs[index] for index in rising(pairs, weights))


def _grown(
    read: _Reader, pair: tuple[int, int], olds: set[int], news: set[int], *, moved: bool
) -> Bond:
    """Take in the free neighbours that the other side holds: a split, or else a merger."""
    i, j = pair
    before, after = range(i, i + 1), range(j, j + 1)
    if read.olds[i] != read.news[j]:
        after = _extended(after, news, read.new, lambda: read.old(i))
        if len(after) == 1:
            before = _extended(before, olds, read.old, lambda: read.new(j))
    return Bond(before, after, moved)


def _extended(
    numbers: range, free: set[int], words: Callable[..., str], read_whole: Callable[[], str]
) -> range:
    """Take in free neighbours, most of whose words are in the whole and not in those before."""
    if not free.intersection((numbers.start - 1, numbers.stop)):
        return numbers
    whole = read_whole()
    held = LCSseq.similarity(words(*numbers)[:_LOOK], whole[:_LOOK])
    for ahead in (True, False):
        while (neighbour := numbers.stop if ahead else numbers.start - 1) in free:
            wider = range(min(numbers.start, neighbour), max(numbers.stop, neighbour + 1))
            size = len(words(neighbour))
            more = LCSseq.similarity(words(*wider)[:_LOOK], whole[:_LOOK])
            if not size or more - held < _PART * size:
                break
            free.remove(neighbour)
            numbers, held = wider, more
    return numbers


def _ordered(found: Sequence[Bond], before: int, after: int) -> Iterator[Bond]:
    """Put bonds in the order of the text after; what went stands before what came there."""
    gone = {i for bond in found for i in bond.before}
    come = {bond.after.start: bond for bond in found if bond.moved}
    come_in = {j for bond in found for j in bond.after}
    i = j = 0
    end = Bond(range(before, before), range(after, after))
    for bond in [*(bond for bond in found if not bond.moved), end]:
        at, to = bond.before.start, bond.after.start
        yield from (Bond(range(k, k + 1), range(j, j)) for k in range(i, at) if k not in gone)
        for k in range(j, to):
            if k in come:
                yield come[k]
            elif k not in come_in:
                yield Bond(range(at, at), range(k, k + 1))
        if bond is not end:
            yield bond
        i, j = bond.before.stop, bond.after.stop
