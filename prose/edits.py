"""What an edit did inside one paragraph, word by word."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from prose.matching import Block, blocks, joined, places_of_words, with_blanks
from prose.segmentation import pieces

Piece = tuple[int, int, int, int]  # start and end before, start and end after

_REWRITTEN = 3  # less than a third
_SHORTEST = 10  # words
_STOPS = frozenset(".!?…؟۔।")
_WIDE_STOPS = frozenset("。！？｡")


class Words:
    """A text as tokens, names joined; which of them are words, and how much they weigh so far.

    A word weighs as many code points as it has.
    """

    __slots__ = ("at", "places", "tokens", "weights", "words")

    def __init__(self, text: str, terms: Sequence[str] = ()) -> None:
        self.tokens = _terms_joined(text, pieces(text), terms) if terms else pieces(text)
        self.at = list(accumulate(map(len, self.tokens), initial=0))
        self.places = places_of_words(self.tokens)
        self.words = [self.tokens[i] for i in self.places]
        self.weights = list(accumulate(map(len, self.words), initial=0))


def kept(old: Words, new: Words) -> list[Piece]:
    """Give every piece that was kept: the longest common subsequence of words, nothing cleaned."""
    return _measured(_spread(blocks(old.words, new.words), old, new), old, new)


def share(old: Words, new: Words) -> float:
    """Give the share of words kept: twice the kept ones over the words of both sides (Dice)."""
    total = len(old.places) + len(new.places)
    return 2 * sum(n for *_, n in blocks(old.words, new.words)) / total if total else 0.0


def readable(old: Words, new: Words) -> list[Piece]:
    """Give the pieces that were kept, as a reader should see them.

    Matches that only interrupt are dropped, and the edges of what came or went stand between words
    and sentences. Where less than a third is kept, only blanks at both ends are.
    """
    found = _cleaned(blocks(old.words, new.words), old, new)
    if _rewritten(found, old, new):
        return _measured(_spread([], old, new), old, new)
    return _measured(_slid(_spread(found, old, new), old.tokens, new.tokens), old, new)


def _spread(found: Sequence[Block], old: Words, new: Words) -> list[Block]:
    return with_blanks(found, (old.tokens, old.places), (new.tokens, new.places))


def _measured(found: Sequence[Block], old: Words, new: Words) -> list[Piece]:
    return [(old.at[i], old.at[i + n], new.at[j], new.at[j + n]) for i, j, n in found]


def _terms_joined(text: str, tokens: Sequence[str], terms: Sequence[str]) -> list[str]:
    """Join the tokens inside each term, where the term starts and ends on token edges."""
    edges = list(accumulate(map(len, tokens), initial=0))
    ends = set(edges)
    longest = sorted({term for term in terms if term and term in text}, key=len, reverse=True)
    made: list[str] = []
    skip_to = 0
    for at, token in zip(edges, tokens, strict=False):
        if at >= skip_to:
            term = next(
                (t for t in longest if text.startswith(t, at) and at + len(t) in ends), token
            )
            made.append(term)
            skip_to = at + len(term)
    return made


def _cleaned(found: Sequence[Block], old: Words, new: Words) -> list[Block]:
    """Drop matches that only interrupt: words much shorter than the edits on both sides of them.

    After the semantic clean-up of diff-match-patch.
    """
    stack: list[Block] = []
    for block in [*found, (len(old.places), len(new.places), 0)]:
        while stack and _interrupts(stack, block, old, new):
            stack.pop()
        stack.append(block)
    return stack[:-1]


def _interrupts(stack: Sequence[Block], following: Block, old: Words, new: Words) -> bool:
    last = stack[-1]
    previous = stack[-2] if len(stack) > 1 else (0, 0, 0)
    smaller = min(_edit(previous, last, old, new), _edit(last, following, old, new))
    size = old.weights[last[0] + last[2]] - old.weights[last[0]]
    return 2 * size <= smaller and smaller > 0


def _edit(one: Block, other: Block, old: Words, new: Words) -> int:
    """Give the weight of the edit between two blocks."""
    return max(
        old.weights[other[0]] - old.weights[one[0] + one[2]],
        new.weights[other[1]] - new.weights[one[1] + one[2]],
    )


def _rewritten(found: Sequence[Block], old: Words, new: Words) -> bool:
    """Say whether less than a third of the shorter side was kept, if that has ten words."""
    if min(len(old.places), len(new.places)) < _SHORTEST:
        return False
    left = sum(old.weights[i + n] - old.weights[i] for i, _, n in found)
    return _REWRITTEN * left < min(old.weights[-1], new.weights[-1])


def _slid(found: Sequence[Block], olds: Sequence[str], news: Sequence[str]) -> list[Block]:
    """Slide what only came or only went to where a reader would cut: sentences, then words."""
    slid = list(found)
    for k, (one, other) in enumerate(pairwise(found)):
        one = slid[k]  # noqa: PLW2901 - its start may have slid
        old_end, new_end = one[0] + one[2], one[1] + one[2]
        if old_end == other[0]:
            by = _best(news, new_end, other[1], (one[2], other[2]))
        elif new_end == other[1]:
            by = _best(olds, old_end, other[0], (one[2], other[2]))
        else:
            continue
        slid[k] = (one[0], one[1], one[2] + by)
        slid[k + 1] = (other[0] + by, other[1] + by, other[2] - by)
    return list(joined(slid))


def _best(tokens: Sequence[str], start: int, end: int, room: tuple[int, int]) -> int:
    """Give how far to slide the piece from start to end: the best edges, else where it is."""
    back = ahead = 0
    while back < room[0] and tokens[start - back - 1] == tokens[end - back - 1]:
        back += 1
    while ahead < room[1] and tokens[start + ahead] == tokens[end + ahead]:
        ahead += 1
    if not back and not ahead:
        return 0
    return max(
        range(-back, ahead + 1),
        key=lambda by: (_edge(tokens, start + by) + _edge(tokens, end + by), by == 0),
    )


def _edge(tokens: Sequence[str], at: int) -> int:
    """Say how good a place to cut this is."""
    if at in {0, len(tokens)}:
        return 6
    left = tokens[at - 1]
    if "\n" in left:
        return 6
    if left.isspace():
        return 5 if at > 1 and _stops(tokens, at - 2) else 3
    if left[-1] in _WIDE_STOPS:
        return 5
    return 2 if tokens[at].isspace() else int(not left[-1].isalnum())


def _stops(tokens: Sequence[str], at: int) -> bool:
    """Whether a sentence ends with this token, or with the one before a closing quote."""
    if tokens[at] in _STOPS:
        return True
    return at > 0 and tokens[at] in "\"'”’»)" and tokens[at - 1] in _STOPS


def tiled(found: Sequence[Piece], before: str, after: str) -> list[Piece]:
    """Give kept pieces and what stands between them, so that they cover both texts."""
    made: list[Piece] = []
    same = False
    i = j = 0
    for piece in [*found, (len(before), len(before), len(after), len(after))]:
        for gap in ((i, piece[0], j, piece[2]), piece):
            start, end, other, stop = gap
            if start == end and other == stop:
                continue
            equal = before[start:end] == after[other:stop]
            if equal and same:
                start, _, other, _ = made.pop()
            made.append((start, end, other, stop))
            same = equal
        i, j = piece[1], piece[3]
    return made
