import pytest
from hypothesis import given
from hypothesis import strategies as st

from prose.anchor import Landing, follow
from prose.span import Span
from tests.prose.strategies import edits


def _follow(before, quote, after, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = before.index(quote, start + 1)
    (landing,) = follow([Span(start, start + len(quote))], before, after)
    return landing.state, landing.span and landing.span.of(after)


@pytest.mark.parametrize(
    ("before", "quote", "after", "expected"),
    [
        ("the envoy Grier said", "Grier", "the envoy Grier said", ("kept", "Grier")),
        ("the envoy Grier said", "Grier", "the envoy Greer said", ("changed", "Greer")),
        ("Grier said", "Grier", "Greer said", ("changed", "Greer")),
        ("said Grier", "Grier", "said Greer", ("changed", "Greer")),
        ("Grier", "Grier", "Greer", ("changed", "Greer")),
        ("the envoy Grier said", "Grier", "Today the envoy Grier said", ("kept", "Grier")),
        ("the envoy Grier said", "Grier", "the envoy said", ("deleted", None)),
        ("the envoy Grier said", "Grier", "", ("deleted", None)),
        (
            "Kato Katsunobu spoke",
            "Kato Katsunobu",
            "Katsunobu Kato spoke",
            ("changed", "Katsunobu Kato"),
        ),
        (
            "by Akira Akazawa now",
            "Akira Akazawa",
            "by Ryosei Akazawa now",
            ("changed", "Ryosei Akazawa"),
        ),
        ("met Grier again", "Grier", "saw Greer once", ("changed", "Greer")),
        ("he said Grier today", "Grier", "he said the envoy Greer today", ("changed", "Greer")),
        ("via East Time", "East Time", "via US Eastern Time", ("changed", "Eastern Time")),
        ("see Grier soon", "Grier", "see the big man soon", ("changed", "the big man")),
        ("格里尔说，今天很好。", "格里尔", "葛里尔说，今天很好。", ("changed", "葛里尔")),
        ("代表格里尔说", "格里尔", "美国代表格里尔说", ("kept", "格里尔")),
        ("قال غرير اليوم", "غرير", "قال جرير اليوم", ("changed", "جرير")),
        ("a 👍🏽 and Grier", "Grier", "a 👍🏿 and Greer", ("changed", "Greer")),
        ("the cafe\u0301 Grier", "Grier", "the big cafe\u0301 Grier", ("kept", "Grier")),
        ("a — b", "—", "a – b", ("changed", "–")),
    ],
)
def test_goes_where_its_text_went(before, quote, after, expected):
    assert _follow(before, quote, after) == expected


def test_a_correction_is_not_drawn_to_the_same_word_elsewhere():
    before = "Grier met the press. Later Grier left."
    after = "Greer met the press. Later Grier left."
    assert _follow(before, "Grier", after) == ("changed", "Greer")
    assert _follow(before, "Grier", after, nth=1) == ("kept", "Grier")


def test_a_deleted_word_is_not_found_elsewhere():
    before = "Grier met the press. Later Grier left."
    after = "He met the press. Later Grier left."
    state, quote = _follow(before, "Grier", after)
    assert (state, quote) == ("changed", "He")
    assert _follow("said Grier. Grier left.", "Grier", "said. Grier left.") == ("deleted", None)


def test_every_span_is_followed():
    before, after = "Grier and Rutnick", "Greer and Lutnick"
    assert follow([Span(0, 5), Span(10, 17)], before, after) == (
        Landing(Span(0, 5), "changed"),
        Landing(Span(10, 17), "changed"),
    )


def test_a_rewritten_passage_needs_a_person():
    before = "Trade man Grier told them nothing."
    after = "Nobody learned anything from Jamieson."
    state, _ = _follow(before, "Grier", after)
    assert state == "unsure"


def test_a_passage_rewritten_at_length_is_gone():
    after = (
        "Nobody could say what came of it, and nobody asked; it was late, and everybody went home."
    )
    assert _follow("Then Grier", "Grier", after) == ("deleted", None)


def test_what_is_left_of_a_span_is_its_place():
    before = "one two three four five six"
    after = "zero two three four and many more ships"
    assert _follow(before, "two three four five", after) == ("changed", "two three four")


def test_an_empty_span_is_a_place_too():
    assert follow([Span(4, 4)], "see Grier", "see Grier now") == (Landing(Span(4, 4), "kept"),)


def test_a_span_beyond_the_text_is_refused():
    with pytest.raises(ValueError, match="beyond"):
        follow([Span(0, 9)], "Grier", "Greer")


@st.composite
def followed(draw):
    before, after = draw(edits())
    start = draw(st.integers(0, len(before)))
    return before, after, Span(start, draw(st.integers(start, len(before))))


@given(followed())
def test_landings_lie_inside_the_new_text(case):
    before, after, span = case
    (landing,) = follow([span], before, after)
    assert (landing.span is None) == (landing.state == "deleted")
    if landing.span:
        assert landing.span.inside(after)
    if landing.state == "kept":
        assert landing.span.of(after) == span.of(before)


@given(
    st.text("ab .", max_size=20),
    st.text("cd ", min_size=1, max_size=9),
    st.text("ab .", max_size=20),
)
def test_text_after_an_insertion_is_kept(head, new, tail):
    before, after = f"{head}\nGrier\n{tail}", f"{head}\n{new}\nGrier\n{tail}"
    at = len(head) + 1
    (landing,) = follow([Span(at, at + 5)], before, after)
    assert landing == Landing(Span(at + len(new) + 1, at + len(new) + 6), "kept")


def test_a_full_stop_at_the_end_of_both_texts_is_left_outside() -> None:
    before = "Treasuries in Tokyo’s hands have also been placed on the table surface."
    after = "Treasuries in Tokyo’s hands are now on the table as well."
    start = before.index("have")
    (landing,) = follow([Span(start, len(before) - 1)], before, after)
    assert landing.span is not None
    assert landing.span.of(after) == "are now on the table as well"
