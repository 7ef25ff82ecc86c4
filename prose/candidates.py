"""The runs of a text that may be a name the termbase does not know.

Capitalised words in scripts that have capitals, katakana in Japanese, characters that spell sounds
in Chinese, words in Korean, Arabic and Hebrew.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from prose import languages
from prose.language import Language
from prose.span import Span

_PARTICLES = "al|bin|ibn|bint|da|de|del|della|den|der|des|di|do|dos|du|el|la|le|ter|van|von|y|zu"
_WORD = r"\p{Lu}[\p{L}\p{M}]*(?:['’\-.](?=\p{L})[\p{L}\p{M}]+)*"
_CAPITALS = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}]){_WORD}(?:[ \u00a0]+(?:(?:{_PARTICLES})[ \u00a0-])*{_WORD})*"
)
_SMALL = "and|da|das|de|del|dei|der|des|die|di|do|du|e|et|for|für|la|les|of|the|und|y"
_LONG_NAME = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}]){_WORD}(?:[ \u00a0](?:(?:{_SMALL})[ \u00a0]){{0,2}}{_WORD})+"
)
_POSSESSIVE = regex.compile(r"(?:['’]\p{L}{0,2})$")
_APOSTROPHE = regex.compile(r"['’](?=\p{Ll})")
_TOKEN = regex.compile(r"\S+")
_KATAKANA = regex.compile(r"[\p{Katakana}ー]+(?:[・=＝][\p{Katakana}ー]+)*")
_HAN = regex.compile(r"\p{Han}+(?:[·・]\p{Han}+)*")
_LETTERS = regex.compile(r"[\p{L}\p{M}'’־-]+")
_ENDS = frozenset(".!?:\n…。！？")
_SHORTEST = 3  # letters that an ending must leave
_NEAR = 60  # characters that say whether a sentence begins
_LONGEST = 4  # words, or characters more than the longest form


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run that may be a name; ``opens`` says that a sentence begins with it."""

    span: Span
    text: str
    opens: bool = False

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def candidates(text: str, language: str, *, lengths: Iterable[int] = ()) -> tuple[Candidate, ...]:
    """Give every run of the text that may be a name, runs inside longer ones too.

    ``lengths`` are those of the forms looked for, in characters: where words have no blanks
    between them, windows of about these lengths are given.
    """
    known = languages.get(language)
    if known.script in {"Hans", "Hant", "Hani"}:
        return tuple(_windows(text, _HAN, lengths))
    if known.script == "Jpan":
        return (*_whole(text, _KATAKANA), *_windows(text, _HAN, lengths))
    if known.script in CASED:
        return tuple(_capitalised(text, known))
    return tuple(_words(text, known))


def long_names(text: str, language: str) -> tuple[Candidate, ...]:
    """Give every run of two or more capitalised words, small words between them or not.

    So organisations are called: Ministry of Foreign Affairs. Runs inside longer ones too; only in
    Latin script.
    """
    if languages.get(language).script != "Latn":
        return ()
    return tuple(
        Candidate(span, span.of(text))
        for run in _LONG_NAME.finditer(text)
        for span in _inside(run.group(), run.start())
    )


def _inside(run: str, at: int) -> Iterator[Span]:
    words = [Span(*word.span()) for word in _TOKEN.finditer(run)]
    great = [number for number, word in enumerate(words) if word.of(run)[0].isupper()]
    for place, first in enumerate(great):
        for last in great[place + 1 : place + 6]:
            bare = _POSSESSIVE.sub("", run[words[first].start : words[last].end])
            start = at + words[first].start
            yield Span(start, start + len(bare))


CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})


def _capitalised(text: str, language: Language) -> Iterator[Candidate]:
    for run in _CAPITALS.finditer(text):
        words = [_within(word.span(), run.start()) for word in _TOKEN.finditer(run.group())]
        yield from _runs(text, words, language)


def _runs(text: str, words: Sequence[Span], language: Language) -> Iterator[Candidate]:
    for first in range(len(words)):
        for last in range(first, min(first + _LONGEST, len(words))):
            span = Span(words[first].start, words[last].end)
            for bare in _without_ending(span.of(text), language):
                if not _is_common(bare, language):
                    yield Candidate(
                        Span(span.start, span.start + len(bare)),
                        bare,
                        opens_sentence(text, span.start, language),
                    )


def _without_ending(run: str, language: Language) -> Iterator[str]:
    """Give a run without its possessive; with and without an ending of its language."""
    if language.possessives:
        run = _POSSESSIVE.sub("", run)
    elif not language.elides:
        run = _APOSTROPHE.split(run)[0]
    yield run
    for suffix in language.suffixes:
        if run.endswith(suffix) and len(run) - len(suffix) >= _SHORTEST:
            yield run.removesuffix(suffix)


@lru_cache(maxsize=50_000)
def _is_common(run: str, language: Language) -> bool:
    """Whether a run begins with a word that begins no name, or with a title."""
    first, *rest = run.casefold().split()
    known = first in language.starters or first in language.no_names
    return (
        known
        or first.strip(".") in title_words(language)
        or any(word in language.starters for word in rest)
        or len(run) < 2
    )


@lru_cache(maxsize=64)
def title_words(language: Language) -> frozenset[str]:
    """Give every word that titles of a language are made of, lower-case."""
    return frozenset(word for title in language.titles for word in title.split())


def opens_sentence(text: str, at: int, language: Language) -> bool:
    """Say whether a sentence begins here, so that a capital says nothing.

    After an abbreviation (Mr.) or an initial none does.
    """
    before = text[max(0, at - _NEAR) : at].rstrip(" \"'“‘«„(—–-")
    if not before.endswith("."):
        return not before or before[-1] in _ENDS
    word = before[:-1].rpartition(" ")[2].casefold()
    return len(word) > 1 and word not in language.abbreviations


def _windows(text: str, runs: "regex.Pattern[str]", lengths: Iterable[int]) -> Iterator[Candidate]:
    wanted = sorted({size + more for size in lengths for more in (-1, 0, 1)} - {0, 1})
    for run in runs.finditer(text):
        for start in range(run.start(), run.end()):
            for size in wanted:
                if start + size <= run.end():
                    yield Candidate(Span(start, start + size), text[start : start + size])


def _whole(text: str, runs: "regex.Pattern[str]") -> Iterator[Candidate]:
    return (Candidate(Span(*run.span()), run.group()) for run in runs.finditer(text))


def _words(text: str, language: Language) -> Iterator[Candidate]:
    """Give runs of up to three words; without what is written onto the first of them."""
    words = [Span(*word.span()) for word in _LETTERS.finditer(text)]
    for first in range(len(words)):
        for last in range(first, min(first + 3, len(words))):
            whole = Span(words[first].start, words[last].end)
            if "\n" in whole.of(text) or any(char in "،,.;؛:" for char in whole.of(text)):
                break
            yield from _bare(text, whole, language)


def _bare(text: str, span: Span, language: Language) -> Iterator[Candidate]:
    run = span.of(text)
    heads = ("", *(prefix for prefix in language.prefixes if run.startswith(prefix)))
    tails = ("", *(suffix for suffix in language.suffixes if run.endswith(suffix)))
    for head in heads:
        for tail in tails:
            start, end = span.start + len(head), span.end - len(tail)
            if end - start > 1:
                yield Candidate(Span(start, end), text[start:end])


def _within(place: tuple[int, int], at: int) -> Span:
    return Span(place[0] + at, place[1] + at)
