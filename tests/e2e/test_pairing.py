"""The pairing page in a browser: settled by mouse and by keys alone, kept over a reload."""

from typing import Any

from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from reviewer import drafts, intake
from tests.conftest import ENGLISH, SOURCE, document, texts
from translations.importing import Details
from translations.models import Article, Translation

# A paragraph is missing: everything after it stands one row too high.
SHORT = (*ENGLISH[:1], *ENGLISH[2:], ("paragraph", "Officials declined to comment."))
ARABIC = (
    ("headline", "محادثات اليوم"),
    ("paragraph", "قال غرير إن المحادثات بناءة. وأضاف أن الفريق موافق."),
    ("paragraph", "استمرت المحادثات ساعتين."),
)
TALKS = (
    ("headline", "Talks held today"),
    ("paragraph", "Greer said the talks were constructive."),
    ("paragraph", "He added that his team agreed."),
)


def _begun(by: User, here: Any, there: Any, tags: tuple[str, str]) -> str:
    parts = [
        drafts.Part(intake.Reading(document(tag, blocks), None))
        for tag, blocks in zip(tags, (here, there), strict=True)
    ]
    return f"/import/{drafts.start(parts[0], parts[1], Details(), by=by).pk}/"


def _shown(page: Page) -> list[list[str]]:
    """Read the grid: for each pair the texts of both sides."""
    return page.evaluate(
        """() => [...document.querySelectorAll("[data-pair]")].map((line) =>
            [...line.querySelectorAll(".pair-cell")].map((cell) =>
                [...cell.querySelectorAll(".prose")]
                    .map((piece) => piece.textContent.trim()).join(" + ")))"""
    )


def _done(page: Page, sentence: str) -> None:
    """Wait until the page has said what was done, and stands still."""
    expect(page.locator("#pairing-said")).to_have_text(sentence)
    expect(page.locator(".pair-cell[data-active]")).to_be_focused()


def _english(page: Page) -> list[str]:
    return [there for _, there in _shown(page)]


def test_by_mouse(desk, tara: User) -> None:
    page = desk.page
    desk.log_in(tara)
    desk.go(_begun(tara, SOURCE, SHORT, ("zh-Hans", "en")))
    desk.accessible()
    before = _english(page)
    page.locator("#pair-1 .pair-cell[data-side=target]").click()
    expect(page.locator("#pair-1")).to_have_attribute("aria-current", "true")
    page.click("#pair-1 button[value=all-down]")
    _done(page, "Moved the translation down from pair 2 on.")
    assert _english(page) == [before[0], "", *before[1:]]
    expect(page.locator(".pairs-doubts")).to_contain_text("2 pairs to look at")
    desk.accessible()

    page.reload()
    assert _english(page) == [before[0], "", *before[1:]]
    page.click("button[value=undo]")
    _done(page, "Taken back.")
    assert _english(page) == before
    page.click("button[value=redo]")
    _done(page, "Done again.")
    assert not Article.objects.exists()

    page.click("text=Store 5 pairs")
    page.wait_for_url("**/translations/*/")
    assert texts(Translation.objects.get()) == [before[0], "", *before[1:]]
    assert desk.complaints == []


def test_a_click_into_the_text_cuts_there(desk, tara: User) -> None:
    page = desk.page
    desk.log_in(tara)
    desk.go(_begun(tara, SOURCE, ENGLISH, ("zh-Hans", "en")))
    page.locator("#pair-2 .pair-cell[data-side=target]").click()
    page.click("#pair-2 [data-cut]")
    expect(page.locator("#pairs[data-cutting]")).to_be_visible()
    desk.accessible()
    box = page.evaluate(
        """() => {
            const text = document.querySelector("#pair-2 [data-side=target] .prose").firstChild;
            const range = document.createRange();
            const at = text.data.indexOf("talks");
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const {left, top, bottom} = range.getBoundingClientRect();
            return [left + 1, (top + bottom) / 2];
        }"""
    )
    page.mouse.click(*box)
    _done(page, "Cut a paragraph of the translation in two.")
    assert _english(page)[2:4] == ["Grier said the", ENGLISH[2][1].removeprefix("Grier said the ")]


def test_by_keys_alone(desk, tara: User) -> None:
    page, keys = desk.page, desk.page.keyboard
    desk.log_in(tara)
    desk.go(_begun(tara, SOURCE, SHORT, ("zh-Hans", "en")))
    before = _english(page)
    keys.press("j")
    expect(page.locator("#pair-1 [data-side=target]")).to_be_focused()
    keys.press("d")
    _done(page, "Moved the translation down from pair 2 on.")
    keys.press("u")
    _done(page, "Taken back.")
    assert _english(page) == before
    keys.press("Control+y")
    _done(page, "Done again.")
    expect(page.locator("#pair-1")).to_have_attribute("aria-current", "true")
    assert _english(page) == [before[0], "", *before[1:]]
    assert not Article.objects.exists()


def test_from_doubt_to_doubt_by_keys(desk, tara: User) -> None:
    page, keys = desk.page, desk.page.keyboard
    desk.log_in(tara)
    desk.go(_begun(tara, SOURCE, SHORT, ("zh-Hans", "en")))
    before = _english(page)
    keys.press("j")
    expect(page.locator("#pair-1 [data-side=target]")).to_be_focused()
    keys.press("d")
    _done(page, "Moved the translation down from pair 2 on.")
    keys.press("n")
    expect(page.locator("#pair-4 [data-side=target]")).to_be_focused()
    keys.press("Shift+ArrowUp")
    _done(page, "Moved a paragraph of the translation up from pair 5.")
    assert _english(page)[3] == f"{before[2]} + {before[3]}"
    keys.press("s")
    _done(page, "Split pair 4 in two.")
    keys.press("m")
    _done(page, "Joined pairs 4 and 5.")
    keys.press("ArrowLeft")
    expect(page.locator("#pair-3 [data-side=source]")).to_be_focused()
    keys.press("a")
    expect(page.locator("#pairing-said")).to_contain_text("Left an empty place for the source")
    page.reload()
    keys.press("Control+z")
    _done(page, "Taken back.")
    assert _english(page) == [before[0], "", before[1], f"{before[2]} + {before[3]}"]


def test_arabic_is_cut_by_keys(desk, chen: User) -> None:
    page, keys = desk.page, desk.page.keyboard
    desk.log_in(chen)
    desk.go(_begun(chen, TALKS, ARABIC, ("en", "ar")))
    keys.press("j")
    expect(page.locator("#pair-1 [data-side=target]")).to_be_focused()
    keys.press("c")
    expect(page.locator(".cut-here")).to_be_focused()
    keys.press("Escape")
    expect(page.locator("#pairs[data-cutting]")).to_have_count(0)
    expect(page.locator("#pair-1 [data-side=target]")).to_be_focused()
    keys.press("c")
    expect(page.locator(".cut-here")).to_be_focused()
    keys.press("Enter")
    _done(page, "Cut a paragraph of the translation in two.")
    first, second = ARABIC[1][1].split(" وأضاف")
    assert _english(page)[1:] == [first, "وأضاف" + second, ARABIC[2][1]]
    keys.press("Shift+ArrowUp")
    _done(page, "Moved a paragraph of the translation up from pair 3.")
    assert _english(page)[1] == ARABIC[1][1]


def test_keys_pressed_in_a_row_are_done_in_their_order(desk, tara: User) -> None:
    page = desk.page
    desk.log_in(tara)
    desk.go(_begun(tara, SOURCE, ENGLISH, ("zh-Hans", "en")))
    page.keyboard.press("j")
    expect(page.locator("#pair-1 [data-side=target]")).to_be_focused()
    for key in ("m", "m", "u", "u"):
        page.keyboard.press(key)
    expect(page.locator("button[value=undo]")).to_have_attribute("aria-disabled", "true")
    expect(page.locator("[data-pair]")).to_have_count(4)


def test_a_pairing_changed_in_another_window_is_said(desk, tara: User) -> None:
    page = desk.page
    desk.log_in(tara)
    address = _begun(tara, SOURCE, ENGLISH, ("zh-Hans", "en"))
    desk.go(address)
    other = page.context.new_page()
    other.goto(desk.address + address)
    other.click("#pair-0 button[value=join]")
    expect(other.locator("[data-pair]")).to_have_count(3)
    page.click("#pair-0 button[value=join]")
    expect(page.locator("[data-refusal]")).to_contain_text("changed meanwhile")
    expect(page.locator("[data-pair]")).to_have_count(3)
    desk.accessible()
    page.click("#pair-0 button[value=join]")
    expect(page.locator("[data-pair]")).to_have_count(2)


def test_dark_narrow_and_without_a_script(desk, browser: Any, tara: User) -> None:
    desk.log_in(tara)
    address = _begun(tara, SOURCE, SHORT, ("zh-Hans", "en"))
    desk.page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    for width in (1024, 390, 320):
        desk.page.set_viewport_size({"width": width, "height": 800})
        desk.go(address + "?row=1&cutting")
        desk.accessible()
        wide = desk.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{wide} px too wide at {width}"
    plain = browser.new_context(java_script_enabled=False)
    plain.add_cookies(desk.page.context.cookies())
    page = plain.new_page()
    page.goto(desk.address + address)
    page.click("#pair-1 .pair-number")
    page.click("#pair-1 button[value=join]")
    expect(page.locator("[data-pair]")).to_have_count(3)
    page.click("button[value=undo]")
    expect(page.locator("[data-pair]")).to_have_count(4)
    page.click("text=Store 4 pairs")
    expect(page.locator("main")).to_contain_text("constructive")
    plain.close()
