"""The way back to a revision, as a new one."""

import pytest
from django.urls import reverse

from reviewer import editing
from tests.conftest import ENGLISH, greer, open_flags, targets, texts, write
from tests.reviewer.screens.visits import approved, get, page, post


def _first(story):
    return story.revisions.order_by("revision_id").first().revision_id


def test_it_works(story, tara):
    write(targets(story)[3], "Two hours.", tara)
    added = editing.add_target(targets(story)[3], "One more.", by=tara)
    before = story.revisions.count()
    response = post(tara, "restore", story.pk, revision=_first(story))
    assert response.url == reverse("review", args=[story.pk])
    assert texts(story) == [text for _, text in ENGLISH]
    assert story.revisions.count() == before + 1
    assert added not in targets(story)


@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_find_nothing(story, who, request, tara):
    write(targets(story)[3], "Two hours.", tara)
    user = request.getfixturevalue(who)
    assert post(user, "restore", story.pk, revision=_first(story)).status_code == 404
    assert texts(story)[3] == "Two hours."


def test_looking_restores_nothing(story, tara):
    assert get(tara, "restore", story.pk).status_code == 405


@pytest.mark.parametrize("revision", ["", "x", "0", "-1", "9" * 18, "9" * 40, None])
def test_what_is_no_revision_is_not_found(story, tara, revision):
    sent = {} if revision is None else {"revision": revision}
    assert post(tara, "restore", story.pk, **sent).status_code == 404


def test_a_revision_of_the_termbase_is_not_found(story, tara):
    greer()
    assert post(tara, "restore", story.pk, revision=_first(story) + 1).status_code == 404


def test_the_same_text_again_is_refused(story, tara):
    response = post(tara, "restore", story.pk, revision=_first(story))
    assert response.status_code == 409
    assert "already as they were" in page(response)


def test_a_wrong_name_that_comes_back_is_flagged_again(story, tara):
    greer()
    for number in (1, 2):
        write(targets(story)[number], ENGLISH[number][1].replace("Grier", "Greer"), tara)
    assert not open_flags(story)
    post(tara, "restore", story.pk, revision=_first(story))
    assert len(open_flags(story)) == 3


def test_it_takes_the_approval_back(story, tara, rita):
    write(targets(story)[3], "Two hours.", tara)
    approved(story, tara, rita)
    post(tara, "restore", story.pk, revision=_first(story))
    story.refresh_from_db()
    assert story.status == "in_review"


def test_a_cut_paragraph_comes_back(story, tara):
    post(tara, "state", targets(story)[3].pk, state="cut", seen=1, reason="Known.")
    post(tara, "restore", story.pk, revision=_first(story))
    assert targets(story)[3].state == "done"
    assert texts(story)[3] == ENGLISH[3][1]
