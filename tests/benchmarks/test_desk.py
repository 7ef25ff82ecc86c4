"""The benchmark of the desk runs and says what it found. What it found is not tested here."""

import os
import subprocess
import sys

from django.db import connection

from benchmarks.serving import ROOT

NOT_OURS = {"DATABASE_URL", "EXONYM_DATA", "EXONYM_SECRET_KEY", "DJANGO_SETTINGS_MODULE"}


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
    if connection.vendor == "postgresql":
        environment["DATABASE_URL"] = os.environ["DATABASE_URL"]
    command = [sys.executable, "-m", "benchmarks.desk", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=300
    )


def test_it_works():
    done = _run("--quick")
    assert done.returncode == 0, done.stderr[-3000:]
    lines = done.stdout.splitlines()
    for page in ("desk", "large desk", "history", "compare", "save", "your desk, chief"):
        row = next(line for line in lines if line.startswith(f"| {page} |"))
        assert int(row.split("|")[2]) > 0
    sizes = [line.split("|")[2:4] for line in lines if " articles |" in line]
    small, large = (int(revisions.replace(",", "")) for revisions, _ in sizes)
    assert large - small == 8 * (1 + 3 * 10)


def test_postgresql_needs_an_address():
    environment = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
    command = [sys.executable, "-m", "benchmarks.desk", "--database", "postgres"]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 2
    assert "DATABASE_URL" in done.stderr
