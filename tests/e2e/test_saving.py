"""When what is typed becomes a revision, and what happens where it cannot."""

import re

import pytest
from playwright.sync_api import Error, Locator, expect

from tests.conftest import targets, texts, write
from translations import history

TALKS = "The talks lasted about two hours."
HIDDEN = """() => {
    Object.defineProperty(document, "hidden", {value: true, configurable: true});
    document.dispatchEvent(new Event("visibilitychange"));
}"""


class Writing:
    """A paragraph that is open for writing, with the clock in the test's hands."""

    def __init__(self, desk, story, number: int = 3) -> None:
        self.desk, self.story, self.page = desk, story, desk.page
        self.row = f"#p{targets(story)[number].pk}"
        self.number = number
        self.page.clock.install()
        desk.go(f"/translations/{story.pk}/?edit={self.row[2:]}")
        expect(self.field).to_be_focused()
        self.before = len(history.timeline(story))

    @property
    def field(self) -> Locator:
        return self.page.locator(f"{self.row} .editor textarea")

    @property
    def note(self) -> Locator:
        return self.page.locator(f"{self.row} [data-note]")

    def type(self, words: str) -> None:
        self.field.press("End")
        self.field.press_sequentially(words)

    def pause(self, seconds: int = 35) -> None:
        self.page.clock.fast_forward(seconds * 1000)

    def crash(self) -> None:
        """Kill the page, which can say nothing more to anybody, and come back in another."""
        with pytest.raises(Error):
            self.page.goto("chrome://crash")
        self.desk.page = self.page = self.page.context.new_page()
        self.desk.go(f"/translations/{self.story.pk}/?edit={self.row[2:]}")

    @property
    def text(self) -> str:
        return texts(self.story)[self.number]

    @property
    def revisions(self) -> int:
        return len(history.timeline(self.story)) - self.before


@pytest.fixture
def writing(desk, story, tara) -> Writing:
    desk.log_in(tara)
    return Writing(desk, story)


def test_a_pause_stores_one_revision_and_leaves_the_field_alone(writing) -> None:
    writing.type(" Really")
    place = writing.page.locator(writing.row).bounding_box()
    writing.pause()
    expect(writing.note).to_have_text(re.compile(r"Saved \d\d:\d\d"))
    expect(writing.field).to_be_focused()
    assert writing.page.locator(writing.row).bounding_box()["y"] == place["y"]
    assert writing.text == TALKS + " Really"
    writing.pause()
    writing.pause()
    assert writing.revisions == 1
    last = history.timeline(writing.story)[-1]
    assert last.comment == "Saved while writing"
    writing.page.keyboard.press("Control+z")
    expect(writing.field).not_to_have_value(TALKS + " Really")


def test_writing_goes_on_from_the_version_of_the_pause(writing) -> None:
    writing.type(" One")
    writing.pause()
    expect(writing.note).to_contain_text("Saved")
    writing.type(" two")
    expect(writing.note).to_be_empty()
    writing.page.keyboard.press("Control+Enter")
    expect(writing.page.locator(f"{writing.row} [data-text]")).to_have_text(TALKS + " One two")
    assert writing.revisions == 2


def test_leaving_the_paragraph_stores_it(writing) -> None:
    writing.type(" Left")
    other = writing.page.locator(f"#p{targets(writing.story)[1].pk}")
    other.locator("[data-text]").click()
    expect(writing.page.locator(f"{writing.row} [data-text]")).to_have_text(TALKS + " Left")
    expect(other).to_have_attribute("aria-current", "true")
    assert writing.revisions == 1


def test_leaving_what_was_not_changed_closes_it(writing) -> None:
    writing.page.locator(f"#p{targets(writing.story)[1].pk} [data-text]").click()
    expect(writing.field).to_have_count(0)
    assert writing.revisions == 0


def test_escape_stops_writing_and_stores(writing) -> None:
    writing.type(" Done")
    writing.page.keyboard.press("Escape")
    expect(writing.page.locator(f"{writing.row} [data-text]")).to_have_text(TALKS + " Done")
    expect(writing.page.locator(writing.row)).to_be_focused()
    writing.page.keyboard.press("k")
    expect(writing.page.locator(writing.row)).not_to_have_attribute("aria-current", "true")
    assert writing.revisions == 1


def test_a_page_out_of_sight_is_stored(writing) -> None:
    writing.type(" Away")
    with writing.page.expect_response("**/save/"):
        writing.page.evaluate(HIDDEN)
    expect(writing.note).to_contain_text("Saved")
    assert writing.text == TALKS + " Away"
    assert writing.revisions == 1


def test_a_reload_loses_nothing(writing) -> None:
    writing.type(" Reloaded")
    writing.page.reload()
    stored = writing.page.locator(f"{writing.row} [data-text]", has_text="Reloaded")
    for _ in range(20):  # the answer to a page that was closing is heard by nobody
        writing.desk.go(f"/translations/{writing.story.pk}/")
        if stored.count():
            break
    expect(stored).to_have_text(TALKS + " Reloaded")
    kept = writing.page.evaluate("Object.keys(localStorage).filter((key) => key.includes('typed'))")
    assert kept == []
    assert writing.revisions == 1


def test_a_lost_connection_comes_back(writing) -> None:
    writing.page.context.set_offline(True)
    writing.type(" Offline")
    writing.pause()
    expect(writing.note).to_contain_text("No connection")
    expect(writing.field).to_be_focused()
    writing.page.context.set_offline(False)
    expect(writing.note).to_contain_text("Saved")
    assert writing.text == TALKS + " Offline"
    assert writing.revisions == 1


def test_a_server_that_is_away_is_asked_again(writing) -> None:
    writing.page.route("**/save/", lambda route: route.fulfill(status=503, body="away"))
    writing.type(" Later")
    writing.pause()
    expect(writing.note).to_contain_text("No connection")
    writing.page.unroute("**/save/")
    writing.pause(3)
    expect(writing.note).to_contain_text("Saved")
    assert writing.text == TALKS + " Later"


def test_a_confirmation_without_connection_is_made_up_for(writing) -> None:
    writing.page.route("**/save/", lambda route: route.abort())
    writing.type(" Confirmed")
    writing.page.keyboard.press("Control+Enter")
    expect(writing.note).to_contain_text("No connection")
    writing.page.unroute("**/save/")
    writing.pause(3)
    expect(writing.note).to_contain_text("Saved")
    assert writing.text == TALKS + " Confirmed"


def test_a_pause_that_meets_another_edit_takes_nothing_away(writing, rita) -> None:
    writing.type(" Mine")
    write(targets(writing.story)[3], "The talks lasted about three hours.", rita)
    writing.pause()
    expect(writing.note).to_contain_text("Somebody else changed this paragraph")
    expect(writing.field).to_be_focused()
    expect(writing.field).to_have_value(TALKS + " Mine")
    writing.page.keyboard.press("Control+Enter")
    conflict = writing.page.locator(f"{writing.row}.conflict")
    expect(conflict).to_contain_text("three hours")
    expect(conflict.locator("textarea").first).to_have_value(
        "The talks lasted about three hours. Mine"
    )
    conflict.get_by_role("button", name="Keep mine alone").click()
    expect(writing.page.locator(f"{writing.row} [data-text]")).to_have_text(TALKS + " Mine")


def test_nothing_is_stored_while_a_word_is_composed(writing) -> None:
    writing.field.press("End")
    chrome = writing.page.context.new_cdp_session(writing.page)
    half = {"text": "ge li", "selectionStart": 5, "selectionEnd": 5}
    chrome.send("Input.imeSetComposition", half)
    writing.pause()
    writing.page.evaluate(HIDDEN)
    expect(writing.field).to_have_value(TALKS + "ge li")
    assert writing.revisions == 0
    chrome.send("Input.insertText", {"text": "格里尔"})
    writing.pause()
    expect(writing.note).to_contain_text("Saved")
    assert writing.text == TALKS + "格里尔"
    assert writing.revisions == 1


def test_what_a_crash_left_is_offered_with_its_difference(writing) -> None:
    writing.type(" Crashed")
    writing.page.wait_for_function("Object.values(localStorage).some((t) => t.includes('Crashed'))")
    writing.crash()
    expect(writing.note.locator("ins")).to_contain_text("Crashed")
    writing.desk.accessible()
    writing.note.get_by_role("button", name="Take it back").click()
    expect(writing.field).to_have_value(TALKS + " Crashed")
    writing.page.keyboard.press("Control+Enter")
    expect(writing.page.locator(f"{writing.row} [data-text]")).to_have_text(TALKS + " Crashed")
