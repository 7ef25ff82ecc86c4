"""One of the newsroom's own rules finds words that the house does not write.

A rule looks for words, or for a pattern, in the translations into one language or into all; it
says what should stand there instead, and where it does not hold. Web and e-mail addresses are
left alone.
"""

from collections import Counter
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from prose import occurrence
from prose.category import Severity
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.rules import Hit, RanOver, Rule
from prose.span import Covered
from prose.termbase import Snapshot

_NAME = "own_rule"
_CONFIDENCE = 0.95
_PATIENCE = 3

# How often a rule ran over its time: the desk must not wait for it in every paragraph.
_overrun: WeakKeyDictionary[Snapshot, Counter[Rule]] = WeakKeyDictionary()


def found(rule: Rule, text: str, language: str) -> tuple[Hit, ...]:
    """Give what is reported of a text: what stands there rightly and addresses are left out.

    Raises RanOver.
    """
    hits = rule.find(text, language)
    closed = Covered(occurrence.addresses(text)) if hits else Covered()
    fitting = (_fitting(rule, hit, hit.span.of(text)) for hit in hits)
    return tuple(
        hit
        for hit in fitting
        if hit.suggestion != hit.span.of(text) and not closed.overlaps(hit.span)
    )


def _fitting(rule: Rule, hit: Hit, quote: str) -> Hit:
    """Write what is suggested as the text writes what stands there: at a sentence’s beginning."""
    if rule.kind == "regex" or not rule.ignore_case:
        return hit
    return Hit(hit.span, occurrence.recased(hit.suggestion, quote, rule.look_for))


def name_of(rule: Rule) -> str:
    """Give how the findings of a rule are called: each rule's apart from those of others."""
    return f"{_NAME}.{rule.id}"


def _run(pair: Pair) -> Iterator[Finding]:
    for rule in pair.snapshot.rules_for(pair.target_language):
        for hit in _in_time(rule, pair):
            yield _finding(rule, hit, pair)


def _in_time(rule: Rule, pair: Pair) -> tuple[Hit, ...]:
    over = _overrun.setdefault(pair.snapshot, Counter())
    if over[rule] >= _PATIENCE:
        return ()
    try:
        return found(rule, pair.target, pair.target_language)
    except RanOver:
        over[rule] += 1
        return ()


def _finding(rule: Rule, hit: Hit, pair: Pair) -> Finding:
    return pair.finding(
        name_of(rule),
        hit.span,
        category=rule.category,
        severity=Severity(rule.severity),
        suggestion=hit.suggestion,
        confidence=_CONFIDENCE,
        message=rule.message or _message(hit, hit.span.of(pair.target)),
    )


def _message(hit: Hit, quote: str) -> str:
    if hit.suggestion:
        return f"The house writes {hit.suggestion} for {quote}."
    return f"The house does not write “{quote}”."


_PER_CENT = Rule(1, "per cent", suggest="percent", language="en", unless="per cent of GDP")
_DATES = Rule(2, r"(\d+)(?:st|nd|rd|th) (May|June)", suggest=r"\2 \1", kind="regex", language="en")
_EXAMPLES = (
    Example(
        "关税为百分之二十。",
        "The tariff is 20 per cent.",
        "zh",
        "en",
        expected=(Expected("per cent", "percent", "style"),),
        rules=(_PER_CENT,),
    ),
    Example(
        "会谈于5月2日举行。",
        "The talks were held on 2nd May.",
        "zh",
        "en",
        expected=(Expected("2nd May", "May 2", "style"),),
        rules=(_DATES,),
    ),
    Example(
        "债务为百分之二百。",
        "The debt is at 200 per cent of GDP.",
        "zh",
        "en",
        rules=(_PER_CENT,),
    ),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
