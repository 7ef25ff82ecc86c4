"""The focus is never lost, and what happened is said once."""

import pytest
from playwright.sync_api import expect

from reviewer import workflow
from tests.conftest import greer, targets

PARTS = (".row", "#pane", "dialog")
FOCUSED = ", ".join(f"{part}:focus, {part} :focus" for part in PARTS)
PART = f"document.activeElement.closest({', '.join(PARTS)!r}).id"
LISTEN = """() => {
    window.heard = [];
    const said = document.getElementById("said");
    new MutationObserver(() => window.heard.push(said.textContent.trim()))
        .observe(said, {childList: true, characterData: true, subtree: true});
}"""


def _focused(desk) -> str:
    """Say in which part of the page the focus is; fail if it is nowhere."""
    expect(desk.page.locator(FOCUSED)).to_have_count(1)
    expect(desk.page.locator(FOCUSED)).to_be_visible()
    return str(desk.page.evaluate(PART))


@pytest.fixture
def at_desk(desk, story, rita, chen):
    greer(chen)
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    desk.page.wait_for_load_state("load")
    return desk


def test_replace_keep_and_tick_by_key(at_desk, story) -> None:
    page = at_desk.page
    cards = page.locator("#flags .open-cards .card")
    page.keyboard.press("n")
    page.keyboard.press("r")
    expect(cards).to_have_count(2)
    _focused(at_desk)
    page.keyboard.press("n")
    card = page.locator("#flags .card-body:visible")
    card.locator(".keep summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("3")
    expect(cards).to_have_count(1)
    _focused(at_desk)
    page.keyboard.press("j")
    here = _focused(at_desk)
    page.keyboard.press("a")
    expect(page.locator("#strip")).to_contain_text("1 of 4")
    assert _focused(at_desk) == here


def test_replace_by_its_button(at_desk) -> None:
    page = at_desk.page
    page.keyboard.press("n")
    page.locator("[data-replace]:visible").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#flags .open-cards .card")).to_have_count(2)
    assert _focused(at_desk) == "pane"


def test_save_and_leave(at_desk, story) -> None:
    page = at_desk.page
    row = f"p{targets(story)[3].pk}"
    page.locator(f"#{row} [data-edit]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"#{row} .editor textarea")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.type(" They did.")
    page.locator(f"#{row} .editor button:not([name=then])").focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"#{row} [data-text]")).to_contain_text("They did.")
    assert _focused(at_desk) == row


def test_fix_all_by_key(at_desk) -> None:
    page = at_desk.page
    page.locator(".strip [data-fix]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#fix button.primary")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".strip [data-fix]")).to_be_focused()


def test_from_the_reasons_to_the_flag(at_desk, story, tara) -> None:
    workflow.submit(story, by=tara)
    page = at_desk.page
    page.reload(wait_until="load")
    page.locator("#why-short").focus()
    page.keyboard.press("Enter")
    page.locator("#approval .panel [data-next-flag]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#approval .panel [data-next-flag]")).to_be_hidden()
    assert _focused(at_desk) == f"p{targets(story)[1].pk}"


def test_a_change_of_flags_is_said_once(at_desk) -> None:
    page = at_desk.page
    page.evaluate(LISTEN)
    page.keyboard.press("n")
    page.keyboard.press("r")
    expect(page.locator("#said")).to_contain_text("2 open flags.")
    page.keyboard.press("j")
    expect(page.locator(".row[aria-current] [data-tick]")).to_be_visible()
    assert (
        page.evaluate("window.heard.filter((words) => words.includes('2 open flags')).length") == 1
    )
