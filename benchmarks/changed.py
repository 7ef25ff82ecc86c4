"""How many figures that were changed in right paragraphs are found, and put right.

    python -m benchmarks.changed [--show]

Each figure of the translations of benchmarks/clean.txt is made another one in its turn, and must be
found at its place.
"""

import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import regex

from benchmarks import clean
from prose import quantities
from prose.finding import Finding
from prose.span import Span

_FIGURES = regex.compile(r"\p{Nd}+")
_TURN = 3  # what is added to the last digit
_LAST_DAY = 28


class Changed(NamedTuple):
    """A line with one figure that is another one now, and what was found at its place."""

    line: clean.Line
    kind: str
    span: Span
    target: str

    @property
    def found(self) -> list[Finding]:
        """Give what is found at the place of the change."""
        changed = self.line._replace(target=self.target)
        return [each for each in clean.found(changed) if each.span.overlaps(self.span)]

    def is_put_right(self, found: list[Finding]) -> bool:
        """Say whether a suggestion gives the right translation again."""
        told = (each for each in found if each.suggestion)
        return any(
            each.span.replace(self.target, each.suggestion) == self.line.target for each in told
        )


def changes(line: clean.Line) -> Iterator[Changed]:
    """Give a line with each of its quantities changed in its turn."""
    for quantity in quantities.find(line.target, line.target_language):
        figures = _FIGURES.search(line.target, quantity.span.start, quantity.span.end)
        if figures is not None:
            span = Span(*figures.span())
            turned = _turned(figures.group(), is_day="d" in quantity.unit)
            yield Changed(line, quantity.kind, span, span.replace(line.target, turned))


def _turned(figures: str, *, is_day: bool) -> str:
    """Give figures with another last digit; a day stays one that every month has."""
    digit = unicodedata.decimal(figures[-1])
    new = (digit + _TURN) % 10 or 1
    if is_day and int(figures[:-1] or 0) * 10 + new > _LAST_DAY:
        new = digit - 1 if digit > 1 else digit + 1
    return figures[:-1] + chr(ord(figures[-1]) - digit + new)


def main() -> None:
    """Print, kind by kind, how many changes there were, were found, and were put right."""
    tally = Counter[tuple[str, str]]()
    for change in (change for line in clean.lines() for change in changes(line)):
        found = change.found
        told = {"changed": True, "found": bool(found), "corrected": change.is_put_right(found)}
        for kind in (change.kind, "all"):
            tally.update((kind, name) for name, is_so in told.items() if is_so)
        if "--show" in sys.argv and not found:
            print(change.line.direction, change.line.source, change.target, sep="\n  ")
    for kind in sorted({kind for kind, _name in tally}):
        print(kind, *(f"{name} {tally[kind, name]}" for name in ("changed", "found", "corrected")))


if __name__ == "__main__":
    main()
