"""The source has a term of the termbase, and the translation puts something else for it.

Where the words that stand for it can be told (they share the head word: “equivalent tariffs” for
“reciprocal tariffs”), the approved form is suggested. Where they cannot, nothing is said: a good
translation may write around a term.
"""

from collections.abc import Iterator

import regex

from prose import languages
from prose.category import CATEGORIES, OF_KIND
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.folding import fold
from prose.occurrence import recased
from prose.span import Covered, Span
from prose.termbase import Concept, Rendering

_NAME = "term_not_used"
_CONFIDENCE = 0.75
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’\-][\p{L}\p{M}\p{N}]+)*")
_KINDS = frozenset({"term", "title"})


def _run(pair: Pair) -> Iterator[Finding]:
    if not languages.get(pair.target_language).spaced:
        return
    said = {form.concept for hit in pair.in_target for form in (hit.rendering, *hit.others)}
    for concept, quote in _terms(pair).items():
        right = concept.preferred(pair.target_language)
        if concept.id in said or right is None or " " not in right.text:
            continue
        if span := _half(pair, right.text):
            yield _finding(pair, concept, span, right.text, quote)


def _terms(pair: Pair) -> dict[Concept, str]:
    """Give the terms that the source has, and how it writes each."""
    found: dict[Concept, str] = {}
    for hit in pair.in_source:
        concept = pair.snapshot.concept(hit.rendering.concept)
        if concept.kind in _KINDS and not hit.others:
            found.setdefault(concept, hit.quote(pair.source))
    return found


def _half(pair: Pair, right: str) -> Span | None:
    """Give the words that end like the right form and begin otherwise; none if not just one do."""
    *_rest, head = (fold(word).text for word in right.split())
    count = len(right.split())
    known = Covered(hit.span for hit in pair.in_target)
    words = [Span(*found.span()) for found in _WORD.finditer(pair.target)]
    starters = languages.get(pair.target_language).starters
    found = []
    for number, word in enumerate(words):
        if fold(word.of(pair.target)).text != head or number < count - 1:
            continue
        first = words[number - count + 1]
        span = Span(first.start, word.end)
        between = span.of(pair.target)
        plain = not any(char in ",.;:()" for char in between)
        begun = fold(first.of(pair.target)).text in starters or first.of(pair.target).isdigit()
        if plain and not begun and not known.overlaps(span):
            found.append(span)
    return found[0] if len(found) == 1 else None


def _finding(pair: Pair, concept: Concept, span: Span, right: str, source: str) -> Finding:
    quote = span.of(pair.target)
    return pair.finding(
        _NAME,
        span,
        category=OF_KIND[concept.kind],
        severity=CATEGORIES["term"].severity,
        suggestion=recased(right, quote, right),
        concept=concept.id,
        confidence=_CONFIDENCE,
        message=f"{source} is {right} in the termbase; this paragraph says {quote}.",
    )


_TARIFFS = Concept(
    id=1,
    kind="term",
    renderings=(Rendering(1, "zh", "对等关税"), Rendering(1, "en", "reciprocal tariffs")),
)
_EXAMPLES = (
    Example(
        "美国宣布对等关税。",
        "The US announced equivalent tariffs of 24%.",
        "zh",
        "en",
        (_TARIFFS,),
        (Expected("equivalent tariffs", "reciprocal tariffs", "term"),),
    ),
    Example("美国宣布对等关税。", "The US announced the tariffs.", "zh", "en", (_TARIFFS,)),
    Example("美国宣布对等关税。", "The US answered in kind.", "zh", "en", (_TARIFFS,)),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
