"""One person at work under a load: what is read and saved, and what came back."""

import random
import secrets
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.serving import Answer, Visitor

GIVE_UP_AFTER = 60


@dataclass
class Tally:
    """What one client saw."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: {"read": [], "save": []})
    statuses: Counter[str] = field(default_factory=Counter)
    acknowledged: list[str] = field(default_factory=list)
    resent: int = 0
    errors: list[str] = field(default_factory=list)


class Client:
    """One account at work: it reads, and it writes texts that nobody else writes."""

    def __init__(self, number: int, port: int, session: str, pairs: list[tuple[int, int]]) -> None:
        self.name = f"writer{number}"
        self.visitor = Visitor(port, session)
        self.pairs = pairs
        self.chance = random.Random(number)
        self.tally = Tally()
        self.versions: dict[int, int] = {}
        self.written = 0

    def work(self, until: float) -> None:
        """Read and save until the time is over."""
        while time.monotonic() < until:
            translation, target = self.chance.choice(self.pairs)
            if self.chance.random() < 0.3:
                pages = (
                    "/",
                    f"/translations/{translation}/",
                    f"/translations/{translation}/history/",
                )
                path = self.chance.choice(pages)
                self._timed("read", lambda path=path: self.visitor.get(path))
            else:
                self._save(target)
        self.visitor.close()

    def _save(self, target: int) -> None:
        self.written += 1
        text = f"{self.name} wrote sentence {self.written} of paragraph {target} at the desk."
        sent = {"text": text, "seen": self.versions.get(target, 1)}
        key, path = secrets.token_hex(12), f"/targets/{target}/save/"
        answer = self._timed("save", lambda: self.visitor.post(path, sent, key=key, htmx=True))
        if answer is None:
            return
        if answer.status in {200, 303}:
            self.tally.acknowledged.append(text)
        self.versions[target] = _version(answer) or self._look(target)

    def _look(self, target: int) -> int:
        answer = self._timed("read", lambda: self.visitor.get(f"/targets/{target}/?edit=1"))
        return (_version(answer) if answer else None) or 1

    def _timed(self, kind: str, ask: Callable[[], Answer]) -> Answer | None:
        """Ask until there is an answer; count it, and how long the last attempt took."""
        give_up = time.monotonic() + GIVE_UP_AFTER
        while time.monotonic() < give_up:
            start = time.monotonic()
            try:
                answer = ask()
            except ConnectionError:
                self.tally.resent += 1
                time.sleep(0.1)
                continue
            if answer.status == 503 and "Retry-After" in answer.headers:
                self.tally.statuses["503"] += 1
                time.sleep(0.5)
                continue
            self.tally.seconds[kind].append(time.monotonic() - start)
            self.tally.statuses[str(answer.status)] += 1
            if answer.status not in {200, 302, 303, 409}:
                self.tally.errors.append(f"{kind}: {answer.status}")
            return answer
        self.tally.errors.append(f"{kind}: no answer in {GIVE_UP_AFTER} s")
        return None


def _version(answer: Answer) -> int | None:
    """Read from a row at which version it stands."""
    _, found, rest = answer.text.partition('data-version="')
    return int(rest.partition('"')[0]) if found else None
