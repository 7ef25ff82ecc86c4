"""Finds words of a list in a text by how they begin, as each language writes words.

An entry is the beginning of a word, or several words. One that ends in “=” ends a word, one that
begins with “*” may begin inside a word, and “#” is any figure. Case, width, vowel signs and the
hamza make no difference.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import regex
from ahocorasick_rs import AhoCorasick, MatchKind

from prose.edges import Edges
from prose.folding import Folded, fold
from prose.language import Language
from prose.span import Span

_INSIDE, _WHOLE, _FIGURE = "*", "=", "#"
_COMPOUND = 5  # letters of a German word that may stand inside others
_SAME = str.maketrans("أإآىة", "ااايه")
_DIGIT = regex.compile(r"\p{Nd}")


class Stems:
    """Entries of one language, each with what it stands for."""

    def __init__(self, language: Language, told: Iterable[tuple[str, str]]) -> None:
        self._entries = [_Entry.of(entry, what) for entry, what in told]
        self._finder = AhoCorasick([each.words for each in self._entries], MatchKind.Standard)
        self._edges = Edges(language)
        self._blanks = language.spaced and language.code != "ko"
        self._compounds = language.code == "de"

    def find(self, text: str) -> Iterator[tuple[Span, str]]:
        """Give each entry's place in a text, with what it stands for; places may overlap."""
        folded = _folded(text)
        return ((folded.span(start, end), what) for start, end, what in self._found(folded.text))

    def folded(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Give the same with places in the folded text, which is quicker."""
        return self._found(_folded(text).text)

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        for number, start, end in self._finder.find_matches_as_indexes(text, overlapping=True):
            entry = self._entries[number]
            ends = not entry.whole or not text[end : end + 1].isalpha()
            if ends and self._begins(text, start, entry):
                yield start, end, entry.what

    def _begins(self, text: str, start: int, entry: "_Entry") -> bool:
        if entry.inside or not self._blanks:
            return True
        compound = self._compounds and len(entry.words) >= _COMPOUND
        return compound or self._edges.begins(text, start)


@dataclass(frozen=True, slots=True)
class _Entry:
    words: str
    what: str
    inside: bool
    whole: bool

    @classmethod
    def of(cls, entry: str, what: str) -> "_Entry":
        inside, whole = entry.startswith(_INSIDE), entry.endswith(_WHOLE)
        return cls(_plain(fold(bare(entry)).text), what, inside, whole)


def bare(entry: str) -> str:
    """Give the words of an entry without its marks."""
    return entry.strip(_INSIDE + _WHOLE)


@lru_cache(maxsize=4096)
def _folded(text: str) -> Folded:
    folded = fold(text)
    return Folded(_plain(folded.text), folded.starts, folded.ends)


def forget() -> None:
    """Forget what was folded, so that a text is read as for the first time."""
    _folded.cache_clear()


def _plain(folded: str) -> str:
    return _DIGIT.sub(_FIGURE, folded.translate(_SAME))


def tables(folder: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Read the tables of a folder: the name of each block, and the row of each language."""
    for file in files("prose").joinpath("tables", folder).iterdir():
        for block in file.read_text(encoding="utf-8").split("\n\n"):
            lines = [line for line in block.splitlines() if line and not line.startswith("# ")]
            if lines:
                rows = (line.partition(" ") for line in lines[1:])
                yield lines[0].strip("[]"), {code: row for code, _blank, row in rows}


def entries(row: str) -> Iterator[str]:
    """Give the entries of a row, which commas part."""
    return (entry.strip() for entry in row.split(",") if entry.strip())
