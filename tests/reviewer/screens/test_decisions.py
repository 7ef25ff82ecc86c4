"""Submit, send back, approve, reopen, assign: by whom, and what is refused in words."""

import pytest
from django.urls import reverse

from reviewer import content, editing
from reviewer.models import Decision
from tests.conftest import ENGLISH, approve, client_of, greer, open_flags, person, targets, write
from tests.reviewer.screens.visits import approved, get, in_review, page, post
from translations.models import Status

NAMES = ("submit", "send-back", "approve", "reopen")


def _status(story):
    story.refresh_from_db()
    return story.status


def test_it_works(story, tara, rita, chen):
    desk = reverse("review", args=[story.pk])
    assert post(tara, "submit", story.pk).url == desk
    assert _status(story) == Status.IN_REVIEW
    assert post(rita, "send-back", story.pk, note="Names.").url == desk
    assert _status(story) == Status.CHANGES
    post(tara, "submit", story.pk, note="Done.")
    shown = content.content_hash(story)
    assert post(rita, "approve", story.pk, seen_hash=shown).url == desk
    assert _status(story) == Status.APPROVED
    assert post(chen, "reopen", story.pk, note="A doubt.").url == desk
    assert _status(story) == Status.IN_REVIEW
    kinds = ["submitted", "sent_back", "submitted", "approved", "reopened"]
    assert list(Decision.objects.order_by("pk").values_list("kind", flat=True)) == kinds


@pytest.mark.parametrize("name", [*NAMES, "assign"])
@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_find_nothing(story, who, name, request):
    response = post(request.getfixturevalue(who), name, story.pk, note="x")
    assert response.status_code == 404
    assert not Decision.objects.exists()


DENIED = [
    ("submit", "rita"),
    ("send-back", "tara"),
    ("approve", "tara"),
    ("reopen", "tara"),
    ("reopen", "rita"),
    ("assign", "tara"),
    ("assign", "rita"),
]


@pytest.mark.parametrize(("name", "who"), DENIED)
def test_what_is_not_theirs_is_refused(story, name, who, request):
    response = post(request.getfixturevalue(who), name, story.pk, note="x")
    assert response.status_code == 403
    assert "You may not" in page(response)
    assert not Decision.objects.exists()


@pytest.mark.parametrize("name", [*NAMES, "assign"])
def test_looking_decides_nothing(story, chen, name):
    assert get(chen, name, story.pk).status_code == 405


def test_it_says_who_has_it_now(story, tara, rita):
    client = client_of(tara)
    client.post(reverse("submit", args=[story.pk]))
    assert "Any reviewer can read it now." in page(client.get(reverse("review", args=[story.pk])))
    story.refresh_from_db()
    story.translator, story.reviewer = tara, rita
    story.save(update_fields=["translator", "reviewer"])
    client.force_login(rita)
    client.post(reverse("send-back", args=[story.pk]), {"note": "Names."})
    shown = page(client.get(reverse("review", args=[story.pk])))
    assert "Sent back to Tara with your note." in shown
    client.force_login(tara)
    client.post(reverse("submit", args=[story.pk]))
    assert "Rita reads it now." in page(client.get(reverse("review", args=[story.pk])))


def test_a_chief_goes_on_to_the_export(story, tara, rita, chen):
    in_review(story, tara)
    approve(story, rita)
    assert "Export…" in page(get(chen, "review", story.pk))
    assert "Export…" not in page(get(rita, "review", story.pk))


def _refused(response, *reasons):
    assert response.status_code == 409
    return all(reason in page(response) for reason in reasons)


def test_an_unfinished_text_is_not_submitted(story, tara):
    write(targets(story)[3], "", tara)
    assert _refused(post(tara, "submit", story.pk), "1 paragraph is not translated yet.")
    assert _status(story) == Status.DRAFT


def test_it_is_submitted_once(story, tara):
    in_review(story, tara)
    assert _refused(post(tara, "submit", story.pk), "It is in review already.")


def test_a_draft_is_not_sent_back(story, rita):
    assert _refused(post(rita, "send-back", story.pk, note="x"), "Only a translation in review")


@pytest.mark.parametrize("note", ["", "   ", "\x07"])
def test_sending_back_needs_a_note(story, tara, rita, note):
    in_review(story, tara)
    assert post(rita, "send-back", story.pk, note=note).status_code == 422
    assert _status(story) == Status.IN_REVIEW


def test_only_what_is_approved_is_reopened(story, chen):
    assert _refused(post(chen, "reopen", story.pk), "Only an approved translation")


def _approve(user, story, **more):
    return post(user, "approve", story.pk, seen_hash=content.content_hash(story), **more)


def test_every_reason_against_an_approval_is_listed(story, tara, rita, chen):
    greer()
    write(targets(story)[0], "Talks held", rita)
    segment = targets(story)[3].segment
    editing.save_source(segment, "谈判持续约三小时。", by=chen, seen=1)
    write(targets(story)[1], "", tara)
    reasons = (
        "It is not in review: draft.",
        "1 paragraph is not translated yet.",
        "The source of 1 paragraph changed",
        "2 flags block approval.",
        "You wrote part of this text",
    )
    assert _refused(_approve(rita, story), *reasons)


@pytest.mark.parametrize("seen", ["", "0" * 64, "é"])
def test_what_was_not_shown_is_not_approved(story, tara, rita, seen):
    in_review(story, tara)
    response = post(rita, "approve", story.pk, seen_hash=seen)
    assert _refused(response, "The text has changed since this page was shown")
    assert _status(story) == Status.IN_REVIEW


def test_a_text_that_changed_since_the_page_is_not_approved(story, tara, rita):
    in_review(story, tara)
    shown = content.content_hash(story)
    write(targets(story)[3], "The talks went on for two hours.", tara)
    assert _refused(post(rita, "approve", story.pk, seen_hash=shown), "Read it again.")


def test_a_new_rendering_of_a_used_name_changes_what_is_approved(story, tara, rita):
    in_review(story, tara)
    shown = content.content_hash(story)
    greer()
    assert _refused(post(rita, "approve", story.pk, seen_hash=shown), "Read it again.")


def test_a_reviewer_overrides_nothing(story, tara, rita):
    greer()
    in_review(story, tara)
    assert _refused(_approve(rita, story, override="It is late."), "3 flags block approval.")


def test_a_chief_overrides_with_a_reason_on_record(story, tara, chen):
    greer()
    in_review(story, tara)
    assert _refused(_approve(chen, story, override="  "), "3 flags block approval.")
    assert _approve(chen, story, override="Checked by phone.").status_code == 302
    assert Decision.objects.get(kind="approved").override == "Checked by phone."


def test_the_page_of_the_reviewer_carries_what_it_showed(story, tara, rita):
    in_review(story, tara)
    shown = page(get(rita, "review", story.pk))
    assert f'name="seen_hash" value="{content.content_hash(story)}"' in shown


def test_applying_a_suggestion_of_the_termbase_leaves_four_eyes(story, tara, rita):
    greer()
    in_review(story, tara)
    while found := open_flags(story):
        post(rita, "correct", found[0].pk, seen=found[0].target.version)
    assert _approve(rita, story).status_code == 302
    assert _status(story) == Status.APPROVED


def test_reopened_text_stays_exportable(story, tara, rita, chen):
    approved(story, tara, rita)
    post(chen, "reopen", story.pk)
    story.refresh_from_db()
    assert story.approved_revision_id
    assert ENGLISH[0][1] in page(get(chen, "export", story.pk))


def _assign(user, story, **more):
    return post(user, "assign", story.pk, **more)


def test_the_chief_assigns(story, tara, rita, chen):
    sent = {"translator": tara.pk, "reviewer": rita.pk, "due_at": "2030-05-03T09:30"}
    response = _assign(chen, story, **sent)
    assert response.url == reverse("article", args=[story.article_id])
    story.refresh_from_db()
    assert (story.translator, story.reviewer) == (tara, rita)
    assert story.due_at.isoformat() == "2030-05-03T09:30:00+00:00"


def test_an_assignment_is_taken_back(story, tara, chen):
    _assign(chen, story, translator=tara.pk)
    _assign(chen, story)
    story.refresh_from_db()
    assert story.translator is None


@pytest.mark.parametrize(
    "sent", [{"translator": "x"}, {"translator": "99999"}, {"due_at": "tomorrow"}]
)
def test_a_bad_assignment_is_refused(story, chen, sent):
    response = _assign(chen, story, **sent)
    assert response.status_code == 422
    assert "data-refusal" in page(response)


@pytest.mark.parametrize(("field", "who"), [("translator", "rita"), ("reviewer", "tara")])
def test_only_who_can_is_assigned(story, chen, field, who, request):
    user = request.getfixturevalue(who)
    assert _assign(chen, story, **{field: user.pk}).status_code == 422


def test_a_closed_account_is_not_assigned(story, chen):
    gone = person("gone", ("translator", "en"), is_active=False)
    assert _assign(chen, story, translator=gone.pk).status_code == 422


def test_an_edit_takes_the_approval_back(story, tara, rita):
    approved(story, tara, rita)
    last = targets(story)[3]
    client_of(tara).post(reverse("save", args=[last.pk]), {"text": "Two hours.", "seen": 1})
    assert _status(story) == Status.IN_REVIEW
