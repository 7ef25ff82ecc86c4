"""A name has accents, and the house writes names without them.

Only where the house style of the target language says so; where it says that accents are kept, a
name without them is a wrong form.
"""

from collections.abc import Iterator

from prose.category import Severity
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.folding import without_accents
from prose.mentions import NAMES
from prose.style import HouseStyle
from prose.termbase import Concept, Rendering

_NAME = "accents"
_CONFIDENCE = 0.9


def _run(pair: Pair) -> Iterator[Finding]:
    if pair.snapshot.style(pair.target_language).accents != "dropped":
        return
    for hit in pair.in_target:
        concept = pair.snapshot.concept(hit.rendering.concept)
        quote = hit.quote(pair.target)
        plain = without_accents(quote)
        if concept.kind in NAMES and hit.rendering.accepted and plain != quote:
            yield pair.finding(
                _NAME,
                hit.span,
                category="name-wrong",
                severity=Severity.MINOR,
                suggestion=plain,
                concept=concept.id,
                confidence=_CONFIDENCE,
                message=f"The house writes names without accents: {plain}.",
            )


_CELIK = Concept(1, "person", renderings=(Rendering(1, "en", "Çelik", part="family"),))
_EXAMPLES = (
    Example(
        "",
        "Then Çelik left.",
        "tr",
        "en",
        (_CELIK,),
        (Expected("Çelik", "Celik", "name-wrong"),),
        styles=(HouseStyle("en", accents="dropped"),),
    ),
    Example("", "Then Çelik left.", "tr", "en", (_CELIK,)),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
