"""The names and terms of a paragraph: how each is to be written, and what the draft says."""

from collections.abc import Sequence
from dataclasses import dataclass

from prose.occurrence import Occurrence
from prose.termbase import Concept, Snapshot


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name or term of the source, how it is to be written, and what the draft says.

    `draft` is empty where the draft has none of its forms; `key` pairs it with its marks.
    """

    source: str
    approved: str
    draft: str
    right: bool
    key: str


@dataclass(frozen=True, slots=True)
class Approved:
    """How a concept is written: the whole form, the one for later mentions, and what it is."""

    form: str = ""
    later: str = ""
    definition: str = ""
    person: bool = False


def lines(
    source: str,
    named: Sequence[Occurrence],
    draft: str,
    drafted: Sequence[Occurrence],
    language: str,
    known: Snapshot,
) -> tuple[NameLine, ...]:
    """List what the source names, in its order, one line a concept.

    `named` and `drafted` are the termbase's forms in the two texts.
    """
    told = {}
    for occurrence in named:
        pk = occurrence.rendering.concept
        preferred = known.concept(pk).preferred(language)
        if pk in told or preferred is None:
            continue
        said = [each for each in drafted if each.rendering.concept == pk]
        wrong = [each for each in said if not each.rendering.accepted]
        shown = (wrong or said)[:1]
        told[pk] = NameLine(
            source=occurrence.quote(source),
            approved=preferred.text,
            draft=shown[0].quote(draft) if shown else "",
            right=bool(said) and not wrong,
            key=f"c{pk}",
        )
    return tuple(told.values())


def approved(concept: int | None, language: str, known: Snapshot) -> Approved:
    """Say how a concept is written in a language; empty where the termbase does not say."""
    found = _concept(concept, known)
    full = found.preferred(language) if found else None
    if found is None or full is None:
        return Approved(definition=found.definition if found else "")
    short = found.preferred(language, "short")
    later = short.text if short and short.text != full.text else ""
    return Approved(full.text, later, found.definition, found.kind == "person")


def _concept(pk: int | None, known: Snapshot) -> Concept | None:
    try:
        return known.concept(pk) if pk is not None else None
    except KeyError:  # taken out of use since
        return None
