"""The nightly backup exactly as its unit starts it, and back from what it left."""

import json
import stat
import subprocess

import pytest

from tests.config.units import Unit
from tests.reviewer.commands import elsewhere

SOURCE, ENGLISH = "# 谈判\n\n谈判持续约两小时。\n", "# Talks\n\nThe talks lasted two hours.\n"


@pytest.fixture
def unit(transactional_db, tmp_path):
    for folder in ("var/lib/exonym", "var/backups/exonym"):
        (tmp_path / folder).mkdir(parents=True)
    return Unit("exonym-backup.service", tmp_path)


def _run(unit, words, env):
    (folder,), (mask,) = unit["WorkingDirectory"], unit["UMask"]
    ran = subprocess.run(
        words, cwd=folder, env=env, umask=int(mask, 8), capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def _manage(unit, env, *words):
    (start,) = unit.commands("ExecStart")
    return _run(unit, [*start[:2], *words], env)


def _import(unit, env):
    for name, text in (("story.zh.md", SOURCE), ("story.en.md", ENGLISH)):
        (unit.room / name).write_text(text)
    source, english = unit.room / "story.zh.md", unit.room / "story.en.md"
    words = [source, "--language", "zh", "--translation", english, "--to", "en"]
    _manage(unit, env, "import_article", *words)


def _rows(unit, env, name):
    """Give all that a house holds, row by row."""
    file = unit.room / name
    _manage(unit, env, "export_archive", str(file))
    rows = [json.loads(line) for line in file.read_text().splitlines()[1:-1]]
    return [{key: value for key, value in row.items() if key != "check"} for row in rows]


def test_it_leaves_what_can_be_restored(unit):
    env = unit.environment(DATABASE_URL=elsewhere.new(unit.room / "var/lib/exonym"))
    _manage(unit, env, "migrate", "--verbosity", "0")
    _import(unit, env)
    held = _rows(unit, env, "before.jsonl")
    (start,) = unit.commands("ExecStart")
    _run(unit, start, env)
    backup, note = sorted((unit.room / "var/backups/exonym").iterdir())
    assert note.name == f"{backup.name}.sha256"
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    _import(unit, env)
    assert _rows(unit, env, "between.jsonl") != held
    _manage(unit, env, "restore", str(backup), "--replace")
    assert _rows(unit, env, "after.jsonl") == held
    assert "两小时" in (unit.room / "after.jsonl").read_text()
