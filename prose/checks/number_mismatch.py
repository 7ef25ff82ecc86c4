"""A number of the source has become another one in the translation, or is lacking there.

Numbers, shares, sums of money, measures and lengths of time are read as each language writes
them and compared by value: 1.2725万亿美元 is $1.2725 trillion, “two hours” answers for 2 hours.
A fair rounding is minor. A measure may stand in another unit, and a number in another sentence of
the paragraph or in the next one. Beside it the same may be told in another unit, if it is right.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from prose import gaps, rounding, units
from prose.category import Severity
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.quantities import CALENDAR, Quantity, conversion, notation
from prose.quantities.pairing import hourly

_NAME = "number_mismatch"
_SCALED, _ALONE, _IN_WORDS, _LACKING, _ADDED = 0.95, 0.9, 0.75, 0.8, 0.7
_ROUNDED = Fraction(1, 20)  # of the value: what is farther away is another number

Confused = tuple[Quantity, Quantity]


def _run(pair: Pair) -> Iterator[Finding]:
    for meant, wrong in _confused(pair):
        yield _finding(pair, wrong, meant)


def _run_document(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    """Look for numbers that one side has alone: the paragraphs around may have them."""
    for number, pair in enumerate(pairs):
        for finding in _alone(pair, gaps.around(pairs, number)):
            yield number, finding


def _is_amount(quantity: Quantity) -> bool:
    return quantity.kind not in CALENDAR


def _confused(pair: Pair) -> list[Confused]:
    """Give each number of the source with the wrong one that stands for it in the target."""
    found = list(conversion.wrong(pair.quantities, pair.target))
    alone = gaps.alone(pair, _is_amount).without(found)
    missing = list(alone.missing)
    for wrong in alone.extra:
        meant = _meant(wrong, missing, alone.extra)
        if meant is not None:
            missing.remove(meant)
            found.append((meant, wrong))
    return found


def _meant(
    wrong: Quantity, missing: Sequence[Quantity], extra: Sequence[Quantity]
) -> Quantity | None:
    """Give the number of the source that a wrong one stands for: of its kind, the likest."""
    kin = [each for each in missing if _kin(each, wrong)]
    kin.sort(key=lambda each: each.kind != wrong.kind)
    if not kin:
        return None
    alike = [each for each in kin if _digits(each.value) == _digits(wrong.value)]
    near = [each for each in kin if _is_rounding(each.value, wrong.value)]
    likest = next(iter([*alike, *near]), None)
    if likest is not None or len(kin) == 1 == len([each for each in extra if _kin(kin[0], each)]):
        return likest or kin[0]
    return kin[0] if wrong.firm and kin[0].firm else None


def _kin(one: Quantity, other: Quantity) -> bool:
    """Whether one number may stand for the other: both are money, or lengths of time, or counts."""
    shares = one.kind == other.kind == "number" and max(one.value, other.value) < 1
    same_unit = one.unit and one.unit == other.unit
    if not one.firm and not other.firm and not (same_unit or shares):
        return False
    if {one.kind, other.kind} <= {"percent", "points"}:
        return True
    if one.kind != other.kind:
        counts = {"number", "ordinal", "vague"}
        sized = {one.kind, other.kind} <= {"number", "money", "measure", "duration"}
        same_digits = _digits(one.value) == _digits(other.value)
        return (sized and (same_digits or (one.firm and other.firm))) or (
            {one.kind, other.kind} <= counts and one.firm == other.firm
        )
    if not units.base(one.unit) or not units.base(other.unit):
        return True
    ways = hourly(one.unit), hourly(other.unit)
    return one.value == other.value or units.converted(one.value, *ways) is not None


def _digits(value: Fraction) -> str:
    """Give the figures of a value without its zeros and its point: 1.13 and 11,300 are alike."""
    below = value.denominator
    scaled = value * 10 ** len(str(below)) if below != 1 else value
    return str(abs(scaled.numerator)).strip("0") + ("" if scaled.denominator == 1 else "…")


def _is_rounding(exact: Fraction, told: Fraction) -> bool:
    """Whether a value is the other one with fewer figures, and not far from it."""
    if not exact or abs(exact - told) > _ROUNDED * abs(exact) or exact == told:
        return False
    step = rounding.step(told)
    return abs(exact - told) <= step / 2 and len(_digits(told)) < len(_digits(exact))


def _finding(pair: Pair, wrong: Quantity, meant: Quantity) -> Finding:
    quote, there = wrong.span.of(pair.target), meant.span.of(pair.source)
    rounded = _is_rounding(meant.value, wrong.value)
    scaled = _digits(wrong.value) == _digits(meant.value)
    firm = wrong.firm and meant.firm
    sure = _IN_WORDS if not firm else _SCALED if scaled else _ALONE
    return pair.finding(
        _NAME,
        wrong.span,
        category="unit-currency" if wrong.value == meant.value else "number",
        severity=Severity.MINOR if rounded else None,
        suggestion=notation.rewritten(meant, wrong, quote, pair.target_language),
        confidence=sure,
        message=f"The source has {there}; this paragraph says {quote}.",
    )


def _alone(pair: Pair, around: Sequence[Pair]) -> Iterator[Finding]:
    alone = gaps.alone(pair, _is_amount)
    if not alone.missing and not alone.extra:
        return
    rest = gaps.unanswered(pair, alone.without(_confused(pair)), around)
    yield from (_lost(pair, lost) for lost in rest.missing if not _in_words_alone(lost))
    for added in rest.extra:
        if not _in_words_alone(added):
            yield from _added(pair, added)


def _in_words_alone(quantity: Quantity) -> bool:
    """Whether a number may be told without any: one is “a goal”, “to the dollar”, zero “none”."""
    return quantity.kind in {"number", "ordinal", "money"} and quantity.value in {0, 1}


def _lost(pair: Pair, lost: Quantity) -> Finding:
    return pair.finding(
        _NAME,
        gaps.place(pair, lost.span),
        category="omission",
        confidence=_LACKING,
        message=f"The source has {lost.span.of(pair.source)}; this paragraph does not say it.",
    )


def _added(pair: Pair, added: Quantity) -> Iterator[Finding]:
    """Report a number that the source does not have, unless it says another one in other units."""
    beside = (paired for _one, paired in pair.quantities.pairs)
    if any(conversion.stands_beside(added, each, pair.target) for each in beside):
        return
    yield pair.finding(
        _NAME,
        added.span,
        category="addition",
        confidence=_ADDED,
        message=f"The source does not have {added.span.of(pair.target)}.",
    )


_EXAMPLES = (
    Example(
        "日本持有约1.13万亿美元美国国债。",
        "Japan held about $11.3 trillion in US Treasuries.",
        "zh",
        "en",
        expected=(Expected("$11.3 trillion", "$1.13 trillion", "number"),),
    ),
    Example(
        "关税为25%。",
        "The tariff is 24%.",
        "zh",
        "en",
        expected=(Expected("24%", "25%", "number"),),
    ),
    Example(
        "总额为1.2725万亿美元。",
        "The total came to 1.27 trillion dollars.",
        "zh",
        "en",
        expected=(Expected("1.27 trillion dollars", "1.2725 trillion dollars", "number"),),
    ),
    Example(
        "会谈持续了3小时。",
        "The talks lasted two hours.",
        "zh",
        "en",
        expected=(Expected("two hours", "three hours", "number"),),
    ),
    Example("日本持有约1.13万亿美元。", "Japan held about 1,130 billion dollars.", "zh", "en"),
    Example("会谈持续了2小时。", "The talks lasted two hours.", "zh", "en"),
    Example("二十国集团有3家公司。", "The G20 has three companies.", "zh", "en"),
    Example("全程100公里。", "The route is 100 km (62 miles) long.", "zh", "en"),
    Example(
        "全程100公里。",
        "The route is 100 km (82 miles) long.",
        "zh",
        "en",
        expected=(Expected("82 miles", "62 miles", "number"),),
    ),
)

CHECK = Check(
    _NAME, 2, run=_run, run_document=_run_document, examples=_EXAMPLES, help=__doc__ or ""
)
