"""The whole database as one file, taken while people work."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from django.db import connection
from django.utils import timezone

from translations import filing

SUFFIX = {"sqlite": "sqlite3", "postgresql": "dump"}


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
        with filing.whole(beside(file)) as note, filing.whole(file) as part:
            _dump(part)
            digest = filing.sha256(part)
            note.write_text(f"{digest}  {file.name}\n")
    except filing.Exists as there:
        raise Impossible(str(there)) from there
    return Backup(file, digest)


def beside(file: Path) -> Path:
    """Say where the sha256 of a backup stands."""
    return file.with_name(f"{file.name}.sha256")


def _dump(part: Path) -> None:
    if connection.vendor == "postgresql":
        _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={part}")
        return
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(part)])
    whole(part)


def whole(file: Path) -> None:
    """Let SQLite look at every page of a file. Raises Impossible."""
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as opened:
            ((said, *_), *_) = opened.execute("PRAGMA integrity_check").fetchall()
    except sqlite3.DatabaseError as wrong:
        raise Impossible(f"{file} is damaged: SQLite says “{wrong}”.") from wrong
    if said != "ok":
        raise Impossible(f"{file} is damaged: SQLite says “{said}”.")


def _run(program: str, *words: str) -> None:
    """Start one of PostgreSQL's programs on this database."""
    settings = connection.settings_dict
    names = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD"}
    there = {variable: str(settings[key]) for key, variable in names.items() if settings[key]}
    there["PGDATABASE"] = str(settings["NAME"])
    done = subprocess.run(  # noqa: S603 the words are ours
        [installed(program), *words],
        env=os.environ | there,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Impossible(f"{program} ended with status {done.returncode}: {done.stderr.strip()}")


def installed(program: str) -> str:
    """Find one of PostgreSQL's programs."""
    found = shutil.which(program)
    if found is None:
        raise Impossible(f"{program} is not installed: apt-get install postgresql-client.")
    return found
