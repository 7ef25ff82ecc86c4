"""Dates, months, years and weekdays, and days told from today."""

import re
from collections.abc import Collection, Iterator, Mapping
from fractions import Fraction
from functools import cache
from types import MappingProxyType

import regex
from babel import Locale

from prose import numerals
from prose.language import normal
from prose.quantities import persian
from prose.quantities.han import value_of
from prose.quantities.quantity import Quantity
from prose.quantities.reading import Phrases, Reading, any_of, prefixes
from prose.span import Span

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民国": 1911, "民國": 1911}
_HAN_DAY = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
_NO_LENGTH = r"(?![间間圆元円本内以后後前目連ぶ])"
_ERA = r"(?P<era>令和|平成|昭和|民国|民國)(?P<reign>\d{1,3}|元)"
_FIRST = r"(?:(?P<first>\d{1,2})(?:日|일)?(?:[、,~～〜-]|至|到|から) ?)?"
_ASIAN = regex.compile(
    rf"(?:(?:{_ERA}[年년]|(?P<year>\d{{4}}) ?[年년](?:度)?) ?)?"
    rf"(?:(?P<since>{_HAN_DAY})月?[-~～〜至到])?(?P<month>{_HAN_DAY}) ?[月월]"
    rf"(?: ?{_FIRST}(?P<day>{_HAN_DAY})(?: ?[日号號일](?![间間간])|の両日))?"
)
_ASIAN_YEAR = regex.compile(
    rf"(?:{_ERA}|(?<![\d.,])(?P<year>[12]\d{{3}})) ?(?:财年|財年|年度|회계연도|[年년])"
    r"(?:(?![间間代])|(?<=[至到~～〜-]\d{4}年)(?=[间間]))"  # 2008年至2021年间
)
_ASIAN_DAY = regex.compile(
    rf"(?<![\d.,])(?<![\d一二三四五六七八九十][月월] ?){_FIRST}(?P<day>\d{{1,2}}) ?[日일]"
    rf"{_NO_LENGTH}(?!간|째|만에|연속|동안)"
)
_ISO = regex.compile(r"(?<![\d-])(?P<year>[12]\d{3})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])")
_NUMERIC = regex.compile(
    r"(?<![\d./])(?P<one>\d{1,2})(?P<sign>[./])(?P<other>\d{1,2})(?P=sign)(?P<year>[12]\d{3})?(?![\d])"
)
_MAYBE = regex.compile(
    r"(?<![\d./,])(?P<one>\d{1,2})(?P<sign>/)(?P<other>\d{1,2})(?P<year>)(?![\d/.,]*\d|%)"
)
_YEAR_FIRST = regex.compile(
    r"(?<![\d./])(?P<year>1[34]\d\d|20\d\d)/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?![\d/])"
)
_TO_DAY = (
    " ?(?:-|–|—| to | and | по | bis | bis zum | und | und dem | au | et | et le | al | y | y el"
    " | a | e | e il | до | и | і | و | تا | ile | ve ) ?"
)
_DAY = regex.compile(r"\d{1,2}")
_DAYS_BEFORE = regex.compile(r"(?r)(?<![\d.,])(?:\d{1,2}\.?, ){1,9}")
_DAYS_BEHIND = regex.compile(r"(?:, \d{1,2}(?!\d)){1,9},? and \d{1,2}(?=[.,;:)]|$)")
# What makes of a weekday the night before it: в ночь на четверг is Wednesday night.
_EVES = ("ночь на ", "ніч на ", "nacht zum ", "nacht auf ")
# Months that are words as well: they need a word before them that goes before months.
_OF_TWO_MEANINGS = frozenset(
    {"may", "march", "مه", "می", "مارس", "آب", "mart", "ocak", "ekim", "sept"}
)
_BEFORE_MONTHS = regex.compile(
    r"(?r)(?<![\p{L}])(?:in|of|since|until|by|from|to|early|late|mid|last|next|this|through|during|"
    r"before|after|for|and|في|شهر|من|منذ|حتى|مايو|ماه|از|تا|و|geçen|bu|"
    r"january|february|april|june|july|august|september|october|november|december)[ –-]"
)
_PERSIAN_DATE = regex.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}}) (?P<month>{'|'.join(persian.MONTHS)})(?!\p{{L}})"
    r"(?: (?P<year>1[34]\d\d))?"
)
_NO_DOTTED = frozenset({"en", "zh", "ja", "es", "fr", "pt", "it", "ar", "fa"})  # 6.2. is 6.2 there
_USUAL_YEAR = 1404
_OURS = 1500  # years below are of the Persian calendar
_LAST_DAY, _MONTHS = 31, 12


def written(read: Reading) -> Iterator["regex.Match[str]"]:
    """Give the places of days as they are written, in figures and in words, with their parts.

    The groups are ``month`` and ``day`` (``after`` where it stands behind the month), or ``one``,
    ``sign`` and ``other`` where the order is open; ``first`` or ``from`` begins a range. 2/5 is
    among them, which may be a share.
    """
    for pattern in (_ISO, _YEAR_FIRST, _NUMERIC, _MAYBE) if read.has_figures else ():
        yield from pattern.finditer(read.low)
    yield from _ASIAN.finditer(read.low) if read.tongue in {"zh", "ja", "ko"} else _worded(read)


def date(place: Span, year: int = 0, month: int = 0, day: int = 0) -> Iterator[Quantity]:
    """Give a date of what is known of it; nothing where there is no such day."""
    if month > _MONTHS or day > _LAST_DAY or not (year or month or day):
        return
    unit = ("y" if year else "") + ("m" if month else "") + ("d" if day else "")
    yield Quantity(place, Fraction(10_000 * year + 100 * month + day), "date", unit)


def find(read: Reading) -> Iterator[Quantity]:
    """Give the dates of a text, then its weekdays and what is told from today."""
    for finder in (_numeric, _asian if read.tongue in {"zh", "ja", "ko"} else _named, _persian):
        yield from finder(read)
    yield from _weekdays(read)
    yield from _relative(read)


def _numeric(read: Reading) -> Iterator[Quantity]:
    if not read.has_figures:
        return
    for found in _ISO.finditer(read.low):
        yield from date(
            Span(*found.span()), *(int(found[part]) for part in ("year", "month", "day"))
        )
    for found in _YEAR_FIRST.finditer(read.low):
        year, month, day = (int(found[part]) for part in ("year", "month", "day"))
        if year < _OURS and month <= _MONTHS and day <= _LAST_DAY:
            ours = persian.gregorian(year, month, day)
            year, month, day = ours.year, ours.month, ours.day
        yield from date(Span(*found.span()), year, month, day)
    for found in _NUMERIC.finditer(read.low):
        if not found["year"] and (found["sign"] == "/" or read.tongue in _NO_DOTTED):
            continue
        month, day = month_and_day(found, read)
        yield from date(Span(*found.span()), int(found["year"] or 0), month, day)


def short(read: Reading, told: Collection[tuple[int, int]]) -> Iterator[Quantity]:
    """Give the dates written like shares (2/5), where that month and day are told elsewhere."""
    for found in _MAYBE.finditer(read.low) if told and read.has_figures else ():
        month, day = month_and_day(found, read)
        if (month, day) not in told:
            month, day = day, month
        if (month, day) in told:
            yield from date(Span(*found.span()), 0, month, day)


def month_and_day(found: "regex.Match[str]", read: Reading) -> tuple[int, int]:
    """Give the month and the day of a date in two figures, in the language's order if it can be."""
    one, other = int(found["one"]), int(found["other"])
    month, day = (other, one) if read.known.day_first else (one, other)
    return (day, month) if month > _MONTHS else (month, day)


def _asian(read: Reading) -> Iterator[Quantity]:
    for found in _ASIAN.finditer(read.low):
        year, month = _year(found), _figure(found["month"])
        if not found["day"] and _counts_months(read, found):
            continue
        if found["since"]:
            yield from date(Span(found.start(), found.end("since")), year, _figure(found["since"]))
            yield from date(Span(found.start("month"), found.end()), 0, month)
        elif found["first"]:
            yield from date(
                Span(found.start(), found.end("first")), year, month, int(found["first"])
            )
            yield from date(Span(found.start("day"), found.end()), 0, month, _figure(found["day"]))
        else:
            yield from date(Span(*found.span()), year, month, _figure(found["day"] or "0"))
    for found in _ASIAN_YEAR.finditer(read.low):
        yield from date(Span(*found.span()), _year(found))
    for found in _ASIAN_DAY.finditer(read.low):
        if found["first"]:
            yield from date(Span(*found.span("first")), day=int(found["first"]))
        yield from date(Span(found.start("day"), found.end()), day=int(found["day"]))


def _counts_months(read: Reading, found: "regex.Match[str]") -> bool:
    """Whether a numeral before 月 counts months, or is a Chinese numeral that may be a word."""
    return read.low[found.end() : found.end() + 1] in {"间", "間", "薪", "간"} and not found["day"]


def _year(found: "regex.Match[str]") -> int:
    if found["era"]:
        return _ERAS[found["era"]] + (1 if found["reign"] == "元" else int(found["reign"]))
    return int(found["year"] or 0)


def _figure(written: str) -> int:
    return int(written) if written.isdecimal() else int(value_of(written))


def _named(read: Reading) -> Iterator[Quantity]:
    months = _months(read.language)
    for found in _worded(read):
        month, year = months[found["month"]], int(found["year"] or 0)
        day = int(found["day"] or found["after"] or 0)
        if not day and not year and not _is_month(read, found):
            continue
        yield from _listed(read, found, month)
        if first := found["first"] or found["from"]:
            start = found.start("first" if found["first"] else "month")
            end = found.end("first" if found["first"] else "from")
            yield from date(Span(start, end), 0, month, int(first))
            start = found.start("day") if found["first"] else found.start("after")
            yield from date(Span(start, found.end()), year, month, day)
        else:
            yield from date(Span(found.start("whole"), found.end()), year, month, day)


def _worded(read: Reading) -> Iterator["regex.Match[str]"]:
    """Give the places of dates with the names of months."""
    if _any_month(read.language).search(read.low):
        yield from _pattern(read.language).finditer(read.low)


@cache
def _any_month(language: str) -> "re.Pattern[str]":
    return re.compile(any_of(_months(language)))


def _listed(read: Reading, found: "regex.Match[str]", month: int) -> Iterator[Quantity]:
    """Give the other days of a list: 10, 11 и 24 мая; May 10, 11 and 24."""
    if found["first"]:
        days = _DAYS_BEFORE.match(read.low, 0, found.start("first"))
    else:
        days = _DAYS_BEHIND.match(read.low, found.end("after")) if found["after"] else None
    for day in _DAY.finditer(days.group()) if days else ():
        start = days.start() + day.start() if days else 0
        yield from date(Span(start, start + len(day.group())), 0, month, int(day.group()))


def _is_month(read: Reading, found: "regex.Match[str]") -> bool:
    """Whether a month that stands alone is one: “May” may be a verb, “march” a walk."""
    name, start = found["month"], found.start("month")
    if read.tongue == "en" and not read.text[start].isupper():
        return False
    return name not in _OF_TWO_MEANINGS or bool(_BEFORE_MONTHS.match(read.low, 0, start))


@cache
def _pattern(language: str) -> "regex.Pattern[str]":
    known = numerals.of(language)
    assert known is not None  # noqa: S101 nothing is read in other languages
    names = sorted(_months(language), key=len, reverse=True)
    month = rf"(?P<month>{'|'.join(map(regex.escape, names))})(?!\p{{L}}|['’]s ?\p{{L}})\.?"
    mark = r"(?:\.|st|nd|rd|th|er|º|°|-го|-е|-ого)?"
    year = r"(?P<year>[12]\d{3})(?!\d)(?: г\.| года| р\.| року)?"
    with_year = rf"(?:,? (?:de |del |عام |سنة )?{year})?"
    before = (
        rf"(?:(?P<first>\d{{1,2}}){mark}{_TO_DAY})?(?P<day>\d{{1,2}})(?P<mark>{mark})"
        rf"(?: of | de | من | di | d'|[ -]){month}{with_year}(?P<after>)(?P<from>)"
    )
    after = (
        rf"(?<!\p{{L}}){month} (?:(?P<from>\d{{1,2}}){mark}{_TO_DAY})?(?P<after>\d{{1,2}})"
        rf"(?P<mark>(?:st|nd|rd|th)?)(?!\d|[:.,]\d| ?%){with_year}(?P<first>)(?P<day>)"
    )
    alone = (
        rf"(?<!\p{{L}}){prefixes(language)}{month}{with_year}"
        r"(?P<first>)(?P<day>)(?P<after>)(?P<from>)"
    )
    return regex.compile(rf"(?<!\d)(?<!\d[.,])(?P<whole>)(?|{before}|{after}|{alone})")


@cache
def _months(language: str) -> Mapping[str, int]:
    """Give the names of the months, whole and short, in small letters, by CLDR and the language."""
    locale = Locale.parse(normal(language).partition("-")[0])
    known = numerals.of(language)
    found: dict[str, int] = {}
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[form][width].items():
                found.setdefault(name.lower().rstrip("."), number)
    found |= {name: int(number) for name, number in (known.months.items() if known else ())}
    long = {name: number for name, number in found.items() if len(name) > 1 and not name.isdigit()}
    return MappingProxyType(long)


def months(language: str) -> Mapping[str, int]:
    """Give the names of the months of a language, in small letters."""
    return _months(language)


def _persian(read: Reading) -> Iterator[Quantity]:
    """Give dates of the Persian calendar in ours; without its year a date may be a day off."""
    for found in _PERSIAN_DATE.finditer(read.low) if read.tongue == "fa" else ():
        month = persian.MONTHS.index(found["month"]) + 1
        ours = persian.gregorian(int(found["year"] or _USUAL_YEAR), month, int(found["day"]))
        year = ours.year if found["year"] else 0
        yield from date(Span(*found.span()), year, ours.month, ours.day)


@cache
def weekdays(language: str) -> Mapping[str, Fraction]:
    """Give the names of the weekdays of a language, 1 for Monday."""
    locale = Locale.parse(normal(language).partition("-")[0])
    known = numerals.of(language)
    names = {
        name: Fraction(number + 1)
        for form in ("format", "stand-alone")
        for number, name in locale.days[form]["wide"].items()
    }
    return MappingProxyType(names | dict(known.weekdays if known else {}))


@cache
def _weekday_names(language: str) -> Phrases[Fraction]:
    return Phrases(weekdays(language), language.partition("-")[0])


_IN_BRACKETS = {
    "ja": ("月火水木金土日", regex.compile(r"(?<=日\()[月火水木金土日](?=\))")),
    "ko": ("월화수목금토일", regex.compile(r"(?<=일ㅤ?\()[월화수목금토일](?=\))")),
    "zh": ("一二三四五六日", regex.compile(r"(?<=日\()[一二三四五六日](?=\))")),
}


def _weekdays(read: Reading) -> Iterator[Quantity]:
    for span, number in _weekday_names(read.language).everywhere(read.low):
        if read.tongue != "tr" or read.text[span.start].isupper() or " " in span.of(read.low):
            eve = "eve" if read.low.endswith(_EVES, 0, span.start) else ""
            yield Quantity(span, number, "weekday", eve)
    if read.tongue in _IN_BRACKETS:
        order, pattern = _IN_BRACKETS[read.tongue]
        for found in pattern.finditer(read.low):
            number = Fraction(order.index(found.group()) + 1)
            yield Quantity(Span(*found.span()), number, "weekday")


@cache
def _told(language: str) -> Phrases[tuple[str, int]]:
    known = numerals.of(language)
    told = {}
    for name, meaning in (known.relative if known else {}).items():
        unit, distance = meaning.split()
        told[name] = (unit, int(distance))
    return Phrases(told, language.partition("-")[0])


def _relative(read: Reading) -> Iterator[Quantity]:
    for span, (unit, distance) in _told(read.language).everywhere(read.low):
        yield Quantity(span, Fraction(distance), "relative", unit, firm=False)


def weekday_name(number: int, language: str) -> str:
    """Give the name of a weekday, 1 for Monday, as CLDR writes it."""
    locale = Locale.parse(normal(language).partition("-")[0])
    return str(locale.days["format"]["wide"][number - 1])
