"""Somebody leaves, or asks what is stored: the history stays, and nothing is hidden."""

import json

from django.contrib.admin.models import LogEntry
from django.urls import reverse

from reviewer import flags, workflow
from reviewer.flags import Remark
from reviewer.models import AppliedRequest, Batch
from tests.conftest import client_of, greer, targets, write
from translations import history
from translations.models import Rendering

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
    assert tara.password not in json.dumps(told)


def test_what_is_not_of_the_desk_is_handed_out_too(tara, admin):
    greer(tara)
    Rendering.objects.update(approved_by=tara)
    LogEntry.objects.log_actions(tara.pk, [admin], 2, change_message="Looked at.")
    once = {"user": tara, "key": "k", "method": "POST", "path": "/x/", "digest": "0" * 64}
    AppliedRequest.objects.create(**once)
    Batch.objects.create(by=tara)
    told = json.loads(_act(admin, "hand_out", tara).content)
    assert [row["text"] for row in told["renderings"]] == [
        row["text"] for row in told["renderings_approved"]
    ]
    assert "Greer" in str(told["renderings_approved"])
    assert told["in_the_admin"][0]["change_message"] == "Looked at."
    assert told["requests_of_the_last_day"][0]["path"] == "/x/"
    assert len(told["many_files"]) == 1
    assert "hash" in " ".join(told["left_out"])


def test_one_person_at_a_time(tara, rita, admin):
    response = _act(admin, "hand_out", tara, rita)
    assert "Choose one person" in response.content.decode()


def test_what_still_lies_with_them_is_named(story, tara, admin):
    story.translator = tara
    story.save(update_fields=["translator"])
    said = _act(admin, "deactivate", tara).content.decode()
    assert f"still wait for them: {story.pk}" in said
    assert LogEntry.objects.get(object_id=str(tara.pk)).change_message == "Made inactive."
