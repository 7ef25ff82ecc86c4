"""The focus is never lost, and what happened is said once."""

import pytest
from playwright.sync_api import expect

from reviewer import workflow
from tests.conftest import greer, targets, write

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


# Every text that a screen reader would read out: what is put into a status or an alert.
ALOUD = """() => {
    const live = "[role=status], [role=alert], [aria-live]";
    const aloud = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest(live);
    window.aloud = [];
    new MutationObserver((all) => {
        const said = new Set(all.flatMap((one) => [one.target, ...one.addedNodes]).flatMap((node) =>
            [aloud(node), ...(node.querySelectorAll?.(live) ?? [])]).filter(Boolean));
        said.forEach((one) => one.isConnected && one.textContent.trim()
            && window.aloud.push(one.textContent.trim()));
    }).observe(document.body, {childList: true, characterData: true, subtree: true});
}"""


def _aloud(desk, words: str) -> int:
    return int(
        desk.page.evaluate(
            "(words) => window.aloud.filter((one) => one.includes(words)).length", words
        )
    )


def _write(desk, story, words: str) -> str:
    row = f"#p{targets(story)[3].pk}"
    desk.go(f"/translations/{story.pk}/?edit={row[2:]}")
    expect(desk.page.locator(f"{row} .editor textarea")).to_be_focused()
    desk.page.wait_for_load_state("load")
    desk.page.evaluate(ALOUD)
    desk.page.keyboard.press("End")
    desk.page.keyboard.type(words)
    return row


def test_what_was_saved_is_said_once(at_desk, story) -> None:
    page = at_desk.page
    page.clock.install()
    row = _write(at_desk, story, " They did.")
    page.clock.fast_forward(35_000)
    expect(page.locator(f"{row} [data-note]")).to_contain_text("Saved")
    page.clock.fast_forward(35_000)
    assert _aloud(at_desk, "Saved") == 1


def test_a_conflict_is_said_once(at_desk, story, tara) -> None:
    _write(at_desk, story, " They did.")
    write(targets(story)[3], "The talks went on.", by=tara)
    at_desk.page.keyboard.press("Control+Enter")
    expect(at_desk.page.locator(".row.conflict")).to_be_visible()
    assert _aloud(at_desk, "While you were writing") == 1


STATES = ("ok", "block", "warn", "open")
KINDS = ("block", "warn", "info", "term")
LINE = """(one) => {
    const {textDecorationStyle, textDecorationThickness} = getComputedStyle(one);
    return `${textDecorationStyle} ${textDecorationThickness}`;
}"""


def test_states_differ_by_shape_where_colours_are_forced(desk, story, admin, chen) -> None:
    desk.log_in(admin)
    desk.page.emulate_media(forced_colors="active", reduced_motion="reduce")
    desk.go("/style/")
    desk.page.mouse.move(0, 0)
    for states in (".row.{} .row-side i", ".meter a.{}"):
        looks = {state: _picture(desk, states.format(state)) for state in STATES}
        assert len(set(looks.values())) == len(STATES), states
    lines = {desk.page.locator(f"mark.{kind}").first.evaluate(LINE) for kind in KINDS}
    assert len(lines) == len(KINDS)


def _picture(desk, one: str) -> bytes:
    return bytes(desk.page.locator(one).first.screenshot())
