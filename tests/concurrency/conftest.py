"""A server of real processes on the test's own database, and people who act at once."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.urls import reverse

from benchmarks.serving import Answer, Server, Visitor, serving, session_of

Act = Callable[[], Answer]


@pytest.fixture
def served(transactional_db: None, tmp_path: Path) -> Iterator[Server]:
    """Serve the test's database by gunicorn: two workers of four threads."""
    environment = {
        "DATABASE_URL": _address(),
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "EXONYM_WORKERS": "2",
        "EXONYM_THREADS": "4",
    }
    with serving(environment, tmp_path / "gunicorn.log") as server:
        yield server
    assert "Traceback" not in (tmp_path / "gunicorn.log").read_text()


def _address() -> str:
    known = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite://{known['NAME']}"
    return f"postgresql://{known['USER']}@{known['HOST']}:{known['PORT']}/{known['NAME']}"


class Newsroom:
    """People at their desks: what they do together starts at one moment."""

    def __init__(self, server: Server) -> None:
        self.server = server

    def act(self, user: User, name: str, pk: int, key: str = "", **data: object) -> Act:
        """Prepare what a person is about to do."""
        session, path = session_of(user), reverse(name, args=[pk])

        def post() -> Answer:
            with Visitor(self.server.port, session) as visitor:
                return visitor.post(path, data, key=key)

        return post

    def at_once(self, *acts: Act) -> list[Answer]:
        """Let all act at the same moment; the answers come in the order of the acts."""
        line = threading.Barrier(len(acts))

        def start(act: Act) -> Answer:
            line.wait(timeout=60)
            return act()

        with ThreadPoolExecutor(len(acts)) as people:
            return list(people.map(start, acts))


@pytest.fixture
def newsroom(served: Server) -> Newsroom:
    """Give the people of the served desk."""
    return Newsroom(served)
