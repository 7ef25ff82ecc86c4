"""Puts a backup in the place of this database, once it is known to be one of Exonym's."""

import re
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.db import DatabaseError, connection, connections, transaction

from translations import archive, filing, replaying, soundness
from translations.backup import Backup, Impossible, beside, whole

STARTS = {"sqlite": b"SQLite format 3\x00", "postgresql": b"PGDMP"}
CALLED = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
CANDIDATE = "candidate"


def restore(file: Path, *, replace: bool, broken: bool = False) -> Backup:
    """Put a backup in the place of this database: all of it, or nothing. Raises Impossible.

    `replace` allows for what is there now to be lost, `broken` for a chain of records in the
    backup that does not hold.
    """
    digest = _proven(file)
    kind = _kind(file)
    if kind != connection.vendor:
        raise Impossible(
            f"{file} is a backup of {CALLED[kind]}, and this database is "
            f"{CALLED[connection.vendor]}: to move, use export_archive and import_archive."
        )
    if not replace and not _empty():
        raise Impossible(
            "This database is not empty; say --replace to put the backup in its place."
        )
    load = _load_postgresql if kind == "postgresql" else _load_sqlite
    load(file, broken=broken)
    return Backup(file, digest)


def _proven(file: Path) -> str:
    note = beside(file)
    if not note.exists():
        raise Impossible(f"{note} is missing: without it nobody knows whether {file} is whole.")
    expected, found = note.read_bytes()[:64].decode("ascii", "replace"), filing.sha256(file)
    if not re.fullmatch("[0-9a-fA-F]{64}", expected):
        raise Impossible(f"{note} does not begin with a sha256 of 64 digits.")
    if expected.lower() != found:
        raise Impossible(f"{file} is damaged: its sha256 is {found}, and {note} says {expected}.")
    return found


def _kind(file: Path) -> str:
    with file.open("rb") as opened:
        start = opened.read(16)
    for kind, known in STARTS.items():
        if start.startswith(known):
            return kind
    raise Impossible(f"{file} is no backup: it is a file of neither SQLite nor PostgreSQL.")


def _empty() -> bool:
    """Whether there is nothing to lose: no table yet, or nothing in any."""
    there = set(connection.introspection.table_names())
    tables = [model._meta.db_table for model in archive.kept().values()]
    with connection.cursor() as cursor:
        for table in there.intersection(tables):
            cursor.execute(f"SELECT 1 FROM {connection.ops.quote_name(table)} LIMIT 1")  # noqa: S608
            if cursor.fetchone():
                return False
    return True


def _require_sound(file: Path, using: str, *, broken: bool) -> None:
    """Refuse what is no database of Exonym, or one whose records do not hold together."""
    try:
        if why := soundness.strange(using):
            raise Impossible(f"{file} is not restored: {why}")
        problems = () if broken else soundness.broken(using)
    except (DatabaseError, ValueError, TypeError) as wrong:
        raise Impossible(f"{file} is not restored: it cannot be read ({wrong}).") from wrong
    if problems:
        said = "\n".join(problems)
        raise Impossible(
            f"{file} is not restored, because its chain of records is broken; "
            f"say --broken to restore it all the same.\n{said}"
        )


def _load_sqlite(file: Path, *, broken: bool) -> None:
    """Look at a copy, then copy it over the database, under its lock and by its log."""
    whole(file)
    with _copied(file) as copy:
        _require_sound(file, CANDIDATE, broken=broken)
        connection.ensure_connection()
        with closing(sqlite3.connect(copy)) as opened:
            opened.backup(connection.connection)
    connection.close()


@contextmanager
def _copied(file: Path) -> Iterator[Path]:
    """Copy a backup beside the database, where it can be asked and the backup stays as it is."""
    room = Path(connection.settings_dict["NAME"]).absolute().parent
    with tempfile.TemporaryDirectory(prefix="restore-", dir=room) as folder:
        copy = Path(folder) / "candidate.sqlite3"
        uri = f"{file.resolve().as_uri()}?mode=ro"
        with (
            closing(sqlite3.connect(uri, uri=True)) as backup,
            closing(sqlite3.connect(copy)) as opened,
        ):
            backup.backup(opened)
        connections.databases[CANDIDATE] = {**connection.settings_dict, "NAME": str(copy)}
        try:
            yield copy
        finally:
            connections[CANDIDATE].close()
            del connections[CANDIDATE], connections.databases[CANDIDATE]


def _load_postgresql(file: Path, *, broken: bool) -> None:
    """Play the dump back inside one transaction, which ends only if what came is sound."""
    try:
        with transaction.atomic():
            replaying.clear()
            replaying.play(file)
            _require_sound(file, connection.alias, broken=broken)
    except DatabaseError as wrong:
        raise Impossible(f"{file} is not restored: {str(wrong).strip()}") from wrong
    finally:
        connection.close()
