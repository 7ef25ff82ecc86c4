"""A newsroom at work on one server, and whether everything that was acknowledged is there.

    python -m benchmarks.load --clients 16 --seconds 60
    python -m benchmarks.load --clients 8 --kill 20
    python -m benchmarks.load --clients 8 --kill-database 10

It makes its own database (a new SQLite file, or a new database beside the one that DATABASE_URL
names), fills it with articles and accounts, starts gunicorn on a free port of loopback, and lets
each client read (three in ten: the desk, a translation, its history) and save (seven in ten). Each
save carries a text that is written once and an Idempotency-Key; it is sent again under the same
key for as long as no answer comes. With --kill, gunicorn dies by SIGKILL that many times under
load, in turn one worker and the whole server, which is then started again. With --kill-database
PostgreSQL itself dies that many times, is away for a second and is started again, while gunicorn
stays: a cluster of the load's own, made with fsync on.

It verifies, and ends with 1 where one of these does not hold:

- errors: every answer is a page, a redirect, or a 409 (somebody else's edit came first). A 503
  is counted as waiting where it names a Retry-After; any other 5xx is an error.
- lost: every acknowledged text is in the history, and by the person who was told so.
- twice: no text is in the history as two acts, however often its save was sent.
- halves: every revision has its RevisionMeta and at least one version; every target's text and
  version are those of its last version; `texts_at` of every revision gives all paragraphs.
- integrity: SQLite's integrity_check and foreign_key_check, or PostgreSQL's constraints made
  immediate, and no target whose version differs from the number of its saves.

At most 128 clients, 300 seconds and 50 kills; it talks to 127.0.0.1 alone.
"""

import argparse
import json
import os
import secrets
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from benchmarks.cluster import Cluster, cluster, on_server
from benchmarks.serving import ROOT, Server, serving, session_of
from benchmarks.writer import GIVE_UP_AFTER, Client, Tally

MOST_CLIENTS, MOST_SECONDS, MOST_KILLS = 128, 300, 50
ARTICLES, PARAGRAPHS = 12, 20
SECONDS_A_CYCLE = 1.5
SECONDS_AWAY = 1


def main() -> int:
    """Run the load that the arguments describe; 0 where all of it holds."""
    asked = _asked()
    with tempfile.TemporaryDirectory(prefix="exonym-load-") as room, _database(asked) as killed:
        environment = _environment(Path(room))
        os.environ.update(environment)
        import django  # noqa: PLC0415 - the settings are read here

        django.setup()
        try:
            return _run(asked, environment, Path(room), killed)
        finally:
            _drop()


@contextmanager
def _database(asked: argparse.Namespace) -> Iterator[Cluster | None]:
    """Make the cluster that is to be killed, if one is."""
    if not asked.kill_database:
        yield None
        return
    with cluster() as made:
        os.environ["DATABASE_URL"] = made.url
        yield made


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clients", type=int, default=16)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--kill", type=int, default=0, metavar="TIMES")
    parser.add_argument("--kill-database", type=int, default=0, metavar="TIMES")
    asked = parser.parse_args()
    asked.kills = asked.kill or asked.kill_database
    bounds = ((asked.clients, MOST_CLIENTS), (asked.seconds, MOST_SECONDS))
    if any(not 1 <= value <= most for value, most in bounds) or not 0 <= asked.kills <= MOST_KILLS:
        parser.error(
            f"at most {MOST_CLIENTS} clients, {MOST_SECONDS} seconds and {MOST_KILLS} kills"
        )
    return asked


def _environment(room: Path) -> dict[str, str]:
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        own = f"sqlite://{room / 'load.sqlite3'}"
    else:
        own = urlunsplit(urlsplit(url)._replace(path=f"/exonym_load_{os.getpid()}"))
        on_server(url, "CREATE DATABASE {}", own)
    return {
        "DATABASE_URL": own,
        "EXONYM_DATA": str(room),
        "EXONYM_SECRET_KEY": secrets.token_urlsafe(50),
        "EXONYM_HTTPS": "0",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }


def _drop() -> None:
    """Leave no database behind."""
    from django.db import connection  # noqa: PLC0415

    own = os.environ["DATABASE_URL"]
    connection.close()
    if connection.vendor == "postgresql":
        other = urlunsplit(urlsplit(own)._replace(path="/postgres"))
        on_server(other, "DROP DATABASE {} WITH (FORCE)", own)


def _run(
    asked: argparse.Namespace, environment: dict[str, str], room: Path, killed: Cluster | None
) -> int:
    from django.db import connection  # noqa: PLC0415

    from benchmarks import verified  # noqa: PLC0415 - it imports models

    for command in (["migrate"], ["collectstatic", "--noinput"]):
        subprocess.run(
            [sys.executable, "manage.py", *command, "--verbosity", "0"], cwd=ROOT, check=True
        )
    people, pairs = verified.fill(asked.clients, ARTICLES, PARAGRAPHS)
    with serving(environment, room / "gunicorn.log") as server:
        clients = [
            Client(number, server.port, session_of(person), pairs)
            for number, person in enumerate(people)
        ]
        took = _load(clients, server, asked, killed)
    connection.close()  # it may have died with the database
    tallies = {client.name: client.tally for client in clients}
    found = verified.all_of({name: t.acknowledged for name, t in tallies.items()}, PARAGRAPHS)
    found["errors"] = [error for tally in tallies.values() for error in tally.errors]
    _table(asked, took, list(tallies.values()), found)
    if found["errors"]:
        print((room / "gunicorn.log").read_text()[-4000:], file=sys.stderr)
    return 1 if any(found.values()) else 0


def _load(
    clients: list[Client], server: Server, asked: argparse.Namespace, killed: Cluster | None
) -> float:
    begin = time.monotonic()
    # While it kills, the clients go on until the last restart is over.
    ends = [begin + (MOST_SECONDS if asked.kills else asked.seconds)]
    threads = [
        threading.Thread(target=_work, args=(client, ends), daemon=True) for client in clients
    ]
    for thread in threads:
        thread.start()
    for turn in range(asked.kills):
        time.sleep(SECONDS_A_CYCLE)
        _kill(server, killed, turn)
    if asked.kills:
        time.sleep(SECONDS_A_CYCLE)
        ends[0] = time.monotonic()
    for thread in threads:
        thread.join(timeout=asked.seconds + GIVE_UP_AFTER + MOST_SECONDS)
    return time.monotonic() - begin


def _kill(server: Server, killed: Cluster | None, turn: int) -> None:
    """Kill what is to be killed this time, and start again what does not start by itself."""
    if killed:
        killed.kill()
        time.sleep(SECONDS_AWAY)
        killed.start()
    elif turn % 2:
        server.kill()
        server.start()
    else:
        server.kill_worker()


def _work(client: Client, ends: list[float]) -> None:
    while time.monotonic() < ends[0]:
        client.work(min(ends[0], time.monotonic() + 0.5))


def _table(
    asked: argparse.Namespace, took: float, tallies: list[Tally], found: dict[str, list[str]]
) -> None:
    from django.db import connection  # noqa: PLC0415

    statuses = sum((tally.statuses for tally in tallies), Counter[str]())
    rows = {
        "database": connection.vendor,
        "clients": asked.clients,
        "seconds": round(took),
        "kills": f"{asked.kills} of PostgreSQL" if asked.kill_database else asked.kill,
        "acknowledged saves": sum(len(tally.acknowledged) for tally in tallies),
        "saves, ms": _spread([s for tally in tallies for s in tally.seconds["save"]]),
        "reads": sum(len(tally.seconds["read"]) for tally in tallies),
        "reads, ms": _spread([s for tally in tallies for s in tally.seconds["read"]]),
        "answers": json.dumps(dict(sorted(statuses.items()))),
        "sent again": sum(tally.resent for tally in tallies),
    }
    rows |= {name: len(wrong) for name, wrong in found.items()}
    for name, value in rows.items():
        print(f"| {name:<20} | {value} |")
    for name, wrong in found.items():
        for each in wrong[:5]:
            print(f"{name}: {each}", file=sys.stderr)


def _spread(seconds: list[float]) -> str:
    """Give median and 95th percentile in milliseconds."""
    if len(seconds) < 2:
        return "–"
    cuts = statistics.quantiles(seconds, n=20)
    return f"{1000 * cuts[9]:.0f} / {1000 * cuts[18]:.0f}"


if __name__ == "__main__":
    sys.exit(main())
