"""Quotation marks that are not those of the language, or do not come in pairs.

Each language has its own marks, outside and inside: “ ‘ ’ ” in English, „ ‚ ‘ “ in German, « “ ” »
in French, 「 『 』 」 in Japanese. Straight ones are accepted, but not beside others: in one
paragraph, or in one article. Apostrophes are no quotation marks. A quotation that runs on over
several paragraphs may open in each and close in the last one.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

import regex

from prose import languages, marks
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.marks import Mark, Marks, Quote, System
from prose.span import Span

_NAME = "quotation_marks"
_SURE, _LIKELY, _MIXED = 0.85, 0.7, 0.5
_MOST = 20  # findings a paragraph

_HAN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
_WORDS = regex.compile(r"[\p{L}--[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]]", regex.V1)


def _read(pair: Pair) -> Marks | None:
    """Read the marks of the target, unless it stands so far behind that it is no prose."""
    if not pair.reads_quotations:
        return None
    return marks.read(pair.target, pair.target_language, pair.literal)


def _run(pair: Pair) -> Iterator[Finding]:
    read = _read(pair)
    if read is None:
        return
    yield from islice(_wrong(pair, read), _MOST)
    yield from _mixed(pair, read)


def _wrong(pair: Pair, read: Marks) -> Iterator[Finding]:
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


def _is_wrong(quote: Quote, system: System, unclosed: set[Mark]) -> bool:
    if quote.marks == '""':
        return False
    accepted = system.inside if quote.around else system.outside
    if quote.marks not in accepted:
        return True
    if not quote.around or quote.marks in system.nests or quote.around[-1] in unclosed:
        return False
    return quote.around[-1].char == quote.opens.char


def _is_foreign(text: str, quote: Quote, language: str) -> bool:
    """Say whether a quotation in a text of letters is one of Han or kana alone."""
    known = languages.get(language)
    if not known.spaced or known.script == "Kore":
        return False
    words = Span(quote.opens.at + 1, quote.closes.at).of(text)
    return _HAN.search(words) is not None and _WORDS.search(words) is None


def _marks_for(quote: Quote, system: System) -> str:
    return system.inner if len(quote.around) % 2 else system.outer


def _rewritten(text: str, quote: Quote, read: Marks, chosen: Callable[[Quote, str], str]) -> str:
    """Give a quotation in the marks of the language, with what is quoted in it."""
    span = quote.span
    changed: dict[int, str] = {}
    for each in read.quotes:
        whole = each is quote or each.marks not in read.system.inside
        same = each.around and each.around[-1].char == each.opens.char
        if span.start <= each.opens.at < span.end and (whole or same):
            both = chosen(each, _marks_for(each, read.system))
            changed |= {each.opens.at: both[0], each.closes.at: both[1]}
    pieces = [changed.get(at, text[at]) for at in range(span.start, span.end)]
    inner = "".join(pieces[1:-1])
    blank = read.system.blank if pieces[0] == "«" else ""
    return pieces[0] + blank + inner.strip(" \u00a0\u202f") + blank + pieces[-1]


def _kind(quote: Quote) -> str:
    """Name the kind of marks, where kinds must not be mixed: straight, curly, angles."""
    return quote.family if quote.family in {"straight", "curly", "angles", "corner"} else ""


def _outermost(read: Marks) -> list[Quote]:
    quotes = [each for each in read.quotes if not each.around and _kind(each)]
    return [each for each in quotes if not _is_wrong(each, read.system, set())]


def _mixed(pair: Pair, read: Marks) -> Iterator[Finding]:
    """Report the first straight marks of a paragraph that has others too."""
    unclosed = set(read.unclosed)
    right = [each for each in read.quotes if not _is_wrong(each, read.system, unclosed)]
    straight = [each for each in right if _kind(each) == "straight"]
    others = [each for each in right if _kind(each) not in {"straight", ""}]
    if straight and others:
        yield _instead(pair, read, straight[0], others[0].marks, "paragraph")


def _instead(pair: Pair, read: Marks, quote: Quote, usual: str, what: str) -> Finding:
    right = read.system.inner if quote.around else usual
    return pair.finding(
        _NAME,
        quote.span,
        category="punctuation",
        suggestion=_rewritten(
            pair.target, quote, read, lambda each, level: right if each is quote else level
        ),
        confidence=_MIXED,
        message=f"The {what} has both {right[0]} {right[1]} and "
        f"{quote.opens.char} {quote.closes.char} for quotations.",
    )


def _run_document(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    every = [_read(pair) for pair in pairs]
    yield from _unpaired(pairs, every)
    yield from _mixed_over_paragraphs(pairs, every)


def _unpaired(
    pairs: Sequence[Pair], every: Sequence[Marks | None]
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


def _takes_up(pair: Pair, read: Marks | None) -> bool:
    """Say whether a paragraph goes on with the quotation of the one before."""
    if read is None or read.unopened:
        return True
    return pair.target.lstrip("#>*_-— ")[:1] in {*marks.OPENERS, *marks.STRAIGHT, "»", "”"}


def _shared(mark: Mark, read: Marks) -> bool:
    """Say whether one mark closes two quotations, as in Russian: «ТД «Восток»."""
    inner = [each for each in read.quotes if each.marks in read.system.nests]
    return any(each.opens.char == mark.char and mark in each.around for each in inner)


def _lone(pair: Pair, mark: Mark, *, closing: bool) -> Finding:
    says = "closes nothing" if closing else "is never closed"
    return pair.finding(
        _NAME,
        Span(mark.at, mark.at + 1),
        category="punctuation",
        confidence=_LIKELY,
        message=f"The quotation mark {mark.char} {says}.",
    )


def _mixed_over_paragraphs(
    pairs: Sequence[Pair], every: Sequence[Marks | None]
) -> Iterator[tuple[int, Finding]]:
    """Report the first marks of the kind that an article has less often than another."""
    kinds: dict[str, list[tuple[int, Quote]]] = {}
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
