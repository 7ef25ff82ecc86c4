"""What must hold on every page, in every language, light and dark; and their pictures.

`make screenshots` runs this file with --screens FOLDER, which keeps a picture of each page.
"""

import base64
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import resolve
from playwright.sync_api import Browser, Page

from reviewer import urls
from tests.e2e import senses
from tests.e2e.axe import VIOLATIONS, examined
from tests.e2e.screens import NO_PAGES, SCREENS, Screen, World, index

NOW = datetime(2025, 5, 3, 14, 2, tzinfo=UTC)
TOO_WIDE = "document.fonts.ready.then(() => document.documentElement.scrollWidth - innerWidth)"
# Django's links fade into the colours of another scheme.
SETTLED = """Promise.allSettled(document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().endTime < 2_000)
    .map((one) => one.finished)).then(() => null)"""
# What a scheme can change; all else is the same page.
COLOURS = {**VIOLATIONS, "runOnly": {"type": "rule", "values": ["color-contrast"]}}
STRUCTURE = {**VIOLATIONS, "rules": {"color-contrast": {"enabled": False}}}
DESKTOP = {"width": 1440, "height": 900}


@pytest.fixture
def world(settings: Any, transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> World:
    settings.EXONYM_DEMO = True
    settings.EXONYM_MAILS = True
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    return World.filled()


class Visitor:
    """Goes through the pages, as whoever works there."""

    def __init__(self, browser: Browser, address: str, **options: Any) -> None:
        self.browser, self.address, self.options = browser, address, options
        self.scheme = options.get("color_scheme", "light")
        self.pages: dict[str, Page] = {}

    def visit(self, screen: Screen, world: World) -> Page:
        page = self._page(screen.person)
        page.emulate_media(color_scheme=self.scheme, reduced_motion="reduce")
        answer = page.goto(self.address + screen.where(world))
        assert answer is not None
        assert answer.status == screen.status, screen.name
        screen.act(page, world)
        page.evaluate("document.fonts.ready")
        return page

    def _page(self, person: str) -> Page:
        if person not in self.pages:
            context = self.browser.new_context(reduced_motion="reduce", **self.options)
            if person:
                client = Client()
                client.force_login(User.objects.get(username=person))
                word = client.cookies["sessionid"].value
                context.add_cookies([{"name": "sessionid", "value": word, "url": self.address}])
            self.pages[person] = context.new_page()
        return self.pages[person]

    def close(self) -> None:
        for page in self.pages.values():
            page.context.close()


@pytest.fixture
def visitor(browser: Browser, live_server: Any) -> Iterator[Callable[..., Visitor]]:
    made: list[Visitor] = []

    def make(**options: Any) -> Visitor:
        made.append(Visitor(browser, live_server.url, **options))
        return made[-1]

    yield make
    for each in made:
        each.close()


Rule = Callable[[Page, Screen], list[str]]


def _accessible(options: dict[str, Any], scheme: str = "light") -> Rule:
    """Make the rule that axe finds nothing."""

    def rule(page: Page, screen: Screen) -> list[str]:
        if not screen.ours:
            return []
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.evaluate(SETTLED)
        found = examined(page, options)
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        return [f"{scheme}:\n{found.generate_report()}"] if found.violations_count else []

    return rule


def _wide(page: Page, _screen: Screen) -> list[str]:
    wide = page.evaluate(TOO_WIDE)
    return [f"{wide} px too wide"] if wide > 0 else []


def _large(least: int) -> Rule:
    """Make the rule that a finger or a pointer hits everything."""
    return lambda page, screen: [] if screen.django else senses.small(page, least)


def _calm(page: Page, screen: Screen) -> list[str]:
    return [] if screen.django else senses.moving(page) + senses.unseen(page)


def _phone(language: str) -> dict[str, Any]:
    viewport = {"width": 320, "height": 640}
    return {"locale": language, "viewport": viewport, "has_touch": True, "is_mobile": True}


# Each walk opens every page once and asks there all that it asks. The colours of a page are the
# same in every language, and its structure in every scheme; 720 px is a window of 1,440 px at
# 200 %, and 320 px is a small phone.
WALKS: dict[str, tuple[dict[str, Any], tuple[Rule, ...]]] = {
    "desktop": (
        {"locale": "en", "viewport": DESKTOP},
        (_accessible(VIOLATIONS), _accessible(COLOURS, "dark"), _calm, _large(28)),
    ),
    "chinese": ({"locale": "zh-CN", "viewport": DESKTOP}, (_accessible(STRUCTURE),)),
    "arabic-at-200": (
        {"locale": "ar", "viewport": {"width": 720, "height": 640}},
        (_accessible(STRUCTURE), _wide),
    ),
    "phone": (_phone("en"), (_wide, _large(40))),
    "arabic-phone": (_phone("ar"), (_wide, _large(40))),
}


@pytest.mark.parametrize("walk", WALKS)
def test_every_page_keeps_the_rules(visitor, world: World, walk: str) -> None:
    options, rules = WALKS[walk]
    goer = visitor(**options)
    faults = {}
    for screen in SCREENS:
        page = goer.visit(screen, world)
        if found := [fault for rule in rules for fault in rule(page, screen)]:
            faults[screen.name] = found
    assert not faults, "\n".join(f"{name}: {found}" for name, found in faults.items())


def test_every_page_is_listed(world: World) -> None:
    seen = {
        match.url_name
        for screen in SCREENS
        if not (path := screen.where(world).split("?")[0]).startswith(("/admin/", "/nothing/"))
        and (match := resolve(path))
    }
    led_to = {"pairing", "many-report"}
    named = {str(each.name) for each in urls.urlpatterns}
    assert named - NO_PAGES == seen | led_to


LOOKS = {
    "light": {"viewport": DESKTOP, "locale": "en", "color_scheme": "light"},
    "dark": {"viewport": DESKTOP, "locale": "en", "color_scheme": "dark"},
    "phone": {
        "viewport": {"width": 390, "height": 844},
        "locale": "en",
        "has_touch": True,
        "is_mobile": True,
    },
    "arabic": {"viewport": DESKTOP, "locale": "ar", "color_scheme": "light"},
}


@pytest.mark.pictures
@pytest.mark.parametrize("look", LOOKS)
def test_a_picture_of_every_page(visitor, world: World, look: str, request: Any) -> None:
    folder = request.config.getoption("--screens")
    goer = visitor(**LOOKS[look])
    Path(folder).mkdir(parents=True, exist_ok=True)
    for screen in SCREENS:
        page = goer.visit(screen, world)
        page.mouse.move(0, 0)
        page.wait_for_load_state("networkidle")
        picture = _picture(page)
        assert picture.startswith(b"RIFF")
        (Path(folder) / f"{screen.name}-{look}.webp").write_bytes(picture)
    (Path(folder) / "README.md").write_text(index(LOOKS))


def _picture(page: Page) -> bytes:
    """Take a picture as Chromium packs it best: Playwright itself makes none of this kind."""
    asked = {"format": "webp", "quality": 55}
    answer = page.context.new_cdp_session(page).send("Page.captureScreenshot", asked)
    return base64.b64decode(answer["data"])
