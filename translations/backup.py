"""The whole database as one file, taken while people work, and back."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from django.db import connection
from django.utils import timezone

from translations import archive, filing

SUFFIX = {"sqlite": "sqlite3", "postgresql": "dump"}
STARTS = {"sqlite": b"SQLite format 3\x00", "postgresql": b"PGDMP"}
CALLED = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


class Impossible(Exception):
    """The backup cannot be taken or restored. The message is a whole sentence."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A file and the sha256 that stands beside it."""

    file: Path
    sha256: str


def take(where: Path) -> Backup:
    """Write a backup to a file, or to a folder under the hour's name. Raises Impossible."""
    name = f"exonym-{timezone.now():%Y%m%d-%H%M%S}.{SUFFIX[connection.vendor]}"
    file = where / name if where.is_dir() else where
    try:
        with filing.whole(_beside(file)) as note, filing.whole(file) as part:
            _dump(part)
            digest = filing.sha256(part)
            note.write_text(f"{digest}  {file.name}\n")
    except filing.Exists as there:
        raise Impossible(str(there)) from there
    return Backup(file, digest)


def restore(file: Path, *, replace: bool) -> Backup:
    """Put a backup in the place of this database: all of it, or nothing. Raises Impossible."""
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
    if kind == "postgresql":
        _load_postgresql(file)
    else:
        _load_sqlite(file)
    return Backup(file, digest)


def _beside(file: Path) -> Path:
    return file.with_name(f"{file.name}.sha256")


def _proven(file: Path) -> str:
    note = _beside(file)
    if not note.exists():
        raise Impossible(f"{note} is missing: without it nobody knows whether {file} is whole.")
    expected, found = note.read_text()[:64], filing.sha256(file)
    if expected != found:
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


def _dump(part: Path) -> None:
    if connection.vendor == "postgresql":
        _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={part}")
        return
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(part)])
    _whole(part)


def _whole(file: Path) -> None:
    """Let SQLite look at every page of a file."""
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as opened:
            ((said, *_), *_) = opened.execute("PRAGMA integrity_check").fetchall()
    except sqlite3.DatabaseError as wrong:
        raise Impossible(f"{file} is damaged: SQLite says “{wrong}”.") from wrong
    if said != "ok":
        raise Impossible(f"{file} is damaged: SQLite says “{said}”.")


def _load_sqlite(file: Path) -> None:
    """Copy the backup over the database, under its lock and by its log: never half."""
    _whole(file)
    connection.ensure_connection()
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as backup:
        backup.backup(connection.connection)
    connection.close()


def _load_postgresql(file: Path) -> None:
    connection.close()
    _run(
        "pg_restore",
        "--clean",
        "--if-exists",
        "--no-owner",
        "--no-privileges",
        "--single-transaction",
        "--exit-on-error",
        f"--dbname={connection.settings_dict['NAME']}",
        str(file),
    )


def _run(program: str, *words: str) -> None:
    """Start one of PostgreSQL's programs on this database."""
    found = shutil.which(program)
    if found is None:
        raise Impossible(f"{program} is not installed: apt-get install postgresql-client.")
    settings = connection.settings_dict
    names = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD"}
    there = {variable: str(settings[key]) for key, variable in names.items() if settings[key]}
    there["PGDATABASE"] = str(settings["NAME"])
    done = subprocess.run(  # noqa: S603 the words are ours
        [found, *words], env=os.environ | there, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Impossible(f"{program} ended with status {done.returncode}: {done.stderr.strip()}")
