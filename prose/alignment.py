"""Pairs source and target units: which paragraph translates which.

Lengths by Gale and Church (1993), with numbers and Latin words that stand on both sides as anchors.
News is edited while it is translated: a paragraph left out or added is as likely as a joined one.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from prose import languages
from prose.occurrence import find
from prose.termbase import Snapshot

_PRIOR = {
    (1, 1): 0.87,
    (1, 0): 0.03,
    (0, 1): 0.03,
    (2, 1): 0.03,
    (1, 2): 0.03,
    (2, 2): 0.01,
}
_COST = {bead: -math.log(prior) for bead, prior in _PRIOR.items()}
_VARIANCE = 6.8
_ANCHOR = 3.0
_BAND = 30
_NUMBER = regex.compile(r"\d+(?:[.,:]\d+)*")
_LATIN = regex.compile(r"\p{Latin}[\p{Latin}\p{M}\d'’-]{2,}")


@dataclass(frozen=True, slots=True)
class Bead:
    """Units that translate each other; an empty range is an omission or an addition.

    ``score`` is between 0 and 1: how likely the lengths are, and 0 where one side is empty.
    """

    source: range
    target: range
    score: float


def align(
    source_units: Sequence[str],
    target_units: Sequence[str],
    source_language: str,
    target_language: str,
    snapshot: Snapshot | None = None,
) -> tuple[Bead, ...]:
    """Pair the units of two texts in order; the beads cover both sides completely.

    Equal counts pair one to one. Otherwise a bead joins at most two units on a side. The languages
    are BCP 47 tags; raises UnknownLanguage. With a termbase, its concepts are anchors too.
    """
    sides = _Sides(
        _units(source_units, source_language, snapshot),
        _units(target_units, target_language, snapshot),
    )
    if len(source_units) == len(target_units):
        return tuple(sides.bead(i, i, (1, 1)) for i in range(len(source_units)))
    return tuple(_best(sides))


@dataclass(frozen=True, slots=True)
class _Unit:
    length: float
    anchors: frozenset[str]


def _units(texts: Sequence[str], language: str, snapshot: Snapshot | None) -> tuple[_Unit, ...]:
    per_word = languages.get(language).chars_per_word
    return tuple(
        _Unit(max(1.0, 6 * len(text) / per_word), _anchors(text, language, snapshot))
        for text in texts
    )


def _anchors(text: str, language: str, snapshot: Snapshot | None) -> frozenset[str]:
    found = {number.replace(",", "") for number in _NUMBER.findall(text)}
    found.update(word.casefold() for word in _LATIN.findall(text))
    if snapshot:
        found.update(f"#{hit.rendering.concept}" for hit in find(text, language, snapshot))
    return frozenset(found)


class _Sides:
    """Both texts, and what it costs to pair parts of them."""

    def __init__(self, source: Sequence[_Unit], target: Sequence[_Unit]) -> None:
        self.source = source
        self.target = target
        total = sum(unit.length for unit in source)
        self.ratio = sum(unit.length for unit in target) / total if total else 1.0

    def cost(self, i: int, j: int, bead: tuple[int, int]) -> float:
        """Give the cost of the bead whose units start at i and j: lower is likelier."""
        if 0 in bead:
            return _COST[bead]
        length = -math.log(max(self._likelihood(i, j, bead), 1e-12))
        return _COST[bead] + length - _ANCHOR * self._shared(i, j, bead)

    def bead(self, i: int, j: int, bead: tuple[int, int]) -> Bead:
        score = 0.0 if 0 in bead else self._likelihood(i, j, bead)
        return Bead(range(i, i + bead[0]), range(j, j + bead[1]), score)

    def _likelihood(self, i: int, j: int, bead: tuple[int, int]) -> float:
        """Give the probability of a difference in length at least as large as this one."""
        old = sum(unit.length for unit in self.source[i : i + bead[0]])
        new = sum(unit.length for unit in self.target[j : j + bead[1]])
        mean = (old + new / self.ratio) / 2
        return math.erfc(abs(new - old * self.ratio) / math.sqrt(2 * _VARIANCE * mean))

    def _shared(self, i: int, j: int, bead: tuple[int, int]) -> float:
        """Give the share of anchors common to both sides."""
        old = frozenset[str]().union(*(unit.anchors for unit in self.source[i : i + bead[0]]))
        new = frozenset[str]().union(*(unit.anchors for unit in self.target[j : j + bead[1]]))
        common = len(old & new)
        return 2 * common / (common + min(len(old), len(new))) if common else 0.0


def _best(sides: _Sides) -> list[Bead]:
    """Find the cheapest way through both texts, near the diagonal."""
    ends = (len(sides.source), len(sides.target))
    costs = {(0, 0): 0.0}
    steps: dict[tuple[int, int], tuple[int, int]] = {}
    for i, j in _near(*ends):
        for bead in _PRIOR:
            came = (i - bead[0], j - bead[1])
            if came not in costs:
                continue
            cost = costs[came] + sides.cost(*came, bead)
            if cost < costs.get((i, j), math.inf):
                costs[i, j] = cost
                steps[i, j] = bead
    return _walked(sides, steps, ends)


def _near(rows: int, columns: int) -> Iterator[tuple[int, int]]:
    """Give the cells within reach of the diagonal, in the order in which they can be filled."""
    reach = _BAND + abs(rows - columns)
    for i in range(rows + 1):
        middle = i * columns // max(rows, 1)
        for j in range(max(0, middle - reach), min(columns, middle + reach) + 1):
            if i or j:
                yield i, j


def _walked(
    sides: _Sides, steps: dict[tuple[int, int], tuple[int, int]], end: tuple[int, int]
) -> list[Bead]:
    beads: list[Bead] = []
    i, j = end
    while i or j:
        bead = steps[i, j]
        i, j = i - bead[0], j - bead[1]
        beads.append(sides.bead(i, j, bead))
    return beads[::-1]
