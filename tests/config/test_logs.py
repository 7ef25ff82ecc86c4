"""What is logged: one line a request and event, without a text, a name or a token."""

import json
import logging

import pytest

from config.logs import JsonLines
from tests.conftest import client_of


@pytest.fixture
def lines(caplog):
    caplog.set_level(logging.INFO, "exonym")
    return lambda: [json.loads(JsonLines().format(record)) for record in caplog.records]


def test_a_request_is_one_line(tara, story, lines):
    answer = client_of(tara).get(f"/translations/{story.pk}/?q=Grier")
    line = lines()[-1]
    assert (line["event"], line["method"], line["status"]) == ("request", "GET", 200)
    assert (line["route"], line["pk"]) == ("translations/<int:pk>/", story.pk)
    assert line["user"] == tara.pk
    assert "Grier" not in json.dumps(line)
    assert answer["X-Request-ID"]


def test_a_letter_s_token_is_not_logged(client, db, lines):
    client.get("/accounts/password/MQ/abc123-secret/")
    assert "secret" not in json.dumps(lines())


def test_an_id_from_the_proxy_is_kept(client, db):
    given = "0123456789abcdef"
    assert client.get("/healthz").get("X-Request-ID") is None
    kept = client.get("/accounts/login/", headers={"X-Request-ID": given})
    assert kept["X-Request-ID"] == given


@pytest.mark.parametrize("bad", ["short", "x" * 65, 'a"b,c{d}e fgh'])
def test_another_id_is_replaced(client, db, bad):
    kept = client.get("/accounts/login/", headers={"X-Request-ID": bad})
    assert kept["X-Request-ID"] != bad


def test_static_files_are_not_logged(client, db, lines):
    client.get("/static/css/base.css").close()
    assert lines() == []


def test_log_ins_are_events(tara, client, lines):
    for password in ("wrong-word", "password"):
        client.post("/accounts/login/", {"username": "tara", "password": password})
    client.post("/accounts/logout/")
    told = lines()
    named = [line["event"] for line in told if line["event"] != "request"]
    assert named == ["log-in failed", "log-in", "log-out"]
    assert not {"tara", "wrong-word"} & set(json.dumps(told).replace('"', " ").split())


def _record(message, *args, name="django.request", error=None):
    failure = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord(name, logging.ERROR, "", 1, message, args, failure)
    return json.loads(JsonLines().format(record))


def test_what_fills_a_foreign_sentence_is_left_out():
    line = _record("%s: %s", "Not Found", "/accounts/password/MQ/token/")
    assert line["event"] == "%s: %s"


def test_a_sentence_made_of_what_was_sent_is_left_out():
    assert "event" not in _record("evil ../..", name="django.security.SuspiciousFileOperation")


def test_of_an_exception_its_place_is_told():
    try:
        int("Jamieson Grier")
    except ValueError as raised:
        line = _record("It broke", error=raised)
    assert line["error"] == "builtins.ValueError"
    assert "test_of_an_exception" in line["at"][-1]
    assert "Grier" not in json.dumps(line)


def test_the_servers_greeting_is_told():
    record = logging.LogRecord("gunicorn.error", logging.INFO, "", 1, "At %s", ("here",), None)
    assert json.loads(JsonLines().format(record))["event"] == "At here"
