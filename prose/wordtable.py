"""A termbase as a table: one form a row, or a column for each language; every fault with its line.

The columns ``concept`` (what belongs together), ``kind``, ``language``, ``text``, ``status``,
``part``, ``culture`` and ``note`` have a meaning here, and so have those of ``MORE``. Any other is
kept.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, get_args

from prose import clean, tabular
from prose.language import NameOrder, UnknownLanguage, normal
from prose.tabular import Line
from prose.termbase import Concept, Kind, Part, Rendering, Status

COLUMNS = ("concept", "kind", "language", "text", "status", "part", "culture", "note")
MORE = (
    *("valid_from", "valid_to", "evidence", "case_sensitive"),
    *("definition", "wikidata", "order", "later", "native_language"),
)
NEEDED = ("concept", "language", "text")
KINDS, PARTS, STATUSES = get_args(Kind), get_args(Part), get_args(Status)
ORDERS, LATERS = get_args(NameOrder), ("family", "full")
CULTURES = (
    *("western", "chinese", "japanese", "korean", "vietnamese", "hungarian", "arabic", "other"),
)
LONGEST, LONGEST_KEY = 300, 120  # code points
MOST_ROWS = 300_000
_YES = frozenset({"1", "yes", "true", "x"})


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line, counted as the file has it; 0 where it is the file as a whole."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Row:
    """One form as the table has it; ``more`` are the columns without a meaning here."""

    line: int
    concept: str
    kind: Kind
    rendering: Rendering
    culture: str = ""
    note: str = ""
    about: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    more: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Table:
    """What was read: good only without faults. Warnings do not keep it from being used."""

    rows: tuple[Row, ...] = ()
    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """What the table calls each concept, in the order of ``concepts``."""
        return tuple(dict.fromkeys(row.concept for row in self.rows))

    def concepts(self) -> tuple[Concept, ...]:
        """Give the rows as concepts of a termbase, numbered from 1 in the order of the table."""
        grouped: dict[str, list[Row]] = {key: [] for key in self.keys}
        for row in self.rows:
            grouped[row.concept].append(row)
        return tuple(_concept(number, rows) for number, rows in enumerate(grouped.values(), 1))


def joined(tables: Iterable[Table]) -> Table:
    """Make one table of several without faults; a concept that two of them have is one."""
    return Table(tuple(row for table in tables for row in table.rows))


def _concept(number: int, rows: Sequence[Row]) -> Concept:
    about = {name: value for row in rows for name, value in row.about.items() if value}
    order: Any = about.get("order", "")
    later: Any = about.get("later", "")
    return Concept(
        number,
        rows[0].kind,
        renderings=tuple(
            Rendering(
                number,
                *(row.rendering.language, row.rendering.text, row.rendering.status),
                *(row.rendering.part, row.rendering.case_sensitive),
                *(row.rendering.valid_from, row.rendering.valid_to),
            )
            for row in rows
        ),
        definition=about.get("definition", ""),
        culture=next((row.culture for row in rows if row.culture), ""),
        order=order,
        later=later,
        native_language=about.get("native_language", ""),
    )


def read(data: bytes, name: str = "") -> Table:
    """Read a table; ``name`` ends in .xlsx for a workbook, and is CSV or TSV otherwise."""
    try:
        return _table(_long(tabular.lines(data, name)))
    except tabular.Unreadable as wrong:
        return _refused(wrong.line, str(wrong))


def _refused(line: int, message: str) -> Table:
    return Table(faults=(Fault(line, message),))


def _long(lines: Iterator[Line]) -> Iterator[Line]:
    """Turn a list with a column for each language (“en”, “en wrong”) into one with a form a line.

    Forms of one cell stand between bars: the first is preferred, the others are admitted. The first
    right form of a line names its concept, where no column does.
    """
    line, head = next(lines, (1, []))
    tongues = {place: told for place, name in enumerate(head) if (told := _tongue(name))}
    names = [name.strip().casefold() for name in head]
    if "text" in names or not tongues:
        yield line, head
        yield from lines
        return
    others = [place for place in range(len(head)) if place not in tongues]
    for place in others:
        if names[place] not in {"", *COLUMNS, *MORE}:
            # One that is misspelt would take its forms out of the list without a word.
            raise tabular.Unreadable(
                line,
                f"“{head[place]}” is no column of such a list; expected a language, such as en.",
            )
    yield (
        line,
        ["language", "text", "status", *(head[place] for place in others)]
        + ([] if "concept" in names else ["concept"]),
    )
    for number, cells in lines:
        if any(cell.strip() for cell in cells[len(head) :]):
            raise tabular.Unreadable(
                number, f"{len(cells)} cells; the first line names {len(head)} columns."
            )
        held = [*cells, *[""] * (len(head) - len(cells))]
        forms = [
            [tag, text.strip(), status or ("admitted" if nth else "preferred")]
            for place, (tag, status) in tongues.items()
            for nth, text in enumerate(held[place].split("|"))
            if text.strip()
        ]
        right = [text for _tag, text, status in forms if status != "deprecated"]
        key = [] if "concept" in names else [(right or [""])[0][:LONGEST_KEY]]
        yield from ((number, [*form, *(held[place] for place in others), *key]) for form in forms)


def _tongue(name: str) -> tuple[str, str] | None:
    """Read the name of a column as a language, and whether its forms are wrong; else none."""
    tag, _blank, wrong = name.strip().partition(" ")
    if wrong.casefold() not in {"", "wrong"} or tag.casefold() in {*COLUMNS, *MORE}:
        return None
    try:
        return normal(tag), "deprecated" if wrong else ""
    except UnknownLanguage:
        return None


def _table(lines: Iterator[Line]) -> Table:
    _line, head = next(lines, (1, []))
    columns = [each.strip().casefold().replace(" ", "_") for each in head]
    missing = [name for name in NEEDED if name not in columns]
    if missing:
        told = ", ".join(missing)
        return _refused(1, f"The first line names no column {told}; expected {', '.join(COLUMNS)}.")
    if twice := [name for name, count in Counter(filter(None, columns)).items() if count > 1]:
        return _refused(1, f"The first line names a column twice: {', '.join(twice)}.")
    rows: list[Row] = []
    faults: list[Fault] = []
    warnings: list[Fault] = []
    for line, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        if len(rows) >= MOST_ROWS:
            return _refused(line, f"The list has over {MOST_ROWS:,} lines.")
        reading = _Reading(line, columns, head, cells)
        row = reading.row()
        faults += reading.faults
        warnings += reading.warnings
        if row is not None:
            rows.append(row)
    faults += _between(rows)
    warnings += _shared(rows)
    if not rows and not faults:
        faults.append(Fault(1, "The list has no line besides its first one."))
    return Table(tuple(rows), _sorted(faults), _sorted(warnings))


def _sorted(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda fault: fault.line))


class _Reading:
    """One line on its way to a row, with what is wrong with it."""

    def __init__(
        self, line: int, columns: Sequence[str], head: Sequence[str], cells: Sequence[str]
    ) -> None:
        self.line = line
        self.faults: list[Fault] = []
        self.warnings: list[Fault] = []
        if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
            self._fault(f"{len(cells)} cells; the first line names {len(columns)} columns.")
        self.cells = {
            name: self._cleaned(name, cell)
            for name, cell in zip(columns, cells, strict=False)
            if name
        }
        known = {*COLUMNS, *MORE}
        self.more = {
            label: self.cells[name]
            for label, name in zip(head, columns, strict=False)
            if name and name not in known and self.cells.get(name)
        }

    def row(self) -> Row | None:
        """Give the row, or none where something is wrong."""
        rendering = self._rendering()
        kind = self._one_of("kind", KINDS, "term")
        culture = self._one_of("culture", ("", *CULTURES), "")
        key = self.cells.get("concept", "")
        if not key:
            self._fault("No concept is named: rows that belong together share one.")
        elif len(key) > LONGEST_KEY:
            self._fault(f"The name of the concept is over {LONGEST_KEY} characters long.")
        about = self._about()
        if self.faults or rendering is None:
            return None
        return Row(
            self.line,
            key,
            kind,  # type: ignore[arg-type]
            rendering,
            culture,
            self.cells.get("note", "")[:500],
            MappingProxyType(about),
            MappingProxyType(self.more),
        )

    def _about(self) -> dict[str, str]:
        names = ("definition", "wikidata", "evidence")
        about = {name: self.cells.get(name, "") for name in names}
        about["order"] = self._one_of("order", ("", *ORDERS), "")
        about["later"] = self._one_of("later", ("", *LATERS), "")
        spoken = self.cells.get("native_language", "")
        about["native_language"] = self._tag(spoken) if spoken else ""
        return about

    def _rendering(self) -> Rendering | None:
        text = self.cells.get("text", "")
        if not text and not self.faults:
            self._fault("The form is empty.")
        elif len(text) > LONGEST:
            self._fault(f"The form is over {LONGEST} characters long.")
        elif len(text) == 1:
            self.warnings.append(
                Fault(self.line, f"“{text}” is one letter: it will be found all over.")
            )
        tag = self._tag(self.cells.get("language", ""))
        status = self._one_of("status", STATUSES, "preferred")
        part = self._one_of("part", PARTS, "full")
        since, until = self._day("valid_from"), self._day("valid_to")
        if since and until and until < since:
            self._fault("It ends before it begins: valid_to is earlier than valid_from.")
        if self.faults:
            return None
        case = self.cells.get("case_sensitive", "").casefold() in _YES
        return Rendering(0, tag, text, status, part, case, since, until)  # type: ignore[arg-type]

    def _tag(self, said: str) -> str:
        try:
            return normal(said)
        except UnknownLanguage as wrong:
            self._fault(str(wrong))
            return ""

    def _one_of(self, name: str, known: Sequence[str], usual: str) -> str:
        said = self.cells.get(name, "").casefold() or usual
        if said not in known:
            told = ", ".join(filter(None, known))
            self._fault(f"“{said}” is no {name}; expected one of {told}.")
        return said

    def _day(self, name: str) -> date | None:
        said = self.cells.get(name, "")
        if not said:
            return None
        try:
            return date.fromisoformat(said)
        except ValueError:
            self._fault(f"“{said}” is no date; expected one such as 2025-05-03.")
            return None

    def _cleaned(self, name: str, cell: str) -> str:
        try:
            cell = clean.text(cell).strip()
        except clean.Unclean as wrong:
            self._fault(str(wrong))
            return ""
        if cell.startswith("=") or (len(cell) > 1 and cell[0] in "+@" and name in COLUMNS):
            self._fault(f"“{cell[:40]}” is a formula; expected a text.")
        return tabular.plain(cell)

    def _fault(self, message: str) -> None:
        self.faults.append(Fault(self.line, message))


def _between(rows: Sequence[Row]) -> Iterator[Fault]:
    """Find what lines say against one another."""
    kinds: dict[str, Row] = {}
    seen: dict[tuple[str, ...], Row] = {}
    preferred: dict[tuple[str, ...], Row] = {}
    for row in rows:
        first = kinds.setdefault(row.concept, row)
        if first.kind != row.kind:
            yield Fault(
                row.line,
                f"“{row.concept}” is a {row.kind} here and a {first.kind} in line {first.line}.",
            )
        form = row.rendering
        own = (row.concept, form.language, form.part, form.text)
        twin = seen.setdefault(own, row)
        if twin is not row:
            yield Fault(row.line, f"“{form.text}” stands in line {twin.line} already.")
            continue
        if form.status == "preferred" and form.part != "title":
            rival = preferred.setdefault(own[:3], row)
            if rival is not row:
                yield Fault(
                    row.line,
                    f"“{form.text}” and “{rival.rendering.text}” (line {rival.line}) are both "
                    "preferred; all but one must be admitted.",
                )


def _shared(rows: Sequence[Row]) -> Iterator[Fault]:
    """Explain forms that are right for one concept and wrong for another."""
    by_form: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        by_form[row.rendering.language, row.rendering.text].append(row)
    for same in by_form.values():
        wrong = [row for row in same if not row.rendering.accepted]
        right = [row for row in same if row.rendering.accepted]
        for row in wrong:
            for other in right:
                if other.concept != row.concept:
                    yield Fault(
                        row.line,
                        f"“{row.rendering.text}” is wrong for {row.concept} and right for "
                        f"{other.concept} (line {other.line}): the source decides.",
                    )


def written(rows: Iterable[Mapping[str, str]], kind: str = "csv") -> bytes:
    """Write rows as CSV or XLSX, the columns without a meaning here last."""
    held = list(rows)
    extra = dict.fromkeys(name for row in held for name in row if name not in {*COLUMNS, *MORE})
    names = [*COLUMNS, *MORE, *extra]
    table = [names, *([row.get(name, "") for name in names] for row in held)]
    return tabular.written(table, kind)
