"""A date, a weekday, a time or a time zone is not the one of the source, or is left out.

Dates are compared with what is known of each: the 2nd of the source is May 2, and “on Friday” or
“yesterday” where the article's date says so. A weekday must fit its date (May 2, 2025 is a Friday).
The same moment may be told in another zone; daylight saving is counted (EDT in May, not EST).
"""

import datetime
from collections.abc import Iterator, Sequence

import regex

from prose import gaps
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.quantities import CALENDAR, Quantity, calendar, moment, notation
from prose.quantities.pairing import offset, part

_NAME = "date_time_mismatch"
_SURE, _WEEKDAY, _TOLD, _LACKING, _ADDED = 0.95, 0.95, 0.75, 0.8, 0.7
_BESIDE = regex.compile(r"[ ,(（]{0,3}(?:(?:the|den|dem|der|el|o|il|le|the day,) )?\(?")
# Zones that say whether clocks are set forward: what they are called at the other time of the year.
_SAVING = {
    "est": ("EDT", False),
    "edt": ("EST", True),
    "cst": ("CDT", False),
    "cdt": ("CST", True),
    "mst": ("MDT", False),
    "mdt": ("MST", True),
    "pst": ("PDT", False),
    "pdt": ("PST", True),
    "cet": ("CEST", False),
    "cest": ("CET", True),
    "bst": ("GMT", True),
    "mez": ("MESZ", False),
    "mesz": ("MEZ", True),
    "eastern standard time": ("Eastern Daylight Time", False),
    "eastern daylight time": ("Eastern Standard Time", True),
    "pacific standard time": ("Pacific Daylight Time", False),
    "pacific daylight time": ("Pacific Standard Time", True),
}


def _run(pair: Pair) -> Iterator[Finding]:
    for meant, wrong in _confused(pair):
        yield _finding(pair, meant, wrong)
    yield from _weekdays(pair)
    yield from _saving(pair)


def _run_document(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    """Look for dates and times that one side has alone: the paragraphs around may have them."""
    for number, pair in enumerate(pairs):
        for finding in _alone(pair, gaps.around(pairs, number)):
            yield number, finding


def _is_of_the_calendar(quantity: Quantity) -> bool:
    return quantity.kind in CALENDAR


def _confused(pair: Pair) -> list[tuple[Quantity, Quantity]]:
    """Give each date or time of the source with the wrong one that stands for it."""
    alone = gaps.alone(pair, _is_of_the_calendar)
    missing = list(alone.missing)
    found = []
    for wrong in alone.extra:
        kin = [each for each in missing if _kin(each, wrong, pair)]
        if kin:
            meant = max(kin, key=lambda each: (each.kind == wrong.kind, _likeness(each, wrong)))
            missing.remove(meant)
            found.append((meant, wrong))
    return found


def _kin(one: Quantity, other: Quantity, pair: Pair) -> bool:
    """Whether one may stand for the other: a day for a day, a weekday for a day that is known."""
    if {one.kind, other.kind} == {"date", "weekday"}:
        return pair.date is not None and "d" in one.unit + other.unit
    if one.kind != other.kind or one.kind == "daypart":
        return one.kind == other.kind == "daypart" and one.firm and other.firm
    if one.kind == "relative":
        return one.unit == other.unit
    return one.kind != "date" or bool(set(one.unit) & set(other.unit))


def _likeness(one: Quantity, other: Quantity) -> int:
    """Count what two dates share."""
    if one.kind != other.kind or one.kind != "date":
        return 0
    return sum(part(one, name) == part(other, name) for name in set(one.unit) & set(other.unit))


def _finding(pair: Pair, meant: Quantity, wrong: Quantity) -> Finding:
    quote, there = wrong.span.of(pair.target), meant.span.of(pair.source)
    return pair.finding(
        _NAME,
        wrong.span,
        category="place-or-zone" if wrong.kind == "zone" else "date-time",
        suggestion=_instead(pair, meant, wrong, quote),
        confidence=_SURE if meant.kind == wrong.kind and wrong.firm else _TOLD,
        message=f"The source has {there}; this paragraph says {quote}.",
    )


def _instead(pair: Pair, meant: Quantity, wrong: Quantity, quote: str) -> str:
    if meant.kind == "date" and wrong.kind == "weekday" and pair.date:
        day = _day(meant, pair.date)
        return calendar.weekday_name(day.isoweekday(), pair.target_language) if day else ""
    return notation.rewritten(meant, wrong, quote, pair.target_language)


def _day(date: Quantity, article: datetime.date | None) -> datetime.date | None:
    """Give the day that a date tells; month and year are the nearest to the article's."""
    year = part(date, "y") if "y" in date.unit else 0
    month, day = part(date, "m"), part(date, "d")
    if article is None:
        years, months = [year], [month]
    else:
        years = [year] if year else [article.year + shift for shift in (-1, 0, 1)]
        months = [month] if month else list(range(1, 13))
    days = [each for y in years for m in months if (each := _made(y, m, day))]
    if not days:
        return None
    return min(days, key=lambda each: abs((each - (article or each)).days))


def _made(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _weekdays(pair: Pair) -> Iterator[Finding]:
    """Report weekdays that do not fit the date beside them."""
    found = pair.in_numbers[1]
    dates = [each for each in found if each.kind == "date" and each.unit.endswith("md")]
    for weekday in (each for each in found if each.kind == "weekday"):
        beside = [date for date in dates if _stands_beside(pair.target, weekday, date)]
        day = _day(beside[0], pair.date) if beside else None
        if day is None or day.isoweekday() == weekday.value:
            continue
        right = calendar.weekday_name(day.isoweekday(), pair.target_language)
        yield pair.finding(
            _NAME,
            weekday.span,
            category="date-time",
            suggestion=right if len(weekday.span.of(pair.target)) > 1 else right[0],
            confidence=_WEEKDAY,
            message=f"{beside[0].span.of(pair.target)} is a {right} in {day.year}.",
        )


def _stands_beside(text: str, weekday: Quantity, date: Quantity) -> bool:
    first, last = sorted((weekday.span, date.span))
    return _BESIDE.fullmatch(text, first.end, last.start) is not None


def _saving(pair: Pair) -> Iterator[Finding]:
    """Report a zone that says summer time in winter, or the other way round."""
    zones = [each for each in pair.in_numbers[1] if each.kind == "zone"]
    for zone in zones if pair.date else ():
        name = zone.span.of(pair.target)
        other, summer = _SAVING.get(name.lower(), ("", False))
        if other and pair.date and _is_summer(zone.unit, pair.date) != summer:
            yield pair.finding(
                _NAME,
                zone.span,
                category="place-or-zone",
                suggestion=other,
                confidence=_SURE,
                message=f"On that day the clocks there show {other}, not {name}.",
            )


def _is_summer(zone: str, day: datetime.date) -> bool:
    january = offset(zone, datetime.date(day.year, 1, 15))
    return offset(zone, day) > january


def _alone(pair: Pair, around: Sequence[Pair]) -> Iterator[Finding]:
    alone = gaps.alone(pair, _is_of_the_calendar)
    if not alone.missing and not alone.extra:
        return
    rest = gaps.unanswered(pair, alone.without(_confused(pair)), around)
    yield from (_lost(pair, lost) for lost in rest.missing)
    for added in rest.extra:
        if added.kind == "date" and "d" in added.unit and not _is_of(added, pair.date):
            yield _added(pair, added)


def _is_of(date: Quantity, article: datetime.date | None) -> bool:
    """Whether a date is the article's own, as a dateline may tell it."""
    return article is not None and _day(date, article) == article


def _lost(pair: Pair, lost: Quantity) -> Finding:
    time = _beside(pair, lost)
    span = time.span if time else gaps.place(pair, lost.span)
    name = moment.zone_name(lost.unit, pair.target_language) if lost.kind == "zone" else ""
    return pair.finding(
        _NAME,
        span,
        category="place-or-zone" if lost.kind == "zone" else "date-time",
        suggestion=f"{span.of(pair.target)} {name}" if time and name else "",
        confidence=_LACKING,
        message=f"The source has {lost.span.of(pair.source)}; this paragraph does not say it.",
    )


def _beside(pair: Pair, lost: Quantity) -> Quantity | None:
    """Give what the target has of the time or the day whose zone or part of the day is lacking."""
    wanted = "time" if lost.kind == "zone" else "date" if lost.kind == "daypart" else ""
    near = [
        (abs(one.span.start - lost.span.start), number, other)
        for number, (one, other) in enumerate(pair.quantities.pairs)
        if one.kind == other.kind == wanted
    ]
    return min(near, default=(0, 0, None), key=lambda each: each[:2])[2]


def _added(pair: Pair, added: Quantity) -> Finding:
    return pair.finding(
        _NAME,
        added.span,
        category="addition",
        confidence=_ADDED,
        message=f"The source does not have {added.span.of(pair.target)}.",
    )


_EXAMPLES = (
    Example(
        "会谈于5月2日举行。",
        "The talks were held on May 3.",
        "zh",
        "en",
        expected=(Expected("May 3", "May 2", "date-time"),),
    ),
    Example(
        "会谈于下午4时52分开始。",
        "The talks began at 4:52 a.m.",
        "zh",
        "en",
        expected=(Expected("4:52 a.m.", "4:52 p.m.", "date-time"),),
    ),
    Example(
        "2025年5月2日，他说。",
        "He spoke on Thursday, May 2, 2025.",
        "zh",
        "en",
        expected=(Expected("Thursday", "Friday", "date-time"),),
    ),
    Example(
        "会谈于5月2日下午举行。",
        "The talks were held on May 2.",
        "zh",
        "en",
        expected=(Expected("May 2", "", "date-time"),),
    ),
    Example(
        "会谈于美国东部时间下午4时52分开始。",
        "The talks began at 4:52 p.m. Japan time.",
        "zh",
        "en",
        expected=(Expected("Japan time", "Eastern Time", "place-or-zone"),),
    ),
    Example("会谈于2日下午4时52分开始。", "The talks began at 4:52 p.m. on May 2.", "zh", "en"),
    Example("协议将于5月2日公布。", "The deal is due on Friday, May 2.", "zh", "en"),
)

CHECK = Check(
    _NAME, 1, run=_run, run_document=_run_document, examples=_EXAMPLES, help=__doc__ or ""
)
