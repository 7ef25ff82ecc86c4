"""How the desk says no: a heading, whole sentences, and a way back."""

import pytest
from django.urls import reverse

from tests.conftest import client_of
from tests.reviewer.screens.visits import get, page, post

BACK = "http://testserver/termbase/"


def test_it_works(story, tara):
    client = client_of(tara)
    response = client.post(
        reverse("reopen", args=[story.pk]), {"note": "x"}, headers={"Referer": BACK}
    )
    assert response.status_code == 403
    assert "Not yours to do" in page(response)
    assert "You may not reopen a translation." in page(response)
    assert f'href="{BACK}"' in page(response)
    assert f'href="{reverse("queue")}"' in page(response)


def test_an_address_that_does_not_exist_is_said_on_a_page_of_the_desk(tara):
    response = client_of(tara).get("/nothing/here/")
    assert response.status_code == 404
    assert "nothing at this address" in page(response)


def test_what_is_hidden_looks_like_what_is_not_there(story, omar):
    hidden = get(omar, "review", story.pk)
    missing = get(omar, "review", story.pk + 1)
    assert page(hidden).partition("<main")[2] == page(missing).partition("<main")[2]


def test_without_an_account_too(client, db):
    response = client.get("/nothing/here/")
    assert response.status_code == 404
    assert "Log out" not in page(response)


def test_every_reason_stands_alone(story, tara, rita, chen):
    response = post(rita, "approve", story.pk, seen_hash="x")
    assert response.status_code == 409
    assert page(response).count("data-refusal") == 1
    assert "Not as things stand" in page(response)


def test_bad_input_is_said_on_a_page(story, tara):
    response = get(tara, "compare", story.pk, to="<b>now</b>")
    assert response.status_code == 400
    assert "“<b>now</b>” is no revision" in page(response)
    assert b"<b>now" not in response.content


def test_a_way_back_is_no_script(story, tara):
    client = client_of(tara)
    headers = {"Referer": "javascript:alert(1)"}
    response = client.post(reverse("reopen", args=[story.pk]), headers=headers)
    assert 'href="javascript:' not in page(response)


@pytest.mark.parametrize("htmx", [False, True])
def test_who_may_not_is_told_so_with_and_without_htmx(story, tara, htmx):
    target = story.targets.first()
    response = post(tara, "tick", target.pk, htmx=htmx, seen=1, on="1")
    assert response.status_code == 403
    assert "You may not tick paragraphs in this language." in page(response)
