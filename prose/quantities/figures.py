"""Numbers in figures, with the magnitude, unit or currency that stands beside them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

import regex

from prose import numerals, units
from prose.quantities.quantity import Kind, Quantity
from prose.quantities.reading import Phrases, Reading
from prose.span import Span

_NEGATIVE = regex.compile(
    r"(?r)(?:(?<![^ (])-|零下|氷点下|マイナス|영하 ?|\b(?:minus|минус|мінус|eksi) )"
)
_HALF = regex.compile(r"半| 반(?!\p{L})| and a half\b")
_YEAR_LONG, _FIRST_YEAR, _LAST_YEAR = 4, 1900, 2100  # a year alone: in 2030
_OF_THE_YEAR = frozenset(
    f" {name}" for name in ("год", "года", "году", "годом", "годах", "годов", "рік", "року", "році")
) | {" роком", " роках"}
_LONGEST = 40  # characters of a number: more is none
_GREAT = frozenset("万萬亿億兆京만억조")
_AND_MORE = regex.compile("[余餘多几幾数數](?=[百千万萬亿億兆])|[余餘多]")  # 120多万: a little over
_HUNDREDTHS = regex.compile(r"(?<=秒)(?P<after>\d{1,3})(?![\d.,])|(?<=円)(?P<after>\d\d)銭")
_PREPOSITION = regex.compile(r"(?<=\bin)(?= [\p{L}\d])")  # 7 in Mito, 9 in 10: no inches
_YEAR_OF_LIFE = regex.compile(" (?:году жизни|році життя)")  # in the 87th year: 86 years old
# One letter is a magnitude of money alone: $3m, but a 100m race.
# Where the sign of percent stands before the number.
_SIGN_FIRST = frozenset({"tr", "ar", "fa"})
_OF_MONEY = frozenset({"m", "b", "mi", "bi", "md"})
_TO = regex.compile(
    r" ?(?:[-–—~〜～]|至|到|から|와|과|내지|(?<= )(?:to|bis|à|a|до|إلى|تا|ile|and|or|und|et|ou|y|e|"
    r"и|до|по|или|і|та|do|o|و|یا|ve|veya|تا)(?= )|(?<= )و| e il| und| et| y) ?"
)
_NAMED_BEFORE = regex.compile(
    r"(?r)(?<=[\p{Ll}\d,] )\p{Lu}[\p{L}\p{M}]{1,40} |(?<=\p{Ll} )\p{Lu} "  # auf der A 3
)
# Footnotes, the number of a list's item, what stands in an address.
_NO_QUANTITY = regex.compile(
    r"\[\d{1,3}\]|^\s{0,3}(?:\d{1,2}[.)、]|\(\d{1,2}\))(?=\s|\p{Han})|https?://\S+|www\.\S+|"
    r"\d{1,3}(?:\.\d{1,3}){3}|[#№] ?\d+"
)
_MAIL = regex.compile(r"\b\S{1,64}@\S{1,255}")
_CODE = regex.compile(r"[\p{Latin}\p{Cyrillic}歼殲苏蘇轰格风風直运][-–]")
_PERIODS = regex.compile(r"(?<![\d.,])(?P<tens>(?:1[0-9]|20)?\d0)'?s(?!\p{L})")
_TENS = r"(?P<tens>(?:19|20)?[1-9]0)"
_NAMED_PERIODS = regex.compile(
    rf"(?<!\d )\b(?:années|años|anos|anni|годы|годах|годов|роки|роках) {_TENS}"
    r"(?:-[хе])?(?![\d%]|[.,]\d)"
    rf"|(?<![\d.,]){_TENS}(?:er(?=[ -]jahre)|-[ехм](?: год| рок|(?!\p{{L}})))\p{{L}}{{0,3}}"
)
_SHARES = regex.compile(r"(?<![\d./,:])(?P<one>[1-9])/(?P<of>[2-9]|10)(?![\d/]|[.,]\d)")
_LASTING = regex.compile(r"(?<![\d:])(?P<one>\d{1,2}):(?P<other>\d{2}) (?P<unit>stunden|minuten)")
_HAN_PERIOD = regex.compile(
    r"(?|(?:(?P<century>\d{1,2})(?:世纪|世紀))?(?P<tens>\d?\d?\d0)(?:年代|년대)"
    r"|(?P<century>)(?<![\d.,])(?P<tens>[1-9]0)(?:代(?![表理金替目])|대(?!\p{L})|多岁|多歲|几岁|来岁))"
)


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number as it is written, before its unit is known."""

    start: int
    end: int
    raw: Fraction
    scale: Fraction

    @property
    def value(self) -> Fraction:
        return self.raw * self.scale


@dataclass(frozen=True)
class _Names:
    """What may stand beside figures in one language."""

    magnitudes: Phrases[Fraction]
    percent: Phrases[str]
    units: Phrases[str]
    money: Phrases[str]
    ordinals: Phrases[str]
    signs: Phrases[str]


@cache
def _names(language: str) -> _Names:
    known = numerals.of(language)
    assert known is not None  # noqa: S101 nothing is read in other languages
    tongue = language.partition("-")[0]
    shares = dict.fromkeys(known.percent, "percent") | dict.fromkeys(known.points, "points")
    money = units.money(language)
    return _Names(
        Phrases(known.magnitudes, tongue),
        Phrases(shares, tongue),
        Phrases(units.of(language), tongue),
        Phrases(money, tongue),
        Phrases(dict.fromkeys(known.ordinal_marks, ""), tongue),
        Phrases({name: unit for name, unit in money.items() if _is_sign(name)}, tongue),
    )


def _is_sign(name: str) -> bool:
    return not name[-1].isalpha() or name == "rs" or (len(name) == 3 and name.isascii())


def excluded(read: Reading) -> Iterator[Span]:
    """Give the places whose figures are no quantities: addresses, footnotes, numbers of a list."""
    may = read.has_figures or "http" in read.text or "www." in read.text
    for found in _NO_QUANTITY.finditer(read.text) if may else ():
        yield Span(*found.span())
    for found in _MAIL.finditer(read.text) if "@" in read.text else ():
        yield Span(*found.span())


def named(read: Reading) -> Iterator[Span]:
    """Give the names and phrases that hold no number, though they look so."""
    for span, _nothing in _never(read.language).everywhere(read.low):
        yield span


@cache
def _never(language: str) -> Phrases[str]:
    known = numerals.of(language)
    return Phrases(dict.fromkeys(known.names if known else (), ""), language.partition("-")[0])


def find(read: Reading) -> Iterator[Quantity]:
    """Give the numbers in figures; the first of a range has the unit of its last."""
    held: list[tuple[_Figure, Quantity]] = []
    for figure in _figures(read):
        quantity = _with_unit(read, figure)
        if held:
            held[-1] = (held[-1][0], _in_range(read, held[-1], (figure, quantity)))
        held.append((figure, quantity))
    yield from (quantity for _figure, quantity in held)


def periods(read: Reading) -> Iterator[Quantity]:
    """Give decades: the 1990s, 20世纪90年代, Achtzigerjahre; and 2:29 Stunden."""
    for span, tens in _decades(read.language).everywhere(read.low):
        yield _decade((span.start, span.end), tens)
    if not read.has_figures:
        return
    for found in _LASTING.finditer(read.low) if read.tongue == "de" else ():
        first, rest = ("hour", "minute") if found["unit"].startswith("st") else ("minute", "second")
        yield Quantity(Span(*found.span("one")), Fraction(found["one"]), "duration", first)
        span = Span(found.start("other"), found.end())
        yield Quantity(span, Fraction(found["other"]), "duration", rest)
    for pattern in (_PERIODS, _NAMED_PERIODS):
        for found in pattern.finditer(read.low):
            yield _decade(found.span(), int(found["tens"]))
    for found in _HAN_PERIOD.finditer(read.low):
        century = int(found["century"] or 0)
        yield _decade(found.span(), int(found["tens"]) + (100 * (century - 1) if century else 0))


def shares(read: Reading) -> Iterator[Quantity]:
    """Give shares in figures: 3/4. Those that are dates were told before."""
    for found in _SHARES.finditer(read.low) if read.has_figures else ():
        if int(found["one"]) < int(found["of"]):
            value = Fraction(int(found["one"]), int(found["of"]))
            yield Quantity(Span(*found.span()), value, "number", firm=False)


@cache
def _decades(language: str) -> Phrases[int]:
    known = numerals.of(language)
    names = known.decades if known else {}
    return Phrases({name: int(tens) for name, tens in names.items()}, language.partition("-")[0])


def _decade(place: tuple[int, int], year: int) -> Quantity:
    whole = year + 1900 if 20 <= year < 100 else year + 2000 if year < 20 else year
    return Quantity(Span(*place), Fraction(whole), "measure", "decade")


def _figures(read: Reading) -> Iterator[_Figure]:
    at = 0
    pattern = _pattern(read.language)
    while read.has_figures and (found := pattern.search(read.low, at)):
        at = found.end()
        if len(found.group()) > _LONGEST or _is_code(read.text, found.start()):
            continue
        figure = _scaled(read, found)
        at = figure.end
        while (last := read.low[figure.end - 1]) in _GREAT:
            more = pattern.match(read.low, read.after_blank(figure.end))
            rest = _scaled(read, more) if more else None
            if rest is None or rest.value >= read.known.magnitudes[last]:
                break
            figure = _Figure(figure.start, rest.end, figure.value + rest.value, Fraction(1))
            at = figure.end
        yield figure


def _scaled(read: Reading, found: "regex.Match[str]") -> _Figure:
    scale, end = Fraction(1), found.end()
    names = _names(read.language).magnitudes
    for _time in range(3):
        step = _past_more(read, end) if read.unspaced else read.after_blank(end)
        more = names.at(read.low, step)
        if more is None:
            break
        if read.low[step : more[1]] in _OF_MONEY and not _money_before(read, found.start()):
            break
        scale, end = scale * more[0], more[1]
    return _Figure(found.start(), end, _read(found), scale)


def _past_more(read: Reading, end: int) -> int:
    found = _AND_MORE.match(read.low, end)
    return found.end() if found else read.after_blank(end)


def _with_unit(read: Reading, figure: _Figure) -> Quantity:
    """Give the quantity that a figure stands for, by what is written beside it."""
    low, start, end = read.low, figure.start, figure.end
    beside = _before(read, start, end) or _behind(read, end, start)
    kind, unit, start, end = beside or ("number", "", start, end)
    value = figure.value
    if _is_year(read, figure, unit if kind == "duration" else kind, end):
        return Quantity(Span(start, end), value * 10_000, "date", "y", _is_firm(read, figure, kind))
    if unit and (half := _HALF.match(low, end)):
        value, end = value + Fraction(1, 2), half.end()
    if rest := _HUNDREDTHS.match(low, end):  # 14秒5, 378円39銭
        value, end = value + Fraction(f"0.{rest['after']}"), rest.end()
    if _YEAR_OF_LIFE.match(low, end):
        value -= 1
    if negative := _NEGATIVE.match(low, 0, start):
        value, start = -value, negative.start()
    return Quantity(Span(start, end), value, _kind(kind), unit, _is_firm(read, figure, kind))


def _is_year(read: Reading, figure: _Figure, unit: str, end: int) -> bool:
    """Whether figures are a year: alone (in 2030), or by a word that is no plural (2027 года)."""
    in_range = _FIRST_YEAR <= figure.value < _LAST_YEAR
    if not in_range or figure.end - figure.start != _YEAR_LONG:
        return False
    return unit == "number" or (unit == "year" and read.low[figure.end : end] in _OF_THE_YEAR)


_Beside = tuple[str, str, int, int]


def _before(read: Reading, start: int, end: int) -> _Beside | None:
    """Give kind, unit, start and end of a number with a currency before it."""
    found = _money_before(read, start)
    return ("money", found[0], found[1], end) if found else None


def _behind(read: Reading, end: int, start: int) -> _Beside | None:
    """Give kind, unit, start and end of a number by what follows it, or by a sign before it."""
    names, low = _names(read.language), read.low
    after = _past_more(read, end) if read.unspaced else read.after_blank(end)
    if share := (names.percent.at(low, end) or names.percent.at(low, after)):
        return share[0], "", start, share[1]
    if coin := (names.money.at(low, end) or names.money.at(low, after)):
        return "money", coin[0], start, coin[1]
    if mark := low[end : end + 1] == "-" and names.ordinals.at(low, end):
        return "ordinal", "", start, mark[1]  # 87-м is no length
    unit = names.units.at(low, end) or names.units.at(low, after)
    if unit and not _PREPOSITION.match(low, unit[1]):
        kind = "duration" if unit[0] in units.DURATIONS else "measure"
        return kind, unit[0], start, unit[1]
    return _marked(read, end, start)


def _marked(read: Reading, end: int, start: int) -> _Beside | None:
    """Give an ordinal by its mark, a share by a sign that stands before it."""
    if mark := _names(read.language).ordinals.at(read.low, end):
        return "ordinal", "", start, mark[1]
    if read.low.endswith(read.known.ordinal_heads or ("\0",), 0, start):
        return "ordinal", "", start, end
    head = _percent_before(read, start)
    return None if head is None else ("percent", "", head, end)


def _kind(name: str) -> Kind:
    return name  # type: ignore[return-value]


def _is_firm(read: Reading, figure: _Figure, kind: str) -> bool:
    """Figures after a name are mostly part of it: Boeing 737, Flight 12, Article 5."""
    if kind not in {"number", "ordinal"}:
        return True
    after = read.text[figure.end : figure.end + 1]
    if kind == "number" and after.isascii() and after.isalpha():
        return False
    return not _NAMED_BEFORE.match(read.text, 0, figure.start)


def _money_before(read: Reading, start: int) -> tuple[str, int] | None:
    """Give the currency whose sign or code stands before a number, and where it begins."""
    names = _names(read.language).signs
    blank = start - 1 if read.low[start - 1 : start] == " " else start
    found = names.before(read.low, start) or (names.before(read.low, blank) if blank > 0 else None)
    if found is None:
        return None
    written = read.text[found[1] : blank].strip()
    return found if not written.isalpha() or written.isupper() or written == "Rs" else None


def _percent_before(read: Reading, start: int) -> int | None:
    """Give where a sign of percent before a number begins: %25, yüzde 25, 百分之25."""
    if read.low.endswith("百分之", 0, start):
        return start - 3
    if read.tongue not in _SIGN_FIRST:
        return None
    blank = start - 1 if read.low[start - 1 : start] == " " else start
    found = _names(read.language).percent.before(read.low, blank)
    return found[1] if found and found[0] == "percent" else None


def _in_range(
    read: Reading, one: tuple[_Figure, Quantity], other: tuple[_Figure, Quantity]
) -> Quantity:
    """Give the first end of a range the unit and, where it needs it, the magnitude of the last."""
    (figure, first), (to, last) = one, other
    if not _TO.fullmatch(read.low, first.span.end, to.start - _sign(read, to.start)):
        return first
    alike = first.kind in {"number", last.kind}
    shares_scale = alike and figure.scale == 1 != to.scale and figure.raw < to.raw
    value = figure.raw * to.scale if shares_scale else first.value
    if first.kind != "number" or first.unit:
        return replace(first, value=value) if shares_scale else first
    if last.kind in {"number", "ordinal"} and not shares_scale:
        return first
    return replace(first, value=value, kind=last.kind, unit=last.unit)


def _sign(read: Reading, start: int) -> int:
    before = _money_before(read, start)
    return start - before[1] if before else 0


def _is_code(text: str, start: int) -> bool:
    """Whether figures are written on to a word: G20, COVID-19, МС-27."""
    before = text[max(0, start - 2) : start]
    if before[-1:].isascii() and before[-1:].isalpha():
        return True
    return _CODE.fullmatch(before) is not None


@cache
def _pattern(language: str) -> "regex.Pattern[str]":
    """Give the pattern of a number: (group 1) all before its point, (group 2) all behind it."""
    known = numerals.of(language)
    assert known is not None  # noqa: S101 nothing is read in other languages
    groups = regex.escape("".join(sorted(set(known.groups.replace("’", "'")))))
    point = regex.escape(known.point)
    lakhs = r"\d{1,2}(?:,\d\d){1,4},\d{3}(?![\d,])" if "," in known.groups else "(?!)"
    thousands = rf"\d{{1,3}}(?:[{groups}]\d{{3}})++(?!\d)"
    decimals = rf"(?:[{point}](\d++)|\.(?!\d{{3}}(?!\d))(\d++))?"
    return regex.compile(rf"(?<!\d)(?<!\d[.,])({lakhs}|{thousands}|\d++){decimals}")


def _read(found: "regex.Match[str]") -> Fraction:
    whole = "".join(char for char in found[1] if char.isdigit())
    rest = found[2] or found[3]
    return Fraction(f"{whole}.{rest}") if rest else Fraction(int(whole))
