from benchmarks.serving import TOKEN
from reviewer import content
from reviewer.models import Decision
from tests.conftest import targets
from tests.reviewer.screens.visits import in_review, long_story
from translations import history

ROUNDS = 4


def test_an_approval_never_covers_words_that_it_did_not_show(newsroom, tara, rita):
    for number in range(ROUNDS):
        story = in_review(long_story(3), tara)
        target, shown = targets(story)[1], _texts(story, history.latest(story))
        edit = {"text": f"Other words {number}.", "seen": target.version}
        approved, _ = newsroom.at_once(
            newsroom.act(rita, "approve", story.pk, seen_hash=content.content_hash(story)),
            newsroom.act(tara, "save", target.pk, **edit),
        )
        story.refresh_from_db()
        assert story.status == "in_review"  # the edit came last, or it alone came
        assert (approved.status == 302) is (story.approved_revision_id is not None)
        if approved.status == 302:
            assert _texts(story, story.approved_revision_id) == shown


def _texts(story, revision):
    return [text.text for text in history.texts_at(story, revision)]


def test_of_two_approvals_one_is_recorded(newsroom, tara, rita, chen):
    for _ in range(ROUNDS):
        story = in_review(long_story(3), tara)
        shown = content.content_hash(story)
        answers = newsroom.at_once(
            newsroom.act(rita, "approve", story.pk, seen_hash=shown),
            newsroom.act(chen, "approve", story.pk, seen_hash=shown),
        )
        assert sorted(answer.status for answer in answers) == [302, 409]
        assert Decision.objects.filter(translation=story, kind="approved").count() == 1


def test_of_two_clicks_on_approve_one_is_recorded_and_both_lead_on(newsroom, tara, rita):
    for _ in range(ROUNDS):
        story = in_review(long_story(3), tara)
        sent = {"seen_hash": content.content_hash(story), "csrfmiddlewaretoken": TOKEN}
        answers = newsroom.at_once(*[newsroom.act(rita, "approve", story.pk, **sent)] * 2)
        assert sorted(answer.status for answer in answers) == [302, 303]
        assert len({answer.headers["Location"] for answer in answers}) == 1
        assert Decision.objects.filter(translation=story, kind="approved").count() == 1
