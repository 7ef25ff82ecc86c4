"""The longest common pieces of two sequences, whatever they are made of."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from diff_match_patch import diff_match_patch

Block = tuple[int, int, int]

_EXACT_UP_TO = 400 * 400


def blocks(olds: Sequence[str], news: Sequence[str]) -> list[Block]:
    """Give the matching blocks (start before, start after, length) of two sequences, in order.

    Exact (Myers) up to 160,000 pairs of elements; above that, the sequences are first cut at
    elements that occur once on each side (Cohen's patience diff).
    """
    head = _common(olds, news)
    tail = _common(olds[head:][::-1], news[head:][::-1])
    inner = _inner(olds[head : len(olds) - tail], news[head : len(news) - tail])
    found = [(0, 0, head), *((i + head, j + head, n) for i, j, n in inner)]
    found.append((len(olds) - tail, len(news) - tail, tail))
    return list(_joined(found))


def word_blocks(olds: Sequence[str], news: Sequence[str]) -> list[Block]:
    """Give the matching blocks of two texts in tokens, decided by their words alone.

    Blanks are everywhere and would match anywhere: a blank is kept where it stands beside a kept
    word.
    """
    old_words = [i for i, piece in enumerate(olds) if not piece.isspace()]
    new_words = [j for j, piece in enumerate(news) if not piece.isspace()]
    found = blocks([olds[i] for i in old_words], [news[j] for j in new_words])
    pairs = [(old_words[i + k], new_words[j + k]) for i, j, n in found for k in range(n)]
    spread: list[Block] = []
    i = j = 0
    for at, to in [*pairs, (len(olds), len(news))]:
        spread.extend(_edges(olds[i:at], news[j:to], (i, j)))
        spread.append((at, to, int(at < len(olds))))
        i, j = at + 1, to + 1
    return list(_joined(spread))


def _edges(olds: Sequence[str], news: Sequence[str], at: tuple[int, int]) -> Iterator[Block]:
    """Give what two gaps have in common at their edges."""
    head = _common(olds, news)
    tail = _common(olds[head:][::-1], news[head:][::-1])
    yield (*at, head)
    yield at[0] + len(olds) - tail, at[1] + len(news) - tail, tail


def _common(olds: Sequence[str], news: Sequence[str]) -> int:
    count = 0
    for old, new in zip(olds, news, strict=False):
        if old != new:
            break
        count += 1
    return count


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """Join blocks that touch on both sides, and drop empty ones."""
    last: Block | None = None
    for i, j, n in blocks:
        if not n:
            continue
        if last and (last[0] + last[2], last[1] + last[2]) == (i, j):
            last = (last[0], last[1], last[2] + n)
            continue
        if last:
            yield last
        last = (i, j, n)
    if last:
        yield last


def _inner(olds: Sequence[str], news: Sequence[str]) -> list[Block]:
    """Match exactly what is small; cut what is large at tokens that occur once on each side."""
    if not olds or not news:
        return []
    if len(olds) * len(news) <= _EXACT_UP_TO:
        return _exact(olds, news)
    found: list[Block] = []
    i = j = 0
    anchors = _anchors(olds, news)
    for at, to in [*anchors, (len(olds), len(news))] if anchors else []:
        inside = blocks(olds[i:at], news[j:to])
        found.extend((i + a, j + b, n) for a, b, n in inside)
        if at < len(olds):
            found.append((at, to, 1))
        i, j = at + 1, to + 1
    return found


def _exact(olds: Sequence[str], news: Sequence[str]) -> list[Block]:
    """Myers' algorithm by diff-match-patch, over tokens interned to code points."""
    known: dict[str, str] = {}
    old = "".join(known.setdefault(piece, _char(len(known))) for piece in olds)
    new = "".join(known.setdefault(piece, _char(len(known))) for piece in news)
    found: list[Block] = []
    i = j = 0
    for kind, piece in _engine().diff_main(old, new, checklines=False):
        if kind == 0:
            found.append((i, j, len(piece)))
        i += len(piece) if kind <= 0 else 0
        j += len(piece) if kind >= 0 else 0
    return found


def _char(number: int) -> str:
    code = 0x100 + number
    return chr(code if code < 0xD800 else code + 0x800)


def _engine() -> diff_match_patch:
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    return engine


def _anchors(olds: Sequence[str], news: Sequence[str]) -> list[tuple[int, int]]:
    """Give tokens that occur once on each side, in the longest order common to both (patience)."""
    once = {piece for piece, count in Counter(olds).items() if count == 1}
    once &= {piece for piece, count in Counter(news).items() if count == 1}
    where = {piece: j for j, piece in enumerate(news) if piece in once}
    return _rising([(i, where[piece]) for i, piece in enumerate(olds) if piece in once])


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the longest subsequence whose second numbers rise."""
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for index, (_, to) in enumerate(pairs):
        place = bisect_left(tails, to)
        tails[place : place + 1] = [to]
        ends[place : place + 1] = [index]
        previous.append(ends[place - 1] if place else -1)
    chain: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = previous[index]
    return chain[::-1]
