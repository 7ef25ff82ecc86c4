"""Search: by headline, by any form of a name, by words; and nothing that one may not see."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reviewer import intake, search
from reviewer.search import Question
from tests.conftest import client_of, concept, document, greer, person, targets
from tests.reviewer.screens.visits import get, long_story, page
from translations.importing import Details


def options(user, q):
    return page(get(user, "find-options", q=q))


@pytest.mark.parametrize(
    "q", ["tariff talks", "TARIFF", "关税", "谈判", "ｔａｒｉｆｆ", " us  second "]
)
def test_an_article_is_found_by_either_headline(story, tara, q):
    shown = options(tara, q)
    assert f'href="/translations/{story.pk}/"' in shown
    assert "English · Draft" in shown


def test_the_words_are_marked_in_source_and_translation(story, tara):
    assert '<mark class="found-hit">关税</mark>' in options(tara, "关税")
    assert '<mark class="found-hit">tariff</mark>' in options(tara, "TARIFF")


def test_every_word_must_be_there(story, tara):
    assert "tariff" not in options(tara, "tariff zebra")


@pytest.mark.parametrize("q", ["Grier", "greer", "格里尔", "jamieson greer", "里尔"])
def test_a_name_is_found_by_any_form_the_wrong_one_too(tara, q):
    known = greer()
    shown = options(tara, q)
    assert f'href="/termbase/{known.pk}/"' in shown
    assert "Person" in shown


def test_a_wrong_form_leads_to_the_right_one(tara):
    greer()
    shown = options(tara, "grier")
    assert "Jamieson Greer" in shown
    assert '<mark class="found-hit">Grier</mark>' in shown


def test_the_nearest_name_comes_first(tara):
    concept("person", None, ("en", "Smithson", "preferred", "full"))
    exact = concept("person", None, ("en", "Smith", "preferred", "full"))
    assert options(tara, "smith").index(f"/termbase/{exact.pk}/") < options(tara, "smith").index(
        "Smithson"[5:]
    )


def test_a_case_that_the_database_does_not_know(db, tara):
    blocks = (("headline", "Éclair à ÉVREUX"),)
    intake.store(document("fr", blocks), None, Details(), by=None)
    assert "Évreux".upper() in page(get(tara, "find-options", q="évreux")).replace(
        '<mark class="found-hit">', ""
    )


def test_omar_sees_no_english_translation(story, omar):
    shown = options(omar, "tariff")
    assert f"/translations/{story.pk}/" not in shown
    assert "tariff" not in shown


def test_an_article_without_a_visible_translation_leads_to_its_own_page(story, omar):
    assert f'href="/articles/{story.article_id}/"' in options(omar, "关税")


def test_who_reads_only_the_language_of_the_source_does_not_see_the_article(story):
    mei = person("mei", ("reviewer", "zh-Hans"))
    assert "关税" not in options(mei, "关税")


@pytest.mark.parametrize("name", ["find", "find-options"])
def test_a_person_without_a_role_finds_nothing(story, otto, name):
    assert get(otto, name, q="tariff").status_code == 404


@pytest.mark.parametrize("q", ["", "   ", "\0", "zebra\0a", "%", "_", "';--", "x" * 5000])
def test_odd_questions_find_nothing(story, tara, q):
    for name in ("find", "find-options"):
        response = get(tara, name, q=q)
        assert response.status_code == 200
        assert f"/translations/{story.pk}/" not in page(response)


def test_the_page_shows_source_and_translation_together(story, tara):
    shown = page(get(tara, "find", q="两小时"))
    assert '<mark class="found-hit">两小时</mark>' in shown
    assert "The talks lasted about two hours." in shown
    assert f'href="/translations/{story.pk}/#p{targets(story)[3].pk}"' in shown
    assert '<mark class="found-hit">two hours</mark>' not in page(get(tara, "find", q="two zebras"))


def test_the_page_keeps_what_was_asked_and_says_that_nothing_holds_it(story, tara):
    shown = page(get(tara, "find", q="zebra"))
    assert 'value="zebra"' in shown
    assert "Nothing that you may see holds" in shown


def test_the_page_hides_what_one_may_not_see(story, omar):
    assert "Grier" not in page(get(omar, "find", q="constructive"))


def test_a_retired_paragraph_is_not_found(story, tara):
    last = targets(story)[3]
    type(last).objects.filter(pk=last.pk).update(retired=True)
    assert "two hours" not in page(get(tara, "find", q="lasted"))


def test_the_palette_asks_five_queries_for_its_lines(story, rita, tara):
    for _ in range(4):
        long_story(3)
    greer()
    client_of(tara).get("/find/options/?q=talks")
    question, rights = Question.of("talks"), search.permissions.of(rita)
    with CaptureQueriesContext(connection) as queries:
        found = search.articles(question, rights), search.concepts(Question.of("greer"))
    assert len(found[0]) == 5
    assert found[1]
    assert len(queries) <= 5


def test_a_long_list_is_cut(db, tara):
    for _ in range(search.FEW + 2):
        long_story(1)
    assert options(tara, "talks").count('role="option"') == search.FEW
