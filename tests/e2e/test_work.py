"""The row at work, the drawer, the dock and the preview of suggestions, in a browser."""

import re

from playwright.sync_api import expect

from reviewer.models import Tick
from tests.conftest import greer, open_flags, targets, texts


def _open(desk, story, who, **viewport) -> None:
    if viewport:
        desk.page.set_viewport_size(viewport)
    desk.log_in(who)
    desk.go(f"/translations/{story.pk}/")
    expect(desk.page.locator(".rows .row[aria-current]")).to_have_count(1)


def _current(desk, target) -> None:
    expect(desk.page.locator(f"#p{target.pk}")).to_have_attribute("aria-current", "true")


def test_a_row_shows_its_names_when_it_is_reached(desk, story, rita, chen) -> None:
    greer(chen)
    _open(desk, story, rita)
    first, second = targets(story)[1:3]
    _current(desk, first)
    desk.page.keyboard.press("j")
    _current(desk, second)
    row = desk.page.locator(f"#p{second.pk}")
    expect(row.locator(".names .insert").first).to_have_text("Greer")
    expect(row.locator(".signs")).to_contain_text("2 names or terms to fix")
    expect(desk.page.locator(f"#p{first.pk} .names")).to_be_hidden()
    expect(desk.page).to_have_url(re.compile(rf"at={second.pk}"))
    desk.page.reload()
    _current(desk, second)
    desk.accessible()
    assert desk.complaints == []


def test_a_block_of_the_strip_leads_to_its_paragraph(desk, story, rita) -> None:
    _open(desk, story, rita)
    last = targets(story)[3]
    desk.page.click(f'.meter a[href="#p{last.pk}"]')
    _current(desk, last)


def test_all_suggestions_are_looked_at_and_put_in_place(desk, story, rita, chen) -> None:
    greer(chen)
    _open(desk, story, rita)
    desk.page.click(".fix-all")
    dialog = desk.page.locator("#fix")
    expect(dialog.locator("[name=flags]")).to_have_count(3)
    desk.accessible()
    dialog.locator("[name=flags]").last.uncheck()
    expect(dialog.locator("[data-ticked]")).to_have_text("2")
    dialog.locator("button[type=submit]").click()
    expect(desk.page.locator(".undo")).to_be_visible()
    assert sum(text.count("Grier") for text in texts(story)) == 1
    desk.page.click(".undo button")
    expect(desk.page.locator(".notices")).to_contain_text("Taken back")
    assert sum(text.count("Grier") for text in texts(story)) == 3
    assert desk.complaints == []


def test_shift_r_looks_at_this_paragraph_and_escape_goes_back(desk, story, rita, chen) -> None:
    greer(chen)
    _open(desk, story, rita)
    desk.page.keyboard.press("Shift+R")
    expect(desk.page.locator("#fix [name=flags]")).to_have_count(1)
    desk.page.keyboard.press("Escape")
    expect(desk.page.locator("#fix")).to_be_hidden()
    assert len(open_flags(story)) == 3


def test_control_enter_ticks_and_goes_on(desk, story, rita) -> None:
    _open(desk, story, rita)
    first, second = targets(story)[:2]
    _current(desk, first)
    desk.page.keyboard.press("Control+Enter")
    _current(desk, second)
    expect(desk.page.locator("#strip")).to_contain_text("1 of 4")
    assert Tick.objects.get().target == first


def test_letters_rest_where_they_are_switched_off(desk, story, rita) -> None:
    _open(desk, story, rita)
    desk.page.evaluate("document.documentElement.dataset.letters = 'off'")
    desk.page.keyboard.press("a")
    desk.page.keyboard.press("j")
    _current(desk, targets(story)[0])
    assert not Tick.objects.exists()


def test_the_pane_is_a_drawer_on_narrow_screens(desk, story, rita, chen) -> None:
    greer(chen)
    _open(desk, story, rita, width=1024, height=768)
    pane = desk.page.locator("#pane")
    expect(pane).to_be_hidden()
    flag = open_flags(story)[0]
    desk.page.click(f"mark[data-flag='{flag.pk}']")
    expect(pane).to_be_visible()
    expect(pane.locator(f"#f{flag.pk} .card-body")).to_be_visible()
    assert desk.page.evaluate("document.querySelector('.rows').inert")
    desk.accessible()
    desk.page.keyboard.press("Escape")
    expect(pane).to_be_hidden()
    assert not desk.page.evaluate("document.querySelector('.rows').inert")


def test_the_focus_stays_in_the_list_after_an_answer(desk, story, rita, chen) -> None:
    greer(chen)
    _open(desk, story, rita)
    replace = desk.page.locator(".open-cards [data-replace]:visible")
    replace.focus()
    replace.press("Enter")
    expect(desk.page.locator(".open-cards .card")).to_have_count(2)
    expect(desk.page.locator(".card > a:focus")).to_have_count(1)


def test_the_filter_stays_over_a_reload(desk, story, rita, chen) -> None:
    greer(chen)
    _open(desk, story, rita)
    desk.page.check("#pane [value=terms]", force=True)
    expect(desk.page.locator(".none-shown")).to_be_visible()
    desk.page.reload()
    expect(desk.page.locator("#pane [value=terms]")).to_be_checked()
    expect(desk.page.locator(".none-shown")).to_be_visible()


def test_the_dock_says_where_one_is(desk, story, rita, chen) -> None:
    greer(chen)
    _open(desk, story, rita, width=390, height=844)
    dock = desk.page.locator(".dock")
    expect(dock).to_contain_text("2 of 4")
    expect(dock.locator("[data-count=open]")).to_have_text("3")
    expect(dock.locator("[data-when=fix]")).to_be_visible()
    dock.locator("[data-previous-row]").click()
    expect(dock).to_contain_text("1 of 4")
    expect(dock.locator("[data-when=right]")).to_be_visible()
    dock.locator("[data-main-action]").click()
    expect(dock).to_contain_text("2 of 4")
    expect(desk.page.locator("#strip")).to_contain_text("1 of 4")
    desk.accessible()


def test_a_disabled_button_says_why(desk, story, tara, rita, chen) -> None:
    greer(chen)
    desk.log_in(tara)
    desk.go(f"/translations/{story.pk}/")
    desk.page.click("text=Submit for review")
    expect(desk.page.locator("#approval")).to_contain_text("In review")
    _open(desk, story, rita)
    desk.page.locator("[data-says-why]").press("Enter")
    expect(desk.page.locator("#why-not")).to_contain_text("3 flags block approval")
    desk.page.keyboard.press("Escape")
    expect(desk.page.locator("#why-not")).to_be_hidden()
