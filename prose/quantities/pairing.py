"""Which quantities of a source and its translation are the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from unicodedata import category
from zoneinfo import ZoneInfo

from prose import rounding, units
from prose.quantities.quantity import CALENDAR, Quantity

_SAME, _ALIKE, _LOOSE = 3, 2, 1
_HALF_DAY, _DAY = 720, 1440
_MOST = 250_000  # comparisons: more quantities are compared by their values alone
_LEAP = 2024  # a year that has every day
_FARTHEST = 1000  # days, weeks, months or years from today: no calendar has more to say
_NEAR_ZONE = 60  # characters
_DAYPARTS = {
    "dawn": {"dawn", "morning", "am"},
    "morning": {"dawn", "morning", "am"},
    "noon": {"noon", "afternoon", "pm"},
    "afternoon": {"noon", "afternoon", "pm"},
    "evening": {"evening", "night", "pm"},
    "night": {"evening", "night", "midnight", "pm"},
    "midnight": {"night", "midnight"},
}
_HOURS = {
    "dawn": (0, 8),
    "morning": (4, 12),
    "noon": (11, 14),
    "afternoon": (12, 19),
    "evening": (16, 24),
    "night": (18, 29),
    "midnight": (23, 25),
}


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs of source and target, and what either side has alone (firm or not)."""

    pairs: tuple[tuple[Quantity, Quantity], ...]
    missing: tuple[Quantity, ...]
    extra: tuple[Quantity, ...]


def pair(
    source: Sequence[Quantity], target: Sequence[Quantity], day: date | None = None
) -> Pairing:
    """Pair the quantities of both sides, the likest first; each answers for one.

    ``day`` is the article's: relative days and weekdays are resolved by it. The rest stays in the
    order of the texts.
    """
    left = set(range(len(source)))
    open_ = set(range(len(target)))
    pairs = []
    for _likeness, one, other in sorted(_candidates(source, target, day)):
        if one in left and other in open_:
            left.discard(one)
            open_.discard(other)
            pairs.append((one, other))
    if any(_is_told_elsewhere(source[one], target[other]) for one, other in pairs):
        for one, other in _shifted(source, target, left, open_):
            left.discard(one)
            open_.discard(other)
            pairs.append((one, other))
    return Pairing(
        tuple((source[one], target[other]) for one, other in sorted(pairs)),
        tuple(source[one] for one in sorted(left)),
        tuple(target[other] for other in sorted(open_)),
    )


def _is_told_elsewhere(one: Quantity, other: Quantity) -> bool:
    """Whether two times were paired as one moment in different zones."""
    exact = one.kind == other.kind == "time" and one.unit == other.unit == "24h"
    return exact and one.value != other.value


def _shifted(
    source: Sequence[Quantity], target: Sequence[Quantity], left: set[int], open_: set[int]
) -> Iterator[tuple[int, int]]:
    """Give the zones of such times, and their days, of which one may be a day later."""
    rest = set(open_)
    for one in sorted(left):
        for other in sorted(rest):
            if _is_shifted(source[one], target[other]):
                rest.discard(other)
                yield one, other
                break


def _is_shifted(one: Quantity, other: Quantity) -> bool:
    if one.kind != other.kind:
        return False
    if one.kind == "weekday":
        return (one.value - other.value) % 7 in {1, 6}
    if one.kind == "date" and "md" in one.unit and "md" in other.unit:
        first, second = (date(_LEAP, part(each, "m"), part(each, "d")) for each in (one, other))
        return abs((first - second).days) in {1, 365}
    return one.kind in {"zone", "daypart"}


def _candidates(
    source: Sequence[Quantity], target: Sequence[Quantity], day: date | None
) -> Iterator[tuple[tuple[int, int], int, int]]:
    whole = len(source) * len(target) <= _MOST
    if not whole:
        # A table of figures: equal values at equal ranks are enough.
        yield from _by_value(source, target)
        return
    moments = _Moments(source, target, day)
    for one, quantity in enumerate(source):
        for other, twin in enumerate(target):
            if likeness := max(same(quantity, twin, day), moments.same(one, other)):
                yield (-likeness, abs(one - other)), one, other


def _by_value(
    source: Sequence[Quantity], target: Sequence[Quantity]
) -> Iterator[tuple[tuple[int, int], int, int]]:
    places: dict[tuple[str, Fraction], list[int]] = {}
    for other in reversed(range(len(target))):
        places.setdefault((target[other].kind, target[other].value), []).append(other)
    for one, quantity in enumerate(source):
        if found := places.get((quantity.kind, quantity.value)):
            yield (-_SAME, one), one, found.pop()


def all_read(text: str, found: Sequence[Quantity]) -> bool:
    """Say whether every figure of a text stands in one of its quantities."""
    inside = iter(sorted(quantity.span for quantity in found))
    span = next(inside, None)
    for at in (at for at, char in enumerate(text) if _is_figure(char)):
        while span is not None and span.end <= at:
            span = next(inside, None)
        if span is None or at < span.start:
            return False
    return True


def _is_figure(char: str) -> bool:
    return char.isdigit() or category(char) == "No"  # ½


def answered(quantity: Quantity, others: Sequence[Quantity], day: date | None = None) -> bool:
    """Say whether the other side has a quantity anywhere, however often either repeats it."""
    return any(same(quantity, other, day) >= _LOOSE for other in others)


def same(one: Quantity, other: Quantity, day: date | None = None) -> int:
    """Say how surely two quantities are the same: 3 exactly, 2 in other words, 1 loosely, 0 not."""
    if one.kind in CALENDAR or other.kind in CALENDAR:
        return _same_days(one, other, day)
    if one.kind == other.kind:
        return _of_one_kind(one, other)
    if one.value == other.value and _plain(one) != _plain(other):
        # A number alone is no percentage, but may count points: “2.08 points”.
        return 0 if "percent" in {one.kind, other.kind} else _LOOSE
    if one.value == other.value and {one.kind, other.kind} <= {"number", "ordinal", "vague"}:
        return _ALIKE
    return _share(one, other) or _share(other, one) or _weight(one, other)


def _weight(one: Quantity, other: Quantity) -> int:
    here, there = weighed(one), weighed(other)
    return _converted(here, there) if here.kind == there.kind == "measure" else 0


def weighed(quantity: Quantity) -> Quantity:
    """Give pounds as a weight: the word alone does not say whether they are money."""
    if quantity.kind != "money" or quantity.unit != "pound":
        return quantity
    return replace(quantity, kind="measure", unit="pound-mass")


def _plain(quantity: Quantity) -> bool:
    return quantity.kind in {"number", "ordinal", "vague"}


def _share(one: Quantity, other: Quantity) -> int:
    """A third is 33 percent in no text, but a quarter is 25."""
    if one.kind == "number" and other.kind == "percent" and one.value < 1:
        return _ALIKE if one.value * 100 == other.value else 0
    return 0


def _of_one_kind(one: Quantity, other: Quantity) -> int:
    if one.value == other.value and one.unit == other.unit:
        return _SAME
    if one.kind == "money":
        return _ALIKE if one.value == other.value and units.same_money(one.unit, other.unit) else 0
    return _converted(one, other)


def _converted(one: Quantity, other: Quantity) -> int:
    """Whether two measures are one in different units: exactly, or about."""
    if one.value == other.value and hourly(one.unit) == hourly(other.unit):
        return _LOOSE
    exact = units.converted(one.value, one.unit, other.unit)
    if exact is None:
        return 0
    if exact == other.value:
        return _ALIKE
    return _LOOSE if one.unit != other.unit and rounding.is_about(other.value, exact) else 0


def hourly(unit: str) -> str:
    """Give the way that a speed covers in an hour: what says “an hour” may stand elsewhere."""
    return unit.removesuffix("-per-hour")


def _same_days(one: Quantity, other: Quantity, day: date | None) -> int:
    kinds = (one.kind, other.kind)
    if kinds == ("date", "date"):
        return _same_dates(one, other)
    if one.kind == other.kind:
        return _of_a_kind(one, other)
    for mine, theirs in ((one, other), (other, one)):
        days = mine.unit == "d" and (theirs.kind, theirs.unit) == ("duration", "day")
        if (theirs.kind in {"number", "ordinal"} and mine.kind in CALENDAR) or days:
            return _told_by_number(mine, theirs, day)
        if mine.kind == "daypart" and theirs.kind == "time":
            return _LOOSE if _within(int(theirs.value), mine.unit) else 0
    return _resolved(one, other, day) if CALENDAR.issuperset(kinds) else 0


def _told_by_number(named: Quantity, number: Quantity, day: date | None) -> int:
    """Whether a number alone is the year or the day that the other side names: in 2024, the 2nd.

    7日 is seven days as well.
    """
    if named.kind == "date":
        return _LOOSE if number.value == _told(named) else 0
    if named.kind != "relative" or not number.firm or number.value.denominator != 1:
        return 0
    year = replace(number, value=number.value * 10_000, kind="date", unit="y")
    return _resolved(named, year, day)


def _told(date_: Quantity) -> int:
    """Give the number that a date is told by where it is a year or a day alone."""
    year, rest = divmod(int(date_.value), 10_000)
    return {"y": year, "d": rest}.get(date_.unit, -1)


def _of_a_kind(one: Quantity, other: Quantity) -> int:
    if one.kind == "time":
        return _same_times(one, other)
    if (one.value, one.unit) == (other.value, other.unit):
        return _SAME
    if one.kind == "daypart":
        return _ALIKE * (other.unit in _DAYPARTS.get(one.unit, ()))
    if one.kind == "zone":
        return _LOOSE * ("local" in {one.unit, other.unit})
    return _LOOSE * (one.kind == "weekday" and _same_weekdays(one, other))


def _same_weekdays(one: Quantity, other: Quantity) -> bool:
    same = one.value == other.value
    return same or _day_before(one, other) or _day_before(other, one)


def _day_before(eve: Quantity, other: Quantity) -> bool:
    """Whether a weekday is the one before another one, of which the night before is meant."""
    return eve.unit == "eve" and (eve.value - 2) % 7 + 1 == other.value


def _same_times(one: Quantity, other: Quantity) -> int:
    if one.value == other.value:
        return _SAME
    open_ = "12h" in {one.unit, other.unit}
    return _ALIKE if open_ and (one.value - other.value) % _HALF_DAY == 0 else 0


def _within(minutes: int, part: str) -> bool:
    first, last = _HOURS.get(part, (0, 24))
    return any(60 * first <= at <= 60 * last for at in (minutes, minutes + _DAY))


def _same_dates(one: Quantity, other: Quantity) -> int:
    """Whether two dates agree in all that both tell, and both tell one thing at least."""
    shared = set(one.unit) & set(other.unit)
    if not shared or any(part(one, name) != part(other, name) for name in shared):
        return 0
    if one.unit == other.unit:
        return _SAME
    if min(len(one.unit), len(other.unit)) < len(shared):
        return 0
    return _ALIKE if "d" in shared or shared == set(one.unit) == set("ym") else _LOOSE


def part(date_: Quantity, name: str) -> int:
    """Give the year, month or day (y, m, d) of a date."""
    value = int(date_.value)
    return {"y": value // 10_000, "m": value // 100 % 100, "d": value % 100}[name]


def _resolved(one: Quantity, other: Quantity, day: date | None) -> int:
    """Whether a day, month or year told from today is the one that the other side names."""
    if day is None or not date.min.year < day.year < date.max.year:
        # Who knows what day “Friday” is? It stands for any day, and a day for it.
        vague = {one.kind, other.kind} in (
            {"date", "weekday"},
            {"date", "relative"},
            {"weekday", "relative"},
        )
        return _LOOSE if vague and _of_a_size(one, other) else 0
    if "date" not in {one.kind, other.kind}:
        return _LOOSE if set(_days(one, day)) & set(_days(other, day)) else 0
    named, told = (one, other) if one.kind == "date" else (other, one)
    return _LOOSE if any(_names(named, each) for each in _days(told, day, named)) else 0


def _of_a_size(one: Quantity, other: Quantity) -> bool:
    sizes = {"relative": {"day": "d", "same": "d", "week": "d", "month": "m", "year": "y"}}
    kinds = [
        sizes["relative"].get(each.unit, "") if each.kind == "relative" else each.unit or "d"
        for each in (one, other)
    ]
    return kinds[0][-1:] == kinds[1][-1:]


def _names(named: Quantity, told: tuple[str, date]) -> bool:
    """Whether a date names the day, the month or the year (d, m, y) that was told."""
    size, day = told
    if named.unit[-1] != size:
        return False
    parts = {"y": day.year, "m": day.month, "d": day.day}
    return all(part(named, name) == parts[name] for name in named.unit)


def _days(told: Quantity, day: date, named: Quantity | None = None) -> Iterator[tuple[str, date]]:
    """Give what may be meant by a weekday (the last or the next one) or a distance from today."""
    if told.kind not in {"weekday", "relative"} or abs(told.value) > _FARTHEST:
        return
    if told.kind == "weekday":
        behind = (day.isoweekday() - int(told.value)) % 7
        yield from (("d", day + timedelta(days=shift - behind)) for shift in (-7, 0, 7, 14))
    elif told.unit in {"day", "same"}:
        # “The same day” is a day just spoken of: any may be meant.
        around = range(-7, 8) if told.unit == "same" else (int(told.value),)
        yield from (("d", day + timedelta(days=each)) for each in around)
    elif told.unit == "month":
        months = day.year * 12 + day.month - 1 + int(told.value)
        if date.min.year <= months // 12 <= date.max.year:
            yield "m", date(months // 12, months % 12 + 1, 1)
    elif told.unit == "year" and date.min.year <= day.year + told.value <= date.max.year:
        yield "y", date(day.year + int(told.value), 1, 1)
    if named is not None and told.unit == "week":
        monday = day + timedelta(days=7 * int(told.value) - day.weekday())
        yield from (("d", monday + timedelta(days=each)) for each in range(7))


class _Moments:
    """Times with their zones: 4:52 p.m. in New York is 5:52 a.m. in Tokyo."""

    def __init__(
        self, source: Sequence[Quantity], target: Sequence[Quantity], day: date | None
    ) -> None:
        self._source = _instants(source, day)
        self._target = _instants(target, day)

    def same(self, one: int, other: int) -> int:
        """Say whether two times are the same moment of their days in different zones."""
        mine, theirs = self._source.get(one), self._target.get(other)
        return _LOOSE if mine is not None and mine == theirs else 0


def _instants(quantities: Sequence[Quantity], day: date | None) -> dict[int, int]:
    """Give the minute of the day in UTC of each time that has a zone beside it."""
    named = [each for each in quantities if each.kind == "zone" and each.unit != "local"]
    found = {}
    for number, quantity in enumerate(quantities):
        if quantity.kind != "time" or quantity.unit != "24h" or not named or day is None:
            continue
        zone = min(named, key=lambda each: abs(each.span.start - quantity.span.end))
        if abs(zone.span.start - quantity.span.end) <= _NEAR_ZONE:
            found[number] = (int(quantity.value) - offset(zone.unit, day)) % _DAY
    return found


def offset(zone: str, day: date) -> int:
    """Give the minutes that a zone (IANA) is ahead of UTC at noon of a day, in summer time too."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    shift = noon.astimezone(ZoneInfo(zone)).utcoffset()
    return int(shift.total_seconds() // 60) if shift else 0
