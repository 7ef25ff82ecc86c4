"""A value written as another one stands in a text: its magnitude, its signs, its words."""

import unicodedata
from fractions import Fraction

import regex

from prose import numerals, rounding, units
from prose.quantities import moment
from prose.quantities.pairing import hourly
from prose.quantities.quantity import Quantity
from prose.quantities.written import in_figures

_DIGIT = regex.compile(r"\p{Nd}")


def rewritten(meant: Quantity, wrong: Quantity, quote: str, language: str) -> str:
    """Give what a wrong quantity's quote should say; empty where it cannot be told.

    ``meant`` is the source's quantity, ``quote`` the target's words for the wrong one.
    """
    plain = _DIGIT.sub(lambda found: str(unicodedata.decimal(found.group())), quote)
    new = _rewritten(meant, wrong, plain, language)
    return _with_digits_of(quote, new) if plain != quote else new


def _with_digits_of(quote: str, text: str) -> str:
    """Write the digits of a text as a quote has them: ۲۵ for 25."""
    first = _DIGIT.search(quote)
    zero = ord(first.group()) - unicodedata.decimal(first.group()) if first else ord("0")
    return regex.sub("[0-9]", lambda found: chr(zero + int(found.group())), text)


def _rewritten(meant: Quantity, wrong: Quantity, quote: str, language: str) -> str:
    if wrong.kind in {"date", "weekday", "time", "zone"}:
        return moment.rewritten(meant, wrong, quote, language)
    fits = _unit_fits(meant, wrong) and meant.value != wrong.value
    changed = quote if fits else _with_unit(meant, wrong, quote, language)
    if not changed or meant.value == wrong.value:
        return changed if changed != quote else ""
    value = _in_unit_of(meant, wrong)
    if _DIGIT.search(changed):
        return in_figures(value, wrong.value, changed, language, wrong.unit if fits else "")
    return _in_words(value, wrong.value, changed, language)


def _unit_fits(meant: Quantity, wrong: Quantity) -> bool:
    if {meant.kind, wrong.kind} == {"percent", "points"}:
        return False
    if meant.kind == wrong.kind == "money":
        return units.same_money(meant.unit, wrong.unit)
    known = units.base(meant.unit) and units.base(wrong.unit)
    return not known or _converted(meant, wrong) is not None


def _in_unit_of(meant: Quantity, wrong: Quantity) -> Fraction:
    """Give the value in the unit of the wrong one; rounded, unless it has few decimals."""
    exact = _converted(meant, wrong)
    if exact is None:
        return meant.value
    is_short = (exact * 100).denominator == 1 and "fahrenheit" not in {meant.unit, wrong.unit}
    return exact if is_short else rounding.as_exact_as(exact, wrong.value)


def _converted(meant: Quantity, wrong: Quantity) -> Fraction | None:
    """Convert a value; of a speed, the way of an hour may be told alone (每小时130英里)."""
    exact = units.converted(meant.value, meant.unit, wrong.unit)
    ways = hourly(meant.unit), hourly(wrong.unit)
    return units.converted(meant.value, *ways) if exact is None else exact


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
            new = new[:1].upper() + new[1:] if quote[at].isupper() else new
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
        words = [name for name in names if name.isalpha() or " " in name]
        words.sort(key=lambda name: " " in name and quantity.kind == "percent")
        return next(iter(words), names[0])
    form = units.form(quantity.unit, quantity.value, language)
    if form and quantity.kind != "money":
        return form
    table = known.money if quantity.kind == "money" else units.of(language)
    asked = "dollar" if quantity.unit == "USD" and language.startswith("en") else quantity.unit
    names = tuple(name for name, unit in table.items() if unit == asked and name[-1].isalpha())
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
