"""Who else is here, and what they changed since the page was opened."""

from datetime import timedelta

import pytest

from reviewer import editing
from reviewer.models import Presence
from reviewer.presence import initials
from tests.conftest import client_of, targets, write
from tests.reviewer.screens.visits import get, page, post
from translations import clock, history


def beat(user, story, at="", seen=None):
    newest = history.latest(story) if seen is None else seen
    return post(user, "live", story.pk, htmx=True, at=at, seen=newest)


def test_it_works(story, tara, rita):
    first = targets(story)[1].pk
    assert "avatar" not in page(beat(tara, story, at=first))
    shown = page(beat(rita, story))
    assert f'href="#p{first}"' in shown
    assert "Tara is here" in shown
    assert "Rita is here" in page(beat(tara, story))


def test_the_page_knows_where_to_ask(story, rita):
    shown = page(get(rita, "review", story.pk))
    assert f'data-live="/translations/{story.pk}/live/"' in shown
    assert f'data-seen="{history.latest(story)}"' in shown


def test_one_note_a_person_and_the_last_place_counts(story, tara, rita):
    first, second = (target.pk for target in targets(story)[1:3])
    beat(tara, story, at=first)
    beat(tara, story, at=second)
    assert Presence.objects.get().target == second
    assert f'href="#p{second}"' in page(beat(rita, story))


def test_whoever_is_silent_is_gone(story, tara, rita):
    with clock.at(clock.now() - timedelta(seconds=21)):
        beat(tara, story)
    assert "avatar" not in page(beat(rita, story))
    assert Presence.objects.count() == 2


def test_old_notes_are_swept(story, tara, rita):
    with clock.at(clock.now() - timedelta(minutes=6)):
        beat(tara, story)
    beat(rita, story)
    assert Presence.objects.get().user == rita


def test_whoever_closes_the_page_is_gone_at_once(story, tara, rita):
    beat(tara, story)
    assert post(tara, "leave", story.pk).status_code == 204
    assert "avatar" not in page(beat(rita, story))


@pytest.mark.parametrize("name", ["live", "leave"])
def test_nobody_else_learns_anything(name, story, tara, omar, otto):
    beat(tara, story)
    for user in (omar, otto):
        assert post(user, name, story.pk, seen=0).status_code == 404
    assert Presence.objects.get().user == tara
    assert get(tara, name, story.pk).status_code == 405


@pytest.mark.parametrize("seen", ["", "soon", "-1"])
def test_what_is_no_revision_is_refused(seen, story, tara):
    assert beat(tara, story, seen=seen).status_code == 400
    assert not Presence.objects.exists()


@pytest.mark.parametrize("at", ["", "nowhere", "99999999999999999999"])
def test_what_is_no_paragraph_is_nowhere(at, story, tara):
    assert beat(tara, story, at=at).status_code == 200
    assert Presence.objects.get().target is None


def test_a_change_by_somebody_else_is_told(story, tara, rita):
    before = history.latest(story)
    target = write(targets(story)[1], "New words.", tara)
    shown = page(beat(rita, story, seen=before))
    assert f'data-target="{target.pk}" data-version="{target.version}"' in shown
    assert "<bdi>Tara</bdi> changed this paragraph at" in shown
    assert f'id="here" data-seen="{history.latest(story)}"' in shown
    assert "changed-by" not in page(beat(rita, story))


def test_a_change_of_the_source_is_told(story, chen, rita):
    before = history.latest(story)
    segment = targets(story)[1].segment
    editing.save_source(segment, "新的。", by=chen, seen=segment.version)
    assert "<bdi>Chen</bdi> changed the source at" in page(beat(rita, story, seen=before))


def test_a_paragraph_taken_out_is_told(story, tara, rita):
    first = history.latest(story)
    added = editing.add_target(targets(story)[1], "More.", by=tara)
    seen = history.latest(story)
    editing.restore(story, first, by=tara)
    shown = page(beat(rita, story, seen=seen))
    assert f'data-target="{added.pk}"' in shown
    assert "took this paragraph out" in shown
    assert "data-show" not in shown


def test_it_is_cheap(story, tara, rita, django_assert_max_num_queries):
    client, newest = client_of(rita), history.latest(story)
    beat(tara, story)
    # The session, the account and its settings are asked for on every page; five are its own.
    with django_assert_max_num_queries(8):
        client.post(f"/translations/{story.pk}/live/", {"at": "", "seen": newest})


def test_the_session_is_not_written(story, rita):
    client = client_of(rita)
    sent = client.post(f"/translations/{story.pk}/live/", {"at": "", "seen": 0})
    assert "sessionid" not in sent.cookies


@pytest.mark.parametrize(
    ("name", "short"),
    [("Rita Okafor", "RO"), ("rita", "RI"), ("陈玉兰", "陈玉"), ("Ana de la Cruz", "AC"), ("", "")],
)
def test_names_are_shortened(name, short):
    assert initials(name) == short
