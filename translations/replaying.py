"""Plays a dump of PostgreSQL back inside the transaction that is open.

pg_restore writes the dump as a script; it is sent over the desk's own connection, so that what
came can be looked at before it is there for good.
"""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from django.apps import apps
from django.db import connection

from translations.backup import Impossible, installed

END_OF_ROWS = b"\\.\n"


def clear() -> None:
    """Take away every table and function of Exonym's, also those that the dump does not know."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.split("_")[0] in {"django", *apps.app_configs}:
                cursor.execute(f"DROP TABLE {connection.ops.quote_name(table)} CASCADE")
        cursor.execute("DROP FUNCTION IF EXISTS exonym_append_only() CASCADE")


def play(file: Path) -> None:
    """Send the script of a dump. Raises Impossible, or a DatabaseError of what is refused."""
    with connection.cursor() as wrapped:
        cursor: Any = wrapped.cursor
        for section in ("pre-data", "data", "post-data"):
            with _script(file, section) as lines:
                _send(cursor, lines)
        # The script takes the schemas out of sight; names are looked up there again from here on.
        cursor.execute("RESET search_path")


def _send(cursor: Any, lines: IO[bytes]) -> None:
    """Send statements as they come, and the rows of each COPY behind it."""
    statements: list[bytes] = []
    for line in lines:
        if line.startswith(b"COPY ") and line.endswith(b" FROM stdin;\n"):
            _execute(cursor, statements)
            with cursor.copy(line) as copy:
                for rows in iter(lines.readline, END_OF_ROWS):
                    copy.write(rows)
        # The words of psql are not for the server.
        elif not line.startswith((b"\\restrict", b"\\unrestrict")):
            statements.append(line)
    _execute(cursor, statements)


def _execute(cursor: Any, statements: list[bytes]) -> None:
    if script := b"".join(statements).strip():
        with connection.wrap_database_errors:
            cursor.execute(script)
    statements.clear()


@contextmanager
def _script(file: Path, section: str) -> Iterator[IO[bytes]]:
    """Read one section of a dump as pg_restore writes it."""
    words = ["--no-owner", "--no-privileges", f"--section={section}", "--file=-", str(file)]
    with tempfile.TemporaryFile() as said:
        command = [installed("pg_restore"), *words]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said) as started:  # noqa: S603
            assert started.stdout is not None  # noqa: S101
            yield started.stdout
            started.stdout.close()
        if started.returncode:
            said.seek(0)
            words_of_it = said.read().decode(errors="replace").strip()
            status = started.returncode
            raise Impossible(f"pg_restore ended with status {status}: {words_of_it}")
