"""The benchmark of diffs runs and says what it found. What it found is not tested here."""

import subprocess
import sys

import pytest

from benchmarks.edited import edited
from benchmarks.serving import ROOT


def test_it_works():
    command = [sys.executable, "-m", "benchmarks.diff", "--quick"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr[-3000:]
    lines = [line.split(" | ") for line in done.stdout.splitlines() if line.startswith("| ")]
    assert [line[0] for line in lines[1:]] == ["| en", "| zh"]
    assert {len(line) for line in lines} == {17}


@pytest.mark.parametrize("language", ["en", "zh", "ar"])
def test_what_is_called_kept_is_the_same_word(language):
    text = edited(language, 300, 0.2, 0.2, seed=1)
    assert len(text.kept) > 150
    for at, size, to in text.kept:
        assert text.before[at : at + size] == text.after[to : to + size] != ""


def test_without_edits_all_is_kept():
    text = edited("en", 300, 0, 0, seed=1)
    assert text.before == text.after
    assert len(text.kept) == 300
