"""In which way days are written (May 2, 2 May, 2025-05-02), and one day in the way of others."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex
from babel import Locale, UnknownLocaleError

from prose import languages, numerals
from prose.language import normal
from prose.quantities import calendar, figures
from prose.quantities.han import value_of
from prose.quantities.moment import ordinal_mark
from prose.quantities.reading import Reading, reading
from prose.span import Covered, Span
from prose.style import primary

_MONTHS, _LAST_DAY = 12, 31
_OURS = 1500  # years below are of the Persian calendar
_MAY_BE = regex.compile(r"\p{Nd}|月")
_GOES_ON = regex.compile(r"\.(?= ?[\d,\p{Ll}])")
_ENGLISH_MARKS = frozenset({"st", "nd", "rd", "th"})
_OF_THE_FIRST = frozenset({"er", "º", "°"})
_NAMED = frozenset({"1 May", "May 1"})
_ORDERED = frozenset({"1-", "1/"})  # year, month, day: the year may not be left out
_HAN = "〇一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Way:
    """How a day is written: two of the same way may stand beside one another.

    ``order`` is that of its parts, with the signs between them; ``mark`` stands behind the day.
    """

    order: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day at a place of a text, in its way; ``parts`` are its year, month and day there.

    ``year`` is 0 where none is told. ``is_range``: its day is two days (2–4 May). ``is_open``:
    month and day may be the other way round. ``is_sure``: it is a date wherever it stands; 2/5 may
    be a share.
    """

    text: str
    span: Span
    way: Way
    parts: Mapping[str, Span]
    year: int
    month: int
    day: int
    is_range: bool = False
    is_open: bool = False
    is_sure: bool = True

    def part(self, name: str) -> str:
        """Give a part as it is written."""
        return self.parts[name].of(self.text)

    @property
    def words(self) -> str:
        """The whole of it as it is written."""
        return self.span.of(self.text)

    def turned(self) -> "Day":
        """Give it with month and day the other way round."""
        parts = {**self.parts, "month": self.parts["day"], "day": self.parts["month"]}
        return replace(self, parts=parts, month=self.day, day=self.month)


def find(text: str, language: str) -> tuple[Day, ...]:
    """Give the days of a text that are told with their months; none where numerals are unknown."""
    if not _MAY_BE.search(text):
        return ()
    read = reading(text, language)
    if read is None:
        return ()
    days = tuple(_days(read))
    places = Covered(figures.excluded(read)) if days else Covered()
    found = []
    for day in days:
        if not places.overlaps(day.span):
            places.add(day.span)
            found.append(day)
    return tuple(sorted(found, key=lambda each: each.span))


def _days(read: Reading) -> Iterator[Day]:
    for found in calendar.written(read):
        groups = found.re.groupindex
        kind = _of_two if "sign" in groups else _named if "mark" in groups else _in_order
        day = kind(read, found)
        if day and 0 < day.month <= _MONTHS and 0 < day.day <= _LAST_DAY:
            yield day


def _of_two(read: Reading, found: "regex.Match[str]") -> Day:
    """Give a day of two figures whose order the language tells: 2.5.2025, 2/5/2025, 2.5., 2/5."""
    month, day = calendar.month_and_day(found, read)
    places = [Span(*found.span("one")), Span(*found.span("other"))]
    if int(found["one"]) != month:
        places.reverse()
    parts = dict(zip(("month", "day"), places, strict=True))
    if found["year"]:
        parts["year"] = Span(*found.span("year"))
    return Day(
        read.original,
        Span(*found.span()),
        Way(f"1{found['sign']}2"),
        parts,
        int(found["year"] or 0),
        month,
        day,
        is_open=read.tongue == "en" and day <= _MONTHS,
        is_sure=bool(found["year"]) or (found["sign"] == "." and _counts_by_points(read)),
    )


def _counts_by_points(read: Reading) -> bool:
    """Whether 2.5. is the second of the fifth."""
    return languages.get(read.language).ordinals


def _in_order(read: Reading, found: "regex.Match[str]") -> Day | None:
    """Give a day in the order year, month, day: 2025-05-02, 2025/5/2, 2025年5月2日, 五月二日."""
    groups = found.groupdict()
    if not groups["day"] or (groups["year"] and int(groups["year"]) < _OURS):
        return None
    start = found.start("month") if groups.get("era") else found.start()
    first = "first" if groups.get("first") else "day"
    parts = {
        "month": Span(*found.span("month")),
        "day": Span(found.start(first), found.end("day")),
    }
    if groups["year"]:
        parts["year"] = Span(*found.span("year"))
    between = read.low[parts["month"].end : parts["day"].start].strip()
    numerals_ = "1" if groups["month"].isdecimal() else "一"
    return Day(
        read.original,
        Span(start, found.end()),
        Way(numerals_ + between, read.low[found.end("day") : found.end()]),
        parts,
        int(groups["year"] or 0),
        _figure(groups["month"]),
        _figure(groups["day"]),
        is_range=first != "day",
    )


def _named(read: Reading, found: "regex.Match[str]") -> Day | None:
    """Give a day whose month has its name: May 2, 2nd of May, 2 de mayo de 2025."""
    groups = found.groupdict()
    name = "day" if groups["day"] else "after"
    if not groups[name] or not _is_cased(read, found):
        return None
    begins = next((each for each in ("first", "from") if groups[each]), name)
    mark = groups["mark"] or ""
    parts = {
        "month": _with_point(read, found),
        "day": Span(found.start(begins), found.end(name) + len(mark)),
    }
    if groups["year"]:
        parts["year"] = Span(*found.span("year"))
    end = found.end() - (read.low[found.end() - 1] == ".")
    end = max(end, *(place.end for place in parts.values()))
    return Day(
        read.original,
        Span(found.start("whole"), end),
        Way("1 May" if name == "day" else "May 1", _kind_of(mark)),
        parts,
        int(groups["year"] or 0),
        int(calendar.months(read.language)[groups["month"]]),
        int(groups[name]),
        is_range=begins != name,
    )


def _is_cased(read: Reading, found: "regex.Match[str]") -> bool:
    """Whether a month is written small or large as months are: “el 2 de Mayo” is a name."""
    usual = _month_names(read.language)[1][0]
    return usual.isupper() == read.text[found.start("month")].isupper()


def _kind_of(mark: str) -> str:
    """Give what marks have in common: all English ones are one, those of the first alone none."""
    return "th" if mark in _ENGLISH_MARKS else "" if mark in _OF_THE_FIRST else mark


def _with_point(read: Reading, found: "regex.Match[str]") -> Span:
    """Give the name of a month with the point of its abbreviation, if that ends no sentence."""
    start, end = found.span("month")
    goes_on = _GOES_ON.match(read.text, end)
    return Span(start, end + 1 if goes_on else end)


def _figure(told: str) -> int:
    return int(told) if told.isdecimal() else int(value_of(told))


def like(day: Day, others: Sequence[Day], language: str) -> str:
    """Write a day as others are written, with its own year; empty where it cannot be told.

    ``others`` are all of one way. Names of months are those of the day itself, or of the others, or
    as CLDR has them.
    """
    model = _model(day, others)
    if model is None or day.is_range:
        return ""
    new = {
        "year": _digits(day.year, model),
        "month": _month(day, model, others, language),
        "day": _day(day, model, language),
    }
    at, pieces = model.span.start, []
    for name, place in sorted(model.parts.items(), key=lambda each: each[1]):
        pieces += [Span(at, place.start).of(model.text), new[name]]
        at = place.end
    told = "".join(pieces) + Span(at, model.span.end).of(model.text)
    if day.year and not model.year:
        told = _dated(told, new["year"], model.way.order, language)
    return told


def _model(day: Day, others: Sequence[Day]) -> Day | None:
    """Choose what a day is written like: with a year where it has one, without where it has none.

    Where some have a zero before the day or the month, one of those.
    """
    usable = [each for each in others if not (each.is_range or each.is_open)]
    known = [each if day.year else _without_year(each) for each in usable]
    fitting = [each for each in known if each is not None]
    return max(fitting, default=None, key=lambda each: (bool(each.year), _is_padded(each)))


def _without_year(day: Day) -> Day | None:
    if not day.year:
        return day
    if day.way.order in _ORDERED:
        return None
    parts = {name: place for name, place in day.parts.items() if name != "year"}
    start, end = min(parts.values()).start, max(parts.values()).end
    if parts["month"].start > day.parts["year"].start:
        end = day.span.end  # 2025年5月2日
    elif day.way.order == "1.2":
        end = day.parts["year"].start
    return replace(day, span=Span(start, end), parts=parts, year=0)


def _is_padded(day: Day) -> bool:
    return any(unicodedata.decimal(day.part(name)[0], 1) == 0 for name in ("month", "day"))


def _digits(number: int, model: Day, width: int = 1) -> str:
    """Write a number with the digits that the model has: ٢ for 2."""
    first = model.part("day")[0]
    zero = ord(first) - unicodedata.decimal(first, 0) if first.isdecimal() else ord("0")
    return "".join(chr(zero + int(digit)) for digit in f"{number:0{width}}")


def _han(number: int) -> str:
    tens, rest = divmod(number, 10)
    return (_HAN[tens] if tens > 1 else "") + ("十" if tens else "") + (_HAN[rest] if rest else "")


def _in_figures(number: int, model: Day) -> str:
    if model.way.order.startswith("一"):
        return _han(number)
    return _digits(number, model, 2 if _is_padded(model) or model.way.order == "1-" else 1)


def _month(day: Day, model: Day, others: Sequence[Day], language: str) -> str:
    if model.way.order not in _NAMED:
        return _in_figures(day.month, model)
    if day.way.order in _NAMED:
        return day.part("month")
    named = (each.part("month") for each in others if each.month == day.month)
    return next(named, "") or _month_names(language)[day.month]


@cache
def _month_names(language: str) -> Mapping[int, str]:
    try:
        locale = Locale.parse(normal(language), sep="-")
    except (UnknownLocaleError, ValueError):  # French in Japan
        locale = Locale.parse(primary(language))
    names: Mapping[int, str] = locale.months["format"]["wide"]
    return names


def _day(day: Day, model: Day, language: str) -> str:
    told = _in_figures(day.day, model)
    if model.way.order not in _NAMED:
        return told
    if model.way.mark == "th":
        return told + ordinal_mark("th", day.day)
    known = numerals.of(language)
    return told + (known.first_day if known and day.day == 1 else "") + model.way.mark


def _dated(told: str, year: str, order: str, language: str) -> str:
    """Add the year to a day that the model tells without one."""
    if order in _NAMED:
        known = numerals.of(language)
        joined = "{}, {}" if order == "May 1" or known is None else known.with_year
        return joined.format(told, year)
    if order[1:] in {"월", "月"}:
        return f"{year}년 {told}" if order.endswith("월") else f"{year}年{told}"
    return f"{told}{'' if told.endswith(order[1]) else order[1]}{year}"
