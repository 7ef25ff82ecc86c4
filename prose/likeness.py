"""How alike two spellings of a name are, as people mishear and misspell names."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from string import ascii_lowercase

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
_CHEAPEST = 0.05 * 0.6 / 0.7  # two letters that changed places, counted as two that are others
_WORDS = 0.9  # a name of another number of words is that much less alike


@lru_cache(maxsize=200_000)
def alike(one: str, other: str) -> float:
    """Give from 0 to 1 how alike two spellings are; accents, blanks and case do not count.

    .6 for the edit distance with cheap slips (r for l, b for v, a vowel for a vowel), .2 for the
    consonants alone, .2 for Jaro-Winkler. Names of other scripts are compared in plain letters.
    """
    first, second = letters(one), letters(other)
    rough = _rough(first, second)
    if not rough:
        return 0.0
    score = 0.6 * _edited(first, second) + rough
    return score if len(one.split()) == len(other.split()) else _WORDS * score


def may_be_alike(one: str, other: str, least: float) -> bool:
    """Say quickly whether two spellings can be as alike as ``least``."""
    first, second = letters(one), letters(other)
    rough = _rough(first, second)
    return bool(rough) and 0.6 * _edited_at_most(first, second) + rough >= least


def likest(name: str, forms: Iterable[str], least: float = 0.0) -> tuple[float, str]:
    """Give how alike the likest of some forms is, and that form.

    (0, "") where none is as alike as ``least``.
    """
    scored = ((alike(name, form), form) for form in forms if may_be_alike(name, form, least))
    best = max(scored, key=lambda found: found[0], default=(0.0, ""))
    return best if best[0] >= least else (0.0, "")


@lru_cache(maxsize=200_000)
def _rough(one: str, other: str) -> float:
    """Give what consonants and Jaro-Winkler say, at most .4; 0 where the rest is not worth it."""
    winkler = JaroWinkler.similarity(one, other)
    if not one or not other or winkler < _FAR:
        return 0.0
    bones = Levenshtein.normalized_similarity(_bones(one), _bones(other))
    return 0.2 * bones + 0.2 * winkler


def _edited_at_most(one: str, other: str) -> float:
    """Give more than ``_edited`` does, in much less time: as if every slip were the cheapest."""
    steps = Levenshtein.distance(one, other, weights=(10, 10, 7))
    return 1 - _CHEAPEST * steps / max(len(one), len(other))


@lru_cache(maxsize=100_000)
def _bones(name: str) -> str:
    """Give the consonants as they are heard; every vowel is one and the same."""
    for spelt, heard in _SPELT:
        name = name.replace(spelt, heard)
    return _TWICE.sub(r"\1", _VOWEL_RUN.sub("a", name.translate(_HEARD)))


def _edited(one: str, other: str) -> float:
    """Give 1 minus the weighted edit distance over the longer length."""
    rows = [[0.0, *accumulate(_drops(other))]]
    for i in range(len(one)):
        rows.append(_next_row(one, other, i, rows))
    return max(0.0, 1 - rows[-1][-1] / max(len(one), len(other)))


def _next_row(one: str, other: str, i: int, rows: Sequence[Sequence[float]]) -> list[float]:
    """Give the least costs of turning ``one[: i + 1]`` into every beginning of ``other``."""
    above, gone, drops = rows[-1], _drops(one)[i], _drops(other)
    here, swaps = one[i], _swaps(one[i])
    turned = one[i - 1] if i else ""
    left = above[0] + gone
    row = [left]
    for j, there in enumerate(other):
        cost = above[j] + swaps[there]
        cost = min(cost, above[j + 1] + gone, left + drops[j])
        if there == turned and j and other[j - 1] == here:
            cost = min(cost, rows[-2][j - 1] + 0.6)
        left = cost
        row.append(cost)
    return row


@lru_cache(maxsize=100_000)
def _drops(name: str) -> tuple[float, ...]:
    """Give what it costs to leave out each letter: half for a vowel, an h, a doubled letter."""
    before = " " + name
    return tuple(
        0.5 if char in _VOWELS or char in {"h", before[at]} else 1.0 for at, char in enumerate(name)
    )


@cache
def _swaps(char: str) -> Mapping[str, float]:
    """Give what it costs to write another letter for this one."""
    return {other: _swapped(char, other) for other in ascii_lowercase}


def _swapped(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if frozenset((one, other)) in _CHEAP:
        return 0.35
    return 0.5 if one in _VOWELS and other in _VOWELS else 1.0
