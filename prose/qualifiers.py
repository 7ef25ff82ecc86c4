"""Words that limit or deny what a text says: at least, reportedly, former, not.

The table stands in ``tables/qualifiers``. For each language a row says which words ask for a
counterpart in a translation, which others answer for them, and what is no such word though it looks
like one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from prose import languages, stems
from prose.span import Covered, Span
from prose.stems import Stems

_ASKS, _ANSWERS, _IS_NONE = "asks", "answers", "is none"
_ROLES = (_ASKS, _ANSWERS, _IS_NONE)
_DENIES = "negation"


@dataclass(frozen=True, slots=True)
class Qualified:
    """What limits a text, by kind (“at least”).

    ``asks`` are the words that need a counterpart, the longest of each kind; ``answers`` the kinds
    that the text has, in whatever words.
    """

    asks: Mapping[str, Span]
    answers: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    role: str
    kind: str


@lru_cache(maxsize=4096)
def find(text: str, language: str) -> Qualified:
    """Give what limits a text; nothing in languages without a table. Raises UnknownLanguage.

    A second denial may undo the first (not without risks): a text that denies twice asks for none.
    """
    words = [_Word(span, *what.split("|")) for span, what in _stems(language).find(text)]
    whole = _whole_words if languages.get(language).spaced else _as_found
    asks = {word.kind: whole(text, word.span) for word in sorted(_asking(words), key=_length)}
    denials = (word.span for word in words if word.kind == _DENIES and word.role != _IS_NONE)
    if _places(denials) > 1:
        asks.pop(_DENIES, None)
    return Qualified(asks, frozenset(word.kind for word in words))


def _asking(words: Iterable[_Word]) -> Iterator[_Word]:
    """Give the words that ask, without those that only look like it (not only)."""
    looks_alike: dict[str, Covered] = {}
    for word in words:
        if word.role == _IS_NONE:
            looks_alike.setdefault(word.kind, Covered()).add(word.span)
    for word in words:
        alike = looks_alike.get(word.kind)
        if word.role == _ASKS and not (alike and alike.overlaps(word.span)):
            yield word


def _whole_words(text: str, span: Span) -> Span:
    """Give the words that a stem stands in: of “former” all of “formerly”."""
    start, end = span.start, span.end
    while start and text[start - 1].isalpha() and text[start].isalpha():
        start -= 1
    while text[end : end + 1].isalpha() and text[end - 1].isalpha():
        end += 1
    return Span(start, end)


def _as_found(_text: str, span: Span) -> Span:
    return span


def _length(word: _Word) -> int:
    return len(word.span)


def _places(spans: Iterable[Span]) -> int:
    """Count the places that some spans cover."""
    count, end = 0, -1
    for span in sorted(spans):
        count += span.start > end
        end = max(end, span.end)
    return count


def usual(kind: str, language: str) -> str:
    """Give the word that a language usually has for a kind; empty where there is no table."""
    code = languages.get(language).code.partition("-")[0]
    told = next((entry for entry, what in _entries(code) if what == f"{_ASKS}|{kind}"), "")
    return stems.bare(told).removesuffix("#").strip()


@cache
def _stems(tag: str) -> Stems:
    language = languages.get(tag)
    return Stems(language, _entries(language.code.partition("-")[0]))


def _entries(code: str) -> Iterator[tuple[str, str]]:
    for kind, rows in stems.tables("qualifiers"):
        for role, row in zip(_ROLES, rows.get(code, "").split("/"), strict=False):
            yield from ((entry, f"{role}|{kind}") for entry in stems.entries(row))
