"""The guided tour in the demo: from card to card, and ended for good."""

import pytest
from playwright.sync_api import expect


@pytest.fixture(autouse=True)
def _demo(settings) -> None:
    settings.EXONYM_DEMO = True


def test_from_the_queue_to_the_export(desk, story, tara) -> None:
    desk.log_in(tara)
    card = desk.page.locator("#tour")
    for number in range(1, 6):
        expect(card).to_contain_text(f"{number} of 6")
        if number > 1:
            expect(card.locator("h2")).to_be_focused()
        card.get_by_role("link", name="Next").click()
    expect(card).to_contain_text("6 of 6")
    desk.accessible()
    card.get_by_role("button", name="Done").click()
    expect(desk.page).to_have_url(desk.address + "/")
    expect(card).to_have_count(0)
    assert not desk.complaints


def test_escape_ends_it_and_the_menu_begins_it_again(desk, story, rita) -> None:
    desk.log_in(rita)
    card = desk.page.locator("#tour")
    card.get_by_role("link", name="Next").click()
    expect(card.locator("h2")).to_be_focused()
    desk.page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    desk.go("/")
    expect(desk.page.locator("h1")).to_be_visible()
    expect(card).to_have_count(0)
    desk.page.click("[popovertarget=user-menu]")
    desk.page.click("#user-menu a[href='/tour/']")
    desk.page.locator("main").get_by_role("button", name="Take the tour").click()
    expect(card).to_contain_text("1 of 6")
    desk.accessible()
