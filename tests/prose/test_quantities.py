"""What a text's numbers, shares and dates are worth."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prose import quantities
from prose.quantities import find

N, P, D = "number", "percent", "date"
CASES = [
    ("en", "about $1.2725 trillion", ("1.2725 trillion", 1_272_500_000_000, N)),
    ("en", "1,234.5 tonnes", ("1,234.5", Fraction("1234.5"), N)),
    ("en", "a $3bn plan", ("3bn", 3_000_000_000, N)),
    ("en", "28.3 percent of it", ("28.3 percent", Fraction("28.3"), P)),
    ("en", "28% of it", ("28%", 28, P)),
    ("en", "a 90-day pause", ("90", 90, N)),
    ("en", "on May 2", ("May 2", 502, D)),
    ("en", "on 3 May 2025", ("3 May 2025", 503, D)),
    ("en", "on September 14, 2024, he", ("September 14, 2024", 914, D)),
    ("zh", "约1.2725万亿美元", ("1.2725万亿", 1_272_500_000_000, N)),
    ("zh", "１２５人", ("１２５", 125, N)),
    ("zh", "25%的关税", ("25%", 25, P)),
    ("zh", "六万亿日元", ("六万亿", 6_000_000_000_000, N)),
    ("zh", "一万两千亿", ("一万两千亿", 1_200_000_000_000, N)),
    ("zh", "三千五百", ("三千五百", 3500, N)),
    ("zh", "三成", ("三成", 30, P)),
    ("zh", "5月2日", ("5月2日", 502, D)),
    ("zh", "2025年5月2日", ("2025年5月2日", 502, D)),
    ("ja", "3億2千万円", ("3億2千万", 320_000_000, N)),
    ("ja", "25パーセント", ("25パーセント", 25, P)),
    ("ja", "5月2日", ("5月2日", 502, D)),
    ("ko", "1만 5천 명", ("1만 5천", 15_000, N)),
    ("ko", "5월 2일", ("5월 2일", 502, D)),
    ("ar", "١٢٫٥ مليون", ("١٢٫٥ مليون", 12_500_000, N)),
    ("ar", "25٪", ("25٪", 25, P)),
    ("ru", "12,5 млрд рублей", ("12,5 млрд", 12_500_000_000, N)),
    ("ru", "1 234 567 человек", ("1 234 567", 1_234_567, N)),
    ("ru", "2 мая", ("2 мая", 502, D)),
    ("de", "1.234,5 Mio. Euro", ("1.234,5 Mio", 1_234_500_000, N)),
    ("de", "3,5 Prozent", ("3,5 Prozent", Fraction("3.5"), P)),
    ("de", "am 2. Mai 2025", ("2. Mai 2025", 502, D)),
    ("de", "2 Milliarden", ("2 Milliarden", 2_000_000_000, N)),
    ("de", "3 Billionen", ("3 Billionen", 3_000_000_000_000, N)),
    ("fr", "1 234,5 euros", ("1 234,5", Fraction("1234.5"), N)),
    ("fr", "2\u00a0milliards", ("2\u00a0milliards", 2_000_000_000, N)),
    ("fr", "le 1er mai", ("1er mai", 501, D)),
    ("fr", "12 %", ("12 %", 12, P)),
    ("es", "1,5 millones", ("1,5 millones", 1_500_000, N)),
    ("es", "2 de mayo", ("2 de mayo", 502, D)),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_a_quantity_is_read_exactly(language, text, expected):
    (found,) = find(text, language)
    assert (found.span.of(text), found.value, found.kind) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "the G20 and COVID-19"), ("en", "no number"), ("zh", "一些人统一意见"), ("en", "")],
)
def test_what_is_no_quantity(language, text):
    assert find(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text"), [("en", "a Boeing 737"), ("en", "two hours"), ("zh", "当地时间1日")]
)
def test_what_may_be_no_quantity_is_not_firm(language, text):
    assert [found.firm for found in find(text, language)] == [False]


def test_a_language_that_is_not_known_has_none():
    assert find("25 %", "sw") == ()


@given(st.text(), st.sampled_from(["en", "zh", "ja", "ko", "ar", "ru", "de", "fr", "es"]))
def test_any_text_is_read_and_spans_are_sorted(text, language):
    found = find(text, language)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(quantity.span.inside(text) for quantity in found)


@pytest.mark.parametrize("text", ["1" * 200_000, "1," * 100_000, "1 000 " * 30_000, "万" * 200_000])
@pytest.mark.parametrize("language", ["en", "zh", "fr"])
def test_long_runs_end(text, language):
    assert quantities.find(text, language) is not None
