"""A text examined as a whole, outside of any archive: paired with its source, then checked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from prose import alignment, checks, segmentation
from prose.alignment import Bead
from prose.finding import Finding, Pair
from prose.span import Span
from prose.termbase import Snapshot

_AROUND = 0.7


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with its place in the whole target text, and the number of its segment from 1."""

    segment: int
    span: Span
    finding: Finding


def examine(
    target: str,
    target_language: str,
    snapshot: Snapshot,
    *,
    source: str = "",
    source_language: str = "",
) -> tuple[Found, ...]:
    """Check a text, against its source where there is one; spans are offsets in ``target``.

    Paragraphs are what stands between empty lines. Where the two texts have other numbers of them
    they are aligned by what they say. Raises UnknownLanguage.
    """
    places = segmentation.paragraphs(target)
    units = [place.of(source) for place in segmentation.paragraphs(source)]
    texts = [place.of(target) for place in places]
    tongues = source_language or target_language, target_language
    beads = alignment.align(units, texts, *tongues, snapshot) if units else ()
    beside = _beside(units, beads, len(places))
    pairs = [Pair(*both, *tongues, snapshot) for both in zip(beside, texts, strict=True)]
    found = [list(each) for each in checks.run_document(pairs)]
    if len(units) not in {0, len(places)}:
        found = [[*_looked_around(n, pairs, each)] for n, each in enumerate(found)]
        for number, finding in checks.of_paragraphs(pairs, _alone(units, beads)):
            found[number].append(finding)
    return tuple(
        Found(number, finding.span.moved(place.start), finding)
        for number, (place, theirs) in enumerate(zip(places, found, strict=True), 1)
        for finding in theirs
    )


def _looked_around(
    number: int, pairs: Sequence[Pair], found: Sequence[Finding]
) -> tuple[Finding, ...]:
    """Look for wrong names against the sources of the neighbours too: a pairing may be off by one.

    What is found so is less sure, and never stands where the paragraph's own source says something.
    """
    around = [each.source for each in pairs[max(0, number - 1) : number + 2]]
    wide = replace(pairs[number], source="\n".join(dict.fromkeys(filter(None, around))))
    more = (
        replace(finding, confidence=min(finding.confidence, _AROUND))
        for finding in checks.run(wide)
        if finding.category == "name-wrong"
        and not any(finding.span.overlaps(other.span) for other in found)
    )
    return checks.settled((*found, *more))


def _beside(units: Sequence[str], beads: Sequence[Bead], paragraphs: int) -> list[str]:
    """Give for each paragraph of the target what it translates; empty where nothing is known."""
    beside = [""] * paragraphs
    for bead in beads:
        for number in bead.target:
            beside[number] = "\n".join(units[n] for n in bead.source)
    return beside


def _alone(units: Sequence[str], beads: Sequence[Bead]) -> list[tuple[int, str]]:
    """Give the paragraphs of the source without counterpart, and what each should go before."""
    lost = (bead for bead in beads if not bead.target)
    return [(bead.target.start, units[n]) for bead in lost for n in bead.source]
