"""Something that the source says has no counterpart in the translation.

A sentence, which may stand in the paragraph before or after as well; a word that limits or denies
(at least, reportedly, former, not); an item of a list; or the paragraph is far too short. Sentences
may be joined, cut, exchanged and put in other words: what speaks for a counterpart are numbers,
names and words of one meaning on both sides, and the usual length of translations.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from prose import gaps, languages, qualifiers, segmentation, unsaid
from prose.category import Severity
from prose.finding import Check, Example, Expected, Finding, Pair, context, fingerprint, shortened
from prose.quantities import Quantity
from prose.span import Span
from prose.unsaid import Unsaid

_NAME = "omission"
_ENDS = ".。"  # of a sentence that is told inside another one
_TOLD = 80  # characters of a quote in a message
_SHORT, _PARAGRAPH = 0.7, 0.8
_GRAVE = frozenset({"alleged", "reportedly", "condition"})
_OF_NUMBERS = frozenset({"at least", "at most", "almost", "more than"})
_NEAR = 2  # characters between such a word and its number


def _run(pair: Pair) -> Iterator[Finding]:
    for found in unsaid.limits(pair, "source"):
        yield _limit(pair, found)
    for found in unsaid.items(pair, "source"):
        yield _finding(pair, found, "The source lists more things here than the translation.")


def _run_document(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    for number, pair in enumerate(pairs):
        around = gaps.around(pairs, number)
        share = unsaid.share(pair, around)
        if share is not None and share < 1 and not pair.counterparts.lost:
            yield number, _short(pair, share)
        for found in unsaid.sentences(pair, around, "source"):
            words = shortened(found.span.of(pair.source).rstrip(_ENDS), _TOLD)
            yield number, _finding(pair, found, f"The translation has nothing for “{words}”.")


def _run_paragraphs(
    pairs: Sequence[Pair], lost: Sequence[tuple[int, str]]
) -> Iterator[tuple[int, Finding]]:
    for number, paragraph in lost:
        before, after = pairs[max(0, number - 1)], pairs[min(number, len(pairs) - 1)]
        if unsaid.is_lost(paragraph, before, after):
            beside = replace(before, source=paragraph)
            whole, there = Span(0, len(paragraph)), Span(0, len(before.target))
            found = Unsaid(whole, segmentation.last_word(before.target, there), _PARAGRAPH)
            words = shortened(paragraph.rstrip(_ENDS), _TOLD)
            message = f"The translation has nothing for the paragraph “{words}”."
            yield max(0, number - 1), _finding(beside, found, message)


def _limit(pair: Pair, found: Unsaid) -> Finding:
    """Report a word that limits; beside a number that the target has, say what to write there."""
    word = found.span.of(pair.source)
    message = f"The source says “{word}”; the translation has no word for it."
    severity = None if found.kind in _GRAVE else Severity.MINOR
    number = _number(pair, found)
    if number is None:
        return _finding(pair, found, message, severity)
    ours = qualifiers.usual(found.kind, pair.target_language)
    blank = " " if languages.get(pair.target_language).spaced else ""
    suggestion = f"{ours}{blank}{number.span.of(pair.target)}"
    return _finding(pair, replace(found, place=number.span), message, severity, suggestion)


def _number(pair: Pair, found: Unsaid) -> Quantity | None:
    """Give the target's number that a limiting word belongs to, where it belongs to one."""
    if found.kind not in _OF_NUMBERS:
        return None
    for ours, theirs in pair.quantities.pairs:
        apart = max(ours.span.start - found.span.end, found.span.start - ours.span.end)
        if apart <= _NEAR:
            return theirs
    return None


def _short(pair: Pair, share: float) -> Finding:
    words = len(pair.target.rstrip())
    return pair.finding(
        _NAME,
        segmentation.last_word(pair.target, Span(0, words)),
        category="omission",
        confidence=_SHORT,
        message=f"The translation is {share:.0%} as long as such translations usually are.",
    )


def _finding(
    pair: Pair,
    found: Unsaid,
    message: str,
    severity: Severity | None = None,
    suggestion: str = "",
) -> Finding:
    made = pair.finding(
        _NAME,
        found.place,
        category="omission",
        severity=severity,
        suggestion=suggestion,
        confidence=found.sure,
        message=message,
    )
    # Two things may be lacking at one place: they are told apart by the words of the source.
    around = context(pair.source, found.span)
    words = found.span.of(pair.source)
    return replace(made, fingerprint=fingerprint(_NAME, None, words, around))


_EXAMPLES = (
    Example(
        "会谈涉及扩大双边贸易。驻日美军费用不在此次讨论之列。汇率问题则留给两国财长。",
        "The talks covered expanding bilateral trade. Exchange rates are left to the finance "
        "ministers.",
        "zh",
        "en",
        expected=(Expected("trade", "", "omission"),),
    ),
    Example(
        "地震造成至少12人死亡。",
        "The earthquake killed 12 people.",
        "zh",
        "en",
        expected=(Expected("12", "at least 12", "omission"),),
    ),
    Example(
        "Der ehemalige Minister soll Geld angenommen haben.",
        "The minister is said to have taken money.",
        "de",
        "en",
        expected=(Expected("money", "", "omission"),),
    ),
    Example(
        "制裁对象包括银行、航运公司和炼油厂。",
        "The sanctions target banks and refineries.",
        "zh",
        "en",
        expected=(Expected("refineries", "", "omission"),),
    ),
    Example(
        "他没有说明原因。会谈将于周五继续。",
        "The talks will go on on Friday, and he gave no reason.",
        "zh",
        "en",
    ),
    Example("据报道，至少12人死亡。", "Reports say that 12 or more people died.", "zh", "en"),
)

CHECK = Check(
    _NAME, 1, _run, _run_document, _run_paragraphs, examples=_EXAMPLES, help=__doc__ or ""
)
