"""A right family name stands beside a given name that is not this person's.

“Akira Akazawa” for Ryosei Akazawa. A title or a word that begins a sentence is no given name, an
initial and a second given name are no mistake, and where the source does not name the person at all
somebody else of that family may be meant: nothing is said.
"""

from collections.abc import Iterator

from prose.category import CATEGORIES, Severity
from prose.companions import strange_companions
from prose.finding import Check, Example, Expected, Finding, Pair, context, fingerprint
from prose.likeness import alike
from prose.mentions import Referent
from prose.occurrence import recased
from prose.rightform import whole_name
from prose.span import Span
from prose.termbase import Concept, Rendering

_NAME = "wrong_given_name"
_WHOLE, _FAMILY, _ALONE = 0.95, 0.7, 0.6
_SAME = 0.75  # so alike that it is the same given name, misspelt


def _run(pair: Pair) -> Iterator[Finding]:
    style = pair.snapshot.style(pair.target_language)
    for concept, referent, given, span in strange_companions(pair):
        full = whole_name(concept, pair.target_language, style)
        yield _finding(pair, concept, span, full, _confidence(pair, referent, given, full))


def _confidence(pair: Pair, referent: Referent | None, given: str, full: str) -> float:
    if referent is None:
        return _ALONE
    misspelt = any(alike(given, name) >= _SAME for name in full.split())
    # The source that has the family name alone may mean another of the family.
    return _WHOLE if referent.whole or misspelt or not pair.source else _FAMILY


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
