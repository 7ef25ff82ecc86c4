"""A date is written otherwise than the others of the article.

“May 2” in most places and “2 May”, “2nd May” or “2025-05-02” in one; 5月2日 and 五月二日. The rarer
is flagged, with the same day as the article writes most of its dates; where neither way has more
than half of them, nothing is said. Only days with their months count: how months are shortened and
whether the year stands there makes no difference. Headlines, quotations, tables, and days that are
names (the September 11 attacks, el 2 de Mayo) are left alone.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import regex

from prose import addresses, speech
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.quantities import LONGEST, dating
from prose.quantities.dating import Day, Way
from prose.span import Covered, Span
from prose.style import primary

_NAME = "mixed_dates"
_CONFIDENCE = 0.6
_MOST = 20  # findings an article
_MANY = 2000  # dates: an article of more is a table
_PROSE = frozenset({"standfirst", "paragraph", "item", "caption"})
_CELLS = regex.compile(r"[\t|]")
_TITLES = regex.compile(r"《[^《》]{1,100}》|〈[^〈〉]{1,100}〉")
_BEFORE = 4  # characters
_OF_THE_MOON = ("农历", "農曆", "阴历", "陰曆", "旧历", "旧暦", "陰暦", "음력")
_THE = regex.compile(r"(?r)(?<!\p{L})the $", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Place:
    """A day in the paragraph of this number."""

    number: int
    day: Day


def _run_document(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    places = _places(pairs)
    counts = Counter(place.day.way for place in places)
    usual, count = max(counts.items(), key=lambda each: each[1], default=(None, 0))
    if 2 * count <= len(places):
        return
    others = [place.day for place in places if place.day.way == usual]
    rare = (place for place in places if place.day.way != usual)
    for place in islice(rare, _MOST):
        yield place.number, _finding(pairs[place.number], place.day, others)


def _places(pairs: Sequence[Pair]) -> list[_Place]:
    """Give the dates that the house is free to write as it likes; none of a table."""
    places: list[_Place] = []
    count = 0
    for number, pair in enumerate(pairs):
        found = _in_prose(pair)
        count += len(found)
        if count > _MANY:
            return []
        if found and not _is_cell(pair.target, found):
            places += [_Place(number, day) for day in _free(pair, found)]
    return places


def _in_prose(pair: Pair) -> tuple[Day, ...]:
    """Give the dates of a paragraph, unless it is no prose."""
    text = pair.target
    if pair.kind not in _PROSE or len(text) > LONGEST or _CELLS.search(text):
        return ()
    return dating.find(text, pair.target_language)


def _free(pair: Pair, found: Sequence[Day]) -> Iterator[Day]:
    """Leave out what is quoted or is a name, and what the source does not show to be a date."""
    kept = _quoted(pair)
    told = _told(pair) if any(day.is_open or not day.is_sure for day in found) else frozenset()
    for day in found:
        meant = _meant(day, told)
        if meant and not kept.overlaps(day.span) and not _is_name(day, pair.target_language):
            yield meant


def _is_cell(text: str, found: Sequence[Day]) -> bool:
    """Whether a paragraph has no word besides its dates: a cell of a table, a line of its own."""
    dates = Covered(day.span for day in found)
    letters = (at for at, char in enumerate(text) if char.isalpha())
    return all(map(dates.covers, letters))


def _quoted(pair: Pair) -> Covered:
    """Give the places that are not the house's to write: quotations, titles, addresses."""
    text = pair.target
    places = Covered(each.span for each in addresses.find(text))
    for found in _TITLES.finditer(text):
        places.add(Span(*found.span()))
    for each in speech.find(text, pair.target_language) if speech.quotes(text) else ():
        places.add(each.span)
    return places


def _told(pair: Pair) -> frozenset[tuple[int, int]]:
    """Give the months and days that the source tells."""
    return frozenset((day.month, day.day) for day in dating.find(pair.source, pair.source_language))


def _meant(day: Day, told: frozenset[tuple[int, int]]) -> Day | None:
    """Give a day as the source has it; 2/5 is one only if the source says so."""
    if (day.month, day.day) in told:
        return replace(day, is_open=day.is_open and day.month == day.day, is_sure=True)
    if (day.is_open or not day.is_sure) and (day.day, day.month) in told:
        return replace(day.turned(), is_open=False, is_sure=True)
    return day if day.is_sure else None


def _is_name(day: Day, language: str) -> bool:
    """Whether a day is one of the calendar of another world, or stands for what happened on it."""
    text, start = day.text, day.span.start
    if text[max(0, start - _BEFORE) : start].rstrip().endswith(_OF_THE_MOON):
        return True
    if primary(language) != "en":
        return False
    independence = (day.month, day.day) == (7, 4) and day.way.mark == "th"
    return independence or (day.way.mark != "th" and _THE.match(text, 0, start) is not None)


def _finding(pair: Pair, day: Day, others: Sequence[Day]) -> Finding:
    quote = _with_article(day)
    model = next((each for each in others if not each.is_range), others[0])
    is_known = not day.is_open or day.month == day.day
    return pair.finding(
        _NAME,
        quote,
        category="style",
        suggestion=dating.like(day, others, pair.target_language) if is_known else "",
        confidence=_CONFIDENCE,
        message=f"The article writes most of its dates like {model.words}; "
        f"this paragraph says {day.words}.",
    )


def _with_article(day: Day) -> Span:
    """Give the place of a day with what goes before it in that way alone: the 2nd of May."""
    start = day.span.start
    article = _THE.match(day.text, 0, start) if day.way == Way("1 May", "th") else None
    return Span(article.start() if article else start, day.span.end)


_EXAMPLES = (
    Example(
        "会谈5月4日继续。",
        "The talks resume on 4 May.",
        "zh",
        "en",
        expected=(Expected("4 May", "May 4", "style"),),
        earlier=(
            ("5月2日，双方会面。", "The two sides met on May 2."),
            ("此前双方于4月30日会面。", "They had met on April 30."),
        ),
    ),
    Example(
        "",
        "Die Gespräche gehen am 4.5.2025 weiter.",
        "zh",
        "de",
        expected=(Expected("4.5.2025", "4. Mai 2025", "style"),),
        earlier=(("", "Am 2. Mai trafen sie sich, am 30. April auch."),),
    ),
    Example(
        "",
        "双方五月四日继续会谈。",
        "en",
        "zh",
        expected=(Expected("五月四日", "5月4日", "style"),),
        earlier=(("", "5月2日，双方会面。"), ("", "此前双方于4月30日会面。")),
    ),
    Example(
        "",
        "Prices rose after the 9 September attacks, he said on Feb. 2.",
        "zh",
        "en",
        earlier=(("", "The two sides met on May 2."), ("", "They had met on March 30.")),
    ),
    Example("", "The talks resume on 4 May.", "zh", "en", earlier=(("", "They met on May 2."),)),
)

CHECK = Check(_NAME, 1, run_document=_run_document, examples=_EXAMPLES, help=__doc__ or "")
