"""A value in figures, with the magnitude and the form of the unit that a language gives it."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import takewhile

import regex
from babel.core import UnknownLocaleError
from babel.numbers import format_decimal

from prose import numerals, units
from prose.language import normal

_MOST = 1000
_THOUSANDS = frozenset(Fraction(10**power) for power in (6, 9, 12))
# Where a thousand millions have no word of their own that newspapers use.
_MILLIONS = {"es": frozenset(Fraction(10**power) for power in (6, 12))}
_MINUS = regex.compile(
    r"(?:[-−]|minus|минус|мінус|eksi|マイナス|零下|氷点下|영하)\s?$", regex.IGNORECASE
)
_DIGITS = regex.compile(r"\p{Nd}(?:[\p{Nd}.,٫٬'’ \u00a0\u2009\u202f]*\p{Nd})?")
_GREAT = "十百千万萬亿億兆京천백만억조"
_ASIAN = regex.compile(rf"\p{{Nd}}(?:[\p{{Nd}}.,{_GREAT}]| (?=\p{{Nd}}))*")
_SIZES = {
    "zh": ((10**12, "万亿"), (10**8, "亿"), (10**4, "万")),
    "Hant": ((10**12, "兆"), (10**8, "億"), (10**4, "萬")),
    "ja": ((10**12, "兆"), (10**8, "億"), (10**4, "万")),
    "ko": ((10**12, "조"), (10**8, "억"), (10**4, "만")),
}
_BLANKS = " -\u00a0\u2009\u202f"
_THIN = frozenset(numerals.THIN)
_UNGROUPED = frozenset({"ru", "uk"})  # where four digits stand without a blank
_FOUR = 10_000
_SHORT = 4  # letters of an abbreviation


def in_figures(value: Fraction, was: Fraction, quote: str, language: str, unit: str = "") -> str:
    """Write a value in figures where the quote has some, with its magnitude if that still fits."""
    tongue = normal(language).partition("-")[0]
    if tongue in _SIZES and (found := _ASIAN.search(quote)):
        told = _asian(value, found.group(), language)
        return f"{quote[: found.start()]}{told}{quote[found.end() :]}" if told else ""
    found, known = _DIGITS.search(quote), numerals.of(language)
    if found is None or known is None:
        return ""
    head, tail = quote[: found.start()], quote[found.end() :]
    scale, name, rest = _scale(tail, known)
    scaled = value / scale
    most = max(Fraction(_MOST * (_MOST if tongue in _MILLIONS else 1)), 10 * abs(was / scale))
    if scale > 1 and not 1 <= abs(scaled) < most:
        return _scaled_anew(value, head, name, rest, language)
    told = figures(abs(scaled) if _is_negative(head) else scaled, language, like=found.group())
    if unit and not name:
        rest = _agreeing(rest, unit, (was, value), language)
    return f"{head}{told}{name}{rest}" if told else ""


def _asian(value: Fraction, like: str, language: str) -> str:
    """Write a value with 万 and 亿, in decimals in Chinese, in whole parts elsewhere."""
    if not any(char in _GREAT for char in like) and (abs(value) < _FOUR or "," in like):
        return figures(value, language, like)
    tag = normal(language)
    tongue = tag[:2]
    sizes = _SIZES["Hant" if tongue == "zh" and set("萬億") & set(like) else tongue]
    if tongue == "zh":
        size, name = next(((size, name) for size, name in sizes if value >= size), (1, ""))
        return figures(value / size, language).replace(",", "") + name
    return (" " if tongue == "ko" else "").join(_in_parts(value, sizes))


def _in_parts(value: Fraction, sizes: Iterable[tuple[int, str]]) -> Iterator[str]:
    for size, name in sizes:
        count, value = divmod(value, size)
        if count:
            yield f"{int(count)}{name}"
    if value:
        yield figures(value, "ja").replace(",", "")


def _scale(tail: str, known: numerals.Numerals) -> tuple[Fraction, str, str]:
    """Give the magnitude behind a number, its words with the blank before, and what follows."""
    bare = tail.lstrip(_BLANKS)
    blank = tail[: len(tail) - len(bare)]
    low = bare.lower()
    for name in sorted(known.magnitudes, key=len, reverse=True):
        if low.startswith(name) and not (name[-1].isascii() and low[len(name) :][:1].isalpha()):
            more, words, rest = _scale(bare[len(name) :], known)
            return known.magnitudes[name] * more, blank + bare[: len(name)] + words, rest
    return Fraction(1), "", tail


def _is_negative(head: str) -> bool:
    """Whether the sign or the word before a number says that it is below zero."""
    return bool(_MINUS.search(head))


def _scaled_anew(value: Fraction, head: str, was: str, rest: str, language: str) -> str:
    """Write a value with the greatest magnitude that leaves one figure before its point."""
    known = numerals.of(language)
    sizes = _MILLIONS.get(normal(language).partition("-")[0], _THOUSANDS)
    names = known.magnitudes if known else {}
    fitting = {size for size in names.values() if size in sizes and abs(value / size) >= 1}
    size = max(fitting, default=Fraction(1))
    told = figures(value / size, language)
    if not told or not fitting:
        return head + told + rest if told else ""
    standing = was.strip(_BLANKS)
    name = _magnitude_like(standing, [name for name, of in names.items() if of == size])
    return f"{head}{told} {name.capitalize() if standing[:1].isupper() else name}{rest}"


def _magnitude_like(standing: str, names: list[str]) -> str:
    """Give the form that stands for the one that stood there: bn for mn, миллиардов for миллионов.

    An abbreviation takes the place of one, a plural that of a plural.
    """
    short = len(standing.rstrip(".")) <= _SHORT
    alike = [name for name in names if (len(name.rstrip(".")) <= _SHORT) == short]
    dotted = [name for name in alike if name.endswith(".") == standing.endswith(".")]
    return likest(standing.lower(), dotted or alike or names)


def likest(standing: str, names: Iterable[str]) -> str:
    """Give the name that begins and ends most like another one; the first of several such."""
    return max(
        names,
        key=lambda name: _shared(standing, name) + _shared(standing[::-1], name[::-1]),
        default="",
    )


def _shared(one: str, other: str) -> int:
    """Count the letters with which both begin."""
    return sum(
        1 for _same in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    )


def _agreeing(rest: str, unit: str, values: tuple[Fraction, Fraction], language: str) -> str:
    """Give what follows a number with its unit in the form that the new value asks for."""
    was, value = (units.form(unit, each, language) for each in values)
    bare = rest.lstrip(_BLANKS)
    fits = bare == was or (language.startswith("ar") and units.of(language).get(bare) == unit)
    if was == value or not value or not fits:
        return rest
    return rest[: len(rest) - len(bare)] + value


def figures(value: Fraction, language: str, like: str = "") -> str:
    """Write a value in figures as CLDR does for a language; empty where it has no end (1/3).

    Whole numbers have a blank between thousands where the number that they are ``like`` has it.
    """
    below = value.denominator
    while below % 2 == 0 or below % 5 == 0:
        below //= 2 if below % 2 == 0 else 5
    if below != 1:
        return ""
    exact = Decimal(value.numerator) / value.denominator
    plain = value.denominator == 1 and (
        (like.isdigit() and len(like) > 3)
        or (abs(value) < _FOUR and normal(language).partition("-")[0] in _UNGROUPED)
    )
    if plain:
        return str(int(value))
    try:
        told = format_decimal(
            exact, locale=normal(language).replace("-", "_"), decimal_quantization=False
        )
    except (UnknownLocaleError, ValueError):
        return ""
    blank = next((char for char in like if char in _THIN), "")
    return "".join(blank if blank and char in _THIN else char for char in str(told))
