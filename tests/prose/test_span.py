import pytest
from hypothesis import given
from hypothesis import strategies as st

from prose.span import Covered, Span
from tests.prose.strategies import texts

spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(*sorted(ends)))


def test_it_works():
    span = Span(10, 15)
    assert span.of("the envoy Grier") == "Grier"
    assert span.replace("the envoy Grier said", "Greer") == "the envoy Greer said"
    assert span.moved(-4) == Span(6, 11)
    assert len(span) == 5


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_refuses_what_no_text_has(start, end):
    with pytest.raises(ValueError, match="No such span"):
        Span(start, end)


def test_an_empty_span_is_still_a_place():
    assert Span(3, 3)
    assert not len(Span(3, 3))


def test_neighbours_do_not_overlap():
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))
    assert not Span(2, 2).overlaps(Span(0, 5))


def test_inside_counts_code_points():
    assert Span(0, 1).inside("👍")
    assert not Span(0, 2).inside("👍")


@given(texts, spans, st.text())
def test_replacing_puts_the_new_text_there(text, span, new):
    if span.inside(text):
        replaced = span.replace(text, new)
        assert Span(span.start, span.start + len(new)).of(replaced) == new
        assert len(replaced) == len(text) - len(span) + len(new)


@given(spans, spans)
def test_overlap_is_mutual(one, other):
    assert one.overlaps(other) == other.overlaps(one)


@given(st.lists(spans, max_size=8), spans)
def test_covered_places_are_those_of_the_spans(several, one):
    assert Covered(several).overlaps(one) == any(one.overlaps(each) for each in several)
