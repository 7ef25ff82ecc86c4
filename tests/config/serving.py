"""The desk as an administrator starts it: gunicorn with its own database, on a free port."""

import contextlib
import http.client
import os
import socket
import ssl
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.serving import free_port

ROOT = Path(__file__).parents[2]
KEY = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ0bC2dF4hJ6kL8nP0rS2uV4xY6z"


def environment(room, **given):
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    own = {"EXONYM_DATA": str(room), "EXONYM_SECRET_KEY": KEY, "EXONYM_HTTPS": "0"}
    return kept | own | {"DJANGO_SETTINGS_MODULE": "config.settings"} | given


def manage(env, *words):
    command = [sys.executable, "manage.py", *words]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


@contextlib.contextmanager
def running(command, port, log, env=None):
    """Run a server until it answers, and take it down at the end."""
    with Path(log).open("w") as lines:
        server = subprocess.Popen(command, cwd=ROOT, env=env, stdout=lines, stderr=lines)
        try:
            _wait_for(port, server, log)
            yield server
        finally:
            server.terminate()
            server.wait(timeout=60)


def _wait_for(port, server, log):
    for _ in range(900):
        assert server.poll() is None, Path(log).read_text()
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise AssertionError(Path(log).read_text())


def gunicorn(env, log):
    """Serve by config/gunicorn.py on a free port; gives the server's context and its port."""
    port = free_port()
    env = {"EXONYM_BIND": f"127.0.0.1:{port}", **env}
    binary = str(Path(sys.executable).with_name("gunicorn"))
    return running([binary, "--config", "config/gunicorn.py"], port, log, env), port


class Visitor:
    """Somebody's browser, as far as a server can tell: it keeps cookies and says where it was."""

    def __init__(self, port, *, tls=False, host="127.0.0.1"):
        self.port, self.tls, self.host = port, tls, host
        self.cookies = {}

    def ask(self, method, path, body=None, **headers):
        """Send a request; gives the answer with its body as `text`."""
        line = self._line()
        sent = {"Host": self.host, "Referer": f"https://{self.host}/", **headers}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        with contextlib.closing(line):
            line.request(method, path, body, sent)
            answer = line.getresponse()
            answer.text = answer.read().decode("utf-8", "replace")
        for cookie in answer.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition("=")
            self.cookies[name] = value.partition(";")[0]
        return answer

    def _line(self):
        if not self.tls:
            return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        trusting = ssl.create_default_context()
        trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
        return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=30, context=trusting)
