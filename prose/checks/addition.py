"""The translation says something that the source does not.

A sentence, for which the paragraphs around have none either; a word that limits (at least, only,
reportedly); items of a list; or the paragraph is far too long. A short explanation for readers
abroad inside a sentence is left alone.
"""

from collections.abc import Iterator, Sequence

from prose import gaps, segmentation, unsaid
from prose.category import Severity
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.span import Span
from prose.unsaid import Unsaid

_NAME = "addition"
_LONG, _PARAGRAPH = 0.7, 0.7
# What translators put in of themselves, for the law’s or the language’s sake, is left alone.
_TOLD = frozenset(
    {"at least", "more than", "almost", "only", "reportedly", "possibly", "for the first time"}
)


def _run(pair: Pair) -> Iterator[Finding]:
    for found in unsaid.limits(pair, "target"):
        if found.kind in _TOLD:
            word = found.span.of(pair.target)
            yield _finding(
                pair, found, f"The source has no word for “{word}”.", severity=Severity.MINOR
            )
    for found in unsaid.items(pair, "target"):
        yield _finding(pair, found, "The translation lists more things here than the source.")


def _run_document(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    for number, pair in enumerate(pairs):
        around = gaps.around(pairs, number)
        share = unsaid.share(pair, around)
        if share is not None and share > 1 and not pair.counterparts.added:
            yield number, _long(pair, share)
        for found in unsaid.sentences(pair, around, "target"):
            yield number, _finding(pair, found, "The source has nothing for this sentence.")


def _run_paragraphs(
    pairs: Sequence[Pair], _lost: Sequence[tuple[int, str]]
) -> Iterator[tuple[int, Finding]]:
    """Look for paragraphs that the source does not have; the first is a headline of one's own."""
    for number, pair in enumerate(pairs[1:], 1):
        if not pair.source and unsaid.is_added(
            pair, pairs[number - 1], pairs[min(number + 1, len(pairs) - 1)]
        ):
            whole = Span(0, len(pair.target))
            found = Unsaid(whole, whole, _PARAGRAPH)
            yield number, _finding(pair, found, "The source has nothing for this paragraph.")


def _long(pair: Pair, share: float) -> Finding:
    return pair.finding(
        _NAME,
        segmentation.last_word(pair.target, Span(0, len(pair.target.rstrip()))),
        category="addition",
        confidence=_LONG,
        message=f"The translation is {share:.0%} as long as such translations usually are.",
    )


def _finding(pair: Pair, found: Unsaid, message: str, severity: Severity | None = None) -> Finding:
    return pair.finding(
        _NAME,
        found.place,
        category="addition",
        severity=severity,
        confidence=found.sure,
        message=message,
    )


_EXAMPLES = (
    Example(
        "总统周四会见了议会代表团。双方讨论了移民问题。",
        "The president met a parliamentary delegation on Thursday. The mayor had closed two "
        "schools for lack of teachers. The two sides discussed migration.",
        "zh",
        "en",
        expected=(
            Expected("The mayor had closed two schools for lack of teachers.", "", "addition"),
        ),
    ),
    Example(
        "Le ministre a signé l'accord.",
        "The minister reportedly signed the agreement.",
        "fr",
        "en",
        expected=(Expected("reportedly", "", "addition"),),
    ),
    Example(
        "霞が関の役所は閉まっていた。職員は帰宅した。",
        "The offices in Kasumigaseki, Tokyo’s government quarter, were closed, and the staff had "
        "gone home.",
        "ja",
        "en",
    ),
)

CHECK = Check(
    _NAME, 1, _run, _run_document, _run_paragraphs, examples=_EXAMPLES, help=__doc__ or ""
)
