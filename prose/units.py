"""Units and currencies: what each language calls them (CLDR), and which are the same amount."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from types import MappingProxyType

from babel import Locale, UnknownLocaleError

from prose import numerals
from prose.language import normal

# How many of its kind's first unit each unit is. Temperatures stand alone: they shift as well.
_FACTORS: Mapping[str, Mapping[str, str]] = {
    "time": {
        "second": "1",
        "minute": "60",
        "hour": "3600",
        "day": "86400",
        "week": "604800",
        "fortnight": "1209600",
    },
    "months": {"month": "1", "quarter": "3", "year": "12", "decade": "120", "century": "1200"},
    "length": {
        "meter": "1",
        "kilometer": "1000",
        "centimeter": ".01",
        "millimeter": ".001",
        "mile": "1609.344",
        "foot": ".3048",
        "yard": ".9144",
        "inch": ".0254",
        "nautical-mile": "1852",
    },
    "area": {
        "square-meter": "1",
        "square-kilometer": "1000000",
        "hectare": "10000",
        "acre": "4046.8564224",
        "square-mile": "2589988.110336",
        "square-foot": ".09290304",
        "mu": "2000/3",
        "tsubo": "400/121",
        "pyeong": "400/121",
    },
    "mass": {
        "kilogram": "1",
        "gram": ".001",
        "milligram": ".000001",
        "tonne": "1000",
        "pound-mass": ".45359237",
        "ounce": ".028349523125",
        "jin": ".5",
    },
    "volume": {
        "liter": "1",
        "milliliter": ".001",
        "cubic-meter": "1000",
        "barrel": "158.987294928",
        "gallon": "3.785411784",
    },
    "speed": {
        "kilometer-per-hour": "1",
        "mile-per-hour": "1.609344",
        "meter-per-second": "3.6",
        "knot": "1.852",
    },
    "energy": {"kilowatt-hour": "1"},
    "power": {
        "kilowatt": "1",
        "watt": ".001",
        "megawatt": "1000",
        "gigawatt": "1000000",
        "horsepower": ".73549875",
    },
    "memory": {"gigabyte": "1", "terabyte": "1000", "megabyte": ".001"},
    "celsius": {"celsius": "1"},
    "fahrenheit": {"fahrenheit": "1"},
    "share": {"basis-point": "1"},
}
_BASE: Mapping[str, tuple[str, Fraction]] = MappingProxyType(
    {
        unit: (kind, Fraction(factor))
        for kind, factors in _FACTORS.items()
        for unit, factor in factors.items()
    }
)
DURATIONS = frozenset(_FACTORS["time"]) | frozenset(_FACTORS["months"])
# What CLDR calls otherwise than we do.
_CLDR = {"pound-mass": "pound"}
# Words that stand for the money of several countries.
_FAMILIES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "dollar": frozenset(["USD", "CAD", "AUD", "HKD", "TWD", "SGD", "NZD"]),
        "pound": frozenset(["GBP", "EGP", "SYP", "LBP", "SDG"]),
        "yen": frozenset(["JPY", "CNY"]),
        "yuan": frozenset(["CNY", "USD", "EUR", "JPY", "TWD", "HKD"]),
        "won": frozenset(["KRW", "KPW"]),
        "krone": frozenset(["SEK", "NOK", "DKK", "ISK", "CZK"]),
        "franc": frozenset(["CHF", "XOF", "XAF", "FRF"]),
        "peso": frozenset(["MXN", "ARS", "CLP", "COP", "PHP", "CUP"]),
        "lira": frozenset(["TRY", "LBP", "SYP"]),
        "riyal": frozenset(["SAR", "QAR", "OMR", "IRR", "YER"]),
        "dirham": frozenset(["AED", "MAD"]),
        "dinar": frozenset(["KWD", "IQD", "JOD", "DZD", "RSD", "BHD", "LYD", "TND"]),
    }
)
_CODES = [
    "USD",
    "EUR",
    "GBP",
    "JPY",
    "CNY",
    "KRW",
    "RUB",
    "INR",
    "TRY",
    "HKD",
    "TWD",
    "AUD",
    "CAD",
    "CHF",
    "UAH",
    "SGD",
    "BRL",
    "MXN",
    "SAR",
    "AED",
    "IRR",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "HUF",
    "ILS",
    "EGP",
    "ZAR",
    "THB",
    "VND",
    "IDR",
    "MYR",
    "PHP",
    "PKR",
    "NZD",
    "ARS",
    "KZT",
    "KPW",
    "QAR",
    "KWD",
]
_MARGINS = " \u00a0\u202f\u200f\u200e"
_LENGTHS = ("long", "short")


def base(unit: str) -> tuple[str, Fraction] | None:
    """Give the kind of a unit and how many of its kind's first unit it is; None where unknown."""
    return _BASE.get(unit)


def converted(value: Fraction, unit: str, into: str) -> Fraction | None:
    """Give a value in another unit of its kind; None where the one cannot be the other."""
    if (unit, into) == ("celsius", "fahrenheit"):
        return value * Fraction(9, 5) + 32
    if (unit, into) == ("fahrenheit", "celsius"):
        return (value - 32) * Fraction(5, 9)
    mine, theirs = base(unit), base(into)
    if mine is None or theirs is None or mine[0] != theirs[0]:
        return None
    return value * mine[1] / theirs[1]


def same_money(one: str, other: str) -> bool:
    """Say whether two currencies may be the same: USD and dollar, ¥ and CNY."""
    if one == other or not one or not other:
        return True
    members, others = _FAMILIES.get(one, {one}), _FAMILIES.get(other, {other})
    return bool(frozenset(members) & frozenset(others))


@cache
def of(language: str) -> Mapping[str, str]:
    """Give what units are called in a language: names, lower-case, with our name for the unit."""
    known = numerals.of(language)
    found = {name: unit for name, unit in _cldr_units(language) if name}
    if known:
        found |= dict(known.units)
    return MappingProxyType(found)


def form(unit: str, value: Fraction, language: str) -> str:
    """Give the name of a unit behind a value, in the form that the value asks for (CLDR)."""
    locale = _locale(language)
    if locale is None or unit not in _BASE:
        return ""
    patterns = _pattern(locale, unit, "long")
    count = locale.plural_form(Decimal(value.numerator) / value.denominator)
    name = patterns.get(count) or patterns.get("other", "")
    return name.replace("{0}", "").strip(_MARGINS)


@cache
def pairs_of(language: str) -> Mapping[str, str]:
    """Give the words that hold both the unit and that there are two of it (Arabic ساعتان)."""
    locale = _locale(language)
    if locale is None:
        return MappingProxyType({})
    found = {}
    for unit in _BASE:
        name = _pattern(locale, unit, "long").get("two", "")
        if name and "{0}" not in name:
            found[name.casefold()] = unit
            # The genitive of an Arabic dual.
            found[name.casefold().removesuffix("ان") + "ين"] = unit
    return MappingProxyType(found)


@cache
def money(language: str) -> Mapping[str, str]:
    """Give what currencies are called in a language, signs and ISO codes too, lower-case."""
    known, locale = numerals.of(language), _locale(language)
    found = {code.casefold(): code for code in _CODES}
    if locale is not None:
        found |= {name: code for code in _CODES for name in _cldr_money(locale, code)}
    if known:
        found |= dict(known.money)
    return MappingProxyType(found)


def _cldr_units(language: str) -> Iterator[tuple[str, str]]:
    locale = _locale(language)
    for unit in _BASE if locale is not None else ():
        for length in _LENGTHS:
            for count, name in _pattern(locale, unit, length).items():
                if count != "per" and "{0}" in name:
                    yield _bare(name), unit


def _pattern(locale: Locale | None, unit: str, length: str) -> Mapping[str, str]:
    patterns = locale._data["unit_patterns"] if locale else {}
    name = _CLDR.get(unit, unit)
    known = next((each for each in _names(name) if each in patterns), "")
    return dict(patterns[known].get(length, {})) if known else {}


def _names(unit: str) -> tuple[str, ...]:
    kinds = ("duration", "length", "area", "mass", "volume", "speed", "energy", "power", "digital")
    return tuple(f"{kind}-{unit}" for kind in (*kinds, "temperature"))


def _bare(name: str) -> str:
    return name.replace("{0}", "").strip(_MARGINS).casefold()


def _cldr_money(locale: Locale, code: str) -> Iterator[str]:
    yield locale.currencies.get(code, code).casefold()
    for name in dict(locale._data["currency_names_plural"].get(code, {})).values():
        yield name.casefold()


def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(normal(language).replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None
