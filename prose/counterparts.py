"""Which sentences of a paragraph have a counterpart in its translation, and which stand alone.

Sentences are joined, cut and exchanged while news is translated. So all ways to pair them are
weighed against each other: by the numbers, names and words of one field that both sides have, by
what only one of them has, and by how long a translation usually is. A sentence stands alone when
every way to pair it is less likely than that it was left out.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import regex

from prose import fitness, languages, segmentation, vocabulary
from prose.fitness import Passage, Sentence, together
from prose.occurrence import Occurrence
from prose.quantities.pairing import Pairing
from prose.span import Span
from prose.transliteration import letters, plain_reading

Feature = tuple[str, str]  # its kind, and its name
Beads = tuple[tuple[range, range], ...]

_PRIOR = {
    (1, 1): 0.80,
    (2, 1): 0.06,
    (1, 2): 0.06,
    (2, 2): 0.02,
    (3, 1): 0.01,
    (1, 3): 0.01,
    (1, 0): 0.1,
    (0, 1): 0.1,
}
_COST = {shape: math.log(prior) for shape, prior in _PRIOR.items()}
_EXCHANGED = (2, 2)
MOST = 300_000  # characters of an article, both sides together: what has more is none
_MOST = 30  # sentences of a paragraph: more is a document without empty lines
_LONGEST = 20_000  # characters
_BEYOND_DOUBT = 2.0  # sentence by sentence: nothing else is tried
_LATIN = regex.compile(
    r"(?<![\p{Latin}\p{N}])[\p{Latin}&&\p{Lu}][\p{Latin}\p{M}\d]{1,60}", regex.V1
)
_READ_AS_SPELT = frozenset({"Hans", "Hant", "Cyrl"})
_SPELT = 5  # letters of a name that is no part of other words
_QUESTIONS = frozenset("?？؟")
_QUOTES = frozenset('"“”„«»「」『』')
_CLOSERS = "\"'”’»」』 )）"


@dataclass(frozen=True, slots=True)
class Alone:
    """A sentence without counterpart.

    ``odds`` says how much likelier it is that it has none (natural logarithm). ``beside`` is how
    many sentences of the other side go before the place where the counterpart would stand.
    """

    sentence: Sentence
    odds: float
    beside: int


@dataclass(frozen=True)
class Counterparts:
    """The sentences of both sides of a paragraph. ``ratio``: how long translations usually are.

    It is that of the house, against what the two languages need elsewhere.
    """

    source: tuple[Sentence, ...]
    target: tuple[Sentence, ...]
    ratio: float = 1.0
    _known: dict[tuple[range, range], float] = field(default_factory=dict, repr=False)
    _passages: dict[tuple[bool, range], Passage] = field(default_factory=dict, repr=False)

    @cached_property
    def beads(self) -> Beads:
        """The sentences as they are paired best; an empty range stands beside what is alone."""
        straight = tuple((range(n, n + 1), range(n, n + 1)) for n in range(len(self.source)))
        if len(self.source) == len(self.target) and self._fits(straight):
            return straight
        return self._best.beads

    def _fits(self, straight: Beads) -> bool:
        """Say whether nothing else need be tried: one sentence, or each beyond doubt its twin's."""
        if len(straight) == 1:
            return True
        return all(self.fit(old, new) > _BEYOND_DOUBT for old, new in straight)

    @cached_property
    def lost(self) -> tuple[Alone, ...]:
        """The sentences of the source that have no counterpart."""
        return tuple(
            Alone(self.source[old.start], self._odds(source=old.start), new.start)
            for old, new in self.beads
            if not new
        )

    @cached_property
    def added(self) -> tuple[Alone, ...]:
        """The sentences of the target that have none in the source."""
        return tuple(
            Alone(self.target[new.start], self._odds(target=new.start), old.start)
            for old, new in self.beads
            if not old
        )

    @cached_property
    def _best(self) -> "_Path":
        return _likeliest(self)

    def _odds(self, source: int = -1, target: int = -1) -> float:
        return self._best.score - _likeliest(self, source, target).score

    def fit(self, old: range, new: range) -> float:
        """Weigh that some sentences translate others: the natural logarithm of the odds."""
        if (old, new) not in self._known:
            here, there = self._passage(old, of_source=True), self._passage(new, of_source=False)
            self._known[old, new] = fitness.fit(here, there, self.ratio)
        return self._known[old, new]

    def _passage(self, units: range, *, of_source: bool) -> Passage:
        if (of_source, units) not in self._passages:
            side = self.source if of_source else self.target
            self._passages[of_source, units] = together(side[units.start : units.stop])
        return self._passages[of_source, units]


NONE = Counterparts((), ())


@dataclass(frozen=True, slots=True)
class Side:
    """A text, and where it names what the termbase knows."""

    text: str
    language: str
    hits: Sequence[Occurrence]

    def sentences(
        self, named: Sequence[tuple[Span, Feature]], bits: "_Bits"
    ) -> tuple[Sentence, ...]:
        """Give the sentences; ``named`` are the features of the whole text, with their places."""
        spans = segmentation.sentences(self.text, self.language)
        concepts = [(hit.span, ("concept", str(hit.rendering.concept))) for hit in self.hits]
        every = [*named, *concepts]
        return tuple(self._sentence(span, every, bits) for span in spans)

    def _sentence(
        self, span: Span, named: Sequence[tuple[Span, Feature]], bits: "_Bits"
    ) -> Sentence:
        words = span.of(self.text)
        features = dict.fromkeys(fitness.WEIGHTS, 0)
        for place, (kind, name) in named:
            if place.overlaps(span):
                features[kind] |= bits.of(name)
        features["question"] = int(words.rstrip(_CLOSERS)[-1:] in _QUESTIONS)
        features["quotation"] = int(not _QUOTES.isdisjoint(words))
        senses = vocabulary.senses(words, self.language)
        return Sentence(
            span,
            max(1.0, len(span) / languages.get(self.language).density),
            tuple(features.values()),
            frozenset(bits.all_of(each) for each in senses),
        )


class _Bits:
    """A bit for each name, so that many sets of names can be compared at once."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def of(self, name: str) -> int:
        return self._known.setdefault(name, 1 << len(self._known))

    def all_of(self, names: Iterable[str]) -> int:
        return sum(map(self.of, names))


def compare(source: Side, target: Side, numbers: Pairing, ratio: float = 1.0) -> Counterparts:
    """Compare the sentences of two texts, whose quantities were paired before.

    Where either text is empty or has more than 30 sentences or 20,000 characters, there are none.
    """
    if max(len(source.text), len(target.text)) > _LONGEST:
        return NONE
    latin = _latin(source.text), _latin(target.text)
    words = (
        [*latin[0], *_spelt(source, latin[1])],
        [*latin[1], *_spelt(target, latin[0])],
    )
    shared = {name for _span, name in words[0]} & {name for _span, name in words[1]}
    named = [[(span, name) for span, name in side if name in shared] for side in words]
    bits = _Bits()
    here = source.sentences([*named[0], *_quantities(numbers, 0)], bits)
    there = target.sentences([*named[1], *_quantities(numbers, 1)], bits)
    comparable = 0 < len(here) <= _MOST and 0 < len(there) <= _MOST
    return Counterparts(here, there, ratio) if comparable else NONE


def _latin(text: str) -> list[tuple[Span, Feature]]:
    """Give the names and abbreviations in Latin letters."""
    return [(Span(*m.span()), ("latin", m.group().casefold())) for m in _LATIN.finditer(text)]


def _spelt(side: Side, names: Sequence[tuple[Span, Feature]]) -> Iterator[tuple[Span, Feature]]:
    """Give which names of the other side are spelt by the letters or characters of a sentence."""
    if languages.get(side.language).script not in _READ_AS_SPELT or not names:
        return
    for span in segmentation.sentences(side.text, side.language):
        read = plain_reading(span.of(side.text))
        for name in {name for _span, name in names}:
            if len(name[1]) >= _SPELT and letters(name[1]) in read:
                yield span, name


def _quantities(numbers: Pairing, side: int) -> Iterator[tuple[Span, Feature]]:
    """Name the quantities of a side, one like the one it is paired with."""
    for number, pair in enumerate(numbers.pairs):
        yield pair[side].span, ("quantity", f"={number}")
    for number, each in enumerate((numbers.missing, numbers.extra)[side]):
        if each.firm:
            yield each.span, ("quantity", f"{side}.{number}")


@dataclass(frozen=True, slots=True)
class _Path:
    score: float
    beads: Beads = ()


def _likeliest(sides: Counterparts, source: int = -1, target: int = -1) -> _Path:
    """Find the likeliest pairing; a sentence of either side may be bound to have a counterpart."""
    known = {(0, 0): _Path(0.0)}
    for i in range(len(sides.source) + 1):
        for j in range(len(sides.target) + 1):
            if i or j:
                known[i, j] = _way(sides, known, (i, j), (source, target))
    return known[len(sides.source), len(sides.target)]


def _way(
    sides: Counterparts,
    known: Mapping[tuple[int, int], _Path],
    end: tuple[int, int],
    bound: tuple[int, int],
) -> _Path:
    """Give the likeliest way to a place, by the beads that end there."""
    best, came, last = -math.inf, _Path(-math.inf), (range(0), range(0))
    for m, n in _PRIOR:
        before = known.get((end[0] - m, end[1] - n))
        if before is not None:
            bead = range(end[0] - m, end[0]), range(end[1] - n, end[1])
            score = before.score + _weigh(sides, bead, bound)
            if score > best:
                best, came, last = score, before, bead
    return _Path(best, (*came.beads, last))


def _weigh(sides: Counterparts, bead: tuple[range, range], bound: tuple[int, int]) -> float:
    old, new = bead
    shape = len(old), len(new)
    if not new or not old:
        return -math.inf if bound[0] in old or bound[1] in new else _COST[shape]
    fits = sides.fit(old, new)
    if shape == _EXCHANGED:
        fits = max(fits, sides.fit(old[:1], new[1:]) + sides.fit(old[1:], new[:1]))
    return _COST[shape] + fits
