"""Who wrote which words."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prose.blame import Blamed, Written, blame
from prose.span import Span

TEXTS = st.lists(st.text(max_size=60), max_size=6)


def _said(states: list[str]) -> list[tuple[str, int]]:
    return [(piece.span.of(states[-1]), piece.state) for piece in blame(states)]


def test_no_state_and_no_word() -> None:
    assert blame([]) == ()
    assert blame([""]) == ()


def test_one_word_becomes_another() -> None:
    said = _said(["Grier met Kato.", "Greer met Kato.", "Greer met Kato in Tokyo."])
    assert said == [("Greer", 1), (" met Kato", 0), (" in Tokyo", 2), (".", 0)]


def test_a_paragraph_that_moves_keeps_its_writer() -> None:
    one, two = "The talks went on until late.", "Nobody spoke to the press after it."
    said = _said([f"{one}\n\n{two}", f"{two}\n\n{one}"])
    assert {state for words, state in said if words.strip()} == {0}


def test_what_is_brought_back_is_its_old_writers() -> None:
    states = ["The talks went on.", "The talks ended well.", "The talks went on."]
    assert _said(states) == [("The talks went on.", 0)]


def test_what_is_known_of_the_first_state_counts() -> None:
    known = Blamed("Two words", (Written(Span(0, 3), 7), Written(Span(3, 9), 9)))
    assert blame(["Two words", "Two old words"], known) == (
        Written(Span(0, 3), 7),
        Written(Span(3, 4), 9),
        Written(Span(4, 8), 1),
        Written(Span(8, 13), 9),
    )


@given(TEXTS)
def test_the_pieces_cover_the_last_text(states: list[str]) -> None:
    pieces = blame(states)
    text = states[-1] if states else ""
    assert "".join(piece.span.of(text) for piece in pieces) == text
    assert all(one.span.end == other.span.start for one, other in pairwise(pieces))
    assert all(one.state != other.state for one, other in pairwise(pieces))
    assert all(0 <= piece.state < len(states) for piece in pieces)


class Script:
    """Random edits that remember who wrote each word; no word is written twice."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - a script, not a secret
        self.words = 0
        self.text = [self._paragraph(0) for _ in range(6)]

    def _word(self, state: int) -> tuple[str, int]:
        self.words += 1
        return f"word{self.words}", state

    def _paragraph(self, state: int) -> list[tuple[str, int]]:
        return [self._word(state) for _ in range(self.random.randint(8, 20))]

    def edit(self, state: int) -> None:
        """Make one edit, as this state."""
        number = self.random.randrange(len(self.text))
        paragraph = self.text[number]
        at = self.random.randrange(len(paragraph))
        match self.random.choice(["insert", "replace", "delete", "move", "add", "remove"]):
            case "insert":
                paragraph[at:at] = [self._word(state) for _ in range(3)]
            case "replace":
                paragraph[at : at + 2] = [self._word(state) for _ in range(2)]
            case "delete" if len(paragraph) > 8:
                del paragraph[at : at + 2]
            case "move":
                self.text.insert(self.random.randrange(len(self.text)), self.text.pop(number))
            case "add":
                self.text.insert(number, self._paragraph(state))
            case "remove" if len(self.text) > 4:
                self.text.pop(number)

    def __str__(self) -> str:
        return "\n\n".join(" ".join(word for word, _ in each) for each in self.text)


@pytest.mark.parametrize("seed", range(60))
def test_a_random_script_is_read_back(seed: int) -> None:
    script = Script(seed)
    states = [str(script)]
    for state in range(1, 15):
        script.edit(state)
        states.append(str(script))
    pieces = blame(states)
    wrote = {}
    for piece in pieces:
        for word in piece.span.of(states[-1]).split():
            wrote.setdefault(word, piece.state)
    # A state that says what an earlier one said is that one: nothing was written in it.
    first = [states.index(text) for text in states]
    asked = {word: first[state] for paragraph in script.text for word, state in paragraph}
    assert wrote == asked
