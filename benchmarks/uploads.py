"""Hostile uploads, each sent to a gunicorn worker of its own: the answer, the seconds, the memory.

Run: python -m benchmarks.uploads. It makes its own SQLite database, and ends with 1 if a worker
took more than 300 MB or anything but a page came back.
"""

import http.client
import os
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape
from io import BytesIO
from pathlib import Path
from re import DOTALL, findall, sub

from benchmarks.intake import START, numbered, word
from benchmarks.serving import TOKEN, Server, serving, session_of

MOST = 300  # MB
MB = 2**20
Files = dict[str, bytes]


def _zip(members: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in members.items():
            new.writestr(name, data)
    return out.getvalue()


def _story(paragraphs: int, salt: int) -> bytes:
    lines = (f"第{salt}篇，第{n}段：谈判{n * salt}。" for n in range(paragraphs))
    return "\n\n".join(lines).encode()


def _noise(size: int) -> bytes:
    return os.urandom(size // 2).hex().encode()


CASES: dict[str, Callable[[], Files]] = {
    "an honest archive of 100 pairs of 30 paragraphs": lambda: {
        "a.zip": _zip(
            {f"{n}.{tag}.md": _story(30, n + 1) for n in range(100) for tag in ("zh", "en")}
        )
    },
    "a zip bomb of 99 MB": lambda: {"a.zip": _zip({"a.zh.md": b" " * 99 * MB})},
    "an archive of 100 MB at a ratio of 190": lambda: {
        "a.zip": _zip({f"{n}.zh.md": b"a" * (4 * MB) for n in range(24)} | {"x.zh.md": _noise(MB)})
    },
    "30,000 members": lambda: {"a.zip": _zip({f"{n}.zh.md": b"" for n in range(30_000)})},
    "an archive in an archive": lambda: {"a.zip": _zip({"b.zip": _zip({"a": b""})})},
    "names that lead out": lambda: {"a.zip": _zip({"../../a.zh.md": b"words"})},
    "a docx of a million paragraphs": lambda: {"a.zh.docx": word(numbered(1_000_000))},
    "20 of them in an archive": lambda: {
        "a.zip": _zip({f"{n}.zh.docx": word(numbered(100_000 + n)) for n in range(20)})
    },
    "a docx with a doctype": lambda: {"a.zh.docx": word('<!DOCTYPE x [<!ENTITY a "ha">]>' + START)},
    "20 pages of 45,000 paragraphs": lambda: {
        f"{n}.zh.html": b"<p>word" * 45_000 for n in range(20)
    },
    "a page 100,000 deep": lambda: {"a.zh.html": b"<div>" * 100_000},
    "a page of 5 MB of <": lambda: {"a.zh.html": b"<" * 5 * MB},
    "a page of 5 MB of blanks": lambda: {"a.zh.html": "\xa0".encode() * (5 * MB // 2)},
    "four texts of 4.9 MB": lambda: {f"{n}.zh.txt": _noise(49 * MB // 10) for n in range(4)},
    "binary under the name of a text": lambda: {"a.zh.md": os.urandom(MB)},
}


def _body(files: Files) -> tuple[bytes, str]:
    edge = "edge" + TOKEN
    parts = [f'--{edge}\r\nContent-Disposition: form-data; name="language"\r\n\r\nzh\r\n'.encode()]
    for name, data in files.items():
        about = f'form-data; name="chosen"; filename="{name}"'
        head = f"--{edge}\r\nContent-Disposition: {about}\r\nContent-Type: x/y\r\n\r\n"
        parts += [head.encode(), data, b"\r\n"]
    return b"".join([*parts, f"--{edge}--\r\n".encode()]), f"multipart/form-data; boundary={edge}"


def _ask(server: Server, session: str, path: str, sent: Files | None) -> tuple[int, str, str]:
    headers = {"Cookie": f"csrftoken={TOKEN}; sessionid={session}", "X-CSRFToken": TOKEN}
    body = None
    if sent is not None:
        body, headers["Content-Type"] = _body(sent)
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=300)
    connection.request("GET" if sent is None else "POST", path, body, headers)
    response = connection.getresponse()
    page = response.read().decode()
    connection.close()
    return response.status, response.getheader("Location") or "", page


def _peak(server: Server) -> int:
    """Give the highest memory of the server's worker in MB."""
    status = Path(f"/proc/{server.workers()[0]}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def _said(page: str) -> str:
    """Give what the form refused, or what the report counts."""
    found = findall(r'<ul class="errorlist[^>]*>(.*?)</ul>|class="lede">(.*?)</p>', page, DOTALL)
    texts = [unescape(sub(r"<[^>]+>", " ", one or other)) for one, other in found]
    errors = [one for one, _ in found if one]
    return " ".join((texts[-1] if errors else texts[0]).split())[:120]


def measure(environment: dict[str, str], log: Path, session: str, name: str) -> bool:
    """Send one case to a new server, and say what became of it."""
    files = CASES[name]()
    with serving(environment, log) as server:
        before = _peak(server)
        started = time.perf_counter()
        status, address, page = _ask(server, session, "/import/many/", files)
        took = time.perf_counter() - started
        if status == 302:
            page = _ask(server, session, address, None)[2]
        peak = _peak(server)
    size = sum(map(len, files.values()))
    print(f"| {name} | {size:,} | {status} | {_said(page)} | {took:.1f} | {before} | {peak} |")
    sys.stdout.flush()
    return peak <= MOST and status in {302, 400}


@contextmanager
def _house() -> Iterator[tuple[dict[str, str], Path, str]]:
    """Make a new house with a chief in it."""
    with tempfile.TemporaryDirectory() as room:
        environment = {
            "EXONYM_DATA": room,
            "DATABASE_URL": "",
            "EXONYM_SECRET_KEY": "a-key-for-one-benchmark-alone-" + "k" * 40,
            "EXONYM_HTTPS": "0",
            "EXONYM_WORKERS": "1",
            "DJANGO_SETTINGS_MODULE": "config.settings",
        }
        os.environ.update(environment)
        import django  # noqa: PLC0415 - the settings are set by now

        django.setup()
        from django.contrib.auth.models import User  # noqa: PLC0415
        from django.core.management import call_command  # noqa: PLC0415

        from reviewer.models import Membership, Role  # noqa: PLC0415

        call_command("migrate", verbosity=0)
        call_command("collectstatic", "--noinput", verbosity=0)
        chen = User.objects.create_user("chen")
        Membership.objects.create(user=chen, role=Role.CHIEF, language="")
        yield environment, Path(room) / "gunicorn.log", session_of(chen)


def main() -> int:
    """Measure every case."""
    print("| upload | bytes | status | answer | s | MB before | MB at most |")
    print("|---|---|---|---|---|---|---|")
    with _house() as (environment, log, session):
        chosen = [name for name in CASES if not sys.argv[1:] or sys.argv[1] in name]
        fine = [measure(environment, log, session, name) for name in chosen]
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main())
