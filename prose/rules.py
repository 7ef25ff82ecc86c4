"""A newsroom's own rules: words that it does not write, and what it writes instead."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

import regex

from prose import languages, segmentation
from prose.edges import Edges
from prose.span import Covered, Span

Kind = Literal["literal", "regex"]

LIMIT = 0.1  # seconds of the processor, for one text
MOST = 200  # places in one text: what finds more finds nothing in particular
_LARGEST = 50_000  # characters of a pattern, each repetition of a fixed number written out

# A blank between words and an apostrophe inside one have several spellings.
_LENIENT = regex.compile(r"(?<=\S) (?=\S)|(?<=\p{L})['’](?=\p{L})")
_SPELT: Mapping[str, str] = MappingProxyType({" ": "[ \u00a0\u202f\n]", "'": "['’]", "’": "['’]"})
_REPEATED = regex.compile(r"\{\s*(\d+)")
_REFERENCE = regex.compile(
    r"\\(?:(?P<number>\d{1,2})|g<(?P<name>\w+)>|(?P<other>.?))", regex.DOTALL
)


class Unusable(ValueError):
    """A rule that cannot be run. ``field`` is the one to change; the message says how."""

    def __init__(self, field: str, message: str) -> None:
        self.field = field
        super().__init__(message)


class RanOver(Exception):
    """A rule took too long on a text, or found something nearly everywhere: it found nothing."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a rule found, and what should stand there; empty where the rule says nothing."""

    span: Span
    suggestion: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What to look for in texts of one target language (a BCP 47 tag; empty: of any).

    A literal is looked for as whole words, in languages that have blanks between words; a blank in
    it may be a no-break one, and an apostrophe may be straight or curly. A regex is a pattern of
    the ``regex`` module, in its version 0; ``suggest`` may then call its groups (\\1, \\g<name>).
    Nothing is found in a sentence that holds ``unless``, which is of the same kind.
    """

    id: int
    look_for: str
    suggest: str = ""
    language: str = ""
    kind: Kind = "literal"
    unless: str = ""
    ignore_case: bool = True
    name: str = ""
    message: str = ""
    category: str = "style"
    severity: str = "minor"

    def find(self, text: str, language: str) -> tuple[Hit, ...]:
        """Give every place in a text of a language, none overlapping another.

        Raises RanOver rather than give a part of them, and Unusable where ``prove`` would.
        """
        try:
            found = tuple(self._places(self.look_for, text, language))
            if found and self.unless:
                excused = self._excused(text, language)
                found = tuple(each for each in found if not excused.overlaps(_span(each)))
        except TimeoutError as over:
            raise RanOver from over
        return tuple(Hit(_span(each), self._suggested(each)) for each in found)

    def prove(self) -> None:
        """Refuse a rule that cannot be run; raises Unusable."""
        if self.kind == "regex":
            groups = _proven("look_for", self.look_for)
            if self.unless:
                _proven("unless", self.unless)
            _prove_template(self.suggest, groups)

    def _places(self, wanted: str, text: str, language: str) -> Iterator["regex.Match[str]"]:
        literal = self.kind == "literal"
        pattern = _pattern(wanted, self.kind, ignore_case=self.ignore_case)
        found = pattern.finditer(text, overlapped=literal, timeout=LIMIT)
        holds = _edges(language).hold if literal else _anywhere
        count, end = 0, -1
        for each in found:
            if each.end() > each.start() >= end and holds(text, _span(each)):
                count, end = count + 1, each.end()
                if count > MOST:
                    raise RanOver
                yield each

    def _excused(self, text: str, language: str) -> Covered:
        """Give the sentences in which nothing is found."""
        held = Covered(map(_span, self._places(self.unless, text, language)))
        return Covered(
            each for each in segmentation.sentences(text, language) if held.overlaps(each)
        )

    def _suggested(self, found: "regex.Match[str]") -> str:
        if self.kind == "literal":
            return self.suggest
        return _REFERENCE.sub(lambda reference: _meant(reference, found), self.suggest)


def _span(found: "regex.Match[str]") -> Span:
    return Span(*found.span())


def _anywhere(_text: str, _span: Span) -> bool:
    return True


@lru_cache(maxsize=256)
def _edges(language: str) -> Edges:
    return Edges(languages.get(language))


@lru_cache(maxsize=256)
def _pattern(wanted: str, kind: Kind, *, ignore_case: bool) -> "regex.Pattern[str]":
    flags = regex.IGNORECASE if ignore_case else 0
    return regex.compile(wanted if kind == "regex" else _literal(wanted), flags)


def _literal(wanted: str) -> str:
    pieces, done = [], 0
    for lenient in _LENIENT.finditer(wanted):
        pieces += [regex.escape(wanted[done : lenient.start()]), _SPELT[lenient.group()]]
        done = lenient.end()
    return "".join([*pieces, regex.escape(wanted[done:])])


def _meant(reference: "regex.Match[str]", found: "regex.Match[str]") -> str:
    """Give what a reference of a suggestion stands for; a group that took no part is empty."""
    if reference["other"] is not None:
        return reference["other"] or ""
    number, name = reference["number"], reference["name"]
    return found[int(number) if number else name] or ""


def _proven(field: str, pattern: str) -> frozenset[str]:
    """Give the groups of a pattern, by number and by name; raises Unusable."""
    _require_small(field, pattern)
    try:
        known = _pattern(pattern, "regex", ignore_case=True)
        empty = known.fullmatch("", timeout=LIMIT) is not None
    except regex.error as wrong:
        raise Unusable(field, _unreadable(wrong)) from wrong
    except TimeoutError:
        empty = False
    if empty:
        raise Unusable(
            field, "The pattern fits where nothing stands; expected one that takes a character."
        )
    return frozenset([*map(str, range(known.groups + 1)), *known.groupindex])


def _require_small(field: str, pattern: str) -> None:
    """Refuse what would take all memory: a{9}{9} is written out as eighty-one a’s."""
    size = len(pattern)
    for repeated in _REPEATED.finditer(pattern):
        size *= max(1, int(repeated[1]))
    if size > _LARGEST:
        raise Unusable(field, "The pattern repeats too much; expected smaller numbers in {}.")


def _unreadable(wrong: Exception) -> str:
    place, why = getattr(wrong, "pos", 0) or 0, getattr(wrong, "msg", "") or "it is no pattern"
    return (
        f"At character {place + 1} the pattern cannot be read: {why}; "
        "expected a regular expression as Python writes them."
    )


def _prove_template(suggest: str, groups: Iterable[str]) -> None:
    for reference in _REFERENCE.finditer(suggest):
        said = reference.group()
        called = reference["number"] or reference["name"]
        if called is None and reference["other"] != "\\":
            told = r"\1, \g<name>, or \\ for the sign itself"
            raise Unusable("suggest", f"“{said}” means nothing here; expected {told}.")
        if called is not None and called.lstrip("0") not in {each.lstrip("0") for each in groups}:
            raise Unusable("suggest", f"“{said}” calls a group that the pattern does not have.")
