"""Two editors at one paragraph: both texts, their difference, and a way to keep both."""

import re

import pytest

from tests.conftest import targets, texts, write
from tests.reviewer.screens.visits import page, post, typed_in

THEIRS = "The talks lasted about three hours."
MINE = "These talks lasted about two hours."
BOTH = "These talks lasted about three hours."
SAME_WORDS = "The talks lasted about four hours."


@pytest.fixture
def target(story, rita):
    return write(targets(story)[3], THEIRS, rita)


def _version(response):
    return int(re.search(r'name="seen" value="(\d+)"', page(response))[1])


@pytest.mark.parametrize("htmx", [False, True])
def test_it_works(target, tara, htmx):
    response = post(tara, "save", target.pk, htmx=htmx, text=MINE, seen=1)
    assert response.status_code == 409
    shown = page(response)
    assert "Rita" in shown
    assert THEIRS in shown
    assert MINE in typed_in(response)
    assert BOTH in typed_in(response)
    assert ("<html" in shown) is not htmx
    assert f'id="p{target.pk}"' in shown


def test_nothing_is_stored_yet(story, target, tara):
    post(tara, "save", target.pk, text=MINE, seen=1)
    assert texts(story)[3] == THEIRS
    assert targets(story)[3].version == 2


def test_the_difference_is_marked(target, tara):
    shown = page(post(tara, "save", target.pk, text=SAME_WORDS, seen=1))
    assert re.search(r"<del>.*three</del>", shown)
    assert re.search(r"<ins>.*four</ins>", shown)


def test_the_form_carries_the_new_version(target, tara):
    assert _version(post(tara, "save", target.pk, text=MINE, seen=1)) == 2


@pytest.mark.parametrize("htmx", [False, True])
def test_saving_both_from_it_works(story, target, tara, htmx):
    shown = post(tara, "save", target.pk, htmx=htmx, text=MINE, seen=1)
    sent = {"text": BOTH, "seen": _version(shown)}
    response = post(tara, "save", target.pk, htmx=htmx, **sent)
    assert response.status_code == (200 if htmx else 302)
    assert texts(story)[3] == BOTH


def test_edits_of_the_same_words_are_not_merged(target, tara):
    response = post(tara, "save", target.pk, text=SAME_WORDS, seen=1)
    assert typed_in(response) == [SAME_WORDS]
    assert "Both edits touch the same words" in page(response)


def test_a_third_edit_meanwhile_is_a_conflict_again(story, target, tara, rita):
    shown = post(tara, "save", target.pk, text=SAME_WORDS, seen=1)
    write(target, "The talks ended.", rita)
    again = post(tara, "save", target.pk, text=SAME_WORDS, seen=_version(shown))
    assert again.status_code == 409
    assert texts(story)[3] == "The talks ended."
    assert SAME_WORDS in typed_in(again)


def test_without_the_text_that_was_seen_nothing_is_merged(target, tara):
    response = post(tara, "save", target.pk, text=MINE, seen=77)
    assert response.status_code == 409
    assert typed_in(response) == [MINE]


def test_line_ends_of_the_browser_are_no_difference(target, tara):
    shown = page(post(tara, "save", target.pk, text=f"{THEIRS}\r\n\r\nMore.", seen=1))
    assert f"<del>{THEIRS}" not in shown
    assert "\r" not in shown


def test_markup_in_both_texts_is_text(target, tara, rita):
    write(target, "<b>theirs</b>", rita)
    response = post(tara, "save", target.pk, text="</textarea><i>mine</i>", seen=1)
    raw = response.content.decode()
    assert "<b>theirs" not in raw
    assert "<i>mine" not in raw
    assert "</textarea><i>mine</i>" in typed_in(response)


def test_a_tick_on_the_older_text_is_gone(target, rita, tara):
    assert post(rita, "tick", target.pk, seen=1, on="1").status_code == 409


def test_clashing_words_stand_side_by_side_and_the_rest_is_joined(target, tara, rita, story):
    write(targets(story)[3], "The talks lasted about three hours, officials said.", rita)
    mine = "The long talks lasted about four hours."
    response = post(tara, "save", target.pk, text=mine, seen=1)
    assert typed_in(response)[0] == "The long talks lasted about four hours, officials said."
    clashes = re.search(r'<table class="clashes">.*?</table>', page(response), re.S)[0]
    for word in ("two", "four", "three"):
        assert word in clashes
    assert '<mark class="warn">' in page(response)
    assert "Keep mine alone" in page(response)
