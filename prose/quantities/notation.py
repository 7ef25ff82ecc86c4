"""A value written as another one stands in a text: its magnitude, its signs, its words."""

from decimal import Decimal
from fractions import Fraction

import regex
from babel.core import UnknownLocaleError
from babel.numbers import format_decimal

from prose import numerals, units
from prose.language import normal
from prose.quantities import calendar
from prose.quantities.pairing import part
from prose.quantities.quantity import Quantity

_MOST = 1000
_THOUSANDS = frozenset(Fraction(10**power) for power in (6, 9, 12))
_MINUS = regex.compile(
    r"(?:[-−]|minus|минус|мінус|eksi|マイナス|零下|氷点下|영하)\s?$", regex.IGNORECASE
)
_DIGITS = regex.compile(r"\p{Nd}(?:[\p{Nd}.,٫٬'’ \u00a0\u2009\u202f]*\p{Nd})?")
_BLANKS = " -\u00a0\u2009\u202f"
_HALF, _NOON = 720, 12


def rewritten(meant: Quantity, wrong: Quantity, quote: str, language: str) -> str:
    """Give what a wrong quantity's quote should say; empty where it cannot be told.

    ``meant`` is the source's quantity, ``quote`` the target's words for the wrong one.
    """
    if wrong.kind in {"date", "weekday", "time", "zone"}:
        return _calendar(meant, wrong, quote, language)
    fits = _unit_fits(meant, wrong) and meant.value != wrong.value
    changed = quote if fits else _with_unit(meant, wrong, quote, language)
    if not changed or meant.value == wrong.value:
        return changed if changed != quote else ""
    value = _in_unit_of(meant, wrong)
    if _DIGITS.search(changed):
        return _in_figures(value, wrong.value, changed, language)
    return _in_words(value, wrong.value, changed, language)


def _unit_fits(meant: Quantity, wrong: Quantity) -> bool:
    if {meant.kind, wrong.kind} == {"percent", "points"}:
        return False
    if meant.kind == wrong.kind == "money":
        return units.same_money(meant.unit, wrong.unit)
    mine, theirs = units.base(meant.unit), units.base(wrong.unit)
    return not mine or not theirs or mine[0] == theirs[0]


def _in_unit_of(meant: Quantity, wrong: Quantity) -> Fraction:
    mine, theirs = units.base(meant.unit), units.base(wrong.unit)
    if mine is None or theirs is None or mine[0] != theirs[0]:
        return meant.value
    return meant.value * mine[1] / theirs[1]


def _with_unit(meant: Quantity, wrong: Quantity, quote: str, language: str) -> str:
    """Put the right unit or currency in place of the one that stands there."""
    ours = _called(wrong, language)
    right = _preferred(meant, language)
    low = quote.lower()
    for name in sorted(ours, key=len, reverse=True):
        if name in low and right:
            at = low.index(name)
            sign = not name[-1].isalpha()
            new = _sign_of(meant, language) if sign else right
            return quote[:at] + new + quote[at + len(name) :] if new else ""
    return ""


def _called(quantity: Quantity, language: str) -> tuple[str, ...]:
    known = numerals.of(language)
    if known is None:
        return ()
    if quantity.kind in {"percent", "points"}:
        return known.percent if quantity.kind == "percent" else known.points
    table = units.money(language) if quantity.kind == "money" else units.of(language)
    return tuple(name for name, unit in table.items() if unit == quantity.unit)


def _preferred(quantity: Quantity, language: str) -> str:
    """Give the usual name of a unit, in the plural where the value asks for it."""
    known = numerals.of(language)
    if known is None:
        return ""
    if quantity.kind in {"percent", "points"}:
        names = known.percent if quantity.kind == "percent" else known.points
        return next((name for name in names if name.isalpha() or " " in name), names[0])
    table = known.money if quantity.kind == "money" else units.of(language)
    names = tuple(
        name for name, unit in table.items() if unit == quantity.unit and name[-1].isalpha()
    )
    several = [name for name in names if name.endswith("s")] if language.startswith("en") else []
    return next(iter([*several, *names] if quantity.value != 1 else names), "")


def _sign_of(quantity: Quantity, language: str) -> str:
    table = units.money(language) if quantity.kind == "money" else {}
    signs = [
        name for name, unit in table.items() if unit == quantity.unit and not name[-1].isalpha()
    ]
    if quantity.unit == "USD":
        return "$"
    if quantity.unit in {"JPY", "CNY"}:
        return "¥"
    return next(iter(signs), "")


def _in_figures(value: Fraction, was: Fraction, quote: str, language: str) -> str:
    """Write a value in figures where the quote has some, with its magnitude if that still fits."""
    found = _DIGITS.search(quote)
    known = numerals.of(language)
    if found is None or known is None:
        return ""
    head, tail = quote[: found.start()], quote[found.end() :]
    scale, name, rest = _scale(tail, known)
    scaled = value / scale
    most = max(Fraction(_MOST), 10 * abs(was / scale))
    if scale > 1 and not 1 <= abs(scaled) < most:
        return _scaled_anew(value, head, name, rest, language)
    told = figures(abs(scaled) if _is_negative(head) else scaled, language, like=found.group())
    return f"{head}{told}{name}{rest}" if told else ""


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
    fitting = [
        (size, name)
        for name, size in (known.magnitudes.items() if known else ())
        if size in _THOUSANDS and abs(value / size) >= 1 and (len(name) > 3 or not name.isascii())
    ]
    size, name = max(fitting, default=(Fraction(1), ""))
    told = figures(value / size, language)
    if not told or not name:
        return head + told + rest if told else ""
    name = name.capitalize() if was.strip()[:1].isupper() else name
    return f"{head}{told} {name}{rest}"


def figures(value: Fraction, language: str, like: str = "") -> str:
    """Write a value in figures as CLDR does for a language; empty where it has no end (1/3)."""
    below = value.denominator
    while below % 2 == 0 or below % 5 == 0:
        below //= 2 if below % 2 == 0 else 5
    if below != 1:
        return ""
    exact = Decimal(value.numerator) / value.denominator
    plain = like.isdigit() and value.denominator == 1 and len(like) > 3
    if plain:
        return str(int(value))
    try:
        return str(
            format_decimal(
                exact, locale=normal(language).replace("-", "_"), decimal_quantization=False
            )
        )
    except (UnknownLocaleError, ValueError):
        return ""


def _in_words(value: Fraction, was: Fraction, quote: str, language: str) -> str:
    """Put the right number in words in place of the wrong one."""
    known = numerals.of(language)
    if known is None:
        return ""
    if value % 1 == was % 1 == Fraction(1, 2) and was > 1:
        value, was = value - Fraction(1, 2), was - Fraction(1, 2)
    low = quote.lower()
    for table in (known.words, known.ordinals, known.shares):
        names = [name for name, number in table.items() if number == was and name in low]
        right = [name for name, number in table.items() if number == value]
        if names and right:
            name = max(names, key=len)
            at = low.index(name)
            new = next((each for each in right if ("-" in each) == ("-" in name)), right[0])
            new += " of" * (name.endswith(" of") and not new.endswith(" of"))
            new = new[0].upper() + new[1:] if quote[at].isupper() else new
            return quote[:at] + new + quote[at + len(name) :]
    return ""


def _calendar(meant: Quantity, wrong: Quantity, quote: str, language: str) -> str:
    if meant.kind != wrong.kind:
        return ""
    if wrong.kind == "date":
        return _date(meant, wrong, quote, language)
    if wrong.kind == "weekday":
        return calendar.weekday_name(int(meant.value), language)
    if wrong.kind == "zone":
        return zone_name(meant.unit, language)
    return _time(meant, quote)


def _date(meant: Quantity, wrong: Quantity, quote: str, language: str) -> str:
    """Put the parts of the right date in place of the wrong ones that both tell."""
    new = quote
    for name in wrong.unit:
        if name not in meant.unit or part(meant, name) == part(wrong, name):
            continue
        new = _part_changed(name, part(wrong, name), part(meant, name), new, language)
        if not new:
            return ""
    return new if new != quote else ""


def _part_changed(name: str, was: int, right: int, quote: str, language: str) -> str:
    if name == "m":
        return _month_changed(was, right, quote, language)
    pattern = regex.compile(rf"(?<!\d)0?{was}(?!\d)(?P<mark>st|nd|rd|th|er)?")
    found = pattern.search(quote)
    if found is None:
        return ""
    mark = ordinal_mark(found["mark"] or "", right)
    return quote[: found.start()] + str(right) + mark + quote[found.end() :]


def ordinal_mark(mark: str, number: int) -> str:
    """Give the English ending of an ordinal; the French one stands behind the first alone."""
    if mark == "er":
        return "er" if number == 1 else ""
    if not mark:
        return ""
    teen = number // 10 == 1
    return "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _month_changed(was: int, right: int, quote: str, language: str) -> str:
    names = calendar.months(language)
    low = quote.lower()
    standing = [name for name, number in names.items() if number == was and name in low]
    if not standing:
        found = regex.search(rf"(?<!\d)0?{was}(?=[月월./])", quote)
        return quote[: found.start()] + str(right) + quote[found.end() :] if found else ""
    name = max(standing, key=len)
    at = low.index(name)
    # Of the forms of the other month, the one in the same place of the list: same case, same width.
    mine = [each for each, number in names.items() if number == was]
    theirs = [each for each, number in names.items() if number == right]
    new = theirs[min(mine.index(name), len(theirs) - 1)]
    new = new.capitalize() if quote[at].isupper() else new
    return quote[:at] + new + quote[at + len(name) :]


def zone_name(zone: str, language: str) -> str:
    """Give what a language calls a time zone, with the capitals that its names have."""
    known = numerals.of(language)
    name = next((name for name, unit in (known.zones.items() if known else ()) if unit == zone), "")
    return name.title() if language.startswith("en") and zone != "local" else name


def _time(meant: Quantity, quote: str) -> str:
    """Write a time on the dial that the quote uses, with a.m. or p.m. where it has one of them."""
    hour, minute = divmod(int(meant.value), 60)
    half = regex.search(r"(?P<letter>[apAP])(?=\.? ?[mM]\b)", quote)
    figures_ = regex.search(
        r"(?P<hour>\d{1,2})(?P<rest>(?P<sign>[^\d]{1,4})(?P<minute>\d{2}))?", quote
    )
    if figures_ is None:
        return ""
    short = half is not None or (int(figures_["hour"]) <= _NOON and _dial(quote))
    told = (hour % _NOON or _NOON) if short else hour
    new = f"{told}{figures_['sign']}{minute:02}" if figures_["rest"] else _whole_hour(told, minute)
    text = quote[: figures_.start()] + new + quote[figures_.end() :]
    if half is None:
        return text
    letter = "p" if hour >= _NOON else "a"
    letter = letter.upper() if half["letter"].isupper() else letter
    shift = len(text) - len(quote)
    return text[: half.start() + shift] + letter + text[half.end() + shift :]


def _dial(quote: str) -> bool:
    """Whether a part of the day stands beside a time, so that it is told on the dial."""
    return any(char.isalpha() for char in quote.replace("Uhr", "").replace("h", ""))


def _whole_hour(hour: int, minute: int) -> str:
    return f"{hour}:{minute:02}" if minute else str(hour)
