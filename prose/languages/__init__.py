"""The languages that are known well: one LANGUAGE a file, found by its tag."""

import sys
from dataclasses import replace
from functools import cache, lru_cache

from prose import discovery
from prose.language import Language, direction, likely, normal


@cache
def all_languages() -> tuple[Language, ...]:
    """Give every language that has a file, sorted by code."""
    return tuple(module.LANGUAGE for module in discovery.modules(sys.modules[__name__]))


@lru_cache(maxsize=1024)
def get(tag: str) -> Language:
    """Give the language of a tag, by the longest leading part of it that has a file.

    A language without a file gets what its likely script says. Raises UnknownLanguage.
    """
    guess = likely(tag)
    known = {language.code: language for language in all_languages()}
    subtags = normal(tag).split("-")
    for length in range(len(subtags), 0, -1):
        found = known.get("-".join(subtags[:length]))
        if found:
            return replace(found, script=guess.script, direction=direction(guess.script))
    return guess
