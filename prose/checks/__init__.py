"""The checks: one CHECK a file, run on a pair of source and target, or on a whole article.

What the house sets of a check for a pair of languages is applied here, and nowhere else.
"""

import sys
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from weakref import WeakKeyDictionary

from prose import counterparts, discovery, quantities, speech
from prose.finding import Check, Finding, Pair
from prose.memory import Memory
from prose.settings import CheckSetting
from prose.span import Covered
from prose.termbase import Snapshot

_REMEMBERED = 16 * 1024 * 1024  # bytes: the paragraphs of some hundred articles
_FINDING = 1000  # bytes
_NAMES = frozenset({"title-role", "organisation", "place-or-zone", "term"})


@cache
def all_checks() -> tuple[Check, ...]:
    """Give every check, sorted by name."""
    return tuple(module.CHECK for module in discovery.modules(sys.modules[__name__]))


def run(pair: Pair) -> tuple[Finding, ...]:
    """Run every check on a pair and give what they found, in the order of the target text.

    Of findings about names and terms that overlap, the surest stays.
    """
    return settled(_found(pair))


def run_document(pairs: Sequence[Pair]) -> tuple[tuple[Finding, ...], ...]:
    """Run every check on all pairs of an article: what they found, pair by pair.

    What only the whole article shows (a name in two spellings) comes with what a pair shows alone.
    Of an article with over 10,000 numbers or 1,000 quotations on both sides those up to there are
    read: it is a table, and nothing is said of the others. Sentences are paired in the first
    300,000 characters of both sides.
    """
    pairs = tuple(bounded(pairs))
    found = [list(_alone(pair)) for pair in pairs]
    for check in all_checks():
        for number, finding in _in_document(check, pairs):
            found[number].append(finding)
    return tuple(settled(each) for each in found)


def bounded(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Give an article as it is looked at: numbers and quotations up to the most that are read."""
    numbers = quotations = letters = 0
    for pair in pairs:
        bounds = numbers <= quantities.MOST, quotations <= speech.MOST, letters <= counterparts.MOST
        read = pair if all(bounds) else _bounded(pair, *bounds)
        numbers += sum(len(side) for side in read.in_numbers)
        quotations += speech.count(pair.source) + speech.count(pair.target)
        letters += len(pair.source) + len(pair.target)
        yield read


def _bounded(pair: Pair, numbers: bool, quotations: bool, sentences: bool) -> Pair:  # noqa: FBT001
    return replace(
        pair, reads_numbers=numbers, reads_quotations=quotations, reads_sentences=sentences
    )


def of_documents() -> frozenset[str]:
    """Name the checks whose findings another paragraph may change."""
    return frozenset(check.name for check in all_checks() if check.looks_at_all)


_memories: WeakKeyDictionary[Snapshot, Memory[Hashable, tuple[Finding, ...]]] = WeakKeyDictionary()


def _alone(pair: Pair) -> tuple[Finding, ...]:
    """Give what all checks find in a pair, from memory where it was looked at before."""
    memory = _memories.setdefault(pair.snapshot, Memory(_REMEMBERED, _weight))
    asked = (pair.source, pair.target, pair.kind, pair.date)
    bounds = (pair.reads_numbers, pair.reads_quotations, pair.reads_sentences)
    tongues = (pair.source_language, pair.target_language)
    return memory.recall((asked, tongues, bounds), lambda: tuple(_found(pair)))


def _found(pair: Pair) -> Iterator[Finding]:
    for check in all_checks():
        setting = _setting(check, pair)
        if setting.on:
            yield from (_as_set(finding, setting) for finding in check.run(pair))


def _in_document(check: Check, pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    if not pairs or not check.looks_at_all:
        return
    setting = _setting(check, pairs[0])  # an article is translated from one language into one
    if setting.on:
        for number, finding in check.run_document(pairs):
            yield number, _as_set(finding, setting)


def of_paragraphs(
    pairs: Sequence[Pair], lost: Sequence[tuple[int, str]]
) -> Iterator[tuple[int, Finding]]:
    """Find what is left out and added as whole paragraphs, in a text that nobody has paired.

    ``pairs`` are its paragraphs, without a source where nothing is known; ``lost`` those of the
    source that stand in none of them, each with the number of the pair it should go before.
    """
    for check in all_checks():
        setting = _setting(check, pairs[0]) if pairs else None
        if setting and setting.on:
            for number, finding in check.run_paragraphs(pairs, lost):
                yield number, _as_set(finding, setting)


_settings: WeakKeyDictionary[Snapshot, dict[tuple[str, str, str], CheckSetting]] = (
    WeakKeyDictionary()
)


def _setting(check: Check, pair: Pair) -> CheckSetting:
    """Give what the house sets of a check for the languages of a pair."""
    known = _settings.setdefault(pair.snapshot, {})
    asked = check.name, pair.source_language, pair.target_language
    if asked not in known:
        known[asked] = pair.snapshot.setting(*asked)
    return known[asked]


def _as_set(finding: Finding, setting: CheckSetting) -> Finding:
    severity = setting.severity_of(finding.severity, finding.category)
    return finding if severity is finding.severity else replace(finding, severity=severity)


def _weight(asked: Hashable, found: tuple[Finding, ...]) -> int:
    return len(repr(asked)) + _FINDING * (len(found) + 1)


def settled(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Leave out what says less surely what another finding says of the same name or term."""
    kept: list[Finding] = []
    told = Covered()
    for finding in sorted(found, key=lambda each: (-each.confidence, each.span, each.check)):
        if not _about_names(finding):
            kept.append(finding)
        elif not told.overlaps(finding.span):
            kept.append(finding)
            told.add(finding.span)
    return tuple(sorted(kept, key=lambda finding: (finding.span, finding.check)))


def _about_names(finding: Finding) -> bool:
    return finding.category.startswith("name-") or finding.category in _NAMES
