"""Many files at once: several and an archive, their report, one looked at, the ready stored."""

import re
import zipfile
from io import BytesIO

from django.contrib.auth.models import User
from playwright.sync_api import expect

from tests.conftest import ENGLISH, SOURCE
from translations.models import Article, Translation

CHINESE = "\n\n".join(text for _, text in SOURCE)
DRAFT = "\n\n".join(text for _, text in ENGLISH)


def _archive() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        new.writestr("a/story.zh.md", CHINESE.replace("谈判", "会谈"))
        new.writestr("a/story.en.md", "\n\n".join(text for _, text in ENGLISH[:2]))
    return out.getvalue()


def test_it_works(desk, chen: User) -> None:
    desk.log_in(chen)
    _send(desk)
    page = desk.page
    report = page.url.removeprefix(desk.address)

    page.locator("tr", has_text="night.zip/a/story").get_by_role("link").click()
    expect(page.locator("main")).to_contain_text("Nothing is stored yet")
    page.click("text=Back to the report")
    _store_and_drop(desk, report)
    assert Article.objects.count() == 1
    assert desk.complaints == []


def _send(desk) -> None:
    page = desk.page
    desk.go("/import/")
    page.click("text=Many files at once")
    page.wait_for_url(re.compile("/import/many/$"))
    desk.accessible()
    sent = {
        "talks.zh.md": CHINESE.encode(),
        "talks.en.md": DRAFT.encode(),
        "photo.jpg": b"x",
        "night.zip": _archive(),
    }
    page.set_input_files(
        "[name=chosen]",
        [
            {"name": name, "mimeType": "application/octet-stream", "buffer": data}
            for name, data in sent.items()
        ],
    )
    page.fill("[name=language]", "zh")
    page.click("main button[type=submit]")
    expect(page.locator(".lede")).to_contain_text("1 ready, 1 to look at, 1 refused")
    desk.accessible()


def _store_and_drop(desk, report: str) -> None:
    page = desk.page
    store = page.get_by_role("button", name="Store the one that is ready")
    expect(store).to_be_visible()
    assert not Article.objects.exists()
    store.click()
    expect(page.locator(".notices")).to_contain_text("stored")
    expect(page.locator(".lede")).to_contain_text("1 to look at, 1 stored")
    assert Translation.objects.get().targets.live()[0].text == ENGLISH[0][1]

    desk.go(report)
    waiting = page.locator("tr", has_text="night.zip/a/story")
    waiting.get_by_role("button", name="Drop").click()
    expect(page.locator(".lede")).to_contain_text("1 dropped")
