"""Reads a value of an archive as its field stores it, and refuses what the field cannot hold.

Databases differ in what they let pass (SQLite: nearly everything), so it is looked at here. Blank
texts and the forms of names and addresses are not: an old house may hold them.
"""

import json
from collections.abc import Callable
from math import isfinite
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone

BOUNDS = (MaxLengthValidator, MaxValueValidator, MinValueValidator)


class Unfit(Exception):
    """The field cannot hold the value. The message says why, after the field's name."""


Reader = Callable[[Any], Any]


def reader(of: Any) -> Reader:
    """Give what reads a field's values. It raises Unfit."""
    if of.related_model is ContentType:
        return lambda value: None if value is None and of.null else _type(value)
    own = of.target_field if of.is_relation else of
    convert = _convert(own)
    bounds = [check for check in own.validators if isinstance(check, BOUNDS)]
    choices = {value for value, _ in of.flatchoices} | ({""} if of.blank else set())

    def read(value: Any) -> Any:
        if value is None:
            if not of.null:
                raise Unfit("is null")
            return None
        value = convert(value)
        if of.flatchoices and value not in choices:
            raise Unfit(f"is {value!r}, which is none of its choices")
        for check in bounds:
            _bounded(value, check)
        return value

    return read


def _bounded(value: Any, check: Reader) -> None:
    try:
        check(value)
    except ValidationError as wrong:
        said = " ".join(wrong.messages)
        raise Unfit(f"goes beyond its bounds: {said[:1].lower()}{said[1:].rstrip('.')}") from wrong


def _convert(of: Any) -> Reader:
    """Give what turns JSON into the field's own kind of value."""
    for kind, convert in KINDS.items():
        if isinstance(of, kind):
            return convert
    return lambda value: _parsed(of, value)


def _parsed(of: Any, value: Any) -> Any:
    """Read a date, a time or a number of its own kind from its words."""
    try:
        found = of.to_python(_text(value))
    except (ValidationError, ValueError, TypeError) as wrong:
        raise Unfit("cannot be read") from wrong
    if isinstance(of, models.DateTimeField) and timezone.is_naive(found):
        raise Unfit("is a time without its zone")
    return found


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise Unfit("is not text")
    if "\x00" in value:
        raise Unfit("holds a character that no text can hold (NUL)")
    try:
        value.encode()
    except UnicodeEncodeError as wrong:
        raise Unfit("holds half a character") from wrong
    return value


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise Unfit("is no whole number")
    return value


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise Unfit("is no number")
    return value


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Unfit("is neither true nor false")
    return value


def _json(value: Any) -> Any:
    if not isinstance(value, dict | list):
        raise Unfit("is neither a list nor an object")
    _text(json.dumps(value, ensure_ascii=False).replace("\\u0000", "\x00"))
    return value


def _type(value: Any) -> int:
    """Find the number that this database gives to a table."""
    app, dot, name = _text(value).partition(".")
    try:
        return int(ContentType.objects.get_by_natural_key(app, name).pk)
    except ContentType.DoesNotExist as wrong:
        raise Unfit(f"names a table that is not there: {app}{dot}{name}") from wrong


KINDS: dict[type[Any], Reader] = {
    models.BooleanField: _yes_or_no,
    models.IntegerField: _whole,
    models.FloatField: _number,
    models.CharField: _text,
    models.TextField: _text,
    models.JSONField: _json,
}
