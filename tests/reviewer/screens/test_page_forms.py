"""Every plain form of the desk, sent twice by a second click or a retry, is applied once."""

import re
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from reversion.models import Version

from reviewer import content
from reviewer.models import AppliedRequest, Batch, Decision, Flag, Tick
from tests.conftest import greer, open_flags, targets, write
from tests.reviewer.screens.visits import approved, in_review, page, post
from translations import clock
from translations.models import Article, Export, Rendering, Translation

FORM = "application/x-www-form-urlencoded"
REVIEW = "review"


class Page:
    """A page as it was shown to somebody, and the forms on it."""

    def __init__(self, user: User, name: str, *args: object, **query: object) -> None:
        self.client = Client(enforce_csrf_checks=True)
        self.client.force_login(user)
        shown = page(self.client.get(reverse(name, args=args), query))
        self.token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', shown)[1]

    def send(self, name: str, pk: object, headers: dict[str, str] | None = None, **data: object):
        sent = urlencode({"csrfmiddlewaretoken": self.token, **data}, doseq=True)
        address = reverse(name, args=[pk])
        return self.client.post(address, sent, content_type=FORM, headers=headers)


def _stored() -> list[object]:
    """Count what an act leaves behind."""
    kept = (Article, Translation, Version, Flag, Tick, Decision, Export, Rendering)
    return [model.objects.count() for model in kept] + list(Flag.objects.values_list("status"))


def _twice(shown: Page, name: str, pk: int, **data: object) -> tuple[list[object], list[object]]:
    """Send a form twice: the second changes nothing and is answered like the first.

    Gives what was stored before and after.
    """
    before = _stored()
    first = shown.send(name, pk, **data)
    after = _stored()
    second = shown.send(name, pk, **data)
    assert first.status_code < 400, page(first)
    assert _stored() == after
    assert (second.status_code, second["Idempotency-Replayed"]) == (303, "true")
    assert second["Location"] == first["Location"]
    return before, after


def test_a_flag(story, rita):
    target = targets(story)[3]
    flag = {"quote": "two hours", "occurrence": 1, "category": "style", "seen": target.version}
    _twice(Page(rita, REVIEW, story.pk), "flag", target.pk, **flag)
    assert Flag.objects.count() == 1


@pytest.mark.parametrize("name", ["correct", "dismiss", "comment"])
def test_what_is_done_with_a_flag(story, rita, name):
    greer()
    flag = open_flags(story)[0]
    more = {"seen": flag.target.version, "reason": "quotation", "text": "Why?"}
    _twice(Page(rita, REVIEW, story.pk), name, flag.pk, **more)
    assert flag.comments.count() == (1 if name == "comment" else 0)


def test_a_flag_is_opened_again(story, rita):
    greer()
    flag = open_flags(story)[0]
    shown = Page(rita, REVIEW, story.pk)
    shown.send("dismiss", flag.pk, reason="quotation")
    before, after = _twice(shown, "reopen-flag", flag.pk)
    assert before != after


def test_everywhere(story, tara):
    greer()
    flag = open_flags(story)[0]
    shown = Page(tara, "everywhere", flag.pk)
    text = page(shown.client.get(reverse("everywhere", args=[flag.pk])))
    sent = {
        name: re.findall(rf'name="{name}" value="([^"]+)"', text) for name in ("places", "seen")
    }
    _twice(shown, "everywhere", flag.pk, **sent)
    assert not open_flags(story)


def test_the_way_to_approval(story, tara, rita, chen):
    _twice(Page(tara, REVIEW, story.pk), "submit", story.pk)
    _twice(Page(rita, REVIEW, story.pk), "send-back", story.pk, note="Names.")
    Page(tara, REVIEW, story.pk).send("submit", story.pk)
    seen = content.content_hash(story)
    _twice(Page(rita, REVIEW, story.pk), "approve", story.pk, seen_hash=seen)
    _twice(Page(chen, REVIEW, story.pk), "reopen", story.pk, note="A doubt.")
    kinds = Decision.objects.order_by("pk").values_list("kind", flat=True)
    assert list(kinds).count("approved") == 1


@pytest.mark.parametrize("name", ["tick", "save", "add-target", "state"])
def test_paragraphs(story, tara, rita, name):
    target = targets(story)[2]
    sent = {"seen": target.version, "on": "1", "text": "New words.", "state": "joined"}
    pk = story.pk if name == "add-target" else target.pk
    before, after = _twice(Page(rita, REVIEW, story.pk), name, pk, after=target.pk, **sent)
    assert before != after


def test_the_termbase(story, chen):
    known = greer()
    shown = Page(chen, "concept", known.pk)
    form = {"language": "fr", "text": "Greer", "status": "preferred", "part": "short"}
    before, after = _twice(shown, "rendering", known.pk, **form)
    assert before != after
    added = known.renderings.get(language="fr")
    _twice(shown, "retire-rendering", added.pk)


def test_articles(story, chen):
    shown = Page(chen, "article", story.article_id)
    _twice(shown, "start", story.article_id, language="fr")
    segment = story.article.segments.all()[3]
    _twice(shown, "source", segment.pk, text="谈判持续约三小时。", seen=segment.version)
    assert Translation.objects.count() == 2


def test_a_restore(story, tara):
    first = story.revisions.order_by("revision_id").first().revision_id
    write(targets(story)[3], "Two hours.", tara)
    before, after = _twice(Page(tara, "history", story.pk), "restore", story.pk, revision=first)
    assert before != after


def _export(shown, story):
    return shown.send("export", story.pk, format="markdown", destination="Tokyo")


def test_an_export_is_one_export_and_the_same_file(story, tara, rita, chen):
    approved(story, tara, rita)
    shown = Page(chen, "export", story.pk)
    first, second = _export(shown, story), _export(shown, story)
    assert first.status_code == second.status_code == 200
    assert second.content == first.content
    for name in ("Content-Type", "Content-Disposition", "X-Content-SHA256"):
        assert second[name] == first[name]
    assert story.exports.count() == 1


def test_a_minute_later_it_is_another_export(story, tara, rita, chen):
    """By then the approval may be withdrawn: what was kept is given to nobody."""
    approved(story, tara, rita)
    shown = Page(chen, "export", story.pk)
    _export(shown, story)
    with clock.at(clock.now() + timedelta(minutes=2)):
        assert "Idempotency-Replayed" not in _export(shown, story)
    assert story.exports.count() == 2


def test_from_a_page_shown_anew_it_is_another_act(story, tara, rita):
    in_review(story, tara)
    sent = {"quote": "two hours", "occurrence": 1, "category": "style", "seen": 1}
    answers = [
        Page(rita, REVIEW, story.pk).send("flag", targets(story)[3].pk, **sent) for _ in range(2)
    ]
    assert not any("Idempotency-Replayed" in answer for answer in answers)


def test_other_words_from_the_same_page_are_another_act(story, tara):
    shown, target = Page(tara, REVIEW, story.pk), targets(story)[3]
    assert shown.send("save", target.pk, text="One.", seen=1).status_code == 302
    assert shown.send("save", target.pk, text="Two.", seen=2).status_code == 302


@pytest.mark.parametrize("header", [{"HX-Request": "true"}, {"Sec-Fetch-Mode": "cors"}])
def test_a_script_brings_its_own_keys(story, rita, header):
    shown, target = Page(rita, REVIEW, story.pk), targets(story)[3]
    shown.send("tick", target.pk, headers=header, seen=1, on="1")
    assert not AppliedRequest.objects.exists()


def test_a_refusal_keeps_nothing(story, tara):
    shown, target = Page(tara, REVIEW, story.pk), targets(story)[3]
    for _ in range(2):
        assert shown.send("save", target.pk, text="One.", seen=9).status_code == 409
    assert not AppliedRequest.objects.exists()


def test_many_stories_are_stored_each_by_itself_and_once(tara):
    """The page guards each of them: one lock for all would keep everybody else waiting."""
    files = [SimpleUploadedFile(f"{n}.zh.md", f"# 谈判{n}\n\n结束。".encode()) for n in range(2)]
    post(tara, "many", chosen=files, language="zh")
    batch = Batch.objects.get()
    stories = list(batch.stories.values_list("pk", flat=True))
    shown = Page(tara, "many-report", batch.pk)
    answers = [shown.send("many-store", batch.pk, story=stories) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert Article.objects.count() == 2
    assert not AppliedRequest.objects.exists()
