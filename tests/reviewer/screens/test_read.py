"""The translation alone, as a reader would see it."""

import pytest

from tests.conftest import ENGLISH, targets, write
from tests.reviewer.screens.visits import approved, get, page, post


def test_it_works(story, tara):
    shown = page(get(tara, "read", story.pk))
    places = [shown.index(text, shown.index("<main")) for _, text in ENGLISH]
    assert places == sorted(places)
    assert "Not approved yet" in shown


@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_find_nothing(story, who, request):
    assert get(request.getfixturevalue(who), "read", story.pk).status_code == 404


def test_it_needs_a_log_in(story, client):
    assert client.get(f"/translations/{story.pk}/read/").status_code == 302


def test_it_only_reads(story, rita):
    assert post(rita, "read", story.pk).status_code == 405


def test_the_approved_text_stands_beside_the_live_one(story, tara, rita):
    approved(story, tara, rita)
    write(targets(story)[3], "Three hours.", tara)
    assert "Three hours." in page(get(tara, "read", story.pk))
    then = page(get(tara, "read", story.pk, which="approved"))
    assert "Three hours." not in then
    assert ENGLISH[3][1] in then


@pytest.mark.parametrize("which", ["approved", "nonsense"])
def test_without_an_approval_it_is_the_live_text(story, tara, which):
    response = get(tara, "read", story.pk, which=which)
    assert response.status_code == 200
    assert ENGLISH[3][1] in page(response)


def test_what_is_cut_is_not_read(story, tara):
    post(tara, "state", targets(story)[3].pk, state="cut", seen=1, reason="Known.")
    assert ENGLISH[3][1] not in page(get(tara, "read", story.pk))


def test_each_word_says_who_wrote_it(story, tara, rita):
    write(targets(story)[3], "The talks lasted about three hours.", tara)
    write(targets(story)[3], "The talks lasted about three long hours.", rita)
    shown = page(get(rita, "read", story.pk, who="1"))
    assert ">three</span>" in shown
    assert ">long " in shown
    assert "<b><bdi>Rita</bdi></b>" in shown
    assert "Only the text" in shown


def test_the_approved_text_names_no_writers(story, tara, rita):
    approved(story, tara, rita)
    assert "Only the text" not in page(get(rita, "read", story.pk, which="approved", who="1"))
