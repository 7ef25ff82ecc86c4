"""The names and terms of a paragraph: how each is to be written, and what the draft says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from prose.occurrence import Occurrence
from prose.rightform import later_name, whole_name
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


@dataclass(frozen=True, slots=True)
class Written:
    """How a paragraph is written: in which language, by which termbase; whom earlier ones name.

    `wrong` are the words that flags call wrong, by concept.
    """

    language: str
    known: Snapshot
    before: frozenset[int] = frozenset()
    wrong: Mapping[int, str] = field(default_factory=dict)


def lines(
    source: str,
    named: Sequence[Occurrence],
    draft: str,
    drafted: Sequence[Occurrence],
    written: Written,
) -> tuple[NameLine, ...]:
    """List what the source names, in its order, one line a concept.

    `named` and `drafted` are the termbase's forms in the two texts. A person is to be written in
    full where nobody has named them yet, and after that as the house names people again.
    """
    told = {}
    for occurrence in named:
        pk = occurrence.rendering.concept
        concept = written.known.concept(pk)
        right = house_form(concept, written.language, written.known, again=pk in written.before)
        if pk in told or not right:
            continue
        said = [each for each in drafted if each.rendering.concept == pk]
        wrong = [each for each in said if not each.rendering.accepted]
        shown = (wrong or said)[:1]
        flagged = written.wrong.get(pk, "")
        told[pk] = NameLine(
            source=occurrence.quote(source),
            approved=right,
            draft=flagged or (shown[0].quote(draft) if shown else ""),
            right=bool(said) and not wrong and not flagged,
            key=f"c{pk}",
        )
    return tuple(told.values())


def house_form(concept: Concept, language: str, known: Snapshot, *, again: bool) -> str:
    """Say how the house writes a concept, at the first mention or again; empty if not known."""
    style = known.style(language)
    if concept.kind != "person":
        preferred = concept.preferred(language)
        return preferred.text if preferred else ""
    full = whole_name(concept, language, style)
    short = (concept.later or style.later) == "family" and (again or not style.first_full)
    return (later_name(concept, language) if short else full) or full


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
