"""Tables as files: CSV, TSV and XLSX, read line by line and written."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from zipfile import BadZipFile

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from prose import archive

MOST_BYTES = 64 * 1024 * 1024
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet begins to reckon at

Line = tuple[int, list[str]]  # its number in the file, and its cells


class Unreadable(ValueError):
    """A file that is no table; ``line`` says where, 0 where it is the file as a whole."""

    def __init__(self, line: int, message: str) -> None:
        """Take the place and the sentence."""
        super().__init__(message)
        self.line = line


def lines(data: bytes, name: str = "") -> Iterator[Line]:
    """Give the lines of a table; ``name`` ends in .xlsx for a workbook. Raises Unreadable.

    Text is UTF-8, or UTF-16 with its mark; its cells stand between commas, semicolons or tabs. Of a
    workbook it is the first sheet.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable(0, f"The list has over {MOST_BYTES // 1024 // 1024} MB.")
    workbook = name.lower().endswith(".xlsx") or data[:4] == b"PK\x03\x04"
    yield from (_workbook if workbook else _text)(data)


def _text(data: bytes) -> Iterator[Line]:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as wrong:
            line = data.count(b"\n", 0, wrong.start) + 1
            raise Unreadable(
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
            raise Unreadable(line, "A quotation mark is not closed here.") from wrong


def _workbook(data: bytes) -> Iterator[Line]:
    try:
        with archive.opened(data):  # few enough members, none too large
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False)
    except archive.Unsafe as unsafe:
        raise Unreadable(0, f"This is no XLSX workbook: {unsafe}") from unsafe
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as wrong:
        raise Unreadable(0, "This is no XLSX workbook.") from wrong
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


def written(table: Iterable[Sequence[str]], kind: str = "csv") -> bytes:
    """Write a table as CSV (UTF-8 with a mark, as spreadsheets want it) or XLSX.

    A text that a spreadsheet would take for a formula gets an apostrophe before it; ``plain`` takes
    it away again.
    """
    safe = ([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in line] for line in table)
    return _as_workbook(safe) if kind == "xlsx" else _as_csv(safe)


def plain(cell: str) -> str:
    """Give a cell as it was before it was written safely."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA else cell


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
