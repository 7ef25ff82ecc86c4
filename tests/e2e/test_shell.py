"""What every page has: the palette, the keys, the parts, the person's settings."""

import pytest
from playwright.sync_api import expect

from reviewer import intake, preferences
from tests.conftest import greer

CHOSEN = "#palette [role=option][aria-selected=true]"


def open_palette(page):
    """Wait until the page listens, then press the key."""
    expect(page.locator("html[data-scripted]")).to_be_attached()
    page.wait_for_load_state("load")
    page.keyboard.press("Control+k")
    expect(page.locator("#palette [role=combobox]")).to_be_focused()


def test_an_article_is_found_and_opened_without_the_mouse(desk, story, rita) -> None:
    desk.log_in(rita)
    open_palette(desk.page)
    desk.page.keyboard.type("关税")
    expect(desk.page.locator(CHOSEN)).to_contain_text("Japan, US hold second round")
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_url(f"**/translations/{story.pk}/")
    assert not desk.complaints


@pytest.mark.parametrize(
    ("language", "typed", "found"), [("zh-hans", "设置", "设置"), ("ar", "الإعدادات", "الإعدادات")]
)
def test_a_command_is_found_in_the_reader_s_language(
    desk, rita, language: str, typed: str, found: str
) -> None:
    preferences.store(rita, language=language)
    desk.log_in(rita)
    open_palette(desk.page)
    desk.page.keyboard.type(typed)
    expect(desk.page.locator(CHOSEN)).to_contain_text(found)
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_url("**/settings/")


def test_filter_and_order_of_the_desk_stay_in_the_address(desk, story, rita) -> None:
    desk.log_in(rita)
    desk.page.get_by_role("link", name="All", exact=True).press("Enter")
    expect(desk.page.locator(".line-title")).to_have_count(1)
    desk.page.get_by_role("columnheader", name="Article").get_by_role("link").press("Enter")
    expect(desk.page.locator("th[aria-sort] a")).to_contain_text("Article")
    kept = desk.page.url
    desk.page.click(".line-title")
    expect(desk.page.locator("#approval")).to_be_visible()
    desk.page.go_back()
    expect(desk.page).to_have_url(kept)
    expect(desk.page.locator("th[aria-sort] a")).to_contain_text("Article")


def test_a_name_is_found_by_its_wrong_form(desk, rita) -> None:
    known = greer()
    desk.log_in(rita)
    open_palette(desk.page)
    desk.page.keyboard.type("grier")
    expect(desk.page.locator(CHOSEN)).to_contain_text("Greer")
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_url(f"**/termbase/{known.pk}/")


@pytest.mark.parametrize("typed", ["settings", "setings", "sttings", "esttings"])
def test_a_command_forgives_one_slip(desk, rita, typed: str) -> None:
    desk.log_in(rita)
    open_palette(desk.page)
    desk.page.keyboard.type(typed)
    expect(desk.page.locator(CHOSEN)).to_contain_text("Settings")
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_url("**/settings/")


def test_arrows_choose_and_escape_gives_the_focus_back(desk, story, rita) -> None:
    desk.log_in(rita)
    opener = desk.page.locator("[data-palette]")
    opener.focus()
    open_palette(desk.page)
    first = desk.page.locator(CHOSEN).inner_text()
    desk.page.keyboard.press("ArrowDown")
    expect(desk.page.locator(CHOSEN)).not_to_have_text(first)
    desk.page.keyboard.press("ArrowUp")
    expect(desk.page.locator(CHOSEN)).to_contain_text(first.split("\n")[0])
    desk.accessible()
    desk.page.keyboard.press("Escape")
    expect(desk.page.locator("#palette")).to_be_hidden()
    expect(opener).to_be_focused()


def test_next_flag_is_a_command_only_where_there_are_flags(desk, story, rita) -> None:
    desk.log_in(rita)
    open_palette(desk.page)
    desk.page.keyboard.type("next flag")
    expect(desk.page.locator("#command-next-flag")).to_have_count(0)
    desk.go(f"/translations/{story.pk}/")
    open_palette(desk.page)
    desk.page.keyboard.type("next flag")
    expect(desk.page.locator(CHOSEN)).to_contain_text("Next flag")


def test_each_page_lists_its_own_keys(desk, story, rita) -> None:
    desk.log_in(rita)
    for path, own in (("/", False), (f"/translations/{story.pk}/", True)):
        desk.go(path)
        desk.page.wait_for_load_state("load")
        desk.page.keyboard.press("?")
        expect(desk.page.locator("#keys")).to_be_visible()
        expect(desk.page.locator("#keys dd", has_text="Edit this paragraph")).to_have_count(
            int(own)
        )
        desk.accessible()
        desk.page.keyboard.press("Escape")
        expect(desk.page.locator("#keys")).to_be_hidden()


def test_letters_that_are_switched_off_do_nothing(desk, story, rita) -> None:
    preferences.store(rita, letters=False)
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    desk.page.wait_for_load_state("load")
    desk.page.keyboard.press("?")
    open_palette(desk.page)
    expect(desk.page.locator("#keys")).to_be_hidden()


def test_f6_goes_from_part_to_part(desk, story, rita) -> None:
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    desk.page.wait_for_load_state("load")
    seen = []
    for key in ("F6", "F6", "F6", "Shift+F6"):
        desk.page.keyboard.press(key)
        seen.append(
            desk.page.evaluate(
                "document.activeElement.closest('header.bar, main, aside, .dock').localName"
            )
        )
    assert seen == ["header", "main", "aside", "main"]


def test_the_theme_is_kept_with_the_account(desk, rita) -> None:
    desk.log_in(rita)
    desk.page.wait_for_load_state("load")
    with desk.page.expect_response("**/settings/theme/") as stored:
        desk.page.click("[data-theme-toggle]")
    assert stored.value.status == 204
    chosen = desk.page.locator("html").get_attribute("data-theme")
    assert chosen in {"light", "dark"}
    desk.page.evaluate("localStorage.clear()")
    desk.go("/")
    expect(desk.page.locator("html")).to_have_attribute("data-theme", str(chosen))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation(desk, story, admin, chen, scheme: str) -> None:
    greer()
    desk.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    desk.log_in(chen)
    for path in ("/settings/", "/find/?q=Greer", "/find/?q=zebra", "/find/"):
        desk.go(path)
        desk.accessible()
    desk.page.click("[popovertarget=user-menu]")
    expect(desk.page.locator("#user-menu")).to_be_visible()
    desk.accessible()
    desk.log_in(admin)
    desk.go("/style/")
    desk.accessible()


@pytest.mark.parametrize(("width", "size"), [(1024, ""), (390, ""), (320, ""), (390, "larger")])
def test_the_bar_keeps_its_lines_and_nothing_scrolls_sideways(
    desk, story, chen, width: int, size: str
) -> None:
    greer()
    preferences.store(chen, size=size)
    intake.start(story.article, "ar", by=chen)
    desk.log_in(chen)
    desk.page.set_viewport_size({"width": width, "height": 800})
    wide_enough = [f"/translations/{story.pk}/"] if width > 900 else []
    for path in (
        *wide_enough,
        "/",
        "/settings/",
        "/find/?q=Greer",
        "/find/?q=%E8%B0%88",
        "/nothing/",
    ):
        desk.go(path)
        wide = "document.fonts.ready.then(() => document.documentElement.scrollWidth - innerWidth)"
        assert desk.page.evaluate(wide) <= 0, path
        assert desk.page.locator("header.bar").bounding_box()["height"] <= 80, path
