"""What one side of a pair says and the other does not: sentences, limiting words, items."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

import regex

from prose import counterparts, enumerations, languages, qualifiers, segmentation, speech
from prose.counterparts import Alone, Side
from prose.finding import Pair
from prose.fitness import Sentence, deviation
from prose.quantities import Quantity, pairing
from prose.span import Covered, Span

_UNLIKELY = 0.3  # odds (natural logarithm) below which a sentence is not called alone
_SAYS_WHO = 25  # characters of English
_TRANSLATES = 1.0  # odds below which two passages are no translation of one another
_FAR = 4.0  # deviations from the usual length
_REWRITTEN = frozenset({"headline", "standfirst", "subhead", "caption", "credit", "boilerplate"})
_GAP = "\n\n"
_LINE = regex.compile(r"^[ \t]{0,8}(?:[-*•·–—●]|\d{1,3}[.)）、])[ \t]*\S", regex.MULTILINE)

Of = Literal["source", "target"]


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What only one side says: its place there, and the place in the target to tell it at.

    ``sure`` is between 0 and 1. ``kind`` is that of a limiting word, empty for what is none.
    """

    span: Span
    place: Span
    sure: float
    kind: str = ""


@dataclass(frozen=True)
class _Sides:
    """A pair looked at from the side that says more."""

    pair: Pair
    of: Of

    @property
    def _swapped(self) -> bool:
        return self.of == "target"

    @property
    def text(self) -> str:
        return self.pair.target if self._swapped else self.pair.source

    @property
    def language(self) -> str:
        return self.pair.target_language if self._swapped else self.pair.source_language

    @property
    def other(self) -> str:
        return self.pair.source if self._swapped else self.pair.target

    @property
    def other_language(self) -> str:
        return self.pair.source_language if self._swapped else self.pair.target_language

    @property
    def alone(self) -> tuple[Alone, ...]:
        """The sentences that have no counterpart."""
        found = self.pair.counterparts
        every = found.added if self._swapped else found.lost
        return tuple(each for each in every if each.odds >= _UNLIKELY)

    @cached_property
    def passages(self) -> tuple[tuple[Span, Span], ...]:
        """The places that translate each other, of this side and of the other."""
        found = self.pair.counterparts
        both = (
            (_hull(found.source, old), _hull(found.target, new))
            for old, new in found.beads
            if old and new and found.fit(old, new) > _TRANSLATES
        )
        return tuple((there, here) if self._swapped else (here, there) for here, there in both)

    def place(self, span: Span, beside: Span) -> Span:
        """Give where in the target to tell of something: there, or at the end of what is beside."""
        return span if self._swapped else segmentation.last_word(self.other, beside)


def _hull(sentences: Sequence[Sentence], units: range) -> Span:
    return Span(sentences[units.start].span.start, sentences[units.stop - 1].span.end)


def is_compared(pair: Pair) -> bool:
    """Say whether a paragraph is translated whole: headlines and the like are written anew."""
    return pair.kind not in _REWRITTEN


def sentences(pair: Pair, around: Sequence[Pair], of: Of) -> Iterator[Unsaid]:
    """Give the sentences of a side that have no counterpart, in the paragraphs around it either."""
    sides = _Sides(pair, of)
    if not is_compared(pair) or not sides.alone:
        return
    wide = _around(pair, around, of)
    for alone in sides.alone:
        if _only_says_who(alone.sentence, sides):
            continue
        if wide is None or alone.sentence.span.of(sides.text) in wide:
            sure = 1 / (1 + math.exp(-alone.odds))
            yield Unsaid(alone.sentence.span, _beside(sides, alone), sure)


def _only_says_who(sentence: Sentence, sides: _Sides) -> bool:
    """Whether a sentence is what stands beside a quotation: 他补充道。"""
    words = sentence.span.of(sides.text)
    return sentence.length <= _SAYS_WHO and speech.tells(words, sides.language)


def is_lost(words: str, before: Pair, after: Pair) -> bool:
    """Say whether most sentences of a source paragraph stand in neither of two pairs' targets."""
    sources = (before.source, words, after.source)
    targets = (before.target, after.target)
    wide = replace(before, source=_joined(sources), target=_joined(targets))
    every = wide.counterparts.source
    lost = {each.sentence.span for each in wide.counterparts.lost}
    theirs = [each.span for each in every if each.span.of(wide.source) in words]
    return bool(theirs) and 2 * sum(each in lost for each in theirs) > len(theirs)


def is_added(pair: Pair, before: Pair, after: Pair) -> bool:
    """Say whether most sentences of a target paragraph stand in neither of two pairs' sources."""
    wide = replace(
        pair,
        source=_joined((before.source, after.source)),
        target=_joined((before.target, pair.target, after.target)),
    )
    added = {each.sentence.span for each in wide.counterparts.added}
    every = wide.counterparts.target
    theirs = [each.span for each in every if each.span.of(wide.target) in pair.target]
    return bool(theirs) and 2 * sum(each in added for each in theirs) > len(theirs)


def _joined(texts: Iterable[str]) -> str:
    return _GAP.join(dict.fromkeys(filter(None, texts)))


def _around(pair: Pair, around: Sequence[Pair], of: Of) -> frozenset[str] | None:
    """Give the sentences that are alone in all paragraphs around; None where there are none."""
    if len(around) < 2:  # the pair itself
        return None
    source, here = _laid_together([(each.source, each.in_numbers[0]) for each in around])
    target, there = _laid_together([(each.target, each.in_numbers[1]) for each in around])
    wide = replace(pair, source=source, target=target)
    found = counterparts.compare(
        Side(source, pair.source_language, wide.in_source),
        Side(target, pair.target_language, wide.in_target),
        pairing.pair(here, there, pair.date),
        pair.usual_length,
    )
    if not found.source:
        return None  # too long to be looked at
    text, every = (target, found.added) if of == "target" else (source, found.lost)
    return frozenset(each.sentence.span.of(text) for each in every)


def _laid_together(
    parts: Iterable[tuple[str, Sequence[Quantity]]],
) -> tuple[str, list[Quantity]]:
    """Give texts as one, with what was read in each at its place in the whole."""
    whole, numbers = "", list[Quantity]()
    for text, read in parts:
        if text:
            whole += _GAP * bool(whole)
            numbers += [replace(each, span=each.span.moved(len(whole))) for each in read]
            whole += text
    return whole, numbers


def _beside(sides: _Sides, alone: Alone) -> Span:
    """Give the sentence that is too much, or the end of the one before the place of the lacking."""
    if sides.of == "target":
        return alone.sentence.span
    there = sides.pair.counterparts.target
    return segmentation.last_word(sides.other, there[max(0, alone.beside - 1)].span)


def limits(pair: Pair, of: Of) -> Iterator[Unsaid]:
    """Give the words that limit or deny, for which the other side has none in the same passage."""
    sides = _Sides(pair, of)
    for here, there in sides.passages if is_compared(pair) else ():
        asked = qualifiers.find(here.of(sides.text), sides.language)
        answered = qualifiers.find(there.of(sides.other), sides.other_language).answers
        told = Covered()  # “angeblich” is two kinds at once
        for kind, span in asked.asks.items():
            if kind not in answered and not told.overlaps(span):
                told.add(span)
                place = span.moved(here.start)
                yield Unsaid(place, sides.place(place, there), 0.6, kind)


def items(pair: Pair, of: Of) -> Iterator[Unsaid]:
    """Give the lists of which the other side has fewer items in the same passage."""
    sides = _Sides(pair, of)
    if not is_compared(pair):
        return
    for here, there in sides.passages:
        if _has_fewer(sides, here, there):
            yield Unsaid(here, sides.place(here, there), 0.6)
    lines, others = (len(_LINE.findall(text)) for text in (sides.text, sides.other))
    if lines > others > 0:
        yield Unsaid(
            Span(0, len(sides.text)), sides.place(_whole(sides.text), _whole(sides.other)), 0.8
        )


def _whole(text: str) -> Span:
    return Span(0, len(text))


def _has_fewer(sides: _Sides, here: Span, there: Span) -> bool:
    """Say whether the one list of a passage has more items than the other side can have.

    Translations have commas where the source has none: they have more only where it has a list too.
    """
    mine = list(enumerations.find(here.of(sides.text), sides.language))
    if len(mine) != 1:
        return False
    other = there.of(sides.other)
    if sides.of == "source" and enumerations.most(other, sides.other_language) < mine[0].least:
        return True
    theirs = list(enumerations.find(other, sides.other_language))
    return len(theirs) == 1 and theirs[0].most < mine[0].least


def share(pair: Pair, around: Sequence[Pair]) -> float | None:
    """Give the length of the target as a share of the usual; None where it is within the usual.

    Beside a paragraph that has one side alone it may have been joined or cut otherwise.
    """
    whole = all(each.source.strip() and each.target.strip() for each in around)
    if not (whole and is_compared(pair)):
        return None
    old = len(pair.source.strip()) / languages.get(pair.source_language).density
    new = len(pair.target.strip()) / languages.get(pair.target_language).density
    old *= pair.usual_length
    noise = deviation(old)
    return new / old if abs(math.log(new / old)) > _FAR * noise else None
