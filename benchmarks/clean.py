"""How many right paragraphs are flagged all the same: false alarms, by direction and by check.

    python -m benchmarks.clean [--show]

Each line of the set is a paragraph with a translation that a sub-editor would print as it is. The
checks know no names, only what they know of themselves.
"""

import datetime
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from prose import checks
from prose.finding import Finding, Pair
from prose.termbase import Snapshot

HERE = Path(__file__).parent
_KNOWN = Snapshot(0)
_DAY = datetime.date(2025, 5, 3)


class Line(NamedTuple):
    """A source with its translation, and the languages of both."""

    source_language: str
    target_language: str
    source: str
    target: str

    @property
    def direction(self) -> str:
        """Say from what into what: zh → en."""
        return f"{self.source_language} → {self.target_language}"


def lines() -> Iterator[Line]:
    """Read the set."""
    for row in (HERE / "clean.txt").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            yield Line(*(part.strip() for part in row.split(" | ")))


def found(line: Line) -> tuple[Finding, ...]:
    """Give what the checks find in a paragraph that is an article of its own."""
    tongues = line.source_language, line.target_language
    pair = Pair(line.source, line.target, *tongues, _KNOWN, date=_DAY)
    return checks.run_document([pair])[0]


def main() -> None:
    """Print, direction by direction, how many paragraphs are flagged, and by which checks."""
    read, flagged, by = Counter[str](), Counter[str](), dict[str, Counter[str]]()
    for line in lines():
        findings = found(line)
        read[line.direction] += 1
        flagged[line.direction] += bool(findings)
        by.setdefault(line.direction, Counter()).update({each.check for each in findings})
        if "--show" in sys.argv and findings:
            print(line.direction, line.source, line.target, sep="\n  ")
            for each in findings:
                print("   !", each.check, each.text, each.suggestion, each.message, sep=" · ")
    for direction, paragraphs in read.items():
        told = ", ".join(f"{check} {times}" for check, times in by[direction].most_common())
        print(direction, f"paragraphs {paragraphs} flagged {flagged[direction]}", told)
    print("all", f"paragraphs {read.total()} flagged {flagged.total()}", dict(_all(by)))


def _all(by: dict[str, Counter[str]]) -> list[tuple[str, int]]:
    return sum(by.values(), Counter[str]()).most_common()


if __name__ == "__main__":
    main()
