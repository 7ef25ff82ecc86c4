"""Selected words keep their place: emoji, combining characters, line ends, right to left."""

import pytest
from playwright.sync_api import expect

from reviewer import intake
from reviewer.models import Flag
from tests.conftest import document, targets, write
from translations.importing import Details

TEXTS = {
    "emoji": ("👩‍👩‍👧 met 🇯🇵 and 👍🏽 Grier in Tokyo", "Grier"),
    "combining": ("Cafe\u0301 society: E\u0323\u0301 and Grier again", "Grier"),
    "lines": ("First line\nsecond with Grier\n\nlast", "Grier"),
    "after a tag-like text": ("<b>bold</b> & Grier <script>", "Grier"),
    "chinese": ("Yoshinoya (𠮷野家) pleased Grier.", "𠮷野家"),
}


def _flagged(desk, select, text: str, words: str, story, rita) -> Flag:
    write(targets(story)[1], text, rita)
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    select(f"#p{targets(story)[1].pk}", words)
    _add_by_keys(desk, "4")
    expect(desk.page.locator("#flags .card")).to_have_count(1)
    return Flag.objects.get()


def _add_by_keys(desk, kind: str) -> None:
    """Choose the kind and send the form, once it has taken the choice."""
    desk.page.keyboard.press(kind)
    expect(desk.page.locator("#flag-form [name=suggestion]")).to_be_focused()
    desk.page.keyboard.press("Enter")


@pytest.mark.parametrize("name", TEXTS)
def test_a_selection_is_flagged_where_it_stands(desk, select, story, rita, name) -> None:
    text, words = TEXTS[name]
    flag = _flagged(desk, select, text, words, story, rita)
    stored = targets(story)[1].text
    assert stored[flag.start : flag.end] == words == flag.quote
    mark = desk.page.locator(f"#p{flag.target_id} mark[data-flag='{flag.pk}']")
    expect(mark).to_have_text(words)


def test_an_arabic_selection(desk, select, story, rita) -> None:
    source = document("zh", (("headline", "标题"), ("paragraph", "格里尔说。")))
    arabic = document("ar", (("headline", "عنوان"), ("paragraph", "قال غرير (Grier) في 2025 نعم")))
    _, translation = intake.store(source, arabic, Details(), by=None)
    desk.log_in(rita)
    desk.go(f"/translations/{translation.pk}/")
    select(f"#p{targets(translation)[1].pk}", "غرير")
    _add_by_keys(desk, "1")
    expect(desk.page.locator("#flags .card")).to_have_count(1)
    flag = Flag.objects.get()
    assert targets(translation)[1].text[flag.start : flag.end] == "غرير"


def test_a_textarea_sends_crlf_and_spans_stay(desk, story, tara, rita) -> None:
    row = f"#p{targets(story)[1].pk}"
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    desk.page.click(f"{row} [data-edit]")
    desk.page.fill(f"{row} .editor textarea", "One\n\nTwo 👍🏽\nGrier")
    desk.page.click(f"{row} .editor button:not([name=then])")
    expect(desk.page.locator(f"{row} [data-text]")).to_contain_text("Two")
    assert targets(story)[1].text == "One\n\nTwo 👍🏽\nGrier"
