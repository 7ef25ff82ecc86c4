"""Proves that the records written once are all there and as they were written."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, connection, models, transaction

from translations import triggers
from translations.models import AppendOnly, Chain
from translations.models.chain import seal_of


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one table's chain. `problems` are whole sentences."""

    name: str
    count: int
    seal: str
    problems: tuple[str, ...]


def chained() -> list[type[AppendOnly]]:
    """Give the kinds of records that are written once."""
    return [model for model in apps.get_models() if issubclass(model, AppendOnly)]


def verify() -> tuple[Report, ...]:
    """Go through every chain; nothing is appended meanwhile."""
    with transaction.atomic():
        ends = _ends(DEFAULT_DB_ALIAS)
        return tuple(_verified(model, ends[model._meta.label_lower]) for model in chained())


def broken_links(using: str) -> tuple[str, ...]:
    """Say what is wrong with the chains of another database, guard and archive apart."""
    with transaction.atomic(using):
        ends = _ends(using)
        return tuple(
            problem
            for model in chained()
            for problem in _problems(model, ends[model._meta.label_lower], using)
        )


def _ends(using: str) -> dict[str, Chain]:
    """Give where each chain ends, and hold it there."""
    found = Chain.objects.using(using).select_for_update().order_by("pk")
    ends = {chain.name: chain for chain in found}
    return {model._meta.label_lower: Chain() for model in chained()} | ends


def _verified(model: type[AppendOnly], end: Chain) -> Report:
    problems = [*triggers.faults(connection, model._meta.db_table)]
    problems += _problems(model, end, DEFAULT_DB_ALIAS)
    name = str(model._meta.verbose_name_plural).capitalize()
    return Report(name, model._default_manager.count(), end.seal, tuple(problems))


def _problems(model: type[AppendOnly], end: Chain, using: str) -> tuple[str, ...]:
    """Say what is wrong: in the chain's order, or which rows are no records at all."""
    try:
        return tuple(_breaks(model, end, using))
    except (TypeError, ValueError, ValidationError):
        return tuple(_unreadable(model, using)) or (
            f"The note of where the chain of {model._meta.verbose_name_plural} ends is unreadable.",
        )


def _unreadable(model: type[AppendOnly], using: str) -> Iterator[str]:
    """Name the rows that hold what their columns cannot (SQLite stores text in a number's)."""
    rows: models.QuerySet[AppendOnly] = model._default_manager.using(using)
    for pk in rows.order_by("pk").values_list("pk", flat=True):
        try:
            seal_of(rows.get(pk=pk))
        except (TypeError, ValueError, ValidationError):
            what = str(model._meta.verbose_name).capitalize()
            yield f"{what} number {pk} in the database is unreadable: it was changed or inserted."


def _breaks(model: type[AppendOnly], end: Chain, using: str) -> Iterator[str]:
    """Say what is wrong, in the chain's order."""
    what = str(model._meta.verbose_name).capitalize()
    place, last = 0, ""
    for record in _in_order(model, using):
        said = f"{what} {record.link} (number {record.pk} in the database)"
        if not place < record.link <= end.length:
            yield f"{said} was inserted: it has no place in the chain."
            continue
        if record.link > place + 1:
            yield _missing(what, place + 1, record.link - 1)
        elif record.previous != last:
            yield f"{said} does not follow the one before: one of the two was changed or inserted."
        if record.seal != seal_of(record):
            yield f"{said} was changed after it was written."
        place, last = record.link, record.seal
    if place < end.length:
        yield _missing(what, place + 1, end.length)
    elif last != end.seal:
        yield f"{what} {place} is not the one that was written last: it was changed or inserted."


def _in_order(model: type[AppendOnly], using: str) -> Iterator[AppendOnly]:
    records: models.QuerySet[AppendOnly] = model._default_manager.using(using)
    return records.order_by("link", "pk").iterator()


def _missing(what: str, first: int, last: int) -> str:
    if first == last:
        return f"{what} {first} is missing."
    return f"{what} {first} to {last} are missing."
