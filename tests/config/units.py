"""The units of deploy/ as systemd reads them, with this checkout in place of the host."""

import os
import re
import shlex
import sys
from pathlib import Path

from tests.config.serving import KEY, ROOT

DEPLOY = ROOT / "deploy"
# What systemd gives a service, and nothing of the shell that runs the tests.
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


class Unit:
    """One unit, its host's folders moved below `room`."""

    def __init__(self, name: str, room: Path) -> None:
        self.text = (DEPLOY / name).read_text()
        self.room = room

    def __getitem__(self, setting: str) -> list[str]:
        """Give each value of a setting, in order."""
        found = re.findall(rf"^{setting}=(.*)$", self.text, re.MULTILINE)
        return [self._here(line) for line in found]

    def commands(self, setting: str) -> list[list[str]]:
        """Give the words of each command."""
        return [shlex.split(line) for line in self[setting]]

    def environment(self, **given: str) -> dict[str, str]:
        """Give what the unit's EnvironmentFile sets, with a key and what else is given."""
        (named,) = re.findall(r"^EnvironmentFile=/etc/exonym/(.*)$", self.text, re.MULTILINE)
        lines = self._here((DEPLOY / named).read_text()).splitlines()
        rows = [line.split("=", 1) for line in lines if line and line[0] != "#"]
        return {"PATH": PATH} | dict(rows) | {"EXONYM_SECRET_KEY": KEY} | given

    def _here(self, line: str) -> str:
        for host, ours in (
            ("/opt/exonym/.venv/bin", Path(sys.executable).parent),
            ("/opt/exonym", ROOT),
            ("/var/", self.room / "var"),
        ):
            line = line.replace(host, f"{ours}{os.sep if host[-1] == '/' else ''}")
        return line
