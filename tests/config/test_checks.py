"""What an administrator is told of what is mis-set."""

from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import StaticFilesStorage

from config import checks
from config.static import HashedStorage

MOUNTS = """\
overlay / overlay rw 0 0
/dev/sda1 /srv ext4 rw 0 0
files:/desk /srv/desk nfs4 rw 0 0
//files/x /mnt/my\\040share cifs rw 0 0
files:/old /var/lib nfs rw 0 0
/dev/sdb1 /var/lib ext4 rw 0 0
"""


def _ids(messages):
    return [message.id for message in messages]


@pytest.mark.parametrize(
    ("version", "told"),
    [((3, 40, 1), ["exonym.W001"]), ((3, 51, 2), ["exonym.W001"]), ((3, 51, 3), []), ((4,), [])],
)
def test_an_old_sqlite(version, told):
    assert _ids(checks.aged_sqlite(version)) == told


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/srv/exonym.sqlite3", []),
        ("/srv/desk/exonym.sqlite3", ["exonym.E002"]),
        ("/srv/desktop/exonym.sqlite3", []),
        ("/mnt/my share/exonym.sqlite3", ["exonym.E002"]),
        ("/var/lib/exonym.sqlite3", []),
        ("/exonym.sqlite3", []),
    ],
)
def test_a_network_disk(path, told):
    assert _ids(checks.remote_disk(Path(path), MOUNTS)) == told


def test_sqlite_is_looked_at(settings, monkeypatch, tmp_path):
    made = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(tmp_path / "x")}
    monkeypatch.setitem(settings.DATABASES, "default", made)
    assert set(_ids(checks.sqlite())) <= {"exonym.W001"}


def test_where_no_mounts_are_listed():
    assert checks.remote_disk(Path("/srv/exonym.sqlite3"), "") == []


def test_postgresql_has_no_file(settings, monkeypatch):
    made = {"ENGINE": "django.db.backends.postgresql", "NAME": "x"}
    monkeypatch.setitem(settings.DATABASES, "default", made)
    assert checks.sqlite() == []


@pytest.mark.parametrize(("on", "told"), [(True, ["exonym.E003"]), (False, [])])
def test_debug(settings, on, told):
    settings.DEBUG = on
    assert _ids(checks.debug()) == told


def test_static_files(settings, tmp_path, monkeypatch):
    settings.STATIC_ROOT = tmp_path
    monkeypatch.setattr(checks, "staticfiles_storage", HashedStorage(location=tmp_path))
    assert _ids(checks.static_files()) == ["exonym.E004"]
    (tmp_path / "staticfiles.json").write_text("{}")
    assert checks.static_files() == []


def test_plain_static_files_need_no_manifest(settings, monkeypatch):
    monkeypatch.setattr(checks, "staticfiles_storage", StaticFilesStorage())
    assert checks.static_files() == []


@pytest.mark.parametrize(
    ("https", "demo", "told"),
    [(False, False, ["exonym.W005"]), (False, True, []), (True, False, [])],
)
def test_https(settings, https, demo, told):
    settings.HTTPS, settings.EXONYM_DEMO = https, demo
    assert _ids(checks.https()) == told


@pytest.mark.parametrize(("mails", "told"), [(False, ["exonym.W006"]), (True, [])])
def test_email(settings, mails, told):
    settings.EXONYM_MAILS = mails
    assert _ids(checks.email()) == told


@pytest.mark.parametrize(
    ("hosts", "told"), [(["*"], ["exonym.W007"]), (["desk.example.org"], []), ([".org"], [])]
)
def test_hosts(settings, hosts, told):
    settings.ALLOWED_HOSTS = hosts
    assert _ids(checks.hosts()) == told
