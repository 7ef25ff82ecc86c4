"""A real browser (Debian's chromium, or its shell without windows) on a real server."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Locator, Page, expect

from tests.e2e.axe import examined

# The shell draws the same pages without the windows, menus and tabs that nobody sees.
CHROMIUM = shutil.which("chromium-headless-shell") or shutil.which("chromium")
ROOM = Path(__file__).parent
# A machine that does other things as well draws a page in seconds, not in moments.
PATIENCE = 15_000
TRIES = 5

# Playwright's own loop runs in this thread: Django would refuse to touch the database beside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


expect.set_options(timeout=PATIENCE)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take a folder for pictures of every page."""
    parser.addoption("--screens", default="", help="keep a picture of every page in this folder")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Give each test of the browser a second go, and make pictures only where they are wanted.

    Chromium on a busy machine loses an event now and then, which says nothing about the desk. A
    real defect fails twice, and the summary names what needed its second go (-r R).
    """
    for item in items:
        if item.get_closest_marker("pictures") and not config.getoption("--screens"):
            item.add_marker(pytest.mark.skip(reason="pictures are made by `make screenshots`"))
        if item.path.is_relative_to(ROOM):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session", autouse=True)
def _browser_or_skip() -> None:
    if CHROMIUM is None:
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail("A browser is required and chromium is not installed.")
        pytest.skip("chromium is not installed")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Start Debian's chromium; nothing is downloaded."""
    flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
    flags += ["--disable-background-networking", "--disable-component-update", "--no-first-run"]
    return {"executable_path": CHROMIUM, "args": flags}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Keep still: no animation, and rights to the clipboard."""
    return {
        **browser_context_args,
        "reduced_motion": "reduce",
        "viewport": {"width": 1440, "height": 900},
        "permissions": ["clipboard-read", "clipboard-write"],
    }


class Desk:
    """The desk in a browser, as one person after another."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._heard)

    def _heard(self, message: Any) -> None:
        if "Content Security Policy" in message.text:
            self.complaints.append(message.text)

    def log_in(self, user: User) -> None:
        """Be let in as this person. The form is gone through in the journeys, not in every test."""
        client = Client()
        client.force_login(user)
        session = {"name": "sessionid", "value": client.cookies["sessionid"].value}
        self.page.context.clear_cookies()
        self.page.context.add_cookies([{**session, "url": self.address}])
        self.go("/")

    def come_in(self, user: User) -> None:
        """Come in as this person through the form."""
        self.page.context.clear_cookies()
        self.go("/accounts/login/")
        self.page.fill("[name=username]", user.username)
        self.page.fill("[name=password]", "password")
        self.page.click("main button[type=submit]")
        self.page.wait_for_url(self.address + "/")

    def go(self, path: str) -> None:
        """Open a page."""
        self.page.goto(self.address + path)

    def accessible(self) -> None:
        """Find no violation on the page as it is."""
        found = examined(self.page)
        assert found.violations_count == 0, f"{self.page.url}\n{found.generate_report()}"


@pytest.fixture
def desk(page: Page, live_server: Any) -> Desk:
    """Open a browser on a served desk."""
    return Desk(page, live_server.url)


PLACE_OF = """async ([row, words]) => {
    await document.fonts.ready;
    getSelection().removeAllRanges(); // pressed on, selected words would be dragged away
    const text = document.querySelector(`${row} [data-text]`);
    text.scrollIntoView({block: "center", behavior: "instant"});
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node; (node = walker.nextNode()); ) {
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        break;
    }
    const place = () => {
        const {left, right, top, bottom} = range.getBoundingClientRect();
        return {left, right, middle: (top + bottom) / 2};
    };
    for (let last = null, now = place(); ; last = now, now = place()) {
        if (JSON.stringify(last) === JSON.stringify(now)) return now;
        await new Promise(requestAnimationFrame);
    }
}"""


@pytest.fixture
def select(page: Page) -> Callable[[str, str], None]:
    """Select words in a paragraph with the mouse, as a person drags over them.

    Returns when the words are selected and, where the page has one, the form for them is open.
    """

    def drag(row: str, words: str) -> None:
        expect(page.locator(f"{row} [data-text]")).to_contain_text(words)
        form = page.locator("#flag-form[popover]")
        for _ in range(TRIES):
            place = page.evaluate(PLACE_OF, [row, words])
            page.mouse.move(place["left"] + 1, place["middle"])
            page.mouse.down()
            page.mouse.move(place["right"] - 1, place["middle"], steps=5)
            page.mouse.up()
            if page.evaluate("getSelection().toString()") == words:
                break
            page.keyboard.press("Escape")
        assert page.evaluate("getSelection().toString()") == words
        if form.count():
            _opened(form, words)

    return drag


def _opened(form: Locator, words: str) -> None:
    """Wait until the form stands over these words and takes keys."""
    expect(form).to_be_visible()
    expect(form.locator("[data-quote]")).to_have_text(words)
    expect(form.locator("[name=category]:focus")).to_have_count(1)
