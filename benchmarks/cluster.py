"""A PostgreSQL of the load's own, on a free port of loopback, that can be killed and started."""

import os
import pwd
import shlex
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

from benchmarks.serving import free_port

SECONDS_TO_START = 60
# What is acknowledged is on the disk: as on a machine that may lose its power.
SETTINGS = "-c fsync=on -c synchronous_commit=on -c full_page_writes=on"


class Cluster:
    """One cluster: its files, its port and its processes."""

    def __init__(self) -> None:
        self.room = Path(tempfile.mkdtemp(prefix="exonym-cluster-"))
        if os.geteuid() == 0:  # the server refuses to run as root
            os.chown(self.room, pwd.getpwnam("postgres").pw_uid, -1)
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version)
        if not found:
            raise RuntimeError("PostgreSQL is not installed here.")
        self.programs, self.port = found[-1], free_port()
        self.url = f"postgresql://exonym@127.0.0.1:{self.port}/postgres"

    def make(self) -> None:
        """Make the cluster, and start it."""
        self._run("initdb", f"-D {self.room}/data -U exonym -A trust -E UTF8 --no-locale")
        self.start()

    def start(self) -> None:
        """Start it, and wait until it has recovered and takes connections."""
        options = f"-p {self.port} -h 127.0.0.1 -k {self.room} {SETTINGS}"
        words = f"-D {self.room}/data -l {self.room}/log -o {shlex.quote(options)} -W start"
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until:
            # Until the last process of a killed server is gone, another one refuses to start.
            self._run("pg_ctl", words, check=False)
            if self._answers(time.monotonic() + 2):
                return
        raise RuntimeError((self.room / "log").read_text()[-2000:])

    def _answers(self, until: float) -> bool:
        while time.monotonic() < until:
            try:
                with psycopg.connect(self.url, connect_timeout=2):
                    return True
            except psycopg.OperationalError:
                time.sleep(0.1)
        return False

    def kill(self) -> None:
        """Kill the postmaster by SIGKILL: nothing is flushed and nobody is told."""
        os.kill(int((self.room / "data" / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)

    def remove(self) -> None:
        """Stop it, and leave nothing behind."""
        self._run("pg_ctl", f"-D {self.room}/data -m immediate -w stop", check=False)
        shutil.rmtree(self.room, ignore_errors=True)

    def _run(self, program: str, words: str, *, check: bool = True) -> None:
        line = f"{self.programs / program} {words}"
        command = ["su", "postgres", "-s", "/bin/sh", "-c", line]
        subprocess.run(
            command if os.geteuid() == 0 else ["sh", "-c", line],
            check=check,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
        )


def _version(programs: Path) -> int:
    return int(programs.parent.name)


@contextmanager
def cluster() -> Iterator[Cluster]:
    """Run a cluster as long as the block lasts."""
    made = Cluster()
    try:
        made.make()
        yield made
    finally:
        made.remove()


def on_server(url: str, statement: str, own: str) -> None:
    """Make or drop the database that an address names, by the server of another address."""
    name = sql.Identifier(urlsplit(own).path.lstrip("/"))
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(sql.SQL(statement).format(name))  # type: ignore[arg-type]
