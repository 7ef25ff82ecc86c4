"""One row at a time: only it is exchanged, and nothing typed is lost."""

import re

from playwright.sync_api import expect

from reviewer import flags
from reviewer.flags import Remark
from reviewer.models import Flag
from tests.conftest import greer, targets, texts, write


def _open(desk, story, number: int) -> str:
    row = f"#p{targets(story)[number].pk}"
    desk.go(f"/translations/{story.pk}/")
    desk.page.click(f"{row} [data-edit]")
    expect(desk.page.locator(f"{row} .editor textarea")).to_be_visible()
    return row


def test_only_the_row_is_exchanged(desk, story, tara) -> None:
    desk.log_in(tara)
    row = _open(desk, story, 1)
    desk.page.evaluate("document.querySelector('.rows').dataset.same = 'yes'")
    desk.page.fill(f"{row} .editor textarea", "New words.")
    desk.page.click(f"{row} .editor button:not([name=then])")
    expect(desk.page.locator(f"{row} [data-text]")).to_have_text("New words.")
    assert desk.page.evaluate("document.querySelector('.rows').dataset.same") == "yes"
    expect(desk.page.locator("#approval")).to_contain_text("Tara")
    expect(desk.page.locator("#revision")).to_have_text("Revision 3")


def test_control_enter_saves_and_opens_the_next(desk, story, tara) -> None:
    desk.log_in(tara)
    row = _open(desk, story, 1)
    desk.page.fill(f"{row} .editor textarea", "New words.")
    desk.page.press(f"{row} .editor textarea", "Control+Enter")
    following = f"#p{targets(story)[2].pk}"
    expect(desk.page.locator(f"{following} .editor textarea")).to_be_visible()
    assert texts(story)[1] == "New words."


def test_replace_by_one_key_and_by_click(desk, story, rita, chen) -> None:
    greer(chen)
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    expect(desk.page.locator("#flags .card:not([data-tone=done])")).to_have_count(3)
    desk.page.keyboard.press("n")
    expect(desk.page.locator("#flags .open-cards [data-replace]:visible")).to_have_count(1)
    desk.page.keyboard.press("r")
    expect(desk.page.locator(f"#p{targets(story)[1].pk} [data-text]")).to_contain_text("Greer and")
    expect(desk.page.locator("#flags .open-cards .card")).to_have_count(2)
    card = desk.page.locator("#flags .open-cards .card").first
    if not card.locator("[data-replace]").is_visible():
        card.locator("> a").click()
    card.locator("[data-replace]").click()
    row = desk.page.locator(f"#p{targets(story)[2].pk} [data-text]")
    expect(row).to_contain_text("Greer said")
    assert desk.complaints == []


def test_keys_may_follow_each_other_at_once(desk, story, rita, chen) -> None:
    greer(chen)
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    desk.page.wait_for_load_state("load")
    cards = desk.page.locator("#flags .open-cards .card")
    for left in (2, 1, 0):
        desk.page.keyboard.press("n")
        desk.page.keyboard.press("r")
        expect(cards).to_have_count(left)
    assert "Grier" not in " ".join(texts(story))


def test_what_was_left_out_is_written_and_said_to_be_right(desk, story, rita) -> None:
    target = targets(story)[3]
    missing = Remark("omission", comment="Who said so?")
    flags.flag(target, flags.words(target, "two hours"), missing, by=rita, seen=1)
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    desk.page.keyboard.press("n")
    card = desk.page.locator("#flags .open-cards .card")
    card.get_by_text("Edit the paragraph").click()
    expect(desk.page.locator(f"#p{target.pk} .editor textarea")).to_be_focused()
    desk.page.keyboard.press("Escape")
    card.get_by_text("It is put right").click()
    expect(desk.page.locator("#flags .open-cards .card")).to_have_count(0)
    expect(desk.page.locator("#strip")).to_contain_text("No open flags")


def test_keep_as_is_by_one_key(desk, story, rita, chen) -> None:
    greer(chen)
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    desk.page.keyboard.press("n")
    card = desk.page.locator("#flags .open-cards .card").first
    card.locator(".keep summary").click()
    expect(card.locator(".keep [data-key='3']")).to_be_visible()
    desk.page.keyboard.press("3")
    expect(desk.page.locator("#flags .open-cards .card")).to_have_count(2)
    assert targets(story)[1].flags.get().keep_reason == "quotation"


def test_what_became_of_original_words_is_answered_by_one_key(desk, story, rita) -> None:
    target = targets(story)[1]
    flags.flag(target, flags.words(target, "Grier"), Remark("quotation"), by=rita, seen=1)
    Flag.objects.update(by=None, check_name="quotation", severity="neutral", blocking=False)
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    desk.page.keyboard.press("n")
    card = desk.page.locator("#flags .open-cards .card").first
    expect(card.locator(".keep [data-key]")).to_have_count(3)
    expect(card.locator(".keep [data-key='2']")).to_be_visible()
    desk.page.keyboard.press("2")
    expect(desk.page.locator("#flags .open-cards .card")).to_have_count(0)
    assert target.flags.get().keep_reason == "not-found"


def test_a_tick_by_key(desk, story, rita) -> None:
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    desk.page.keyboard.press("j")
    expect(desk.page.locator(".rows .row[aria-current] [data-right-next]")).to_be_visible()
    desk.page.keyboard.press("a")
    expect(desk.page.locator("#strip")).to_contain_text("1 of 4")


def test_two_editors_at_once_lose_nothing(desk, story, tara, rita) -> None:
    desk.log_in(tara)
    row = _open(desk, story, 3)
    write(targets(story)[3], "The talks lasted about two hours, Rita wrote.", rita)
    desk.page.fill(f"{row} .editor textarea", "The talks lasted three hours, Tara wrote.")
    desk.page.click(f"{row} .editor button:not([name=then])")
    conflict = desk.page.locator(f"{row}.conflict")
    expect(conflict).to_contain_text("Rita wrote")
    expect(conflict.locator("textarea").first).to_have_value(
        "The talks lasted three hours, Tara wrote."
    )
    desk.accessible()
    conflict.locator("button.primary").click()
    expect(desk.page.locator(f"{row} [data-text]")).to_contain_text("Tara wrote")
    assert desk.complaints == []


def test_an_ended_session_keeps_the_words(desk, story, tara) -> None:
    desk.log_in(tara)
    row = _open(desk, story, 1)
    desk.page.fill(f"{row} .editor textarea", "Typed before the session ended.")
    desk.page.context.clear_cookies(name="sessionid")
    desk.page.click(f"{row} .editor button:not([name=then])")
    expect(desk.page.locator(row)).to_contain_text("session has ended")
    expect(desk.page.locator(f"{row} .editor textarea")).to_have_value(
        "Typed before the session ended."
    )
    with desk.page.context.expect_page() as opened:
        desk.page.click(f"{row} a[target=_blank]")
    other = opened.value
    other.fill("[name=username]", "tara")
    other.fill("[name=password]", "password")
    other.click("main button[type=submit]")
    expect(other).not_to_have_url(re.compile("login"))
    desk.page.click(f"{row} .editor button:not([name=then])")
    expect(desk.page.locator(f"{row} [data-text]")).to_have_text("Typed before the session ended.")


def test_a_name_is_put_into_the_text_where_the_caret_stands(desk, story, rita, chen) -> None:
    greer(chen)
    desk.log_in(rita)
    target = targets(story)[2]
    desk.go(f"/translations/{story.pk}/?edit={target.pk}")
    text = desk.page.locator(f"#p{target.pk} seg-editor textarea")
    expect(text).to_be_focused()
    text.press("Control+Home")
    desk.page.locator(f"#p{target.pk} .names .insert").first.click()
    expect(text).to_have_value(re.compile("^Greer"))
    expect(text).to_be_focused()
