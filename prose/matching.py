"""The longest common pieces of two sequences, whatever they are made of."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import Indel

Block = tuple[int, int, int]

_EXACT_UP_TO = 1 << 25  # pairs of elements: 4 MB, some 20 ms
_WINDOW = 1024  # elements of each side


def blocks(olds: Sequence[str], news: Sequence[str]) -> list[Block]:
    """Give the matching blocks (start before, start after, length) of two sequences, in order.

    The longest common subsequence, exactly, up to 33 million pairs of elements (5,800 words against
    5,800). Longer sequences are first cut at elements that occur once on each side (Cohen's
    patience diff); what is still too long between two of those is read through a window of 1,024
    elements. Work and memory are bounded by that: they grow with the length, not with its square.
    """
    head = _common(olds, news)
    tail = _common_end(olds[head:], news[head:])
    inner = _inner(olds[head : len(olds) - tail], news[head : len(news) - tail])
    found = [(0, 0, head), *((i + head, j + head, n) for i, j, n in inner)]
    found.append((len(olds) - tail, len(news) - tail, tail))
    return list(joined(_settled(list(joined(found)), olds, news)))


def word_blocks(olds: Sequence[str], news: Sequence[str]) -> list[Block]:
    """Give the matching blocks of two texts in tokens, decided by their words alone.

    Blanks are everywhere and would match anywhere: a blank is kept where it stands beside a kept
    word.
    """
    old_at, new_at = places_of_words(olds), places_of_words(news)
    found = blocks([olds[i] for i in old_at], [news[j] for j in new_at])
    return with_blanks(found, (olds, old_at), (news, new_at))


def places_of_words(pieces: Sequence[str]) -> list[int]:
    """Give the places of those tokens that are not blank."""
    return [i for i, piece in enumerate(pieces) if not piece.isspace()]


def with_blanks(
    found: Iterable[Block],
    old: tuple[Sequence[str], Sequence[int]],
    new: tuple[Sequence[str], Sequence[int]],
) -> list[Block]:
    """Turn blocks of words into blocks of tokens: the blanks beside kept words are kept with them.

    Each side is given as its tokens, and which of them are words.
    """
    (olds, old_at), (news, new_at) = old, new
    spread: list[Block] = []
    i = j = 0
    for at, to, length in _same_blanks(found, old, new):
        start, other = old_at[at], new_at[to]
        spread.extend(_edges(olds[i:start], news[j:other], (i, j)))
        i, j = old_at[at + length - 1] + 1, new_at[to + length - 1] + 1
        spread.append((start, other, i - start))
    spread.extend(_edges(olds[i:], news[j:], (i, j)))
    return list(joined(spread))


def rising(pairs: Sequence[tuple[int, int]], weights: Sequence[float] = ()) -> list[int]:
    """Give the heaviest run of pairs, by index, whose second numbers rise as the first ones do.

    Pairs come in the order of their first numbers; those of one first number with their second ones
    falling, so that no two of them are taken. Without weights each weighs one (the longest
    increasing subsequence).
    """
    ends: list[
        int
    ] = []  # second numbers of the best runs so far, both they and their totals rising
    totals: list[float] = []
    lasts: list[int] = []
    previous: list[int] = []
    for index, (_, to) in enumerate(pairs):
        place = bisect_left(ends, to)
        total = (weights[index] if weights else 1) + (totals[place - 1] if place else 0)
        previous.append(lasts[place - 1] if place else -1)
        if ends[place : place + 1] == [to] and totals[place] >= total:
            continue
        stop = place
        while stop < len(ends) and totals[stop] <= total:
            stop += 1
        ends[place:stop], totals[place:stop], lasts[place:stop] = [to], [total], [index]
    chain: list[int] = []
    index = lasts[-1] if lasts else -1
    while index >= 0:
        chain.append(index)
        index = previous[index]
    return chain[::-1]


def joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """Join blocks that touch on both sides, and drop empty ones."""
    i = j = size = 0
    for at, to, length in blocks:
        if not length:
            continue
        if (i + size, j + size) == (at, to):
            size += length
            continue
        if size:
            yield i, j, size
        i, j, size = at, to, length
    if size:
        yield i, j, size


def _settled(found: Sequence[Block], olds: Sequence[str], news: Sequence[str]) -> Iterator[Block]:
    """Slide what was kept between two edits, where that makes one edit of both.

    Where "ker ker" became "sen ker", as many words are kept whichever "ker" stayed; but one word
    that became another is likelier than one that came and one that went.
    """
    last_old = last_new = 0
    for k, block in enumerate(found):
        to_old, to_new = found[k + 1][:2] if k + 1 < len(found) else (len(olds), len(news))
        i, j, n = _slid(block, (last_old, last_new), (to_old, to_new), olds, news)
        yield i, j, n
        last_old, last_new = i + n, j + n


def _slid(
    block: Block,
    last: tuple[int, int],
    following: tuple[int, int],
    olds: Sequence[str],
    news: Sequence[str],
) -> Block:
    """Slide a block up to one of its neighbours on the side that alone differs there."""
    i, j, n = block
    went, came = i - last[0], j - last[1]
    goes, comes = following[0] - i - n, following[1] - j - n
    if not (went or came) or not (goes or comes):
        return block
    for alone, pieces, by, other in (
        (not comes, olds, goes, 0),
        (not goes, news, 0, comes),
        (not came, olds, -went, 0),
        (not went, news, 0, -came),
    ):
        at = i if pieces is olds else j
        if alone and _same(pieces, at, at + by + other, n):
            return i + by, j + other, n
    return block


def _same(pieces: Sequence[str], one: int, other: int, size: int) -> bool:
    return pieces[one : one + size] == pieces[other : other + size]


def _common(olds: Sequence[str], news: Sequence[str]) -> int:
    """Count the equal elements at the start."""
    shorter = min(len(olds), len(news))
    return next((n for n in range(shorter) if olds[n] != news[n]), shorter)


def _common_end(olds: Sequence[str], news: Sequence[str]) -> int:
    """Count the equal elements at the end."""
    shorter = min(len(olds), len(news))
    return next((n for n in range(shorter) if olds[-1 - n] != news[-1 - n]), shorter)


def _inner(olds: Sequence[str], news: Sequence[str]) -> Iterable[Block]:
    """Match exactly what is small; cut what is large at elements that occur once on each side."""
    if _small(olds, news):
        return _exact(olds, news)
    found: list[Block] = []
    i = j = 0
    for at, to in [*_anchors(olds, news), (len(olds), len(news))]:
        gap = olds[i:at], news[j:to]
        inside = _exact(*gap) if _small(*gap) else _windows(*gap)
        found.extend((i + a, j + b, n) for a, b, n in inside)
        found.append((at, to, int(at < len(olds))))
        i, j = at + 1, to + 1
    return found


def _small(olds: Sequence[str], news: Sequence[str]) -> bool:
    return len(olds) * len(news) <= _EXACT_UP_TO


def _exact(olds: Sequence[str], news: Sequence[str]) -> list[Block]:
    """Hyyrö's bit-parallel algorithm by rapidfuzz, over elements interned to code points."""
    both = set(olds).intersection(news)
    if not both:
        return []
    codes = {piece: chr(number) for number, piece in enumerate(both, 2)}
    old = "".join([codes.get(piece, "\0") for piece in olds])
    new = "".join([codes.get(piece, "\1") for piece in news])
    return [
        (found.a, found.b, found.size) for found in Indel.opcodes(old, new).as_matching_blocks()
    ]


def _windows(olds: Sequence[str], news: Sequence[str]) -> Iterator[Block]:
    """Match window by window, going on from the middle of the last one."""
    half = _WINDOW // 2
    i = j = 0
    while i < len(olds) and j < len(news):
        inside = _exact(olds[i : i + _WINDOW], news[j : j + _WINDOW])
        for at, to, length in [*inside, (half, half, 0)]:
            size = max(0, min(length, half - max(at, to)))
            yield i + at, j + to, size
            reach = min(at, half) + size, min(to, half) + size
            if size < length:
                break
        i, j = i + reach[0], j + reach[1]


def _anchors(olds: Sequence[str], news: Sequence[str]) -> list[tuple[int, int]]:
    """Give elements that occur once on each side, in the longest order that both have."""
    once = {piece for piece, count in Counter(olds).items() if count == 1}
    once &= {piece for piece, count in Counter(news).items() if count == 1}
    where = {piece: j for j, piece in enumerate(news) if piece in once}
    pairs = [(i, where[piece]) for i, piece in enumerate(olds) if piece in once]
    return [pairs[index] for index in rising(pairs)]


def _same_blanks(
    found: Iterable[Block],
    old: tuple[Sequence[str], Sequence[int]],
    new: tuple[Sequence[str], Sequence[int]],
) -> Iterator[Block]:
    """Cut blocks of words where other blanks stand between the words."""
    (olds, old_at), (news, new_at) = old, new
    for i, j, n in found:
        one = olds[old_at[i] : old_at[i + n - 1] + 1] if n else []
        if one == (news[new_at[j] : new_at[j + n - 1] + 1] if n else []):
            yield i, j, n
        else:
            yield from ((i + k, j + k, 1) for k in range(n))


def _edges(olds: Sequence[str], news: Sequence[str], at: tuple[int, int]) -> Iterator[Block]:
    """Give the blanks that two gaps have in common at their edges."""
    head = int(olds[:1] == news[:1] and bool(olds) and olds[0].isspace())
    yield (*at, head)
    if olds[head:] and news[head:] and olds[-1] == news[-1] and olds[-1].isspace():
        yield at[0] + len(olds) - 1, at[1] + len(news) - 1, 1
