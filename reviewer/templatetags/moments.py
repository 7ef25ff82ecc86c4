"""Dates and times as short as they can be and still be understood."""

from datetime import datetime, timedelta

from django import template
from django.utils import timezone
from django.utils.formats import date_format

from translations import clock

register = template.Library()
NEAR = timedelta(days=6)


@register.filter
def moment(at: datetime | None) -> str:
    """Give the time today; else the weekday or the day too, by the reader's locale."""
    if at is None:
        return ""
    here, today = timezone.localtime(at), timezone.localtime(clock.now())
    hour = date_format(here, "H:i")
    if here.date() == today.date():
        return hour
    if abs(here.date() - today.date()) < NEAR:
        return f"{date_format(here, 'D')} {hour}"
    if here.year == today.year:
        return f"{date_format(here, 'MONTH_DAY_FORMAT')} {hour}"
    return date_format(here, "DATE_FORMAT")
