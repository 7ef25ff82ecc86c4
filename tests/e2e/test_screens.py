"""What must hold on every page, in every language, light and dark; and their pictures.

`make screenshots` runs this file with --screens FOLDER, which keeps a picture of each page.
"""

import base64
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.test import Client
from django.urls import resolve
from playwright.sync_api import Browser, Page

from reviewer import urls
from tests.e2e import senses
from tests.e2e.screens import NO_PAGES, SCREENS, Screen, World, index

NOW = datetime(2025, 5, 3, 14, 2, tzinfo=UTC)
TOO_WIDE = "document.fonts.ready.then(() => document.documentElement.scrollWidth - innerWidth)"
VIOLATIONS = {"resultTypes": ["violations"]}
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


# The colours of a page are the same in every language, and its structure in every scheme.
LOOKED_AT = {
    "en": (("light", VIOLATIONS), ("dark", COLOURS)),
    "zh-CN": (("light", STRUCTURE),),
    "ar": (("light", STRUCTURE), ("dark", COLOURS)),
}


@pytest.mark.parametrize("language", LOOKED_AT)
def test_no_page_has_a_violation(visitor, world: World, language: str) -> None:
    goer = visitor(locale=language, viewport=DESKTOP)
    faults = []
    for screen in filter(lambda each: each.ours, SCREENS):
        page = goer.visit(screen, world)
        for scheme, options in LOOKED_AT[language]:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found = Axe().run(page, options=options)
            if found.violations_count:
                faults.append(f"{screen.name}, {scheme}:\n{found.generate_report()}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("width", "language"), [(320, "en"), (320, "ar"), (720, "ar")])
def test_no_page_is_wider_than_the_screen(visitor, world: World, language: str, width: int) -> None:
    """320 px is a small phone, and 720 px a window of 1,440 px at 200 %."""
    finger = width == 320
    goer = visitor(
        locale=language,
        viewport={"width": width, "height": 640},
        has_touch=finger,
        is_mobile=finger,
    )
    faults = {}
    for screen in SCREENS:
        page = goer.visit(screen, world)
        wide = page.evaluate(TOO_WIDE)
        small = senses.small(page, 40) if finger and not screen.django else []
        if wide > 0 or small:
            faults[screen.name] = (wide, small)
    assert faults == {}


def test_the_focus_is_seen_and_nothing_moves(visitor, world: World) -> None:
    goer = visitor(locale="en", viewport=DESKTOP)
    faults = {}
    for screen in SCREENS:
        page = goer.visit(screen, world)
        found = senses.moving(page) + senses.unseen(page) + senses.small(page, 28)
        if found and not screen.django:
            faults[screen.name] = found
    assert faults == {}


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
