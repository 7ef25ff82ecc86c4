"""Two edits of one text made into one, with the places where they contradict each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prose.matching import word_blocks
from prose.segmentation import tokens


@dataclass(frozen=True, slots=True)
class Conflict:
    """A passage that both edits changed, each in its own way."""

    base: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merge:
    """The merged text, and its conflicts in order. At a conflict the text keeps ``mine``."""

    text: str
    conflicts: tuple[Conflict, ...]


def three_way(base: str, mine: str, theirs: str) -> Merge:
    """Merge two edits of ``base`` token by token (diff3: Khanna, Kunal and Pierce, 2007).

    Whatever both sides changed differently comes back as a conflict; nothing is guessed.
    """
    texts: list[str] = []
    conflicts: list[Conflict] = []
    for old, my, their in _chunks(*map(_pieces, (base, mine, theirs))):
        if my != their and old not in (my, their):
            conflicts.append(Conflict(old, my, their))
        texts.append(their if my == old else my)
    return Merge("".join(texts), tuple(conflicts))


def _pieces(text: str) -> list[str]:
    return [span.of(text) for span in tokens(text)]


def _chunks(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]
) -> Iterator[tuple[str, str, str]]:
    """Cut the three texts at the words that all of them kept."""
    my, their = _where(base, mine), _where(base, theirs)
    i = j = k = 0
    for at, piece in enumerate(base):
        if at in my and at in their and not piece.isspace():
            yield "".join(base[i:at]), "".join(mine[j : my[at]]), "".join(theirs[k : their[at]])
            yield piece, piece, piece
            i, j, k = at + 1, my[at] + 1, their[at] + 1
    yield "".join(base[i:]), "".join(mine[j:]), "".join(theirs[k:])


def _where(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    return {i + n: j + n for i, j, length in word_blocks(base, other) for n in range(length)}
