"""The style page: for those who run the desk, made from the pages' own pieces."""

import pytest

from reviewer import specimens
from reviewer.rows import TONE_LABELS
from tests.conftest import client_of
from tests.reviewer.screens.visits import get, page


def test_it_works(admin):
    shown = page(get(admin, "style"))
    assert 'data-scheme="light"' in shown
    assert 'data-scheme="dark"' in shown
    assert "Enter a valid URL." in shown


@pytest.mark.parametrize("tone", TONE_LABELS)
def test_it_shows_a_row_of_each_state_twice(admin, tone):
    assert page(get(admin, "style")).count(f'class="row {tone}"') == 2


def test_it_shows_the_row_that_is_written_in(admin):
    assert page(get(admin, "style")).count('class="row block editing"') == 2


def test_nobody_else_finds_it(tara, chen, otto):
    assert {get(who, "style").status_code for who in (tara, chen, otto)} == {404}


def test_it_needs_a_log_in(client, db):
    assert client.get("/style/").url == "/accounts/login/?next=/style/"


def test_no_id_stands_there_twice(admin):
    ids = specimens.side("light", 0), specimens.side("dark", 1)
    light, dark = ({each.id for each in (*side.rows, *side.cards)} for side in ids)
    assert not light & dark


def test_it_asks_for_nothing_but_the_person(admin, django_assert_max_num_queries):
    client = client_of(admin)
    with django_assert_max_num_queries(6):
        client.get("/style/")


def test_a_specimen_of_a_field_that_is_no_more_is_refused():
    with pytest.raises(TypeError, match="Row has no colour"):
        specimens._of(specimens.Row, colour="red")
