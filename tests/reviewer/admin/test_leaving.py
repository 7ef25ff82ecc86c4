"""Somebody leaves, or asks what is stored: the history stays, and nothing is hidden."""

import json

from django.urls import reverse

from reviewer import flags, workflow
from reviewer.flags import Remark
from tests.conftest import client_of, targets, write
from translations import history

PEOPLE = "admin:auth_user_changelist"


def _act(admin, action, *people):
    sent = {"action": action, "_selected_action": [person.pk for person in people]}
    return client_of(admin).post(reverse(PEOPLE), sent, follow=True)


def test_it_works(story, tara, admin):
    write(targets(story)[1], "Greer attended.", tara)
    browser = client_of(tara)
    _act(admin, "deactivate", tara)
    tara.refresh_from_db()
    assert not tara.is_active
    assert browser.get(reverse("queue")).status_code == 302
    assert history.timeline(story)[-1].by == "Tara"


def test_nobody_closes_their_own_account(admin):
    response = _act(admin, "deactivate", admin)
    admin.refresh_from_db()
    assert admin.is_active
    assert "Your own account stays active" in response.content.decode()


def test_a_persons_data_is_handed_out(story, tara, rita, admin):
    target = write(targets(story)[1], "Greer attended.", tara)
    workflow.submit(story, by=tara, note="Done.")
    raised = flags.flag(
        target, flags.words(target, "Greer"), Remark("style"), by=rita, seen=target.version
    )
    flags.comment(raised, "Why?", by=tara)
    told = json.loads(_act(admin, "hand_out", tara).content)
    assert told["account"][0]["username"] == "tara"
    assert {row["kind"] for row in told["revisions"]} == {"edit", "submit"}
    assert told["comments"][0]["text"] == "Why?"
    assert told["decisions"][0]["note"] == "Done."
    assert told["flags"] == []
    assert "password" not in json.dumps(told)


def test_one_person_at_a_time(tara, rita, admin):
    response = _act(admin, "hand_out", tara, rita)
    assert "Choose one person" in response.content.decode()
