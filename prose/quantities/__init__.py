"""Numbers, shares, money, measures, dates and times of a text, each with its exact value.

``1.2725万亿美元``, ``$1.2725 trillion`` and ``1,2725 Billionen US-Dollar`` are one value.
"""

from collections.abc import Iterator

from prose.quantities import calendar, clock, figures, han, spelled
from prose.quantities.quantity import CALENDAR, Kind, Quantity
from prose.quantities.reading import Reading, reading
from prose.span import Covered

LONGEST = 20_000  # code points

__all__ = ["CALENDAR", "LONGEST", "Kind", "Quantity", "find"]


def find(text: str, language: str) -> tuple[Quantity, ...]:
    """Give the quantities of a text, sorted, none overlapping another; none in unknown languages.

    Nothing is read of a text of over 20,000 characters: no paragraph is as long.
    A range is two quantities, and its first end has the unit of its last. Figures that belong to a
    name or a code (G20, Boeing-737), footnotes and the numbers of a list are no quantity.
    """
    read = reading(text, language)
    if read is None or len(text) > LONGEST:
        return ()
    taken = Covered()
    for span in figures.excluded(read):
        if not taken.overlaps(span):
            taken.add(span)
    kept: list[Quantity] = []
    for quantity in _each(read):
        if not taken.overlaps(quantity.span):
            taken.add(quantity.span)
            kept.append(quantity)
    times = tuple(each.span for each in kept if each.kind == "time")
    for quantity in clock.zones(read, times):
        if not taken.overlaps(quantity.span):
            taken.add(quantity.span)
            kept.append(quantity)
    found = tuple(sorted(kept, key=lambda quantity: quantity.span))
    return clock.beside_dates(found, read)


def _each(read: Reading) -> Iterator[Quantity]:
    """Give what may be a quantity, the surer reading of a place before the others."""
    yield from figures.periods(read)
    yield from han.shares(read)
    yield from clock.find(read)
    yield from calendar.find(read)
    yield from figures.find(read)
    yield from han.find(read)
    yield from spelled.find(read)
