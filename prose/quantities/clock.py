"""Times of the day, parts of the day and time zones."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache

import regex

from prose import numerals
from prose.quantities.han import value_of
from prose.quantities.quantity import Quantity
from prose.quantities.reading import Phrases, Reading
from prose.span import Span

_HAN = "[〇零一二三四五六七八九十]{1,3}"
_ASIAN = regex.compile(
    rf"(?<![\d.,])(?P<hour>\d{{1,2}}|{_HAN}) ?(?P<sign>[时時点點시])(?![间間간])"
    rf"(?: ?(?:(?P<minute>\d{{1,2}}|{_HAN}) ?[分분]|(?P<half>半|반)|整))?"
)
_COLON = regex.compile(r"(?<![\d:.,/])(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})?(?![\d:])")
_AMPM = r"(?P<half>(?:a|p)\.? ?m\b\.?)"
# What each language puts between hours and minutes, where it is not a colon; all are bounded.
_DOTTED = r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?"
_BOTH = r"(?P<hour>\d{1,2})[.:](?P<minute>\d{2})"
_ARABIC_HOURS = {
    "الثانية عشرة": 12,
    "الحادية عشرة": 11,
    "الواحدة": 1,
    "الثانية": 2,
    "الثالثة": 3,
    "الرابعة": 4,
    "الخامسة": 5,
    "السادسة": 6,
    "السابعة": 7,
    "الثامنة": 8,
    "التاسعة": 9,
    "العاشرة": 10,
}
_WRITTEN = {
    "en": rf"(?<![\d.,:$£€])(?P<hour>\d{{1,2}})(?:[.:](?P<minute>\d{{2}}))? ?{_AMPM}"
    r"|(?P<hour>\d{1,2})(?P<minute>)(?P<half>) o'clock",
    "fr": r"(?<![\d.,])(?P<hour>\d{1,2}) ?h(?: ?(?P<minute>\d{2}))?(?![\p{L}\d])(?P<half>)"
    r"|(?<=\bà |\bvers |\bpartir de |\bdès |\bavant |\bjusqu'à )"
    r"(?P<hour>\d{1,2})(?P<minute>)(?P<half>) heures?(?! de)",
    "pt": r"(?<![\d.,])(?P<hour>\d{1,2}) ?h(?: ?(?P<minute>\d{2}))?(?![\p{L}\d])(?P<half>)"
    r"|(?<=\bàs )(?P<hour>\d{1,2})(?P<minute>)(?P<half>)(?= horas| da )",
    "de": rf"(?<![\d.,]){_DOTTED} uhr(?: (?P<minute>\d{{2}}))?(?P<half>)",
    "it": rf"(?:\bore |\balle |\bdalle ){_DOTTED}(?!\d|[.,]\d)(?P<half>)",
    "es": rf"\blas? {_BOTH}(?P<half>)"
    r"|\blas? (?P<hour>\d{1,2})(?P<minute>)(?P<half>)(?= horas| h\b| de la | del mediod)"
    rf"|(?<![\d.,]){_BOTH}(?= horas| h\b)(?P<half>)",
    "tr": rf"(?<=\bsaat |\bsaatle |\bsaatiyle ){_DOTTED}(?!\d|[.,]\d)(?P<half>)"
    rf"|(?<=(?:sabah|akşam|gece|öğleden sonra) ){_BOTH}(?P<half>)",
    "ru": rf"(?<=\bв |\bоколо ){_DOTTED}(?: час(?:а|ов)?)?"
    r"(?= (?:утра|дня|вечера|ночи))(?P<half>)",
    "uk": rf"(?<=\bо |\bоб ){_DOTTED}(?:-й)?(?: годин[іи]?)?"
    r"(?= (?:ранку|дня|вечора|ночі))(?P<half>)",
    "ar": r"(?<=الساعة )(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?![\d:])(?P<half>)"
    rf"|(?<=الساعة )(?P<hour>{'|'.join(_ARABIC_HOURS)})(?P<minute> والنصف)?(?P<half>)(?!\p{{L}})",
    "fa": r"(?<=\bساعت )(?P<hour>\d{1,2})(?:(?::| و )(?P<minute>\d{2})(?: دقیقه)?)?"
    r"(?![\d:])(?P<half>)",
}
_IN_WORDS = frozenset({"ar"})  # languages whose hours are read in words too
_EARLY = regex.compile(  # early Saturday, early on May 2; but not “early ballots”
    r"\bearly(?= (?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\p{L}{3,9}\.? \d))"
)
_BEFORE_PARTS = regex.compile("uhr |في |in the |de |horas |da |do |al |del ")
_AFTERNOON = frozenset({"pm", "afternoon", "evening"})
_OFFERS = 12  # characters between a time and what it belongs to
_NOON, _DAY, _LATE = 12, 24, 6
_NEAR_A_TIME = 60  # characters
# What may stand between a day and its part: May 2 in the afternoon, the afternoon of May 2.
_BETWEEN = regex.compile(
    r"[ ,]*(?:of|on|in the|on the|the|a|am|au|dans la|le|du|de la|por la|en la|à|da|na|del|di|في|"
    r"من|يوم|)?"
    r"(?: ?(?:the|matin|friday|le))?[ ,]*"
)


def find(read: Reading) -> Iterator[Quantity]:
    """Give the times of a text, each with the part of the day beside it, and parts of days."""
    for quantity in _times(read):
        yield _whole(read, quantity)
    for span, part in _parts(read.language).everywhere(read.low):
        if part not in {"am", "pm"}:
            yield Quantity(span, Fraction(0), "daypart", part, firm=False)
    for found in _EARLY.finditer(read.low) if read.tongue == "en" else ():
        yield Quantity(Span(*found.span()), Fraction(0), "daypart", "dawn", firm=False)


def zones(read: Reading, times: tuple[Span, ...]) -> Iterator[Quantity]:
    """Give the zones that stand near a time: “in Japan” is none elsewhere."""
    for span, zone in _zones(read.language).everywhere(read.low) if times else ():
        near = any(
            abs(span.start - time.end) <= _NEAR_A_TIME or abs(time.start - span.end) <= _NEAR_A_TIME
            for time in times
        )
        name = read.text[span.start : span.end]
        if near and (len(name) > 4 or name.isupper() or not name.isascii()):
            yield Quantity(span, Fraction(0), "zone", zone)


def beside_dates(quantities: tuple[Quantity, ...], read: Reading) -> tuple[Quantity, ...]:
    """Make firm the parts of the day that stand beside a day: 2日下午, the morning of May 2."""
    days = [each.span for each in quantities if _is_day(each)]
    if not days:
        return quantities
    return tuple(
        replace(each, firm=True)
        if each.kind == "daypart" and any(_joined(read.low, each.span, day) for day in days)
        else each
        for each in quantities
    )


def _is_day(quantity: Quantity) -> bool:
    return quantity.kind == "date" and quantity.unit.endswith("d")


def _joined(low: str, part: Span, day: Span) -> bool:
    before, after = (part, day) if part.start < day.start else (day, part)
    between = low[before.end : after.start]
    return len(between) <= _OFFERS and _BETWEEN.fullmatch(between) is not None


@cache
def _parts(language: str) -> Phrases[str]:
    known = numerals.of(language)
    return Phrases(dict(known.dayparts) if known else {}, language.partition("-")[0])


@cache
def _zones(language: str) -> Phrases[str]:
    known = numerals.of(language)
    return Phrases(dict(known.zones) if known else {}, language.partition("-")[0])


def _times(read: Reading) -> Iterator[Quantity]:
    asian = read.tongue in {"zh", "ja", "ko"}
    if not (asian or read.has_figures or read.tongue in _IN_WORDS):
        return
    pattern = _ASIAN if asian else _written(read.tongue)
    for found in pattern.finditer(read.low) if pattern else ():
        if not asian or _is_time(read, found):
            yield from _time(found)
    for found in _COLON.finditer(read.low):
        yield from _time(found)


@cache
def _written(tongue: str) -> "regex.Pattern[str] | None":
    return regex.compile(f"(?|{_WRITTEN[tongue]})") if tongue in _WRITTEN else None


def _is_time(read: Reading, found: "regex.Match[str]") -> bool:
    """Whether 点 counts hours and not points of an index, and 一時 is not “at one time”."""
    if found["sign"] not in "点點" and found["hour"].isdecimal():
        return True
    return bool(
        found["minute"] or found["half"] or _parts(read.language).before(read.low, found.start())
    )


def _time(found: "regex.Match[str]") -> Iterator[Quantity]:
    hour = _number(found["hour"])
    half = found.groupdict().get("half") or ""
    minute = 30 if half in {"半", "반"} else _number(found["minute"] or "0")
    if hour > _DAY or minute > 59:
        return
    span, unit = Span(*found.span()), "12h" if 0 < hour <= _NOON else "24h"
    if half[:1] in {"a", "p"}:
        hour, unit = _in_half(hour, half[:1] + "m"), "24h"
    yield Quantity(span, Fraction(60 * (hour % _DAY) + minute), "time", unit)


def _number(written: str) -> int:
    if written.isdecimal():
        return int(written)
    if written == " والنصف":
        return 30
    return _ARABIC_HOURS.get(written) or int(value_of(written))


def _in_half(hour: int, part: str) -> int:
    """Give the hour of the day that a part of it makes of an hour on the dial."""
    if part in _AFTERNOON or (part == "night" and hour >= _LATE):
        return hour + _NOON if hour < _NOON else hour
    if part == "noon":
        return hour + _NOON if hour < _LATE else hour
    return 0 if hour == _NOON and part in {"am", "night", "midnight", "dawn"} else hour


def _whole(read: Reading, time: Quantity) -> Quantity:
    """Give a time with the part of the day that stands before or behind it."""
    if time.unit == "24h" and (time.value >= _NOON * 60 or time.span.of(read.low)[-1:] in "m."):
        return _spread(read, time)
    parts = _parts(read.language)
    start, end = time.span.start, time.span.end
    step = start - 1 if read.low[start - 1 : start] == " " else start
    if found := parts.before(read.low, step):
        part, start = found
    elif found := _part_behind(read, end):
        part, end = found
    else:
        return time if read.tongue == "en" or read.unspaced else replace(time, unit="24h")
    hour, minute = divmod(int(time.value), 60)
    return Quantity(
        Span(start, end), Fraction(60 * (_in_half(hour, part) % _DAY) + minute), "time", "24h"
    )


def _spread(read: Reading, time: Quantity) -> Quantity:
    """Let a time that is sure take in the part of the day beside it (16:52 Uhr nachmittags)."""
    found = _part_behind(read, time.span.end)
    if found is None or time.span.of(read.low)[-1:] in "m.":
        return time
    return replace(time, span=Span(time.span.start, found[1]))


def _part_behind(read: Reading, end: int) -> tuple[str, int] | None:
    """Give the part of the day behind a time: “4:52 de la tarde”, “4:52 مساء”."""
    parts, step = _parts(read.language), read.after_blank(end)
    between = _BEFORE_PARTS.match(read.low, step)
    return (
        parts.at(read.low, end)
        or parts.at(read.low, step)
        or (parts.at(read.low, between.end()) if between else None)
    )
