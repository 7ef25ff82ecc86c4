"""A backup is taken while people work, and restores what stood at one moment."""

import hashlib
import io
import json
import sqlite3
import stat
import subprocess
import threading
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from reviewer import workflow
from reviewer.models import Decision
from tests.conftest import approve, targets, write
from tests.reviewer.commands import elsewhere
from translations import history, triggers
from translations.models import RevisionMeta, Translation

TELL = """
import json
from tests.reviewer.commands.test_backup import told
print("told:" + json.dumps(told()))
"""


def told() -> dict:
    """Tell the texts at each revision, and each decision's seal."""
    story = Translation.objects.get()
    revisions = sorted(RevisionMeta.objects.values_list("revision_id", flat=True))
    texts = {str(r): [t.text for t in history.texts_at(story, r)] for r in revisions}
    return {"texts": texts, "seals": list(Decision.objects.order_by("link").values_list("seal"))}


def take(where: Path) -> Path:
    out = io.StringIO()
    call_command("backup", str(where), stdout=out)
    return Path(out.getvalue().split(": ")[0])


def refused(*words: str) -> str:
    with pytest.raises(CommandError) as raised:
        call_command(*words)
    assert raised.value.returncode == 2
    return str(raised.value)


@pytest.fixture
def load(story, tara, rita, chen):
    """People who save, submit, approve and reopen until told to stop."""
    done, rounds = threading.Event(), []

    def work() -> None:
        while not done.is_set():
            write(targets(story)[3], f"The talks lasted {len(rounds)} hours.", tara)
            workflow.submit(story, by=tara) if not rounds else None
            approve(story, rita)
            workflow.reopen(story, by=chen)
            rounds.append(len(rounds))
        connection.close()

    worker = threading.Thread(target=work)
    worker.start()
    yield rounds
    done.set()
    worker.join()


def _wait_for(rounds: list[int], more: int) -> None:
    goal = len(rounds) + more
    while len(rounds) < goal:
        threading.Event().wait(0.05)


@pytest.mark.django_db(transaction=True)
def test_a_backup_under_load_restores_one_moment(load, tmp_path):
    _wait_for(load, 3)
    file = take(tmp_path)
    _wait_for(load, 2)
    url = elsewhere.new(tmp_path)
    elsewhere.manage(url, "restore", str(file))
    said = elsewhere.manage(url, "shell", "--no-imports", "-c", TELL)
    restored, live = json.loads(said.split("told:")[1]), json.loads(json.dumps(told()))
    some = len(restored["texts"])
    assert 3 < some < len(live["texts"])
    assert list(live["texts"].items())[:some] == list(restored["texts"].items())
    assert live["seals"][: len(restored["seals"])] == restored["seals"]
    counted = f"Decisions: {len(restored['seals'])}, the chain is whole"
    assert counted in elsewhere.manage(url, "verify_audit")


@pytest.mark.django_db(transaction=True)
def test_a_restore_replaces_only_when_told(story, tmp_path):
    file, url = take(tmp_path / "a"), elsewhere.new(tmp_path)
    elsewhere.manage(url, "restore", str(file))
    assert "not empty" in elsewhere.manage(url, "restore", str(file), status=2)
    User.objects.create_user("later")
    later = take(tmp_path / "b")
    elsewhere.manage(url, "restore", "--replace", str(later))
    counted = "from django.contrib.auth.models import User; print(User.objects.count())"
    assert elsewhere.manage(url, "shell", "--no-imports", "-c", counted).strip() == "1"


@pytest.mark.django_db(transaction=True)
def test_a_backup_is_the_owners_alone_and_not_overwritten(tmp_path):
    file = take(tmp_path / "desk")
    note = tmp_path / "desk.sha256"
    assert {stat.S_IMODE(each.stat().st_mode) for each in (file, note)} == {0o600}
    assert "exists already" in refused("backup", str(file))
    file.unlink()
    assert "desk.sha256 exists already" in refused("backup", str(file))
    assert list(tmp_path.iterdir()) == [note]


@pytest.mark.django_db(transaction=True)
def test_a_damaged_backup_is_refused(tmp_path):
    file = take(tmp_path / "desk")
    data = file.read_bytes()
    file.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    assert "is damaged" in refused("restore", str(file))
    (tmp_path / "desk.sha256").unlink()
    assert "desk.sha256 is missing" in refused("restore", str(file))


@pytest.mark.parametrize(
    ("start", "said"), [(b"Hello", "is no backup"), (b"PGDMP", ""), (b"SQLite format 3\0", "")]
)
def test_a_file_of_another_kind_is_refused(db, tmp_path, start, said):
    file = tmp_path / "file"
    file.write_bytes(start)
    (tmp_path / "file.sha256").write_text(hashlib.sha256(start).hexdigest())
    User.objects.create_user("somebody")
    own = start[:3] == {"postgresql": b"PGD", "sqlite": b"SQL"}[connection.vendor]
    assert (said or ("not empty" if own else "import_archive")) in refused("restore", str(file))


def test_a_folder_that_is_not_there_is_named(db):
    assert "No such file" in refused("backup", "/nowhere/at/all")


def sealed(file: Path) -> Path:
    """Write the sha256 that belongs to a file beside it."""
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    file.with_name(f"{file.name}.sha256").write_text(digest.upper())
    return file


def foreign(folder: Path, statements: str) -> Path:
    """Make a whole backup, with its sha256, of a database that holds something else."""
    file = folder / "foreign"
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(file)) as opened:
            opened.executescript(statements)
        return sealed(file)
    url = elsewhere.new_postgresql()
    with psycopg.connect(url, autocommit=True) as opened:
        opened.execute(statements)
    subprocess.run(["pg_dump", "--format=custom", f"--file={file}", url], check=True)
    return sealed(file)


MIGRATIONS = "CREATE TABLE django_migrations (id int, app text, name text, applied timestamp);"
STEP = "INSERT INTO django_migrations VALUES (1, '{}', '{}', '2026-01-01');"
BEGUN = STEP.format("reviewer", "0001_initial") + STEP.format("translations", "0001_initial")
TYPES = STEP.format("contenttypes", "0001_initial") + STEP.format(
    "contenttypes", "0002_remove_content_type_name"
)
FOREIGN = {
    "CREATE TABLE guests (name text);": "is no database of Exonym",
    MIGRATIONS: "is no database of Exonym",
    MIGRATIONS + BEGUN + STEP.format("reviewer", "9999_later"): "newer Exonym, with reviewer.9999",
    MIGRATIONS + BEGUN + TYPES: "the tables are not Exonym's: django_content_type.",
}
ALL = (
    "from django.db import connection as c; print(sorted(c.introspection.table_names())); "
    "from translations import archive; import sys; archive.write(sys.stdout)"
)


@pytest.mark.django_db(transaction=True)
def test_another_programs_database_is_refused(story, tmp_path):
    for nth, statements in enumerate(FOREIGN):
        (tmp_path / str(nth)).mkdir()
        foreign(tmp_path / str(nth), statements)
    mine, url = take(tmp_path / "desk"), elsewhere.new(tmp_path)
    elsewhere.manage(url, "restore", str(mine))
    before = elsewhere.manage(url, "shell", "--no-imports", "-c", ALL)
    for nth, said in enumerate(FOREIGN.values()):
        file = str(tmp_path / str(nth) / "foreign")
        assert said in elsewhere.manage(url, "restore", "--replace", file, status=2)
    assert elsewhere.manage(url, "shell", "--no-imports", "-c", ALL) == before
    assert not list(tmp_path.glob("restore-*"))


@pytest.mark.django_db(transaction=True)
def test_what_is_newer_than_the_backup_goes(story, tmp_path):
    file, url = take(tmp_path / "desk"), elsewhere.new(tmp_path)
    elsewhere.manage(url, "restore", str(file))
    make = "from django.db import connection as c; c.cursor().execute('{}'); print({})"
    tables = "sorted(c.introspection.table_names())"
    shell = ["shell", "--no-imports", "-c"]
    before = elsewhere.manage(url, *shell, make.format("SELECT 1", tables))
    newer = elsewhere.manage(
        url, *shell, make.format("CREATE TABLE reviewer_later (id int)", tables)
    )
    assert "reviewer_later" in newer
    elsewhere.manage(url, "restore", "--replace", str(file))
    assert elsewhere.manage(url, *shell, make.format("SELECT 1", tables)) == before
    elsewhere.manage(url, "migrate", "--check")


@pytest.mark.django_db(transaction=True)
def test_a_backup_with_a_broken_chain_is_restored_only_when_told(story, tara, tmp_path):
    workflow.submit(story, by=tara)
    triggers.release(connection, Decision._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE reviewer_decision SET note = 'Otherwise.'")
    file, url = take(tmp_path / "desk"), elsewhere.new(tmp_path)
    said = elsewhere.manage(url, "restore", str(file), status=2)
    assert "Decision 1 " in said
    assert "--broken" in said
    counted = "from django.db import connection as c; print(c.introspection.table_names())"
    assert elsewhere.manage(url, "shell", "--no-imports", "-c", counted).strip() == "[]"
    elsewhere.manage(url, "restore", "--broken", str(file))


@pytest.mark.django_db(transaction=True)
def test_a_backup_of_an_earlier_version_is_restored(story, tmp_path):
    url = elsewhere.new(tmp_path)
    elsewhere.manage(url, "migrate", "--verbosity", "0")
    elsewhere.manage(url, "migrate", "reviewer", "0004", "--verbosity", "0")
    file = tmp_path / "old"
    elsewhere.manage(url, "backup", str(file))
    elsewhere.manage(url, "restore", "--replace", str(file))
    elsewhere.manage(url, "migrate", "--verbosity", "0")
    assert "Decisions: 0, the chain is whole" in elsewhere.manage(url, "verify_audit")


@pytest.mark.parametrize("note", [b"\xff\xfe" * 40, b"", b"not a sum"])
def test_a_note_that_holds_no_sha256_is_refused(db, tmp_path, note):
    file = tmp_path / "file"
    file.write_bytes(b"Hello")
    (tmp_path / "file.sha256").write_bytes(note)
    assert "file.sha256 does not begin with a sha256" in refused("restore", str(file))
