"""Databases beside the tests' own, each used by processes of its own."""

import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.db import connection


def new_sqlite(folder: Path) -> str:
    """Name a database of SQLite that does not exist yet."""
    return f"sqlite://{folder / 'elsewhere.sqlite3'}"


def new_postgresql() -> str:
    """Make an empty database beside the tests' own."""
    held, name = connection.settings_dict, f"{connection.settings_dict['NAME']}_elsewhere"
    with connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
    return f"postgresql://{held['USER']}@{held['HOST']}:{held['PORT']}/{name}"


def new(folder: Path) -> str:
    """Make a database of the tests' own kind."""
    return new_postgresql() if connection.vendor == "postgresql" else new_sqlite(folder)


def manage(url: str, *words: str, status: int = 0) -> str:
    """Run a command on a database, in a process of its own; give what it says."""
    ran = subprocess.run(
        [sys.executable, "manage.py", *words],
        env=os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "tests.settings"},
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == status, ran.stderr
    return ran.stdout if status == 0 else ran.stderr
