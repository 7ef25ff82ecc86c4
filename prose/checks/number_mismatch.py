"""A number of the source has become another one in the translation.

Numbers, percentages and dates are read as each language writes them and compared by value:
1.2725万亿 is 1.2725 trillion, and a number in words answers for one in figures. Only where the
source has a number that the translation lacks, and the translation one that the source lacks,
is one of them wrong; what is left out or added alone is for other checks. A fair rounding is
minor.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from babel.core import UnknownLocaleError
from babel.numbers import format_decimal

from prose import numerals, quantities
from prose.category import Severity
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.quantities import Quantity

_NAME = "number_mismatch"
_SCALED, _ALONE = 0.95, 0.8
_ROUNDED = Fraction(1, 100)  # a hundredth of the value away
_FEW = 2  # on either side: more is another text, not a slip


def _run(pair: Pair) -> Iterator[Finding]:
    source = quantities.find(pair.source, pair.source_language)
    target = quantities.find(pair.target, pair.target_language)
    missing, extra = quantities.unpaired(source, target)
    if len(missing) > _FEW or len(extra) > _FEW:
        return
    for wrong in extra:
        meant = _meant(wrong, missing)
        if meant is not None:
            missing = tuple(each for each in missing if each is not meant)
            yield _finding(pair, wrong, meant)


def _meant(wrong: Quantity, missing: Sequence[Quantity]) -> Quantity | None:
    """Give the number of the source that a wrong one stands for: of its kind, the likest."""
    same = [each for each in missing if each.kind == wrong.kind]
    alike = [each for each in same if _figures(each.value) == _figures(wrong.value)]
    near = [each for each in same if _is_near(each, wrong)]
    return next(iter([*alike, *near]), same[0] if len(same) == 1 else None)


def _figures(value: Fraction) -> str:
    """Give the figures of a value without its zeros and its point: 1.13 and 11,300 are alike."""
    return "".join(map(str, _decimal(value).normalize().as_tuple().digits))


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / value.denominator


def _is_near(one: Quantity, other: Quantity) -> bool:
    return bool(one.value) and abs(one.value - other.value) <= _ROUNDED * abs(one.value)


def _finding(pair: Pair, wrong: Quantity, meant: Quantity) -> Finding:
    quote = wrong.span.of(pair.target)
    category = "date-time" if wrong.kind == "date" else "number"
    rounded = wrong.kind != "date" and _is_near(meant, wrong)
    scaled = _figures(wrong.value) == _figures(meant.value)
    there = meant.span.of(pair.source)
    return pair.finding(
        _NAME,
        wrong.span,
        category=category,
        severity=Severity.MINOR if rounded else None,
        suggestion=_written(meant, quote, pair.target_language),
        confidence=_SCALED if scaled else _ALONE,
        message=f"The source has {there}; this paragraph says {quote}.",
    )


def _written(meant: Quantity, quote: str, language: str) -> str:
    """Write a value as the target wrote the wrong one: with its magnitude, its sign, its month."""
    if meant.kind == "date":
        return _date(meant, quote, language)
    known = numerals.of(language)
    head = next((at for at, char in enumerate(quote) if char.isdigit()), 0)
    tail = next((at for at in range(len(quote), 0, -1) if quote[at - 1].isdigit()), len(quote))
    words = quote[tail:]
    scale = known.magnitudes.get(words.strip(" -\u00a0\u202f").casefold()) if known else None
    value = meant.value / (scale or 1)
    if scale and not Fraction(1, 10) <= value < 100_000:
        return ""
    try:
        told = format_decimal(
            _decimal(value), locale=language.replace("-", "_"), decimal_quantization=False
        )
    except (UnknownLocaleError, ValueError):
        return ""
    return quote[:head] + told + words


def _date(meant: Quantity, quote: str, language: str) -> str:
    """Put the day in place of the one that stands there, where the month is the same."""
    month, day = divmod(int(meant.value), 100)
    names = numerals.months(language)
    words = quote.replace(",", " ").split()
    if not any(names.get(word.casefold().strip(".")) == month for word in words):
        return ""
    return " ".join(str(day) if _is_day(word) else word for word in quote.split(" "))


def _is_day(word: str) -> bool:
    return word.strip(".,").isdigit() and len(word.strip(".,")) <= 2


_EXAMPLES = (
    Example(
        "日本持有约1.13万亿美元美国国债。",
        "Japan held about $11.3 trillion in US Treasuries.",
        "zh",
        "en",
        expected=(Expected("11.3 trillion", "1.13 trillion", "number"),),
    ),
    Example(
        "关税为25%。",
        "The tariff is 24%.",
        "zh",
        "en",
        expected=(Expected("24%", "25%", "number"),),
    ),
    Example(
        "会谈于5月2日举行。",
        "The talks were held on May 3.",
        "zh",
        "en",
        expected=(Expected("May 3", "May 2", "date-time"),),
    ),
    Example("日本持有约1.13万亿美元。", "Japan held about 1,130 billion dollars.", "zh", "en"),
    Example("会谈持续了2小时。", "The talks lasted two hours.", "zh", "en"),
    Example("二十国集团有3家公司。", "The G20 has three companies.", "zh", "en"),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
