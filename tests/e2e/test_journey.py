"""The main job, end to end: Grier becomes Greer, and only approved text leaves."""

from django.contrib.auth.models import User
from playwright.sync_api import expect

from tests.conftest import ENGLISH, SOURCE, texts
from translations.models import Export, Translation


def test_it_works(desk, select, tara: User, rita: User, chen: User) -> None:
    page = desk.page
    _import(desk, chen)
    translation = Translation.objects.get()
    row = f"#p{translation.targets.live()[3].pk}"

    desk.come_in(tara)
    desk.accessible()
    desk.go(f"/translations/{translation.pk}/")
    page.click(f"{row} [data-edit]")
    page.fill(f"{row} .editor textarea", "The talks lasted about two hours, officials said.")
    desk.accessible()
    page.click(f"{row} .editor button:not([name=then])")
    expect(page.locator(f"{row} [data-text]")).to_contain_text("officials said")
    _submit(page)
    desk.accessible()

    _flag_and_correct(desk, select, rita, translation)
    _send_back_and_resubmit(desk, rita, tara, translation)
    _approve_and_export(desk, chen, translation)
    assert texts(translation)[2] == "Greer said the talks were constructive. Greer’s team agreed."
    assert desk.complaints == []


def _import(desk, chen: User) -> None:
    page = desk.page
    desk.come_in(chen)
    desk.accessible()
    desk.go("/import/")
    desk.accessible()
    page.fill("[name=language]", "zh")
    page.fill("[name=source_text]", "\n\n".join(text for _, text in SOURCE))
    page.fill("[name=translation_language]", "en")
    page.fill("[name=translation_text]", "\n\n".join(text for _, text in ENGLISH))
    page.click("main button[type=submit]")
    expect(page.locator("main")).to_contain_text("Nothing is stored yet")
    assert not Translation.objects.exists()
    desk.accessible()
    page.click("text=Store 4 pairs")
    expect(page.locator("main")).to_contain_text("constructive")


def _submit(page) -> None:
    page.click("text=Submit for review")
    expect(page.locator("#approval")).to_contain_text("In review")


def _flag_and_correct(desk, select, rita: User, translation: Translation) -> None:
    page = desk.page
    desk.come_in(rita)
    desk.go(f"/translations/{translation.pk}/")
    select(f"#p{translation.targets.live()[1].pk}", "Grier")
    form = page.locator("#flag-form")
    page.keyboard.press("1")
    expect(form.locator("[name=suggestion]")).to_be_focused()
    page.keyboard.type("Greer")
    expect(form.locator("[name=suggestion]")).to_have_value("Greer")
    desk.accessible()
    page.keyboard.press("Enter")
    card = page.locator("#flags .card").first
    expect(card).to_contain_text("Greer")
    desk.accessible()
    if not card.locator(".card-body").is_visible():
        card.locator("> a").click()
    card.get_by_text("Everywhere").click()
    expect(page.locator("[name=places]")).to_have_count(3)
    desk.accessible()
    page.click("main button[type=submit]")
    expect(page.locator("#approval")).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("Grier")


def _send_back_and_resubmit(desk, rita: User, tara: User, translation: Translation) -> None:
    page = desk.page
    page.click("summary:has-text('Send back')")
    page.fill("[name=note]", "Who said so? Name them.")
    page.click("button:has-text('Send back to')")
    expect(page.locator(".notices")).to_contain_text("Sent back")
    desk.come_in(tara)
    desk.go(f"/translations/{translation.pk}/")
    expect(page.locator("main")).to_contain_text("Who said so?")
    _submit(page)
    desk.come_in(rita)
    desk.go(f"/translations/{translation.pk}/")
    expect(page.locator("#why-not")).to_contain_text("somebody else has to approve")


def _approve_and_export(desk, chen: User, translation: Translation) -> None:
    page = desk.page
    desk.come_in(chen)
    for view in ("history", "compare", "read"):
        desk.go(f"/translations/{translation.pk}/{view}/")
        desk.accessible()
    desk.go(f"/translations/{translation.pk}/")
    page.click("#approval button.primary:has-text('Approve')")
    expect(page.locator("#approval")).to_contain_text("Approved")
    desk.accessible()
    page.click("text=Export")
    expect(page.locator("[name=format]")).to_be_visible()
    desk.accessible()
    page.select_option("[name=format]", "docx")
    with page.expect_download() as download:
        page.click("main button[type=submit]")
    assert download.value.suggested_filename.endswith(".en.docx")
    page.click("copy-approved button")
    expect(page.locator("copy-approved [role=status]")).not_to_be_empty()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Greer and Commerce Secretary Lutnick" in copied
    assert Export.objects.filter(translation=translation).count() == 2
