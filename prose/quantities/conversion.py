"""Measures that a text tells twice: in the unit of the source, and beside it in another one."""

from collections.abc import Iterator

import regex

from prose import rounding, units
from prose.quantities.pairing import Pairing, hourly, weighed
from prose.quantities.quantity import Quantity

_BESIDE = 32  # characters between a measure and what it is converted to
# What says that it is told again: 47 kg (104 pounds); but not 4 hours 20 minutes.
_AGAIN = regex.compile(r"[(（\[/=,、]| (?:or|oder|ou|o|или|або|أو|یا|veya) ")
_CONVERTED = frozenset({"money", "measure", "duration"})


def stands_beside(added: Quantity, paired: Quantity, text: str) -> bool:
    """Whether a number stands beside another one, in another unit or currency of its kind."""
    added = _read_as(paired, added)
    if added.kind != paired.kind or added.kind not in _CONVERTED or added.unit == paired.unit:
        return False
    first, last = sorted((added.span, paired.span))
    between = text[first.end : last.start]
    return len(between) <= _BESIDE and _AGAIN.search(between) is not None


def wrong(pairing: Pairing, text: str) -> Iterator[tuple[Quantity, Quantity]]:
    """Give each number that is not what stands beside it, with the source's number it is about.

    Either the conversion is wrong, or what was converted. What cannot be converted is not judged.
    """
    for added in pairing.extra:
        beside = [pair for pair in pairing.pairs if stands_beside(added, pair[1], text)]
        meant = next((one for one, _paired in beside if one.unit == added.unit), None)
        if meant is None and beside and not any(_fits(added, paired) for _one, paired in beside):
            lost = (one for one in pairing.missing if hourly(one.unit) == hourly(added.unit))
            meant = next(lost, beside[-1][0])
        if meant is not None:
            yield meant, _read_as(meant, added)


def _fits(added: Quantity, paired: Quantity) -> bool:
    told = _read_as(paired, added)
    exact = units.converted(paired.value, paired.unit, told.unit)
    return exact is None or rounding.is_about(told.value, exact)


def _read_as(paired: Quantity, added: Quantity) -> Quantity:
    return weighed(added) if paired.kind == "measure" else added
