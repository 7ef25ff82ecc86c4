"""Tells whether a database is one of Exonym's that this program can work with."""

from django.apps import apps
from django.db import connections, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from translations import audit
from translations.models import Chain

OURS = {("translations", "0001_initial"), ("reviewer", "0001_initial")}

Step = tuple[str, str]


def strange(using: str) -> str | None:
    """Say in a sentence what keeps a database from being one of Exonym's, if anything does."""
    applied = set(MigrationRecorder(connections[using]).applied_migrations())
    known = set(MigrationLoader(None).disk_migrations)
    if not applied >= OURS:
        return "it is no database of Exonym."
    if newer := sorted(f"{app}.{name}" for app, name in applied - known):
        return (
            f"it comes from a newer Exonym, with {', '.join(newer)}. "
            "Restore it with the version that took it."
        )
    lacking = sorted(
        model._meta.db_table
        for model in _models()
        if not _behind(model, known - applied) and not _stored(model, using)
    )
    return f"the tables are not Exonym's: {', '.join(lacking)}." if lacking else None


def broken(using: str) -> tuple[str, ...]:
    """Say what is wrong with its chains; one whose table is yet to change is left for later."""
    needed: list[type[models.Model]] = [Chain, *audit.chained()]
    if not all(_stored(model, using) for model in needed):
        return ()
    return audit.broken_links(using)


def _models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model._meta.managed]


def _behind(model: type[models.Model], missing: set[Step]) -> bool:
    """Whether migrations that the database lacks may yet give the model its table."""
    return any(app == model._meta.app_label for app, _ in missing)


def _stored(model: type[models.Model], using: str) -> bool:
    """Whether the model's table is there, with each of its columns."""
    held, table = connections[using], model._meta.db_table
    with held.cursor() as cursor:
        if table not in held.introspection.table_names(cursor):
            return False
        there = {column.name for column in held.introspection.get_table_description(cursor, table)}
    return {field.column for field in model._meta.concrete_fields} <= there
