"""The quotation marks of a text: those of its language, and which of them belong together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

import regex

from prose import languages
from prose.span import Covered, Span

_MANY = 1000  # marks: a paragraph of more is no prose
_MARKS = regex.compile('["＂“”„‟«»‹›‘’‚「」『』《》〈〉〝〟]')
_LETTER = regex.compile(r"[\p{L}\p{M}\p{N}]")
_OPEN_AFTER = frozenset("([{（【「『《〈«‹„‚“‘\"'—–-/…:=|*_>¿¡،، ")
_CLOSED_BEFORE = frozenset(")]}）】」』》〉»›”’“‘\"'—–-/….,;:!?|*_<。，、；：！？،؛؟%")
OPENERS = frozenset("“„‟«‹‘‚「『《〈〝")
_SINGLE = frozenset("‘’‚‹›")
STRAIGHT = frozenset('"＂')
_TITLES = frozenset("《〈")
_FAMILIES = {
    **dict.fromkeys("“”„‟", "curly"),
    **dict.fromkeys("«»", "angles"),
    **dict.fromkeys("‘’‚", "single"),
    **dict.fromkeys("‹›", "angle"),
    **dict.fromkeys("「」", "corner"),
    **dict.fromkeys("『』", "corners"),
    **dict.fromkeys("《》", "title"),
    **dict.fromkeys("〈〉", "titles"),
    **dict.fromkeys("〝〟", "primes"),
    **dict.fromkeys('"＂', "straight"),
}


@dataclass(frozen=True, slots=True)
class System:
    """The marks of a language: those it prefers, outside and inside, and all that it accepts.

    ``nests``: marks that may stand in marks of their own kind.
    """

    outer: str
    inner: str
    outside: frozenset[str]
    inside: frozenset[str] = frozenset()
    nests: frozenset[str] = frozenset()
    blank: str = ""


def _system(accepted: str, inside: str = "", nests: str = "", blank: str = "") -> System:
    outer, inner, *_more = accepted.split()
    known = frozenset(accepted.split())
    within = known | frozenset(inside.split())
    return System(
        outer, inner, known - {inner} if inside else known, within, frozenset(nests.split()), blank
    )


_SYSTEMS: Mapping[str, System] = {
    "en": _system("“” ‘’"),
    "de": _system("„“ ‚‘ »« ›‹ «» ‹›"),
    "fr": _system("«» “” ‹›", "“” ‘’", "«»", "\u202f"),
    "es": _system("«» “” ‘’"),
    "it": _system("«» “” ‘’"),
    "pt": _system("“” ‘’ «»"),
    "tr": _system("“” ‘’ «»"),
    "ru": _system("«» „“ ‘’", "„“ “”", "«»"),
    "uk": _system("«» „“ “” „” ‘’", "", "«»"),
    "ar": _system("«» “” ”“ ‘’ ’‘", "", "«»"),
    "fa": _system("«» “” ‹›", "“” ‘’ ”“", "«»"),
    "ko": _system("“” ‘’ 「」 『』 《》 〈〉"),
    "ja": _system("「」 『』 “” ‘’ 〝〟 《》 〈〉"),
    "Hans": _system("“” ‘’ 《》 〈〉", "", "《》"),
    "Hant": _system("「」 『』 《》 〈〉", "", "《》"),
}


@lru_cache(maxsize=256)
def _of(tag: str) -> System | None:
    known = languages.get(tag)
    return _SYSTEMS.get(known.script if known.code == "zh" else known.code.partition("-")[0])


class Mark(NamedTuple):
    """A mark at a place."""

    at: int
    char: str


@dataclass(frozen=True, slots=True)
class Quote:
    """What stands between two marks, and in which quotations."""

    opens: Mark
    closes: Mark
    around: tuple[Mark, ...]

    @property
    def marks(self) -> str:
        """Give both marks."""
        return self.opens.char + self.closes.char

    @property
    def family(self) -> str:
        """Name what its marks are: curly, angles, straight, corner and so on."""
        return _FAMILIES[self.opens.char]

    @property
    def span(self) -> Span:
        """Give where it stands, with its marks."""
        return Span(self.opens.at, self.closes.at + 1)


@dataclass(slots=True)
class Marks:
    """The marks of a text: ``quotes`` belong together; others open nothing, or close nothing."""

    text: str
    system: System
    spaced: bool
    open: list[Mark] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    unopened: list[Mark] = field(default_factory=list)
    unclosed: list[Mark] = field(default_factory=list)

    def read(self, marks: Iterable[Mark]) -> "Marks":
        """Find out what each mark does, in the order of the text."""
        for mark in marks:
            role = self._role(mark)
            if role == "open":
                self.open.append(mark)
            elif role == "close":
                self._close(mark)
        self.unclosed += [mark for mark in self.open if mark.char not in _SINGLE]
        self.quotes.sort(key=lambda quote: quote.opens.at)
        return self

    def _role(self, mark: Mark) -> str:
        if mark.char in _SINGLE:
            return self._single(mark)
        place = self._place(mark.at)
        if mark.char in STRAIGHT:
            return self._straight(mark, place)
        fixed = mark.char in "«»" and "»«" not in self.system.inside
        return self._usual(mark) if fixed else place or self._usual(mark)

    def _place(self, at: int) -> str:
        """Say by the blanks around it what a mark does, where they say it."""
        if not self.spaced:
            return ""
        before, after = self.text[at - 1 : at] if at else "", self.text[at + 1 : at + 2]
        free = not before or before.isspace() or before in _OPEN_AFTER
        opens = free and bool(after.strip()) and after not in ",.;)]"
        ends = not after or after.isspace() or after in _CLOSED_BEFORE
        closes = ends and bool(before.strip()) and before not in "(["
        return "" if opens == closes else "open" if opens else "close"

    def _usual(self, mark: Mark) -> str:
        outer, inner = self.system.outer, self.system.inner
        german = mark.char in (outer[1], inner[1]) or (
            bool(self.open[-1:]) and (self.open[-1].char in "„‚")
        )
        if german and mark.char in "“‘":
            return "close" if self.open else "open"
        return "open" if mark.char in OPENERS else "close"

    def _single(self, mark: Mark) -> str:
        """Tell an apostrophe (no role) from a quotation mark."""
        place = self._place(mark.at)
        pending = bool(self.open) and self.open[-1].char in _SINGLE
        if not self.spaced:
            inside = _is_latin(self.text, mark.at - 1) and _is_latin(self.text, mark.at + 1)
            usual = "open" if mark.char in OPENERS else "close" if pending else ""
            return "" if inside else usual
        if place == "open" and mark.char != "’":
            return "open"
        after = self.text[mark.at + 1 : mark.at + 2]
        return "close" if pending and not _LETTER.match(after) and place != "open" else ""

    def _straight(self, mark: Mark, place: str) -> str:
        pending = any(each.char in STRAIGHT for each in self.open[-4:])
        if mark.at and self.text[mark.at - 1].isdigit() and not pending:  # inches
            return ""
        if not pending:
            return "close" if place == "close" and self.open else "open"
        return place or "close"

    def _close(self, mark: Mark) -> None:
        depth = self._opener(mark)
        if depth is None:
            if mark.char not in _SINGLE:
                self.unopened.append(mark)
            return
        self.unclosed += [each for each in self.open[depth + 1 :] if each.char not in _SINGLE]
        opens = self.open[depth]
        del self.open[depth:]
        around = tuple(each for each in self.open if each.char not in _TITLES)
        self.quotes.append(Quote(opens, mark, around[-3:]))

    def _opener(self, mark: Mark) -> int | None:
        """Find what a mark closes: of its family if that is near, else the last that is open."""
        last = len(self.open) - 1
        near = range(last, max(-1, last - 4), -1)
        kin = (depth for depth in near if _are_kin(self.open[depth], mark))
        likest = (depth for depth in near if _may_close(self.open[depth], mark))
        return next(chain(kin, likest), None)


def _are_kin(opens: Mark, closes: Mark) -> bool:
    return _FAMILIES[opens.char] == _FAMILIES[closes.char]


def _may_close(opens: Mark, closes: Mark) -> bool:
    """Whether both are double or both single; titles are closed by their own mark alone."""
    same = (opens.char in _SINGLE) == (closes.char in _SINGLE)
    return same and opens.char not in _TITLES


def _is_latin(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isascii() and text[at].isalpha()


def read(text: str, language: str, literal: Covered) -> Marks | None:
    """Read the marks of a text, but for what is literal: addresses, tags, names of files.

    None where nothing is known of the language's marks, or the text has so many that it is no
    prose. Raises UnknownLanguage.
    """
    system = _of(language)
    found = list(islice(_MARKS.finditer(text), _MANY))
    if system is None or len(found) == _MANY:
        return None
    marks = (Mark(each.start(), each.group()) for each in found)
    prose = (mark for mark in marks if not literal.covers(mark.at))
    return Marks(text, system, languages.get(language).spaced).read(prose)
