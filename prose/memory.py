"""What was worked out before, as long as it fits."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Memory(Generic[Key, Value]):
    """Remembers answers by their questions, the latest asked for, up to a number of bytes in all.

    ``weigh`` says how many bytes a question and its answer take. What takes more than a sixteenth
    of all is not kept, so that one long text does not push out a page's worth of short ones.
    """

    def __init__(self, size: int, weigh: Callable[[Key, Value], int]) -> None:
        self.size = size
        self.held = 0
        self._weigh = weigh
        self._known: OrderedDict[Key, tuple[Value, int]] = OrderedDict()
        self._lock = Lock()

    def recall(self, key: Key, work_out: Callable[[], Value]) -> Value:
        """Give the answer that is known, or work it out."""
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key][0]
        value = work_out()
        weight = self._weigh(key, value)
        if weight <= self.size // 16:
            self._keep(key, value, weight)
        return value

    def _keep(self, key: Key, value: Value, weight: int) -> None:
        with self._lock:
            self.held += weight - self._known.pop(key, (None, 0))[1]
            self._known[key] = value, weight
            while self.held > self.size:
                _, (_, weight) = self._known.popitem(last=False)
                self.held -= weight
