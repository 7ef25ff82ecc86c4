"""Patches: put in where the words stand, refused where they do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prose.patching import applied, made
from prose.span import Span

TEXT = "Trade Representative Grier met Mr Bessent. Later Grier left for Tokyo."


def _grier(nth: int = 0) -> Span:
    start = TEXT.find("Grier") if nth == 0 else TEXT.rfind("Grier")
    return Span(start, start + 5)


@pytest.mark.parametrize("nth", [0, 1])
def test_it_is_put_where_it_was_made(nth: int) -> None:
    span = _grier(nth)
    assert applied(made(TEXT, span, "Greer"), TEXT) == span.replace(TEXT, "Greer")


def test_the_text_may_have_moved_on() -> None:
    patch = made(TEXT, _grier(1), "Greer")
    moved = "A new beginning, much longer than what stood there at first. " * 9 + TEXT
    assert applied(patch, moved) == moved[: -len(TEXT)] + _grier(1).replace(TEXT, "Greer")


def test_it_is_never_put_on_other_words() -> None:
    patch = made(TEXT, _grier(1), "Greer")
    assert applied(patch, TEXT.replace("Later Grier left", "Later Gruber left")) is None
    assert applied(patch, TEXT.replace("Later Grier left", "Earlier Grier had left")) is None
    assert applied(patch, "") is None


def test_where_it_fits_twice_it_is_not_put_at_all() -> None:
    assert applied(made(TEXT, _grier(1), "Greer"), f"{TEXT} {TEXT}") is None


def test_what_is_no_patch_is_refused() -> None:
    with pytest.raises(ValueError, match="patch"):
        applied("not a patch", TEXT)


@given(
    before=st.text(max_size=60), words=st.text(min_size=1), after=st.text(), suggestion=st.text()
)
def test_any_suggestion_comes_back_from_its_patch(
    before: str, words: str, after: str, suggestion: str
) -> None:
    text = before + words + after
    span = Span(len(before), len(before) + len(words))
    patch = made(text, span, suggestion)
    if suggestion == words:
        assert not patch
    else:
        assert applied(patch, text) == span.replace(text, suggestion)
