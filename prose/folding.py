"""A text folded for matching, with its way back to the original offsets.

The text is never normalised as a whole. It is folded cluster by cluster (a starter with its marks,
a run of Hangul jamo, half-width kana with its voicing mark) by NFKC and Unicode case folding.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from prose.span import Span

_CLUSTER = (
    r"[\u1100-\u115f\ua960-\ua97c]+[\u1160-\u11a7\ud7b0-\ud7c6]*[\u11a8-\u11ff\ud7cb-\ud7fb]*\p{M}*"
    r"|[\uff66-\uff9d][\uff9e\uff9f]\p{M}*"
    r"|.\p{M}+"
)
_JOINED = regex.compile(r"[\p{M}\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb\uff9e\uff9f]")
_SAME = {
    "'": "\u2018\u2019\u201a\u201b\u02bc\uff07\u00b4\u0060\u2032",
    '"': "\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02\u2033",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\ufe63",
    " ": "\t\u00a0\u3000\u202f\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a",
    "\u00b7": "\u30fb\u2022\u2027\uff65",
    "": "\u00ad\u200b\u200c\u200d\u2060\ufeff\u0640\u061c\u200e\u200f"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    + "".join(map(chr, range(0x64B, 0x653)))  # vowel signs of Arabic
    + "\u0670"
    + "".join(map(chr, range(0x5B0, 0x5BE)))  # and of Hebrew
    + "\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    + "".join(map(chr, range(0xFE00, 0xFE10)))
    + "".join(map(chr, range(0xE0100, 0xE01F0))),
}
_MARKS = str.maketrans({old: new for new, olds in _SAME.items() for old in olds})
_DOTLESS = str.maketrans({"I": "\u0131", "\u0130": "i"})
_TURKIC = frozenset({"tr", "az"})


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; character i of it came from the original code points starts[i] to ends[i]."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Give the original place of the folded characters from ``start`` up to ``end``.

        Offsets are those of ``self.text``. Raises ValueError when they are empty or reversed.
        """
        if end <= start:
            raise ValueError(f"No folded text stands at {start}-{end}.")
        return Span(self.starts[start], self.ends[end - 1])


class _Table(dict[int, str]):
    """Code point → folded text, filled as characters are met."""

    def __init__(self, *, turkic: bool) -> None:
        super().__init__()
        self.turkic = turkic

    def __missing__(self, code: int) -> str:
        self[code] = folded = self.cluster(chr(code))
        return folded

    def cluster(self, text: str) -> str:
        """Fold one cluster."""
        if self.turkic:
            text = unicodedata.normalize("NFC", text).translate(_DOTLESS)
        folded = unicodedata.normalize("NFKC", text.translate(_MARKS)).casefold()
        return unicodedata.normalize("NFKC", folded)


def fold(text: str, language: str = "") -> Folded:
    """Fold a text for matching; ``language`` is a BCP 47 tag and matters for Turkish and Azeri."""
    turkic = language.partition("-")[0] in _TURKIC
    if text.isascii() and not turkic:
        return _aligned(text.translate(_MARKS).lower())
    table = _table(turkic=turkic)
    hard = "".join(sorted(char for char in set(text) if len(table[ord(char)]) != 1))
    if not hard and not _JOINED.search(text):
        return _aligned(text.translate(table))
    return _mapped(text, table, hard)


def same(one: str, other: str) -> bool:
    """Say whether two texts are written alike, but for case, width, quotes and the like."""
    return fold(one).text == fold(other).text


def without_accents(text: str) -> str:
    """Write a text without its accents: Erdogan for Erdoğan. What is no accent stays: ø, ł, đ."""
    plain = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", "".join(plain))


@cache
def _table(*, turkic: bool) -> _Table:
    return _Table(turkic=turkic)


def _aligned(folded: str) -> Folded:
    return Folded(folded, range(len(folded)), range(1, len(folded) + 1))


def _mapped(text: str, table: _Table, hard: str) -> Folded:
    """Fold easy runs at once, and hard clusters one by one."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for found in _hard(hard).finditer(text):
        start, end = found.span()
        parts.append(text[done:start].translate(table))
        starts.extend(range(done, start))
        ends.extend(range(done + 1, start + 1))
        folded = table.cluster(found.group())
        parts.append(folded)
        starts.extend([start] * len(folded))
        ends.extend([end] * len(folded))
        done = end
    parts.append(text[done:].translate(table))
    starts.extend(range(done, len(text)))
    ends.extend(range(done + 1, len(text) + 1))
    return Folded("".join(parts), starts, ends)


def _hard(chars: str) -> "regex.Pattern[str]":
    one = f"|[{regex.escape(chars, special_only=False)}]" if chars else ""
    return regex.compile(_CLUSTER + one, regex.DOTALL)
