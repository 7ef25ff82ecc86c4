"""How well passages of two texts fit one another, by what they have and by how long they are."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from statistics import median

from prose import languages
from prose.span import Span

_USUAL, _SPREAD = math.log(90), 0.65  # characters of a sentence in English, and their deviation
_NOISE, _LEAST_NOISE = 3.0, 0.12  # how far the length of a translation strays from the usual

# What a feature that both sides have says for their pairing, what one that the source has alone
# says against it, and one that the translation has alone: natural logarithms, those of words as
# ``benchmarks/omissions.txt`` has them.
WEIGHTS: Mapping[str, tuple[float, float, float]] = {
    "quantity": (3.0, 1.5, 0.7),
    "concept": (2.2, 1.0, 0.5),
    "latin": (2.5, 1.0, 1.0),
    "question": (1.5, 0.5, 0.5),
    "quotation": (1.0, 0.3, 0.3),
}
_EACH = tuple(WEIGHTS.values())
_WORD = (2.5, 0.7, 0.3)  # the same of the words in the tables of fields
_UNSEEN, _ENOUGH = 0.5, 4  # what each word speaks against joining a sentence that is not seen
_KIN = 0.3  # what speaks for a pairing before anything is looked at


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one side: its place, its length in characters of English, what it has.

    ``features`` has a set of bits for each kind, of what is the same on both sides or is not;
    ``words`` one for each word, of what it may mean.
    """

    span: Span
    length: float
    features: tuple[int, ...]
    words: frozenset[int]


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences taken together; ``parts`` are the words that each of several has alone."""

    sentences: int
    length: float
    features: tuple[int, ...]
    words: frozenset[int]
    means: int
    parts: tuple[tuple[frozenset[int], tuple[int, ...]], ...] = ()


def together(sentences: Sequence[Sentence]) -> Passage:
    """Take sentences of one side as one passage."""
    first = sentences[0]
    if len(sentences) == 1:
        means = reduce(or_, first.words, 0)
        return Passage(1, first.length, first.features, first.words, means)
    words = frozenset().union(*(each.words for each in sentences))
    features = zip(*(each.features for each in sentences), strict=True)
    parts = ((_own(each, sentences), each.features) for each in sentences)
    return Passage(
        len(sentences),
        sum(each.length for each in sentences),
        tuple(reduce(or_, kind) for kind in features),
        words,
        reduce(or_, words, 0),
        tuple(parts),
    )


def _own(one: Sentence, joined: Sequence[Sentence]) -> frozenset[int]:
    return one.words.difference(*(each.words for each in joined if each is not one))


def fit(here: Passage, there: Passage, ratio: float) -> float:
    """Weigh that passages translate one another: the natural logarithm of the odds."""
    return (
        _KIN
        + _by_length(here, there, ratio)
        + _by_features(here.features, there.features)
        + _by_words(here, there)
        - _unseen(here, there)
        - _unseen(there, here)
    )


def _by_length(here: Passage, there: Passage, ratio: float) -> float:
    """Weigh the lengths: how much likelier they are for a translation than for any sentences."""
    old = here.length * ratio
    noise = deviation(old)
    far = math.log(there.length / old) / noise
    usual = (math.log(there.length / there.sentences) - _USUAL) / _SPREAD
    return math.log(_SPREAD / noise) - far * far / 2 + usual * usual / 2


def deviation(length: float) -> float:
    """Give how far the length of a translation strays from the usual, as a natural logarithm.

    The standard deviation, for a text of so many characters of English.
    """
    return math.sqrt(_NOISE / length + _LEAST_NOISE**2)


def usual_length(
    pairs: Iterable[tuple[str, str]], source_language: str, target_language: str
) -> float:
    """Give how long translations are: the median, against what the two languages usually need.

    1 where there is nothing to learn from. Raises UnknownLanguage.
    """
    usual = languages.get(target_language).density / languages.get(source_language).density
    shares = [len(new) / len(old) / usual for old, new in pairs if old and new]
    return median(shares) if shares else 1.0


def _unseen(joined: Passage, other: Passage) -> float:
    """Weigh against joining a sentence of which nothing is seen on the other side."""
    return sum(
        _UNSEEN * min(len(own), _ENOUGH)
        for own, features in joined.parts
        if not any(map(and_, features, other.features))
        and not any(word & other.means for word in own)
    )


def _by_features(old: Sequence[int], new: Sequence[int]) -> float:
    weight = 0.0
    for here, there, (met, missed, extra) in zip(old, new, _EACH, strict=True):
        if here or there:
            both = here & there
            weight += met * both.bit_count()
            weight -= missed * (here ^ both).bit_count() + extra * (there ^ both).bit_count()
    return weight


def _by_words(here: Passage, there: Passage) -> float:
    """Weigh the words that may mean the same, in any of their senses."""
    both = len([word for word in here.words if word & there.means])
    more = len([word for word in there.words if not word & here.means])
    met, missed, extra = _WORD
    return met * both - missed * (len(here.words) - both) - extra * more
