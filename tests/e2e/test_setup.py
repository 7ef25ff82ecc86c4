"""The first use in a browser: each step as an administrator meets it."""

from playwright.sync_api import expect

from reviewer.newsroom import STEPS


def test_an_empty_desk_leads_to_the_newsroom(desk, admin) -> None:
    desk.page.goto(f"{desk.address}/accounts/login/")
    desk.page.fill("[name=username]", "admin")
    desk.page.fill("[name=password]", "password")
    desk.page.click("main button[type=submit]")
    expect(desk.page.locator("h1")).to_have_text("Create your newsroom")
    desk.page.get_by_label("Name of the newsroom").fill("The Paper")
    desk.page.get_by_role("group", name="Articles come in").get_by_label("Chinese").check()
    desk.page.get_by_role("group", name="They are translated into").get_by_label("English").check()
    desk.page.get_by_role("button", name="Save and go on").click()
    expect(desk.page.locator("h1")).to_have_text("House style")
    for code in STEPS:
        desk.go(f"/setup/{code}/")
        expect(desk.page.locator(".setup-steps [aria-current]")).to_be_visible()
        desk.accessible()
    assert not desk.complaints
