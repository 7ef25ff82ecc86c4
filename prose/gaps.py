"""Where in a target something is missing that the source has."""

from prose import segmentation
from prose.finding import Pair
from prose.span import Span


def place(pair: Pair, missing: Span) -> Span:
    """Give the last word of the target's sentence in which something of the source should stand.

    The quantities that both sides have lead the way; where none is near, the share of the text.
    """
    sentences = segmentation.sentences(pair.target, pair.target_language)
    at = _expected(pair, missing)
    sentence = next((each for each in sentences if at < each.end), sentences[-1])
    return last_word(pair.target, sentence)


def _expected(pair: Pair, missing: Span) -> int:
    near = min(
        pair.quantities.pairs,
        key=lambda pair_: abs(pair_[0].span.start - missing.start),
        default=None,
    )
    if near is None:
        return len(pair.target) * missing.start // max(1, len(pair.source))
    ratio = len(pair.target) / max(1, len(pair.source))
    moved = near[1].span.start + round((missing.start - near[0].span.start) * ratio)
    return min(max(0, moved), len(pair.target) - 1)


def last_word(text: str, sentence: Span) -> Span:
    """Give the last word inside a sentence; the sentence itself where it has none."""
    words = segmentation.words(sentence.of(text))
    return words[-1].moved(sentence.start) if words else sentence
