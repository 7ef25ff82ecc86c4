"""Family and given name stand in the other order than the house writes them.

The house says for each target language and culture which name comes first (English: given name
first for Japanese and Hungarian people, family name first for Chinese, Korean and Vietnamese ones),
with exceptions by person. An admitted form in the other order is no mistake, nor is “Greer,
Jamieson” in a list.
"""

from collections.abc import Iterator

from prose.finding import Check, Example, Expected, Finding, Pair
from prose.folding import same
from prose.occurrence import Occurrence, recased
from prose.rightform import family_of, given_of, whole_name
from prose.span import Span
from prose.termbase import Concept, Rendering

_NAME = "name_order"
_SURE, _ALONE = 0.95, 0.8


def _run(pair: Pair) -> Iterator[Finding]:
    named = {form.concept for hit in pair.in_source for form in (hit.rendering, *hit.others)}
    for hit in pair.in_target:
        concept = pair.snapshot.concept(hit.rendering.concept)
        if concept.kind != "person" or (pair.source and concept.id not in named):
            continue
        if span := _turned(pair, hit, concept):
            yield _finding(pair, concept, span)


def _turned(pair: Pair, hit: Occurrence, concept: Concept) -> Span | None:
    """Give the place of a whole name whose two parts stand the wrong way round."""
    language = pair.target_language
    full = whole_name(concept, language, pair.snapshot.style(language))
    family = family_of(concept, language)
    given = given_of(full, family)
    if not given or hit.rendering.status == "admitted":
        return None
    wrong = f"{family} {given}" if full.startswith(given) else f"{given} {family}"
    length = len(wrong)
    for start in {hit.span.start, hit.span.end - length}:
        place = Span(max(0, start), max(0, start) + length)
        if place.inside(pair.target) and same(place.of(pair.target), wrong):
            return place
    return None


def _finding(pair: Pair, concept: Concept, span: Span) -> Finding:
    language = pair.target_language
    right = whole_name(concept, language, pair.snapshot.style(language))
    quote = span.of(pair.target)
    given = right.startswith(given_of(right, family_of(concept, language)))
    first = "given name" if given else "family name"
    return pair.finding(
        _NAME,
        span,
        category="name-order",
        suggestion=recased(right, quote, right),
        concept=concept.id,
        confidence=_SURE if pair.source else _ALONE,
        message=f"The house writes {right}, the {first} first; this paragraph says {quote}.",
    )


_KATO = Concept(
    id=1,
    kind="person",
    culture="japanese",
    renderings=(
        Rendering(1, "zh", "加藤胜信"),
        Rendering(1, "en", "Katsunobu Kato"),
        Rendering(1, "en", "Kato", part="family"),
    ),
)
_HE = Concept(
    id=2,
    kind="person",
    culture="chinese",
    renderings=(
        Rendering(2, "zh", "何立峰"),
        Rendering(2, "en", "He Lifeng"),
        Rendering(2, "en", "He", part="family"),
    ),
)
_EXAMPLES = (
    Example(
        "财务大臣加藤胜信。",
        "Finance Minister Kato Katsunobu.",
        "zh",
        "en",
        (_KATO,),
        (Expected("Kato Katsunobu", "Katsunobu Kato", "name-order"),),
    ),
    Example(
        "副总理何立峰。",
        "Vice Premier Lifeng He.",
        "zh",
        "en",
        (_HE,),
        (Expected("Lifeng He", "He Lifeng", "name-order"),),
    ),
    Example("加藤胜信", "Kato, Katsunobu", "zh", "en", (_KATO,)),
    Example("何立峰说。", "He Lifeng spoke. He left.", "zh", "en", (_HE,)),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
