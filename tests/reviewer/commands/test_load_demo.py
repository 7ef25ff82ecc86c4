"""Filling an empty database with the demo."""

import io

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import CommandError

from reviewer.models import Decision
from tests.conftest import targets, write
from translations.models import Article, Concept, RevisionMeta, Translation


@pytest.fixture(autouse=True)
def _is_a_demo(settings):
    settings.EXONYM_DEMO = True


def _load():
    out = io.StringIO()
    call_command("load_demo", stdout=out)
    return out.getvalue()


def _refused():
    with pytest.raises(CommandError) as refused:
        _load()
    assert refused.value.returncode == 2
    return str(refused.value)


def test_it_works(db):
    said = _load()
    assert "all with the password exonym-demo" in said
    assert "rita   Reviewer, Arabic" in said
    assert "otto   an account without a role" in said
    assert User.objects.get(username="tara").check_password("exonym-demo")
    assert User.objects.get(username="admin").is_superuser


def test_not_where_a_newsroom_works(db, settings):
    settings.EXONYM_DEMO = False
    assert "set EXONYM_DEMO=1" in _refused()
    assert not User.objects.exists()


def test_not_into_a_database_with_people(rita):
    assert _refused() == "This database is not empty."
    assert list(User.objects.all()) == [rita]


def test_not_into_a_database_with_articles(article):
    assert _refused() == "This database is not empty."
    assert list(Article.objects.all()) == [article]
    assert not Concept.objects.exists()


def test_a_second_run_keeps_the_data(db):
    _load()
    english = Translation.objects.filter(language="en").first()
    write(targets(english)[1], "Mine.", User.objects.get(username="tara"))
    before = (RevisionMeta.objects.count(), Decision.objects.count(), User.objects.count())
    assert "exonym-demo" in _load()
    after = (RevisionMeta.objects.count(), Decision.objects.count(), User.objects.count())
    assert after == before
    assert targets(english)[1].text == "Mine."
