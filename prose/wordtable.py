"""A termbase as a table: CSV or XLSX, one form a row, read with every fault told by its line.

The columns ``concept`` (what belongs together), ``kind``, ``language``, ``text``, ``status``,
``part``, ``culture`` and ``note`` have a meaning here, and so have those of ``MORE``. Any other is
kept.
"""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, get_args
from zipfile import BadZipFile

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from prose import archive, clean
from prose.language import NameOrder, UnknownLanguage, normal
from prose.termbase import Concept, Kind, Part, Rendering, Snapshot, Status

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
MOST_ROWS, MOST_BYTES = 300_000, 64 * 1024 * 1024
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
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

    def concepts(self) -> tuple[Concept, ...]:
        """Give the rows as concepts of a termbase, numbered in the order of the table."""
        grouped: dict[str, list[Row]] = {}
        for row in self.rows:
            grouped.setdefault(row.concept, []).append(row)
        return tuple(_concept(number, rows) for number, rows in enumerate(grouped.values(), 1))


def snapshot(tables: Iterable[Table]) -> Snapshot:
    """Give one termbase of several tables; a concept that two of them have is one."""
    rows = tuple(row for table in tables for row in table.rows)
    return Snapshot(0, Table(rows).concepts())


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
    if len(data) > MOST_BYTES:
        return _refused(0, f"The list has over {MOST_BYTES // 1024 // 1024} MB.")
    try:
        workbook = name.lower().endswith(".xlsx") or data[:4] == b"PK\x03\x04"
        lines = _workbook(data) if workbook else _text(data)
        return _table(lines)
    except _Unreadable as wrong:
        return Table(faults=(wrong.fault,))


class _Unreadable(Exception):
    """The file cannot be read at all."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.fault = Fault(line, message)


def _refused(line: int, message: str) -> Table:
    return Table(faults=(Fault(line, message),))


Line = tuple[int, list[str]]


def _text(data: bytes) -> Iterator[Line]:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as wrong:
            line = data.count(b"\n", 0, wrong.start) + 1
            raise _Unreadable(
                line, "This is not UTF-8: save the list as “CSV UTF-8” and send it again."
            ) from wrong
    head = text.partition("\n")[0]
    delimiter = max("\t;,", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error as wrong:
            raise _Unreadable(line, "A quotation mark is not closed here.") from wrong


def _workbook(data: bytes) -> Iterator[Line]:
    try:
        with archive.opened(data):  # few enough members, none too large
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False)
    except archive.Unsafe as unsafe:
        raise _Unreadable(0, f"This is no XLSX workbook: {unsafe}") from unsafe
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as wrong:
        raise _Unreadable(0, "This is no XLSX workbook.") from wrong
    try:
        sheet = book.worksheets[0]
        for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
            yield number, ["" if cell is None else _cell(cell) for cell in cells]
    finally:
        book.close()


def _cell(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


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
        # What `written` put before a form that a spreadsheet would take for a formula.
        return cell[1:] if cell[:1] == "'" and cell[1:2] in _FORMULA else cell

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
    """Write rows as CSV (UTF-8 with a mark, as spreadsheets want it) or XLSX, unknown columns last.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    held = list(rows)
    extra = dict.fromkeys(name for row in held for name in row if name not in {*COLUMNS, *MORE})
    names = [*COLUMNS, *MORE, *extra]
    lines = [names, *([_safe(row.get(name, "")) for name in names] for row in held)]
    return _as_workbook(lines) if kind == "xlsx" else _as_csv(lines)


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _as_csv(lines: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(lines)
    return out.getvalue().encode("utf-8-sig")


def _as_workbook(lines: Iterable[Sequence[str]]) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Termbase")
    for line in lines:
        sheet.append(list(line))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
