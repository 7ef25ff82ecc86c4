"""Numbers in Chinese characters: 三千五百, 两小时, 第二轮, 三分之一, 三成, 近百."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache

import regex

from prose import numerals, units
from prose.quantities.quantity import Kind, Quantity
from prose.quantities.reading import Phrases, Reading
from prose.span import Span

_DIGITS = {char: Fraction(n) for n, char in enumerate("〇一二三四五六七八九")} | {
    "零": Fraction(0),
    "两": Fraction(2),
    "兩": Fraction(2),
}
_SCALES = {"十": 10, "百": 100, "千": 1000}
_GREAT = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_NUMERAL = "[〇零一二三四五六七八九十百千万萬亿億兆两兩]{1,40}"
_ANY = regex.compile(
    rf"(?P<head>第)?(?:(?P<below>{_NUMERAL})分(?:之|の))?(?P<value>{_NUMERAL})(?P<half>个?個?半)?"
)
_TENTHS = regex.compile(
    r"(?P<whole>[一二三四五六七八九\d])[成割](?P<rest>[一二三四五六七八九半])?(?![为為就员功立交果本])"
)
_HALF = regex.compile(
    r"(?<![个個一二三四五六七八九十百千万两兩\d])半(?:个|個)?(?=(?:小时|小時|年|月|天|日|世纪|世紀|時間))"
)
_FIGURE_SHARE = regex.compile(r"(?P<below>\d{1,4})(?:分之|分の|분의 ?)(?P<value>\d{1,4})")
# What is counted: a numeral alone is no number without it.
_COUNTED = regex.compile(
    r"[个個名位人国國家次轮輪届條条项項款架艘辆輛座所场場件起类類党州省市县縣支枚张張户户戶本册处處页頁岁歲倍者票席点點段代种種艘只隻匹台臺部]"
)
# Two numbers that follow one another: 二三十 is 20 or 30.
_ABOUT = regex.compile(
    "(?P<one>一(?=二)|二(?=三)|三(?=四)|四(?=五)|五(?=六)|六(?=七)|七(?=八)|八(?=九))"
    "(?P<other>.)(?P<scale>[十百千万萬亿億]{1,6})"
)
_SPOKEN = regex.compile(
    "(?P<share>百分之)?(?P<whole>[〇零一二三四五六七八九十百千两兩]{1,8})[点點]"
    "(?P<after>[〇零一二三四五六七八九]{1,6})(?P<great>[万萬亿億兆]{1,2})?(?P<points>[个個]百分[点點])?"
)
_ORDER = regex.compile(r"[回番度位例号]目?")
_MORE = frozenset("多余餘")
_LEAST = 2  # digits of a numeral that stands alone


def find(read: Reading) -> Iterator[Quantity]:
    """Give the numbers in Chinese characters, and shares; none is firm unless it has a unit."""
    if not read.unspaced:
        return
    for found in _HALF.finditer(read.low):
        if unit := _units(read.language).at(read.low, found.end()):
            yield Quantity(
                Span(found.start(), unit[1]), Fraction(1, 2), "duration", unit[0], firm=False
            )
    for name, value in _whole(read.language).everywhere(read.low):
        yield Quantity(name, value[1], value[0], firm=False)
    for found in _ANY.finditer(read.low):
        if about := _ABOUT.fullmatch(found["value"]):
            yield from _either(found, about)
        elif quantity := _counted(read, found):
            yield quantity


def _either(found: "regex.Match[str]", about: "regex.Match[str]") -> Iterator[Quantity]:
    """Give both numbers that may be meant, each a place of its own."""
    middle = found.start("value") + 1
    first = Span(found.start(), middle), value_of(about["one"] + about["scale"])
    second = Span(middle, found.end()), value_of(about["other"] + about["scale"])
    return (Quantity(span, value, "number", firm=False) for span, value in (first, second))


def _spoken(read: Reading) -> Iterator[Quantity]:
    """Give decimals in words, where it is no time: 百分之三点五, 一点五亿, 零点五个百分点."""
    for found in _SPOKEN.finditer(read.low):
        if not (found["share"] or found["great"] or found["points"]):
            continue
        after = "".join(str(_DIGITS[char]) for char in found["after"])
        value = value_of(found["whole"]) + Fraction(f"0.{after}")
        for great in found["great"] or "":
            value *= _GREAT[great]
        span = Span(*found.span())
        kind: Kind = "percent" if found["share"] else "points" if found["points"] else "number"
        with_unit = _with_unit(read, span, value) if kind == "number" else None
        yield with_unit or Quantity(span, value, kind, firm=False)


@cache
def _units(language: str) -> Phrases[str]:
    return Phrases(units.of(language), "zh")


@cache
def _money(language: str) -> Phrases[str]:
    return Phrases(units.money(language), "zh")


@cache
def _percent(language: str) -> Phrases[str]:
    known = numerals.of(language)
    points = known.points if known else ()
    return Phrases(dict.fromkeys(points, "points") | {"パーセント": "percent"}, "zh")


@cache
def _whole(language: str) -> Phrases[tuple[Kind, Fraction]]:
    known = numerals.of(language)
    assert known is not None  # noqa: S101 nothing is read in other languages
    table: dict[str, tuple[Kind, Fraction]] = {
        name: ("vague", value) for name, value in known.vague.items()
    }
    table |= {name: ("ordinal", value) for name, value in known.ordinals.items()}
    return Phrases(table | {name: ("number", v) for name, v in known.shares.items()}, "zh")


def shares(read: Reading) -> Iterator[Quantity]:
    """Give shares of a whole with figures in them: 3分の2, 7割, 3분의 2; and decimals in words."""
    if read.unspaced:
        yield from _spoken(read)
    for found in _TENTHS.finditer(read.low) if read.unspaced else ():
        whole = Fraction(found["whole"]) if found["whole"].isdecimal() else _DIGITS[found["whole"]]
        rest = found["rest"]
        tenths = Fraction(5) if rest == "半" else _DIGITS[rest] if rest else Fraction(0)
        yield Quantity(Span(*found.span()), 10 * whole + tenths, "percent", firm=False)
    for found in _FIGURE_SHARE.finditer(read.low) if read.has_figures else ():
        if int(found["below"]):
            value = Fraction(int(found["value"]), int(found["below"]))
            yield Quantity(Span(*found.span()), value, "number", firm=False)


def _counted(read: Reading, found: "regex.Match[str]") -> Quantity | None:
    value, end = value_of(found["value"]), found.end()
    if found["below"]:
        return _part(found, value, value_of(found["below"]))
    if found["half"]:
        value += Fraction(1, 2)
    span = Span(found.start(), end)
    if found["head"]:
        return Quantity(span, value, "ordinal", firm=False)
    with_unit = _with_unit(read, span, value)
    return with_unit or (None if found["half"] else _bare(read, found, span, value))


def _with_unit(read: Reading, span: Span, value: Fraction) -> Quantity | None:
    """Give a numeral with the unit behind it: points, money, hours; “over ten years” too."""
    end = span.end + (read.low[span.end : span.end + 1] in _MORE)
    if points := _percent(read.language).at(read.low, end):
        kind: Kind = "points" if points[0] == "points" else "percent"
        return Quantity(Span(span.start, points[1]), value, kind, firm=False)
    if coin := _money(read.language).at(read.low, end):
        firm = value >= _GREAT["万"]
        return Quantity(Span(span.start, coin[1]), value, "money", coin[0], firm)
    if unit := _units(read.language).at(read.low, end):
        return _measured(read, span, value, unit)
    return None


def _bare(read: Reading, found: "regex.Match[str]", span: Span, value: Fraction) -> Quantity | None:
    """Give a numeral that counts persons or things; a single character alone is none."""
    if _ORDER.match(read.low, span.end):
        return Quantity(span, value, "ordinal", firm=False)
    counts = _COUNTED.match(read.low, span.end)
    if not counts and (len(found["value"]) < _LEAST or value == _GREAT["万"]):
        return None
    if value == 1 and found["value"] == "一":
        return None
    return Quantity(span, value, "number", firm=False)


def _measured(read: Reading, span: Span, value: Fraction, unit: tuple[str, int]) -> Quantity | None:
    kind: Kind = "duration" if unit[0] in units.DURATIONS else "measure"
    half = read.low.startswith("半", unit[1])
    span = Span(span.start, unit[1] + half)
    return Quantity(span, value + Fraction(half, 2), kind, unit[0], firm=False)


def _part(found: "regex.Match[str]", value: Fraction, below: Fraction) -> Quantity | None:
    if not below:
        return None
    span = Span(*found.span())
    if below == _SCALES["百"]:
        return Quantity(span, value, "percent", firm=False)
    return Quantity(span, value / below, "number", firm=False)


def value_of(figures: str) -> Fraction:
    """Read Chinese numerals; all before a unit greater than the last is multiplied by it."""
    total = section = Fraction(0)
    digit: Fraction | None = None
    last = 0
    for char in figures:
        if char in _DIGITS:
            digit = _DIGITS[char] if digit is None else 10 * digit + _DIGITS[char]
            continue
        if char in _SCALES:
            section += (digit if digit is not None else 1) * _SCALES[char]
        else:
            great = _GREAT[char]
            section += digit or 0
            section = section or Fraction(not total)
            total = (total + section) * great if great > last else total + section * great
            section, last = Fraction(0), great
        digit = None
    return total + section + (digit or 0)
