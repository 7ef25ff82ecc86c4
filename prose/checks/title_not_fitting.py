"""A title stands beside a person who does not bear it, or not at the article's date.

The termbase says which titles a person has, and from when to when. A title of somebody else beside
the name, or one that was given up before the article's date, is flagged with the title that holds.
“Former” before it, or a title that nobody in the termbase bears, is no mistake; and for a person
without titles in the termbase nothing is said.
"""

from collections.abc import Iterator, Sequence

from prose.cast import LUTNICK
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.folding import fold
from prose.mentions import NAMES, referents
from prose.occurrence import Occurrence, recased
from prose.rightform import called
from prose.span import Span
from prose.termbase import Concept, Rendering

_NAME = "title_not_fitting"
_SURE, _UNDATED = 0.9, 0.7
_PAST = ("former", "then", "ex", "late", "previous", "ancien", "ancienne", "ehemaliger", "бывший")


def _run(pair: Pair) -> Iterator[Finding]:
    named = {each.id for referent in referents(pair) for each in referent.concepts}
    titles = [hit for hit in pair.in_target if _titled(hit, pair)]
    for hit in pair.in_target:
        concept = pair.snapshot.concept(hit.rendering.concept)
        if concept.kind != "person" or hit.rendering.part == "title":
            continue
        if pair.source and concept.id not in named:
            continue
        for title in titles:
            if _beside(title, hit, pair.target) and not _is_past(pair.target, title.span.start):
                yield from _judged(pair, concept, title)


def _titled(hit: Occurrence, pair: Pair) -> bool:
    """Whether a title stands here: one of a person, or of its own."""
    forms = (hit.rendering, *hit.others)
    return any(
        each.part == "title" or pair.snapshot.concept(each.concept).kind == "title"
        for each in forms
        if pair.snapshot.concept(each.concept).kind not in NAMES or each.part == "title"
    )


def _beside(title: Occurrence, name: Occurrence, text: str) -> bool:
    """Whether only a blank, or a comma and a blank, stands between a title and a name."""
    return text[title.span.end : name.span.start] in {" ", "\u00a0", ", "}


def _is_past(text: str, at: int) -> bool:
    before = fold(text[:at]).text.rstrip(" -").rpartition(" ")[2]
    return before in _PAST


def _judged(pair: Pair, concept: Concept, title: Occurrence) -> Iterator[Finding]:
    own = [each for each in concept.in_language(pair.target_language) if each.part == "title"]
    quote = title.quote(pair.target)
    if not own or any(_fits(each, quote, pair) for each in own):
        return
    holding = [each for each in own if each.accepted and each.holds(pair.date)]
    yield _finding(pair, concept, title.span, holding)


def _fits(title: Rendering, quote: str, pair: Pair) -> bool:
    """Whether this is the person's own title at the article's date, in whole or as its end."""
    right, here = fold(title.text).text, fold(quote).text
    return title.accepted and title.holds(pair.date) and (right == here or right.endswith(here))


def _finding(pair: Pair, concept: Concept, span: Span, holding: Sequence[Rendering]) -> Finding:
    quote = span.of(pair.target)
    right = holding[0].text if len(holding) == 1 else ""
    name = called(concept, pair.target_language, pair.snapshot.style(pair.target_language))
    told = f"{name} is {right}" if right else f"That is not a title of {name}"
    when = f" on {pair.date:%Y-%m-%d}" if pair.date else ""
    return pair.finding(
        _NAME,
        span,
        category="title-role",
        suggestion=recased(right, quote, right) if right else "",
        concept=concept.id,
        confidence=_SURE if pair.date and right else _UNDATED,
        message=f"{told}{when}; this paragraph says {quote}.",
    )


_BESSENT = Concept(
    id=1,
    kind="person",
    renderings=(
        Rendering(1, "zh", "贝森特", part="family"),
        Rendering(1, "en", "Scott Bessent"),
        Rendering(1, "en", "Bessent", part="family"),
        Rendering(1, "en", "Treasury Secretary", part="title"),
    ),
)
_EXAMPLES = (
    Example(
        "贝森特与卢特尼克会面。",
        "Commerce Secretary Bessent met Lutnick.",
        "zh",
        "en",
        (_BESSENT, LUTNICK),
        (Expected("Commerce Secretary", "Treasury Secretary", "title-role"),),
    ),
    Example(
        "贝森特与卢特尼克会面。",
        "Treasury Secretary Scott Bessent met Secretary Lutnick.",
        "zh",
        "en",
        (_BESSENT, LUTNICK),
    ),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
