"""What one side of a pair has alone, and where in the target something is missing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from prose import segmentation
from prose.finding import Pair
from prose.quantities import Quantity
from prose.quantities.pairing import answered
from prose.span import Covered, Span

_FEW = 4  # quantities on either side: more is another text, not a slip


@dataclass(frozen=True, slots=True)
class Alone:
    """The quantities that the source has alone, and those that the target has."""

    missing: tuple[Quantity, ...] = ()
    extra: tuple[Quantity, ...] = ()

    def without(self, confused: Sequence[tuple[Quantity, Quantity]]) -> "Alone":
        """Leave out what stands for one another: a number and the wrong one in its place."""
        meant = {one.span for one, _other in confused}
        wrong = {other.span for _one, other in confused}
        return Alone(
            tuple(each for each in self.missing if each.span not in meant),
            tuple(each for each in self.extra if each.span not in wrong),
        )


def alone(pair: Pair, counts: Callable[[Quantity], bool]) -> Alone:
    """Give what either side has alone of some quantities; nothing where the texts differ much.

    Where a whole sentence has no counterpart, that is told, and not what stands in it.
    """
    if not pair.source or not pair.target:
        return Alone()
    lost = Covered(each.sentence.span for each in pair.counterparts.lost)
    added = Covered(each.sentence.span for each in pair.counterparts.added)
    told = (each for each in pair.quantities.missing if not lost.overlaps(each.span))
    more = (each for each in pair.quantities.extra if not added.overlaps(each.span))
    missing = tuple(each for each in told if counts(each))
    extra = tuple(each for each in more if counts(each))
    firm = max(sum(each.firm for each in side) for side in (missing, extra))
    much = firm > max(_FEW, len(pair.quantities.pairs))
    return Alone() if much else Alone(missing, extra)


def unanswered(pair: Pair, side: Alone, around: Sequence[Pair]) -> Alone:
    """Keep what is firm and stands nowhere on the other side, nor in the paragraphs around.

    Nothing is kept where a paragraph around was not read: it may stand there.
    """
    if not all(one.reads_numbers for one in around):
        return Alone()
    there = [each for one in around for each in one.in_numbers[1]]
    here = [each for one in around for each in one.in_numbers[0]]
    return Alone(
        tuple(_unanswered(side.missing, there, pair)), tuple(_unanswered(side.extra, here, pair))
    )


def _unanswered(
    mine: Sequence[Quantity], theirs: Sequence[Quantity], pair: Pair
) -> Iterator[Quantity]:
    return (each for each in mine if each.firm and not answered(each, theirs, pair.date))


def around(pairs: Sequence[Pair], number: int) -> Sequence[Pair]:
    """Give a pair with its neighbours: a number may have moved into the next paragraph."""
    return pairs[max(0, number - 1) : number + 2]


def place(pair: Pair, missing: Span) -> Span:
    """Give the last word of the target's sentence in which something of the source should stand.

    The quantities that both sides have lead the way; where none is near, the share of the text.
    """
    sentences = segmentation.sentences(pair.target, pair.target_language)
    at = _expected(pair, missing)
    sentence = next((each for each in sentences if at < each.end), sentences[-1])
    return segmentation.last_word(pair.target, sentence)


def _expected(pair: Pair, missing: Span) -> int:
    near = min(
        pair.quantities.pairs,
        key=lambda paired: abs(paired[0].span.start - missing.start),
        default=None,
    )
    if near is None:
        return len(pair.target) * missing.start // max(1, len(pair.source))
    ratio = len(pair.target) / max(1, len(pair.source))
    moved = near[1].span.start + round((missing.start - near[0].span.start) * ratio)
    return min(max(0, moved), len(pair.target) - 1)
