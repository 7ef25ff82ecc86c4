"""The editor: marks stay under their words while one types, and say what a save would find."""

import re

import pytest
from playwright.sync_api import expect

from reviewer import flags, intake
from reviewer.flags import Remark
from tests.conftest import greer, targets, texts, write

WORD = """<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>p{color:red}</style>
</head><body><!--StartFragment--><p class=MsoNormal>The <b>new</b> rule, <i>he</i> said,
<span style='font-weight:bold'>holds</span>: <a href="https://example.org/a">the
text</a><ins cite="mailto:x">, too</ins><del cite="mailto:x">, not</del>.<span
class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span></p>
<p class=MsoNormal>Second <img src="x.png">line.</p>
<div style='mso-element:comment-list'><p class=MsoCommentText>Sure?</p></div></body></html>"""
PASTE = """(field, html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    data.setData("text/plain", "plain");
    field.focus();
    field.select();
    field.dispatchEvent(new ClipboardEvent(
        "paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""
CARET = "(field, at) => { field.focus(); field.setSelectionRange(at, at); }"


def _open(desk, story, number: int) -> str:
    row = f"#p{targets(story)[number].pk}"
    desk.go(f"/translations/{story.pk}/?edit={row[2:]}")
    expect(desk.page.locator(f"{row} .editor textarea")).to_be_focused()
    return row


TYPED = {
    "before": ("US Grier said.", "Grier", 0, "😀 So ", "Grier"),
    "behind": ("US Grier said.", "Grier", 8, "’s aide", "Grier"),
    "inside": ("US Grier said.", "Grier", 5, "x", "Grxier"),
    "its end": ("US Grier said.", "Grier", 8, "s", "Griers"),
    "chinese": ("他说格里尔来了", "格里尔", 2, "👩‍👩‍👧", "格里尔"),
    "arabic": ("قال غرير في 2025 نعم", "غرير", 0, "نعم ", "غرير"),
}


@pytest.mark.parametrize("name", TYPED)
def test_a_mark_stays_under_its_words(desk, story, rita, name) -> None:
    text, words, at, typed, marked = TYPED[name]
    target = write(targets(story)[3], text, rita)
    flags.flag(target, flags.words(target, words, 1), Remark("style"), by=rita, seen=target.version)
    desk.log_in(rita)
    row = _open(desk, story, 3)
    desk.page.route("**/check/", lambda route: route.abort())
    field = desk.page.locator(f"{row} .editor textarea")
    field.evaluate(CARET, at)
    desk.page.keyboard.insert_text(typed)
    expect(field).to_have_value(text[:at] + typed + text[at:])
    marks = desk.page.locator(f"{row} .layer mark")
    expect(
        marks.get_by_text(marked, exact=True).or_(marks.filter(has_text=marked)).first
    ).to_have_text(marked)
    expect(desk.page.locator(f"{row} .layer")).to_have_text(text[:at] + typed + text[at:])


ALIKE = """([row, names]) => {
    const style = (part) => {
        const element = document.querySelector(`${row} seg-editor ${part}`);
        const computed = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        return [...names.map((name) => computed[name]), element.lang, box.left, box.top, box.width];
    };
    return [style("textarea"), style(".layer")];
}"""
LAYS_OUT = ["font", "direction", "lineHeight", "letterSpacing", "wordBreak", "overflowWrap"]
LAYS_OUT += ["textWrap", "whiteSpace", "textAlign", "paddingInlineStart", "fontFeatureSettings"]


@pytest.mark.parametrize(("tag", "number"), [("en", 0), ("en", 3), ("ar", 0), ("ar", 3)])
def test_field_and_layer_break_their_lines_alike(desk, story, chen, tag: str, number: int) -> None:
    translation = story if tag == "en" else intake.start(story.article, tag, by=chen)
    if tag == "ar":
        write(
            targets(translation)[number], "قال غرير في 2025 (نعم) “Greer” إن المحادثات طالت.", chen
        )
    desk.log_in(chen)
    row = _open(desk, translation, number)
    field, layer = desk.page.evaluate(ALIKE, [row, LAYS_OUT])
    assert field == layer
    assert field[1] == ("rtl" if tag == "ar" else "ltr")
    desk.page.keyboard.press("Control+End")
    desk.page.keyboard.type("\nA last line\n")
    grown = desk.page.locator(f"{row} seg-editor textarea")
    assert grown.evaluate("(field) => field.scrollHeight - field.clientHeight") <= 0


def test_a_word_written_anew_keeps_its_mark(desk, story, tara) -> None:
    greer()
    desk.log_in(tara)
    row = _open(desk, story, 1)
    desk.page.route("**/check/", lambda route: route.abort())
    field = desk.page.locator(f"{row} .editor textarea")
    field.evaluate("(field) => field.setSelectionRange(24, 29)")
    desk.page.keyboard.press("Delete")
    field.press_sequentially("Kim")
    expect(desk.page.locator(f"{row} .layer mark")).to_have_text("Kim")


def test_it_says_what_a_save_would_find(desk, story, tara) -> None:
    greer()
    desk.log_in(tara)
    row = _open(desk, story, 1)
    marks = desk.page.locator(f"{row} .layer mark")
    expect(marks).to_have_class("block")
    field = desk.page.locator(f"{row} .editor textarea")
    field.evaluate("(field) => field.setSelectionRange(24, 29)")
    desk.page.keyboard.insert_text("Greer")
    expect(marks).to_have_class("term")
    expect(desk.page.locator(f"{row} .names .chip.ok")).to_have_text("The draft agrees: Greer")
    expect(field).to_be_focused()
    assert "Grier" in texts(story)[1]
    assert desk.complaints == []


def test_half_composed_pinyin_is_no_text(desk, story, tara) -> None:
    desk.log_in(tara)
    row = _open(desk, story, 3)
    asked = []
    desk.page.on("request", lambda sent: asked.append(sent.url))
    field = desk.page.locator(f"{row} .editor textarea")
    field.evaluate(CARET, 0)
    chrome = desk.page.context.new_cdp_session(desk.page)
    for half in ("g", "ge", "ge li", "ge li er"):
        compose = {"text": half, "selectionStart": len(half), "selectionEnd": len(half)}
        chrome.send("Input.imeSetComposition", compose)
    expect(field).to_have_value("ge li er" + texts(story)[3])
    expect(desk.page.locator(f"{row} .layer")).to_have_text("ge li er" + texts(story)[3])
    desk.page.wait_for_function(
        "async () => { for (let n = 0; n < 40; n++) await new Promise(requestAnimationFrame);"
        " return true; }"
    )
    assert not [url for url in asked if "/check/" in url or "/save/" in url]
    with desk.page.expect_response("**/check/") as answer:
        chrome.send("Input.insertText", {"text": "格里尔"})
    assert "格里尔" in answer.value.text()
    expect(field).to_have_value("格里尔" + texts(story)[3])


def test_word_is_pasted_as_light_markdown(desk, story, tara) -> None:
    desk.log_in(tara)
    row = _open(desk, story, 3)
    field = desk.page.locator(f"{row} .editor textarea")
    field.evaluate(PASTE, WORD)
    expect(field).to_have_value(
        "The **new** rule, *he* said, **holds**: [the text](https://example.org/a), too.\n"
        "Second line."
    )
    note = desk.page.locator(f"{row} [data-note]")
    expect(note).to_have_text("Dropped: pictures (1), comments (1), tracked changes, settled (2)")
    desk.page.keyboard.press("Control+z")
    expect(field).to_have_value(texts(story)[3])


def test_signs_that_are_no_markup_stay_signs(desk, story, tara) -> None:
    desk.log_in(tara)
    row = _open(desk, story, 3)
    field = desk.page.locator(f"{row} .editor textarea")
    field.evaluate(PASTE, "<p>2 * 3, a*b*c and [x](y), snake_case</p>")
    expect(field).to_have_value("2 * 3, a\\*b\\*c and \\[x](y), snake_case")


def test_words_taken_back_do_not_overwrite_what_others_wrote_since(desk, story, tara, rita) -> None:
    desk.log_in(tara)
    row = _open(desk, story, 3)
    desk.page.locator(f"{row} .editor textarea").press_sequentially("Mine: ")
    desk.page.wait_for_function(
        "Object.values(localStorage).some((typed) => typed.includes('Mine: '))"
    )
    write(targets(story)[3], "Rita wrote this.", rita)
    desk.page.reload()
    desk.page.locator(f"{row} [data-note] button").first.click()
    expect(desk.page.locator(f"{row} .editor textarea")).to_have_value(re.compile("Mine: "))
    desk.page.click(f"{row} .editor button:not([name=then])")
    expect(desk.page.locator(f"{row}.conflict")).to_contain_text("Rita wrote this.")
    assert texts(story)[3] == "Rita wrote this."
