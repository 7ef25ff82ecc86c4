"""From the queue to the export with the keyboard alone: the mouse is never touched."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from reviewer import workflow
from reviewer.models import Role
from tests.conftest import greer, person, targets, texts
from translations.models import Export


@pytest.fixture
def keys(page: Page, live_server) -> "Keys":
    """Open the log-in page; everything after it is keys."""
    page.goto(f"{live_server.url}/accounts/login/")
    return Keys(page)


class Keys:
    """A person at the desk without a mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, *names: str) -> None:
        for name in names:
            self.page.keyboard.press(name)

    def type(self, words: str) -> None:
        self.page.keyboard.type(words)

    def log_in(self, user: User) -> None:
        expect(self.page.locator("[name=username]")).to_be_focused()
        self.type(user.username)
        self.press("Tab")
        self.type("password")
        self.press("Enter")
        expect(self.page.locator("h1")).to_have_text("Your desk")
        self.page.wait_for_load_state("load")

    def open_first(self) -> None:
        self.press("j")
        expect(self.page.locator(".line-title:focus")).to_have_count(1)
        self.press("Enter")
        expect(self.page.locator("#approval")).to_be_visible()
        self.page.wait_for_load_state("load")

    def command(self, typed: str) -> None:
        self.press("Control+k")
        expect(self.page.locator("#palette [role=combobox]")).to_be_focused()
        self.type(typed)
        chosen = self.page.locator("#palette [role=option][aria-selected=true]")
        expect(chosen).to_contain_text(typed)
        self.press("Enter")

    def log_out(self) -> None:
        self.command("Log out")
        expect(self.page.locator("[name=username]")).to_be_focused()

    def tab_to(self, selector: str) -> None:
        for _ in range(60):
            if self.page.locator(f"{selector}:focus").count():
                return
            self.press("Tab")
        pytest.fail(f"Tab never comes to {selector}")


def test_from_the_queue_to_the_export(keys, story, tara, rita, chen) -> None:
    greer(chen)
    workflow.submit(story, by=tara)
    second = person("remy", (Role.REVIEWER, "en"), first_name="Remy")

    keys.log_in(rita)
    keys.open_first()
    _flag_a_word(keys, story)
    _correct(keys, story)
    _send_back(keys)
    keys.log_out()
    _decide(keys, tara, "Submit for review", "In review")
    _decide(keys, second, "Approve", "Approved")
    _export(keys, chen)
    assert Export.objects.filter(translation=story).count() == 1
    assert texts(story)[3] == "The talks lasted some two hours."
    assert "Grier" not in " ".join(texts(story))


def _flag_a_word(keys: Keys, story) -> None:
    row = f"#p{targets(story)[3].pk}"
    for _ in range(4):
        if keys.page.locator(f"{row}:focus").count():
            break
        keys.press("j")
    expect(keys.page.locator(row)).to_be_focused()
    keys.press("f")
    expect(keys.page.locator("#word-picker-field")).to_be_focused()
    keys.type("about")
    keys.press("Enter")
    expect(keys.page.locator("#flag-form [data-quote]")).to_have_text("about")
    keys.press("4")
    expect(keys.page.locator("#flag-form [name=suggestion]")).to_be_focused()
    keys.type("some")
    keys.press("Enter")
    expect(keys.page.locator("#flags .open-cards .card")).to_have_count(4)


def _correct(keys: Keys, story) -> None:
    cards = keys.page.locator("#flags .open-cards .card")
    for left in (3, 2, 1, 0):
        keys.press("n")
        expect(cards.locator("[data-replace]:visible")).to_have_count(1)
        keys.press("r")
        expect(cards).to_have_count(left)
    expect(keys.page.locator("#strip")).to_contain_text("No open flags")


def _send_back(keys: Keys) -> None:
    keys.command("Send back")
    expect(keys.page.locator("#send-back-note")).to_be_focused()
    keys.type("Who said so? Name them.")
    keys.press("Tab", "Enter")
    expect(keys.page.locator(".notices")).to_contain_text("Sent back")


def _decide(keys: Keys, user: User, command: str, then: str) -> None:
    keys.log_in(user)
    keys.open_first()
    keys.command(command)
    expect(keys.page.locator("#approval")).to_contain_text(then)
    keys.log_out()


def _export(keys: Keys, chief: User) -> None:
    keys.log_in(chief)
    keys.open_first()
    keys.command("Export")
    expect(keys.page.locator("[name=format]")).to_be_visible()
    keys.tab_to("main form .primary")
    with keys.page.expect_download() as download:
        keys.press("Enter")
    assert download.value.suggested_filename.startswith("japan")
