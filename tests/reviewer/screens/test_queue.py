"""Your desk: what waits for whom, and why nothing does."""

import re
from datetime import timedelta

import pytest

from reviewer import intake, queue, workflow
from reviewer.models import Flag
from tests.conftest import ENGLISH, approve, client_of, document, greer, targets
from tests.reviewer.screens.visits import approved, get, in_review, page, post
from translations import clock, exporting
from translations.importing import Details


def test_it_works(story, tara):
    shown = page(get(tara, "queue"))
    assert ENGLISH[0][1] in shown
    assert "English" in shown
    assert "Chinese" in shown
    assert "Draft" in shown
    assert "Waits for your translation" in shown
    assert f'href="/translations/{story.pk}/"' in shown


def test_it_needs_a_log_in(client, db):
    response = client.get("/")
    assert response.status_code == 302
    assert response.url == "/accounts/login/?next=/"


def test_a_person_without_a_role_reads_why_nothing_is_there(story, otto):
    shown = page(get(otto, "queue"))
    assert "Your account has no role yet" in shown
    assert ENGLISH[0][1] not in shown


def test_an_administrator_without_a_role_reads_why(story, admin):
    assert "has no role at the desk" in page(get(admin, "queue"))


@pytest.mark.parametrize("shown", ["mine", "all", "in-review", "blocked", "approved"])
def test_other_languages_are_not_listed(story, omar, shown):
    assert ENGLISH[0][1] not in page(get(omar, "queue", show=shown))


def test_it_only_reads(story, tara):
    assert client_of(tara).post("/").status_code == 405


def test_a_draft_waits_for_no_reviewer(story, rita):
    assert "Nothing waits for you" in page(get(rita, "queue"))


def test_a_submitted_one_waits_for_the_reviewer_and_no_longer_for_the_translator(story, tara, rita):
    in_review(story, tara)
    assert "Ready to approve" in page(get(rita, "queue"))
    assert ENGLISH[0][1] not in page(get(tara, "queue"))


def test_blocking_flags_are_counted(story, tara, rita):
    greer()
    in_review(story, tara)
    shown = page(get(rita, "queue"))
    assert "3 block" in shown
    assert "Waits for your review" in shown


def test_what_was_sent_back_says_so(story, tara, rita):
    in_review(story, tara)
    workflow.send_back(story, by=rita, note="Look at the names.")
    assert "Sent back to you" in page(get(tara, "queue"))


def test_an_approved_one_waits_for_the_chief_until_it_is_exported(story, tara, rita, chen):
    approved(story, tara, rita)
    assert "Ready to export" in page(get(chen, "queue"))
    exporting.export(story, "text", by=chen)
    assert ENGLISH[0][1] not in page(get(chen, "queue"))


def test_what_somebody_else_translates_is_not_mine(story, tara, chen, omar):
    workflow.assign(story, by=chen, translator=chen, reviewer=None, due=None)
    assert ENGLISH[0][1] not in page(get(tara, "queue"))
    assert "Chen" in page(get(tara, "queue", show="all"))


def test_the_filters_let_through_what_they_say(story, tara, rita):
    in_review(story, tara)
    assert ENGLISH[0][1] in page(get(tara, "queue", show="in-review"))
    assert ENGLISH[0][1] not in page(get(tara, "queue", show="approved"))
    assert ENGLISH[0][1] not in page(get(tara, "queue", show="blocked"))
    greer()
    assert ENGLISH[0][1] in page(get(tara, "queue", show="blocked"))
    Flag.objects.update(status="dismissed")
    approve(story, rita)
    assert ENGLISH[0][1] in page(get(tara, "queue", show="approved"))


def test_an_unknown_filter_shows_what_is_mine(story, rita):
    response = get(rita, "queue", show="everything'--")
    assert response.status_code == 200
    assert "Nothing waits for you" in page(response)


def test_ticks_are_progress(story, tara, rita):
    in_review(story, tara)
    first = targets(story)[0]
    post(rita, "tick", first.pk, seen=first.version, on="1")
    assert "1 of 4" in page(get(rita, "queue"))


def test_a_missed_date_is_late(story, tara, chen):
    due = clock.now() - timedelta(hours=1)
    workflow.assign(story, by=chen, translator=tara, reviewer=None, due=due)
    assert "late" in page(get(tara, "queue"))


def test_an_article_without_translation_waits_to_be_started(tara, rita):
    text = (("headline", "谈判开始"), ("paragraph", "谈判持续约两小时。"))
    intake.store(document("zh-Hans", text), None, Details(), by=None)
    assert "谈判开始" in page(get(tara, "queue"))
    assert "谈判开始" not in page(get(rita, "queue"))


def test_a_translation_without_headline_is_called_by_its_source(tara):
    text = (("headline", "谈判开始"), ("paragraph", "谈判持续约两小时。"))
    article, _ = intake.store(document("zh-Hans", text), None, Details(), by=None)
    intake.start(article, "en", by=tara)
    shown = page(get(tara, "queue"))
    assert "谈判开始" in shown
    assert 'lang="zh-Hans"' in shown


def test_a_right_to_left_title_says_so(omar):
    text = (("headline", "谈判开始"), ("paragraph", "谈判持续约两小时。"))
    arabic = (("headline", "بدأت المحادثات"), ("paragraph", "استمرت ساعتين."))
    intake.store(document("zh-Hans", text), document("ar", arabic), Details(), by=None)
    assert 'lang="ar" dir="rtl"' in page(get(omar, "queue"))


def test_a_long_list_has_pages(story, tara, monkeypatch):
    _stories(2)
    monkeypatch.setattr(queue, "LONGEST", 2)
    first, second = page(get(tara, "queue")), page(get(tara, "queue", page="2"))
    assert "Page 1 of 2" in first
    assert 'href="?page=2"' in first
    assert "Page 2 of 2" in second
    assert ENGLISH[0][1] not in first
    assert ENGLISH[0][1] in second


@pytest.mark.parametrize("asked", ["0", "-1", "x", "9" * 30, "²", ""])
def test_a_page_that_is_not_there_is_the_nearest(story, tara, asked):
    assert ENGLISH[0][1] in page(get(tara, "queue", page=asked))


def test_the_sentence_says_what_is_due(story, tara, rita, chen):
    due = clock.now() + timedelta(minutes=1)
    workflow.assign(story, by=chen, translator=tara, reviewer=rita, due=due)
    assert "1 translation waits to be written." in page(get(tara, "queue"))
    in_review(story, tara)
    shown = page(get(rita, "queue"))
    assert "1 review waits for you." in shown
    assert "The first is due" in shown
    approve(story, rita)
    assert "1 approved text waits to be exported." in page(get(chen, "queue"))
    assert "Nothing waits for you just now." in page(get(rita, "queue"))


def _titles(user, **asked):
    return re.findall(r'class="line-title"[^>]*>([^<]*)</a>', page(get(user, "queue", **asked)))


def test_the_columns_sort(tara):
    _stories(3)
    assert _titles(tara, sort="title") == ["Talks 0", "Talks 1", "Talks 2"]
    assert _titles(tara, sort="-title") == ["Talks 2", "Talks 1", "Talks 0"]


def test_the_most_flags_come_first(story, tara):
    _stories(1)
    greer()
    assert _titles(tara, sort="-flags")[0] == ENGLISH[0][1]
    assert _titles(tara, sort="flags")[0] == "Talks 0"


def test_what_has_no_date_stands_last(story, tara, chen):
    _stories(1)
    workflow.assign(story, by=chen, translator=tara, reviewer=None, due=clock.now())
    assert _titles(tara, sort="due")[0] == _titles(tara, sort="-due")[0] == ENGLISH[0][1]


@pytest.mark.parametrize("column", ["language", "status", "read", "with", "due", "pk; --"])
def test_every_order_shows_every_line(column, story, tara):
    _stories(2)
    assert len(_titles(tara, sort=column)) == len(_titles(tara, sort=f"-{column}")) == 3


def test_a_heading_says_how_the_list_is_sorted_and_turns_it(story, tara):
    shown = page(get(tara, "queue", sort="title"))
    assert '<th scope="col" aria-sort="ascending"><a class="sort" href="?sort=-title">' in shown
    assert 'href="?sort=title"' in page(get(tara, "queue", sort="-title"))


def test_words_of_a_headline_narrow_the_list(tara):
    _stories(3)
    assert _titles(tara, q="talks 1") == ["Talks 1"]
    assert _titles(tara, q="谈判2") == ["Talks 2"]
    nothing = page(get(tara, "queue", q="\x00nowhere"))
    assert "No headline here has these words" in nothing
    assert "Show the whole list" in nothing


def test_a_language_narrows_the_list(story, chen):
    arabic = (("headline", "بدأت المحادثات"), ("paragraph", "استمرت ساعتين."))
    source = (("headline", "谈判开始"), ("paragraph", "谈判持续约两小时。"))
    intake.store(document("zh-Hans", source), document("ar", arabic), Details(), by=None)
    assert _titles(chen, show="all", language="ar") == ["بدأت المحادثات"]
    assert len(_titles(chen, show="all", language="xx")) == 2


def test_what_is_chosen_stays_chosen_elsewhere_on_the_page(story, tara):
    shown = page(get(tara, "queue", show="all", q="talks", sort="title"))
    assert 'href="?q=talks&sort=title"' in shown
    assert 'href="?show=blocked&q=talks&sort=title"' in shown


def _stories(count):
    for number in range(count):
        source = (("headline", f"谈判{number}"), ("paragraph", "格里尔说。"))
        english = (("headline", f"Talks {number}"), ("paragraph", "Grier said so."))
        intake.store(document("zh-Hans", source), document("en", english), Details(), by=None)


@pytest.mark.parametrize("count", [3, 30])
def test_the_number_of_queries_does_not_grow(count, tara, rita, django_assert_max_num_queries):
    _stories(count)
    greer()
    client = client_of(tara)
    with django_assert_max_num_queries(20):
        assert page(client.get("/")).count("Talks") == count
