"""An article: its source, its translations, and how one more is started."""

import pytest
from django.urls import reverse

from reviewer import intake
from tests.conftest import SOURCE, document, greer, open_flags, person, targets
from tests.reviewer.screens.visits import approved, get, in_review, page, post
from translations.importing import Details
from translations.models import Translation


def test_it_works(article, story, tara):
    shown = page(get(tara, "article", article.pk))
    assert all(text in shown for _, text in SOURCE)
    assert "参考消息网" in shown
    assert "Chinese" in shown
    assert f'href="{reverse("review", args=[story.pk])}"' in shown


def test_it_needs_a_log_in(article, client):
    assert client.get(f"/articles/{article.pk}/").status_code == 302


def test_a_person_without_a_role_finds_nothing(article, otto):
    assert get(otto, "article", article.pk).status_code == 404
    assert post(otto, "start", article.pk, language="fr").status_code == 404
    assert post(otto, "source", article.segments.first().pk, text="x").status_code == 404


def test_who_could_only_translate_into_its_own_language_finds_nothing(article, db):
    lin = person("lin", ("translator", "zh"))
    assert get(lin, "article", article.pk).status_code == 404


def test_other_languages_of_it_stay_hidden(article, story, omar):
    shown = page(get(omar, "article", article.pk))
    assert SOURCE[0][1] in shown
    assert reverse("review", args=[story.pk]) not in shown


def test_a_translation_is_started_in_ones_languages(article, omar):
    shown = page(get(omar, "article", article.pk))
    assert f'action="{reverse("start", args=[article.pk])}"' in shown
    assert '<option value="ar">Arabic</option>' in shown
    assert '<option value="fr">' not in shown
    response = post(omar, "start", article.pk, language="ar")
    started = Translation.objects.get(language="ar")
    assert response.url == reverse("review", args=[started.pk])
    assert [target.text for target in targets(started)] == [""] * 4


def test_a_reviewer_starts_none(article, rita):
    assert reverse("start", args=[article.pk]) not in page(get(rita, "article", article.pk))
    assert post(rita, "start", article.pk, language="fr").status_code == 403


BAD = {
    "empty": ("", 400, "data-refusal"),
    "unknown": ("klingon!", 400, "klingon!"),
    "its own": ("zh-Hans", 400, "The article itself is in"),
    "taken": ("en", 409, "already"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_cannot_be_started_is_said(article, chen, case):
    tag, status, said = BAD[case]
    response = post(chen, "start", article.pk, language=tag)
    assert response.status_code == status
    assert said in page(response)
    assert Translation.objects.count() == 1


def test_other_peoples_languages_are_not_started(article, tara):
    assert post(tara, "start", article.pk, language="ar").status_code == 403


def _source(user, article, **more):
    segment = article.segments.live()[3]
    return post(user, "source", segment.pk, **{"text": "谈判持续约三小时。", "seen": 1, **more})


def test_the_chief_corrects_the_source(article, story, tara, rita, chen):
    approved(story, tara, rita)
    response = _source(chen, article)
    assert response.url == reverse("article", args=[article.pk])
    assert article.segments.live()[3].text == "谈判持续约三小时。"
    assert targets(story)[3].outdated
    story.refresh_from_db()
    assert story.status == "in_review"


@pytest.mark.parametrize("who", ["tara", "rita", "omar"])
def test_others_leave_the_source_alone(article, who, request):
    user = request.getfixturevalue(who)
    assert _source(user, article).status_code == 403
    assert "Save the source" not in page(get(user, "article", article.pk))
    assert article.segments.live()[3].version == 1


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"text": ""}, 422),
        ({"text": "\x07"}, 422),
        ({"seen": ""}, 422),
        ({"seen": 7}, 409),
        ({"seen": 10**30}, 409),
    ],
)
def test_a_bad_correction_of_the_source_is_refused(article, chen, sent, status):
    assert _source(chen, article, **sent).status_code == status
    assert article.segments.live()[3].text == SOURCE[3][1]


def test_the_chief_sees_who_could_do_it(article, story, tara, rita, omar, chen):
    shown = page(get(chen, "article", article.pk))
    assert f'<option value="{tara.pk}">Tara</option>' in shown
    assert f'<option value="{rita.pk}">Rita</option>' in shown
    assert ">Omar</option>" not in shown
    assert reverse("assign", args=[story.pk]) not in page(get(tara, "article", article.pk))


def test_an_article_without_translations_says_so(tara):
    text = (("headline", "谈判开始"), ("paragraph", "谈判持续约两小时。"))
    article, _ = intake.store(document("zh-Hans", text), None, Details(), by=None)
    assert "Nobody has started a translation yet." in page(get(tara, "article", article.pk))


def test_its_translations_say_how_they_stand(article, story, tara):
    greer()
    in_review(story, tara)
    shown = page(get(tara, "article", article.pk))
    assert "In review" in shown
    assert f"{len(open_flags(story))} block" in shown


@pytest.mark.parametrize("name", ["start", "source"])
def test_looking_changes_nothing(article, chen, name):
    assert get(chen, name, article.pk).status_code == 405


def test_it_says_what_was_done_last(article, story, tara, omar):
    in_review(story, tara)
    shown = page(get(tara, "article", article.pk))
    assert "What was done last" in shown
    assert "Submitted" in shown
    assert "Submitted" not in page(get(omar, "article", article.pk))
