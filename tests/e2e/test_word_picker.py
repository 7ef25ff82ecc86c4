"""F without selected words: they are typed, or walked to with the arrows."""

from playwright.sync_api import expect

from reviewer import intake
from reviewer.models import Flag
from tests.conftest import targets, write

PICKED = "#word-picker [data-picked]"


def _ask(desk, translation, user, number: int) -> None:
    desk.log_in(user)
    desk.go(f"/translations/{translation.pk}/?at={targets(translation)[number].pk}")
    desk.page.wait_for_load_state("load")
    desk.page.keyboard.press("f")
    expect(desk.page.locator("#word-picker-field")).to_be_focused()


def test_the_first_letters_are_enough(desk, story, rita) -> None:
    _ask(desk, story, rita, 1)
    desk.page.keyboard.type("grie")
    expect(desk.page.locator(PICKED)).to_have_text("Grier")
    assert desk.page.evaluate("CSS.highlights.has('picked-words')")
    desk.accessible()
    desk.page.keyboard.press("Enter")
    expect(desk.page.locator("#flag-form [data-quote]")).to_have_text("Grier")
    assert not desk.page.evaluate("CSS.highlights.has('picked-words')")
    desk.page.keyboard.press("1")
    desk.page.keyboard.type("Greer")
    desk.page.keyboard.press("Enter")
    expect(desk.page.locator("#flags .card")).to_have_count(1)
    flag = Flag.objects.get()
    assert (flag.quote, flag.suggestion, flag.start) == ("Grier", "Greer", 24)
    assert desk.complaints == []


def test_arrows_walk_and_shift_takes_more(desk, story, rita) -> None:
    _ask(desk, story, rita, 3)
    words = desk.page.locator(PICKED)
    expect(words).to_have_text("The")
    for key, expected in (
        ("ArrowRight", "talks"),
        ("Shift+ArrowRight", "talks lasted"),
        ("Shift+ArrowRight", "talks lasted about"),
        ("Shift+ArrowLeft", "talks lasted"),
        ("ArrowRight", "about"),
        ("ArrowLeft", "lasted"),
    ):
        desk.page.keyboard.press(key)
        expect(words).to_have_text(expected)


def test_down_goes_to_the_next_place_that_says_so(desk, story, rita) -> None:
    _ask(desk, story, rita, 2)
    desk.page.keyboard.type("grier")
    desk.page.keyboard.press("ArrowDown")
    expect(desk.page.locator(PICKED)).to_have_text("Grier")
    desk.page.keyboard.press("Enter")
    expect(desk.page.locator("#flag-form [name=start]")).to_have_value("40")


def test_words_that_do_not_stand_there_are_not_flagged(desk, story, rita) -> None:
    _ask(desk, story, rita, 1)
    desk.page.keyboard.type("zebra")
    expect(desk.page.locator("#word-picker [data-none]")).to_be_visible()
    desk.page.keyboard.press("Enter")
    expect(desk.page.locator("#word-picker")).to_be_visible()
    expect(desk.page.locator("#flag-form")).to_be_hidden()


def test_escape_gives_the_focus_back(desk, story, rita) -> None:
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    desk.page.wait_for_load_state("load")
    desk.page.keyboard.press("j")
    focused = desk.page.locator(".row:focus")
    expect(focused).to_have_count(1)
    before = focused.get_attribute("id")
    desk.page.keyboard.press("f")
    expect(desk.page.locator("#word-picker-field")).to_be_focused()
    desk.page.keyboard.press("Escape")
    expect(desk.page.locator("#word-picker")).to_be_hidden()
    expect(desk.page.locator(f"#{before}")).to_be_focused()


def test_the_arrows_follow_the_writing(desk, story, chen) -> None:
    arabic = intake.start(story.article, "ar", by=chen)
    write(targets(arabic)[1], "قال غرير إن المحادثات بناءة.", chen)
    _ask(desk, arabic, chen, 1)
    desk.page.keyboard.press("ArrowLeft")
    expect(desk.page.locator(PICKED)).to_have_text("غرير")


def test_chinese_has_words_without_spaces(desk, story, chen) -> None:
    traditional = intake.start(story.article, "zh-Hant", by=chen)
    write(targets(traditional)[1], "談判持續約兩小時。", chen)
    _ask(desk, traditional, chen, 1)
    desk.page.keyboard.press("ArrowRight")
    expect(desk.page.locator(PICKED)).to_have_text("持續")
    desk.page.keyboard.type("判持")
    expect(desk.page.locator(PICKED)).to_have_text("判持")


def test_a_press_on_flag_words_asks_too(desk, story, rita) -> None:
    desk.page.set_viewport_size({"width": 320, "height": 640})
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/?at={targets(story)[1].pk}")
    desk.page.wait_for_load_state("load")
    desk.page.click(f"#p{targets(story)[1].pk} [data-flag-words]")
    expect(desk.page.locator("#word-picker")).to_be_in_viewport(ratio=1)
    desk.accessible()
