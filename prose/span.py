"""A place in a text."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points from ``start`` up to, not including, ``end``.

    Raises ValueError when it is negative or runs backwards.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse places that no text can have."""
        if self.start < 0 or self.end < self.start:
            raise ValueError(f"No such span: {self.start}-{self.end}.")

    def __len__(self) -> int:
        """Count the code points."""
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is a place even when it is empty."""
        return True

    def of(self, text: str) -> str:
        """Give the piece of text that stands here."""
        return text[self.start : self.end]

    def replace(self, text: str, new: str) -> str:
        """Give the text with this piece replaced by ``new``."""
        return text[: self.start] + new + text[self.end :]

    def moved(self, by: int) -> "Span":
        """Give the span ``by`` code points later (earlier when negative)."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share at least one code point."""
        return max(self.start, other.start) < min(self.end, other.end)

    def inside(self, text: str) -> bool:
        """Say whether the text reaches that far."""
        return self.end <= len(text)


class Covered:
    """The places of a text that some spans cover, quick to ask however many they are."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._places = bytearray()
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Cover one more span."""
        missing = span.end - len(self._places)
        if missing > 0:
            self._places.extend(bytes(missing))
        self._places[span.start : span.end] = b"\x01" * (span.end - span.start)

    def overlaps(self, span: Span) -> bool:
        """Say whether any of the spans shares a code point with this one."""
        return 1 in self._places[span.start : span.end]

    def covers(self, at: int) -> bool:
        """Say whether any of the spans holds the code point at this place."""
        return at < len(self._places) and bool(self._places[at])
