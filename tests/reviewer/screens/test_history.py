"""The timeline: every revision with person, kind and comment, newest first."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reviewer import workflow
from tests.conftest import client_of, greer, open_flags, targets, write
from tests.reviewer.screens.visits import approved, get, in_review, page, post


def test_it_works(story, tara, rita):
    write(targets(story)[3], "Two hours.", tara)
    in_review(story, tara)
    workflow.send_back(story, by=rita, note="Look at the names.")
    shown = page(get(rita, "history", story.pk))
    order = ["Sent back", "Look at the names.", "Submitted", "Edit", "Import"]
    timeline = shown.index('class="timeline"')
    places = [shown.index(word, timeline) for word in order]
    assert places == sorted(places)
    assert "Rita" in shown
    assert "Tara" in shown


def test_it_needs_a_log_in(story, client):
    assert client.get(f"/translations/{story.pk}/history/").status_code == 302


@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_find_nothing(story, who, request):
    assert get(request.getfixturevalue(who), "history", story.pk).status_code == 404


def test_it_only_reads(story, rita):
    assert post(rita, "history", story.pk).status_code == 405


def test_any_two_can_be_chosen(story, tara):
    write(targets(story)[3], "Two hours.", tara)
    shown = page(get(tara, "history", story.pk))
    for meta in story.revisions.all():
        assert f'name="from" value="{meta.revision_id}"' in shown
        assert f'name="to" value="{meta.revision_id}"' in shown


def test_earlier_ones_can_be_restored_and_the_last_not(story, tara):
    write(targets(story)[3], "Two hours.", tara)
    shown = page(get(tara, "history", story.pk))
    first, last = (meta.revision_id for meta in story.revisions.order_by("pk"))
    assert f'name="revision" value="{first}"' in shown
    assert f'name="revision" value="{last}"' not in shown


def test_the_approved_one_is_marked(story, tara, rita):
    assert "Approved text" not in page(get(rita, "history", story.pk))
    approved(story, tara, rita)
    assert "Approved text" in page(get(rita, "history", story.pk))


def test_a_correction_says_what_became_what(story, tara):
    greer()
    flag = open_flags(story)[0]
    post(tara, "correct", flag.pk, seen=1)
    assert "Grier → Greer" in page(get(tara, "history", story.pk))


def test_the_number_of_queries_does_not_grow(story, tara, django_assert_max_num_queries):
    last, client = targets(story)[3], client_of(tara)
    write(last, "One.", tara)
    address = f"/translations/{story.pk}/history/"
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for number in range(20):
        write(last, f"Text {number}.", tara)
    with django_assert_max_num_queries(len(few)):
        client.get(address)


def test_one_person_or_one_kind_is_shown_alone(story, tara, rita):
    write(targets(story)[3], "Two hours.", tara)
    in_review(story, tara)
    workflow.send_back(story, by=rita, note="Look at the names.")
    assert _deeds(tara, story, by=rita.pk) == ["Sent back"]
    assert _deeds(tara, story, kind="submit") == ["Submitted"]
    assert _deeds(tara, story, by="x", kind="") == _deeds(tara, story)
    assert "Nothing of this kind" in page(get(tara, "history", story.pk, by=rita.pk, kind="edit"))


def _deeds(user, story, **asked):
    shown = page(get(user, "history", story.pk, **asked))
    return re.findall(r'class="line-title"[^>]*>([^<]*)</a>', shown)


def test_each_leads_to_what_it_changed(story, tara):
    write(targets(story)[3], "Two hours.", tara)
    first, last = (meta.revision_id for meta in story.revisions.order_by("pk"))
    shown = page(get(tara, "history", story.pk))
    assert f'href="/translations/{story.pk}/compare/?from={first}&to={last}"' in shown


def test_what_changed_since_ones_last_decision_is_one_click_away(story, tara, rita):
    in_review(story, tara)
    workflow.send_back(story, by=rita, note="Look at the names.")
    assert "Since my last decision" not in page(get(rita, "history", story.pk))
    write(targets(story)[3], "Two hours.", tara)
    shown = page(get(rita, "history", story.pk))
    address = re.search(r'href="([^"]*)">Since my last decision', shown)
    compared = page(client_of(rita).get(address[1]))
    assert "Two" in compared
    assert "1 paragraph" in compared
