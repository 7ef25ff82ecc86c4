"""The pages around the desk: keys of a list, changes stepped through, nothing too wide."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from reviewer import workflow
from tests.conftest import greer, targets, write
from translations import clock


def ready(page) -> None:
    """Wait until the page's modules listen."""
    expect(page.locator("html[data-scripted]")).to_be_attached()
    page.wait_for_load_state("load")


def test_the_desk_is_worked_through_by_key(desk, story, tara, rita, chen) -> None:
    due = clock.now() + timedelta(hours=2)
    workflow.assign(story, by=chen, translator=tara, reviewer=rita, due=due)
    desk.log_in(tara)
    ready(desk.page)
    desk.page.keyboard.press("j")
    expect(desk.page.locator(".line-title:focus")).to_have_count(1)
    desk.accessible()
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_url(f"**/translations/{story.pk}/")
    assert not desk.complaints


def test_changes_are_stepped_through_by_key(desk, story, tara) -> None:
    write(targets(story)[1], "One.", tara)
    first = story.revisions.order_by("pk").first().revision_id
    write(targets(story)[3], "Three.", tara)
    desk.log_in(tara)
    desk.go(f"/translations/{story.pk}/compare/?from={first}")
    ready(desk.page)
    current = desk.page.locator(".pair[aria-current]")
    desk.page.keyboard.press("n")
    expect(current).to_contain_text("One.")
    desk.page.keyboard.press("n")
    expect(current).to_contain_text("Three.")
    desk.page.keyboard.press("Shift+n")
    expect(current).to_contain_text("One.")
    desk.accessible()
    assert not desk.complaints


def test_single_letters_rest_where_they_are_switched_off(desk, story, tara) -> None:
    desk.log_in(tara)
    ready(desk.page)
    desk.page.evaluate("document.documentElement.dataset.letters = 'off'")
    desk.page.keyboard.press("j")
    expect(desk.page.locator(".line-title:focus")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 640])
def test_no_page_is_wider_than_the_screen(desk, story, chen, width: int) -> None:
    known = greer().pk
    desk.log_in(chen)
    desk.page.set_viewport_size({"width": width, "height": 800})
    views = ("read/", "history/", "compare/", "export/")
    own = [f"/translations/{story.pk}/{view}" for view in views]
    others = ["/?show=all", f"/articles/{story.article_id}/", "/termbase/", "/import/"]
    for path in [*own, *others, f"/termbase/{known}/"]:
        desk.go(path)
        wider = desk.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wider <= 0, f"{path} is {wider} px wider than {width} px"
