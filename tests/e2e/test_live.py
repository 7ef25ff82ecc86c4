"""Two people on one desk: each sees the other, and neither is disturbed."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from reviewer import editing
from reviewer.desk import Desk as DeskShown
from tests.conftest import targets, texts, write
from tests.e2e.conftest import Desk

HIDE = """hidden => {
    Object.defineProperty(document, "hidden", {configurable: true, get: () => hidden});
    document.dispatchEvent(new Event("visibilitychange"));
}"""


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask every second here, or a test takes a minute."""
    monkeypatch.setattr(DeskShown, "every", 1)


@pytest.fixture
def other(new_context, live_server) -> Iterator[Desk]:
    """Open a second browser."""
    context = new_context()
    yield Desk(context.new_page(), live_server.url)
    context.close()


def asked(page: Page) -> list[str]:
    """Note every question about who is here, from now on."""
    calls: list[str] = []
    page.on("request", lambda request: request.url.endswith("/live/") and calls.append(request.url))
    return calls


def test_two_people_see_one_another(desk, other, story, tara, rita) -> None:
    first = targets(story)[1].pk
    desk.log_in(tara)
    desk.go(f"/translations/{story.pk}/?at={first}")
    other.log_in(rita)
    other.go(f"/translations/{story.pk}/")
    expect(desk.page.locator("#present [title=Rita]")).to_be_visible()
    expect(other.page.locator("#present a[title=Tara]")).to_have_attribute("href", f"#p{first}")
    expect(other.page.locator(f"#p{first} .row-people")).to_have_text("TA")
    other.accessible()
    desk.page.close()
    expect(other.page.locator("#present [title=Tara]")).to_have_count(0)
    assert not desk.complaints
    assert not other.complaints


def test_a_change_is_told_and_nothing_moves(desk, story, tara, rita) -> None:
    last = targets(story)[3].pk
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/?at={last}")
    where = "[scrollY, document.activeElement.id, document.body.scrollHeight]"
    expect(desk.page.locator(f"#p{last}[aria-current]")).to_be_visible()
    desk.page.focus(f"#p{last} [data-tick]")
    before = desk.page.evaluate(where)
    row = f"#p{write(targets(story)[2], 'Words of Tara.', tara).pk}"
    expect(desk.page.locator(f"{row} .changed-by")).to_contain_text("Tara changed this paragraph")
    assert desk.page.evaluate(where) == before
    expect(desk.page.locator(f"{row} [data-text]")).to_contain_text("constructive")
    desk.accessible()
    desk.page.click(f"{row} [data-show]")
    expect(desk.page.locator(f"{row} [data-text]")).to_have_text("Words of Tara.")
    expect(desk.page.locator(".changed-by")).to_have_count(0)


def test_what_is_being_written_stays(desk, story, tara, rita) -> None:
    target = targets(story)[1]
    row = f"#p{target.pk}"
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    desk.page.locator(f"{row} .target").hover()
    desk.page.click(f"{row} [data-edit]")
    expect(desk.page.locator(f"{row} textarea").first).to_be_focused()
    desk.page.locator(f"{row} textarea").first.press_sequentially("Mine. ")
    write(target, "Words of Tara.", tara)
    expect(desk.page.locator(f"{row} .changed-by")).to_contain_text("Your words stay")
    expect(desk.page.locator(f"{row} .changed-by [data-show]")).to_be_hidden()
    expect(desk.page.locator(f"{row} textarea").first).to_be_focused()
    assert "Mine." in desk.page.locator(f"{row} textarea").first.input_value()
    assert texts(story)[1] == "Words of Tara."


def test_a_paragraph_that_came_later_is_told(desk, story, tara, rita) -> None:
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    expect(desk.page.locator("[data-page-news]")).to_be_hidden()
    editing.add_target(targets(story)[1], "More words.", by=tara)
    desk.page.locator("[data-page-news] a").click()
    expect(desk.page.locator(".rows")).to_contain_text("More words.")


def test_a_hidden_page_asks_nothing(desk, story, rita) -> None:
    desk.log_in(rita)
    calls = asked(desk.page)
    with desk.page.expect_response("**/live/"):
        desk.go(f"/translations/{story.pk}/")
    with desk.page.expect_response("**/live/"):
        pass
    desk.page.evaluate(HIDE, True)
    desk.page.evaluate("new Promise(done => setTimeout(done, 100))")  # one on its way arrives
    before = len(calls)
    desk.page.evaluate("new Promise(done => setTimeout(done, 2500))")
    assert len(calls) == before
    with desk.page.expect_response("**/live/"):
        desk.page.evaluate(HIDE, False)


def test_it_asks_no_more_often_than_said(desk, story, rita, monkeypatch) -> None:
    monkeypatch.undo()
    desk.log_in(rita)
    calls = asked(desk.page)
    with desk.page.expect_response("**/live/"):
        desk.go(f"/translations/{story.pk}/")
    for number in (1, 2, 3):
        desk.page.evaluate(HIDE, number % 2 == 1)
        desk.page.evaluate("new Promise(done => setTimeout(done, 500))")
    assert len(calls) == 1
