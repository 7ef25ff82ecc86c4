"""What the demo promises to a newcomer is there."""

import io

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings

from prose.checks import own_rule
from reviewer.models import Decision, Flag, FlagStatus, Membership, Tick
from tests.conftest import open_flags
from translations import history
from translations.models import Concept, Export, Rendering, Rule, State, Status, Translation

pytestmark = pytest.mark.either_database


@pytest.fixture(scope="module", autouse=True)
def _demo(django_db_setup, django_db_blocker):
    """Load it once: these tests only read."""
    with django_db_blocker.unblock(), transaction.atomic(), override_settings(EXONYM_DEMO=True):
        call_command("load_demo", stdout=io.StringIO())
        yield
        transaction.set_rollback(True)


def _translation(source, tag):
    return Translation.objects.get(article__language__startswith=source, language=tag)


def _text(translation):
    return "\n".join(t.text for t in translation.targets.live())


ERRORS = (
    "Grier",
    "Rutnick",
    "Akira Akazawa",
    "Akira told reporters",
    "Akira will meet",
    "Kato Katsunobu",
    "Reference Message Network",
    "East Time Zone",
    "three killings",
    "$11.3 trillion",
)


def test_it_works():
    english = _translation("zh", "en")
    assert english.status == Status.IN_REVIEW
    text = _text(english)
    assert [error for error in ERRORS if error not in text] == []
    assert "US forces" not in text  # the missing sentence is the eleventh error
    assert "驻日美军费用" in "".join(s.text for s in english.article.segments.live())


def test_every_error_is_flagged_at_its_place():
    flags = open_flags(_translation("zh", "en"))
    flagged = "\n".join(flag.quote for flag in flags)
    wrong = (
        "Akira Akazawa",
        "Grier",
        "Rutnick",
        "Kato Katsunobu",
        "East Time Zone",
        "three killings",
    )
    for error in (*wrong, "Reference Message Network", "11.3 trillion"):
        assert error in flagged
    assert [flag.quote for flag in flags].count("Akira") == 2  # and once with his surname
    assert [flag.category for flag in flags].count("omission") == 1
    assert all(flag.span.of(flag.target.text) == flag.quote for flag in flags)


def test_the_history_has_two_hands_and_given_dates():
    entries = history.timeline(_translation("zh", "en"))
    assert len(entries) >= 6
    changing = [entry for entry in entries if entry.edits]
    assert {entry.by for entry in changing} >= {"Tara Lindqvist", "Rita Okafor"}
    story = entries[:-1]  # the last is the assignment, made today
    assert {entry.at.date().isoformat() for entry in story} == {"2025-05-03"}
    assert [entry.at for entry in story] == sorted(entry.at for entry in story)


def test_the_article_is_long_enough():
    kinds = [s.kind for s in _translation("zh", "en").article.segments.live()]
    assert kinds.count("paragraph") >= 12
    assert {"headline", "subhead", "quote"} <= set(kinds)


def test_an_arabic_draft():
    arabic = _translation("zh", "ar")
    states = set(arabic.targets.values_list("state", flat=True))
    assert (arabic.status, states) == (Status.DRAFT, {State.OPEN, State.DONE})


def test_an_approved_french_translation():
    french = _translation("zh", "fr")
    assert french.status == Status.APPROVED
    assert french.decisions.get(kind="approved").by.username == "rita"
    assert not Flag.objects.blocking().filter(target__translation=french).exists()


def test_a_japanese_article_approved_and_exported():
    english = _translation("ja", "en")
    assert english.status == Status.APPROVED
    export = Export.objects.get()
    assert (export.translation, export.revision) == (english, english.approved_revision)


def test_the_termbase():
    assert Concept.objects.count() >= 30
    assert set(Concept.objects.values_list("kind", flat=True)) == {
        *("person", "organisation", "place", "title", "term")
    }
    statuses = Rendering.objects.values_list("status", flat=True)
    assert set(statuses) == {"preferred", "admitted", "deprecated"}
    people = Rendering.objects.filter(concept__kind="person", language="en")
    assert {"full", "family", "given", "short"} >= set(people.values_list("part", flat=True))
    assert {"full", "short"} <= set(people.values_list("part", flat=True))


def test_a_rule_of_the_house_that_no_text_breaks():
    rule = Rule.objects.get()
    assert (rule.look_for, rule.suggest, rule.on) == ("trade war", "tariff dispute", True)
    assert not Flag.objects.filter(check_name__startswith="own_rule").exists()
    texts = [_text(translation) for translation in Translation.objects.filter(language="en")]
    assert not any(own_rule.found(rule.as_told(), text, "en") for text in texts)


def test_the_cast_and_what_it_did():
    held = {(m.user.username, m.role, m.language) for m in Membership.objects.all()}
    assert held == {
        ("tara", "translator", "en"),
        ("tara", "translator", "fr"),
        ("omar", "translator", "ar"),
        *(("rita", "reviewer", tag) for tag in ("en", "fr", "ar")),
        ("chen", "chief", ""),
    }
    assert Flag.objects.filter(status=FlagStatus.DISMISSED, keep_reason="quotation").count() == 1
    assert Flag.objects.filter(comments__isnull=False).exists()
    assert Tick.objects.exists()
    assert Decision.objects.filter(kind="sent_back").count() == 1
