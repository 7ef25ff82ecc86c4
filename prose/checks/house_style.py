"""An abbreviation, a time, a percentage, a list or a word is written otherwise than the house does.

Only what the house style of the target language decides: US or U.S.; p.m., PM or pm; percent, the
sign or per cent after figures; the comma before the last “and” of a list of short items; and words
listed as others write them and as this house does. Names of the termbase and web addresses are left
alone, and so are headlines where the house writes U.S.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import regex
from ahocorasick_rs import AhoCorasick, MatchKind

from prose import listends
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.occurrence import addresses
from prose.segmentation import sentences
from prose.span import Covered, Span
from prose.style import NARROW_BEFORE_PERCENT, PERCENT, HouseStyle, options, primary

_NAME = "house_style"
_NAMES = frozenset({"person", "organisation", "place"})
_CLOSERS = "\"'”’»)]"


@dataclass(frozen=True, slots=True)
class _Slip:
    """What is written otherwise than the house does, and what should stand there."""

    span: Span
    right: str
    message: str


def _run(pair: Pair) -> Iterator[Finding]:
    style = pair.snapshot.style(pair.target_language)
    offered = {"words", *options(pair.target_language)}
    found = [
        (slip, confidence)
        for option, (look, confidence) in _LOOKS.items()
        if option in offered and _is_decided(style, option)
        for slip in look(pair, style)
    ]
    closed = _closed(pair) if found else Covered()
    for slip, confidence in found:
        if not closed.overlaps(slip.span):
            closed.add(slip.span)
            yield pair.finding(
                _NAME,
                slip.span,
                category="style",
                suggestion=slip.right,
                confidence=confidence,
                message=slip.message,
            )


def _is_decided(style: HouseStyle, option: str) -> bool:
    said = getattr(style, option)
    return bool(said) and said != "either"


def _closed(pair: Pair) -> Covered:
    """Give the places that are not judged: right names of the termbase, addresses."""
    names = (
        hit.span
        for hit in pair.in_target
        if hit.rendering.accepted and pair.snapshot.concept(hit.rendering.concept).kind in _NAMES
    )
    return Covered((*names, *addresses(pair.target)))


def _slip(start: int, end: int, ours: str, theirs: str) -> _Slip:
    return _Slip(Span(start, end), ours, f"The house writes {ours} for {theirs}".rstrip(".") + ".")


# Words of the house's own list

_IN_WORDS = regex.compile(
    r"[[\p{L}\p{M}\p{N}_]--[\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}]]", regex.V1
)


def _words(pair: Pair, style: HouseStyle) -> Iterator[_Slip]:
    listed = tuple(style.words)
    for number, start, end in _finder(listed).find_matches_as_indexes(pair.target):
        theirs, ours = listed[number], style.words[listed[number]]
        if _is_whole(pair.target, start, end) and not _stands(ours, theirs, pair.target, start):
            yield _slip(start, end, ours, theirs)


@lru_cache(maxsize=32)
def _finder(listed: tuple[str, ...]) -> AhoCorasick:
    return AhoCorasick(listed, matchkind=MatchKind.LeftmostLongest)


def _is_whole(text: str, start: int, end: int) -> bool:
    return not _inside_word(text, start) and not _inside_word(text, end)


def _inside_word(text: str, at: int) -> bool:
    """Whether the letters on both sides of a place are one word's; Han characters stand alone."""
    return bool(at and _IN_WORDS.match(text, at - 1) and _IN_WORDS.match(text, at))


def _stands(ours: str, theirs: str, text: str, start: int) -> bool:
    """Whether the house's words stand there already, with theirs in them: “the PM” for “PM”."""
    before = ours.find(theirs)
    return 0 <= before <= start and text.startswith(ours, start - before)


# US or U.S., p.m. or PM

_OTHERS_NAMES = "Steel|Bank|Bancorp|News|Airways|Foods|Robotics|Cellular|Grant|Women|Habitat"
_BEFORE = r"(?<![\p{L}\p{M}\p{N}_.&@#$])"
_AFTER = rf"(?![\p{{L}}\p{{M}}\p{{N}}_&$.])(?![ -](?:(?:{_OTHERS_NAMES})\b|\d))"
_UNION = regex.compile(
    rf"{_BEFORE}(?P<core>(?P<country>U)\.?(?P<of>[SKN])|(?P<country>E)\.?(?P<of>U))"
    rf"(?P<dot>(?>\.?)){_AFTER}"
)
_TIME = regex.compile(
    r"(?<![\p{L}\p{N}.,:])(?P<hour>\d{1,2}(?:[:.]\d\d)?)(?P<gap>[ \u00a0\u202f]?)"
    r"(?P<core>(?P<half>[ap])\.?m|(?P<half>[AP])\.?M)(?P<dot>(?>\.?))(?![\p{L}\p{M}\p{N}_.])"
)
_PRIME_MINISTER = regex.compile(r"\s\p{Lu}\p{Ll}")
_CAPITALS = regex.compile(r"[\s“\"'‘(]*+(\p{Lu}{2,})\b")
_CAPITALS_BEFORE = regex.compile(r"(?r)\b(\p{Lu}{2,})[\s,;:]*+")


def _abbreviations(pair: Pair, style: HouseStyle) -> Iterator[_Slip]:
    dotted = style.abbreviations == "dotted"
    if dotted and pair.kind in {"headline", "subhead"}:
        return
    found = [hit for hit in _UNION.finditer(pair.target) if not _is_shouted(hit)]
    ends = _Ends(pair)
    for hit in found:
        country, of = hit["country"], hit["of"]
        if not dotted:
            yield from _undotted(hit, country + of, country + of, ends)
        elif country == "U":  # houses that write U.S. write EU as often as E.U.
            yield from _with_dots(hit, f"{country}.{of}.")


def _is_shouted(hit: "regex.Match[str]") -> bool:
    """Whether all around it is in capitals too, so that it may be the word “us”."""
    text = hit.string
    return "." not in hit["core"] and bool(
        _CAPITALS.match(text, hit.end()) and _CAPITALS_BEFORE.match(text, 0, hit.start())
    )


def _times(pair: Pair, style: HouseStyle) -> Iterator[_Slip]:
    ends = _Ends(pair)
    for hit in _TIME.finditer(pair.target):
        if _may_be_prime_minister(hit):
            continue
        half = hit["half"].lower()
        gap = hit["gap"] or ("" if style.times == "plain" else " ")
        begun = hit["hour"] + gap
        if style.times == "dotted":
            yield from _with_dots(hit, f"{begun}{half}.m.")
        else:
            core = f"{half}m".upper() if style.times == "capitals" else f"{half}m"
            yield from _undotted(hit, begun + core, core, ends)


def _may_be_prime_minister(hit: "regex.Match[str]") -> bool:
    plain_hour = hit["hour"].isdecimal() and hit["core"] == "PM"
    return plain_hour and bool(_PRIME_MINISTER.match(hit.string, hit.end()))


def _with_dots(hit: "regex.Match[str]", ours: str) -> Iterator[_Slip]:
    """Say where a form with all its points should stand; the last one ends a sentence as well."""
    if f"{hit.group()}." == ours:
        message = f"The house writes {ours} with all its points."
        yield _Slip(Span(*hit.span()), ours, message)
    elif hit.group() != ours:
        yield _slip(hit.start(), hit.end(), ours, hit.group())


def _undotted(hit: "regex.Match[str]", ours: str, core: str, ends: "_Ends") -> Iterator[_Slip]:
    """Say where a form without points should stand; the full stop of a sentence stays."""
    is_dotted = "." in hit["core"]
    keeps_dot = not is_dotted or hit.end() in ends
    end = hit.start("dot") if keeps_dot else hit.end()
    written = hit.string[hit.start() : end]
    if written != ours and (hit["core"] != core or written + hit["dot"] != hit.group()):
        yield _slip(hit.start(), end, ours, written)


class _Ends:
    """Where the sentences of a target end, right behind their full stops; looked for once."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.known: frozenset[int] | None = None

    def __contains__(self, at: int) -> bool:
        if self.known is None:
            text = self.pair.target
            spans = sentences(text, self.pair.target_language)
            self.known = frozenset(
                span.start + len(span.of(text).rstrip(_CLOSERS)) for span in spans
            )
        return at in self.known


# Percentages in figures


def _percent(pair: Pair, style: HouseStyle) -> Iterator[_Slip]:
    code = primary(pair.target_language)
    forms = PERCENT[code]
    if style.percent == "sign":
        right = "\u202f%" if code in NARROW_BEFORE_PERCENT else "%"
    elif style.percent in forms:
        right = f" {forms[style.percent]}"
    else:
        return
    for hit in _shares(code).finditer(pair.target):
        if hit["form"] != right.strip():
            yield _slip(hit.start(), hit.end(), hit["number"] + right, hit.group())


@lru_cache(maxsize=16)
def _shares(code: str) -> "regex.Pattern[str]":
    forms = "|".join(form.replace(" ", "[ \u00a0]") for form in PERCENT[code].values())
    return regex.compile(
        r"(?<![\p{L}\p{N}.,])(?P<number>(?>\d+(?:[.,]\d+)*))[ \u00a0\u202f]?"
        rf"(?P<form>%|{forms})(?![\p{{L}}\p{{M}}\p{{N}}_])"
    )


# The comma before the last “and”


def _serial_comma(pair: Pair, style: HouseStyle) -> Iterator[_Slip]:
    wanted = style.serial_comma == "always"
    if not any(f" {link} " in pair.target for link in ("and", "or")):
        return
    for sentence in sentences(pair.target, pair.target_language):
        text = sentence.of(pair.target)
        for link in listends.ends(text):
            if bool(link["comma"]) != wanted:
                yield _comma(sentence.start, text, link, wanted=wanted)


def _comma(start: int, text: str, link: "regex.Match[str]", *, wanted: bool) -> _Slip:
    word = link["link"]
    before = text.rfind(" ", 0, link.start()) + 1
    last = text[before : link.start()]
    right = f"{last}, {word}" if wanted else f"{last} {word}"
    rule = "a comma" if wanted else "no comma"
    message = f"The house puts {rule} before “{word}” in a list."
    return _Slip(Span(start + before, start + link.end("link")), right, message)


_Look = Callable[[Pair, HouseStyle], Iterator[_Slip]]
_LOOKS: "dict[str, tuple[_Look, float]]" = {
    "words": (_words, 0.9),
    "abbreviations": (_abbreviations, 0.8),
    "times": (_times, 0.8),
    "percent": (_percent, 0.8),
    "serial_comma": (_serial_comma, 0.6),
}

_AMERICAN = HouseStyle("en", abbreviations="dotted", times="dotted", percent="word")
_BRITISH = HouseStyle("en", abbreviations="plain", times="plain", percent="words")
_OWN = HouseStyle("en", words=MappingProxyType({"Kiev": "Kyiv"}), serial_comma="never")
_EXAMPLES = (
    Example(
        "",
        "The US raised tariffs by 25% at 5 pm.",
        "zh",
        "en",
        expected=(
            Expected("US", "U.S.", "style"),
            Expected("5 pm.", "5 p.m.", "style"),
            Expected("25%", "25 percent", "style"),
        ),
        styles=(_AMERICAN,),
    ),
    Example("", "The UK raised tariffs by 25 per cent at 5pm.", "zh", "en", styles=(_BRITISH,)),
    Example(
        "",
        "The train from Kiev carried steel, grain, and coal.",
        "uk",
        "en",
        expected=(Expected("Kiev", "Kyiv", "style"),),
        styles=(_OWN,),
    ),
    Example(
        "",
        "Nunca: um aumento de 25% já.",
        "en",
        "pt",
        styles=(HouseStyle("pt", percent="sign"),),
    ),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
