"""Paragraphs, sentences, words and tokens of a text."""

import re
from functools import lru_cache
from itertools import accumulate, pairwise

import regex

from prose import languages
from prose.language import Language
from prose.span import Span

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ーｰ"
# What never starts a grapheme cluster, and what may start one that a word begins with: clusters are
# whole in a run of such letters. Everything else is matched by the cluster (\X).
_MARK = r"[\p{M}\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}]"
_APART = rf"[{_UNSPACED}\p{{GCB=Prepend}}\p{{InCB=Linker}}\p{{Extended_Pictographic}}]"
_LETTER = rf"[[\p{{L}}\p{{N}}_]--{_APART}--{_MARK}]"
_LINKER = r"[\p{M}&&\p{InCB=Linker}]"
_CONJUNCT = rf"{_LINKER}{_MARK}*+\p{{InCB=Consonant}}?"
_INSIDE = rf"[[{_LETTER}||{_MARK}]--{_LINKER}]"
_RUN = rf"{_LETTER}(?:{_INSIDE}++|{_CONJUNCT})*+"
_WORD = (
    rf"{_RUN}(?:(?:['’\-](?={_LETTER})|(?<=\p{{N}})[.,:](?=\p{{N}})){_RUN})*+"
    rf"|[\p{{Han}}\p{{Hiragana}}](?!{_MARK})|(?:(?=[\p{{Katakana}}ーｰ])\X)+|(?=[[\p{{L}}\p{{N}}_]||[{_UNSPACED}]])\X"
)
_WORDS = regex.compile(rf"{_WORD}|(\X)", regex.V1 | regex.DOTALL)
_TOKENS = regex.compile(rf"{_WORD}|(?:(?>\r\n|\s)(?!{_MARK}))+|\X", regex.V1 | regex.DOTALL)
# Python's own is quicker, and enough where every code point is a cluster. Not possessive: Python
# 3.11 up to .3 matches wrongly with such quantifiers, and Debian 12 has 3.11.2.
_ASCII_TOKENS = re.compile(r"\w+(?:['\-]\w+|(?<=\d)[.,:](?=\d)\w+)*|\s+|.", re.DOTALL)

_TAIL = 200  # characters at the end of a place, in which its last word stands
_CLOSERS = "\"'”’»›」』】）)]〉》"
_WIDE_ENDS = "。！？｡"
_ASCII_ENDS = "!?"
_DASHES = "—–"
_TITLES = {"《": "》", "〈": "〉", "【": "】"}
_LAST_WORD = regex.compile(r"(?:[\p{L}\p{M}.\-º]+|\p{Nd}+)$")
_DOTTED = regex.compile(r"(?:\p{L}\p{M}*\.-?)+\p{L}\p{M}*")
_NEXT_WORD = regex.compile(r"[\p{L}\p{M}]+(?=['’,;:]|\s|$)")


def paragraphs(text: str) -> tuple[Span, ...]:
    """Give the runs of lines between blank lines, without the line ends around them."""
    spans: list[Span] = []
    start: int | None = None
    end = at = 0
    for line in text.split("\n"):
        if line.strip():
            start = at if start is None else start
            end = at + len(line)
        elif start is not None:
            spans.append(Span(start, end))
            start = None
        at += len(line) + 1
    if start is not None:
        spans.append(Span(start, end))
    return tuple(spans)


def sentences(text: str, language: str) -> tuple[Span, ...]:
    """Give the sentences, without the blanks between them.

    ``language`` is a BCP 47 tag; raises UnknownLanguage. Abbreviations and initials
    end no sentence.
    """
    known = languages.get(language)
    found: list[Span] = []
    for paragraph in paragraphs(text):
        found.extend(_split(text, paragraph, known))
    return tuple(found)


def words(
    text: str,
    language: str = "",  # noqa: ARG001 - the scripts decide; Thai may come to need it
) -> tuple[Span, ...]:
    """Give the words: letters with their marks, numbers, single Han characters, runs of katakana.

    Blanks and punctuation are left out. Thai, Lao, Khmer and Burmese are cut by grapheme cluster.
    """
    return tuple(Span(*m.span()) for m in _WORDS.finditer(text) if m.group(1) is None)


def last_word(text: str, inside: Span) -> Span:
    """Give the last word inside a place; the place itself where its end has none."""
    tail = Span(max(inside.start, inside.end - _TAIL), inside.end)
    found = words(tail.of(text))
    return found[-1].moved(tail.start) if found else inside


def tokens(text: str) -> tuple[Span, ...]:
    """Give the words and, between them, blanks and every other grapheme cluster.

    Together they are the whole text; none of them cuts a grapheme cluster (UAX 29).
    """
    edges = pairwise(accumulate(map(len, pieces(text)), initial=0))
    return tuple(Span(start, end) for start, end in edges)


def pieces(text: str) -> list[str]:
    """Give the tokens as strings: joined, they are the text."""
    pattern = _ASCII_TOKENS if text.isascii() else _TOKENS
    return pattern.findall(text)


@lru_cache
def _ends(language: Language) -> "regex.Pattern[str]":
    """Give what may end a sentence: its marks, then (group 1) quotes and brackets that close."""
    closing = language.quotes[1]
    closers = regex.escape(_CLOSERS + closing.strip() + language.closers)
    blank = r"\s?" if closing[:1].isspace() else ""
    return regex.compile(rf"[{regex.escape(language.sentence_ends)}]+((?:{blank}[{closers}])*)")


def _split(text: str, paragraph: Span, language: Language) -> list[Span]:
    found: list[Span] = []
    start = _blank_end(text, paragraph.start)
    last = paragraph.start + len(paragraph.of(text).rstrip())
    for end in _ends(language).finditer(text, start, last):
        if _ends_here(text, start, end, language):
            found.append(Span(start, end.end()))
            start = _blank_end(text, end.end())
    if start < last:
        found.append(Span(start, last))
    return found


def _blank_end(text: str, at: int) -> int:
    """Give where the blanks that start at ``at`` end."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends_here(text: str, start: int, end: "regex.Match[str]", language: Language) -> bool:
    after = text[end.end() : end.end() + 1]
    mark = text[end.start() : end.start(1)]
    wide = mark[-1] in _WIDE_ENDS or (not language.spaced and mark[-1] in _ASCII_ENDS)
    if wide and not after.isspace():
        return _ends_wide(text, start, end, language)
    next_at = _blank_end(text, end.end())
    following = text[next_at : next_at + 1]
    if not after.isspace() or following.islower() or following in _DASHES:
        return not following
    return mark != "." or not _abbreviated(text, start, end, next_at, language)


def _ends_wide(text: str, start: int, end: "regex.Match[str]", language: Language) -> bool:
    """Say whether a mark that no blank follows ends a sentence: not in a title, nor before 他说."""
    before = text[start : end.start()]
    if any(before.count(left) > before.count(right) for left, right in _TITLES.items()):
        return False
    goes_on = end.group(1) and text[end.end() : end.end() + 1].isalpha()
    return not goes_on or (language.code != "ja" and text[end.start(1) - 1] == "。")


def _abbreviated(
    text: str, start: int, end: "regex.Match[str]", next_at: int, language: Language
) -> bool:
    """Say whether a full stop belongs to an abbreviation, an initial or a number."""
    found = _LAST_WORD.search(text, max(start, end.start() - 24), end.start())
    word = found.group() if found else ""
    if not any(char.isalpha() for char in text[start : end.start()]):
        return True  # the number of a list, not yet a sentence
    if len(word) == 1 and word.isalpha() and not word.islower():
        return True  # an initial
    if word.isdecimal() or word.casefold() in language.numbered:
        number_follows = text[next_at : next_at + 1].isdecimal()
        return _numbering(word, number_follows, language) and not _starts(text, next_at, language)
    if word.casefold() in language.trailing or _DOTTED.fullmatch(word):
        return not _starts(text, next_at, language)
    return word.casefold() in language.abbreviations


def _numbering(word: str, number_follows: bool, language: Language) -> bool:  # noqa: FBT001
    """Say whether the full stop belongs to 3. (Mai), 2025. (5. 3.) or No. (5)."""
    if word.isdecimal():
        return language.ordinals and (len(word) < 3 or number_follows)
    return number_follows


def _starts(text: str, at: int, language: Language) -> bool:
    """Say whether a word stands there that begins sentences and no name."""
    word = _NEXT_WORD.match(text, at)
    return word is not None and word.group().casefold() in language.starters
