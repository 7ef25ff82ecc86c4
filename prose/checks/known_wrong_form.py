"""A wrong form that the termbase lists stands in the translation.

Every single mention counts: a right “Greer” does not excuse a wrong “Grier” beside it. When the
source names the same person, organisation, place, title or term, the finding is sure; when it does
not, the words may mean somebody else, and the finding only warns.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from prose import occurrence
from prose.category import OF_KIND
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.folding import fold
from prose.occurrence import Occurrence
from prose.segmentation import words
from prose.termbase import Concept, Rendering

_NAME = "known_wrong_form"
_AGREED, _ALONE = 0.99, 0.8


def _run(pair: Pair) -> Iterator[Finding]:
    hits = pair.in_target
    named = _named(pair) if any(not hit.rendering.accepted for hit in hits) else {}
    for hit in hits:
        wrong = _wrong(hit, named)
        if wrong:
            yield _finding(pair, _Hit(hit, wrong, hits), named.get(wrong.concept, ""))


@dataclass(frozen=True, slots=True)
class _Hit:
    """A wrong form at its place, among all that the target names."""

    occurrence: Occurrence
    wrong: Rendering
    all: tuple[Occurrence, ...]


def _named(pair: Pair) -> dict[int, str]:
    """Concept → how the source writes it."""
    hits = pair.in_source
    return {
        rendering.concept: hit.quote(pair.source)
        for hit in reversed(hits)
        for rendering in (hit.rendering, *hit.others)
    }


def _wrong(hit: Occurrence, named: dict[int, str]) -> Rendering | None:
    """Decide what a form means that several concepts share: what the source names."""
    meanings = (hit.rendering, *hit.others)
    supported = [meaning for meaning in meanings if meaning.concept in named]
    meaning = (supported or meanings)[0]
    return None if meaning.accepted else meaning


def _finding(pair: Pair, hit: _Hit, source_quote: str) -> Finding:
    concept = pair.snapshot.concept(hit.wrong.concept)
    quote = hit.occurrence.quote(pair.target)
    return pair.finding(
        _NAME,
        hit.occurrence.span,
        category=_category(concept, hit.wrong, pair.target_language),
        suggestion=_suggestion(pair, hit),
        concept=concept.id,
        confidence=_AGREED if source_quote else _ALONE,
        message=_message(concept, quote, source_quote, pair.target_language),
    )


def _category(concept: Concept, wrong: Rendering, language: str) -> str:
    if concept.kind != "person":
        return OF_KIND[concept.kind]
    if wrong.part == "given":
        return "name-part"
    right = concept.preferred(language)
    return "name-order" if right and _reordered(wrong.text, right.text) else "name-wrong"


def _reordered(one: str, other: str) -> bool:
    ours, theirs = _folded_words(one), _folded_words(other)
    return ours != theirs and sorted(ours) == sorted(theirs)


def _folded_words(text: str) -> list[str]:
    folded = fold(text).text
    return [word.of(folded) for word in words(folded)]


def _suggestion(pair: Pair, hit: _Hit) -> str:
    """A wrong given name that stands alone becomes the form for later mentions."""
    quote = hit.occurrence.quote(pair.target)
    if hit.wrong.part == "given" and not _beside_own_name(hit):
        concept = pair.snapshot.concept(hit.wrong.concept)
        later = concept.preferred(pair.target_language, "short")
        return occurrence.recased(later.text, quote, hit.wrong.text) if later else ""
    return occurrence.suggestion(hit.wrong, quote, pair.snapshot, pair.target_language)


def _beside_own_name(hit: _Hit) -> bool:
    span = hit.occurrence.span
    return any(
        other.rendering.concept == hit.wrong.concept and _touch(span.start, span.end, other)
        for other in hit.all
        if other is not hit.occurrence
    )


def _touch(start: int, end: int, other: Occurrence) -> bool:
    return 0 <= other.span.start - end <= 1 or 0 <= start - other.span.end <= 1


def _message(concept: Concept, quote: str, source_quote: str, language: str) -> str:
    right = concept.preferred(language)
    if not right:
        return f"“{quote}” is listed as a wrong form."
    if source_quote:
        return f"{source_quote} is {right.text}; “{quote}” is listed as a wrong form."
    return f"“{quote}” is listed as a wrong form of {right.text}."


_GREER = Concept(
    id=1,
    kind="person",
    renderings=(
        Rendering(1, "zh", "格里尔", part="family"),
        Rendering(1, "en", "Jamieson Greer"),
        Rendering(1, "en", "Greer", part="family"),
        Rendering(1, "en", "Grier", "deprecated", part="family"),
    ),
)
_AKAZAWA = Concept(
    id=2,
    kind="person",
    renderings=(
        Rendering(2, "zh", "赤泽亮正"),
        Rendering(2, "en", "Ryosei Akazawa"),
        Rendering(2, "en", "Akazawa", part="family"),
        Rendering(2, "en", "Ryosei", part="given"),
        Rendering(2, "en", "Akira", "deprecated", part="given"),
    ),
    culture="japanese",
)
_KATO = Concept(
    id=3,
    kind="person",
    renderings=(
        Rendering(3, "zh", "加藤胜信"),
        Rendering(3, "en", "Katsunobu Kato"),
        Rendering(3, "en", "Kato Katsunobu", "deprecated"),
    ),
    culture="japanese",
)
_NEWSPAPER = Concept(
    id=4,
    kind="organisation",
    renderings=(
        Rendering(4, "zh", "参考消息网"),
        Rendering(4, "en", "Cankao Xiaoxi"),
        Rendering(4, "en", "Reference Message Network", "deprecated"),
    ),
)
_EXAMPLES = (
    Example(
        "贸易代表格里尔发表讲话，格里尔随后离开。",
        "Trade Representative Grier spoke, and Greer then left.",
        "zh",
        "en",
        (_GREER,),
        (Expected("Grier", "Greer", "name-wrong"),),
    ),
    Example(
        "格里尔发表讲话。",
        "GRIER’S PLAN",
        "zh",
        "en",
        (_GREER,),
        (Expected("GRIER", "GREER", "name-wrong"),),
        kind="headline",
    ),
    Example(
        "赤泽亮正抵达华盛顿。赤泽亮正没有说话。",
        "Akira Akazawa arrived in Washington. Akira did not speak.",
        "zh",
        "en",
        (_AKAZAWA,),
        (
            Expected("Akira", "Ryosei", "name-part"),
            Expected("Akira", "Akazawa", "name-part"),
        ),
    ),
    Example(
        "财务大臣加藤胜信。",
        "Finance Minister Kato Katsunobu.",
        "zh",
        "en",
        (_KATO,),
        (Expected("Kato Katsunobu", "Katsunobu Kato", "name-order"),),
    ),
    Example(
        "参考消息网4月17日报道",
        "Reference Message Network, April 17",
        "zh",
        "en",
        (_NEWSPAPER,),
        (Expected("Reference Message Network", "Cankao Xiaoxi", "organisation"),),
    ),
    Example(
        "格里尔发表讲话。", "Greer spoke; see https://example.org/Grier.", "zh", "en", (_GREER,)
    ),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
