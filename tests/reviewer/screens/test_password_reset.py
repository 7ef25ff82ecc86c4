"""A forgotten password: a letter, a link that works once, a new password."""

import re
from datetime import timedelta

import pytest
from django.core import mail

from tests.reviewer.screens.visits import page
from translations import clock

NEW = "four correct horses"


@pytest.fixture(autouse=True)
def _mails(settings):
    settings.EXONYM_MAILS = True


def _ask(client, address="tara@example.org"):
    return client.post("/accounts/password/", {"email": address})


def _link():
    return re.search(r"http://testserver(/accounts/password/\S+)", mail.outbox[0].body)[1]


def _set(client, secret=NEW):
    form = client.get(_link(), follow=True)
    sent = {"new_password1": secret, "new_password2": secret}
    return client.post(form.request["PATH_INFO"], sent, follow=True)


def test_it_works(tara, client):
    assert "/accounts/password/" in page(client.get("/accounts/login/"))
    assert "Look into your mail" in page(client.get(_ask(client).url))
    assert "Your password is set" in page(_set(client))
    sent = {"username": "tara", "password": NEW}
    assert client.post("/accounts/login/", sent).status_code == 302


def test_the_letter(tara, client):
    _ask(client)
    letter = mail.outbox[0]
    assert letter.subject == "Set a new password for Exonym"
    assert letter.to == ["tara@example.org"]
    assert "account tara" in letter.body


def test_an_unknown_address_gets_the_same_answer_and_no_letter(tara, client):
    assert _ask(client, "nobody@example.org").url == _ask(client).url
    assert len(mail.outbox) == 1


def test_the_link_works_once(tara, client):
    _ask(client)
    _set(client)
    client.session.flush()
    assert "used already" in page(client.get(_link(), follow=True))


def test_a_weak_password_is_refused(tara, client):
    _ask(client)
    assert "too common" in page(_set(client, "password"))


def test_without_mail_an_administrator_helps(client, db, settings):
    settings.EXONYM_MAILS = False
    assert "An administrator can" in page(client.get("/accounts/login/"))
    assert "An administrator can" in page(client.get("/accounts/password/"))


def test_one_letter_in_five_minutes(tara, rita, client):
    answers = [_ask(client) for _ in range(3)]
    assert len({answer.url for answer in answers}) == 1
    _ask(client, "rita@example.org")
    assert [letter.to for letter in mail.outbox] == [["tara@example.org"], ["rita@example.org"]]
    with clock.at(clock.now() + timedelta(minutes=5, seconds=1)):
        _ask(client)
    assert len(mail.outbox) == 3
