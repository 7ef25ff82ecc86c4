"""Pairs source and target units: which paragraph, and which sentence, translates which.

Lengths by Gale and Church (1993); numbers, Latin words, names of the termbase, end marks and
quotation marks that both sides have; and words that translate each other, known from the archive or
learnt from the two texts themselves. News is edited while it is translated: paragraphs are joined,
split, left out and added.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import regex

from prose import languages, lexicon, segmentation
from prose.lexicon import Lexicon
from prose.occurrence import find
from prose.span import Span
from prose.termbase import Snapshot

_PRIOR = {
    (1, 1): 0.70,
    (1, 0): 0.06,
    (0, 1): 0.04,
    (2, 1): 0.08,
    (1, 2): 0.08,
    (3, 1): 0.01,
    (1, 3): 0.01,
}
_COST = {bead: -math.log(prior) for bead, prior in _PRIOR.items()}
_VARIANCE = 6.8
_TYPICAL = 150_000.0  # the shorter a text, the less its own ratio of lengths is worth
_LEAST = 0.003
_BAND = 30
_CELLS = 2_000_000  # what one alignment may look at
_ONE_TO_ONE = 2.0  # how much likelier a unit (natural logarithm) another pairing of equals must be
_FEWEST = 8  # pairs from which words can be learnt
_WORD_WEIGHT, _NUMBER_WEIGHT, _NAME_WEIGHT, _LATIN_WEIGHT = 2.0, 6.0, 6.0, 2.5
_END_WEIGHT, _QUOTE_WEIGHT = 2.0, 1.0
_ALONE = 1.2  # what a word without its counterpart counts against a pair

_NUMBER = regex.compile(r"\d+(?:[.,:٫٬]\d+)*")
_LATIN = regex.compile(r"\p{Latin}[\p{Latin}\p{M}\d'’-]{2,}")
_QUOTE = regex.compile(r"[\"“”„«»「」『』]")
_ENDS = {"?": "?", "？": "?", "؟": "?", "!": "!", "！": "!", ":": ":", "：": ":"}
_CLOSERS = "\"'”’»」』）)] "

Places = Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Bead:
    """Units that translate each other; an empty range is an omission or an addition.

    ``score`` is between 0 and 1: how likely the pair is by its lengths and by what both sides
    share, and 0 where one side is empty.
    """

    source: range
    target: range
    score: float


@dataclass(frozen=True, slots=True)
class Passages:
    """Passages of two texts that translate each other, in code points; one may be empty."""

    source: Span
    target: Span
    score: float


def align(
    source_units: Sequence[str],
    target_units: Sequence[str],
    source_language: str,
    target_language: str,
    snapshot: Snapshot | None = None,
    known: Lexicon = lexicon.EMPTY,
) -> tuple[Bead, ...]:
    """Pair the units of two texts in order; the beads cover both sides completely.

    A bead joins at most three units of one side. Equal counts pair one to one unless another
    pairing is far likelier. The languages are BCP 47 tags; raises UnknownLanguage. A termbase and a
    lexicon add to what the texts say themselves. Time and memory are bounded: far from the
    diagonal nothing is looked for.
    """
    source = _side(source_units, source_language, snapshot)
    target = _side(target_units, target_language, snapshot)
    beads = _path(_Sides(source, target, _views(source, target, known)))
    pairs = _paired(beads, source, target)
    if not known.partners and len(pairs) >= _FEWEST:
        learnt = lexicon.learn(pairs)
        beads = _path(_Sides(source, target, _views(source, target, learnt)))
    return beads


def sentences(
    source: str,
    target: str,
    source_language: str,
    target_language: str,
    snapshot: Snapshot | None = None,
    known: Lexicon = lexicon.EMPTY,
) -> tuple[Passages, ...]:
    """Pair the sentences of a paragraph with those of its translation, in order.

    Where one side has nothing, its span is empty and stands where the words would.
    """
    here = segmentation.sentences(source, source_language)
    there = segmentation.sentences(target, target_language)
    beads = align(
        [span.of(source) for span in here],
        [span.of(target) for span in there],
        source_language,
        target_language,
        snapshot,
        known,
    )
    return tuple(
        Passages(_hull(here, bead.source), _hull(there, bead.target), bead.score) for bead in beads
    )


def digits(text: str) -> frozenset[str]:
    """Give the significant digits of the numbers: 1.2 (亿) is the 12 of 120 (million)."""
    return frozenset(_significant(number) for number in _NUMBER.findall(text))


def _significant(number: str) -> str:
    plain = "".join(str(int(each)) for each in number if each.isdecimal())
    return plain.strip("0") or "0"


def _hull(spans: Sequence[Span], units: range) -> Span:
    if units:
        return Span(spans[units.start].start, spans[units.stop - 1].end)
    at = spans[units.start - 1].end if units.start else 0
    return Span(at, at)


@dataclass(frozen=True, slots=True)
class _Unit:
    """What one unit is known by; its length is in English characters."""

    length: float
    features: Mapping[str, float]
    end: str
    quotes: bool
    words: lexicon.Words


def _side(texts: Sequence[str], language: str, snapshot: Snapshot | None) -> tuple[_Unit, ...]:
    per_word = languages.get(language).chars_per_word
    return tuple(
        _Unit(
            max(1.0, 6 * len(text) / per_word),
            _features(text, language, snapshot),
            _ENDS.get(text.rstrip(_CLOSERS)[-1:], ""),
            bool(_QUOTE.search(text)),
            lexicon.words(text, language),
        )
        for text in texts
    )


def _features(text: str, language: str, snapshot: Snapshot | None) -> dict[str, float]:
    found = dict.fromkeys(digits(text), _NUMBER_WEIGHT)
    found.update((word.casefold(), _LATIN_WEIGHT) for word in _LATIN.findall(text))
    if snapshot:
        hits = find(text, language, snapshot)
        found.update((f"#{hit.rendering.concept}", _NAME_WEIGHT) for hit in hits)
    return found


class _View:
    """What the units of one side have that the other side could answer, and which unit does."""

    def __init__(self, here: Places, there: Places, units: int) -> None:
        self.here = here
        self.there = there
        self.asked = [0.0] * units
        self.answered: list[defaultdict[int, float]] = [defaultdict(float) for _ in range(units)]

    def ask(self, word: str, partners: Iterable[str], weight: float) -> None:
        """Take a word into account, where one of its partners stands on the other side at all."""
        others = {unit for partner in partners for unit in self.there.get(partner, ())}
        mine = self.here.get(word, ())
        if not mine or not others:
            return
        units = len(self.asked) + 1
        weight *= math.log(units / len(mine)) / math.log(units)
        for unit in mine:
            self.asked[unit] += weight
            for other in others:
                self.answered[unit][other] += weight

    def weigh(self, mine: range, others: range) -> float:
        """Weigh what the others answer against what they leave open."""
        weight = 0.0
        for unit in mine:
            asked, answered = self.asked[unit], self.answered[unit]
            met = min(asked, sum([answered.get(other, 0.0) for other in others]))
            weight += met - _ALONE * (asked - met)
        return weight


def _views(source: Sequence[_Unit], target: Sequence[_Unit], known: Lexicon) -> tuple[_View, _View]:
    here = _places((*unit.features, *unit.words) for unit in source)
    there = _places((*unit.features, *unit.words) for unit in target)
    views = _View(here, there, len(source)), _View(there, here, len(target))
    weights = {name: weight for unit in source for name, weight in unit.features.items()}
    for name in weights.keys() & there.keys():
        for view in views:
            view.ask(name, (name,), weights[name])
    back: defaultdict[str, list[str]] = defaultdict(list)
    for word in there.keys() & known.partners.keys():
        partners = [partner for partner, _ in known.partners[word]]
        views[1].ask(word, partners, _WORD_WEIGHT)
        for partner in partners:
            back[partner].append(word)
    for partner, words in back.items():
        views[0].ask(partner, words, _WORD_WEIGHT)
    return views


def _places(units: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for feature in unit:
            found[feature].append(number)
    return found


def _paired(
    beads: Iterable[Bead], source: Sequence[_Unit], target: Sequence[_Unit]
) -> list[tuple[lexicon.Words, lexicon.Words]]:
    """Give the words of the units that were paired one to one."""
    return [
        (source[bead.source.start].words, target[bead.target.start].words)
        for bead in beads
        if len(bead.source) == len(bead.target) == 1
    ]


class _Sides:
    """Both texts, and what it costs to pair parts of them."""

    def __init__(
        self, source: Sequence[_Unit], target: Sequence[_Unit], views: tuple[_View, _View]
    ) -> None:
        self.source = source
        self.target = target
        self.views = views
        self.here = [0.0, *accumulate(unit.length for unit in source)]
        self.there = [0.0, *accumulate(unit.length for unit in target)]
        self.quoted = tuple(
            [0, *accumulate(unit.quotes for unit in side)] for side in (source, target)
        )
        usual = _TYPICAL / max(1.0, self.here[-1])
        self.ratio = (self.there[-1] + usual) / (self.here[-1] + usual)

    def cost(self, i: int, j: int, bead: tuple[int, int]) -> float:
        """Give the cost of the bead whose units start at i and j: lower is likelier."""
        if 0 in bead:
            return _COST[bead]
        # However far apart, lengths alone never cost more than leaving both sides out.
        length = -math.log(max(self._likelihood(i, j, bead), _LEAST))
        return _COST[bead] + length - self._shared(i, j, bead)

    def bead(self, i: int, j: int, bead: tuple[int, int]) -> Bead:
        score = 0.0
        if 0 not in bead:
            unlike = 1 - self._likelihood(i, j, bead)
            score = 1 - unlike * math.exp(-max(0.0, self._shared(i, j, bead)) / 2)
        return Bead(range(i, i + bead[0]), range(j, j + bead[1]), score)

    def _likelihood(self, i: int, j: int, bead: tuple[int, int]) -> float:
        """Give the probability of a difference in length at least as large as this one."""
        old = self.here[i + bead[0]] - self.here[i]
        new = self.there[j + bead[1]] - self.there[j]
        mean = (old + new / self.ratio) / 2
        apart = abs(new - old * self.ratio) / math.sqrt(self.ratio)
        return math.erfc(apart / math.sqrt(2 * _VARIANCE * mean))

    def _shared(self, i: int, j: int, bead: tuple[int, int]) -> float:
        """Weigh what both sides share against what only one of them has."""
        olds, news = range(i, i + bead[0]), range(j, j + bead[1])
        weight = (self.views[0].weigh(olds, news) + self.views[1].weigh(news, olds)) / 2
        last, other = self.source[olds[-1]], self.target[news[-1]]
        weight += _END_WEIGHT * (bool(last.end) and last.end == other.end)
        here = self.quoted[0][olds.stop] > self.quoted[0][i]
        there = self.quoted[1][news.stop] > self.quoted[1][j]
        return weight + _QUOTE_WEIGHT * ((here and there) - (here != there))


def _path(sides: _Sides) -> tuple[Bead, ...]:
    """Find the cheapest way through both texts, near the diagonal."""
    ends = (len(sides.source), len(sides.target))
    costs = {(0, 0): 0.0}
    steps: dict[tuple[int, int], tuple[int, int]] = {}
    for i, j in _near(*ends):
        best, step = math.inf, (1, 1)
        for bead in _PRIOR:
            came = (i - bead[0], j - bead[1])
            if came in costs:
                cost = costs[came] + sides.cost(*came, bead)
                if cost < best:
                    best, step = cost, bead
        costs[i, j], steps[i, j] = best, step
    if ends[0] == ends[1] and _straight(sides) - costs[ends] < _ONE_TO_ONE * ends[0]:
        return tuple(sides.bead(i, i, (1, 1)) for i in range(ends[0]))
    return tuple(_walked(sides, steps, ends))


def _straight(sides: _Sides) -> float:
    """Give the cost of pairing one to one."""
    return sum(sides.cost(i, i, (1, 1)) for i in range(len(sides.source)))


def _near(rows: int, columns: int) -> Iterator[tuple[int, int]]:
    """Give the cells within reach of the diagonal, in the order in which they can be filled."""
    slope = columns // max(rows, 1) + 1
    reach = max(_BAND, slope, min(_BAND + abs(rows - columns), _CELLS // (rows + 1)))
    for i in range(rows + 1):
        middle = i * columns // max(rows, 1)
        for j in range(max(0, middle - reach), min(columns, middle + reach) + 1):
            if i or j:
                yield i, j


def _walked(
    sides: _Sides, steps: Mapping[tuple[int, int], tuple[int, int]], end: tuple[int, int]
) -> list[Bead]:
    beads: list[Bead] = []
    i, j = end
    while i or j:
        bead = steps[i, j]
        i, j = i - bead[0], j - bead[1]
        beads.append(sides.bead(i, j, bead))
    return beads[::-1]
