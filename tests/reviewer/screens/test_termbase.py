"""The termbase: every concept, found in any language."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.conftest import client_of, concept, greer
from tests.reviewer.screens.visits import get, page, post


def test_it_works(tara):
    known = greer()
    shown = page(get(tara, "termbase"))
    assert "Jamieson Greer" in shown
    assert "Grier" in shown
    assert f'href="{reverse("concept", args=[known.pk])}"' in shown


def test_it_needs_a_log_in(client, db):
    assert client.get("/termbase/").url == "/accounts/login/?next=/termbase/"


def test_a_person_without_a_role_finds_nothing(otto):
    assert get(otto, "termbase").status_code == 404


def test_everybody_with_a_role_reads_it(tara, omar, rita, chen):
    greer()
    assert all("Jamieson Greer" in page(get(who, "termbase")) for who in (tara, omar, rita, chen))


def test_it_only_reads(chen):
    assert post(chen, "termbase").status_code == 405


@pytest.mark.parametrize("q", ["greer", "GRIER", "格里尔", " jamieson "])
def test_it_is_found_by_words_of_any_language(tara, q):
    greer()
    concept("term", None, ("en", "tariff", "preferred", "full"))
    shown = page(get(tara, "termbase", q=q))
    assert "Jamieson Greer" in shown
    assert ">tariff<" not in shown


def test_nothing_found_is_said(tara):
    greer()
    shown = page(get(tara, "termbase", q="100%_'"))
    assert "“100%_'”" in shown.replace("<bdi>", "").replace("</bdi>", "")
    assert "Jamieson Greer" not in shown


def test_kinds_are_counted_and_chosen(tara):
    greer()
    concept("term", None, ("en", "tariff", "preferred", "full"))
    shown = page(get(tara, "termbase", kind="term"))
    assert "Person 1" in shown
    assert "Term 1" in shown
    assert "tariff" in shown
    assert "Jamieson Greer" not in shown


def test_a_kind_that_does_not_exist_shows_all(tara):
    greer()
    assert "Jamieson Greer" in page(get(tara, "termbase", kind="animal"))


def test_what_is_retired_is_not_listed(tara):
    known = greer()
    known.retired = True
    known.save()
    assert "Jamieson Greer" not in page(get(tara, "termbase"))


def _fill(count):
    for number in range(count):
        concept("term", None, ("en", f"word{number:03}", "preferred", "full"))


def test_many_concepts_stand_on_pages(tara):
    _fill(101)
    first, second = (page(get(tara, "termbase", page=n)) for n in (1, 2))
    assert "word000" in first
    assert "word100" not in first
    assert "word100" in second
    assert page(get(tara, "termbase", page="last'")).count("Page 1 of 2") == 1


def test_the_number_of_queries_does_not_grow(tara, django_assert_max_num_queries):
    client = client_of(tara)
    _fill(2)
    with CaptureQueriesContext(connection) as few:
        client.get("/termbase/")
    _fill(30)
    with django_assert_max_num_queries(len(few)):
        client.get("/termbase/")


def test_what_is_never_written_stands_apart(tara):
    greer()
    shown = page(get(tara, "termbase"))
    assert re.search(r'class="form-text wrong"[^>]*>Grier<', shown)
    assert re.search(r'class="form-text"[^>]*>Jamieson Greer<', shown)


def test_an_empty_termbase_says_how_it_fills(tara):
    assert "Flags on names and terms fill the termbase." in page(get(tara, "termbase"))
