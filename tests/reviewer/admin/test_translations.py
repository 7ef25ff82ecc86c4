"""Translations in the admin: people and dates; decisions by the workflow's verbs alone."""

import re

import pytest
from django.urls import reverse

from reviewer import workflow
from reviewer.models import Decision, Membership
from tests.conftest import ENGLISH, client_of, greer, targets, write
from tests.reviewer.screens.visits import get, in_review, page
from translations.models import Act, RevisionMeta, Status, Translation

EMPTY = {"targets-INITIAL_FORMS": "0", "targets-TOTAL_FORMS": "0"}
LIST = "admin:translations_translation_changelist"


@pytest.fixture
def chief(admin):
    """The administrator, who is the chief editor of a small house too."""
    Membership.objects.create(user=admin, role="chief", language="")
    return admin


def _save(user, story, **more):
    address = reverse("admin:translations_translation_change", args=[story.pk])
    return client_of(user).post(address, {"translator": "", "reviewer": "", **EMPTY} | more)


def _act(user, action, story, **more):
    sent = {"action": action, "_selected_action": story.pk, **more}
    return client_of(user).post(reverse(LIST), sent, follow=True)


def _status(story):
    story.refresh_from_db()
    return story.status


def test_it_works(admin, story, tara):
    sent = {"translator": tara.pk, "due_at_0": "2030-05-03", "due_at_1": "09:30"}
    assert _save(admin, story, **sent).status_code == 302
    story.refresh_from_db()
    assert story.translator == tara
    assert story.due_at.isoformat() == "2030-05-03T09:30:00+00:00"
    assert RevisionMeta.objects.latest("pk").kind == Act.ASSIGN


@pytest.mark.parametrize("who", ["tara", "chen"])
def test_others_do_not_come_in(story, who, request):
    user = request.getfixturevalue(who)
    assert _save(user, story, translator=user.pk).status_code == 302
    story.refresh_from_db()
    assert story.translator is None


def test_a_status_cannot_be_set(admin, story, tara):
    sent = {"status": "approved", "approved_revision": 1, "approved_hash": "x", "language": "fr"}
    _save(admin, story, translator=tara.pk, **sent)
    story.refresh_from_db()
    assert (story.status, story.language) == (Status.DRAFT, "en")
    assert (story.approved_revision, story.approved_hash) == (None, "")
    assert story.translator == tara


def test_texts_cannot_be_set(admin, story, tara):
    target = targets(story)[0]
    row = {"targets-0-id": target.pk, "targets-0-text": "New", "targets-TOTAL_FORMS": "1"}
    _save(admin, story, translator=tara.pk, **row, **{"targets-0-state": "open"})
    assert targets(story)[0].text == ENGLISH[0][1]


def test_nothing_changed_is_no_revision(admin, story):
    before = RevisionMeta.objects.count()
    _save(admin, story)
    assert RevisionMeta.objects.count() == before


@pytest.mark.parametrize("action", ["submit", "reopen"])
def test_an_administrator_without_a_role_decides_nothing(admin, story, action):
    assert "You may not" in page(_act(admin, action, story))
    assert not Decision.objects.exists()


def test_submitting_meets_the_desks_refusals(chief, story, tara):
    write(targets(story)[3], "", tara)
    assert "1 paragraph is not translated yet." in page(_act(chief, "submit", story))
    write(targets(story)[3], "Two hours.", tara)
    assert "In review" in page(_act(chief, "submit", story))
    assert _status(story) == Status.IN_REVIEW


def _shown_hash(response):
    return re.search(r'name="hash" value="([^"]+)"', page(response))[1]


def test_approving_shows_the_texts_first(chief, story, tara):
    in_review(story, tara)
    response = _act(chief, "approve", story)
    assert all(text in page(response) for _, text in ENGLISH)
    assert _status(story) == Status.IN_REVIEW
    approved = _act(chief, "approve", story, hash=_shown_hash(response))
    assert "Approved" in page(approved)
    assert _status(story) == Status.APPROVED
    assert Decision.objects.get(kind="approved").by == chief


def test_the_approval_page_sends_what_it_showed(chief, story, tara):
    in_review(story, tara)
    shown = page(_act(chief, "approve", story))
    sent = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]+)"', shown))
    assert sent["action"] == "approve"
    assert sent["_selected_action"] == str(story.pk)


@pytest.mark.parametrize("seen", ["", "x", "1:", "1:" + "0" * 64, "999:abc"])
def test_what_was_not_shown_is_not_approved(chief, story, tara, seen):
    in_review(story, tara)
    response = _act(chief, "approve", story, hash=seen)
    assert "The text has changed since this page was shown" in page(response)
    assert _status(story) == Status.IN_REVIEW


def test_a_text_that_changed_since_is_not_approved(chief, story, tara):
    in_review(story, tara)
    seen = _shown_hash(_act(chief, "approve", story))
    write(targets(story)[3], "Two hours.", tara)
    assert "Read it again." in page(_act(chief, "approve", story, hash=seen))


def test_approving_meets_the_desks_refusals(chief, story):
    greer()
    write(targets(story)[3], "Two hours.", chief)
    seen = _shown_hash(_act(chief, "approve", story))
    said = page(_act(chief, "approve", story, hash=seen))
    assert "It is not in review: draft." in said
    assert "3 flags block approval." in said
    assert "You wrote part of this text" in said
    assert _status(story) == Status.DRAFT


def test_reopening_meets_the_desks_refusals(chief, story, tara):
    assert "Only an approved translation can be reopened." in page(_act(chief, "reopen", story))
    in_review(story, tara)
    _act(chief, "approve", story, hash=_shown_hash(_act(chief, "approve", story)))
    _act(chief, "reopen", story)
    assert _status(story) == Status.IN_REVIEW


def test_the_history_is_the_desks(admin, story, tara, rita):
    write(targets(story)[3], "Two hours.", tara)
    in_review(story, tara)
    workflow.send_back(story, by=rita, note="Look at the names.")
    shown = page(get(admin, "admin:translations_translation_history", story.pk))
    order = [shown.index(word) for word in ("Sent back", "Submitted", "Edit", "Import")]
    assert order == sorted(order)
    assert "Look at the names." in shown
    assert "Rita" in shown


def test_what_is_not_there_has_no_history(admin, db):
    response = get(admin, "admin:translations_translation_history", 999)
    assert response.status_code in {302, 404}


def test_it_is_found_by_its_words(admin, story):
    assert "constructive" not in page(get(admin, LIST, q="football"))
    row = f"/admin/translations/translation/{story.pk}/change/"
    assert row in page(get(admin, LIST, q="constructive", status="draft"))
    assert row not in page(get(admin, LIST, q="football"))


def test_none_is_added_or_deleted(admin, story):
    client = client_of(admin)
    assert client.get(reverse("admin:translations_translation_add")).status_code == 403
    address = reverse("admin:translations_translation_delete", args=[story.pk])
    assert client.post(address, {"post": "yes"}).status_code == 403
    _act(admin, "delete_selected", story, post="yes")
    assert Translation.objects.filter(pk=story.pk).exists()
