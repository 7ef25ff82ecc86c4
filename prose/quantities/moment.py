"""A date, weekday, time or zone written as another one stands in a text."""

from collections.abc import Mapping

import regex

from prose import numerals
from prose.language import normal
from prose.quantities import calendar
from prose.quantities.pairing import part
from prose.quantities.quantity import Quantity
from prose.quantities.written import likest

_NOON = 12
# What the two halves of the day are called beside a time: before and after noon.
_HALVES: Mapping[str, tuple[str, str]] = {
    "zh": ("上午", "下午"),
    "ja": ("午前", "午後"),
    "ko": ("오전", "오후"),
    "ar": ("صباحاً", "مساءً"),
    "fa": ("صبح", "بعدازظهر"),
}


def rewritten(meant: Quantity, wrong: Quantity, quote: str, language: str) -> str:
    """Give what the quote of a wrong date or time should say; empty where it cannot be told."""
    if meant.kind != wrong.kind:
        return ""
    if wrong.kind == "date":
        return _date(meant, wrong, quote, language)
    if wrong.kind == "weekday":
        return _weekday(int(wrong.value), int(meant.value), quote, language)
    if wrong.kind == "zone":
        return zone_name(meant.unit, language)
    return _time(meant, quote, language)


def _weekday(was: int, right: int, quote: str, language: str) -> str:
    """Give a weekday in the form of the one that stands there: 周一 for 周二, 月 for 火."""
    name = calendar.weekday_name(right, language)
    if len(quote) == 1:
        return name[-1] if language.startswith("zh") else name[0]
    if quote.lower() == calendar.weekday_name(was, language).lower():
        new = name
    else:
        names = (each for each, day in calendar.weekdays(language).items() if day == right)
        new = likest(quote.lower(), (each.lower() for each in names))
    return new.capitalize() if quote[0].isupper() else new


def _date(meant: Quantity, wrong: Quantity, quote: str, language: str) -> str:
    """Put the parts of the right date in place of the wrong ones that both tell."""
    new = quote
    for name in wrong.unit:
        if name not in meant.unit or part(meant, name) == part(wrong, name):
            continue
        new = _part_changed(name, part(wrong, name), part(meant, name), new, language)
        if not new:
            return ""
    return new if new != quote else ""


def _part_changed(name: str, was: int, right: int, quote: str, language: str) -> str:
    if name == "m":
        return _month_changed(was, right, quote, language)
    pattern = regex.compile(rf"(?<!\d)0?{was}(?!\d)(?P<mark>st|nd|rd|th|er)?")
    found = pattern.search(quote)
    if found is None:
        return ""
    mark = ordinal_mark(found["mark"] or "", right)
    return quote[: found.start()] + str(right) + mark + quote[found.end() :]


def ordinal_mark(mark: str, number: int) -> str:
    """Give the English ending of an ordinal; the French one stands behind the first alone."""
    if mark == "er":
        return "er" if number == 1 else ""
    if not mark:
        return ""
    teen = number // 10 == 1
    return "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _month_changed(was: int, right: int, quote: str, language: str) -> str:
    names = calendar.months(language)
    low = quote.lower()
    standing = [name for name, number in names.items() if number == was and name in low]
    if not standing:
        found = regex.search(rf"(?<!\d)0?{was}(?=[月월./])", quote)
        return quote[: found.start()] + str(right) + quote[found.end() :] if found else ""
    name = max(standing, key=len)
    at = low.index(name)
    # Of the forms of the other month, the one in the same place of the list: same case, same width.
    mine = [each for each, number in names.items() if number == was]
    theirs = [each for each, number in names.items() if number == right]
    new = theirs[min(mine.index(name), len(theirs) - 1)]
    new = new.capitalize() if quote[at].isupper() else new
    return quote[:at] + new + quote[at + len(name) :]


def zone_name(zone: str, language: str) -> str:
    """Give what a language calls a time zone, with the capitals that its names have."""
    known = numerals.of(language)
    name = next((name for name, unit in (known.zones.items() if known else ()) if unit == zone), "")
    return name.title() if language.startswith("en") and zone != "local" else name


def _time(meant: Quantity, quote: str, language: str) -> str:
    """Write a time on the dial that the quote uses, with the half of the day if it has one."""
    hour, minute = divmod(int(meant.value), 60)
    half = regex.search(r"(?P<letter>[apAP])(?=\.? ?[mM]\b)", quote)
    figures_ = regex.search(
        r"(?P<hour>\d{1,2})(?P<rest>(?P<sign>[^\d]{1,4})(?P<minute>\d{2}))?", quote
    )
    if figures_ is None:
        return ""
    short = half is not None or (int(figures_["hour"]) <= _NOON and _dial(quote))
    told = (hour % _NOON or _NOON) if short else hour
    new = f"{told}{figures_['sign']}{minute:02}" if figures_["rest"] else _whole_hour(told, minute)
    head, tail = quote[: figures_.start()], quote[figures_.end() :]
    if half is None:
        return _in_half(head, new, tail, (hour, language))
    letter = "p" if hour >= _NOON else "a"
    letter = letter.upper() if half["letter"].isupper() else letter
    at = half.start() - figures_.end()
    return f"{head}{new}{tail[:at]}{letter}{tail[at + 1 :]}"


def _in_half(head: str, time: str, tail: str, told: tuple[int, str]) -> str:
    """Put the other half of the day beside a time, where the wrong one stands there."""
    hour, language = told
    halves = _HALVES.get(normal(language).partition("-")[0], ())
    right = halves[hour >= _NOON] if halves else ""
    wrong = halves[hour < _NOON] if halves else ""
    if wrong and wrong in head + tail:
        head, tail = head.replace(wrong, right), tail.replace(wrong, right)
    return f"{head}{time}{tail}"


def _dial(quote: str) -> bool:
    """Whether a part of the day stands beside a time, so that it is told on the dial."""
    return any(char.isalpha() for char in quote.replace("Uhr", "").replace("h", ""))


def _whole_hour(hour: int, minute: int) -> str:
    return f"{hour}:{minute:02}" if minute else str(hour)
