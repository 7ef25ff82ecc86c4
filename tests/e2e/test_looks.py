"""Light, dark, phone, right to left: no violation, no sideways scroll."""

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from reviewer import intake
from tests.conftest import greer, targets

TOO_WIDE = "document.fonts.ready.then(() => document.documentElement.scrollWidth - innerWidth)"
PAGES = ("", "read/", "history/", "compare/", "export/")


def test_no_violation_before_the_log_in(desk, tara, settings) -> None:
    settings.EXONYM_MAILS = True
    word = default_token_generator.make_token(tara)
    link = f"{urlsafe_base64_encode(force_bytes(tara.pk))}/{word}/"
    for path in ("login/", "password/", "password/sent/", "password/set/", f"password/{link}"):
        desk.go(f"/accounts/{path}")
        desk.accessible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation(desk, story, chen, scheme: str) -> None:
    greer(chen)
    desk.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    desk.log_in(chen)
    for page in PAGES:
        desk.go(f"/translations/{story.pk}/{page}")
        desk.accessible()
    for path in ("/import/", "/termbase/", f"/articles/{story.article_id}/", "/nothing/"):
        desk.go(path)
        desk.accessible()


@pytest.mark.parametrize("width", [1024, 390, 320])
def test_no_sideways_scroll(desk, story, chen, width: int) -> None:
    greer(chen)
    arabic = intake.start(story.article, "ar", by=chen)
    desk.log_in(chen)
    desk.page.set_viewport_size({"width": width, "height": 800})
    editing = f"?edit={targets(story)[1].pk}"
    pages = [f"/translations/{story.pk}/{page}" for page in (*PAGES, editing)]
    for path in [*pages, f"/translations/{arabic.pk}/", "/", "/import/", "/termbase/"]:
        desk.go(path)
        wide = desk.page.evaluate(TOO_WIDE)
        assert wide <= 0, f"{path} is {wide} px too wide"
