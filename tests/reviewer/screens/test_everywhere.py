"""Replace everywhere: a preview of each place, then all of the chosen at once."""

import re

import pytest

from tests.conftest import greer, open_flags, texts, write
from tests.reviewer.screens.visits import at_row, get, page, post


@pytest.fixture
def flag(story):
    greer()
    return open_flags(story)[0]


def _shown(user, flag):
    """Give the fields of the preview: what is ticked, and the versions it showed."""
    shown = page(get(user, "everywhere", flag.pk))
    places = re.findall(r'name="places" value="([^"]+)"', shown)
    seen = re.findall(r'name="seen" value="([^"]+)"', shown)
    return {"places": places, "seen": seen}


def test_it_works(story, flag, tara):
    sent = _shown(tara, flag)
    assert len(sent["places"]) == 3
    response = post(tara, "everywhere", flag.pk, **sent)
    assert response.url == at_row(story, flag.target_id)
    assert not any("Grier" in text for text in texts(story))
    assert texts(story)[2] == "Greer said the talks were constructive. Greer’s team agreed."
    assert not open_flags(story)


def test_it_is_one_revision(story, flag, tara):
    before = story.revisions.count()
    post(tara, "everywhere", flag.pk, **_shown(tara, flag))
    assert story.revisions.count() == before + 1
    assert story.revisions.last().kind == "everywhere"


def test_the_preview_shows_each_place_with_its_words(flag, tara):
    shown = page(get(tara, "everywhere", flag.pk))
    assert "US Trade Representative" in shown
    assert "’s team agreed." in shown
    assert shown.count("</del>") == 3
    assert shown.count("</ins>") == 3


def test_what_is_not_ticked_stays(story, flag, tara):
    sent = _shown(tara, flag)
    post(tara, "everywhere", flag.pk, places=sent["places"][:1], seen=sent["seen"])
    assert texts(story)[1].count("Greer") == 1
    assert texts(story)[2].count("Grier") == 2


def test_what_was_kept_is_not_ticked(story, flag, tara, rita):
    kept = open_flags(story)[2]
    post(rita, "dismiss", kept.pk, reason="quotation")
    shown = page(get(tara, "everywhere", flag.pk))
    assert len(re.findall(r'name="places" value="[^"]+" checked', shown)) == 2


def test_nothing_ticked_is_refused(story, flag, tara):
    response = post(tara, "everywhere", flag.pk, seen=_shown(tara, flag)["seen"])
    assert response.status_code == 422
    assert "Choose at least one place." in page(response)


def test_a_text_that_changed_since_the_preview_is_not_touched(story, flag, tara, rita):
    sent = _shown(tara, flag)
    last = open_flags(story)[2].target
    write(last, f"{last.text} More.", rita)
    response = post(tara, "everywhere", flag.pk, **sent)
    assert response.status_code == 409
    assert "Grier" in texts(story)[1]


def test_words_that_are_gone_since_the_preview_stop_it(story, flag, tara, rita):
    sent = _shown(tara, flag)
    write(open_flags(story)[2].target, "They agreed.", rita)
    assert post(tara, "everywhere", flag.pk, **sent).status_code == 409
    assert "Grier" in texts(story)[1]


@pytest.mark.parametrize("seen", ["x", "1", "1:", ":1", "1:-1", "1:1:1", "1:" + "9" * 5000])
def test_nonsense_instead_of_versions_is_refused(story, flag, tara, seen):
    sent = {"places": _shown(tara, flag)["places"], "seen": seen}
    response = post(tara, "everywhere", flag.pk, **sent)
    assert response.status_code in {400, 409}
    assert "Grier" in texts(story)[1]


@pytest.mark.parametrize("place", ["x", "1:2", "1:0:0", "99:0:5", "-1:0:5", "'"])
def test_places_that_were_not_shown_are_refused(story, flag, tara, place):
    sent = {**_shown(tara, flag), "places": [place]}
    assert post(tara, "everywhere", flag.pk, **sent).status_code in {400, 409}
    assert "Grier" in texts(story)[1]


def test_a_place_named_twice_is_replaced_once(story, flag, tara):
    sent = _shown(tara, flag)
    post(tara, "everywhere", flag.pk, places=sent["places"] * 2, seen=sent["seen"])
    assert "Greereer" not in texts(story)[1]
    assert not any("GreerGreer" in text for text in texts(story))


@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_find_nothing(flag, who, request):
    assert get(request.getfixturevalue(who), "everywhere", flag.pk).status_code == 404


def test_a_settled_flag_has_no_preview(flag, tara, rita):
    post(rita, "dismiss", flag.pk, reason="right")
    assert get(tara, "everywhere", flag.pk).status_code == 409
    assert post(tara, "everywhere", flag.pk, places="1:0:5").status_code == 409
