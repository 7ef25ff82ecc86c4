"""Everything leaves as lines of JSON and comes in elsewhere without a difference."""

import io
import json
import stat

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection, transaction

from reviewer import flags, workflow
from tests.conftest import approve, greer, open_flags, targets, write
from tests.reviewer.commands import elsewhere
from translations import archive, exporting
from translations.models import Article, Chain


@pytest.fixture
def filled(story, tara, rita, chen):
    """A story with a bit of everything."""
    greer(chen)
    for flag in open_flags(story)[:1]:
        flags.dismiss(flag, by=rita, reason="quotation")
    write(targets(story)[3], "Two hours — about “two”.", tara)
    workflow.submit(story, by=tara)
    approve(story, chen, override="Urgent.")
    exporting.export(story, "text", by=chen)
    LogEntry.objects.log_actions(chen.pk, [story], 2, change_message="Looked at.")
    return story


def written() -> bytes:
    out = io.StringIO()
    archive.write(out)
    return out.getvalue().encode()


def refused(data: bytes) -> str:
    with pytest.raises(archive.Unusable) as raised:
        archive.read(io.BytesIO(data))
    assert Article.objects.count() == 0
    return str(raised.value)


@pytest.mark.django_db(transaction=True)
def test_there_and_back_without_a_difference(filled, tmp_path):
    first = tmp_path / "first.jsonl"
    call_command("export_archive", str(first), stdout=io.StringIO())
    databases = [elsewhere.new_sqlite(tmp_path)]
    databases += [elsewhere.new_postgresql()] if connection.vendor == "postgresql" else []
    last = first
    for nth, url in enumerate(databases):
        elsewhere.manage(url, "migrate", "--verbosity", "0")
        elsewhere.manage(url, "import_archive", str(last))
        last = tmp_path / f"{nth}.jsonl"
        elsewhere.manage(url, "export_archive", str(last))
        assert last.read_bytes() == first.read_bytes()
        assert "Decisions: 2, the chain is whole" in elsewhere.manage(url, "verify_audit")


def test_it_says_what_it_holds_and_keeps_passwords_back(filled):
    data = written()
    counts = json.loads(data.splitlines()[0])["counts"]
    desk = [counts[f"reviewer.{name}"] for name in ("decision", "flag", "placement", "membership")]
    assert all(desk)
    assert all(counts[name] for name in ("reversion.version", "admin.logentry", "auth.user"))
    assert b"password" not in data
    assert "“two”".encode() in data


def test_a_file_is_not_overwritten_and_the_owners_alone(filled, tmp_path):
    file = tmp_path / "archive.jsonl"
    call_command("export_archive", str(file), stdout=io.StringIO())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    before = file.read_bytes()
    with pytest.raises(CommandError, match="exists already") as raised:
        call_command("export_archive", str(file))
    assert (raised.value.returncode, file.read_bytes()) == (2, before)
    assert list(tmp_path.iterdir()) == [file]


def test_a_database_that_is_not_empty_is_refused(filled, tmp_path):
    file = tmp_path / "archive.jsonl"
    file.write_bytes(written())
    with pytest.raises(CommandError, match=r"not empty.*Nothing was stored") as raised:
        call_command("import_archive", str(file))
    assert raised.value.returncode == 2


def test_a_missing_file_is_named(db, tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        call_command("import_archive", str(tmp_path / "none"))


@pytest.fixture
def lines(db) -> list[bytes]:
    """The archive of a house with one account."""
    call_command("createsuperuser", "--noinput", username="ada", email="a@b.org", verbosity=0)
    data = written()
    User.objects.all().delete()
    return data.splitlines(keepends=True)


def test_what_is_whole_comes_in(lines):
    assert archive.read(io.BytesIO(b"".join(lines)))["auth.user"] == 1
    assert written() == b"".join(lines)


def test_another_version_is_refused(lines):
    lines[0] = lines[0].replace(b'"version":1', b'"version":2')
    assert refused(b"".join(lines)) == "This is an archive of version 2; expected version 1."


def test_what_is_no_archive_is_refused(db):
    assert refused(b"# Hello\n") == "Line 1 is not a line of an archive."
    assert refused(b'{"a":1}\n').startswith("Line 1 does not say")
    assert refused(b"").startswith("Line 1 is cut off")


def test_a_changed_line_is_named(lines):
    lines[1] = lines[1].replace(b'"ada"', b'"eve"')
    assert refused(b"".join(lines)) == "Line 2 was changed after it was written."


def test_a_truncated_archive_is_refused(lines):
    assert refused(b"".join(lines[:-1])) == "Line 3 is cut off: the archive is not complete."
    assert refused(b"".join(lines)[:-9]) == "Line 3 is cut off: the archive is not complete."
    assert refused(b"".join(lines[:1])).startswith("Line 2 is cut off")


def test_lines_taken_away_or_added_are_refused(lines):
    assert refused(lines[0] + lines[2]).startswith("Line 2 ")
    assert refused(b"".join([*lines, lines[1]])).startswith("Line 3 ")
    assert refused(b"".join([lines[0], lines[1], lines[1], lines[2]])).startswith("Line 3 ")


def test_a_header_that_counts_nothing_is_refused(db):
    out = io.StringIO()
    header = {"archive": "exonym", "version": archive.VERSION, "counts": {"auth.user": "many"}}
    out.write(archive._Checked().sealed(archive._json(header)))
    assert refused(out.getvalue().encode()) == "Line 1 does not count the rows of each table."


def resealed(data: bytes, table: str, **other: object) -> bytes:
    """Change the first row of a table, and seal everything anew."""
    checked, out, done = archive._Checked(), io.StringIO(), False
    for line in data.splitlines()[:-1]:
        held = json.loads(line)
        del held["check"]
        if held.get("table") == table and not done:
            held["row"] |= other
            done = True
        out.write(checked.sealed(json.dumps(held, separators=(",", ":"))))
    assert done
    out.write(archive._footer(checked))
    return out.getvalue().encode()


@pytest.fixture
def data(db, request) -> bytes:
    """The archive of a filled house, when nothing is left of the house itself."""
    before = transaction.savepoint()
    request.getfixturevalue("filled")
    whole = written()
    transaction.savepoint_rollback(before)
    return whole


def test_what_is_sealed_anew_comes_in(data):
    archive.read(io.BytesIO(resealed(data, "translations.article", outlet="x" * 200)))
    assert Article.objects.get().outlet == "x" * 200


WRONG = [
    ("translations.translation", {"status": "wat"}, "status is 'wat', which is none"),
    ("translations.article", {"outlet": "x" * 201}, "outlet goes beyond its bounds"),
    ("translations.target", {"text": "a\0b"}, "text holds a character that no text"),
    ("translations.target", {"text": "a\ud800b"}, "text holds half a character"),
    ("translations.target", {"text": ["a"]}, "text is not text"),
    ("translations.target", {"text": None}, "text is null"),
    ("translations.target", {"version": 1.0}, "version is no whole number"),
    ("translations.target", {"version": True}, "version is no whole number"),
    ("translations.target", {"position": -1}, "position goes beyond its bounds"),
    ("translations.target", {"retired": 0}, "retired is neither true nor false"),
    ("translations.article", {"created_at": 5}, "created_at is not text"),
    ("translations.article", {"created_at": "soon"}, "created_at cannot be read"),
    ("translations.article", {"created_at": "2026-01-01"}, "created_at is a time without its"),
    ("translations.translation", {"article_id": "1"}, "article_id is no whole number"),
    ("reversion.version", {"content_type_id": 7}, "content_type_id is not text"),
    ("reversion.version", {"content_type_id": "a.b"}, "content_type_id names a table"),
]


@pytest.mark.parametrize(("table", "other", "said"), WRONG)
def test_a_row_that_its_fields_cannot_hold_is_refused(data, table, other, said):
    before = User.objects.count()
    refusal = refused(resealed(data, table, **other))
    assert refusal.startswith("Line ")
    assert f"cannot be stored: {table}’s {said}" in refusal
    assert User.objects.count() == before


def test_a_version_that_is_no_whole_number_is_refused(lines):
    lines[0] = lines[0].replace(b'"version":1', b'"version":1.0')
    assert refused(b"".join(lines)) == "This is an archive of version 1.0; expected version 1."


def test_a_broken_chain_is_refused(db):
    Chain.objects.create(name="reviewer.decision", length=1, seal="0" * 64)
    data = written()
    Chain.objects.all().delete()
    assert refused(data).endswith("archive is broken. Decision 1 is missing.")
    assert Chain.objects.count() == 0
