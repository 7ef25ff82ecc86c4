"""Paragraphs, sentences, words and tokens of a text."""

import re
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
# Python's own is quicker, and enough where every code point is a cluster.
_ASCII_TOKENS = re.compile(r"\w++(?:['\-]\w++|(?<=\d)[.,:](?=\d)\w++)*+|\s++|.", re.DOTALL)

_CLOSERS = r"[\"'”’»›」』】）)\]〉》]"
_WIDE_ENDS = "。！？｡"
_LAST_WORD = regex.compile(r"(?:[\p{L}\p{M}.\-]+|\p{Nd}+)$")
_DOTTED = regex.compile(r"(?:\p{L}\p{M}*\.)*\p{L}\p{M}*")


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


def _split(text: str, paragraph: Span, language: Language) -> list[Span]:
    found: list[Span] = []
    start = _blank_end(text, paragraph.start)
    last = paragraph.start + len(paragraph.of(text).rstrip())
    ends = regex.compile(rf"[{regex.escape(language.sentence_ends)}]+({_CLOSERS}*)")
    for end in ends.finditer(text, start, last):
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
    if mark[-1] in _WIDE_ENDS and not after.isspace():
        return not (end.group(1) and after.isalpha()) or (
            language.code != "ja" and mark[-1] == "。"
        )
    next_at = _blank_end(text, end.end())
    following = text[next_at : next_at + 1]
    if not after.isspace() or following.islower():
        return not following
    return mark != "." or not _abbreviated(text[start : end.start()], language)


def _abbreviated(before: str, language: Language) -> bool:
    """Say whether the full stop after this text belongs to an abbreviation or an initial."""
    last = _LAST_WORD.search(before[-24:])
    word = last.group() if last else ""
    if word.isdecimal():
        return language.ordinals and len(word) < 3
    if word.casefold() in language.abbreviations:
        return True
    return bool(_DOTTED.fullmatch(word)) and (len(word) > 1 or word.isupper())
