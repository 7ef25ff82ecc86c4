"""A right family name stands beside a given name that is not this person's.

“Akira Akazawa” for Ryosei Akazawa. A title or a word that begins a sentence is no given name, an
initial and a second given name are no mistake, and where the source does not name the person at all
somebody else of that family may be meant: nothing is said.
"""

from collections.abc import Iterator, Mapping

from prose.candidates import opens_sentence
from prose.category import CATEGORIES, Severity
from prose.finding import Check, Example, Expected, Finding, Pair, context, fingerprint
from prose.likeness import alike
from prose.mentions import Referent, referents
from prose.neighbours import after, agrees, before
from prose.occurrence import Occurrence, recased
from prose.rightform import family_of, given_of, whole_name
from prose.span import Span
from prose.termbase import Concept, Rendering

_NAME = "wrong_given_name"
_WHOLE, _FAMILY, _ALONE = 0.95, 0.7, 0.6
_SAME = 0.75  # so alike that it is the same given name, misspelt


def _run(pair: Pair) -> Iterator[Finding]:
    named = {each.concept.id: each for each in referents(pair) if not each.ambiguous}
    for hit in pair.in_target:
        family = _family(hit, pair, named)
        if family is None:
            continue
        concept = pair.snapshot.concept(family.concept)
        if found := _found(pair, hit, concept, named.get(concept.id)):
            yield found


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


def _found(
    pair: Pair, hit: Occurrence, concept: Concept, referent: Referent | None
) -> Finding | None:
    capitals = pair.target.isupper()
    if capitals and not (referent and referent.whole):
        return None  # any word may stand before it
    language = pair.target_language
    style = pair.snapshot.style(language)
    full = whole_name(concept, language, style)
    given = given_of(full, family_of(concept, language))
    if not given:
        return None
    first = full.startswith(given)
    beside = (before if first else after)(pair.target, hit.span, language)
    if beside is None or agrees(beside.text, given):
        return None
    if opens_sentence(pair.target, beside.span.start) and not _lacks_whole(pair, concept, referent):
        return None  # “Ask Greer”: its capital says nothing
    if pair.source and referent and not referent.whole and alike(beside.text, given) < _SAME:
        # The source has the family name alone, and so may mean another of the family.
        confidence = _FAMILY
    else:
        confidence = _WHOLE if pair.source else _ALONE
    span = Span(min(beside.span.start, hit.span.start), max(beside.span.end, hit.span.end))
    return _finding(pair, concept, span, full, confidence)


def _lacks_whole(pair: Pair, concept: Concept, referent: Referent | None) -> bool:
    """Whether the source has the whole name, and the target nowhere."""
    return bool(referent and referent.whole) and not any(
        hit.rendering.concept == concept.id and hit.rendering.part == "full"
        for hit in pair.in_target
    )


def _finding(pair: Pair, concept: Concept, span: Span, full: str, confidence: float) -> Finding:
    quote = span.of(pair.target)
    critical = pair.kind == "headline"
    return Finding(
        check=_NAME,
        category="name-wrong",
        severity=Severity.CRITICAL if critical else CATEGORIES["name-wrong"].severity,
        span=span,
        text=quote,
        suggestion=recased(full, quote, full),
        concept=concept.id,
        confidence=confidence,
        message=f"The given name is not that of {full}; this paragraph says {quote}.",
        fingerprint=fingerprint(_NAME, concept.id, quote, context(pair.target, span)),
    )


_AKAZAWA = Concept(
    id=1,
    kind="person",
    culture="japanese",
    renderings=(
        Rendering(1, "zh", "赤泽亮正"),
        Rendering(1, "zh", "赤泽", part="family"),
        Rendering(1, "en", "Ryosei Akazawa"),
        Rendering(1, "en", "Akazawa", part="family"),
    ),
)
_TRUMP = Concept(
    id=2,
    kind="person",
    renderings=(
        Rendering(2, "zh", "唐纳德·特朗普"),
        Rendering(2, "zh", "特朗普", part="family"),
        Rendering(2, "en", "Donald Trump"),
        Rendering(2, "en", "Trump", part="family"),
    ),
)
_EXAMPLES = (
    Example(
        "赤泽亮正抵达华盛顿。",
        "Akira Akazawa arrived in Washington.",
        "zh",
        "en",
        (_AKAZAWA,),
        (Expected("Akira Akazawa", "Ryosei Akazawa", "name-wrong"),),
    ),
    Example("赤泽抵达。", "Minister Akazawa arrived.", "zh", "en", (_AKAZAWA,)),
    Example("特朗普说。", "Donald J. Trump said so. But Trump left.", "zh", "en", (_TRUMP,)),
    Example("梅拉尼娅·特朗普说。", "Melania Trump said so.", "zh", "en", (_TRUMP,)),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
