"""Every page of the desk, as the person who works there sees it in the demo.

One list for the pictures in the docs and for the tests of what must hold on every page.
"""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.tokens import default_token_generator
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from playwright.sync_api import Page, expect

from reviewer import editing, rules
from reviewer.models import Flag
from translations.models import Article, Concept, Rule, Target, Translation

DEMO = Path(settings.BASE_DIR) / "demo"
SOURCE = "[name=source_text]"
_demo = sqlite3.connect(":memory:", check_same_thread=False)


@dataclass(frozen=True)
class World:
    """The demo in the database, and where its things are."""

    english: Translation
    french: Translation
    arabic: Translation
    flag: Flag
    concept: Concept
    row: Target
    rule: Rule

    @classmethod
    def filled(cls) -> "World":
        """Fill the database with the demo."""
        _fill()
        english = Translation.objects.get(language="en", article__language__startswith="zh")
        flag = Flag.objects.filter(
            target__translation=english, quote="Grier", status="open"
        ).first()
        assert flag is not None
        assert flag.concept is not None
        beside = {each.language: each for each in english.article.translations.all()}
        row = english.targets.live()[4]
        return cls(english, beside["fr"], beside["ar"], flag, flag.concept, row, _rule())


def _fill() -> None:
    """Load the demo; a second time from a copy of the first."""
    connection.ensure_connection()
    if not _demo.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        call_command("load_demo", verbosity=0)
        connection.connection.backup(_demo)
        return
    _demo.backup(connection.connection)
    ContentType.objects.clear_cache()


def _rule() -> Rule:
    rule = Rule(name="Per cent", language="en", look_for="per cent", suggest="percent", on=True)
    rules.store(rule, by=User.objects.get(username="chen"))
    return rule


Act = Callable[[Page, World], None]
Where = Callable[[World], str]


@dataclass(frozen=True)
class Screen:
    """One page in one state: who sees it, at which address, and what was done there before."""

    name: str
    person: str
    where: Where
    act: Act = field(default=lambda _page, _world: None)
    status: int = 200
    ours: bool = True  # the forms of Django's admin are Django's

    @property
    def django(self) -> bool:
        """Whether Django draws it."""
        return self.name.startswith("admin")


def at(name: str, of: Callable[[World], Any] | None = None, query: str = "") -> Where:
    """Give the address of a named page, of a thing of the world if it is about one."""
    return lambda world: reverse(name, args=[of(world).pk] if of else []) + query


def english(world: World) -> Translation:
    """Give the translation that is in review."""
    return world.english


def _ready(page: Page) -> None:
    expect(page.locator("html[data-scripted]")).to_be_attached()
    page.wait_for_load_state("load")


def _press(*keys: str) -> Act:
    def act(page: Page, _world: World) -> None:
        _ready(page)
        for key in keys:
            page.keyboard.press(key)

    return act


def _palette(page: Page, _world: World) -> None:
    _ready(page)
    page.keyboard.press("Control+k")
    expect(page.locator("#palette input")).to_be_focused()
    page.keyboard.type("格里尔")
    expect(page.locator("#palette [role=option]").first).to_be_visible()


def _keys(page: Page, _world: World) -> None:
    _ready(page)
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()


def _fix(page: Page, _world: World) -> None:
    _ready(page)
    page.locator("#strip [data-fix]").first.click()
    expect(page.locator("#fix[open] button.primary")).to_be_visible()


def _write(page: Page, world: World) -> None:
    row = page.locator(f"#p{world.row.pk}")
    expect(row.locator("seg-editor textarea")).to_be_focused()


def _flagging(page: Page, world: World) -> None:
    _ready(page)
    page.evaluate(
        """(row) => {
            const text = document.querySelector(`${row} [data-text]`).lastChild;
            const range = document.createRange();
            range.setStart(text, text.data.length - 12);
            range.setEnd(text, text.data.length - 1);
            text.parentNode.scrollIntoView({block: "center"});
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }""",
        f"#p{world.row.pk}",
    )
    page.keyboard.press("f")
    expect(page.locator("#flag-form")).to_be_visible()


def _menu(page: Page, _world: World) -> None:
    _ready(page)
    page.click("[popovertarget=user-menu]")


def _drawer(page: Page, _world: World) -> None:
    _ready(page)
    opener = page.locator("[data-open-pane]:visible")
    if opener.count():
        opener.first.click()


def _conflict(page: Page, world: World) -> None:
    field = page.locator(f"#p{world.row.pk} seg-editor textarea")
    expect(field).to_be_focused()
    target = Target.objects.select_related("translation__article").get(pk=world.row.pk)
    rita = User.objects.get(username="rita")
    other = target.text + " No papers were signed."
    editing.save(target, other, by=rita, seen=target.version)
    field.press("Control+End")
    page.keyboard.type(" Both sides smiled.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(f"#p{world.row.pk}.conflict")).to_be_visible()


def _pair(page: Page, _world: World) -> None:
    story = DEMO / "treasuries"
    page.fill("[name=language]", "ja")
    page.fill(SOURCE, (story / "source.ja.md").read_text())
    page.fill("[name=translation_language]", "en")
    target = (story / "final.en.md").read_text().split("\n\n")
    page.fill("[name=translation_text]", "\n\n".join(target[:2] + target[3:]))
    page.click("main form button[type=submit].primary")
    page.wait_for_url("**/import/*-*/")


def _many(page: Page, _world: World) -> None:
    story = DEMO / "treasuries"
    sent = [
        {"name": "bonds.ja.md", "mimeType": "text/markdown", "buffer": source(story, "ja")},
        {"name": "bonds.en.md", "mimeType": "text/markdown", "buffer": source(story, "en")},
        {"name": "talks.zh.md", "mimeType": "text/markdown", "buffer": b"\x00\x01 damaged"},
    ]
    page.set_input_files("[name=chosen]", sent)  # type: ignore[arg-type]
    page.fill("[name=language]", "ja")
    page.click("main form button[type=submit].primary")
    page.wait_for_url("**/import/many/*-*/")


def _list(page: Page, _world: World) -> None:
    lines = "concept,kind,language,text,status,part,culture,note\n"
    lines += (
        "rehn,person,en,Olli Rehn,preferred,full,western,\nrehn,person,en,Ren,deprecated,family,,\n"
    )
    lines += (
        "x,person,en,Scott K. Bessent,preferred,full,,\nx,person,en,Scott Bessent,admitted,full,,\n"
    )
    sent = {"name": "names.csv", "mimeType": "text/csv", "buffer": lines.encode()}
    page.set_input_files("[name=file]", sent)  # type: ignore[arg-type]
    page.click("main form button[type=submit].primary")
    expect(page.locator("form[action$='/store/'] button")).to_be_visible()


def source(folder: Path, tag: str) -> bytes:
    """Read the demo's text in a language."""
    return next(folder.glob(f"*.{tag}.md")).read_bytes()


def _new_password(_world: World) -> str:
    tara = User.objects.get(username="tara")
    uid = urlsafe_base64_encode(force_bytes(tara.pk))
    token = default_token_generator.make_token(tara)
    return reverse("password_reset_confirm", args=[uid, token])


def _try(page: Page, _world: World) -> None:
    page.fill("[name=name]", "Talks")
    page.fill("[name=language]", "en")
    page.fill("[name=look_for]", "talks")
    page.fill("[name=suggest]", "negotiations")
    page.click("main form button[type=submit].primary")
    expect(page.locator("#trial")).to_be_visible()


def _first_revision(world: World) -> str:
    first = world.english.revisions.order_by("pk").first()
    assert first is not None
    return reverse("compare", args=[world.english.pk]) + f"?from={first.revision_id}"


def _writers(page: Page, _world: World) -> None:
    _ready(page)
    page.locator(".by:not(.first)").first.focus()
    expect(page.locator("#writer")).to_be_visible()


def _source_preview(page: Page, world: World) -> None:
    source = [segment.text for segment in world.english.article.segments.live()]
    source[3] = source[3].replace("4月", "5月")
    page.fill("[name=text]", "\n\n".join([*source[:5], *source[6:]]))
    page.click("main form button[type=submit].primary")
    expect(page.locator("main .difference")).to_be_visible()


def _revision(world: World) -> str:
    last = world.english.revisions.order_by("pk").last()
    assert last is not None
    return reverse("revision", args=[world.english.pk, last.revision_id])


def _admin(model: type[Any], pk: Callable[[World], int]) -> Where:
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_change"
    return lambda world: reverse(name, args=[pk(world)])


def _editing(world: World) -> str:
    return reverse("review", args=[world.english.pk]) + f"?edit={world.row.pk}"


SCREENS = (
    Screen("log-in", "", at("login")),
    Screen("password", "", at("password_reset")),
    Screen("password-sent", "", at("password_reset_done")),
    Screen("password-new", "", _new_password),
    Screen("password-done", "", at("password_reset_complete")),
    Screen("desk", "rita", at("queue")),
    Screen("desk-all", "chen", at("queue", query="?show=all")),
    Screen("desk-empty", "otto", at("queue")),
    Screen("menu", "rita", at("queue"), _menu),
    Screen("palette", "chen", at("queue"), _palette),
    Screen("review", "rita", at("review", english)),
    Screen("review-at-work", "rita", at("review", english), _press("n", "n", "n")),
    Screen("review-flags", "rita", at("review", english), _drawer),
    Screen("review-keys", "rita", at("review", english), _keys),
    Screen("review-flagging", "rita", at("review", english), _flagging),
    Screen("review-fix", "rita", at("review", english), _fix),
    Screen("review-writing", "tara", _editing, _write),
    Screen("review-arabic", "omar", at("review", lambda world: world.arabic)),
    Screen("everywhere", "rita", at("everywhere", lambda world: world.flag)),
    Screen("term", "rita", at("term", lambda world: world.flag)),
    Screen("read", "rita", at("read", english)),
    Screen("read-writers", "rita", at("read", english, "?who=1"), _writers),
    Screen("compare", "rita", _first_revision),
    Screen(
        "source-update",
        "chen",
        at("source-update", lambda world: world.english.article),
    ),
    Screen(
        "source-preview",
        "chen",
        at("source-update", lambda world: world.english.article),
        _source_preview,
    ),
    Screen(
        "compare-source",
        "chen",
        at("compare-source", lambda world: world.english.article),
    ),
    Screen("history", "rita", at("history", english)),
    Screen("revision", "rita", _revision),
    Screen("article", "chen", at("article", lambda world: world.english.article)),
    Screen("import", "chen", at("import")),
    Screen("pairing", "chen", at("import"), _pair),
    Screen("many", "chen", at("many")),
    Screen("many-report", "chen", at("many"), _many),
    Screen("termbase", "chen", at("termbase")),
    Screen("concept", "chen", at("concept", lambda world: world.concept)),
    Screen("new-entry", "rita", at("new-entry")),
    Screen("entry-edited", "chen", at("about-entry", lambda world: world.concept)),
    Screen("proposals", "chen", at("proposals")),
    Screen("term-list", "chen", at("term-list")),
    Screen("term-list-preview", "chen", at("term-list"), _list),
    Screen("house-styles", "chen", at("house-styles")),
    Screen("house-style", "chen", lambda _world: reverse("house-style", args=["en"])),
    Screen("checks", "rita", at("checks")),
    Screen("check-help", "rita", lambda _world: reverse("check-help", args=["known_wrong_form"])),
    Screen("check-settings", "chen", at("check-settings", query="?source=zh-Hans&target=en")),
    Screen("check-settings-read", "rita", at("check-settings")),
    Screen("rules", "chen", at("rules")),
    Screen("rule", "chen", at("rule", lambda world: world.rule)),
    Screen("rule-read", "rita", at("rule", lambda world: world.rule)),
    Screen("new-rule", "chen", at("new-rule")),
    Screen("rule-tried", "chen", at("new-rule"), _try),
    Screen("search", "chen", at("find", query="?q=格里尔")),
    Screen("search-nothing", "chen", at("find", query="?q=Nowhereatall")),
    Screen("export", "chen", at("export", lambda world: world.french)),
    Screen("settings", "rita", at("settings")),
    Screen("tour", "rita", at("tour")),
    Screen("setup", "chen", at("setup")),
    Screen("setup-step", "chen", lambda _world: reverse("setup-step", args=["people"])),
    Screen("style", "admin", at("style")),
    Screen("missing", "rita", lambda _world: "/nothing/", status=404),
    Screen("forbidden", "rita", at("import"), status=403),
    Screen("admin", "admin", lambda _world: reverse("admin:index")),
    Screen("admin-concept", "admin", _admin(Concept, lambda world: world.concept.pk), ours=False),
    Screen(
        "admin-article",
        "admin",
        _admin(Article, lambda world: world.english.article_id),
        ours=False,
    ),
    # It changes a text, so it comes last.
    Screen("review-conflict", "tara", _editing, _conflict),
)

# Addresses that answer with no page of their own: acts, pieces and files.
_NO_PAGES = """
logout find-options settings-theme settings-tour many-store many-drop pairing-change
pairing-encoding pairing-store pairing-drop since pass-trivial source-store start source assign
add-target submit send-back approve reopen fix undo live leave mend confirm-flag remove-flag
restore copy row around save check difference state
still-right tick flag card correct dismiss reopen-flag comment rendering retire-rendering
approve-rendering patch remember term-list-store term-list-take merge-entry split-entry
try-rule switch-rule retire-rule
"""
NO_PAGES = frozenset(_NO_PAGES.split())


def index(looks: Iterable[str]) -> str:
    """Write the page that leads to the pictures."""
    named = list(looks)
    head = f"| page | {' | '.join(named)} |\n|---|{'---|' * len(named)}"
    lines = [
        f"| {each.name} | {' | '.join(f'[{look}]({each.name}-{look}.webp)' for look in named)} |"
        for each in SCREENS
    ]
    told = "Every page of the desk as the demo shows it, made by `make screenshots`."
    return "\n".join([f"# The pages\n\n{told}\n", head, *lines, ""])
