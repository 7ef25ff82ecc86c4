"""What both texts of a pair quote, whose words they are, and which quotations answer each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from prose import alignment, languages, speech
from prose.finding import Pair
from prose.occurrence import Occurrence
from prose.span import Covered, Span
from prose.speech import Quotation

_MOST = 40  # quotations in a paragraph: more is no article
_LONGEST = 20_000  # characters of a paragraph
_FAR = 4  # times as long: not the same words
_DASHES = "—–―"


@dataclass(frozen=True)
class Side:
    """One text of a pair: what it quotes, and whom it names around that."""

    text: str
    language: str
    quoted: tuple[Quotation, ...]
    pair: Pair
    is_source: bool

    @property
    def hits(self) -> tuple[Occurrence, ...]:
        """Give what the termbase knows of the text."""
        return self.pair.in_source if self.is_source else self.pair.in_target

    @cached_property
    def people(self) -> tuple[tuple[Occurrence, frozenset[int]], ...]:
        """Give where people are named outside of quotations, and who each may be."""
        inside = Covered(each.span for each in self.quoted)
        told = (
            (hit, _people(hit, self.pair)) for hit in self.hits if not inside.overlaps(hit.span)
        )
        return tuple((hit, who) for hit, who in told if who)

    @cached_property
    def around(self) -> Mapping[Quotation, Span]:
        """Give the sentences in which each quotation stands."""
        places = speech.surroundings(self.text, self.language, self.quoted)
        return dict(zip(self.quoted, places, strict=True))

    def beside(self, quotation: Quotation) -> str:
        """Give the words of its sentences that are not quoted."""
        place = self.around[quotation]
        before = Span(place.start, quotation.span.start).of(self.text)
        return f"{before} {Span(quotation.span.end, place.end).of(self.text)}"

    def speakers(self, quotation: Quotation) -> tuple[tuple[Occurrence, frozenset[int]], ...]:
        """Give who is named in its sentences; where nobody is, in the paragraph."""
        place = self.around[quotation]
        near = tuple(each for each in self.people if each[0].span.overlaps(place))
        return near or self.people

    def speaker(self, quotation: Quotation) -> int | None:
        """Give whose words they are, if one person alone is named."""
        named = [who for _hit, who in self.speakers(quotation)]
        common = frozenset.intersection(*named) if named else frozenset()
        return next(iter(common)) if len(common) == 1 else None


def _people(hit: Occurrence, pair: Pair) -> frozenset[int]:
    return frozenset(
        each.concept
        for each in (hit.rendering, *hit.others)
        if each.part not in {"title", "given"}
        and pair.snapshot.concept(each.concept).kind == "person"
    )


def sides(pair: Pair) -> tuple[Side, Side] | None:
    """Give both texts; None where they quote nothing, or cannot be compared."""
    if not pair.source.strip() or not pair.target.strip() or not _is_worth_it(pair):
        return None
    here = _quoted(pair.source, pair.source_language, pair.kind)
    there = _quoted(pair.target, pair.target_language, pair.kind)
    if max(len(here), len(there)) > _MOST:
        return None
    return (
        Side(pair.source, pair.source_language, here, pair, is_source=True),
        Side(pair.target, pair.target_language, there, pair, is_source=False),
    )


def _is_worth_it(pair: Pair) -> bool:
    texts = pair.source, pair.target
    if max(map(len, texts)) > _LONGEST or not pair.reads_quotations:
        return False
    return pair.kind == "quote" or any(map(speech.quotes, texts))


def _quoted(text: str, language: str, kind: str) -> tuple[Quotation, ...]:
    """Give what a text quotes; a paragraph that is a quotation needs no marks."""
    found = speech.find(text, language)
    if kind != "quote" or any(each.is_closed for each in found):
        return found
    end = max(text.rfind(f" {dash}") for dash in _DASHES)
    whole = Span(0, end if end > 0 else len(text))
    return (Quotation(whole, whole, is_closed=False),)


@dataclass(frozen=True, slots=True)
class Compared:
    """Which quotations answer each other, and which have no answer."""

    paired: tuple[tuple[Quotation, Quotation], ...]
    lost: tuple[Quotation, ...]
    made_up: tuple[Quotation, ...]


def compared(here: Side, there: Side) -> Compared:
    """Find out which quotations of one text are those of the other, in their order."""
    paired, lost, made_up = [], [], []
    for bead in _beads(here, there):
        ours = [here.quoted[number] for number in bead.source]
        theirs = [there.quoted[number] for number in bead.target]
        if ours and theirs and not _is_far(_length(here, ours), _length(there, theirs)):
            paired.append((ours[0], theirs[0]))
        else:
            longer = _length(here, ours) > _length(there, theirs)
            lost += [each for each in ours if each.is_speech and (longer or not theirs)]
            made_up += [each for each in theirs if each.is_speech and (not longer or not ours)]
    return Compared(tuple(paired), tuple(lost), tuple(made_up))


def _beads(here: Side, there: Side) -> Sequence[alignment.Bead]:
    return alignment.align(
        [each.words(here.text) for each in here.quoted],
        [each.words(there.text) for each in there.quoted],
        here.language,
        there.language,
        here.pair.snapshot,
    )


def _length(side: Side, quotations: Sequence[Quotation]) -> float:
    """Give the length in words, as the language has them."""
    per_word = languages.get(side.language).chars_per_word
    return sum(len(each.words(side.text)) for each in quotations) / per_word


def _is_far(one: float, other: float) -> bool:
    return max(one, other) > _FAR * max(min(one, other), 0.1)
