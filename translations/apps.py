"""Registers what history keeps, and keeps the guard on what is written once."""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate


class TranslationsConfig(AppConfig):
    """The archive."""

    name = "translations"

    def ready(self) -> None:
        """Put every model whose past matters under history."""
        from translations import history  # noqa: PLC0415

        history.register()
        post_migrate.connect(_guard, dispatch_uid="exonym-guard-records")


def _guard(sender: AppConfig, using: str, **_: Any) -> None:
    """Put the triggers back that a migration took off, or that are of an earlier version."""
    from translations import audit, triggers  # noqa: PLC0415

    connection = connections[using]
    for model in audit.chained():
        table = model._meta.db_table
        if model._meta.app_label != sender.label or not triggers.faults(connection, table):
            continue
        if table in connection.introspection.table_names():
            triggers.guard(connection, table)
