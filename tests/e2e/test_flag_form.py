"""The form over the selected words: always within reach, and nothing typed in it is lost."""

import pytest
from playwright.sync_api import expect

from reviewer.models import Flag
from tests.conftest import targets


def _select(desk, select, story, rita) -> None:
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    select(f"#p{targets(story)[1].pk}", "Grier")


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1440, 900), (320, 640)])
def test_it_stays_inside_the_window(desk, select, story, rita, width, height) -> None:
    desk.page.set_viewport_size({"width": width, "height": height})
    _select(desk, select, story, rita)
    for fold in desk.page.locator("#flag-form summary").all():
        fold.click()
    desk.page.fill("#flag-form [name=comment]", "Two e’s.")
    button = desk.page.locator("#flag-form button[type=submit]")
    button.scroll_into_view_if_needed()
    expect(button).to_be_in_viewport(ratio=1)
    button.click()
    expect(desk.page.locator("#flags .card")).to_have_count(1)
    assert Flag.objects.get().comments.get().text == "Two e’s."


def test_an_ended_session_keeps_what_was_typed(desk, select, story, rita) -> None:
    _select(desk, select, story, rita)
    desk.page.fill("#flag-form [name=suggestion]", "Greer")
    session = [c for c in desk.page.context.cookies() if c["name"] == "sessionid"]
    desk.page.context.clear_cookies(name="sessionid")
    desk.page.click("#flag-form button[type=submit]")
    expect(desk.page.locator("#flag-form [data-form-note]")).to_contain_text("session has ended")
    expect(desk.page.locator("#flag-form [name=suggestion]")).to_have_value("Greer")
    desk.page.context.add_cookies(session)
    desk.page.click("#flag-form button[type=submit]")
    expect(desk.page.locator("#flags .card")).to_have_count(1)
    assert Flag.objects.get().suggestion == "Greer"


def test_the_same_words_find_what_was_typed_for_them(desk, select, story, rita) -> None:
    _select(desk, select, story, rita)
    desk.page.fill("#flag-form [name=suggestion]", "Greer")
    desk.page.keyboard.press("Escape")
    expect(desk.page.locator("#flag-form")).to_be_hidden()
    select(f"#p{targets(story)[1].pk}", "Grier")
    expect(desk.page.locator("#flag-form [name=suggestion]")).to_have_value("Greer")
