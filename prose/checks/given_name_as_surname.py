"""A given name stands alone where the house writes the family name.

“Akira said” for Akazawa: who took the first word of a Japanese or Chinese name for the family name
goes on to use it so. A given name that is wrong itself counts too, once the article has it beside
the family name. Not where the person's own form for later mentions is a given name (Lula), nor for
peoples who call each other so.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import regex

from prose.cast import AKAZAWA
from prose.companions import strange_companions
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.folding import same
from prose.mentions import Referent, referents, said
from prose.neighbours import after, before
from prose.occurrence import recased
from prose.rightform import family_of, given_of, later_name, whole_name
from prose.span import Span
from prose.termbase import Concept

_NAME = "given_name_as_surname"
_NAMED, _ALONE = 0.92, 0.7
_BY_GIVEN_NAME = frozenset({"vietnamese", "icelandic", "thai", "malay"})


def _run(pair: Pair) -> Iterator[Finding]:
    for concept, referent in _people(pair):
        yield from _alone(pair, concept, referent, _given_names(concept, pair))


def _run_document(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    """Look for the wrong given names of the article too, wherever they stand alone."""
    wrong: defaultdict[int, set[str]] = defaultdict(set)
    for pair in pairs:
        for companion in strange_companions(pair):
            wrong[companion.concept.id].add(companion.given)
        for concept, given in _listed_companions(pair):
            wrong[concept.id].add(given)
    for number, pair in enumerate(pairs):
        for concept, referent in _people(pair, wrong):
            for finding in _alone(pair, concept, referent, sorted(wrong[concept.id])):
                yield number, finding


def _listed_companions(pair: Pair) -> Iterator[tuple[Concept, str]]:
    """Give the wrong given names that stand here as part of a whole name listed as wrong."""
    for hit in pair.in_target:
        concept = pair.snapshot.concept(hit.rendering.concept)
        if concept.kind == "person" and not hit.rendering.accepted:
            family = family_of(concept, pair.target_language)
            given = given_of(hit.rendering.text, family)
            if given and given not in _own_names(concept, pair.target_language):
                yield concept, given


def _own_names(concept: Concept, language: str) -> str:
    full = concept.preferred(language)
    return full.text if full else ""


def _people(
    pair: Pair, wrong: Mapping[int, set[str]] | None = None
) -> Iterator[tuple[Concept, Referent | None]]:
    """Give whom the source names, and without one whom the target does; only ``wrong`` if given."""
    found: dict[int, Referent | None] = {
        each.concept.id: each for each in referents(pair) if not each.ambiguous
    }
    if not pair.source:
        found = dict.fromkeys(wrong or (hit.rendering.concept for hit in pair.in_target))
    for number, referent in found.items():
        concept = pair.snapshot.concept(number)
        if concept.kind == "person" and (wrong is None or number in wrong):
            yield concept, referent


def _given_names(concept: Concept, pair: Pair) -> list[str]:
    """Give the given name, and the wrong ones that listed wrong forms have beside the family's."""
    language = pair.target_language
    full = whole_name(concept, language, pair.snapshot.style(language))
    family = family_of(concept, language)
    listed = (
        given_of(each.text, family)
        for each in concept.in_language(language)
        if each.part == "full" and not each.accepted
    )
    return list(dict.fromkeys(name for name in (given_of(full, family), *listed) if name))


def _alone(
    pair: Pair, concept: Concept, referent: Referent | None, given: Sequence[str]
) -> Iterator[Finding]:
    right = later_name(concept, pair.target_language)
    if not right or concept.culture in _BY_GIVEN_NAME or not _may_be_meant(pair, referent):
        return
    for name in given:
        if same(name, right) or " " in right:
            continue
        for found in regex.finditer(
            rf"(?<![\p{{L}}\p{{N}}]){regex.escape(name)}(?!\p{{L}})", pair.target
        ):
            span = Span(*found.span())
            if _stands_alone(pair, span) and not _is_anothers(pair, concept, span):
                yield _finding(pair, concept, span, right, named=referent is not None)


def _may_be_meant(pair: Pair, referent: Referent | None) -> bool:
    """Whether the source has a mention of this person that no family name answers."""
    return referent is None or len(said(pair, referent)) < len(referent.quotes)


def _stands_alone(pair: Pair, span: Span) -> bool:
    language = pair.target_language
    return not (before(pair.target, span, language) or after(pair.target, span, language))


def _is_anothers(pair: Pair, concept: Concept, span: Span) -> bool:
    """Whether an accepted name of somebody else stands there."""
    return any(
        hit.span.overlaps(span) and hit.rendering.concept != concept.id and hit.rendering.accepted
        for hit in pair.in_target
    )


def _finding(pair: Pair, concept: Concept, span: Span, right: str, *, named: bool) -> Finding:
    quote = span.of(pair.target)
    return pair.finding(
        _NAME,
        span,
        category="name-part",
        suggestion=recased(right, quote, right),
        concept=concept.id,
        confidence=_NAMED if named else _ALONE,
        message=f"{quote} is used like a family name; that is {right}.",
    )


_EXAMPLES = (
    Example(
        "赤泽对记者说。",
        "Ryosei told reporters.",
        "zh",
        "en",
        (AKAZAWA,),
        (Expected("Ryosei", "Akazawa", "name-part"),),
    ),
    Example("赤泽亮正抵达。", "Ryosei Akazawa arrived.", "zh", "en", (AKAZAWA,)),
)

CHECK = Check(_NAME, 1, _run, _run_document, examples=_EXAMPLES, help=__doc__ or "")
