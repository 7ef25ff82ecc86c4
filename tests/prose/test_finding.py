from hypothesis import given

from prose.finding import context, fingerprint
from prose.span import Span
from tests.prose.strategies import edits, texts


def test_it_works():
    text = "The trade envoy, “Grier”, said he would leave Washington on Thursday."
    assert context(text, Span(18, 23)) == "the trade envoy|said he would leave wash"


def test_context_is_short_and_folded():
    text = "Ａ" * 40 + " Grier " + "B" * 40
    assert context(text, Span(41, 46)) == "a" * 24 + "|" + "b" * 24


def test_fingerprints_do_not_see_typography():
    one = fingerprint("known_wrong_form", 1, "Grier’s", "the ENVOY|said")
    assert one == fingerprint("known_wrong_form", 1, "GRIER's", "the envoy|said")
    assert len(one) == 64


def test_fingerprints_tell_apart():
    prints = {
        fingerprint("a", 1, "Grier", "x|y"),
        fingerprint("b", 1, "Grier", "x|y"),
        fingerprint("a", 2, "Grier", "x|y"),
        fingerprint("a", None, "Grier", "x|y"),
        fingerprint("a", 1, "Greer", "x|y"),
        fingerprint("a", 1, "Grier", "x|z"),
    }
    assert len(prints) == 6


def test_fingerprints_are_the_same_everywhere():
    assert fingerprint("a", None, "b", "c").startswith("7d7d1d9ec04f7a9c")


def test_an_edit_far_away_changes_no_context():
    text = "Far away. The trade envoy Grier said he would leave Washington soon."
    span = Span(text.index("Grier"), text.index("Grier") + 5)
    edited = "Very far" + text[3:]
    assert context(text, span) == context(edited, span.moved(5))


@given(texts)
def test_context_of_any_span(text):
    half = len(text) // 2
    assert len(context(text, Span(half, len(text)))) <= 49


@given(edits())
def test_context_leaves_the_span_itself_out(texts):
    one, other = texts
    assert context(f"a {one} b", Span(2, 2 + len(one))) == context(
        f"a {other} b", Span(2, 2 + len(other))
    )


def test_context_reaches_over_what_holds_no_words():
    text = f"one two{'.' * 500}Grier{'.' * 500}three four"
    assert context(text, Span(507, 512)) == "one two|three four"


def test_context_of_a_long_text_is_that_of_its_middle():
    text = "far away " * 200 + "the minister said Grier left on Monday evening" + " far away" * 200
    at = text.index("Grier")
    assert context(text, Span(at, at + 5)) == "r away the minister said|left on monday evening f"
