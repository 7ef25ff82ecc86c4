"""How languages write numbers, dates and times: one file a language.

Names of months, days, units, currencies and zones come from CLDR (babel); what CLDR does not have
(other cases, what newspapers write, numbers in words) stands in the language's file.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from types import MappingProxyType

from prose import discovery
from prose.language import normal

THIN = " \u00a0\u2009\u202f"  # blanks that may stand between thousands


def _none() -> MappingProxyType[str, Fraction]:
    return MappingProxyType({})


def _no_names() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Numerals:
    """The numerals of one language. All names are lower-case, and may hold blanks.

    ``groups`` stand between thousands, ``point`` before decimals. ``magnitudes`` multiply what
    stands before them. ``words`` are numbers in words, below a magnitude each; ``ordinals`` too;
    ``ordinal_marks`` follow figures (2nd) and ``ordinal_heads`` go before them (第2). ``articles``
    stand for one before a unit or a magnitude (an hour). ``shares`` are parts of a whole, ``vague``
    are counts by their order alone (dozens = 10). ``links`` may stand inside a number in words
    (two hundred and five); ``halves`` add one half behind a number or its unit (and a half).

    ``months`` and ``weekdays`` (1 is Monday) are names that CLDR does not have, ``dayparts`` parts
    of the day by their English name, ``relative`` days, weeks, months and years by their distance
    from today (“week -1”), ``zones`` names of time zones with their IANA name or “local”,
    ``money`` currencies by ISO 4217 code or by family (“dollar”), ``units`` units by CLDR's name.
    ``decades`` are decades in words, of a century or a life (Achtzigerjahre: 80). ``ones`` hold a
    unit and that there is one of it (сутки: a day). ``hours`` may stand between an hour and its
    minutes, or after it (16 h 52), ``at`` before a time, ``ampm`` after one. ``day_first``:
    2/5/2025 is in May; ``first_day`` is written onto the first of a month (1er mai), ``with_year``
    joins day and year (2 de mayo de 2025). ``names`` hold no number, though they look so (the Group
    of Seven).
    """

    groups: str
    point: str
    magnitudes: Mapping[str, Fraction] = field(default_factory=_none)
    words: Mapping[str, Fraction] = field(default_factory=_none)
    ordinals: Mapping[str, Fraction] = field(default_factory=_none)
    ordinal_marks: tuple[str, ...] = ()
    ordinal_heads: tuple[str, ...] = ()
    articles: frozenset[str] = frozenset()
    shares: Mapping[str, Fraction] = field(default_factory=_none)
    vague: Mapping[str, Fraction] = field(default_factory=_none)
    links: frozenset[str] = frozenset()
    halves: tuple[str, ...] = ()
    percent: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    months: Mapping[str, Fraction] = field(default_factory=_none)
    weekdays: Mapping[str, Fraction] = field(default_factory=_none)
    dayparts: Mapping[str, str] = field(default_factory=_no_names)
    relative: Mapping[str, str] = field(default_factory=_no_names)
    zones: Mapping[str, str] = field(default_factory=_no_names)
    money: Mapping[str, str] = field(default_factory=_no_names)
    units: Mapping[str, str] = field(default_factory=_no_names)
    decades: Mapping[str, Fraction] = field(default_factory=_none)
    ones: Mapping[str, str] = field(default_factory=_no_names)
    hours: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    day_first: bool = True
    first_day: str = ""
    with_year: str = "{} {}"
    names: tuple[str, ...] = ()


def numbers(told: str) -> MappingProxyType[str, Fraction]:
    """Read a table of numbers: ``one two = 2; three = 3`` (blanks stay inside a name)."""
    return MappingProxyType({name: Fraction(value) for name, value in _rows(told)})


def names(told: str) -> Mapping[str, str]:
    """Read a table of names: ``morning = a.m., in the morning; night = at night``."""
    return MappingProxyType(
        {name: value for value, listed in _rows(told) for name in _each(listed)}
    )


def listed(told: str) -> tuple[str, ...]:
    """Read a list, ``one, two three, four``; the longest come first."""
    return tuple(sorted(_each(told), key=len, reverse=True))


def _rows(told: str) -> list[tuple[str, str]]:
    pairs = (row.partition("=") for row in told.split(";") if row.strip())
    return [(" ".join(name.split()), " ".join(value.split())) for name, _sign, value in pairs]


def _each(told: str) -> list[str]:
    return [" ".join(name.split()) for name in told.split(",") if name.strip()]


def counted(told: str, first: int = 1) -> MappingProxyType[str, Fraction]:
    """Read names in order, each in all its forms: ``one a|two|three``, from ``first`` on."""
    return MappingProxyType(
        {
            name.replace("_", " "): Fraction(number)
            for number, forms in enumerate(told.split("|"), first)
            for name in forms.split()
        }
    )


@cache
def _known() -> Mapping[str, Numerals]:
    found = discovery.modules(sys.modules[__name__])
    return MappingProxyType({each.__name__.rpartition(".")[2]: each.NUMERALS for each in found})


@cache
def of(language: str) -> Numerals | None:
    """Give the numerals of a language, or none where they are not known well enough to judge."""
    return _known().get(normal(language).partition("-")[0])


def languages() -> tuple[str, ...]:
    """Name the languages whose numerals are known."""
    return tuple(_known())
