"""Everything works with JavaScript off, except that words are typed instead of selected."""

import pytest
from playwright.sync_api import expect

from reviewer.models import Flag
from tests.conftest import greer, open_flags, targets, texts


@pytest.fixture
def browser_context_args(browser_context_args):
    """Turn JavaScript off."""
    return {**browser_context_args, "java_script_enabled": False}


def test_it_works(desk, story, tara) -> None:
    row = f"#p{targets(story)[1].pk}"
    desk.come_in(tara)
    desk.go(f"/translations/{story.pk}/")
    desk.page.click(f"{row} >> text=Edit")
    desk.page.fill(f"{row} .editor textarea[name=text]", "Plain words.")
    desk.page.click(f"{row} .editor button:not([name=then])")
    expect(desk.page.locator(f"{row} [data-text]")).to_have_text("Plain words.")


def test_words_are_typed_to_flag_them(desk, story, rita) -> None:
    row = f"#p{targets(story)[2].pk}"
    desk.come_in(rita)
    desk.go(f"/translations/{story.pk}/")
    desk.page.click(f"{row} >> text=Flag words")
    desk.page.fill(f"{row} [name=quote]", "Grier")
    desk.page.fill(f"{row} [name=occurrence]", "2")
    desk.page.fill(f"{row} [name=suggestion]", "Greer")
    desk.page.click(f"{row} button:has-text('Add flag')")
    expect(desk.page.locator("#flags .open-cards .card")).to_have_count(1)
    flag = Flag.objects.get()
    assert (flag.start, flag.quote) == (targets(story)[2].text.rindex("Grier"), "Grier")


def test_a_flag_is_dealt_with(desk, story, rita, chen) -> None:
    greer(chen)
    desk.come_in(rita)
    desk.go(f"/translations/{story.pk}/")
    first, second, _ = (f"#f{flag.pk}" for flag in open_flags(story))
    desk.page.click(f"{second} > a")
    desk.page.click(f"{second} >> text=Replace")
    expect(desk.page.locator("#flags .open-cards .card")).to_have_count(2)
    assert texts(story)[2].startswith("Greer said")
    if not desk.page.is_visible(f"{first} .card-body"):
        desk.page.click(f"{first} > a")
    desk.page.click(f"{first} .keep summary")
    desk.page.click(f"{first} >> text=Quotation")
    expect(desk.page.locator("#flags .open-cards .card")).to_have_count(1)
    assert Flag.objects.get(pk=int(first[2:])).keep_reason == "quotation"


def test_a_paragraph_is_cut_joined_added_and_ticked(desk, story, rita) -> None:
    desk.come_in(rita)
    last = targets(story)[3].pk
    desk.go(f"/translations/{story.pk}/?edit={last}#p{last}")
    desk.page.click(f"#p{last} .row-more summary")
    desk.page.fill(f"#p{last} .row-more [name=text]", "Added by the desk.")
    desk.page.click(f"#p{last} >> text=Add paragraph")
    expect(desk.page.locator(".rows")).to_contain_text("Added by the desk.")
    assert texts(story)[-1] == "Added by the desk."
    desk.go(f"/translations/{story.pk}/?edit={last}#p{last}")
    desk.page.click(f"#p{last} .row-more summary")
    desk.page.click(f"#p{last} >> text=It stands in the paragraph before")
    expect(desk.page.locator(f"#p{last} [data-text]")).to_have_count(0)
    assert texts(story)[2].endswith("The talks lasted about two hours.")
    desk.page.click(f"#p{targets(story)[0].pk} >> text=Read and right")
    expect(desk.page.locator("#strip")).to_contain_text("1 of")
    assert targets(story)[0].ticks.get().user == rita
