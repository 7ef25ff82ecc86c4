"""The termbase as the engine reads it."""

from django.db import transaction

from reviewer import terms
from reviewer.terms import Form
from tests.conftest import concept, greer
from translations import history, termbase
from translations.models import Act, Rendering


def test_it_works(db):
    known = greer()
    (entry,) = termbase.snapshot().concepts
    assert entry.id == known.pk
    assert entry.preferred("en").text == "Jamieson Greer"
    assert {r.text for r in entry.renderings if not r.accepted} == {"Grier"}


def test_an_empty_termbase(db):
    assert termbase.revision() == 0
    assert termbase.snapshot().concepts == ()


def test_it_is_read_once_a_change(db, django_assert_num_queries):
    greer()
    first = termbase.snapshot()
    with django_assert_num_queries(1):  # the counter alone
        assert termbase.snapshot() is first


def test_every_change_is_counted(db):
    known = greer()
    before, version = termbase.revision(), known.version
    with terms.changing(known, by=None) as change:
        change.add(Form("fr", "Greer"))
    assert termbase.revision() > before
    assert known.version == version + 1


def test_what_is_retired_is_left_out(db):
    known = greer()
    with terms.changing(known, by=None):
        Rendering.objects.filter(text="Grier").update(retired=True)
    (entry,) = termbase.snapshot().concepts
    assert "Grier" not in {r.text for r in entry.renderings}
    known.retired = True
    with terms.changing(known, by=None):
        pass
    assert termbase.snapshot().concepts == ()


def test_the_version_is_recorded_with_the_change(db):
    known = greer()
    (entry,) = history.of_concept(known)
    assert entry.kind == Act.TERMBASE
    assert known.version == 2


def test_a_change_that_was_undone_leaves_nothing_behind(db):
    greer()
    termbase.snapshot()
    with transaction.atomic():
        concept("person", None, ("en", "Lutnick", "preferred", "full"))
        termbase.snapshot()
        transaction.set_rollback(True)
    concept("person", None, ("en", "Bessent", "preferred", "full"))
    forms = {r.text for entry in termbase.snapshot().concepts for r in entry.renderings}
    assert "Lutnick" not in forms
    assert "Bessent" in forms
