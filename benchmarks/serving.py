"""Gunicorn as its own processes on a free port of loopback, and a person who visits it."""

import http.client
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

if TYPE_CHECKING:
    from django.contrib.auth.models import User

ROOT = Path(__file__).resolve().parent.parent
TOKEN = "t" * 32
SECONDS_TO_START = 90
PORTS = range(20_000, 32_000)


def free_port() -> int:
    """Find a port that nobody listens on, below those that go to whoever connects somewhere."""
    for port in random.sample(PORTS, len(PORTS)):
        with suppress(OSError), socket.socket() as found:
            found.bind(("127.0.0.1", port))
            return port
    raise RuntimeError("No port is free.")


@dataclass
class Server:
    """A gunicorn of this process's own: it can be stopped, killed and started again."""

    environment: Mapping[str, str]
    log: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start, and wait until it answers."""
        command = [sys.executable, "-m", "gunicorn", "--config", "config/gunicorn.py"]
        command += ["--bind", f"127.0.0.1:{self.port}", "--log-level", "warning", "--preload"]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command,
                cwd=ROOT,
                env={**os.environ, **self.environment},
                stdout=log,
                stderr=log,
            )
        self._wait()

    def _wait(self) -> None:
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until:
            try:
                with Visitor(self.port) as stranger:
                    stranger.get("/accounts/login/")
                    return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError(f"gunicorn did not answer in {SECONDS_TO_START} s: {self.log}")

    def workers(self) -> list[int]:
        """Give the processes that do the work."""
        assert self.process is not None
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in children.read_text().split()]

    def kill_worker(self) -> None:
        """Kill one worker, as a machine that ran out of memory would."""
        for pid in self.workers()[:1]:
            os.kill(pid, signal.SIGKILL)

    def kill(self) -> None:
        """Kill all of it at once, the master first, so that no new worker is started."""
        assert self.process is not None
        workers = self.workers()
        self.process.kill()
        for pid in workers:
            os.kill(pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """End it in good order."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=30)


@contextmanager
def serving(environment: Mapping[str, str], log: Path) -> Iterator[Server]:
    """Serve the desk as long as the block lasts."""
    server = Server(environment, log)
    try:
        server.start()
        yield server
    finally:
        server.stop()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    text: str


class Visitor:
    """One person's browser: a session, one connection, plain forms."""

    def __init__(self, port: int, session: str = "") -> None:
        self.port = port
        self.session = session
        self._connection: http.client.HTTPConnection | None = None

    def __enter__(self) -> "Visitor":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def get(self, path: str, *, htmx: bool = False) -> Answer:
        """Open a page, or ask for a piece of one."""
        return self._ask("GET", path, None, {"HX-Request": "true"} if htmx else {})

    def post(self, path: str, data: object, *, key: str = "", htmx: bool = False) -> Answer:
        """Send a form, under a key if there is one."""
        headers = {"Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": TOKEN}
        headers |= {"Idempotency-Key": key} if key else {}
        headers |= {"HX-Request": "true"} if htmx else {}
        return self._ask("POST", path, urlencode(data, doseq=True), headers)  # type: ignore[arg-type]

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Answer:
        connection = self._connected()
        headers["Cookie"] = f"csrftoken={TOKEN}; sessionid={self.session}"
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            text = response.read().decode(errors="replace")
        except (OSError, http.client.HTTPException) as gone:
            self.close()
            raise ConnectionError(str(gone)) from gone
        if response.will_close:
            self.close()
        return Answer(response.status, dict(response.getheaders()), text)

    def _connected(self) -> http.client.HTTPConnection:
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        return self._connection

    def close(self) -> None:
        """Hang up."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def session_of(user: "User") -> str:
    """Log this person in without a form, and give the session."""
    from django.conf import settings  # noqa: PLC0415 - a load sets them after it has begun
    from django.test import Client  # noqa: PLC0415

    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value
