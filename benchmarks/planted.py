"""How many planted errors of numbers and dates are found, with the right one, and what is too much.

    python -m benchmarks.planted [--show]

Each line of the set is two pairs: the right translation, where nothing may be found, and the same
with one error, which must be found with what should stand there.
"""

import datetime
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import regex

from prose import checks
from prose.finding import Finding, Pair
from prose.termbase import Snapshot

HERE = Path(__file__).parent
_CHECKS = frozenset({"number_mismatch", "date_time_mismatch"})
_PLANT = regex.compile(r"\[(?P<right>[^|]*)\|(?P<wrong>[^]]*)\]")
_KNOWN = Snapshot(0)
_DAY = datetime.date(2025, 5, 3)


class Line(NamedTuple):
    """A source with its right and its wrong translation, and the words that differ."""

    source_language: str
    target_language: str
    source: str
    right: str
    wrong: str
    meant: str
    planted: str


def lines() -> Iterator[Line]:
    """Read the set."""
    for row in (HERE / "planted.txt").read_text(encoding="utf-8").splitlines():
        if not row or row.startswith("#"):
            continue
        *tongues, source, target = (part.strip() for part in row.split(" | "))
        plant = _PLANT.search(target)
        if plant is None:
            raise ValueError(f"Nothing is planted in “{target}”; expected [right|wrong].")
        sides = (
            _PLANT.sub(lambda found, name=name: found[name], target) for name in ("right", "wrong")
        )
        yield Line(*tongues, source, *sides, plant["right"], plant["wrong"])


def found(line: Line, target: str) -> list[Finding]:
    """Give what the checks of numbers and dates find in a translation of a line's source."""
    tongues = line.source_language, line.target_language
    pair = Pair(line.source, target, *tongues, _KNOWN, date=_DAY)
    return [each for each in checks.run_document([pair])[0] if each.check in _CHECKS]


def corrected(line: Line) -> bool:
    """Say whether taking the first suggestion gives the right translation."""
    return any(
        each.span.replace(line.wrong, each.suggestion) == line.right
        for each in found(line, line.wrong)
        if each.suggestion
    )


def main() -> None:
    """Print, direction by direction, what was found, corrected, and found too much."""
    tally = Counter[tuple[str, str]]()
    for line in lines():
        caught, clean = found(line, line.wrong), found(line, line.right)
        told = {"lines": True, "found": bool(caught), "corrected": corrected(line), "false": clean}
        direction = f"{line.source_language} → {line.target_language}"
        tally.update((direction, name) for name, is_so in told.items() if is_so)
        if "--show" in sys.argv and (not told["corrected"] or clean):
            print(direction, line.wrong, [(e.text, e.suggestion) for e in caught], clean)
    for direction in dict.fromkeys(direction for direction, _name in tally):
        print(
            direction,
            *(f"{n} {tally[direction, n]}" for n in ("lines", "found", "corrected", "false")),
        )


if __name__ == "__main__":
    main()
