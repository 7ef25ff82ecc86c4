"""One name is written in two ways within an article, and the termbase does not know it.

“Kallenberg” here and “Callenberg” there. The two must be much alike, and where there is a source,
one and the same name of it must sound like both. The rarer is flagged with the more frequent one;
where both are as frequent, it is for a person to say which is right. Only in scripts that have
capitals: elsewhere nothing says what is a name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prose import languages
from prose.candidates import CASED, Candidate, candidates
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.folding import fold
from prose.likeness import alike, may_be_alike
from prose.span import Covered, Span
from prose.transliteration import sound

_NAME = "inconsistent_forms"
_LIKE, _CONFIDENCE = 0.86, 0.6
_SHORTEST = 5
_SOUNDS = 0.6


@dataclass(frozen=True, slots=True)
class _Place:
    """One word that may be a name, in the paragraph of this number."""

    number: int
    span: Span


def _run_document(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    if not pairs or languages.get(pairs[0].target_language).script not in CASED:
        return
    places = _words(pairs)
    counts = Counter({word: len(found) for word, found in places.items()})
    words = sorted(counts, key=lambda word: (-counts[word], word))
    for number, usual in enumerate(words):
        for rare in words[number + 1 :]:
            if _one_name(usual, rare) and _is_one_in_source(pairs, usual, rare):
                right = usual if counts[usual] > counts[rare] else ""
                for place in places[rare]:
                    yield place.number, _finding(pairs[place.number], place.span, right, usual)


def _words(pairs: Sequence[Pair]) -> dict[str, list[_Place]]:
    """Give the single words that may be names and that the termbase does not know."""
    found: defaultdict[str, list[_Place]] = defaultdict(list)
    lower = {word for pair in pairs for word in pair.target.split() if word.islower()}
    for number, pair in enumerate(pairs):
        if pair.target.isupper():
            continue
        known = Covered(hit.span for hit in pair.in_target)
        for run in candidates(pair.target, pair.target_language):
            free = not known.overlaps(run.span)
            if free and _may_be_name(run) and run.text.lower() not in lower:
                found[run.text].append(_Place(number, run.span))
    return found


def _may_be_name(run: Candidate) -> bool:
    plain = run.words == 1 and not run.opens and not run.text.isupper()
    return plain and len(run.text) >= _SHORTEST


def _one_name(one: str, other: str) -> bool:
    """Whether two words are so alike that they can be one name, neither made of the other."""
    if not may_be_alike(one, other, _LIKE):
        return False
    first, second = fold(one).text, fold(other).text
    if first == second or first.startswith(second) or second.startswith(first):
        return False
    if first[:-2] == second[:-2] or first[:-3] == second[:-3]:
        return False  # an ending: Japans, Japanern
    return alike(one, other) >= _LIKE


def _is_one_in_source(pairs: Sequence[Pair], one: str, other: str) -> bool:
    """Whether one name of the source sounds like both; without a source it may."""
    sources = [pair for pair in pairs if pair.source]
    if not sources:
        return True
    for pair in sources:
        for run in candidates(pair.source, pair.source_language, lengths=(3, 5)):
            heard = [sound(run.text, word) for word in (one, other)]
            if min(heard) >= _SOUNDS:
                return True
    return False


def _finding(pair: Pair, span: Span, right: str, usual: str) -> Finding:
    return pair.finding(
        _NAME,
        span,
        category="name-inconsistent",
        suggestion=right,
        confidence=_CONFIDENCE,
        message=f"The article also writes {usual}: one name should be written in one way.",
    )


_EXAMPLES = (
    Example(
        "卡伦贝格离开了，卡伦贝格没有说话。",
        "Then Callenberg left.",
        "zh",
        "en",
        expected=(Expected("Callenberg", "Kallenberg", "name-inconsistent"),),
        earlier=(("部长卡伦贝格发言。", "Minister Kallenberg spoke; Mr Kallenberg was calm."),),
    ),
    Example(
        "日本人同意。",
        "The Japanese agreed with Japan.",
        "zh",
        "en",
        earlier=(("日本同意。", "In Japan they agreed."),),
    ),
)

CHECK = Check(_NAME, 1, run_document=_run_document, examples=_EXAMPLES, help=__doc__ or "")
