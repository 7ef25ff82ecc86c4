"""Numbers, shares and dates of a text, each with its exact value, as its language writes them.

``1.2725万亿``, ``1.2725 trillion``, ``1,2725 Billionen`` and ``1272500000000`` are one value.
Numbers in figures are *firm*; those in words are not, for a language has many ways around them.
Values are rational, never floats.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Literal

import regex

from prose import numerals
from prose.numerals import Numerals
from prose.span import Covered, Span

Kind = Literal["number", "percent", "date", "time"]

_HAN_DIGITS = {char: Fraction(n) for n, char in enumerate("〇一二三四五六七八九")} | {
    "零": Fraction(0),
    "两": Fraction(2),
    "兩": Fraction(2),
}
_HAN_NUMBER = regex.compile(
    r"[〇零一二三四五六七八九十百千万萬亿億两兩]{2,40}|[两兩](?=[个小年个月次人名国國])"
)
_HAN_SCALES = {"十": 10, "百": 100, "千": 1000}
_HAN_GREAT = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_HAN_SHARE = regex.compile(r"([一二三四五六七八九])[成割]")
_HAN_DATE = regex.compile(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号號]")
_KOREAN_DATE = regex.compile(r"(?:(?P<year>\d{4})년 ?)?(?P<month>\d{1,2})월 ?(?P<day>\d{1,2})일")
_TIME = regex.compile(
    r"(?<![\d:.,])(?P<hour>\d{1,2}):(?P<minute>\d{2})(?![\d:])"
    r"|(?<![\d:.,])(?P<at>\d{1,2})[时時点點시](?: ?(?P<past>\d{1,2})[分분])?"
)
# A day or a month alone: the other language may name it, or say the weekday.
_OF_A_CALENDAR = regex.compile(r"[日号號月일월]|(?:st|nd|rd|th)(?!\p{L})")
# Figures after a name are mostly part of it: Boeing 737, Flight 12, Article 5.
_NAMED_BEFORE = regex.compile(r"(?r)(?<=[\p{Ll}\d.,] )\p{Lu}[\p{L}\p{M}]{1,40}[ \u00a0]")
_LONGEST = 40  # characters of a number: more is none
_GREAT_SIGNS = frozenset("万萬亿億兆만억조천")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value at a place: percents per 100, dates as month × 100 + day, times in minutes."""

    span: Span
    value: Fraction
    kind: Kind
    firm: bool = True


def find(text: str, language: str) -> tuple[Quantity, ...]:
    """Give the quantities of a text, sorted, none overlapping another; none in unknown languages.

    Figures that belong to a name or a code (G20, Boeing-737) are no quantity.
    """
    known = numerals.of(language)
    if known is None:
        return ()
    figures = _in_ascii(text)
    taken = Covered()
    kept: list[Quantity] = []
    for finder in (_dates, _times, _shares, _figures, _han, _words):
        for quantity in finder(figures, language, known):
            if not taken.overlaps(quantity.span):
                taken.add(quantity.span)
                kept.append(quantity)
    return tuple(sorted(kept, key=lambda quantity: quantity.span))


def _in_ascii(text: str) -> str:
    """Write every digit as 0 to 9, character by character, and full-width signs as plain ones."""
    if text.isascii():
        return text
    return "".join(_plain(char) for char in text)


@cache
def _plain(char: str) -> str:
    if (digit := unicodedata.decimal(char, None)) is not None:
        return str(digit)
    return {"．": ".", "，": ",", "％": "%", "：": ":"}.get(char, char)


def _dates(text: str, language: str, _known: Numerals) -> Iterator[Quantity]:
    for pattern in (_HAN_DATE, _KOREAN_DATE):
        for found in pattern.finditer(text):
            yield from _date(found.span(), int(found["month"]), int(found["day"]))
    named = _named_dates(language)
    if named is None:
        return
    months = numerals.months(language)
    for found in named.finditer(text):
        month = months[found["month"].casefold()]
        yield from _date(found.span(), month, int(found["day"] or found["first"]))


def _date(place: tuple[int, int], month: int, day: int) -> Iterator[Quantity]:
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield Quantity(Span(*place), Fraction(100 * month + day), "date")


@cache
def _named_dates(language: str) -> "regex.Pattern[str] | None":
    names = sorted(numerals.months(language), key=len, reverse=True)
    names = [name for name in names if not name.isdigit() and not name[0].isdigit()]
    if not names:
        return None
    month = rf"(?P<month>{'|'.join(map(regex.escape, names))})\.?"
    year = r"(?:,? (?:de )?\d{4}(?!\d))?"
    before = (
        r"(?<![\p{L}\d])(?P<first>\d{1,2})(?:\.|st|nd|rd|th|er|º)? (?:de |d’)?"
        rf"{month}(?!\p{{L}}){year}"
    )
    after = rf"(?<!\p{{L}}){month} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![:.]?\d){year}"
    return regex.compile(f"(?|{before}(?P<day>)|{after}(?P<first>))", regex.IGNORECASE)


def _shares(text: str, _language: str, _known: Numerals) -> Iterator[Quantity]:
    for found in _HAN_SHARE.finditer(text):
        yield Quantity(Span(*found.span()), 10 * _HAN_DIGITS[found[1]], "percent", firm=False)


def _times(text: str, _language: str, _known: Numerals) -> Iterator[Quantity]:
    """Give times of the day, as minutes: not compared yet, but their figures are no numbers."""
    for found in _TIME.finditer(text):
        minutes = 60 * int(found["hour"] or found["at"]) + int(
            found["minute"] or found["past"] or 0
        )
        yield Quantity(Span(*found.span()), Fraction(minutes), "time", firm=False)


def _figures(text: str, language: str, known: Numerals) -> Iterator[Quantity]:
    """Give numbers in figures; what is written on to a greater one (3億2千万) belongs to it."""
    last: Quantity | None = None
    for quantity in _each_figure(text, language, known):
        if last and _continues(last, quantity, text):
            last = replace(
                last,
                span=Span(last.span.start, quantity.span.end),
                value=last.value + quantity.value,
            )
            continue
        if last:
            yield last
        last = quantity
    if last:
        yield last


def _continues(one: Quantity, other: Quantity, text: str) -> bool:
    between = text[one.span.end : other.span.start]
    scaled = text[one.span.end - 1] in _GREAT_SIGNS and between in {"", " "}
    return scaled and one.kind == "number" and other.value < one.value


def _each_figure(text: str, language: str, known: Numerals) -> Iterator[Quantity]:
    for found in _pattern(language).finditer(text):
        if _is_code(text, found.start()) or len(found["number"]) > _LONGEST:
            continue
        value, end = _read(found["number"], known), found.end("number")
        for scale in regex.findall(_magnitude(language), found["scales"] or ""):
            value *= known.magnitudes[scale.casefold().strip()]
        end = found.end("scales") if found["scales"] else end
        kind: Kind = "percent" if found["percent"] else "number"
        end = found.end("percent") if found["percent"] else end
        firm = not (_OF_A_CALENDAR.match(text, end) or _NAMED_BEFORE.match(text, 0, found.start()))
        yield Quantity(Span(found.start(), end), value, kind, firm)


def _is_code(text: str, start: int) -> bool:
    """Whether figures are written on to a word: G20, COVID-19."""
    before = text[max(0, start - 2) : start]
    if before[-1:].isascii() and before[-1:].isalpha():
        return True
    return before[-1:] in "-–" and before[:1].isalpha() and len(before) == 2


@cache
def _magnitude(language: str) -> str:
    known = numerals.of(language)
    assert known is not None  # noqa: S101 asked for a language that is known
    names = sorted(known.magnitudes, key=len, reverse=True)
    return "(?i:" + "|".join(map(regex.escape, names)) + ")"


@cache
def _pattern(language: str) -> "regex.Pattern[str]":
    known = numerals.of(language)
    assert known is not None  # noqa: S101 asked for a language that is known
    groups, point = regex.escape(known.groups), regex.escape(known.point)
    number = rf"\d{{1,3}}(?:[{groups}]\d{{3}})++(?!\d)(?:[{point}]\d++)?|\d++(?:[{point}]\d++)?"
    tight = known.magnitudes and any(
        len(name) == 1 and not name.isascii() for name in known.magnitudes
    )
    gap, edge = ("", "") if tight else ("[ \u00a0\u202f-]?", r"(?!\p{L})")
    percent = "|".join(map(regex.escape, known.percent))
    return regex.compile(
        rf"(?<![\d.,])(?P<number>{number})(?P<scales>(?:{gap}{_magnitude(language)}{edge}){{1,3}})?"
        rf"(?:[ \u00a0\u202f]?(?P<percent>{percent}))?",
        regex.IGNORECASE,
    )


def _read(figures: str, known: Numerals) -> Fraction:
    for mark in known.groups:
        if regex.search(rf"{regex.escape(mark)}\d{{3}}(?!\d)", figures):
            figures = figures.replace(mark, "")
    for mark in known.point:
        figures = figures.replace(mark, ".")
    return Fraction(figures)


def _han(text: str, language: str, _known: Numerals) -> Iterator[Quantity]:
    if language.partition("-")[0] not in {"zh", "ja"}:
        return
    for found in _HAN_NUMBER.finditer(text):
        yield Quantity(Span(*found.span()), _han_value(found.group()), "number", firm=False)


def _han_value(figures: str) -> Fraction:
    """Read Chinese numerals; all before a unit greater than the last is multiplied by it."""
    total = section = Fraction(0)
    digit: Fraction | None = None
    last = 0
    for char in figures:
        if char in _HAN_DIGITS:
            digit = _HAN_DIGITS[char] if digit is None else 10 * digit + _HAN_DIGITS[char]
            continue
        if char in _HAN_SCALES:
            section += (digit if digit is not None else 1) * _HAN_SCALES[char]
        else:
            great = _HAN_GREAT[char]
            section += digit or 0
            total = (total + section) * great if great > last else total + section * great
            section, last = Fraction(0), great
        digit = None
    return total + section + (digit or 0)


def _words(text: str, language: str, known: Numerals) -> Iterator[Quantity]:
    for found in _word_pattern(language).finditer(text) if known.words else ():
        yield Quantity(
            Span(*found.span()), known.words[found.group().casefold()], "number", firm=False
        )


@cache
def _word_pattern(language: str) -> "regex.Pattern[str]":
    known = numerals.of(language)
    names = sorted(known.words if known else (), key=len, reverse=True)
    return regex.compile(
        rf"(?<![\p{{L}}-])(?:{'|'.join(map(regex.escape, names))})(?![\p{{L}}])", regex.IGNORECASE
    )


def unpaired(
    source: Sequence[Quantity], target: Sequence[Quantity]
) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """Give the firm quantities of either side whose value the other side has nowhere.

    Each quantity answers for one of the other side. A value in words answers for one in figures.
    """
    left = list(target)
    missing = []
    for quantity in source:
        twin = next((other for other in left if _same(quantity, other)), None)
        if twin is not None:
            left.remove(twin)
        elif quantity.firm:
            missing.append(quantity)
    return tuple(missing), tuple(other for other in left if other.firm)


def _same(one: Quantity, other: Quantity) -> bool:
    return one.value == other.value and (one.kind == "date") == (other.kind == "date")
