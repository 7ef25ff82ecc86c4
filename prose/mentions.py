"""Whom and what a source paragraph names, and what its translation has made of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from prose.finding import Pair
from prose.occurrence import Occurrence, addresses
from prose.span import Span
from prose.termbase import Concept, Rendering

NAMES = frozenset({"person", "organisation", "place"})
_DOTS = frozenset("·・‧•=＝")


@dataclass(frozen=True, slots=True)
class Referent:
    """A name of the source: the concepts that it may mean, and its quotes, one a mention.

    Two people of one name whom nothing tells apart are one referent: ask, do not guess.
    """

    concepts: tuple[Concept, ...]
    quotes: tuple[str, ...]
    whole: bool

    @property
    def ambiguous(self) -> bool:
        """Whether nothing says which of several is meant."""
        return len(self.concepts) > 1

    @property
    def concept(self) -> Concept:
        """The concept, or the first of several."""
        return self.concepts[0]

    def forms(self, language: str) -> tuple[Rendering, ...]:
        """Give all accepted forms in a language, titles left out."""
        return tuple(
            rendering for concept in self.concepts for rendering in accepted(concept, language)
        )


def accepted(concept: Concept, language: str) -> tuple[Rendering, ...]:
    """Give the accepted forms of a concept's name in a language."""
    return tuple(
        each
        for each in concept.in_language(language)
        if each.accepted and each.part != "title" and each.concept == concept.id
    )


def referents(pair: Pair) -> tuple[Referent, ...]:
    """Give whom and what the source names, in the order of first mention.

    A family name that is part of a longer name joined by dots means somebody else. One that several
    people share means the one of them whom the same paragraph names in full.
    """
    hits = [hit for hit in pair.in_source if _stands_alone(hit, pair.source)]
    full = {
        each.concept for hit in hits for each in (hit.rendering, *hit.others) if each.part == "full"
    }
    found: dict[frozenset[int], list[Occurrence]] = {}
    for hit in hits:
        meant = _meant(hit, full, pair)
        if meant:
            found.setdefault(meant, []).append(hit)
    return tuple(_referent(meant, theirs, pair) for meant, theirs in found.items())


def _meant(hit: Occurrence, full: set[int], pair: Pair) -> frozenset[int]:
    concepts = {
        each.concept
        for each in (hit.rendering, *hit.others)
        if each.part != "title" and pair.snapshot.concept(each.concept).kind in NAMES
    }
    if len(concepts) > 1 and concepts & full:
        concepts &= full
    return frozenset(concepts)


def _referent(meant: Iterable[int], hits: Sequence[Occurrence], pair: Pair) -> Referent:
    return Referent(
        tuple(pair.snapshot.concept(number) for number in sorted(meant)),
        tuple(hit.quote(pair.source) for hit in hits),
        any(hit.rendering.part == "full" for hit in hits),
    )


def _stands_alone(hit: Occurrence, text: str) -> bool:
    """Whether no dot joins the form to more of a name: 梅拉尼娅·特朗普 is not the president."""
    around = (
        text[max(0, hit.span.start - 1) : hit.span.start],
        text[hit.span.end : hit.span.end + 1],
    )
    return hit.rendering.part == "full" or not _DOTS.intersection(around)


def said(pair: Pair, referent: Referent) -> tuple[Occurrence, ...]:
    """Give where the target names a referent, right or wrong; a given name alone does not."""
    wanted = {concept.id for concept in referent.concepts}
    return tuple(
        hit
        for hit in pair.in_target
        if any(
            each.concept in wanted and each.part not in {"given", "title"}
            for each in (hit.rendering, *hit.others)
        )
    )


def taken(pair: Pair, named: Iterable[Referent]) -> tuple[Span, ...]:
    """Give the places of the target that are spoken for: accepted names of whom the source names.

    Web and e-mail addresses are too.
    A name of somebody who is not in the source counts only where it stands in full: a family name
    alone may be the wrong form of somebody who is.
    """
    inside = {concept.id for referent in named for concept in referent.concepts}
    names = (hit.span for hit in pair.in_target if _is_spoken_for(hit, inside, pair))
    return (*names, *addresses(pair.target))


def _is_spoken_for(hit: Occurrence, inside: set[int], pair: Pair) -> bool:
    forms = [each for each in (hit.rendering, *hit.others) if each.part not in {"given", "title"}]
    if any(each.concept in inside for each in forms):
        return True
    if not forms:
        return False
    if all(pair.snapshot.concept(each.concept).kind != "person" for each in forms):
        return True
    return any(each.accepted and each.part == "full" for each in forms)
