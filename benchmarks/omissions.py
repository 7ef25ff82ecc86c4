"""How many left out and added words of translations are found, and what is told of right ones.

    python -m benchmarks.omissions [--show] [--set news] [--half odd|even]

Each line of the set is two pairs: the right translation, often edited on the way (sentences joined,
cut or exchanged, a negation in other words), where nothing may be found, and the same with one
sentence or item of a list lost, one sentence too much, or one qualifier or negation lost or made.

The odd lines, counted without remarks, are for building the checks; the even ones only measure.
The set news is ordinary agency prose with the errors of a deadline; the one without a name, traps.
"""

import datetime
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from prose import checks
from prose.finding import Finding, Pair
from prose.termbase import Snapshot

HERE = Path(__file__).parent
_CHECKS = frozenset({"omission", "addition"})
_HALVES = {"odd": 0, "even": 1}
_SETS = {"": "omissions.txt", "news": "omissions_news.txt"}
_COLUMNS = ("lines", "found", "false")
_KNOWN = Snapshot(0)
_DAY = datetime.date(2025, 5, 3)


class Line(NamedTuple):
    """A source with its right and its wrong translation, and the words that one has alone.

    ``lost`` are words of the source; of what is added, those of the wrong translation.
    """

    kind: str
    source_language: str
    target_language: str
    source: str
    right: str
    wrong: str
    lost: str


def lines(half: str = "", name: str = "") -> Iterator[Line]:
    """Read a set, the one of traps unless another is named, or its odd or even half."""
    rows = (HERE / _SETS[name]).read_text(encoding="utf-8").splitlines()
    cases = (row for row in rows if row and not row.startswith("#"))
    for row in islice(cases, _HALVES[half], None, 2) if half else cases:
        yield Line(*(part.strip() for part in row.split(" | ")))


def found(line: Line, target: str) -> list[Finding]:
    """Give what the two checks find in a translation of a line's source."""
    tongues = line.source_language, line.target_language
    pair = Pair(line.source, target, *tongues, _KNOWN, date=_DAY)
    findings = checks.run_document([pair])[0]
    return [each for each in findings if {each.check, each.category} <= _CHECKS]


def is_new(finding: Finding, known: list[Finding]) -> bool:
    """Say whether a finding on the wrong translation is not told of the right one too."""
    return (finding.check, finding.text) not in {(each.check, each.text) for each in known}


def main() -> None:
    """Print by kind and by direction how many are found, and how many right ones are blamed."""
    tally = Counter[tuple[str, str]]()
    for line in lines(_option("--half"), _option("--set")):
        clean = found(line, line.right)
        caught = any(is_new(each, clean) for each in found(line, line.wrong))
        told = {"lines": True, "found": caught, "false": bool(clean)}
        groups = (line.kind, f"{line.source_language} → {line.target_language}", "all")
        tally.update((group, name) for group in groups for name, is_so in told.items() if is_so)
        if "--show" in sys.argv:
            _show(line, clean, caught=caught)
    for group in sorted({group for group, _name in tally}, key=_order):
        print(f"{group:10}", *(f"{name} {tally[group, name]:3}" for name in _COLUMNS))


def _option(name: str) -> str:
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else ""


def _show(line: Line, clean: list[Finding], *, caught: bool) -> None:
    if not caught:
        print(f"miss   {line.kind} “{line.lost}” of: {line.source} → {line.wrong}")
    for each in clean:
        print(f"false  {line.kind} {each.check} “{each.text}” in: {line.source} → {line.right}")


def _order(group: str) -> tuple[bool, bool, str]:
    return group == "all", "→" in group, group


if __name__ == "__main__":
    main()
