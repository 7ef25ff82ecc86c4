"""Quotation marks that are not those of the language, or do not come in pairs.

Each language has its own marks, outside and inside: “ ‘ ’ ” in English, „ ‚ ‘ “ in German, « “ ” »
in French, 「 『 』 」 in Japanese. Straight ones are accepted, but not beside others: in one
paragraph, or in one article. Apostrophes are no quotation marks. A quotation that runs on over
several paragraphs may open in each and close in the last one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

import regex

from prose import languages
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.span import Span

_NAME = "quotation_marks"
_SURE, _LIKELY, _MIXED = 0.85, 0.7, 0.5
_MOST = 20  # findings a paragraph
_MANY = 1000  # marks: a paragraph of more is no prose

_MARKS = regex.compile('["＂“”„‟«»‹›‘’‚「」『』《》〈〉〝〟]')
_LETTER = regex.compile(r"[\p{L}\p{M}\p{N}]")
_OPEN_AFTER = frozenset("([{（【「『《〈«‹„‚“‘\"'—–-/…:=|*_>¿¡،، ")
_CLOSED_BEFORE = frozenset(")]}）】」』》〉»›”’“‘\"'—–-/….,;:!?|*_<。，、；：！？،؛؟%")
_OPENERS = frozenset("“„‟«‹‘‚「『《〈〝")
_CLOSERS = frozenset("”»›’」』》〉〟")
_SINGLE = frozenset("‘’‚‹›")
_STRAIGHT = frozenset('"＂')
_TITLES = frozenset("《〈")
_KINDS = {"”": "“", "„": "“", "‟": "“", "»": "«", "「": "「", "＂": '"'}
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
_HAN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
_WORDS = regex.compile(r"[\p{L}--[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]]", regex.V1)


@dataclass(frozen=True, slots=True)
class _System:
    """The marks of a language: those it prefers, outside and inside, and all that it accepts.

    ``nests``: marks that may stand in marks of their own kind.
    """

    outer: str
    inner: str
    outside: frozenset[str]
    inside: frozenset[str] = frozenset()
    nests: frozenset[str] = frozenset()
    blank: str = ""


def _system(accepted: str, inside: str = "", nests: str = "", blank: str = "") -> _System:
    outer, inner, *_more = accepted.split()
    known = frozenset(accepted.split())
    within = known | frozenset(inside.split())
    return _System(
        outer, inner, known - {inner} if inside else known, within, frozenset(nests.split()), blank
    )


_SYSTEMS: Mapping[str, _System] = {
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
def _of(tag: str) -> _System | None:
    known = languages.get(tag)
    return _SYSTEMS.get(known.script if known.code == "zh" else known.code.partition("-")[0])


class _Mark(NamedTuple):
    at: int
    char: str


@dataclass(frozen=True, slots=True)
class _Quote:
    """What stands between two marks, and in which quotations."""

    opens: _Mark
    closes: _Mark
    around: tuple[_Mark, ...]

    @property
    def marks(self) -> str:
        return self.opens.char + self.closes.char

    @property
    def span(self) -> Span:
        return Span(self.opens.at, self.closes.at + 1)


@dataclass(slots=True)
class _Reader:
    """Reads the marks of a text, and keeps which of them belong together."""

    text: str
    system: _System
    spaced: bool
    open: list[_Mark] = field(default_factory=list)
    quotes: list[_Quote] = field(default_factory=list)
    unopened: list[_Mark] = field(default_factory=list)
    unclosed: list[_Mark] = field(default_factory=list)

    def read(self, marks: Iterable[_Mark]) -> "_Reader":
        for mark in marks:
            role = self._role(mark)
            if role == "open":
                self.open.append(mark)
            elif role == "close":
                self._close(mark)
        self.unclosed += [mark for mark in self.open if mark.char not in _SINGLE]
        self.quotes.sort(key=lambda quote: quote.opens.at)
        return self

    def _role(self, mark: _Mark) -> str:
        if mark.char in _SINGLE:
            return self._single(mark)
        place = self._place(mark.at)
        if mark.char in _STRAIGHT:
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

    def _usual(self, mark: _Mark) -> str:
        outer, inner = self.system.outer, self.system.inner
        german = mark.char in (outer[1], inner[1]) or (
            bool(self.open[-1:]) and (self.open[-1].char in "„‚")
        )
        if german and mark.char in "“‘":
            return "close" if self.open else "open"
        return "open" if mark.char in _OPENERS else "close"

    def _single(self, mark: _Mark) -> str:
        """Tell an apostrophe (no role) from a quotation mark."""
        place = self._place(mark.at)
        pending = bool(self.open) and self.open[-1].char in _SINGLE
        if not self.spaced:
            inside = _is_latin(self.text, mark.at - 1) and _is_latin(self.text, mark.at + 1)
            usual = "open" if mark.char in _OPENERS else "close" if pending else ""
            return "" if inside else usual
        if place == "open" and mark.char != "’":
            return "open"
        after = self.text[mark.at + 1 : mark.at + 2]
        return "close" if pending and not _LETTER.match(after) and place != "open" else ""

    def _straight(self, mark: _Mark, place: str) -> str:
        pending = any(each.char in _STRAIGHT for each in self.open[-4:])
        if mark.at and self.text[mark.at - 1].isdigit() and not pending:  # inches
            return ""
        if not pending:
            return "close" if place == "close" and self.open else "open"
        return place or "close"

    def _close(self, mark: _Mark) -> None:
        depth = self._opener(mark)
        if depth is None:
            if mark.char not in _SINGLE:
                self.unopened.append(mark)
            return
        self.unclosed += [each for each in self.open[depth + 1 :] if each.char not in _SINGLE]
        opens = self.open[depth]
        del self.open[depth:]
        around = tuple(each for each in self.open if each.char not in _TITLES)
        self.quotes.append(_Quote(opens, mark, around[-3:]))

    def _opener(self, mark: _Mark) -> int | None:
        """Find what a mark closes: of its family if that is near, else the last that is open."""
        family = _FAMILIES[mark.char]
        last = len(self.open) - 1
        for depth in range(last, max(-1, last - 4), -1):
            if _FAMILIES[self.open[depth].char] == family:
                return depth
        for depth in range(last, max(-1, last - 4), -1):
            single = self.open[depth].char in _SINGLE
            if single == (mark.char in _SINGLE) and self.open[depth].char not in _TITLES:
                return depth
        return None


def _is_latin(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isascii() and text[at].isalpha()


def _read(pair: Pair) -> _Reader | None:
    """Read the marks of the target; None where the language is unknown, or it is no prose."""
    system = _of(pair.target_language)
    if system is None or not pair.reads_quotations:
        return None
    found = list(islice(_MARKS.finditer(pair.target), _MANY))
    if len(found) == _MANY:
        return None
    spaced = languages.get(pair.target_language).spaced
    marks = (_Mark(each.start(), each.group()) for each in found)
    prose = (mark for mark in marks if not pair.literal.covers(mark.at))
    return _Reader(pair.target, system, spaced).read(prose)


def _run(pair: Pair) -> Iterator[Finding]:
    read = _read(pair)
    if read is None:
        return
    yield from islice(_wrong(pair, read), _MOST)
    yield from _mixed(pair, read)


def _wrong(pair: Pair, read: _Reader) -> Iterator[Finding]:
    """Report the quotations whose marks are others than they should be, the outermost ones."""
    end = 0
    open_still = set(read.unclosed)
    for quote in read.quotes:
        if quote.opens.at < end or not _is_wrong(quote, read.system, open_still):
            continue
        if _is_foreign(pair.target, quote, pair.target_language):
            continue
        end = quote.span.end
        right = _marks_for(quote, read.system)
        yield pair.finding(
            _NAME,
            quote.span,
            category="punctuation",
            suggestion=_rewritten(pair.target, quote, read, lambda _quote, level: level),
            confidence=_SURE,
            message=f"The quotation marks here are {right[0]} {right[1]}, "
            f"not {quote.opens.char} {quote.closes.char}.",
        )


def _is_wrong(quote: _Quote, system: _System, unclosed: set[_Mark]) -> bool:
    if quote.marks == '""':
        return False
    accepted = system.inside if quote.around else system.outside
    if quote.marks not in accepted:
        return True
    if not quote.around or quote.marks in system.nests or quote.around[-1] in unclosed:
        return False
    return quote.around[-1].char == quote.opens.char


def _is_foreign(text: str, quote: _Quote, language: str) -> bool:
    """Say whether a quotation in a text of letters is one of Han or kana alone."""
    known = languages.get(language)
    if not known.spaced or known.script == "Kore":
        return False
    words = Span(quote.opens.at + 1, quote.closes.at).of(text)
    return _HAN.search(words) is not None and _WORDS.search(words) is None


def _marks_for(quote: _Quote, system: _System) -> str:
    return system.inner if len(quote.around) % 2 else system.outer


def _rewritten(
    text: str, quote: _Quote, read: _Reader, chosen: Callable[[_Quote, str], str]
) -> str:
    """Give a quotation in the marks of the language, with what is quoted in it."""
    span = quote.span
    changed: dict[int, str] = {}
    for each in read.quotes:
        whole = each is quote or each.marks not in read.system.inside
        same = each.around and each.around[-1].char == each.opens.char
        if span.start <= each.opens.at < span.end and (whole or same):
            marks = chosen(each, _marks_for(each, read.system))
            changed[each.opens.at] = marks[0]
            changed[each.closes.at] = marks[1]
    pieces = [changed.get(at, text[at]) for at in range(span.start, span.end)]
    inner = "".join(pieces[1:-1])
    blank = read.system.blank if pieces[0] == "«" else ""
    return pieces[0] + blank + inner.strip(" \u00a0\u202f") + blank + pieces[-1]


def _kind(quote: _Quote) -> str:
    """Name the kind of marks, where kinds must not be mixed: straight, curly, angles."""
    family = _FAMILIES[quote.opens.char]
    return family if family in {"straight", "curly", "angles", "corner"} else ""


def _outermost(read: _Reader) -> list[_Quote]:
    quotes = [each for each in read.quotes if not each.around and _kind(each)]
    return [each for each in quotes if not _is_wrong(each, read.system, set())]


def _mixed(pair: Pair, read: _Reader) -> Iterator[Finding]:
    """Report the first straight marks of a paragraph that has others too."""
    right = [each for each in read.quotes if not _is_wrong(each, read.system, set(read.unclosed))]
    straight = [each for each in right if _kind(each) == "straight"]
    others = [each for each in right if _kind(each) not in {"straight", ""}]
    if straight and others:
        yield _instead(pair, read, straight[0], others[0].marks, "paragraph")


def _instead(pair: Pair, read: _Reader, quote: _Quote, marks: str, what: str) -> Finding:
    if quote.around:
        marks = read.system.inner
    return pair.finding(
        _NAME,
        quote.span,
        category="punctuation",
        suggestion=_rewritten(
            pair.target, quote, read, lambda each, level: marks if each is quote else level
        ),
        confidence=_MIXED,
        message=f"The {what} has both {marks[0]} {marks[1]} and "
        f"{quote.opens.char} {quote.closes.char} for quotations.",
    )


def _run_document(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    every = [_read(pair) for pair in pairs]
    yield from _unpaired(pairs, every)
    yield from _mixed_over_paragraphs(pairs, every)


def _unpaired(
    pairs: Sequence[Pair], every: Sequence[_Reader | None]
) -> Iterator[tuple[int, Finding]]:
    """Report marks without the other one, unless the quotation runs over several paragraphs."""
    worded = [number for number, pair in enumerate(pairs) if pair.target.strip()]
    for place, number in enumerate(worded):
        read = every[number]
        if read is None:
            continue
        before = every[worded[place - 1]] if place else None
        after = worded[place + 1] if place + 1 < len(worded) else None
        goes_on = after is not None and _takes_up(pairs[after], every[after])
        alone = [] if goes_on else list(read.unclosed)
        alone += [] if before is not None and before.unclosed else read.unopened
        for mark in sorted(alone, key=lambda mark: mark.at)[:_MOST]:
            if not _shared(mark, read):
                yield number, _lone(pairs[number], mark, closing=mark in read.unopened)


def _takes_up(pair: Pair, read: _Reader | None) -> bool:
    """Say whether a paragraph goes on with the quotation of the one before."""
    if read is None or read.unopened:
        return True
    return pair.target.lstrip("#>*_-— ")[:1] in {*_OPENERS, *_STRAIGHT, "»", "”"}


def _shared(mark: _Mark, read: _Reader) -> bool:
    """Say whether one mark closes two quotations, as in Russian: «ТД «Восток»."""
    inner = [each for each in read.quotes if each.marks in read.system.nests]
    return any(each.opens.char == mark.char and mark in each.around for each in inner)


def _lone(pair: Pair, mark: _Mark, *, closing: bool) -> Finding:
    says = "closes nothing" if closing else "is never closed"
    return pair.finding(
        _NAME,
        Span(mark.at, mark.at + 1),
        category="punctuation",
        confidence=_LIKELY,
        message=f"The quotation mark {mark.char} {says}.",
    )


def _mixed_over_paragraphs(
    pairs: Sequence[Pair], every: Sequence[_Reader | None]
) -> Iterator[tuple[int, Finding]]:
    """Report the first marks of the kind that an article has less often than another."""
    kinds: dict[str, list[tuple[int, _Quote]]] = {}
    for number, read in enumerate(every):
        quotes = _outermost(read) if read else []
        if len({_kind(each) for each in quotes}) == 1:  # a paragraph of two kinds is told already
            kinds.setdefault(_kind(quotes[0]), []).extend((number, each) for each in quotes)
    if "corner" in kinds and "straight" not in kinds:
        return  # “” beside 「」 are for emphasis
    if len(kinds) < 2:
        return
    by_count = sorted(kinds.values(), key=len, reverse=True)
    number, quote = by_count[-1][0]
    read = every[number]
    if read is not None:
        usual = by_count[0][0][1].marks
        yield number, _instead(pairs[number], read, quote, usual, "article")


_EXAMPLES = (
    Example(
        "“三杀”",
        "Markets call it a 「triple sell-off」 these days.",
        "zh",
        "en",
        expected=(Expected("「triple sell-off」", "“triple sell-off”", "punctuation"),),
    ),
    Example(
        "",
        "„Wir warten”, sagte sie.",
        "zh",
        "de",
        expected=(Expected("„Wir warten”", "„Wir warten“", "punctuation"),),
    ),
    Example(
        "",
        "“We wait, she said.",
        "zh",
        "en",
        expected=(Expected("“", "", "punctuation"),),
    ),
    Example(
        "",
        'He called it "odd".',
        "zh",
        "en",
        expected=(Expected('"odd"', "“odd”", "punctuation"),),
        earlier=(("", "“Yes,” she said. “Or no.”"),),
    ),
    Example("", "“‘Odd’ is the players’ word,” she said of the ’90s.", "zh", "en"),
    Example("", "“And so we left.”", "zh", "en", earlier=(("", "“We waited."),)),
    Example("", "«\u202fLa carte “existe”\u202f», dit-il.", "zh", "fr"),
)

CHECK = Check(_NAME, 1, _run, _run_document, examples=_EXAMPLES, help=__doc__ or "")
