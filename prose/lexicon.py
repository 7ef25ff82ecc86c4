"""Which words translate which, learnt from texts that stand beside their translations."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import regex

from prose import languages

Words = frozenset[str]
Partners = tuple[tuple[str, float], ...]

_WORD = regex.compile(r"[\p{L}\p{M}]{3,}")
_RUN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]{2,}")
_STEM = 6  # letters of a word that count: endings differ
_TWICE = 2  # what stands together only once may do so by chance
_COMMON = 0.35  # the share of pairs above which a word says nothing
_ALIKE = 0.3
_PARTNERS = 3


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of a target language and the words of the source that they stand for, with weights.

    Words are stems of six letters or, where words are not spaced, pieces of two and three
    characters. Weights are between 0 and 1. ``revision`` says from which state of the archive it
    was learnt.
    """

    partners: Mapping[str, Partners]
    revision: int = 0


EMPTY = Lexicon(MappingProxyType({}))


def words(text: str, language: str) -> Words:
    """Give what a text is known by: the stems of its longer words. Raises UnknownLanguage."""
    found = {word.casefold()[:_STEM] for word in _WORD.findall(text) if not _RUN.search(word)}
    if not languages.get(language).spaced:
        for run in _RUN.findall(text):
            found.update(
                run[at : at + size] for size in (2, 3) for at in range(len(run) - size + 1)
            )
    return frozenset(found)


def learn(pairs: Sequence[tuple[Words, Words]], *, revision: int = 0) -> Lexicon:
    """Learn from pairs of units that translate each other, by how often words meet (Dice, 1945).

    The time grows with the product of the words of a pair: give sentences rather than paragraphs.
    """
    sources, targets = _telling(old for old, _ in pairs), _telling(new for _, new in pairs)
    olds: Counter[str] = Counter()
    news: Counter[str] = Counter()
    both: Counter[tuple[str, str]] = Counter()
    for old, new in pairs:
        here, there = old & sources, new & targets
        olds.update(here)
        news.update(there)
        both.update((word, other) for word in there for other in here)
    found: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for (word, other), count in both.items():
        weight = 2 * count / (news[word] + olds[other])
        if count >= _TWICE and weight >= _ALIKE:
            found[word].append((other, weight * (1 - 1 / (count + 0.5))))
    return Lexicon(MappingProxyType({w: _best(each) for w, each in found.items()}), revision)


def _best(partners: list[tuple[str, float]]) -> Partners:
    """Keep the likeliest: of equals the longest."""
    ranked = sorted(partners, key=lambda each: (-each[1], -len(each[0]), each[0]))
    return tuple(ranked[:_PARTNERS])


def _telling(units: Iterable[Words]) -> Words:
    """Keep words that stand in more than one unit and not in most; of equals the longest alone.

    A piece of a word that stands just where the longer piece stands adds nothing to it.
    """
    where: defaultdict[str, list[int]] = defaultdict(list)
    count = 0
    for count, unit in enumerate(units, 1):
        for word in unit:
            where[word].append(count)
    most = max(4, _COMMON * count)
    longest: dict[tuple[int, ...], str] = {}
    for word, places in where.items():
        if _TWICE <= len(places) <= most:
            known = longest.get(tuple(places), "")
            longest[tuple(places)] = max(known, word, key=lambda each: (len(each), each))
    return frozenset(longest.values())
