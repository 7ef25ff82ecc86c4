"""How quick, how heavy and how large the desk is, and how that grows from 1,000 articles to 10,000.

    python -m benchmarks.desk
    python -m benchmarks.desk --database postgres      (DATABASE_URL names the server)

It fills a database of its own (benchmarks.newsroom, benchmarks.copies): articles of 30 paragraphs
with three translations of ten revisions each, one in ten of them at work and the others exported,
and one article of 100 paragraphs with 200 flags. It copies that and fills the copy on to ten times
as many articles, as an archive grows: by what has left the house. Both are served by gunicorn as
it is deployed, one server each. One visitor then opens every page in turn, first here, then there,
the next time the other way round, so that whatever else the machine does falls on both alike.
Every round visits another translation: the first of its pages finds nothing in memory.

It prints a table, and ends with 1 where a bound does not hold: the large desk in 20 queries and
250 KB, no worker over 130 MB, no page's median more than 1.2 times as long in the larger archive.
"""

import argparse
import gzip
import html
import json
import os
import re
import secrets
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from benchmarks.counting import HEADER
from benchmarks.serving import ROOT, Answer, Server, Visitor, serving

MOST_QUERIES, MOST_BYTES, MOST_MEMORY, MOST_GROWTH = 20, 250 * 1024, 130, 1.2
ROUNDS_A_CONNECTION = 10
TEXT = re.compile(r'<textarea[^>]*name="text"[^>]*>\n?(.*?)</textarea>', re.DOTALL)
VERSION = re.compile(r'data-version="(\d+)"')

Plan = dict[str, Any]


@dataclass
class Measured:
    """What one page took, request by request."""

    seconds: list[float] = field(default_factory=list)
    queries: list[int] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    packed: list[int] = field(default_factory=list)

    def add(self, seconds: float, answer: Answer) -> None:
        """Note one answer."""
        body = answer.text.encode()
        self.seconds.append(seconds)
        self.queries.append(int(answer.headers[HEADER]))
        self.sizes.append(len(body))
        self.packed.append(len(gzip.compress(body, 6)))

    @property
    def median(self) -> float:
        """Milliseconds."""
        return 1000 * statistics.median(self.seconds)

    @property
    def slow(self) -> float:
        """The 95th percentile in milliseconds."""
        return 1000 * statistics.quantiles(self.seconds, n=20)[18]


class Reader:
    """One person at one server, who goes from page to page."""

    def __init__(self, server: Server, plan: Plan) -> None:
        self.server, self.plan = server, plan
        self.measured: dict[str, Measured] = {}
        self.visitor = Visitor(server.port)

    def arrive(self) -> None:
        """Open a new connection: gunicorn hands each to one of its workers."""
        self.visitor.close()

    def be(self, who: str) -> Visitor:
        """Go on as somebody else."""
        self.visitor.session = self.plan["sessions"][who]
        return self.visitor

    def open(self, page: str, path: str, *, who: str = "reviewer", htmx: bool = False) -> Answer:
        """Get a page, and note how long it took."""
        return self._note(page, lambda: self.be(who).get(path, htmx=htmx))

    def save(self, page: str, target: int, nth: int) -> None:
        """Save a paragraph as the editor does: opened, changed, sent under a key."""
        visitor = self.be("reviewer")
        opened = visitor.get(f"/targets/{target}/?edit=1", htmx=True).text
        text, version = TEXT.search(opened), VERSION.search(opened)
        assert text, opened[:500]
        assert version, opened[:500]
        sent = {"text": f"{html.unescape(text[1])} {nth}", "seen": version[1]}
        key, path = secrets.token_hex(12), f"/targets/{target}/save/"
        self._note(page, lambda: visitor.post(path, sent, key=key, htmx=True))

    def _note(self, page: str, ask: Callable[[], Answer]) -> Answer:
        answer, took = _timed(ask)
        if answer.status != 200:
            raise RuntimeError(f"{page}: {answer.status} {answer.text[:500]}")
        self.measured.setdefault(page, Measured()).add(took, answer)
        return answer


def _timed(ask: Callable[[], Answer]) -> tuple[Answer, float]:
    """Ask; once more where gunicorn has hung up on a connection that was idle for two seconds."""
    start = perf_counter()
    try:
        return ask(), perf_counter() - start
    except ConnectionError:
        start = perf_counter()
        return ask(), perf_counter() - start


def _reading(reader: Reader, nth: int) -> Iterator[None]:
    """Open every page once; at each yield the other reader does the same."""
    plan = reader.plan
    translation, _ = plan["visits"][nth % len(plan["visits"])]
    large = plan["large"]
    pages = {
        "desk": f"/translations/{translation}/",
        "desk, opened again": f"/translations/{translation}/",
        "history": f"/translations/{translation}/history/",
        "compare": f"/translations/{translation}/compare/",
        "large desk": f"/translations/{large}/",
        "large desk, history": f"/translations/{large}/history/",
        "large desk, compare": f"/translations/{large}/compare/",
        "termbase": "/termbase/",
        "a concept": f"/termbase/{plan['concept']}/",
    }
    for page, path in pages.items():
        yield
        reader.open(page, path)
    yield
    reader.open("a flag's card", f"/flags/{plan['flag']}/", htmx=True)
    for who in ("translator", "reviewer", "chief"):
        yield
        reader.open(f"your desk, {who}", "/", who=who)


def _saving(reader: Reader, nth: int) -> Iterator[None]:
    visits, large = reader.plan["visits"], reader.plan["large_targets"]
    yield
    reader.save("save", visits[nth % len(visits)][1], nth)
    yield
    reader.save("large desk, save", large[nth % len(large)], nth)


def measure(readers: list[Reader], rounds: int) -> None:
    """Let the readers work side by side, each first in every other round; then let them save."""
    for work in (_reading, _saving):
        for nth in range(rounds):
            if nth % ROUNDS_A_CONNECTION == 0:
                for reader in readers:
                    reader.arrive()
            turns = [work(reader, nth) for reader in (readers if nth % 2 else readers[::-1])]
            for _ in zip(*turns, strict=True):
                pass


def main() -> int:
    """Fill, serve, measure; 0 where every bound holds."""
    asked = _asked()
    with tempfile.TemporaryDirectory(prefix="exonym-desk-") as name, _databases(asked) as urls:
        room = Path(name)
        environments = [environment(room, url) for url in urls]
        plans = _filled(asked, environments, room)
        with (
            serving(environments[0], room / "small.log") as small,
            serving(environments[1], room / "large.log") as large,
        ):
            readers = [Reader(small, plans[0]), Reader(large, plans[1])]
            load = [os.getloadavg()[0]]
            measure(readers, asked.rounds)
            load.append(os.getloadavg()[0])
            memory = [_memory(server) for server in (small, large)]
    broken = report(asked, readers, memory, load)
    for each in broken:
        print(f"Does not hold: {each}", file=sys.stderr)
    return 1 if broken else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    url = os.environ.get("DATABASE_URL", "")
    usual = "postgres" if url.startswith("postgres") else "sqlite"
    parser.add_argument("--database", choices=("sqlite", "postgres"), default=usual)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--growth", type=int, default=10_000, help="articles of the larger archive")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument(
        "--quick", action="store_true", help="try the harness; bounds no time or memory"
    )
    asked = parser.parse_args()
    if asked.database == "postgres" and not url.startswith("postgres"):
        parser.error("DATABASE_URL names no PostgreSQL server (see bin/with-postgres)")
    asked.paragraphs, asked.large = 30, 100
    if asked.quick:
        asked.articles, asked.growth, asked.rounds = 8, 16, 2
        asked.paragraphs, asked.large = 8, 6
    return asked


@contextmanager
def _databases(asked: argparse.Namespace) -> Iterator[list[str]]:
    """Give the addresses of two databases that are gone afterwards."""
    if asked.database == "sqlite":
        yield ["small", "large"]
        return
    server = os.environ["DATABASE_URL"]
    names = [f"exonym_{size}_{os.getpid()}" for size in ("small", "large")]
    _on_server(server, "CREATE DATABASE {}", names[0])
    try:
        yield [urlunsplit(urlsplit(server)._replace(path=f"/{name}")) for name in names]
    finally:
        for name in names:
            _on_server(server, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


def _on_server(url: str, statement: str, *names: str) -> None:
    import psycopg  # noqa: PLC0415 - not needed on SQLite

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(psycopg.sql.SQL(statement).format(*map(psycopg.sql.Identifier, names)))


def environment(room: Path, url: str) -> dict[str, str]:
    """Give what gunicorn and the commands are run with."""
    if "://" not in url:
        url = f"sqlite://{room / url}.sqlite3"
    return {
        "DATABASE_URL": url,
        "EXONYM_DATA": str(room),
        "EXONYM_SECRET_KEY": "benchmark" * 6,
        "EXONYM_HTTPS": "0",
        "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
    }


def _filled(
    asked: argparse.Namespace, environments: list[dict[str, str]], room: Path
) -> list[Plan]:
    """Fill the smaller database, copy it, and fill the copy on."""
    small, large = environments
    plans = [room / "small.json", room / "large.json"]
    python(small, "manage.py", "collectstatic", "--noinput", "--verbosity", "0")
    python(small, "manage.py", "migrate", "--verbosity", "0")
    sizes = ["--paragraphs", str(asked.paragraphs), "--large", str(asked.large)]
    sizes += ["--visits", str(asked.rounds)]
    fill = ["-m", "benchmarks.fill"]
    python(small, *fill, str(plans[0]), "--articles", str(asked.articles), *sizes)
    shutil.copy(plans[0], plans[1])
    urls = [urlsplit(environment["DATABASE_URL"]) for environment in environments]
    if asked.database == "sqlite":
        shutil.copy(urls[0].path, urls[1].path)
    else:
        names = [url.path.lstrip("/") for url in urls]
        _on_server(os.environ["DATABASE_URL"], "CREATE DATABASE {1} TEMPLATE {0}", *names)
    python(large, *fill, str(plans[1]), "--articles", str(asked.growth), *sizes)
    return [json.loads(plan.read_text()) for plan in plans]


def python(environment: dict[str, str], *arguments: str) -> None:
    """Run a command of the house in that environment."""
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, **environment})


def _memory(server: Server) -> tuple[int, int]:
    """Give the largest worker's resident and proportional memory in MB."""
    found = []
    for pid in server.workers():
        told = Path(f"/proc/{pid}/smaps_rollup").read_text()
        sizes = [int(told.partition(name)[2].split()[0]) // 1024 for name in ("Rss:", "Pss:")]
        found.append((sizes[0], sizes[1]))
    return max(found)


def report(
    asked: argparse.Namespace,
    readers: list[Reader],
    memory: list[tuple[int, int]],
    load: list[float],
) -> list[str]:
    """Print the tables; give what does not hold."""
    small, large = readers
    print(f"| page | queries | KB | KB packed | {asked.articles:,} articles, ms | ", end="")
    print(f"{asked.growth:,} articles, ms | times |\n|---|---|---|---|---|---|---|")
    for page, here in small.measured.items():
        there = large.measured[page]
        queries, size, packed = max(there.queries), max(there.sizes), max(there.packed)
        print(f"| {page} | {queries} | {size / 1024:.0f} | {packed / 1024:.0f} | ", end="")
        print(
            f"{here.median:.0f} / {here.slow:.0f} | {there.median:.0f} / {there.slow:.0f} | ",
            end="",
        )
        print(f"{there.median / here.median:.2f} |")
    print("\n| archive | revisions | MB | bytes a revision | worker, MB | of it its own, MB |")
    print("|---|---|---|---|---|---|")
    for reader, (resident, own) in zip(readers, memory, strict=True):
        plan = reader.plan
        each = plan["bytes"] / plan["revisions"]
        print(f"| {plan['articles']:,} articles | {plan['revisions']:,} | ", end="")
        print(f"{plan['bytes'] / 2**20:,.0f} | {each:,.0f} | {resident} | {own} |")
    print(f"\n{asked.database}, {asked.rounds} rounds, load average {load[0]:.1f} to {load[1]:.1f}")
    return list(_broken(asked, readers, memory))


def _broken(
    asked: argparse.Namespace, readers: list[Reader], memory: list[tuple[int, int]]
) -> Iterator[str]:
    small, large = readers
    desk = large.measured["large desk"]
    if max(desk.queries) > MOST_QUERIES:
        yield f"the large desk takes {max(desk.queries)} queries"
    if max(desk.sizes) > MOST_BYTES:
        yield f"the large desk has {max(desk.sizes):,} bytes"
    if max(resident for resident, _ in memory) > MOST_MEMORY and not asked.quick:
        yield f"a worker takes {max(memory)[0]} MB"
    for page, here in small.measured.items():
        growth = large.measured[page].median / here.median
        if growth > MOST_GROWTH and not asked.quick:
            yield f"{page} takes {growth:.2f} times as long"


if __name__ == "__main__":
    sys.exit(main())
