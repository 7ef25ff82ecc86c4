"""A database that is away or locked: 503, a calm page, and the next request works."""

import sqlite3

import psycopg
import pytest
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.test import Client
from django.urls import path

from tests.config import serving

TEXT = "The talks “ended”."


@pytest.mark.parametrize("option", ["", "?foo=1"])
def test_an_unreachable_database(tmp_path, option):
    url = f"postgresql://exonym@127.0.0.1:{serving.free_port()}/exonym{option}"
    env = serving.environment(tmp_path, DATABASE_URL=url)
    server, port = serving.gunicorn(env, tmp_path / "log")
    with server:
        visitor = serving.Visitor(port)
        visitor.cookies["sessionid"] = "a" * 32
        answer = visitor.ask("GET", "/")
        assert (answer.status, answer.headers["Retry-After"]) == (503, "20")
        assert "Back in a moment" in answer.text
        assert visitor.ask("GET", "/healthz").status == 503
    assert "exonym@127.0.0.1" not in (tmp_path / "log").read_text()


@pytest.fixture
def locked(transactional_db):
    """A database in which somebody else writes for longer than anybody waits."""
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite locks as a whole")
    connection.ensure_connection()
    connection.cursor().execute("PRAGMA busy_timeout=50")
    other = sqlite3.connect(settings.DATABASES["default"]["NAME"], isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield other
    other.close()
    connection.close()


def test_a_locked_database(locked):
    client = Client(raise_request_exception=False)
    sent = {"username": "tara", "password": "wrong-one", "text": TEXT}
    response = client.post("/accounts/login/", sent)
    page = response.content.decode()
    assert (response.status_code, response["Retry-After"]) == (503, "20")
    assert TEXT in page
    assert "wrong-one" not in page
    locked.execute("ROLLBACK")
    assert client.post("/accounts/login/", sent).status_code == 200


@login_not_required
def _broken(request):
    raise ValueError(TEXT)


urlpatterns = [path("broken/", _broken)]
handler500 = "config.outage.server_error"


@pytest.mark.urls(__name__)
def test_another_failure_stays_a_500(db):
    response = Client(raise_request_exception=False).get("/broken/")
    assert response.status_code == 500
    assert "Something broke on our side" in response.content.decode()


@pytest.mark.skipif("not __import__('os').environ.get('DATABASE_URL')", reason="for PostgreSQL")
def test_the_next_request_works_after_connections_were_cut(transactional_db, tmp_path):
    made = settings.DATABASES["default"]
    url = f"postgresql://{made['USER']}@{made['HOST']}:{made['PORT']}/{made['NAME']}"
    named = f"{url}?application_name=desk"
    env = serving.environment(tmp_path, DATABASE_URL=named, EXONYM_WORKERS="1", EXONYM_THREADS="1")
    server, port = serving.gunicorn(env, tmp_path / "log")
    with server, psycopg.connect(url, autocommit=True) as other:
        visitor = serving.Visitor(port)
        for _ in range(3):
            assert visitor.ask("GET", "/healthz").status == 200
            cut = other.execute(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE "
                "datname = current_database() AND application_name = 'desk'"
            ).fetchone()
            assert cut[0] >= 1
