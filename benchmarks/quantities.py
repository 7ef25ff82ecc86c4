"""How many quantities of a hand-made set are read exactly, language by language.

    python -m benchmarks.quantities

Exact is a line of which all quantities are found, each with its kind, value and unit, and no other.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from prose import quantities

HERE = Path(__file__).parent


class Line(NamedTuple):
    """A text of the set, and what its quantities are worth."""

    language: str
    text: str
    expected: tuple[tuple[str, Fraction, str], ...]


def lines() -> Iterator[Line]:
    """Read the set."""
    for row in (HERE / "quantities.txt").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            language, text, told = (part.strip() for part in row.split("|"))
            yield Line(language, text, tuple(_value(one) for one in told.split(";") if one.strip()))


def _value(told: str) -> tuple[str, Fraction, str]:
    kind, value, *unit = told.split()
    return kind, Fraction(value), unit[0] if unit else ""


def read(line: Line) -> tuple[tuple[str, Fraction, str], ...]:
    """Give what is found, as the set tells it: the parts that a date has are no unit."""
    return tuple(
        (one.kind, one.value, _unit(one)) for one in quantities.find(line.text, line.language)
    )


def _unit(quantity: quantities.Quantity) -> str:
    if quantity.kind in {"date", "time"}:
        return ""
    return quantity.unit


def main() -> None:
    """Print the share of exact lines."""
    total, exact = Counter[str](), Counter[str]()
    for line in lines():
        total[line.language] += 1
        found = read(line)
        exact[line.language] += found == line.expected
        if found != line.expected and "--show" in sys.argv:
            print(line.language, line.text, found, "expected", line.expected)
    for language in total:
        print(f"{language}  {exact[language]:4} of {total[language]:4}")
    print(f"all {exact.total():4} of {total.total():4}  {exact.total() / total.total():.3f}")


if __name__ == "__main__":
    main()
