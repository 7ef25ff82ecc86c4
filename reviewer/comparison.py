"""Two revisions side by side: rows of paragraphs, pieces of text, and what all adds up to."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from prose import diff
from prose.blame import Written
from prose.diff import Change, Row, text_of
from prose.span import Span
from reviewer.authors import Authors
from translations.history import Entry, Text


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed, came or went, or moved; and the revision that wrote what came, if told."""

    kind: Literal["equal", "insert", "delete", "came", "went"]
    text: str
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One line of both revisions: a paragraph, or those that one became or that became one.

    A paragraph that moved has two: ``other`` leads from each to the other.
    """

    key: int
    number: str
    target: int
    state: str
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    inline: tuple[Piece, ...]
    source: str
    other: int | None = None
    other_number: str = ""

    @property
    def writers(self) -> tuple[Entry, ...]:
        """The revisions that wrote what came."""
        found = {piece.entry.id: piece.entry for piece in self.inline if piece.entry}
        return tuple(found[pk] for pk in sorted(found))

    @property
    def left(self) -> bool:
        """Whether this is where a paragraph stood that moved."""
        return self.state == "moved" and not self.after


@dataclass(frozen=True, slots=True)
class CompareRun:
    """Rows that belong together: unchanged ones fold."""

    unchanged: bool
    rows: tuple[CompareRow, ...]

    @property
    def count(self) -> int:
        """How many paragraphs."""
        return len(self.rows)

    @property
    def first(self) -> str:
        """The number of the first."""
        return self.rows[0].number

    @property
    def last(self) -> str:
        """The number of the last."""
        return self.rows[-1].number


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed between two revisions; ``named`` are the rows in which a name changed."""

    runs: tuple[CompareRun, ...]
    changes: int
    paragraphs: int
    moved: int = 0
    named: frozenset[int] = field(default=frozenset())

    @property
    def differs(self) -> bool:
        """Whether the two say anything that is not the same at the same place."""
        return bool(self.changes or self.moved)

    @property
    def summary(self) -> str:
        """Say it in words: "10 changes in 3 paragraphs, 2 moved"."""
        said = [self._changed()] if self.changes else []
        if self.moved:
            moved = ngettext("%(count)d moved", "%(count)d moved", self.moved)
            said.append(moved % {"count": self.moved})
        return _(", ").join(said) or _("No difference")

    def _changed(self) -> str:
        changes = ngettext("%(count)d change", "%(count)d changes", self.changes)
        paragraphs = ngettext("%(count)d paragraph", "%(count)d paragraphs", self.paragraphs)
        return _("%(changes)s in %(paragraphs)s") % {
            "changes": changes % {"count": self.changes},
            "paragraphs": paragraphs % {"count": self.paragraphs},
        }

    def names(self, corrected: Collection[int]) -> "Comparison":
        """Leave the rows alone in it in which a name changed, or that of a flag was corrected.

        What all changes add up to stays.
        """
        kept = tuple(
            row
            for run in self.runs
            for row in run.rows
            if row.key in self.named or (row.target in corrected and row.state != "same")
        )
        return replace(self, runs=(CompareRun(unchanged=False, rows=kept),) if kept else ())


@dataclass(frozen=True, slots=True)
class Shown:
    """Which two revisions are shown, and how: everything that a shared address must say."""

    before: int
    after: int
    layout: str = "side"
    source: bool = False
    names: bool = False
    unfolded: bool = False

    def _address(self, **other: str | int | bool) -> str:
        wanted = replace(self, **other)  # type: ignore[arg-type]
        said: dict[str, str | int] = {"from": wanted.before, "to": wanted.after}
        said |= {"layout": "inline"} if wanted.layout == "inline" else {}
        said |= {"source": 1} if wanted.source else {}
        said |= {"names": 1} if wanted.names else {}
        said |= {"all": 1} if wanted.unfolded else {}
        return "?" + urlencode(said)

    @property
    def here(self) -> str:
        """The address of just this."""
        return self._address()

    @property
    def side(self) -> str:
        """The address of the same side by side."""
        return self._address(layout="side")

    @property
    def inline(self) -> str:
        """The address of the same in one column."""
        return self._address(layout="inline")

    @property
    def source_turned(self) -> str:
        """The address of the same with the source shown, or hidden if it is."""
        return self._address(source=not self.source)

    @property
    def names_turned(self) -> str:
        """The address of the same with changed names alone, or with all if they are."""
        return self._address(names=not self.names)

    @property
    def fold_turned(self) -> str:
        """The address of the same with unchanged paragraphs unfolded, or folded if they are."""
        return self._address(unfolded=not self.unfolded)


def compare(
    before: Sequence[Text],
    after: Sequence[Text],
    *,
    terms: Collection[str] = (),
    authors: Authors | None = None,
    entries: Iterable[Entry] = (),
) -> Comparison:
    """Compare the texts of two revisions, paragraph by paragraph and word by word.

    ``terms`` are the names that no change cuts; ``authors`` says who wrote what, and ``entries``
    are the revisions that it speaks of.
    """
    sides = _Sides(
        [text for text in before if text.text],
        [text for text in after if text.text],
        authors or Authors({}),
        {entry.id: entry for entry in entries},
    )
    names = sorted(terms)
    rows = _identified(diff.rows(sides.old, sides.new, terms=names), sides)
    keys = {id(row): number for number, row in enumerate(rows)}
    runs = tuple(
        CompareRun(run.unchanged, tuple(sides.row(row, keys[id(row)], rows) for row in run.rows))
        for run in diff.runs(rows)
    )
    named = diff.naming(rows, sides.old, sides.new, names)
    tally = diff.tally(rows)
    return Comparison(
        runs,
        tally.changes,
        tally.paragraphs,
        tally.moved,
        frozenset(keys[id(row)] for row in named),
    )


class _Sides:
    """The texts of both revisions, and who wrote those after."""

    def __init__(
        self,
        before: Sequence[Text],
        after: Sequence[Text],
        authors: Authors,
        entries: Mapping[int, Entry],
    ) -> None:
        self.before, self.after, self.authors, self.entries = before, after, authors, entries
        self.old = [text.text for text in before]
        self.new = [text.text for text in after]

    def row(self, row: Row, key: int, rows: Sequence[Row]) -> CompareRow:
        """Make the line of a row."""
        there, here = row.before or row.partner, row.after or row.partner
        was, now = text_of(there, self.old), text_of(here, self.new)
        changes = row.changes or _whole(was, now, row)
        held = [self.after[n] for n in row.after] or [self.before[n] for n in row.before]
        other = _other(row, rows)
        return CompareRow(
            key=key,
            number=_number(row.after or row.before),
            target=held[0].target if held else 0,
            state=row.kind,
            before=_side(changes, was, "before") if row.before else (),
            after=_side(changes, now, "after") if row.after else (),
            inline=tuple(self._signed(pieces(was, now, changes), here)),
            source="\n\n".join(text.source for text in held if text.source),
            other=other,
            other_number=_number(row.partner) if row.partner else "",
        )

    def _signed(self, found: Iterable[Piece], numbers: range) -> Iterator[Piece]:
        """Cut what came where its writers change, and say of each piece which revision wrote it."""
        writers = tuple(self._writers(numbers))
        at = 0
        for piece in found:
            if piece.kind in {"delete", "went"}:
                yield piece
                continue
            if piece.kind == "insert":
                yield from self._by_writer(piece, at, writers)
            else:
                yield piece
            at += len(piece.text)

    def _writers(self, numbers: range) -> Iterator[Written]:
        at = 0
        for number in numbers:
            text = self.after[number]
            for piece in self.authors.of(text.target):
                yield Written(piece.span.moved(at), piece.state)
            at += len(text.text) + len(diff.BETWEEN)

    def _by_writer(self, piece: Piece, at: int, writers: Sequence[Written]) -> Iterator[Piece]:
        end = at + len(piece.text)
        done = at
        for one in writers:
            start, stop = max(one.span.start, done), min(one.span.end, end)
            if start < stop:
                if start > done:
                    yield replace(piece, text=piece.text[done - at : start - at])
                words = piece.text[start - at : stop - at]
                yield replace(piece, text=words, entry=self.entries.get(one.state))
                done = stop
        if done < end:
            yield replace(piece, text=piece.text[done - at :])


def _identified(rows: Sequence[Row], sides: _Sides) -> tuple[Row, ...]:
    """Show a target as rewritten whose old words were all taken away and whose new ones all came.

    By their words alone the two have nothing to do with each other; the archive knows better.
    """
    gone = {sides.before[row.before.start].target: row for row in rows if row.kind == "removed"}
    paired = {
        id(row): gone[sides.after[row.after.start].target]
        for row in rows
        if row.kind == "added" and sides.after[row.after.start].target in gone
    }
    away = {id(row) for row in paired.values()}
    return tuple(
        _rewritten(paired[id(row)], row, sides) if id(row) in paired else row
        for row in rows
        if id(row) not in away
    )


def _rewritten(gone: Row, came: Row, sides: _Sides) -> Row:
    was, now = text_of(gone.before, sides.old), text_of(came.after, sides.new)
    return Row("rewritten", gone.before, came.after, diff.changes(was, now))


def _other(row: Row, rows: Sequence[Row]) -> int | None:
    """Give the key of the row where what moved stood before, or stands after."""
    if not row.partner:
        return None
    for key, each in enumerate(rows):
        if each.kind == "moved" and row.partner in (each.before, each.after) and each is not row:
            return key
    return None


def _number(paragraphs: range) -> str:
    first, last = paragraphs.start + 1, paragraphs.stop
    return str(first) if first == last else f"{first}–{last}"


def _whole(before: str, after: str, row: Row) -> tuple[Change, ...]:
    """Say that a paragraph came, went, moved or stayed as a whole."""
    same = before == after or row.kind == "moved"
    kind: Literal["equal", "replace"] = "equal" if same else "replace"
    return (Change(kind, Span(0, len(before)), Span(0, len(after))),)


def pieces(before: str, after: str, changes: Iterable[Change]) -> tuple[Piece, ...]:
    """Lay a difference out as one line of text: what went stands before what came."""
    line = []
    for change in diff.in_line(changes):
        if change.kind == "equal":
            line.append(Piece("equal", change.after.of(after)))
            continue
        moved = change.kind == "move"
        line.append(Piece("went" if moved else "delete", change.before.of(before)))
        line.append(Piece("came" if moved else "insert", change.after.of(after)))
    return tuple(piece for piece in line if piece.text)


def _side(
    changes: Iterable[Change], text: str, side: Literal["before", "after"]
) -> tuple[Piece, ...]:
    kinds = {"before": ("delete", "went"), "after": ("insert", "came")}[side]
    made = []
    for change in diff.in_line(changes):
        kind = "equal" if change.kind == "equal" else kinds[change.kind == "move"]
        span: Span = getattr(change, side)
        made.append(Piece(kind, span.of(text)))  # type: ignore[arg-type]
    return tuple(piece for piece in made if piece.text)
