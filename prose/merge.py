"""Two edits of one text made into one, with the places where they contradict each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from prose.diff import Passage, passages
from prose.matching import word_blocks
from prose.segmentation import tokens
from prose.span import Span

Order = list[int]
_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A passage that both edits changed, each in its own way, or put at different places.

    Its words in the three texts and where they stand there; ``at`` is where the merged text has
    ``mine``. Spans are code points, half-open.
    """

    base: str
    mine: str
    theirs: str
    at: Span = field(default=_NOWHERE, compare=False)
    base_at: Span = field(default=_NOWHERE, compare=False)
    mine_at: Span = field(default=_NOWHERE, compare=False)
    theirs_at: Span = field(default=_NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Merge:
    """The merged text, and its conflicts in order. At a conflict the text keeps ``mine``."""

    text: str
    conflicts: tuple[Conflict, ...]


def three_way(base: str, mine: str, theirs: str) -> Merge:
    """Merge two edits of ``base`` token by token (diff3: Khanna, Kunal and Pierce, 2007).

    A paragraph that one side moved is merged where it stands now. Whatever both sides changed
    differently, or moved to different places, comes back as a conflict; nothing is guessed.
    """
    if mine in {base, theirs}:
        return Merge(theirs, ())
    if base == theirs:
        return Merge(mine, ())
    my, their = _Side(base, mine), _Side(base, theirs)
    if not my.moved and not their.moved:
        return _by_token(base, mine, theirs)
    return _Paragraphs(base, my, their).merged()


def _by_token(base: str, mine: str, theirs: str) -> Merge:
    texts: list[str] = []
    conflicts: list[Conflict] = []
    at = old_at = my_at = their_at = 0
    for old, my, their in _chunks(*map(_pieces, (base, mine, theirs))):
        text = their if my == old else my
        if my != their and old not in (my, their):
            spans = (
                Span(start, start + len(words))
                for start, words in ((at, my), (old_at, old), (my_at, my), (their_at, their))
            )
            conflicts.append(Conflict(old, my, their, *spans))
        texts.append(text)
        at, old_at = at + len(text), old_at + len(old)
        my_at, their_at = my_at + len(my), their_at + len(their)
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


class _Side:
    """One edit, passage by passage."""

    def __init__(self, base: str, text: str) -> None:
        self.text = text
        self.passages: tuple[Passage, ...] = passages(base, text)
        self.moved = [one for one in self.passages if one.moved]


@dataclass(frozen=True, slots=True)
class _Version:
    """What one side made of a block of lines, and of what it wrote behind it."""

    at: Span
    text: str
    behind: str
    moved: bool


class _Paragraphs:
    """A merger block by block: the lines that belong together on either side."""

    def __init__(self, base: str, mine: _Side, theirs: _Side) -> None:
        self.base = base
        self.blank = "\n\n" if "\n\n" in base else "\n"
        self.blocks = _blocks(base, mine, theirs)
        self.mine, self.theirs = self._versions(mine), self._versions(theirs)
        self.my_order, self.their_order = self._order(mine), self._order(theirs)

    def merged(self) -> Merge:
        """Merge each block at its place."""
        order, lost = self._merged_order()
        text = ""
        conflicts: list[Conflict] = []
        for number in order:
            for made in self._block(number, lost):
                lead = self.blank if text.strip("\n") and made.text.strip() else ""
                text = text.rstrip("\n") + lead if lead else text
                at = len(text) - (len(made.text) - len(made.text.lstrip("\n")))
                text += made.text.strip("\n") if made.text.strip() else ""
                conflicts += [replace(one, at=one.at.moved(max(0, at))) for one in made.conflicts]
        return Merge(text, tuple(conflicts))

    def _block(self, number: int, lost: frozenset[int]) -> Iterator[Merge]:
        old, my, their = self._old(number), self.mine[number], self.theirs[number]
        if number >= 0:
            made = _by_token(old.of(self.base), my.text, their.text)
            found = [
                replace(
                    one,
                    base_at=one.base_at.moved(old.start),
                    mine_at=one.mine_at.moved(my.at.start),
                    theirs_at=one.theirs_at.moved(their.at.start),
                )
                for one in made.conflicts
            ]
            if number in lost and not found:
                whole = Span(0, len(made.text))
                texts = old.of(self.base), my.text, their.text
                found = [Conflict(*texts, whole, old, my.at, their.at)]
            yield Merge(made.text, tuple(found))
        yield self._behind(my, their)

    def _behind(self, my: _Version, their: _Version) -> Merge:
        """Merge what both sides wrote behind a block."""
        if my.behind and their.behind and my.behind.strip() != their.behind.strip():
            return _by_token("", my.behind, their.behind)
        return Merge(my.behind or their.behind, ())

    def _old(self, number: int) -> Span:
        return self.blocks[number] if number >= 0 else _NOWHERE

    def _versions(self, side: _Side) -> dict[int, _Version]:
        """Give each block as a side has it; number -1 is what stands before all of them."""
        made = {number: _Version(_NOWHERE, "", "", moved=False) for number in [-1, *self._numbers]}
        last = -1
        for one in side.passages:
            words = one.after.of(side.text)
            if not len(one.before):
                made[last] = replace(made[last], behind=made[last].behind + words)
                continue
            last = self._number(one.before)
            had = made[last]
            at = one.after if not had.text else Span(had.at.start, max(had.at.end, one.after.end))
            made[last] = _Version(at, had.text + words, had.behind, had.moved or one.moved)
        return made

    @property
    def _numbers(self) -> range:
        return range(len(self.blocks))

    def _number(self, span: Span) -> int:
        return next(n for n, block in enumerate(self.blocks) if block.overlaps(span))

    def _order(self, side: _Side) -> Order:
        """Give the blocks as they stand in a side, those that went where they stood."""
        stands = {
            self._number(one.before): one.after.start
            for one in reversed(side.passages)
            if len(one.before) and len(one.after)
        }
        place = -1
        keyed = []
        for number in self._numbers:
            place = stands.get(number, place)
            keyed.append((place, number))
        return [number for _, number in sorted(keyed)]

    def _merged_order(self) -> tuple[Order, frozenset[int]]:
        """Put what one side moved where it stands there; say where both sides disagree."""
        order = [-1, *self.my_order]
        theirs = [-1, *self.their_order]
        lost = set()
        for number in self._numbers:
            my, their = self.mine[number], self.theirs[number]
            if (my.moved and not their.text) or (their.moved and not my.text):
                lost.add(number)  # taken out here, and put elsewhere there
            if not their.moved:
                continue
            before = theirs[theirs.index(number) - 1]
            if my.moved:
                if order[order.index(number) - 1] != before:
                    lost.add(number)
                continue
            order.remove(number)
            order.insert(order.index(before) + 1, number)
        return order, frozenset(lost)


def _blocks(base: str, mine: _Side, theirs: _Side) -> list[Span]:
    """Cut the base where no passage of either side goes on."""
    taken = sorted(one.before for side in (mine, theirs) for one in side.passages)
    cuts = {0, len(base)} | {span.start for span in taken} | {span.end for span in taken}
    held = {cut for cut in cuts for span in taken if span.start < cut < span.end}
    return [Span(start, end) for start, end in pairwise(sorted(cuts - held)) if start < end]
