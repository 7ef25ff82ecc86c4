"""The browser's benchmark runs and says what it found. What it found is not tested here."""

import os
import subprocess
import sys

import pytest

from benchmarks.browser import CHROMIUM
from benchmarks.serving import ROOT

NOT_OURS = {"DATABASE_URL", "EXONYM_DATA", "EXONYM_SECRET_KEY", "DJANGO_SETTINGS_MODULE"}


@pytest.mark.skipif(
    CHROMIUM is None and os.environ.get("REQUIRE_BROWSER") != "1",
    reason="chromium is not installed",
)
def test_it_works():
    environment = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
    command = [sys.executable, "-m", "benchmarks.browser", "--quick"]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr[-3000:]
    lines = done.stdout.splitlines()
    for what in (
        "first paint",
        "ready",
        "a key, Arabic: median",
        "next flag",
        "slowest",
        "all CSS",
    ):
        row = next(line for line in lines if line.startswith(f"| {what}"))
        assert float(row.split("|")[2].split()[0]) > 0
