"""Numbers in words: two hours, a third, dozens, dreihundert, двух."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from prose import numerals, units
from prose.quantities.quantity import Kind, Quantity
from prose.quantities.reading import Phrases, Reading
from prose.span import Span

_HUNDRED = 100
_THOUSAND = 1000
_LONGEST = 12  # words of a number


@dataclass(frozen=True)
class _Words:
    """What numbers in words are made of in one language."""

    cardinals: Phrases[Fraction]
    magnitudes: Phrases[Fraction]
    articles: Phrases[Fraction]
    whole: Phrases[tuple[Kind, Fraction]]
    links: Phrases[str]
    halves: Phrases[str]
    units: Phrases[str]
    money: Phrases[str]
    percent: Phrases[str]
    twos: Phrases[str]
    ones: Phrases[str]


@cache
def _words(language: str) -> _Words:
    known = numerals.of(language)
    assert known is not None  # noqa: S101 nothing is read in other languages
    tongue = language.partition("-")[0]
    whole: dict[str, tuple[Kind, Fraction]] = {}
    for kind, table in _wholes(known):
        whole |= {name: (kind, value) for name, value in table.items()}
    shares = dict.fromkeys(known.percent, "percent") | dict.fromkeys(known.points, "points")
    long = {name: value for name, value in known.magnitudes.items() if len(name) > 2}
    return _Words(
        Phrases(known.words, tongue),
        Phrases(long, tongue),
        Phrases(dict.fromkeys(known.articles, Fraction(1)), tongue),
        Phrases(whole, tongue),
        Phrases(dict.fromkeys(known.links, ""), tongue),
        Phrases(dict.fromkeys(known.halves, ""), tongue),
        Phrases({name: unit for name, unit in units.of(language).items() if name != "in"}, tongue),
        Phrases(units.money(language), tongue),
        Phrases(shares, tongue),
        Phrases(units.pairs_of(language), tongue),
        Phrases(known.ones, tongue),
    )


def _wholes(known: numerals.Numerals) -> tuple[tuple[Kind, Mapping[str, Fraction]], ...]:
    return ("ordinal", known.ordinals), ("vague", known.vague), ("number", known.shares)


def find(read: Reading) -> Iterator[Quantity]:
    """Give the numbers in words of a language with blanks between words; none is firm."""
    if not read.unspaced:
        yield from sorted(_candidates(read), key=lambda each: each.span.start - each.span.end)


def _candidates(read: Reading) -> Iterator[Quantity]:
    words = _words(read.language)
    for span, unit in words.twos.everywhere(read.low):
        yield Quantity(span, Fraction(2), "duration", unit, firm=False)
    for span, unit in words.ones.everywhere(read.low):
        yield Quantity(span, Fraction(1), "duration", unit, firm=False)
    for span, (kind, value) in words.whole.everywhere(read.low):
        yield _share(read, span, value) if kind == "number" else _plain(span, value, kind)
    for span, _value in words.cardinals.everywhere(read.low):
        if found := _spelled(read, span.start, Fraction(0)):
            yield found
    for span, value in words.articles.everywhere(read.low):
        if found := _one(read, span, value):
            yield found


def _plain(span: Span, value: Fraction, kind: Kind) -> Quantity:
    return Quantity(span, value, kind, firm=False)


def _share(read: Reading, span: Span, value: Fraction) -> Quantity:
    """Give a share of a whole; half an hour is a duration."""
    words = _words(read.language)
    at = read.after_blank(span.end)
    article = words.articles.at(read.low, at)
    at = read.after_blank(article[1]) if article else at
    if great := words.magnitudes.at(read.low, at):  # half a million
        return _told(read, span.start, value * great[0], great[1])
    if share := words.percent.at(read.low, at):
        kind: Kind = "points" if share[0] == "points" else "percent"
        return Quantity(Span(span.start, share[1]), value, kind, firm=False)
    unit = words.units.at(read.low, at)
    if unit and unit[0] in units.DURATIONS:
        return Quantity(Span(span.start, unit[1]), value, "duration", unit[0], firm=False)
    return _plain(span, value, "number")


def _one(read: Reading, span: Span, value: Fraction) -> Quantity | None:
    """Give what an article counts: an hour, a million people."""
    words, at = _words(read.language), read.after_blank(span.end)
    if words.magnitudes.at(read.low, at):
        return _spelled(read, span.start, value)
    unit = words.units.at(read.low, at)
    if unit and unit[0] in units.DURATIONS:
        return _measured(read, span.start, value, unit)
    return None


def _spelled(read: Reading, start: int, article: Fraction) -> Quantity | None:
    """Read a number in words from a place on, and its unit."""
    value, end = _and_half(read, *_value(read, start, article))
    found = _told(read, start, value, end)
    bare = found.kind == "number" and (read.tongue == "ko" or (value == 1 and not article))
    return None if bare else found


def _and_half(read: Reading, value: Fraction, end: int) -> tuple[Fraction, int]:
    """Add the half of a number: a million and a half, two and a half billion."""
    great = _words(read.language).magnitudes
    half = _past_half(read, end)
    if half > end:
        last = great.before(read.low, end)
        value, end = value + (last[0] if last else Fraction(1)) / 2, half
    if value.denominator > 1 and (more := great.at(read.low, read.after_blank(end))):
        value, end = value * more[0], more[1]
    return value, end


def _told(read: Reading, start: int, value: Fraction, end: int) -> Quantity:
    """Give a number by what follows it: percent, a unit, money, or nothing of that."""
    words = _words(read.language)
    at = read.after_blank(end)
    if share := words.percent.at(read.low, at):
        kind: Kind = "points" if share[0] == "points" else "percent"
        return Quantity(Span(start, share[1]), value, kind, firm=False)
    if unit := words.units.at(read.low, at):
        return _measured(read, start, value, unit)
    if coin := words.money.at(read.low, at):
        return Quantity(Span(start, coin[1]), value, "money", coin[0], firm=False)
    return Quantity(Span(start, end), value, "number", firm=False)


def _measured(read: Reading, start: int, value: Fraction, unit: tuple[str, int]) -> Quantity:
    kind: Kind = "duration" if unit[0] in units.DURATIONS else "measure"
    end = _past_half(read, unit[1])
    value += Fraction(end > unit[1], 2)
    return Quantity(Span(start, end), value, kind, unit[0], firm=False)


def _past_half(read: Reading, end: int) -> int:
    """Give where “and a half” ends, where that follows."""
    half = _words(read.language).halves.at(read.low, read.after_blank(end))
    return half[1] if half else end


def _value(read: Reading, start: int, article: Fraction) -> tuple[Fraction, int]:
    words, low = _words(read.language), read.low
    total, section, at, end = Fraction(0), Fraction(0), start, start
    if article:
        first = words.articles.at(low, start)
        section, end = article, first[1] if first else start
        at = read.after_blank(end)
    for _word in range(_LONGEST):
        if (more := words.magnitudes.at(low, at)) and end > start:
            section = (section or 1) * more[0]
            if more[0] >= _THOUSAND:
                total, section = total + section, Fraction(0)
        elif (more := words.cardinals.at(low, at)) and _joins(
            section, more[0], total, read, first=end == start
        ):
            section += more[0]
        else:
            break
        end = more[1]
        at = _past_link(read, end)
    return total + section, end


def _joins(
    section: Fraction, value: Fraction, total: Fraction, read: Reading, *, first: bool
) -> bool:
    """Whether a number may follow what was read: twenty three, two hundred five; not two three."""
    if first or (not section and total):
        return True
    if read.tongue == "ar" and section % _HUNDRED < 10 and value % 10 == 0:
        return bool(section) and value < _HUNDRED
    tens = section % 10 == 0 and value < 10
    return bool(section) and value < _HUNDRED and (section % _HUNDRED == 0 or tens)


def _past_link(read: Reading, end: int) -> int:
    """Give where the next word of a number may stand: behind a blank, or behind “ and ”."""
    at = read.after_blank(end)
    words = _words(read.language)
    if (
        read.tongue == "ar"
        and read.low[at : at + 1] == "و"
        and words.cardinals.at(read.low, at + 1)
    ):
        return at + 1
    link = words.links.at(read.low, at)
    if link is None:
        return at
    after = read.after_blank(link[1])
    return after if words.cardinals.at(read.low, after) else at
