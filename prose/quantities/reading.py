"""A text as its quantities are read: plain letter by letter, its places unchanged."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Generic, TypeVar

import regex

from prose import numerals
from prose.numerals import Numerals
from prose.span import Span

T = TypeVar("T")

_FIGURE = re.compile("[0-9]")
_WIDE_COMMA = regex.compile("(?<=[０-９])，(?=[０-９])")
_PLAIN = {
    **dict.fromkeys("\u00a0\u2009\u202f\u3000", " "),
    **dict.fromkeys("’ʼ‘＇", "'"),
    **dict.fromkeys("−﹣－", "-"),
    "‑": "-",
    "．": ".",
    "％": "%",
    "：": ":",
    "（": "(",
    "）": ")",
    "＄": "$",
}
_BLANKS = " -"
# What is written onto a word in Arabic before it.
_PREFIXES = {"ar": "(?:وال|بال|لل|وب|ول|ال|و|ب|ل|ف)?"}
_OPEN_END = frozenset({"ko"})  # particles are written onto words
_UNSPACED = frozenset({"zh", "ja"})


@dataclass(frozen=True)
class Reading:
    """A text with all digits as 0 to 9: ``text`` as written otherwise, ``low`` in small letters."""

    original: str
    language: str

    @cached_property
    def known(self) -> Numerals:
        """The numerals of its language."""
        known = numerals.of(self.language)
        assert known is not None  # noqa: S101 nothing is read in other languages
        return known

    @cached_property
    def text(self) -> str:
        """The text with plain digits, signs and blanks."""
        if self.original.isascii():
            return self.original
        text = _WIDE_COMMA.sub(",", self.original)
        return text.translate(_TABLE)

    @cached_property
    def low(self) -> str:
        """The same in small letters."""
        low = self.text.lower()
        if len(low) == len(self.text):
            return low
        return "".join(char.lower() if len(char.lower()) == 1 else char for char in self.text)

    @cached_property
    def has_figures(self) -> bool:
        """Whether there is a digit anywhere."""
        return _FIGURE.search(self.low) is not None

    @cached_property
    def tongue(self) -> str:
        """The primary language."""
        return self.language.partition("-")[0]

    @property
    def unspaced(self) -> bool:
        """Whether words stand without blanks."""
        return self.tongue in _UNSPACED

    def after_blank(self, at: int) -> int:
        """Give the place behind one blank or hyphen, where one stands."""
        return at + 1 if self.low[at : at + 1] in _BLANKS and at < len(self.low) else at


class _Table(dict[int, str]):
    """What stands for each character, worked out when it is met."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _plain(chr(code))
        return plain


_TABLE = _Table()


def _plain(char: str) -> str:
    if (digit := unicodedata.decimal(char, None)) is not None:
        return str(digit)
    return _PLAIN.get(char, char)


class Phrases(Generic[T]):
    """Names in a table, found at a place or anywhere: the longest that fits."""

    def __init__(self, table: Mapping[str, T], tongue: str) -> None:
        self._table = {_folded(name): value for name, value in table.items()}
        self._lengths = sorted({len(name) for name in self._table}, reverse=True)
        self._firsts = frozenset(name[0] for name in self._table)
        self._lasts = frozenset(name[-1] for name in self._table)
        self._open = tongue in _UNSPACED | _OPEN_END
        start = "" if tongue in _UNSPACED else r"(?<![^\W_])" + _PREFIXES.get(tongue, "")
        end = "" if self._open else r"(?![^\W\d_])"
        # Python's own pattern: three times as quick here as a list of `regex`.
        self._anywhere = re.compile(f"{start}(?P<name>{any_of(self._table)}){end}")

    def __bool__(self) -> bool:
        return bool(self._table)

    def at(self, low: str, start: int) -> tuple[T, int] | None:
        """Give what the longest name that begins at a place means, and where it ends."""
        if low[start : start + 1] not in self._firsts:
            return None
        for length in self._lengths:
            end = start + length
            name = low[start:end]
            if name in self._table and len(name) == length and self._ends(low, end):
                return self._table[name], end
        return None

    def before(self, low: str, end: int) -> tuple[T, int] | None:
        """Give what the longest name that ends at a place means, and where it begins."""
        if end < 1 or low[end - 1] not in self._lasts:
            return None
        for length in self._lengths:
            start = end - length
            if start >= 0 and low[start:end] in self._table and self._begins(low, start):
                return self._table[low[start:end]], start
        return None

    def _begins(self, low: str, start: int) -> bool:
        return self._open or not low[max(0, start - 1) : start].isalpha()

    def _ends(self, low: str, end: int) -> bool:
        if self._open or not low[end - 1].isalpha():
            return True
        return not low[end : end + 1].isalpha()

    def everywhere(self, low: str) -> Iterator[tuple[Span, T]]:
        """Give every name in a text, none overlapping another."""
        at = 0
        while (found := self._anywhere.search(low, at)) is not None:
            if self._touches_marks(low, found):
                at = found.start() + 1
            else:
                at = found.end()
                yield Span(*found.span("name")), self._table[found["name"]]

    def _touches_marks(self, low: str, found: "re.Match[str]") -> bool:
        """Whether a mark over a letter stands right before or behind a name: part of a word."""
        if self._open or low.isascii():
            return False
        before, after = low[max(0, found.start() - 1) : found.start()], low[found.end() :][:1]
        return any(unicodedata.category(char)[0] == "M" for char in before + after)


def any_of(names: Iterable[str]) -> str:
    """Give a pattern of names, the longest first, that passes over other first letters quickly."""
    rests: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        rests.setdefault(name[0], []).append(re.escape(name[1:]))
    firsts = "".join(map(re.escape, rests))
    branches = (f"{re.escape(first)}(?:{'|'.join(each)})" for first, each in rests.items())
    return f"(?=[{firsts}])(?:{'|'.join(branches)})" if rests else "(?!)"


@cache
def _folded(name: str) -> str:
    return name.lower().translate(_TABLE)


def reading(text: str, language: str) -> Reading | None:
    """Give a text as it is read, or nothing where the language's numerals are not known."""
    return Reading(text, language) if numerals.of(language) else None


def prefixes(language: str) -> str:
    """Give a pattern of what may be written onto a word before it."""
    return _PREFIXES.get(language.partition("-")[0], "")
