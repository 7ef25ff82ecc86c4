"""Numbers, shares, money, measures, dates and times of a text, each with its exact value.

``1.2725万亿美元``, ``$1.2725 trillion`` and ``1,2725 Billionen US-Dollar`` are one value.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from prose import numerals
from prose.quantities import calendar, clock, figures, han, spelled
from prose.quantities.quantity import CALENDAR, Kind, Quantity
from prose.quantities.reading import Reading, reading
from prose.span import Covered, Span

LONGEST = 20_000  # code points
MOST = 10_000  # quantities of an article, source and target together: what has more is a table
_WORDED = re.compile(r"\w")

__all__ = ["CALENDAR", "LONGEST", "MOST", "Kind", "Quantity", "days", "find", "knows"]


def knows(language: str) -> bool:
    """Say whether the numbers of a language are read."""
    return numerals.of(language) is not None


def find(text: str, language: str, told: Collection[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """Give the quantities of a text, sorted, none overlapping another; none in unknown languages.

    Nothing is read of a text of over 20,000 characters: no paragraph is as long. ``told`` are days
    of the other text, month and day of each: 2/5 is a date where it is one of them. A range is two
    quantities, and its first end has the unit of its last. Figures that belong to a name or a code
    (G20, Boeing-737), footnotes and the numbers of a list are no quantity.
    """
    read = reading(text, language)
    if read is None or len(text) > LONGEST or not _WORDED.search(text):
        return ()
    found = _Found(figures.excluded(read))
    found.keep(_of_the_calendar(read, told))
    found.leave(figures.named(read))
    found.keep(_of_amounts(read))
    times = tuple(each.span for each in found.kept if each.kind == "time")
    found.keep(clock.zones(read, times))
    return clock.beside_dates(tuple(sorted(found.kept, key=lambda each: each.span)), read)


class _Found:
    """The quantities of a text so far; none overlaps another, nor what is left alone."""

    def __init__(self, excluded: Iterable[Span]) -> None:
        self.kept: list[Quantity] = []
        self._taken = Covered()
        self.leave(excluded)

    def leave(self, spans: Iterable[Span]) -> None:
        """Let nothing be found at these places any more."""
        for span in spans:
            if not self._taken.overlaps(span):
                self._taken.add(span)

    def keep(self, quantities: Iterable[Quantity]) -> None:
        """Keep the quantities whose places are free."""
        for quantity in quantities:
            if not self._taken.overlaps(quantity.span):
                self._taken.add(quantity.span)
                self.kept.append(quantity)


def days(quantities: Iterable[Quantity]) -> frozenset[tuple[int, int]]:
    """Give the months and days that dates tell."""
    told = (int(each.value) for each in quantities if each.kind == "date" and "md" in each.unit)
    return frozenset((value // 100 % 100, value % 100) for value in told)


def _of_the_calendar(read: Reading, told: Collection[tuple[int, int]]) -> Iterator[Quantity]:
    """Give what may be a date or a time, and what must not be taken for one."""
    yield from calendar.short(read, told)
    yield from figures.periods(read)
    yield from figures.shares(read)
    yield from han.shares(read)
    yield from clock.find(read)
    yield from calendar.find(read)


def _of_amounts(read: Reading) -> Iterator[Quantity]:
    """Give what may be a number, a sum or a measure, the surer reading of a place first."""
    yield from figures.find(read)
    yield from han.find(read)
    yield from spelled.find(read)
