"""A source that changed under an approved translation, until it is approved again."""

from playwright.sync_api import expect

from tests.conftest import targets, texts
from tests.reviewer.screens.visits import approved


def test_it_works(desk, story, tara, rita, chen) -> None:
    approved(story, tara, rita)
    before = texts(story)
    _update(desk, story, chen)
    _say_still_right(desk, story, tara)
    desk.log_in(rita)
    desk.go(f"/translations/{story.pk}/")
    desk.page.click("#approval .primary")
    expect(desk.page.locator("#approval")).to_contain_text("Approved")
    assert texts(story) == before
    assert not any(target.outdated for target in targets(story))
    assert desk.complaints == []


def _update(desk, story, chen) -> None:
    source = [segment.text for segment in story.article.segments.live()]
    page = desk.page

    desk.log_in(chen)
    desk.go(f"/articles/{story.article_id}/")
    page.click("text=Update it…")
    changed = [*source[:3], source[3].replace("两", "三")]
    page.fill("main [name=text]", "\n\n".join(changed))
    page.click("text=Show what changed")
    expect(page.locator("main")).to_contain_text("1 change in 1 paragraph")
    expect(page.locator("main")).to_contain_text("English (Approved): 1 paragraph to look at again")
    desk.accessible()
    page.click("text=Store this source")
    expect(page.locator("main")).to_contain_text("In review")


def _say_still_right(desk, story, tara) -> None:
    page = desk.page
    desk.log_in(tara)
    desk.go(f"/translations/{story.pk}/")
    expect(page.locator("main")).to_contain_text("The source changed in 1 paragraph")
    row = page.locator(f"#p{targets(story)[3].pk}")
    expect(row.locator(".source-change ins")).to_be_visible()
    desk.accessible()
    row.get_by_role("button", name="Still right").click()
    expect(page.locator("main")).not_to_contain_text("The source changed in 1 paragraph")
