"""Which pairs an editor should look at before they are stored, and why, in a word or two."""

from collections.abc import Iterable, Sequence

from prose import languages
from prose.alignment import digits
from prose.document import Document
from prose.pairing import Layout, Piece, Row, blocks

_WORDS = {1: "one", 2: "two", 3: "three", 4: "four"}
_FAR = 1.8  # times as long as its pair, by the measure of the whole text
_FEW = 10.0  # words by which short pairs may differ all the same


def doubts(layout: Layout, source: Document, target: Document | None) -> tuple[str, ...]:
    """Give for each row why it needs a look, or nothing.

    Not one to one; numbers on both sides and none of them the same; or one side far longer than
    the other, measured in words and by the ratio of the whole texts.
    """
    if target is None:
        return ("",) * len(layout)
    pairs = [(_text(row.source, source), _text(row.target, target)) for row in layout]
    per_word = [languages.get(one.language).chars_per_word for one in (source, target)]
    words = [(len(old) / per_word[0], len(new) / per_word[1]) for old, new in pairs]
    ratio = _ratio(words)
    return tuple(
        _counts(row) or _numbers(*pair) or _lengths(old * ratio, new)
        for row, pair, (old, new) in zip(layout, pairs, words, strict=True)
    )


def _text(pieces: Iterable[Piece], document: Document) -> str:
    return "\n".join(block.text for block in blocks(pieces, document))


def _ratio(words: Sequence[tuple[float, float]]) -> float:
    """Say how many words of the translation stand for one of the source, where both stand."""
    paired = [(old, new) for old, new in words if old and new]
    return sum(new for _, new in paired) / sum(old for old, _ in paired) if paired else 1.0


def _counts(row: Row) -> str:
    here, there = len(row.source), len(row.target)
    if not there:
        return "no translation"
    if not here:
        return "added"
    if (here, there) == (1, 1):
        return ""
    return f"{_WORDS.get(here, here)} to {_WORDS.get(there, there)}"


def _numbers(old: str, new: str) -> str:
    here, there = digits(old), digits(new)
    return "numbers differ" if here and there and not here & there else ""


def _lengths(old: float, new: float) -> str:
    longer, shorter = max(old, new), min(old, new)
    far = longer > _FAR * shorter and longer - shorter > _FEW
    return "lengths differ" if far else ""
