from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from reviewer.models import AppliedRequest, Comment
from tests.conftest import client_of, open_flags, targets, texts, write
from tests.reviewer.screens.visits import approved, get, page
from translations import clock, history

TEXT = "The talks lasted about three hours."


@pytest.fixture
def target(story):
    return targets(story)[3]


def save(user, target, text=TEXT, *, key="k1", htmx=False, **more):
    headers = {"Idempotency-Key": key} | ({"HX-Request": "true"} if htmx else {})
    sent = {"text": text, "seen": 1, **more}
    return client_of(user).post(reverse("save", args=[target.pk]), sent, headers=headers)


def test_it_works(story, target, tara):
    imported = len(history.timeline(story))
    first, second = save(tara, target), save(tara, target)
    assert (first.status_code, second.status_code) == (302, 303)
    assert second["Location"] == first["Location"]
    assert second["Idempotency-Replayed"] == "true"
    assert [e.after for e in history.timeline(story)[-1].edits] == [TEXT]
    assert len(history.timeline(story)) == imported + 1


def test_with_htmx_a_retry_is_shown_the_row_as_it_stands(story, target, tara):
    save(tara, target, htmx=True)
    write(target, "The talks were long.", tara)
    again = save(tara, target, htmx=True)
    assert again["Location"] == reverse("row", args=[target.pk])
    assert "The talks were long." in page(get(tara, "row", target.pk, htmx=True))


def test_the_field_of_a_plain_form_carries_the_key_too(story, target, tara):
    sent = {"text": TEXT, "seen": 1, "idempotency_key": "k1"}
    save_at = reverse("save", args=[target.pk])
    assert [client_of(tara).post(save_at, sent).status_code for _ in range(2)] == [302, 303]


def test_a_comment_sent_twice_is_said_once(story, tara, rita):
    flag = _flagged(targets(story)[3], rita)
    sent, key = {"text": "Why?"}, {"Idempotency-Key": "k1"}
    for _ in range(2):
        client_of(rita).post(reverse("comment", args=[flag.pk]), sent, headers=key)
    assert Comment.objects.count() == 1


def _flagged(target, rita):
    sent = {"quote": "two hours", "occurrence": 1, "category": "style", "seen": target.version}
    client_of(rita).post(reverse("flag", args=[target.pk]), sent)
    return open_flags(target.translation)[0]


@pytest.mark.parametrize("changed", [{"text": "Other words."}, {"then": "next"}])
def test_the_key_with_another_body_is_refused(story, target, tara, changed):
    save(tara, target)
    answer = save(tara, target, **{"text": TEXT, **changed})
    assert answer.status_code == 422
    assert changed.get("text", TEXT) in page(answer)
    assert texts(story)[3] == TEXT


def test_the_key_at_another_address_is_refused(story, target, tara):
    save(tara, target)
    assert save(tara, targets(story)[2]).status_code == 422


def test_another_persons_key_is_another_key(story, target, tara, rita):
    save(tara, target)
    assert save(rita, target, "Hours later, it ended.").status_code == 409
    assert AppliedRequest.objects.count() == 1


@pytest.mark.parametrize("htmx", [False, True])
def test_a_refused_act_keeps_no_key(story, target, tara, htmx):
    assert save(tara, target, seen=7, htmx=htmx).status_code == 409
    assert not AppliedRequest.objects.exists()
    assert save(tara, target, seen=1, htmx=htmx).status_code < 400


def test_a_copy_is_given_again_for_a_minute_and_is_one_copy(story, tara, rita, chen):
    approved(story, tara, rita)
    copy, key = reverse("copy", args=[story.pk]), {"Idempotency-Key": "k1"}
    first, second = (client_of(chen).post(copy, headers=key) for _ in range(2))
    assert (second.status_code, second.content) == (200, first.content)
    assert second["Content-Type"] == first["Content-Type"] == "application/json"
    with clock.at(clock.now() + timedelta(minutes=2)):
        late = client_of(chen).post(copy, headers=key)
    assert late.status_code == 409
    assert "This was done already" in page(late)
    assert story.exports.count() == 1


def test_a_key_is_forgotten_after_a_day(story, target, tara):
    with clock.at(clock.now() - timedelta(days=1, minutes=1)):
        save(tara, target)
    assert save(tara, target, "Other words.", seen=2).status_code == 302
    assert AppliedRequest.objects.get().at > clock.now() - timedelta(minutes=1)


@pytest.mark.django_db(transaction=True)
def test_old_keys_are_cleared_and_young_ones_kept(story, target, tara):
    with clock.at(clock.now() - timedelta(days=2)):
        save(tara, target)
    save(tara, target, "Other words.", key="k2", seen=2)
    AppliedRequest.objects.clear()
    assert [each.key for each in AppliedRequest.objects.all()] == ["k2"]


@pytest.mark.parametrize("key", ["k" * 201, "schlüssel"])
def test_what_is_no_key_is_refused(story, target, tara, key):
    sent = {"text": TEXT, "seen": 1, "idempotency_key": key}
    answer = client_of(tara).post(reverse("save", args=[target.pk]), sent)
    assert answer.status_code == 400
    assert texts(story)[3] != TEXT


def test_files_are_part_of_what_was_sent(story, target, tara):
    files = [SimpleUploadedFile("a.md", data) for data in (b"one", b"one", b"two")]
    answers = [save(tara, target, file=file) for file in files]
    assert [answer.status_code for answer in answers] == [302, 303, 422]
