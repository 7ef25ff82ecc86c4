"""Where words begin and end in a text, with what a language writes onto them."""

from functools import lru_cache

import regex

from prose.language import Language
from prose.span import Span

_LETTER = regex.compile(r"[\p{L}\p{M}\p{N}_]")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_KANA = regex.compile(r"[\p{Katakana}ー]")
_LETTERS_BEFORE = regex.compile(r"(?r)[\p{L}\p{M}\p{N}_]*")
_LETTERS_AFTER = regex.compile(r"[\p{L}\p{M}\p{N}_]*")
_APOSTROPHES = "'’ʼ＇"


class Edges:
    """Where a word may begin and end in a language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.possessives = frozenset(language.possessives)

    def hold(self, text: str, span: Span) -> bool:
        """Say whether a word begins where the span does, and one ends where it ends."""
        return self.begins(text, span.start) and self._ends(text, span.end)

    def begins(self, text: str, at: int) -> bool:
        """Say whether a word may begin at a place, behind what the language writes onto words."""
        if _inside_word(text, at):
            before = _LETTERS_BEFORE.match(text, 0, at)
            return before is not None and before.group() in self.language.prefixes
        elided = text[at - 1 : at] in _APOSTROPHES and _letter(text, at - 2) and _letter(text, at)
        return self.language.elides or at < 2 or not elided

    def _ends(self, text: str, at: int) -> bool:
        if _inside_word(text, at):
            return _tail(text, at) in self.language.suffixes
        if not self.possessives or text[at : at + 1] not in _APOSTROPHES:
            return True
        tail = _tail(text, at + 1)
        return not tail or "'" + tail.casefold() in self.possessives


def _tail(text: str, at: int) -> str:
    found = _LETTERS_AFTER.match(text, at)
    return found.group() if found else ""


def _letter(text: str, at: int) -> bool:
    return 0 <= at < len(text) and _kind(text[at]) != ""


def _inside_word(text: str, at: int) -> bool:
    """Say whether the characters on both sides of a place belong to one word."""
    if not 0 < at < len(text):
        return False
    before, after = _kind(text[at - 1]), _kind(text[at])
    return before == after and before in {"letter", "kana"}


@lru_cache(maxsize=50_000)
def _kind(char: str) -> str:
    """Say how a character makes words: "letter", "kana", "unspaced", or empty for no letter."""
    if not _LETTER.match(char):
        return ""
    if _UNSPACED.match(char):
        return "unspaced"
    return "kana" if _KANA.match(char) else "letter"
