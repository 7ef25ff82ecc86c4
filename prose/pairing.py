"""Which pieces of two texts stand beside each other, and the verbs by which an editor settles it.

A layout holds every code point of both texts exactly once and in order, whatever is done to it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from prose import alignment
from prose.document import Block, Document

Side = Literal["source", "target"]
OTHER: dict[Side, Side] = {"source": "target", "target": "source"}


@dataclass(frozen=True, slots=True)
class Piece:
    """The code points ``start`` to ``end`` of one block: all of it, unless it was cut."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """Pieces of both sides that translate each other; one side may be empty, never both.

    Two pieces of one block never stand on one side of one row: there they are one piece.
    """

    source: tuple[Piece, ...] = ()
    target: tuple[Piece, ...] = ()

    def side(self, side: Side) -> tuple[Piece, ...]:
        """Give the pieces of one side."""
        return self.source if side == "source" else self.target


Layout = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What an act did: from row ``at`` on, ``before`` became ``after``."""

    at: int
    before: Layout
    after: Layout


class Impossible(ValueError):
    """An act that the layout does not allow; the message is a sentence that says why."""


class Missing(Impossible):
    """There is no such row, block or place."""


def start(beads: Iterable[alignment.Bead], source: Document, target: Document | None) -> Layout:
    """Lay out what alignment paired: every block whole."""
    there = target.blocks if target else ()
    return tuple(
        Row(_whole(bead.source, source.blocks), _whole(bead.target, there)) for bead in beads
    )


def alone(source: Document) -> Layout:
    """Lay out a text without a translation: a row for each block."""
    return tuple(Row(_whole([number], source.blocks)) for number in range(len(source.blocks)))


def _whole(numbers: Iterable[int], blocks: Sequence[Block]) -> tuple[Piece, ...]:
    return tuple(Piece(number, 0, len(blocks[number].text)) for number in numbers)


def blocks(pieces: Iterable[Piece], document: Document) -> tuple[Block, ...]:
    """Give pieces as blocks of their own. What follows a cut in a headline is a paragraph."""
    return tuple(_block(piece, document.blocks[piece.block]) for piece in pieces)


def _block(piece: Piece, block: Block) -> Block:
    text = block.text[piece.start : piece.end]
    if (piece.start, piece.end) == (0, len(block.text)):
        return block
    kind = "paragraph" if piece.start and block.kind == "headline" else block.kind
    return Block(kind, text.strip())


def join(layout: Layout, row: int) -> Layout:
    """Make one row of a row and the next. Pieces of one block that meet are one again."""
    first = _row(layout, row)
    if row + 1 == len(layout):
        raise Impossible("There is no pair below to join with.")
    second = layout[row + 1]
    joined = Row(_met(first.source, second.source), _met(first.target, second.target))
    return (*layout[:row], joined, *layout[row + 2 :])


def split(layout: Layout, row: int) -> Layout:
    """Make two rows of one that holds several pieces: the first of each side, and the rest."""
    whole = _row(layout, row)
    if max(len(whole.source), len(whole.target)) < 2:
        raise Impossible(
            "There are no two paragraphs on either side. Cut one in two, or add an empty place."
        )
    first = Row(whole.source[:1], whole.target[:1])
    rest = Row(whole.source[1:], whole.target[1:])
    return (*layout[:row], first, rest, *layout[row + 1 :])


def shift(layout: Layout, row: int, side: Side, *, down: bool) -> Layout:
    """Move the last piece of one side to the row below, or the first one to the row above."""
    pieces = _row(layout, row).side(side)
    if not pieces:
        raise Impossible("There is no paragraph here to move.")
    cells = [each.side(side) for each in layout]
    if down:
        cells[row] = pieces[:-1]
        below = cells[row + 1] if row + 1 < len(cells) else ()
        cells[row + 1 : row + 2] = [_met(pieces[-1:], below)]
    elif row == 0:
        raise Impossible("There is no pair above.")
    else:
        cells[row] = pieces[1:]
        cells[row - 1] = _met(cells[row - 1], pieces[:1])
    return _changed(layout, side, cells)


def slide(layout: Layout, row: int, side: Side, *, down: bool) -> Layout:
    """Move one side by a row from here on, as far as the next empty place on that side.

    Downwards an empty place opens here; upwards the pieces join those above, or fill the empty
    place above, or the one that is here.
    """
    here = _row(layout, row).side(side)
    cells = [each.side(side) for each in layout]
    if down:
        end = _next_empty(cells, row + 1)
        moved = [*cells[:row], (), *cells[row:end], *cells[end + 1 :]]
        return _changed(layout, side, moved)
    first = row if here else row + 1
    if first == 0:
        raise Impossible("There is no pair above.")
    if not any(cells[first : first + 1]):
        raise Impossible("There is nothing below that could move up here.")
    end = _next_empty(cells, first + 1)
    joined = _met(cells[first - 1], cells[first])
    moved = [*cells[: first - 1], joined, *cells[first + 1 : end], (), *cells[end:]]
    return _changed(layout, side, moved)


def add(layout: Layout, row: int, side: Side) -> Layout:
    """Leave an empty place on one side; what stood there has a row of its own below."""
    pair = _row(layout, row)
    if not pair.side(side):
        raise Impossible("This place is empty already.")
    if not pair.side(OTHER[side]):
        raise Impossible("The other side is empty already: there is nothing to set apart.")
    apart = (replace(pair, **{side: ()}), replace(pair, **{OTHER[side]: ()}))
    return (*layout[:row], *apart, *layout[row + 1 :])


def difference(before: Layout, after: Layout) -> Change:
    """Give what changed between two layouts, without the rows that did not."""
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    tail = 0
    while tail < min(len(before), len(after)) - same and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return Change(same, before[same : len(before) - tail], after[same : len(after) - tail])


def undone(layout: Layout, change: Change) -> Layout:
    """Take a change back. The layout has to be the one that the change made."""
    return (*layout[: change.at], *change.before, *layout[change.at + len(change.after) :])


def done(layout: Layout, change: Change) -> Layout:
    """Make a change that was taken back once more."""
    return (*layout[: change.at], *change.after, *layout[change.at + len(change.before) :])


def row_of(layout: Layout, side: Side, piece: Piece) -> int | None:
    """Give the row in which a piece starts, or did before it was joined; None: in none."""
    for number, row in enumerate(layout):
        if any(p.block == piece.block and p.start <= piece.start < p.end for p in row.side(side)):
            return number
    return None


def facing(side: Side, mine: tuple[Piece, ...], others: tuple[Piece, ...]) -> Row:
    """Make a row of the pieces of one side and of the other."""
    return Row(mine, others) if side == "source" else Row(others, mine)


def _row(layout: Layout, row: int) -> Row:
    if not 0 <= row < len(layout):
        raise Missing(f"There is no pair {row + 1}: there are {len(layout)}.")
    return layout[row]


def _next_empty(cells: Sequence[tuple[Piece, ...]], start: int) -> int:
    return next((n for n in range(start, len(cells)) if not cells[n]), len(cells))


def _met(first: tuple[Piece, ...], second: tuple[Piece, ...]) -> tuple[Piece, ...]:
    if first and second and first[-1].block == second[0].block:
        healed = replace(first[-1], end=second[0].end)
        return (*first[:-1], healed, *second[1:])
    return first + second


def _changed(layout: Layout, side: Side, cells: Sequence[tuple[Piece, ...]]) -> Layout:
    """Give the layout with other pieces on one side, and without rows that hold nothing."""
    others = [row.side(OTHER[side]) for row in layout]
    others += [()] * (len(cells) - len(others))
    rows = (facing(side, mine, other) for mine, other in zip(cells, others, strict=True))
    changed = tuple(row for row in rows if row.source or row.target)
    if changed == layout:
        raise Impossible("Nothing would change.")
    return changed
