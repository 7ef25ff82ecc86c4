"""Triggers that let the database itself refuse to change or delete a record.

A migration that has to touch such a table takes them off first; after every migration they are
put back (SQLite drops them whenever it rebuilds a table).
"""

from django.db.backends.base.base import BaseDatabaseWrapper

_BODY = """
BEGIN
    RAISE EXCEPTION '% is append-only: its records are neither changed nor deleted.', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END """
_FUNCTION = f"""
CREATE OR REPLACE FUNCTION exonym_append_only() RETURNS trigger LANGUAGE plpgsql AS $${_BODY}$$
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


def faults(connection: BaseDatabaseWrapper, table: str) -> tuple[str, ...]:
    """Say in sentences which triggers do not guard the table, or not as they were made."""
    there = _there(connection, table)
    said = []
    for name in names(table, connection.vendor):
        if name not in there:
            said.append(f"The database's trigger {name} is missing.")
        elif there[name] != _trigger(connection.vendor, name, table):
            said.append(f"The database's trigger {name} was changed or switched off.")
    return tuple(said)


def _there(connection: BaseDatabaseWrapper, table: str) -> dict[str, str]:
    """Give each trigger as the database has it; empty where it does nothing of what it says."""
    if connection.vendor == "postgresql":
        query = (
            "SELECT tgname, CASE WHEN tgenabled IN ('O', 'A') AND prosrc = %s "
            "THEN pg_get_triggerdef(pg_trigger.oid, true) ELSE '' END FROM pg_trigger "
            "JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_proc ON pg_proc.oid = tgfoid "
            "WHERE relname = %s AND pg_table_is_visible(pg_class.oid)"
        )
        values = [_BODY, table]
    else:
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s"
        values = [table]
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return dict(cursor.fetchall())


def _trigger(vendor: str, name: str, table: str) -> str:
    act = name.rsplit("_", 1)[1].upper()
    if vendor == "postgresql":
        each = "STATEMENT" if act == "TRUNCATE" else "ROW"
        done = f"FOR EACH {each} EXECUTE FUNCTION exonym_append_only()"
    else:
        said = f"{table} is append-only: its records are neither changed nor deleted."
        done = f"BEGIN SELECT RAISE(ABORT, '{said}'); END"
    # PostgreSQL shows a lower-case name without quotes, and it is compared with what it shows.
    return f"CREATE TRIGGER {name} BEFORE {act} ON {table} {done}"
