"""A text is checked while it is written: as a save would, and nothing is stored."""

import re

import pytest
from django.test.utils import CaptureQueriesContext

from reviewer import flags
from reviewer.flags import Remark
from reviewer.models import Flag
from tests.conftest import client_of, greer, open_flags, targets, texts, write
from tests.reviewer.screens.visits import long_story, page, post, typed_in
from translations import history


@pytest.fixture
def target(story):
    return targets(story)[3]


def _marks(response) -> list[tuple[str, str]]:
    """Give tone and words of the marks behind the typed text."""
    layer = re.search(r'<div class="layer.*?</div>', response.content.decode(), re.DOTALL)
    return re.findall(r'<mark class="(\w+)"[^>]*>(.*?)</mark>', layer[0])


def test_it_works(story, target, tara):
    greer()
    response = post(tara, "check", target.pk, text="Then Grier and Grier’s wife left.")
    assert response.status_code == 200
    assert _marks(response) == [("warn", "Grier"), ("warn", "Grier")]
    assert "Then Grier and Grier’s wife left." in typed_in(response)


def test_nothing_is_stored(story, target, tara):
    greer()
    before = (texts(story), history.latest(story), Flag.objects.count())
    post(tara, "check", target.pk, text="Then Grier left.")
    assert (texts(story), history.latest(story), Flag.objects.count()) == before


def test_it_finds_what_a_save_finds(story, tara):
    greer()
    target = targets(story)[2]
    text = "Yesterday Grier said: talks. Greer’s team agreed, Grier added."
    seen = _marks(post(tara, "check", target.pk, text=text))
    write(target, text, tara)
    stored = [flag for flag in open_flags(story) if flag.target_id == target.pk]
    assert [words for tone, words in seen if tone == "block"] == [f.quote for f in stored]
    assert ("term", "Greer") in seen


def test_a_corrected_name_is_right_in_the_list(story, tara):
    greer()
    target = targets(story)[1]
    wrong = page(post(tara, "check", target.pk, text=target.text))
    right = page(post(tara, "check", target.pk, text=target.text.replace("Grier", "Greer")))
    assert 'class="names"' in wrong
    assert wrong.count('class="chip block"') > right.count('class="chip block"')


def test_a_flag_of_a_person_follows_its_words(story, target, rita):
    span = flags.words(target, "two hours", 1)
    flags.flag(target, span, Remark("style"), by=rita, seen=target.version)
    shown = _marks(post(rita, "check", target.pk, text="All in all: about two hours."))
    assert [words for _, words in shown] == ["two hours"]
    assert Flag.objects.get().start == span.start


def test_a_dismissed_flag_stays_dismissed(story, tara, rita):
    greer()
    flag = open_flags(story)[0]
    flags.dismiss(flag, by=rita, reason="quotation")
    target = targets(story)[1]
    assert _marks(post(tara, "check", target.pk, text=target.text + " So.")) == []


@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_find_nothing(target, who, request):
    user = request.getfixturevalue(who)
    for name in ("check", "difference"):
        assert post(user, name, target.pk, text="x").status_code == 404


def test_without_a_session_the_words_are_not_answered(target, client):
    for name in ("check", "difference"):
        sent = client.post(
            f"/targets/{target.pk}/{name}/", {"text": "x"}, headers={"HX-Request": "true"}
        )
        assert sent.status_code == 401


@pytest.mark.parametrize("name", ["check", "difference"])
@pytest.mark.parametrize("text", ["a\x00b", "x" * 100_001])
def test_what_cannot_be_stored_is_refused(target, tara, name, text):
    response = post(tara, name, target.pk, text=text)
    assert response.status_code == 422
    assert response["Content-Type"].startswith("text/plain")
    assert response.content.decode().endswith(".")


@pytest.mark.parametrize("name", ["check", "difference"])
def test_it_is_sent_not_fetched(target, tara, name):
    assert client_of(tara).get(f"/targets/{target.pk}/{name}/").status_code == 405


def _queries(django_assert_max_num_queries, tara, target, text) -> int:
    client = client_of(tara)
    client.post(f"/targets/{target.pk}/check/", {"text": text})
    with django_assert_max_num_queries(20) as asked:
        client.post(f"/targets/{target.pk}/check/", {"text": text})
    assert isinstance(asked, CaptureQueriesContext)
    return len(asked)


def test_queries_grow_neither_with_flags_nor_with_the_article(
    django_assert_max_num_queries, tara, rita
):
    greer()
    short, long = long_story(2), long_story(60, "Grier met Grier and Grier.")
    few = _queries(django_assert_max_num_queries, tara, targets(short)[1], "Grier.")
    target = targets(long)[1]
    for nth in (1, 2):
        span = flags.words(target, "and", 1)
        remark = Remark("style", comment=f"No {nth}")
        flags.flag(target, span, remark, by=rita, seen=target.version)
    many = _queries(django_assert_max_num_queries, tara, target, "Grier met Grier and Grier, too.")
    assert many <= few + 3  # the people and the comments of the flags that stand


def test_the_difference_to_what_is_stored(target, tara):
    shown = page(post(tara, "difference", target.pk, text="The talks lasted about six hours."))
    assert re.search(r"<del>.*two</del>", shown)
    assert re.search(r"<ins>.*six</ins>", shown)
