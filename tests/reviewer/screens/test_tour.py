"""The guided tour: in the demo, until it is dismissed, for whoever sees its story."""

import pytest

from reviewer import preferences
from reviewer.tour import STOPS
from tests.reviewer.screens.visits import get, page, post

CARD = '<aside class="tour"'


@pytest.fixture
def demo(settings) -> None:
    settings.EXONYM_DEMO = True


def ways(story):
    here = f"/translations/{story.pk}"
    pages = ["/", *[f"{here}/"] * 3, f"{here}/compare/", f"{here}/export/"]
    return [f"{page}?tour={number}" for number, page in enumerate(pages, 1)]


def test_it_works(demo, story, tara, client):
    client.force_login(tara)
    assert CARD in page(client.get("/"))
    urls = ways(story)
    for number, url in enumerate(urls, 1):
        shown = page(client.get(url))
        assert f"Tour, {number} of 6" in shown
        assert all(f'href="{way}"' in shown for way in urls[number - 2 : number - 1])
        assert all(f'href="{way}"' in shown for way in urls[number : number + 1])


def test_a_page_that_was_not_asked_for_it_shows_none(demo, story, tara):
    assert CARD not in page(get(tara, "review", story.pk))
    assert CARD not in page(get(tara, "review", story.pk, tour="6"))
    assert CARD not in page(get(tara, "review", story.pk, tour="²"))
    assert CARD not in page(get(tara, "termbase"))


def test_dismissed_it_stays_away_until_asked_for(demo, story, tara):
    post(tara, "settings-tour", toured="1")
    assert CARD not in page(get(tara, "queue"))
    assert CARD not in page(get(tara, "queue", tour="1"))
    assert 'href="/tour/"' in page(get(tara, "queue"))
    post(tara, "settings-tour")
    assert CARD in page(get(tara, "queue"))


def test_dismissed_by_one_it_stays_for_others(demo, story, tara, rita):
    preferences.store(tara, toured=True)
    assert CARD in page(get(rita, "queue"))


def test_the_page_tells_it_without_scripts(demo, story, tara):
    shown = page(get(tara, "tour"))
    assert all(str(stop.title) in shown for stop in STOPS)
    assert all(f'href="{url}"' in shown for url in ways(story))


def test_whoever_sees_no_story_has_no_tour(demo, story, otto):
    assert get(otto, "tour").status_code == 404
    assert CARD not in page(get(otto, "queue"))


def test_only_the_demo_has_one(story, tara):
    assert get(tara, "tour").status_code == 404
    shown = page(get(tara, "queue"))
    assert CARD not in shown
    assert 'href="/tour/"' not in shown
