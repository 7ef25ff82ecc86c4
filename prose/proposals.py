"""People whom the termbase does not know, each with what the translation probably calls them.

A name shows itself by its title (商务部长…, Commerce Secretary …), or by the dot between its parts
(霍华德·卢特尼克). What stands for it in the translation is found by its sound or its spelling, so
nothing is proposed where the two cannot be compared. For a person to accept, never to apply.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from prose import languages
from prose.candidates import Candidate, candidates
from prose.finding import Pair
from prose.folding import fold
from prose.language import Language
from prose.likeness import alike
from prose.neighbours import after_title
from prose.span import Covered, Span
from prose.transliteration import plain_reading, script_of, sound

_LEAST, _SAME_SCRIPT = 0.6, 0.72
_SURE = 0.62
_PART, _TITLE = 0.04, 0.05  # for as many parts on both sides, and for a title on both
_NO_NAME = frozenset("的在是说称们将团处性级会")  # characters that spell no sound of a name
_SIZES = range(2, 8)  # characters of a name that has no end of its own
_LONGEST_PART = 6
_DOTTED = regex.compile(r"\p{Han}+(?:[·・‧]\p{Han}+)+")
_DOTTED_KATAKANA = regex.compile(r"[\p{Katakana}ー]+(?:[・＝=][\p{Katakana}ー]+)+")
_PARTS = regex.compile(r"[\s·・‧＝=]+")
_KATAKANA = regex.compile(r"(?r)[\p{Katakana}ー]+(?:[・＝=][\p{Katakana}ー]+)*")
_HAN = regex.compile(r"\p{Han}+")
_HANGUL = regex.compile(r"(?r)(?<!\p{L})\p{Hangul}{2,6} ?")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name of the source that is in no termbase, and its likely form in the target.

    ``in_source`` and ``in_target`` say where they stand; ``title`` is what stands beside the name
    in the source, empty where nothing does; ``confidence`` is between 0 and 1.
    """

    source: str
    target: str
    in_source: Span
    in_target: Span
    title: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Name:
    """A place of the source that may be a name."""

    span: Span
    text: str
    title: str = ""


def propose(pair: Pair) -> tuple[Proposal, ...]:
    """Give the unknown people of a pair, in the order of the source; no place stands twice.

    Raises UnknownLanguage.
    """
    if not pair.source or not pair.target:
        return ()
    chosen: list[Proposal] = []
    in_source, in_target = Covered(), Covered()
    for found in sorted(_possible(pair), key=_rank, reverse=True):
        if not (in_source.overlaps(found.in_source) or in_target.overlaps(found.in_target)):
            chosen.append(found)
            in_source.add(found.in_source)
            in_target.add(found.in_target)
    return tuple(sorted(chosen, key=lambda found: found.in_source))


def _rank(found: Proposal) -> tuple[float, int]:
    """Of names that are about as likely, the longest goes first."""
    return round(found.confidence + 0.1 * len(_PARTS.split(found.target)), 1), len(found.source)


def _possible(pair: Pair) -> Iterator[Proposal]:
    """Give every name of the source with every run of the target that may stand for it."""
    known = Covered(hit.span for hit in pair.in_source)
    names = [name for name in _names(pair) if not known.overlaps(name.span)]
    if not names:
        return
    runs = _runs(pair)
    for name in names:
        for run in runs:
            likely = _likely(name, run, pair)
            if likely >= _SURE:
                yield Proposal(
                    name.text, run.text, name.span, run.span, name.title, min(likely, 0.95)
                )


def _runs(pair: Pair) -> list[Candidate]:
    runs = candidates(pair.target, pair.target_language, lengths=_SIZES)
    known = Covered(hit.span for hit in pair.in_target)
    return [run for run in runs if not known.overlaps(run.span)]


def _likely(name: _Name, run: Candidate, pair: Pair) -> float:
    """Give from 0 to 1 how likely a run stands for a name; 0 where it does not sound so."""
    heard = _heard(name.text, run.text)
    if not heard:
        return 0.0
    parts = len(_PARTS.split(name.text)) == len(_PARTS.split(run.text))
    titled = name.title and after_title(pair.target, run.span.start, pair.target_language)
    return round(heard - 0.1 + _PART * parts + _TITLE * bool(titled), 2)


@lru_cache(maxsize=50_000)
def _heard(name: str, run: str) -> float:
    if script_of(name) == script_of(run):
        likeness = alike(name, run)
        return likeness if likeness >= _SAME_SCRIPT else 0.0
    heard = sound(name, run)
    if not run.isascii() or script_of(name) != "han":
        return heard if heard >= _LEAST else 0.0
    read = alike(run.replace(" ", ""), plain_reading(name))
    return max(heard, read) if max(heard, read - 0.2) >= _LEAST else 0.0


def _names(pair: Pair) -> Iterator[_Name]:
    """Give what may be a name in the source: several lengths where nothing says its end."""
    language = languages.get(pair.source_language)
    for found in _DOTTED.finditer(pair.source):
        yield from (_Name(span, span.of(pair.source)) for span in _trimmed(found, language))
    for found in _DOTTED_KATAKANA.finditer(pair.source):
        yield _Name(Span(*found.span()), found.group())
    folded = fold(pair.source, pair.source_language)
    for found in _titles(language).finditer(folded.text):
        place = folded.span(*found.span())
        for span in _beside(pair, place, language):
            yield _Name(span, span.of(pair.source), place.of(pair.source))


@lru_cache(maxsize=64)
def _titles(language: Language) -> "regex.Pattern[str]":
    titles = sorted((fold(title).text for title in language.titles), key=len, reverse=True)
    words = "|".join(map(regex.escape, titles)) or r"(?!)"
    edge = r"(?<!\p{L})" if language.spaced and language.script != "Kore" else ""
    return regex.compile(f"{edge}(?:{words})" + (r"(?!\p{L})" if edge else ""))


def _beside(pair: Pair, title: Span, language: Language) -> Iterator[Span]:
    """Give the places beside a title where a name may stand, as the language has it."""
    text = pair.source
    if language.script == "Jpan":
        yield from _before(_KATAKANA, text, title.start)
    elif language.script == "Kore":
        yield from _before(_HANGUL, text, title.start)
    elif not language.spaced:
        yield from _openings(_HAN, text, title.end)
    else:
        yield from _spaced(pair, title)


def _trimmed(dotted: "regex.Match[str]", language: Language) -> Iterator[Span]:
    """Give a name with dots without what may be written before and after it."""
    start, end = dotted.span()
    first, *_middle, last = _PARTS.split(dotted.group())
    title = list(_titles(language).finditer(first))
    begins = title[-1].end() if title else max(0, len(first) - _LONGEST_PART)
    for size in range(1, min(len(last), _LONGEST_PART) + 1):
        for begin in range(begins, max(begins + 1, len(first) - 1)):
            yield Span(start + begin, end - len(last) + size)


def _before(names: "regex.Pattern[str]", text: str, at: int) -> Iterator[Span]:
    found = names.match(text, 0, at)
    if found and len(found.group().strip()) > 1:
        yield Span(found.start(), found.start() + len(found.group().rstrip()))


def _openings(names: "regex.Pattern[str]", text: str, at: int) -> Iterator[Span]:
    found = names.match(text, at)
    spans = (Span(at, at + size) for size in _SIZES if found and at + size <= found.end())
    yield from (span for span in spans if not _NO_NAME.intersection(span.of(text)))


def _spaced(pair: Pair, title: Span) -> Iterator[Span]:
    runs = candidates(pair.source, pair.source_language)
    starts = {title.end + 1, title.end + 2}
    yield from (run.span for run in runs if run.span.start in starts)
