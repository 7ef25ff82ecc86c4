"""The Persian (solar Hijri) calendar, turned into ours."""

from datetime import date, timedelta

MONTHS = (
    *("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور"),
    *("مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"),
)
_NEW_YEAR = (1404, date(2025, 3, 21))
# The leap years of the cycle of 33 years, which holds from 1343 to 1473 (1964 to 2094).
_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_LONG_MONTHS = 6  # of 31 days, then 30


def gregorian(year: int, month: int, day: int) -> date:
    """Give our date of a day of the Persian calendar; months and days count from 1."""
    known, start = _NEW_YEAR
    years = range(min(year, known), max(year, known))
    days = sum(366 if each % 33 in _LEAP else 365 for each in years)
    passed = 30 * (month - 1) + min(month - 1, _LONG_MONTHS) + day - 1
    return start + timedelta(days=(days if year > known else -days) + passed)
