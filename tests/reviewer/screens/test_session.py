"""Logging in and out, and typed text that outlives its session."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from reviewer import demo
from tests.conftest import client_of, person, targets, texts
from tests.reviewer.screens.visits import page, typed_in

TYPED = 'The talks “ended”.\r\nAt <once> & for "all". 🙂'
PASSWORD = "password"
STORED = 'The talks “ended”.\nAt <once> & for "all". 🙂'


@pytest.fixture
def address(story):
    return reverse("save", args=[targets(story)[3].pk])


def _log_in(client, user, secret=PASSWORD, **more):
    return client.post("/accounts/login/", {"username": user, "password": secret, **more})


def _fields(response):
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page(response))
    return dict(found)


def _kept(response):
    return re.search(r'name="kept" value="([^"]+)"', page(response))[1]


def test_it_works(tara, client):
    assert "Log in" in page(client.get("/accounts/login/"))
    assert _log_in(client, "tara").url == "/"
    assert client.get("/").status_code == 200


def test_logging_in_leads_on_to_the_page_that_was_asked_for(tara, client):
    assert _log_in(client, "tara", next="/termbase/").url == "/termbase/"


@pytest.mark.parametrize(
    "away", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"]
)
def test_it_does_not_lead_to_another_site(tara, client, away):
    assert _log_in(client, "tara", next=away).url == "/"


@pytest.mark.parametrize(("name", "password"), [("tara", "wrong"), ("nobody", "password")])
def test_a_wrong_name_and_a_wrong_password_look_alike(tara, client, name, password):
    response = _log_in(client, name, password)
    assert "Please enter a correct username and password" in page(response)
    assert client.get("/").status_code == 302


def test_a_closed_account_does_not_log_in(client, db):
    person("gone", ("translator", "en"), is_active=False)
    assert _log_in(client, "gone").status_code == 200
    assert client.get("/").status_code == 302


def test_an_account_that_is_closed_loses_its_session(story, tara):
    client = client_of(tara)
    tara.is_active = False
    tara.save()
    assert client.get(reverse("review", args=[story.pk])).status_code == 302


def test_logging_out_works_by_post_alone(tara):
    client = client_of(tara)
    assert client.get("/accounts/logout/").status_code == 405
    assert client.get("/").status_code == 200
    assert client.post("/accounts/logout/").url == "/accounts/login/"
    assert client.get("/").status_code == 302


def test_every_page_offers_to_log_out(story, tara):
    shown = page(client_of(tara).get(reverse("review", args=[story.pk])))
    assert f'action="{reverse("logout")}"' in shown


def test_a_page_without_a_session_leads_to_the_log_in(story, client):
    address = reverse("review", args=[story.pk])
    assert client.get(address).url == f"/accounts/login/?next={address}"


def test_typed_text_outlives_its_session(story, address, tara, client):
    response = client.post(address, {"text": TYPED, "seen": "1"})
    assert response.status_code == 401
    assert "What you typed is kept" in page(response)
    assert texts(story)[3] != STORED
    after = _log_in(client, "tara", kept=_kept(response))
    assert after.status_code == 200
    assert f'action="{address}"' in page(after)
    assert typed_in(after)[0].replace("\r\n", "\n") == STORED
    saved = client.post(address, _text_fields(after))
    assert saved.status_code == 302
    assert texts(story)[3] == STORED


def _text_fields(response):
    """Give the fields of the kept form as a browser sends them."""
    raw = re.findall(
        r'<input type="hidden" name="(\w+)" value="([^"]*)"', response.content.decode()
    )
    fields = {name: _unescaped(value) for name, value in raw}
    assert fields["seen"] == "1"
    return fields


def _unescaped(value):
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'")):
        value = value.replace(entity, char)
    return value.replace("&amp;", "&")


def test_a_wrong_password_in_between_keeps_it(address, tara, client):
    response = client.post(address, {"text": TYPED, "seen": "1"})
    again = _log_in(client, "tara", "wrong", kept=_kept(response))
    assert "Please enter a correct" in page(again)
    assert typed_in(_log_in(client, "tara", kept=_kept(again)))


def test_every_field_of_the_form_is_kept(story, tara, client):
    address = reverse("flag", args=[targets(story)[2].pk])
    sent = {"seen": "1", "quote": "Grier", "category": "name-wrong", "comment": TYPED}
    kept = _kept(client.post(address, sent))
    assert sent.items() <= _text_fields(_log_in(client, "tara", kept=kept)).items() | {
        ("comment", TYPED)
    }


def test_passwords_are_never_kept(address, tara, client):
    sent = {"text": "x", "seen": "1", "password": "hunter2", "csrfmiddlewaretoken": "token1"}
    after = page(_log_in(client, "tara", kept=_kept(client.post(address, sent))))
    assert "hunter2" not in after
    assert "token1" not in after


@pytest.mark.parametrize("token", ["x", "", "eyJwYXRoIjoiLyJ9:1abc:sig"])
def test_a_forged_token_is_dropped(tara, client, token):
    assert _log_in(client, "tara", kept=token).url == "/"


def test_a_token_of_another_purpose_is_dropped(tara, client, address):
    kept = _kept(client.post(address, {"text": "x", "seen": "1"}))
    assert _log_in(client, "tara", kept=f"{kept}x").url == "/"


@pytest.mark.parametrize("method", ["get", "post"])
def test_htmx_gets_401_and_nothing_else(story, tara, method):
    address = reverse("row" if method == "get" else "save", args=[targets(story)[3].pk])
    response = getattr(Client(), method)(address, {"text": TYPED}, headers={"HX-Request": "true"})
    assert response.status_code == 401
    assert "<" not in page(response)


def test_a_script_gets_401_and_nothing_else(story, client):
    response = client.post(reverse("copy", args=[story.pk]), headers={"Accept": "application/json"})
    assert response.status_code == 401
    assert "<" not in page(response)


def test_the_log_in_form_itself_is_not_kept(tara, client):
    assert 'name="kept"' not in page(_log_in(client, "tara", "wrong"))


def _stale(user, address, origin):
    client = Client(enforce_csrf_checks=True)
    client.force_login(user)
    client.cookies["csrftoken"] = "a" * 32
    sent = {"text": TYPED, "seen": "1", "csrfmiddlewaretoken": "b" * 32 + "c" * 32}
    return client, client.post(address, sent, headers={"Origin": origin} if origin else {})


def test_a_stale_form_shows_the_text_with_a_button(story, address, tara):
    client, response = _stale(tara, address, "http://testserver")
    assert response.status_code == 403
    assert typed_in(response)[0].replace("\r\n", "\n") == STORED
    assert texts(story)[3] != STORED
    sent = _text_fields(response)
    saved = client.post(address, sent, headers={"Origin": "http://testserver"})
    assert saved.status_code == 302
    assert texts(story)[3] == STORED


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "", "http://testserver.evil"])
def test_another_sites_form_is_not_offered_to_be_sent(story, address, tara, origin):
    _, response = _stale(tara, address, origin)
    assert response.status_code == 403
    assert "ended" not in page(response)
    assert "stale" in page(response)
    assert texts(story)[3] != STORED


def test_a_stale_form_without_a_session_is_not_kept(address, tara):
    client = Client(enforce_csrf_checks=True)
    response = client.post(address, {"text": TYPED}, headers={"Origin": "http://testserver"})
    assert response.status_code == 403
    assert "stale" in page(response)


def test_the_demo_says_that_its_passwords_are_for_trying(client, db, settings):
    settings.EXONYM_DEMO = True
    shown = page(client.get("/accounts/login/"))
    assert "for trying" in shown
    assert "otto" in shown
    settings.EXONYM_DEMO = False
    assert "otto" not in page(client.get("/accounts/login/"))


def test_the_demo_lets_one_in_by_a_press(client, db, settings):
    settings.EXONYM_DEMO = True
    demo.accounts()
    shown = page(client.get("/accounts/login/"))
    assert shown.index("Log in as <bdi>rita") < shown.index("Log in as <bdi>tara")
    sent = dict(re.findall(r'type="hidden" name="(username|password)" value="([^"]*)"', shown))
    assert client.post("/accounts/login/", sent).status_code == 302
    settings.EXONYM_DEMO = False
    assert demo.PASSWORD not in page(client.get("/accounts/login/"))
