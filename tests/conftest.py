"""The cast: tara and omar translate, rita reviews, chen is the chief, otto must see nothing."""

import gc
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client, TransactionTestCase
from django.utils.translation import override

from prose.document import Block, Document
from reviewer import content, editing, intake, terms, workflow
from reviewer.models import Flag, Membership, Role
from reviewer.terms import Form
from translations import audit, termbase, triggers
from translations.importing import Details
from translations.models import Article, Concept, Target, Translation

# A busy machine is no fault of the code.
hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.load_profile("desk")

SOURCE = (
    ("headline", "日美举行第二轮关税谈判"),
    ("paragraph", "美国贸易代表格里尔和商务部长卢特尼克出席。"),
    ("paragraph", "格里尔说，谈判是建设性的，他的团队也表示同意。"),
    ("paragraph", "谈判持续约两小时。"),
)
ENGLISH = (
    ("headline", "Japan, US hold second round of tariff talks"),
    ("paragraph", "US Trade Representative Grier and Commerce Secretary Lutnick attended."),
    ("paragraph", "Grier said the talks were constructive. Grier’s team agreed."),
    ("paragraph", "The talks lasted about two hours."),
)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Leave what stays to the end alone: looking for garbage in it costs a sixth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(autouse=True)
def _fresh_termbase() -> Iterator[None]:
    """Each test rolls the termbase's counter back: no copy may outlive it."""
    termbase.forget()
    content.forget()
    yield
    termbase.forget()
    content.forget()


@pytest.fixture(autouse=True)
def _plain_english() -> Iterator[None]:
    """A page asked for in another language leaves it switched on in this thread."""
    with override("en"):
        yield


@pytest.fixture(scope="session", autouse=True)
def _flush_past_the_guard() -> Iterator[None]:
    """Take the triggers off around the flush that ends a test with transactions of its own."""
    flush = TransactionTestCase._fixture_teardown

    def guarded(case: TransactionTestCase) -> None:
        tables = [model._meta.db_table for model in audit.chained()]
        for table in tables:
            triggers.release(connection, table)
        flush(case)
        for table in tables:
            triggers.guard(connection, table)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", guarded)
        yield


def person(name: str, *roles: tuple[str, str], **more: Any) -> User:
    """Make an account with roles."""
    user = User.objects.create_user(name, f"{name}@example.org", "password", **more)
    for role, tag in roles:
        Membership.objects.create(user=user, role=role, language=tag)
    return user


@pytest.fixture
def tara(db: None) -> User:
    """Translates into English and French."""
    return person("tara", (Role.TRANSLATOR, "en"), (Role.TRANSLATOR, "fr"), first_name="Tara")


@pytest.fixture
def omar(db: None) -> User:
    """Translates into Arabic: sees no English translation."""
    return person("omar", (Role.TRANSLATOR, "ar"), first_name="Omar")


@pytest.fixture
def rita(db: None) -> User:
    """Reviews English, French and Arabic."""
    roles = [(Role.REVIEWER, tag) for tag in ("en", "fr", "ar")]
    return person("rita", *roles, first_name="Rita")


@pytest.fixture
def chen(db: None) -> User:
    """Is the chief editor."""
    return person("chen", (Role.CHIEF, ""), first_name="Chen")


@pytest.fixture
def otto(db: None) -> User:
    """Has no role."""
    return person("otto")


@pytest.fixture
def admin(db: None) -> User:
    """Runs the admin."""
    return User.objects.create_superuser("admin", "admin@example.org", "password")


def client_of(user: User) -> Client:
    """Give a browser in which this person is logged in."""
    client = Client()
    client.force_login(user)
    return client


def document(language: str, blocks: tuple[tuple[str, str], ...]) -> Document:
    """Make a document of kinds and texts."""
    return Document(language, tuple(Block(kind, text) for kind, text in blocks))


@pytest.fixture
def story(db: None) -> Translation:
    """A Chinese article with an imported English draft that says Grier three times."""
    _, translation = intake.store(
        document("zh-Hans", SOURCE), document("en", ENGLISH), Details(outlet="参考消息网"), by=None
    )
    assert translation is not None
    return translation


@pytest.fixture
def article(story: Translation) -> Article:
    """The article of the story."""
    return story.article


def targets(translation: Translation) -> list[Target]:
    """Give the live targets, fresh from the database."""
    live = translation.targets.live()
    return list(live.select_related("segment", "translation__article"))


def texts(translation: Translation) -> list[str]:
    """Give the live texts."""
    return [target.text for target in targets(translation)]


def write(target: Target, text: str, by: User) -> Target:
    """Save a text at the version that stands."""
    target.refresh_from_db()
    return editing.save(target, text, by=by, seen=target.version)


def concept(kind: str, by: User | None, *forms: tuple[str, str, str, str]) -> Concept:
    """Enter a concept: forms are (language, text, status, part)."""
    new = Concept(kind=kind)
    with terms.changing(new, by=by) as change:
        for form in forms:
            change.add(Form(*form))
    return new


def greer(by: User | None = None) -> Concept:
    """Enter Jamieson Greer with his wrong form."""
    return concept(
        "person",
        by,
        ("zh", "格里尔", "preferred", "short"),
        ("en", "Jamieson Greer", "preferred", "full"),
        ("en", "Greer", "preferred", "short"),
        ("en", "Grier", "deprecated", "short"),
    )


def open_flags(translation: Translation) -> list[Flag]:
    """Give the open flags in reading order."""
    flags = Flag.objects.open().filter(target__translation=translation)
    return list(flags.select_related("target__translation__article", "target__segment", "concept"))


def approve(translation: Translation, by: User, **more: Any) -> Any:
    """Approve what stands now."""
    shown = content.content_hash(translation)
    return workflow.approve(translation, by=by, seen_hash=shown, **more)
