"""Where a paragraph is cut in two, and what that makes of a layout."""

from collections.abc import Iterable
from dataclasses import replace

import regex

from prose import markup, segmentation
from prose.pairing import OTHER, Impossible, Layout, Missing, Piece, Side, facing
from prose.span import Span

_CLUSTERS = regex.compile(r"\X")
_CLAUSES = regex.compile(r"[,;:，；：、،؛—–]\s*")


def cut(layout: Layout, side: Side, block: int, at: int, text: str) -> Layout:
    """Cut a block, whose whole text this is, in two at a code point.

    The place moves to the start of its grapheme cluster and behind blanks. What follows goes into
    a row of its own, or into the next one where that has an empty place; pieces of the other side
    are divided by their length.
    """
    row, nth = _find(layout, side, block, at)
    pair = layout[row]
    mine, others = pair.side(side), pair.side(OTHER[side])
    at = _edge(text, at)
    _refuse(text, Span(mine[nth].start, mine[nth].end), at)
    above = (*mine[:nth], Piece(block, mine[nth].start, at))
    below = (Piece(block, at, mine[nth].end), *mine[nth + 1 :])
    stay = _nearest(others, _length(above) / (_length(above) + _length(below)))
    first = facing(side, above, others[:stay])
    rest = facing(side, below, others[stay:])
    following = layout[row + 1 :]
    if not others[stay:] and following and not following[0].side(side):
        rest = replace(following[0], **{side: below})
        following = following[1:]
    return (*layout[:row], first, rest, *following)


def places(text: str, piece: Piece, language: str) -> tuple[int, ...]:
    """Give where a piece may well be cut: after sentences, else after clauses, else words."""
    own = text[piece.start : piece.end]
    ways = (
        [span.start for span in segmentation.sentences(own, language)],
        [match.end() for match in _CLAUSES.finditer(own)],
        [span.start for span in segmentation.words(own, language)],
    )
    for way in ways:
        found = [at + piece.start for at in way if _allowed(text, piece, at + piece.start)]
        if found:
            return tuple(found)
    return ()


def _allowed(text: str, piece: Piece, at: int) -> bool:
    try:
        _refuse(text, Span(piece.start, piece.end), at)
    except Impossible:
        return False
    return True


def _refuse(text: str, piece: Span, at: int) -> None:
    """Raise Impossible where a cut would leave nothing on one side, or would break a link."""
    first, second = text[piece.start : at], text[at : piece.end]
    if not first.strip() or not second.strip():
        raise Impossible("There is no text on one side of this place.")
    if markup.plain(first) + markup.plain(second) != markup.plain(piece.of(text)):
        raise Impossible("This place is inside a link or emphasis. Cut before or after it.")


def _find(layout: Layout, side: Side, block: int, at: int) -> tuple[int, int]:
    for number, row in enumerate(layout):
        for nth, piece in enumerate(row.side(side)):
            if piece.block == block and piece.start <= at <= piece.end:
                return number, nth
    raise Missing(f"There is no character {at} in paragraph {block + 1} of this text.")


def _edge(text: str, at: int) -> int:
    """Move a place to the start of its grapheme cluster, and then behind blanks."""
    for cluster in _CLUSTERS.finditer(text):
        if cluster.end() > at:
            at = cluster.start()
            break
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _length(pieces: Iterable[Piece]) -> int:
    return sum(piece.end - piece.start for piece in pieces)


def _nearest(pieces: tuple[Piece, ...], share: float) -> int:
    """Say how many of the pieces make up about this share of their length; never all of many."""
    whole = _length(pieces)
    ways = range(1, len(pieces)) if len(pieces) > 1 else [len(pieces)]
    return min(ways, key=lambda n: abs(_length(pieces[:n]) - share * whole))
