"""Triggers that let the database itself refuse to change or delete a record.

A migration that has to touch such a table takes them off first; after every migration they are
put back (SQLite drops them whenever it rebuilds a table).
"""

from django.db.backends.base.base import BaseDatabaseWrapper

_FUNCTION = """
CREATE OR REPLACE FUNCTION exonym_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: its records are neither changed nor deleted.', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$
"""


def names(table: str, vendor: str) -> tuple[str, ...]:
    """Name the triggers that guard a table."""
    acts = ("update", "delete", "truncate") if vendor == "postgresql" else ("update", "delete")
    return tuple(f"{table}_no_{act}" for act in acts)


def guard(connection: BaseDatabaseWrapper, table: str) -> None:
    """Let the database refuse every change and deletion; guarding twice is no harm."""
    release(connection, table)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_FUNCTION)
        for name in names(table, connection.vendor):
            cursor.execute(_trigger(connection.vendor, name, table))


def release(connection: BaseDatabaseWrapper, table: str) -> None:
    """Take the guard off."""
    where = f' ON "{table}"' if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for name in names(table, connection.vendor):
            cursor.execute(f'DROP TRIGGER IF EXISTS "{name}"{where}')


def missing(connection: BaseDatabaseWrapper, table: str) -> tuple[str, ...]:
    """Name the triggers that should guard the table and do not."""
    if connection.vendor == "postgresql":
        query = (
            "SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
            "WHERE relname = %s AND tgenabled IN ('O', 'A') AND pg_table_is_visible(pg_class.oid)"
        )
    else:
        query = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s"
    with connection.cursor() as cursor:
        cursor.execute(query, [table])
        there = {name for (name,) in cursor.fetchall()}
    return tuple(name for name in names(table, connection.vendor) if name not in there)


def _trigger(vendor: str, name: str, table: str) -> str:
    act = name.rsplit("_", 1)[1].upper()
    if vendor == "postgresql":
        each = "STATEMENT" if act == "TRUNCATE" else "ROW"
        done = f"FOR EACH {each} EXECUTE FUNCTION exonym_append_only()"
    else:
        said = f"{table} is append-only: its records are neither changed nor deleted."
        done = f"BEGIN SELECT RAISE(ABORT, '{said}'); END"
    return f'CREATE TRIGGER "{name}" BEFORE {act} ON "{table}" {done}'
