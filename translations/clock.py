"""What time the archive records: now, or the given date while old history is entered."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from django.utils import timezone

_set_to: ContextVar[datetime | None] = ContextVar("clock", default=None)


def now() -> datetime:
    """Say what time it is in the archive."""
    return _set_to.get() or timezone.now()


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Record everything inside as done at this moment (an import of past work, the demo)."""
    token = _set_to.set(moment)
    try:
        yield
    finally:
        _set_to.reset(token)
