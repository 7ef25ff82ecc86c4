"""The patterns copied on: the rows that the desk's verbs wrote, under new keys and numbers.

Each article that was written through the verbs has, for each copy, rows of the same number and
shape in the same tables: the same keys moved on by one span a copy, the same texts under another
number, versions that say the same of these rows, decisions and exports sealed into their chains.
What is not made anew is a hash over texts (approved_hash, content_hash, sha256), which stays
that of the pattern, and the times.
"""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import islice
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.management.color import no_style
from django.db import connection, models, transaction
from reversion.models import Revision, Version

from benchmarks.wording import marker
from reviewer.models import Decision, Flag, Placement
from translations.models import (
    AppendOnly,
    Article,
    Chain,
    Export,
    RevisionMeta,
    Segment,
    Target,
    Translation,
)
from translations.models.chain import seal_of

COPIED: tuple[type[models.Model], ...] = (
    Article,
    Segment,
    Revision,
    Translation,
    Target,
    RevisionMeta,
    Version,
    Flag,
    Placement,
    Decision,
    Export,
)
AT_ONCE = 10_000  # rows
MARKER = re.compile("№([0-9]{6})")

Row = dict[str, Any]


def keys() -> dict[str, int]:
    """Give the last key of each table that is copied."""
    return {model._meta.label: _last(model) for model in COPIED}


def _last(model: type[models.Model]) -> int:
    return model._default_manager.aggregate(last=models.Max("pk"))["last"] or 0


class Copier:
    """Copies what stands between two states of the keys; `patterns` says how many articles."""

    def __init__(self, before: dict[str, int], after: dict[str, int], patterns: int) -> None:
        self.spans = {label: (before[label], after[label]) for label in before}
        self.patterns = patterns
        self.types = {ContentType.objects.get_for_model(model).pk: model for model in COPIED}

    def copy(self, first: int, last: int) -> None:
        """Write the copies from `first` up to but not including `last`; copy 0 is the patterns.

        Copies that are left out leave their keys free.
        """
        with transaction.atomic(), _unchecked():
            for model in COPIED:
                _insert(model, self._copies(model, range(first, last)))
        _restart_keys()

    def free(self) -> int:
        """Give the first copy whose keys are all behind those that stand."""
        return 1 + max(
            -(-(_last(model) - high) // (high - low))
            for model in COPIED
            for low, high in [self.spans[model._meta.label]]
        )

    def moved(self, model: type[models.Model], pk: int | None, nth: int) -> int | None:
        """Give the key that the nth copy has for a key of the patterns; others stay."""
        low, high = self.spans[model._meta.label]
        return pk + nth * (high - low) if pk is not None and low < pk <= high else pk

    def _copies(self, model: type[models.Model], turns: range) -> Iterable[Row]:
        low, high = self.spans[model._meta.label]
        found = model._default_manager.filter(pk__gt=low, pk__lte=high).order_by("pk").values()
        if issubclass(model, AppendOnly):
            copies = (self._remade(model, row, nth) for nth in turns for row in list(found))
            return _sealed(model, copies)
        rows = [_prepared(model, row) for row in found]
        if model is Version:
            said = [json.loads(row["serialized_data"])[0] for row in rows]
            both = list(zip(rows, said, strict=True))
            return (self._version(row, said, nth) for nth in turns for row, said in both)
        return (self._remade(model, row, nth) for nth in turns for row in rows)

    def _version(self, row: Row, said: Row, nth: int) -> Row:
        model = self.types[row["content_type_id"]]
        pk = self.moved(model, said["pk"], nth)
        fields = self._remade(model, said["fields"], nth, names="name")
        whole = json.dumps([said | {"pk": pk, "fields": fields}], ensure_ascii=False)
        again = {"object_id": str(pk), "serialized_data": whole}
        if model is Translation:
            again["object_repr"] = f"{fields['article']} → {fields['language']}"
        return self._remade(Version, row | {"serialized_data": ""}, nth) | again

    def _remade(self, model: type[models.Model], row: Row, nth: int, names: str = "attname") -> Row:
        """Make a row, or the fields of a version, anew: keys moved, texts renumbered."""
        copy = {
            name: self._renumbered(value, nth) if isinstance(value, str) and "№" in value else value
            for name, value in row.items()
        }
        for name, other in _keys_in(model, names):
            if name in copy:
                copy[name] = self.moved(other, copy[name], nth)
        return copy

    def _renumbered(self, text: str, nth: int) -> str:
        return MARKER.sub(lambda found: marker(int(found[1]) + nth * self.patterns), text)


@cache
def _keys_in(model: type[models.Model], names: str) -> tuple[tuple[str, type[models.Model]], ...]:
    """Give the fields of a row that hold keys of copied rows, its own among them."""
    fields = model._meta.concrete_fields
    own = [(model._meta.pk.attname, model)]
    return tuple(
        own + [(getattr(f, names), f.related_model) for f in fields if f.related_model in COPIED]
    )


def _prepared(model: type[models.Model], row: Row) -> Row:
    """Bring the values of a row into the database's own form."""
    fields = model._meta.concrete_fields
    return {f.attname: f.get_db_prep_save(row[f.attname], connection) for f in fields}


def _sealed(model: type[AppendOnly], copies: Iterator[Row]) -> list[Row]:
    """Seal each record together with the one before, as its own save does."""
    chain = Chain.objects.get(name=model._meta.label_lower)
    sealed = []
    for copy in copies:
        chain.length += 1
        record = model(**copy | {"link": chain.length, "previous": chain.seal})
        record.seal = chain.seal = seal_of(record)
        row = {field.attname: getattr(record, field.attname) for field in model._meta.fields}
        sealed.append(_prepared(model, row))
    chain.save(update_fields=["length", "seal"])
    return sealed


def _insert(model: type[models.Model], rows: Iterable[Row]) -> None:
    fields = model._meta.concrete_fields
    names = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    table = connection.ops.quote_name(model._meta.db_table)
    values = ([row[field.attname] for field in fields] for row in rows)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for each in values:
                    copy.write_row(each)
        else:
            marks = ", ".join(["%s"] * len(fields))
            insert = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608
            while some := list(islice(values, AT_ONCE)):
                cursor.executemany(insert, some)


@contextmanager
def _unchecked() -> Iterator[None]:
    """Leave foreign keys to SQLite's end of the transaction, and unchecked in PostgreSQL's COPY."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL session_replication_role = replica")
    yield


def _restart_keys() -> None:
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(COPIED)):
            cursor.execute(statement)
