"""/healthz: yes or no, to anybody, and no more than that."""

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder


def test_it_works(client, db):
    response = client.get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert response["Cache-Control"] == "no-store"


def test_it_needs_no_host_name_and_no_tls(client, db, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/healthz", headers={"host": "10.0.0.7"}).status_code == 200


def test_a_missing_migration_is_no_health(client, db, caplog):
    MigrationRecorder(connection).record_unapplied("translations", "0001_initial")
    response = client.get("/healthz")
    assert (response.status_code, response.json()) == (503, {"status": "unavailable"})
    assert caplog.records[0].facts == {"ailment": "migrations missing"}


def test_it_is_only_looked_at(client, db):
    assert client.post("/healthz").status_code == 405
