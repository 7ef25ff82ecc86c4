"""How alike two spellings of a name are, as people mishear and misspell names."""

from collections.abc import Iterable
from functools import lru_cache

import regex
from rapidfuzz.distance import JaroWinkler, Levenshtein

from prose.transliteration import letters

_VOWELS = frozenset("aeiouy")
_SLIPS = "rl bv bp dt gk ck sz vw fv iy ei ou ae ao eo ai au mn cs jg jy hk xs qk td zj"
_CHEAP = frozenset(frozenset(pair) for pair in _SLIPS.split())
_SPELT = (
    *(("tsch", "ch"), ("sch", "sh"), ("tch", "ch"), ("dzh", "j"), ("ph", "f"), ("ck", "k")),
    *(("q", "k"), ("x", "ks"), ("tz", "ts"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ou", "u")),
    *(("oo", "u"), ("ee", "i"), ("ie", "i"), ("ei", "ai"), ("ey", "i"), ("y", "i"), ("c", "k")),
    *(("w", "v"), ("z", "s")),
)
_HEARD = str.maketrans("rbdgpf", "lvtkvv", "h")
_VOWEL_RUN = regex.compile(r"[aeiou]+")
_TWICE = regex.compile(r"(.)\1+")
_FAR = 0.4  # Jaro-Winkler below this: the rest is not worth the time
_WORDS = 0.9  # a name of another number of words is that much less alike


@lru_cache(maxsize=200_000)
def alike(one: str, other: str) -> float:
    """Give from 0 to 1 how alike two spellings are; accents, blanks and case do not count.

    .6 for the edit distance with cheap slips (r for l, b for v, a vowel for a vowel), .2 for the
    consonants alone, .2 for Jaro-Winkler. Names of other scripts are compared in plain letters.
    """
    first, second = letters(one), letters(other)
    winkler = JaroWinkler.similarity(first, second)
    if not first or not second or winkler < _FAR:
        return 0.0
    bones = Levenshtein.normalized_similarity(_bones(first), _bones(second))
    score = 0.6 * _edited(first, second) + 0.2 * bones + 0.2 * winkler
    return score if len(one.split()) == len(other.split()) else _WORDS * score


def likest(name: str, forms: Iterable[str]) -> tuple[float, str]:
    """Give how alike the likest of some forms is, and that form; (0, "") where none is."""
    scored = ((alike(name, form), form) for form in forms)
    return max(scored, key=lambda found: found[0], default=(0.0, ""))


@lru_cache(maxsize=100_000)
def _bones(name: str) -> str:
    """Give the consonants as they are heard; every vowel is one and the same."""
    for spelt, heard in _SPELT:
        name = name.replace(spelt, heard)
    return _TWICE.sub(r"\1", _VOWEL_RUN.sub("a", name.translate(_HEARD)))


def _edited(one: str, other: str) -> float:
    """Give 1 minus the weighted edit distance over the longer length."""
    rows = [_first_row(other)]
    for i in range(1, len(one) + 1):
        rows.append(_next_row(one, other, i, rows))
    return max(0.0, 1 - rows[-1][-1] / max(len(one), len(other)))


def _first_row(other: str) -> list[float]:
    row = [0.0]
    for j in range(len(other)):
        row.append(row[-1] + _dropped(other, j))
    return row


def _next_row(one: str, other: str, i: int, rows: list[list[float]]) -> list[float]:
    above = rows[-1]
    here = one[i - 1]
    gone = _dropped(one, i - 1)
    row = [above[0] + gone]
    for j in range(1, len(other) + 1):
        there = other[j - 1]
        cost = min(
            above[j - 1] + _swapped(here, there),
            above[j] + gone,
            row[j - 1] + _dropped(other, j - 1),
        )
        if i > 1 and j > 1 and here == other[j - 2] and one[i - 2] == there:
            cost = min(cost, rows[-2][j - 2] + 0.6)
        row.append(cost)
    return row


def _dropped(name: str, at: int) -> float:
    char = name[at]
    doubled = at > 0 and name[at - 1] == char
    return 0.5 if char in _VOWELS or char == "h" or doubled else 1.0


@lru_cache(maxsize=1024)
def _swapped(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if frozenset((one, other)) in _CHEAP:
        return 0.35
    return 0.5 if one in _VOWELS and other in _VOWELS else 1.0
