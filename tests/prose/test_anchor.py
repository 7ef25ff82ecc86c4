from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prose.anchor import Landing, follow
from prose.segmentation import words
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


TALKS = "The talks went on until late in Washington."
PRESS = "Nobody spoke to the press about Grier after it."


def test_a_span_goes_along_with_its_paragraph() -> None:
    before, after = f"{TALKS}\n\n{PRESS}", f"{PRESS}\n\n{TALKS}"
    assert _follow(before, "Washington", after) == ("moved", "Washington")


def test_a_span_that_is_corrected_in_a_moved_paragraph_is_changed() -> None:
    before, after = f"{TALKS}\n\n{PRESS}", f"{PRESS}\n\n{TALKS.replace('Washington', 'Tokyo')}"
    assert _follow(before, "Washington", after) == ("changed", "Tokyo")


def test_a_span_goes_along_with_a_sentence() -> None:
    before = "One thing was said by Grier at noon. The other was never said by anybody there."
    after = "The other was never said by anybody there. One thing was said by Grier at noon."
    state, quote = _follow(before, "Grier", after)
    assert state in {"kept", "moved"}
    assert quote == "Grier"


def test_a_span_stays_in_its_half_of_a_split_paragraph() -> None:
    before = f"{TALKS} {PRESS}"
    assert _follow(before, "Grier", f"{TALKS}\n\n{PRESS}") == ("kept", "Grier")


def test_a_span_over_two_paragraphs_is_followed_through_all_of_the_text() -> None:
    before = f"{TALKS}\n\n{PRESS}"
    landing = follow([Span(8, len(before) - 8)], before, "Today. " + before)
    assert landing == (Landing(Span(15, len(before) - 1), "kept"),)


class Edits:
    """Random edits of a text in which no word stands twice: old and new are plain to see."""

    def __init__(self, seed: int, blank: str) -> None:
        self.random = Random(seed)  # noqa: S311 - a script, not a secret
        self.blank, self.count = blank, 0
        self.lines = [self._words(self.random.randint(6, 16)) for _ in range(5)]

    def _words(self, count: int) -> list[str]:
        self.count += count
        numbers = range(self.count - count, self.count)
        if self.blank:
            return ["".join(Random(n).choices("bcdfghklmnprstvz", k=6)) for n in numbers]  # noqa: S311
        return [chr(0x4E00 + n) for n in numbers]

    def edit(self) -> None:
        """Put in, leave out, replace or move some words or a paragraph."""
        number = self.random.randrange(len(self.lines))
        line = self.lines[number]
        at = self.random.randrange(len(line) + 1)
        size = self.random.randint(1, 3)
        match self.random.choice(["insert", "delete", "replace", "move", "split", "swap"]):
            case "insert":
                line[at:at] = self._words(size)
            case "delete" if len(line) > size + 2:
                del line[at : at + size]
            case "replace":
                line[at : at + size] = self._words(size)
            case "move":
                self.lines.insert(self.random.randrange(len(self.lines)), self.lines.pop(number))
            case "split" if 2 < at < len(line) - 2:
                self.lines[number : number + 1] = [line[:at], line[at:]]
            case "swap" if len(line) > 7:
                line[:] = line[5:] + line[:5]

    def __str__(self) -> str:
        return "\n\n".join(self.blank.join(line) for line in self.lines)


@pytest.mark.parametrize("blank", [" ", ""])
def test_no_span_lands_on_text_that_did_not_come_from_it(blank: str) -> None:
    """Two thousand scripts: what a landing holds is of its span, or new."""
    for seed in range(1000):
        script = Edits(seed, blank)
        before = str(script)
        places = words(before)
        first = script.random.randrange(len(places) - 3)
        span = Span(places[first].start, places[first + script.random.randint(0, 2)].end)
        for _ in range(script.random.randint(1, 6)):
            script.edit()
        after = str(script)
        (landing,) = follow([span], before, after)
        if landing.span is None:
            continue
        old = {place.of(before) for place in places}
        own = {place.of(before) for place in places if place.overlaps(span)}
        landed = {place.of(after) for place in words(after) if place.overlaps(landing.span)}
        assert landed & old <= own, (seed, landing, before, after)
