"""A right family name stands beside a given name that is not this person's.

“Akira Akazawa” for Ryosei Akazawa. A title or a word that begins a sentence is no given name, an
initial and a second given name are no mistake, and where the source does not name the person at all
somebody else of that family may be meant: nothing is said.
"""

from collections.abc import Iterator

from prose.cast import AKAZAWA
from prose.companions import Companion, strange_companions
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.likeness import alike
from prose.occurrence import recased
from prose.rightform import whole_name
from prose.termbase import Concept, Rendering

_NAME = "wrong_given_name"
_WHOLE, _FAMILY, _ALONE = 0.95, 0.7, 0.6
_SAME = 0.75  # so alike that it is the same given name, misspelt


def _run(pair: Pair) -> Iterator[Finding]:
    style = pair.snapshot.style(pair.target_language)
    for companion in strange_companions(pair):
        right = whole_name(companion.concept, pair.target_language, style)
        quote = companion.span.of(pair.target)
        yield pair.finding(
            _NAME,
            companion.span,
            category="name-wrong",
            suggestion=recased(right, quote, right),
            concept=companion.concept.id,
            confidence=_confidence(pair, companion, right),
            message=f"The given name is not that of {right}; this paragraph says {quote}.",
        )


def _confidence(pair: Pair, companion: Companion, right: str) -> float:
    if companion.referent is None:
        return _ALONE
    misspelt = any(alike(companion.given, name) >= _SAME for name in right.split())
    # The source that has the family name alone may mean another of the family.
    sure = companion.referent.whole or misspelt or not pair.source
    return _WHOLE if sure else _FAMILY


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
        (AKAZAWA,),
        (Expected("Akira Akazawa", "Ryosei Akazawa", "name-wrong"),),
    ),
    Example("赤泽抵达。", "Minister Akazawa arrived.", "zh", "en", (AKAZAWA,)),
    Example("特朗普说。", "Donald J. Trump said so. But Trump left.", "zh", "en", (_TRUMP,)),
    Example("梅拉尼娅·特朗普说。", "Melania Trump said so.", "zh", "en", (_TRUMP,)),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
