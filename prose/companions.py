"""The given name that a text puts beside a person's family name, right or wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from prose import languages
from prose.candidates import opens_sentence
from prose.finding import Pair
from prose.mentions import Referent, referents
from prose.neighbours import after, agrees, before
from prose.occurrence import Occurrence
from prose.rightform import family_of, given_of, whole_name
from prose.span import Span
from prose.termbase import Concept, Rendering


@dataclass(frozen=True, slots=True)
class Companion:
    """A given name beside the family name of somebody else; the span is that of both."""

    concept: Concept
    referent: Referent | None
    given: str
    span: Span


def strange_companions(pair: Pair) -> Iterator[Companion]:
    """Give the given names that stand beside a family name and are not that person's.

    Where there is a source, only those of whom it names.
    """
    named = {each.concept.id: each for each in referents(pair) if not each.ambiguous}
    for hit in pair.in_target:
        family = _family(hit, pair, named)
        if family is not None:
            concept = pair.snapshot.concept(family.concept)
            referent = named.get(concept.id)
            if found := _beside(pair, hit, concept, referent):
                yield Companion(concept, referent, *found)


def _family(hit: Occurrence, pair: Pair, named: Mapping[int, Referent]) -> Rendering | None:
    """Give the family name that stands here: that of whom the source names, or nobody's but one."""
    forms = (hit.rendering, *hit.others)
    if pair.source:
        forms = tuple(each for each in forms if each.concept in named)
    found = [
        each
        for each in forms
        if each.accepted
        and each.part in {"family", "short"}
        and pair.snapshot.concept(each.concept).kind == "person"
    ]
    return found[0] if len(found) == 1 else None


def _beside(
    pair: Pair, hit: Occurrence, concept: Concept, referent: Referent | None
) -> tuple[str, Span] | None:
    language = pair.target_language
    full = whole_name(concept, language, pair.snapshot.style(language))
    given = given_of(full, family_of(concept, language))
    if full and not languages.get(language).spaced:
        return _written_on(pair.target, hit.span, full, family_of(concept, language, spaced=False))
    if not given or (pair.target.isupper() and not (referent and referent.whole)):
        return None  # in capitals any word may stand beside it
    side = before if full.startswith(given) else after
    found = side(pair.target, hit.span, language)
    if found is None or agrees(found.text, given):
        return None
    opens = opens_sentence(pair.target, found.span.start, languages.get(language))
    if opens and not _lacks_whole(pair, concept, referent):
        return None  # “Ask Greer”: its capital says nothing
    start, end = min(found.span.start, hit.span.start), max(found.span.end, hit.span.end)
    return found.text, Span(start, end)


def _written_on(text: str, family: Span, full: str, name: str) -> tuple[str, Span] | None:
    """Give what stands where the given name is written on, if it is much like it and is not it.

    Without blanks nothing says where a name ends: as many characters are looked at as it has.
    """
    given = full.removeprefix(name)
    there = text[family.end : family.end + len(given)]
    alike = set(there) & set(given)
    if not name or given == full or len(given) < 2 or there == given or not alike:
        return None
    return there, Span(family.start, family.end + len(given))


def _lacks_whole(pair: Pair, concept: Concept, referent: Referent | None) -> bool:
    """Whether the source has the whole name, and the target nowhere."""
    return bool(referent and referent.whole) and not any(
        hit.rendering.concept == concept.id and hit.rendering.part == "full"
        for hit in pair.in_target
    )
