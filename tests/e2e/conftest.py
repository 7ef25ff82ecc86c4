"""A real browser (Debian's chromium) on a real server."""

import os
import shutil
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from playwright.sync_api import Page

CHROMIUM = shutil.which("chromium")

# Playwright's own loop runs in this thread: Django would refuse to touch the database beside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


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
        """Come in as this person."""
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
        found = Axe().run(self.page)
        assert found.violations_count == 0, f"{self.page.url}\n{found.generate_report()}"


@pytest.fixture
def desk(page: Page, live_server: Any) -> Desk:
    """Open a browser on a served desk."""
    return Desk(page, live_server.url)


@pytest.fixture
def select(page: Page) -> Callable[[str, str], None]:
    """Select words in a paragraph with the mouse, as a person drags over them."""

    def drag(row: str, words: str) -> None:
        box = page.evaluate(
            """([row, words]) => {
                const text = document.querySelector(`${row} [data-text]`);
                const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                for (let node; (node = walker.nextNode()); ) {
                    const at = node.data.indexOf(words);
                    if (at < 0) continue;
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + words.length);
                    text.scrollIntoView({block: "center"});
                    const {left, right, top, bottom} = range.getBoundingClientRect();
                    return {left, right, middle: (top + bottom) / 2};
                }
            }""",
            [row, words],
        )
        page.mouse.move(box["left"] + 1, box["middle"])
        page.mouse.down()
        page.mouse.move(box["right"] - 1, box["middle"], steps=5)
        page.mouse.up()

    return drag
