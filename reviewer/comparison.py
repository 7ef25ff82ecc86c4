"""Two revisions side by side: runs of rows, pieces of text, and what the changes add up to."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from prose import diff
from prose.diff import Change, Row
from prose.span import Span
from translations.history import Text


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed, came or went."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One paragraph of both revisions."""

    number: int
    target: int
    state: str
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    inline: tuple[Piece, ...]
    source: str


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
    def first(self) -> int:
        """The number of the first."""
        return self.rows[0].number

    @property
    def last(self) -> int:
        """The number of the last."""
        return self.rows[-1].number


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed between two revisions."""

    runs: tuple[CompareRun, ...]
    changes: int
    paragraphs: int

    @property
    def summary(self) -> str:
        """Say it in words: "10 changes in 3 paragraphs"."""
        if not self.changes:
            return _("No difference")
        changes = ngettext("%(count)d change", "%(count)d changes", self.changes)
        paragraphs = ngettext("%(count)d paragraph", "%(count)d paragraphs", self.paragraphs)
        return _("%(changes)s in %(paragraphs)s") % {
            "changes": changes % {"count": self.changes},
            "paragraphs": paragraphs % {"count": self.paragraphs},
        }

    def only(self, targets: Collection[int]) -> "Comparison":
        """Leave the changed rows of these targets alone in it; what it adds up to stays."""
        kept = [row for run in self.runs for row in run.rows if row.target in targets]
        changed = tuple(row for row in kept if row.state != "same")
        return replace(self, runs=(CompareRun(unchanged=False, rows=changed),) if changed else ())


@dataclass(frozen=True, slots=True)
class Shown:
    """Which two revisions are shown, and how: everything that a shared address must say."""

    before: int
    after: int
    layout: str = "side"
    source: bool = False
    names: bool = False

    def _address(self, **other: str | int | bool) -> str:
        wanted = replace(self, **other)  # type: ignore[arg-type]
        said: dict[str, str | int] = {"from": wanted.before, "to": wanted.after}
        said |= {"layout": "inline"} if wanted.layout == "inline" else {}
        said |= {"source": 1} if wanted.source else {}
        said |= {"names": 1} if wanted.names else {}
        return "?" + urlencode(said)

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
        """The address of the same with corrected names alone, or with all if they are."""
        return self._address(names=not self.names)


def compare(before: Sequence[Text], after: Sequence[Text]) -> Comparison:
    """Compare the texts of two revisions, paragraph by paragraph and word by word."""
    old = [text for text in before if text.text]
    new = [text for text in after if text.text]
    rows = tuple(_paired(old, new))
    runs = tuple(
        CompareRun(run.unchanged, tuple(_row(row, old, new) for row in run.rows))
        for run in diff.runs(rows)
    )
    changed = [row for row in rows if row.kind != "same"]
    changes = sum(max(1, sum(c.kind != "equal" for c in row.changes)) for row in changed)
    return Comparison(runs, changes, len(changed))


def _paired(old: Sequence[Text], new: Sequence[Text]) -> Iterator[Row]:
    """Pair the units that are the same target; what stands in one revision alone came or went."""
    ids = SequenceMatcher(None, [t.target for t in old], [t.target for t in new], autojunk=False)
    for kind, start, end, start_after, end_after in ids.get_opcodes():
        if kind == "equal":
            both = zip(range(start, end), range(start_after, end_after), strict=True)
            yield from (_pair(old[i].text, new[j].text, i, j) for i, j in both)
        else:
            yield from (Row("removed", range(i, i + 1), range(0)) for i in range(start, end))
            came = range(start_after, end_after)
            yield from (Row("added", range(0), range(j, j + 1)) for j in came)


def _pair(before: str, after: str, old: int, new: int) -> Row:
    here, there = range(old, old + 1), range(new, new + 1)
    if before == after:
        return Row("same", here, there)
    return Row("changed", here, there, diff.changes(before, after))


def _row(row: Row, old: Sequence[Text], new: Sequence[Text]) -> CompareRow:
    was = old[row.before.start] if row.before else None
    now = new[row.after.start] if row.after else None
    before, after = was.text if was else "", now.text if now else ""
    held = now or was
    changes = row.changes or _whole(before, after)
    return CompareRow(
        number=(row.after or row.before).start + 1,
        target=held.target if held else 0,
        state=row.kind,
        before=_side(changes, before, "before") if was else (),
        after=_side(changes, after, "after") if now else (),
        inline=pieces(before, after, changes),
        source=held.source if held else "",
    )


def _whole(before: str, after: str) -> tuple[Change, ...]:
    """Say that a paragraph came, went or stayed as a whole."""
    kind: Literal["equal", "replace"] = "equal" if before == after else "replace"
    return (Change(kind, Span(0, len(before)), Span(0, len(after))),)


def pieces(before: str, after: str, changes: Iterable[Change]) -> tuple[Piece, ...]:
    """Lay a difference out as one line of text: what went stands before what came."""
    line = []
    for change in diff.in_line(changes):
        if change.kind == "equal":
            line.append(Piece("equal", change.after.of(after)))
            continue
        line.append(Piece("delete", change.before.of(before)))
        line.append(Piece("insert", change.after.of(after)))
    return tuple(piece for piece in line if piece.text)


def _side(changes: Iterable[Change], text: str, side: str) -> tuple[Piece, ...]:
    kind = "delete" if side == "before" else "insert"
    made = (
        Piece("equal" if c.kind == "equal" else kind, getattr(c, side).of(text))
        for c in diff.in_line(changes)
    )
    return tuple(piece for piece in made if piece.text)
