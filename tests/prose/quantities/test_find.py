"""What a text's numbers, shares, dates and times are worth."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import quantities as values
from prose import numerals
from prose.quantities import LONGEST, find

LANGUAGES = numerals.languages()


@pytest.mark.parametrize(
    "line", list(values.lines()), ids=lambda line: f"{line.language} {line.text}"
)
def test_every_value_of_the_set_is_read_exactly(line):
    assert values.read(line) == line.expected


def test_the_set_is_as_large_as_it_says():
    lines = list(values.lines())
    assert len(lines) >= 400
    assert {line.language for line in lines} == set(LANGUAGES)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the G20 and COVID-19"),
        ("en", "no number"),
        ("en", "see https://example.org/2025/05/02 and desk2@example.org"),
        ("en", "as he said[12]"),
        ("en", "She may march on, one another"),
        ("zh", "一些人统一意见"),
        ("zh", "双方十分重视"),
        ("zh", "二十国集团"),
        ("ja", "一時は上回った"),
        ("ar", "غادر أمسِيا"),  # a sign over the last letter of أمس: another word
        ("en", ""),
    ],
)
def test_what_is_no_quantity(language, text):
    assert find(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "a Boeing 737"), ("de", "auf der A 3"), ("en", "two hours"), ("zh", "两小时")],
)
def test_what_may_be_told_otherwise_is_not_firm(language, text):
    assert [found.firm for found in find(text, language)] == [False]


def test_a_part_of_the_day_is_firm_beside_a_day_alone():
    assert [each.firm for each in find("2日下午他到东京", "zh")] == [True, True]
    assert [each.firm for each in find("下午他到东京", "zh")] == [False]


def test_the_number_of_a_list_item_is_none():
    assert find("2. Talks resume", "en") == ()


def test_a_language_that_is_not_known_has_none():
    assert find("25 %", "sw") == ()


def test_values_are_rational():
    (found,) = find("0.1 percent", "en")
    assert found.value == Fraction(1, 10)


def test_the_span_holds_number_magnitude_and_unit():
    text = "Japan held US$1.13 trillion then"
    (found,) = find(text, "en")
    assert found.span.of(text) == "US$1.13 trillion"


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_is_read_and_spans_are_sorted(text, language):
    found = find(text, language)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(quantity.span.inside(text) for quantity in found)


PIECES = st.sampled_from(
    [
        "1",
        "25",
        "%",
        " ",
        ",",
        ".",
        "万",
        "亿",
        "two",
        "May",
        "月",
        "日",
        "時",
        "half",
        "$",
        "第",
        "و",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(LANGUAGES))
def test_any_mixture_of_numerals_is_read(text, language):
    assert all(quantity.span.inside(text) for quantity in find(text, language))


@pytest.mark.parametrize(
    "piece", ["1", "1,", "1 000 ", "万", "two hundred and ", "[1]", "1月", "$"]
)
@pytest.mark.parametrize("language", ["en", "zh", "fr"])
def test_long_runs_end(piece, language):
    assert isinstance(find((piece * LONGEST)[:LONGEST], language), tuple)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_longer_than_any_paragraph_is_not_read(language):
    assert find("1 " * LONGEST, language) == ()


def test_a_weekday_is_read_though_a_word_begins_inside_it():
    assert [each.kind for each in find("霍尔韦格周一致函股东", "zh")] == ["weekday"]
