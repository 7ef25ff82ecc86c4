"""The words beside a name: a given name, a title, or neither."""

from dataclasses import dataclass

import regex

from prose import languages
from prose.candidates import title_words
from prose.folding import fold
from prose.language import Language
from prose.span import Span

_NAME = r"\p{Lu}[\p{L}\p{M}]*(?:['’\-](?=\p{L})[\p{L}\p{M}]+)*"
_LONGEST_TITLE = 40  # characters
_BEFORE = regex.compile(rf"(?r)(?<![\p{{L}}\p{{N}}'’.\-])(?P<word>{_NAME})[ \u00a0]")
_AFTER = regex.compile(rf"[ \u00a0](?P<word>{_NAME})(?![\p{{L}}\p{{N}}])")


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A capitalised word right before or after a name, which may be more of the name."""

    span: Span
    text: str


def before(text: str, span: Span, language: str) -> Neighbour | None:
    """Give the word before a name, unless it is a title, a common word or the end of a sentence."""
    return _named(_BEFORE.match(text, 0, span.start), language)


def after(text: str, span: Span, language: str) -> Neighbour | None:
    """Give the word after a name, unless it is a title or a common word."""
    return _named(_AFTER.match(text, span.end), language)


def after_title(text: str, at: int, language: str) -> bool:
    """Say whether a title stands right before this place: Commerce Secretary …"""
    words = fold(text[max(0, at - _LONGEST_TITLE) : at]).text.rstrip()
    return any(words.endswith(title) for title in languages.get(language).titles)


def _named(found: "regex.Match[str] | None", language: str) -> Neighbour | None:
    if found is None or _is_common(found["word"], languages.get(language)):
        return None
    return Neighbour(Span(*found.span("word")), found["word"])


def _is_common(word: str, language: Language) -> bool:
    folded = word.casefold()
    return (
        folded in language.starters
        or folded in language.no_names
        or folded in title_words(language)
    )


def agrees(word: str, names: str) -> bool:
    """Say whether a word can be one of some names: the same, its initial, or its short form."""
    folded = fold(word).text.rstrip(".")
    return any(
        name.startswith(folded) or folded.startswith(name)
        for name in (fold(part).text.rstrip(".") for part in names.replace("-", " ").split())
    )
