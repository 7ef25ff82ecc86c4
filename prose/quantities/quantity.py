"""A quantity: a value at a place of a text."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from prose.span import Span

Kind = Literal[
    "number",
    "ordinal",
    "percent",
    "points",
    "money",
    "measure",
    "duration",
    "vague",
    "date",
    "weekday",
    "time",
    "daypart",
    "zone",
    "relative",
]
CALENDAR: frozenset[Kind] = frozenset({"date", "weekday", "time", "daypart", "zone", "relative"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value at a span, of a kind, in a unit.

    Values are exact. Percent and percentage points count hundredths. ``money`` has an ISO 4217 code
    or the name of a family (“dollar”) for its unit, ``measure`` and ``duration`` CLDR's name of the
    unit. ``vague`` has the order of the count (dozens: 10). ``date`` is year × 10,000 + month × 100
    + day, and its unit says which of them are known (“ymd”, “md”, “d”); ``weekday`` 1 for Monday,
    in “eve” the night before it; ``time`` minutes since midnight, in “24h” or, where the half of
    the day is open, “12h”;
    ``daypart`` the part's English name; ``zone`` an IANA name or “local”; ``relative`` how many
    days, weeks, months or years from today, or, in “same”, days from the day just spoken of.

    ``firm`` quantities are written in figures, or as plainly: they may not be left out.
    """

    span: Span
    value: Fraction
    kind: Kind
    unit: str = ""
    firm: bool = True
