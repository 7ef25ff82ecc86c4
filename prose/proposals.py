"""Names that the termbase does not know: beside a title in the source, with what the target has.

“商务部长米勒” and “Commerce Secretary Miller”: nobody has entered them yet. A proposal says what
probably belongs together; a person decides whether it goes into the termbase.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prose import languages
from prose.candidates import Candidate, candidates
from prose.finding import Pair
from prose.folding import fold
from prose.likeness import alike
from prose.span import Span
from prose.transliteration import fit

_LENGTHS = (3, 4)  # characters, one more or less
_SOUNDS, _LIKE = 0.75, 0.85
_FEWEST = 3  # letters of a name in Latin


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name of the source, what the target has for it, and where both stand."""

    source: str
    target: str
    in_source: Span
    in_target: Span


def propose(pair: Pair) -> tuple[Proposal, ...]:
    """Give the names beside titles that the termbase does not know, in the source's order.

    No name is proposed twice, and none whose counterpart the target does not show.
    """
    taken: list[Span] = []
    found: list[Proposal] = []
    scored = sorted(_scored(pair), key=lambda one: (-one[0], -len(one[1].in_source)))
    for _score, proposal in scored:
        spans = (proposal.in_source,)
        if any(span.overlaps(other) for span in spans for other in taken):
            continue
        if any(proposal.in_target.overlaps(other.in_target) for other in found):
            continue
        taken.append(proposal.in_source)
        found.append(proposal)
    return tuple(sorted(found, key=lambda one: one.in_source))


def _scored(pair: Pair) -> Iterator[tuple[float, Proposal]]:
    here = list(_unknown(pair.target, pair.target_language, [h.span for h in pair.in_target]))
    for name in _titled(pair):
        for run in here:
            score = _belong(name.text, run.text)
            if score:
                yield score, Proposal(name.text, run.text, name.span, run.span)


def _titled(pair: Pair) -> Iterator[Candidate]:
    """Give the unknown names of the source that stand right beside a title."""
    known = [hit.span for hit in pair.in_source if hit.rendering.part != "title"]
    places = tuple(_titles(pair.source, pair.source_language))
    for run in _unknown(pair.source, pair.source_language, known):
        if any(_beside(run.span, place, pair.source) for place in places):
            yield run


def _unknown(text: str, language: str, known: Iterable[Span]) -> Iterator[Candidate]:
    spans = tuple(known)
    for run in candidates(text, language, lengths=_LENGTHS):
        if len(run.text) > 1 and not any(run.span.overlaps(span) for span in spans):
            yield run


def _titles(text: str, language: str) -> Iterator[Span]:
    folded = fold(text)
    for title in languages.get(language).titles:
        at = folded.text.find(title)
        while at >= 0:
            yield folded.span(at, at + len(title))
            at = folded.text.find(title, at + 1)


def _beside(name: Span, title: Span, text: str) -> bool:
    """Whether a title ends where the name begins, or begins where it ends, but for a blank."""
    between = (
        text[title.end : name.start]
        if title.end <= name.start
        else (text[name.end : title.start] if name.end <= title.start else "-")
    )
    return between in {"", " ", "\u00a0"}


def _belong(source: str, target: str) -> float:
    """Say how surely two names are one: by sound across scripts, by spelling within one."""
    heard = fit(source, target) or fit(target, source)
    if heard is None:
        score = alike(source, target)
        return score if score >= _LIKE else 0.0
    long_enough = min(len(target.replace(" ", "")), len(source) + 1) >= _FEWEST
    return heard if heard >= _SOUNDS and long_enough else 0.0
