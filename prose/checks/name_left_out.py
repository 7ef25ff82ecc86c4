"""Somebody whom the source names is named nowhere in the translation.

Only to know: “the minister” may be meant on purpose. Said once an article, at the paragraph where
the source has the name first, and never where a wrong form of it stands anywhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from prose.candidates import candidates
from prose.cast import GREER
from prose.category import Severity
from prose.finding import Check, Example, Expected, Finding, Pair, fingerprint
from prose.likeness import likest
from prose.mentions import Referent, referents, said
from prose.rightform import called
from prose.segmentation import words
from prose.span import Span

_NAME = "name_left_out"
_CONFIDENCE = 0.5
_LIKE = 0.6


def _run_document(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    first: dict[Referent, int] = {}
    for number, pair in enumerate(pairs):
        if pair.target.strip():
            for referent in referents(pair):
                if referent.concept.kind == "person" and not referent.ambiguous:
                    first.setdefault(_who(referent, first), number)
    for referent, number in first.items():
        nearest_first = (pairs[number], *pairs)
        if not any(_is_named(pair, referent) for pair in nearest_first):
            yield number, _finding(pairs[number], referent)


def _who(referent: Referent, known: dict[Referent, int]) -> Referent:
    """Give the same person as mentioned before, if it was."""
    return next((one for one in known if one.concept.id == referent.concept.id), referent)


def _is_named(pair: Pair, referent: Referent) -> bool:
    """Whether any form of the name, or something much like one, stands in the target."""
    if said(pair, referent):
        return True
    forms = [each.text for each in referent.forms(pair.target_language)]
    runs = candidates(pair.target, pair.target_language, lengths={len(form) for form in forms})
    return not forms or any(likest(run.text, forms, _LIKE)[0] for run in runs)


def _finding(pair: Pair, referent: Referent) -> Finding:
    concept = referent.concept
    style = pair.snapshot.style(pair.target_language)
    name = called(concept, pair.target_language, style)
    made = pair.finding(
        _NAME,
        _first_words(pair.target),
        category="name-wrong",
        severity=Severity.NEUTRAL,
        concept=concept.id,
        confidence=_CONFIDENCE,
        message=f"{referent.quotes[0]} is {name}; the translation does not name them.",
    )
    # It is about the article: how the paragraph begins makes no difference.
    return replace(made, fingerprint=fingerprint(_NAME, concept.id, "", ""))


def _first_words(text: str) -> Span:
    found = words(text)
    return found[0] if found else Span(0, len(text))


_EXAMPLES = (
    Example(
        "格里尔发表讲话。",
        "The trade representative spoke.",
        "zh",
        "en",
        (GREER,),
        (Expected("The", "", "name-wrong"),),
    ),
    Example(
        "格里尔随后离开。",
        "He then left.",
        "zh",
        "en",
        (GREER,),
        earlier=(("格里尔发表讲话。", "Greer spoke."),),
    ),
)

CHECK = Check(_NAME, 1, run_document=_run_document, examples=_EXAMPLES, help=__doc__ or "")
