"""Whose words a translation has: the revision that wrote each piece of its texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prose.blame import Written, blame
from prose.diff import BETWEEN
from prose.span import Span
from translations import history
from translations.history import Standing
from translations.models import Translation

Pieces = dict[int, tuple[Written, ...]]


@dataclass(frozen=True, slots=True)
class Authors:
    """Who wrote what at one revision: by target, its pieces and the revision of each."""

    pieces: Pieces

    def of(self, target: int) -> tuple[Written, ...]:
        """Give the pieces of a target's text; ``state`` is the number of a revision."""
        return self.pieces.get(target, ())


def authors(translation: Translation, *, since: int = 0, until: int | None = None) -> Authors:
    """Say who wrote what stands at revision ``until``, or now.

    What stood at ``since`` already is of no revision after it: its pieces say ``since``.
    """
    standings = [
        each for each in history.standings(translation) if until is None or each.revision <= until
    ]
    earlier = [each for each in standings if each.revision <= since]
    chain = [*earlier[-1:], *standings[len(earlier) :]]
    if not chain:
        return Authors({})
    written = blame([_whole(each) for each in chain])
    numbers = [each.revision for each in chain]
    if earlier:
        numbers[0] = since
    return Authors(dict(_by_target(written, chain[-1], numbers)))


def _whole(standing: Standing) -> str:
    """Give all of the translation as one text, so that words may go from target to target."""
    return BETWEEN.join(text for _, text in standing.texts if text)


def _by_target(
    written: Sequence[Written], standing: Standing, numbers: Sequence[int]
) -> Iterator[tuple[int, tuple[Written, ...]]]:
    at = 0
    for target, text in standing.texts:
        if text:
            place = Span(at, at + len(text))
            yield target, tuple(_cut(written, place, numbers))
            at = place.end + len(BETWEEN)


def _cut(written: Sequence[Written], place: Span, numbers: Sequence[int]) -> Iterator[Written]:
    for piece in written:
        start, end = max(piece.span.start, place.start), min(piece.span.end, place.end)
        if start < end:
            yield Written(Span(start, end).moved(-place.start), numbers[piece.state])
