"""Everything the house stores as lines of JSON, for another database, and back.

The first line says the format's version and how many rows of each table follow; then one line a
row, each with a check of itself and of all before it; the last line holds the sha256 of the rest.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from typing import IO, Any, NoReturn

from django.apps import apps
from django.contrib.auth.hashers import make_password
from django.contrib.contenttypes.models import ContentType
from django.core.management.color import no_style
from django.db import DatabaseError, connection, models, transaction

from translations import audit, values

VERSION = 1
LONGEST_LINE = 64 * 1024 * 1024
BATCH = 200

# What belongs to one installation or passes by itself: log-ins, their limits, unfinished imports,
# the list of tables and rights. Django's groups and single rights are not used: roles are
# memberships.
LEFT_OUT = frozenset(
    {
        "auth.group",
        "auth.permission",
        "reviewer.appliedrequest",
        "reviewer.batch",
        "reviewer.batchstory",
        "reviewer.drafttext",
        "reviewer.importdraft",
        "reviewer.presence",
    }
)
APPS_LEFT_OUT = frozenset({"contenttypes", "sessions", "axes"})

Row = dict[str, Any]


class Unusable(Exception):
    """The archive cannot be written or read. The message is a whole sentence."""


@dataclass
class _Checked:
    """Checks line after line, each with all before it."""

    whole: Any = field(default_factory=hashlib.sha256)
    lines: int = 0

    def sealed(self, content: str) -> str:
        """Give a line with its check, and count it."""
        check = self.check(content)
        line = f'{{"check":"{check}",{content[1:]}\n'
        self.whole.update(line.encode())
        self.lines += 1
        return line

    def check(self, content: str) -> str:
        """Say what the check of the next line has to be."""
        so_far = self.whole.copy()
        so_far.update(content.encode())
        return str(so_far.hexdigest()[:16])


def kept() -> dict[str, type[models.Model]]:
    """Give the tables that an archive holds, by name."""
    return {
        model._meta.label_lower: model
        for model in sorted(apps.get_models(), key=lambda model: model._meta.label_lower)
        if model._meta.label_lower not in LEFT_OUT
        and model._meta.app_label not in APPS_LEFT_OUT
        and model._meta.managed
    }


def empty() -> bool:
    """Whether the database holds nothing of what an archive holds."""
    return not any(model._base_manager.exists() for model in kept().values())


def write(file: IO[str]) -> dict[str, int]:
    """Write everything, as it stands at one moment; says how many rows of each table."""
    with _one_moment():
        counts = {name: model._base_manager.count() for name, model in kept().items()}
        checked = _Checked()
        header = {"archive": "exonym", "version": VERSION, "counts": counts}
        file.write(checked.sealed(_json(header)))
        for name, model in kept().items():
            for row in model._base_manager.order_by("pk").iterator(BATCH):
                file.write(checked.sealed(_json({"row": _plain(row), "table": name})))
        file.write(_footer(checked))
    return counts


def _footer(checked: _Checked) -> str:
    return _json({"lines": checked.lines, "sha256": checked.whole.hexdigest()}) + "\n"


@contextmanager
def _one_moment() -> Iterator[None]:
    """Read the database as of one moment, without holding anybody up."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    else:
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(row: models.Model) -> Row:
    return {f.attname: _written(f, row) for f in _fields(type(row))}


def _fields(model: type[models.Model]) -> list[Any]:
    """Give the fields that are written: passwords stay where they are."""
    return [f for f in model._meta.concrete_fields if f.attname != "password"]


def _written(of: Any, row: models.Model) -> Any:
    value = getattr(row, of.attname)
    if value is not None and of.related_model is ContentType:
        return ".".join(ContentType.objects.get_for_id(value).natural_key())
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return value if isinstance(value, (dict, list)) else of.value_to_string(row)


def read(file: IO[bytes]) -> dict[str, int]:
    """Read an archive into an empty database: all of it, or nothing. Raises Unusable."""
    try:
        with transaction.atomic():
            if not empty():
                raise Unusable("This database is not empty: an archive is read into an empty one.")
            counts = _store(_Lines(file))
            connection.check_constraints()
            _count_on()
            _prove()
    except (DatabaseError, ValueError, OverflowError) as wrong:
        raise Unusable(f"The database does not take this archive: {wrong}") from wrong
    return counts


@dataclass
class _Lines:
    """The lines of an archive, each checked as it is read."""

    file: IO[bytes]
    checked: _Checked = field(default_factory=_Checked)

    def next(self) -> Row:
        """Give the next line; refuse one that is not as it was written."""
        raw = self.raw()
        held = self.parsed(raw)
        check = held.pop("check", None)
        line = raw.decode()
        content = "{" + line[len(f'{{"check":"{check}",') :].rstrip("\n")
        if check != self.checked.check(content) or self.checked.sealed(content) != line:
            self.refuse("was changed after it was written")
        return held

    def parsed(self, raw: bytes) -> Row:
        """Read a line as JSON."""
        try:
            held = json.loads(raw.decode())
        except (ValueError, RecursionError):
            held = None
        if not isinstance(held, dict):
            self.refuse("is not a line of an archive")
        return dict(held)

    def end(self) -> None:
        """Make sure that the archive ends here, and is the one that was written."""
        last = self.raw()
        if last != _footer(self.checked).encode():
            self.refuse("does not hold the right sha256 of the lines before it")
        if self.file.read(1):
            self.refuse("should be the last one")

    def raw(self) -> bytes:
        """Give the next line as it stands in the file."""
        raw = self.file.readline(LONGEST_LINE)
        if not raw.endswith(b"\n"):
            self.refuse("is cut off: the archive is not complete")
        return raw

    def refuse(self, why: str) -> NoReturn:
        """Say which line is wrong: the one after those that were right."""
        raise Unusable(f"Line {self.checked.lines + 1} {why}.")


def _store(lines: _Lines) -> dict[str, int]:
    counts = _header(lines)
    for name, model in kept().items():
        readers = {f.attname: values.reader(f) for f in _fields(model)}
        rows = (_row(lines, name, model, readers) for _ in range(counts[name]))
        while batch := list(islice(rows, BATCH)):
            # Past the model's own manager: a sealed record comes with its seal.
            rows_of: models.QuerySet[Any] = models.QuerySet(model)
            rows_of.bulk_create(batch)
    lines.end()
    return counts


def _header(lines: _Lines) -> dict[str, int]:
    # Another version may check its lines in another way: what it is comes first.
    start = lines.file.tell()
    held = lines.parsed(lines.raw())
    if held.get("archive") != "exonym":
        lines.refuse("does not say that this is an archive of Exonym")
    found = held.get("version")
    if type(found) is not int or found != VERSION:
        raise Unusable(f"This is an archive of version {found}; expected version {VERSION}.")
    lines.file.seek(start)
    counts = lines.next().get("counts")
    if not isinstance(counts, dict) or not all(type(n) is int and n >= 0 for n in counts.values()):
        raise Unusable("Line 1 does not count the rows of each table.")
    if set(counts) != set(kept()):
        odd = ", ".join(sorted(set(counts) ^ set(kept())))
        raise Unusable(f"This archive comes from another version of Exonym: {odd} differ.")
    return counts


def _row(
    lines: _Lines, name: str, model: type[models.Model], readers: dict[str, values.Reader]
) -> models.Model:
    held = lines.next()
    if held.get("table") != name:
        lines.refuse(f"comes one line after a row of another table than {name}, which was expected")
    row = held.get("row")
    if not isinstance(row, dict) or set(row) != set(readers):
        odd = ", ".join(sorted(set(row or ()) ^ set(readers)))
        raise Unusable(f"Line {lines.checked.lines}: this Exonym stores {name} otherwise ({odd}).")
    stored = {}
    for key, value in row.items():
        try:
            stored[key] = readers[key](value)
        except values.Unfit as wrong:
            line = lines.checked.lines
            raise Unusable(f"Line {line} cannot be stored: {name}’s {key} {wrong}.") from wrong
    if any(f.attname == "password" for f in model._meta.concrete_fields):
        stored["password"] = make_password(None)
    return model(**stored)


def _count_on() -> None:
    """Let new rows be numbered after those that came in."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(kept().values())):
            cursor.execute(statement)


def _prove() -> None:
    """Refuse an archive whose chains are broken."""
    problems: Iterable[str] = (p for report in audit.verify() for p in report.problems)
    if said := " ".join(problems):
        raise Unusable(f"The chain of records in this archive is broken. {said}")
