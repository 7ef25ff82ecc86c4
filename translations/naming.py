"""What the text engine and the archive say, in the reader's language."""

import re
from functools import lru_cache

from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from prose import language
from translations.sentences import OPEN, PLAIN, THINGS

_PLAIN = frozenset(PLAIN)
_THINGS = THINGS | {several: several for several in THINGS.values()}
_NUMBERS = {"one": "1", "two": "2", "three": "3", "four": "4"}
_COUNTED = re.compile(r"(\d+) (.+)")
_PAIRED = re.compile(r"(\d+|one|two|three|four) to (\d+|one|two|three|four)")
_AROUND = re.compile(r"(.+) \((.+)\)|(.+), (.+)")


def language_name(tag: str) -> str:
    """Name a language in the reader's; raises UnknownLanguage."""
    return language.name(tag, get_language() or "en")


def told(said: str) -> str:
    """Tell what was said in English in the reader's language; what is unknown stays as it is.

    The text engine knows no reader, and what history keeps was recorded for all of them.
    """
    reader = get_language() or "en"
    return said if reader.startswith("en") else _told(said, reader)


told_later = lazy(told, str)


@lru_cache(maxsize=4096)
def _told(said: str, reader: str) -> str:
    del reader
    if said in _PLAIN:
        return _(said)
    for pattern, english in _patterns():
        found = pattern.fullmatch(said)
        if found:
            return _(english) % {name: told(value) for name, value in found.groupdict().items()}
    return _counted(said) or _paired(said) or _after_a_name(said) or said


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(_pattern(english), re.DOTALL), english) for english in OPEN)


def _pattern(english: str) -> str:
    # What is escaped of a place for a value is its parentheses.
    return re.sub(r"%\\\((\w+)\\\)s", r"(?P<\1>.+?)", re.escape(english))


def _counted(said: str) -> str:
    found = _COUNTED.fullmatch(said)
    if not found or found[2] not in _THINGS:
        return ""
    return _("%(things)s: %(count)s") % {"things": _(_THINGS[found[2]]), "count": found[1]}


def _paired(said: str) -> str:
    found = _PAIRED.fullmatch(said)
    if not found:
        return ""
    here, there = (_NUMBERS.get(number, number) for number in found.groups())
    return _("%(here)s to %(there)s") % {"here": here, "there": there}


def _after_a_name(said: str) -> str:
    """Tell what stands behind a file's name, or beside an encoding's."""
    name, colon, why = said.partition(": ")
    if colon and told(why) != why:
        return _("%(name)s: %(why)s") % {"name": name, "why": told(why)}
    found = _AROUND.fullmatch(said)
    if not found:
        return ""
    parts = [part for part in found.groups() if part]
    if all(told(part) == part for part in parts):
        return ""
    return _("%(name)s (%(more)s)") % {"name": told(parts[0]), "more": told(parts[1])}
