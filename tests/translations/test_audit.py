"""Decisions and exports are written once, and a broken chain is found."""

import io
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.core.management.sql import emit_post_migrate_signal
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from reviewer import workflow
from reviewer.models import Decision
from tests.conftest import approve
from translations import exporting, triggers
from translations.models import Export, Translation
from translations.models.chain import seal_of

TABLE = Decision._meta.db_table
COLUMNS = "translation_id, kind, by_id, at, note, override, lone, revision_id, content_hash, seal"


@pytest.fixture
def decided(story, tara, rita, chen):
    """Four decisions and an export."""
    workflow.submit(story, by=tara, note="Complete.")
    approve(story, rita)
    workflow.reopen(story, by=chen)
    approve(story, rita)
    exporting.export(story, "text", by=rita)
    return story


def verify() -> str:
    out = io.StringIO()
    call_command("verify_audit", stdout=out)
    return out.getvalue()


def broken() -> str:
    with pytest.raises(CommandError) as raised:
        verify()
    assert raised.value.returncode == 2
    return str(raised.value)


def tamper(*statements: str, **values: object) -> None:
    """Do what somebody with the database's own shell could do, and cover the tracks."""
    triggers.release(connection, TABLE)
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement.format(TABLE=TABLE, COLUMNS=COLUMNS, **values))
    connection.check_constraints()
    _settle()
    triggers.guard(connection, TABLE)


def _settle() -> None:
    """Let PostgreSQL look at its constraints now: a table with some to come takes no trigger."""
    if connection.vendor == "postgresql":
        _run("SET CONSTRAINTS ALL IMMEDIATE")


def test_it_works(decided):
    said = verify()
    assert "Decisions: 4, the chain is whole" in said
    assert "Exports: 1, the chain is whole" in said


def test_an_empty_house_is_whole(db):
    assert "Decisions: 0, the chain is whole\n" in verify()


def test_each_record_carries_the_seal_of_the_one_before(decided):
    rows = list(Decision.objects.order_by("link"))
    assert [row.link for row in rows] == [1, 2, 3, 4]
    assert [row.previous for row in rows] == ["", *(row.seal for row in rows[:-1])]


@pytest.mark.parametrize("act", ["UPDATE {} SET note = 'x'", "DELETE FROM {}"])
@pytest.mark.parametrize("model", [Decision, Export])
def test_the_database_refuses_a_change(decided, model, act):
    before = list(model.objects.values())
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        _run(act.format(model._meta.db_table).replace("note", "seal"))
    assert list(model.objects.values()) == before


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite knows no TRUNCATE")
def test_the_database_refuses_to_truncate(decided):
    connection.check_constraints()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        _run(f"TRUNCATE {TABLE}")
    assert Decision.objects.count() == 4


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite knows REPLACE")
def test_the_database_refuses_to_replace(decided):
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        _run("INSERT OR REPLACE INTO reviewer_decision SELECT * FROM reviewer_decision")
    assert Decision.objects.count() == 4


def test_no_record_is_written_in_bulk(decided):
    with pytest.raises(TypeError, match="one at a time"):
        Decision.objects.bulk_create([Decision()])


def test_a_changed_record_is_found(decided):
    tamper("UPDATE {TABLE} SET note = 'Otherwise.' WHERE link = 1")
    pk = Decision.objects.get(link=1).pk
    expected = f"Decision 1 (number {pk} in the database) was changed after it was written."
    assert broken() == expected


def test_a_change_with_a_new_seal_is_found(decided):
    record = Decision.objects.get(link=2)
    record.note = "Otherwise."
    seal = seal_of(record)
    tamper("UPDATE {TABLE} SET note = 'Otherwise.', seal = '{seal}' WHERE link = 2", seal=seal)
    assert "Decision 3 " in (said := broken())
    assert "does not follow the one before" in said


@pytest.mark.parametrize("link", [1, 2, 4])
def test_a_missing_record_is_found(decided, link):
    tamper("DELETE FROM {TABLE} WHERE link = {link}", link=link)
    said = broken().splitlines()
    assert said[0] == f"Decision {link} is missing."
    assert any("the history tells of" in line for line in said[1:])


def test_an_emptied_table_is_found(decided):
    tamper("DELETE FROM {TABLE}")
    assert broken().startswith("Decision 1 to 4 are missing.\n")


def test_a_chain_that_went_with_its_records_is_found(decided):
    """The end's note and the records are gone; history, approval and export are still there."""
    tamper("DELETE FROM {TABLE}", "DELETE FROM translations_chain WHERE name = 'reviewer.decision'")
    said = broken()
    assert f"Translation {decided.pk}, “approved” by account" in said
    assert "the history tells of 2, and the decisions hold 0." in said
    assert f"Translation {decided.pk} is approved, and no decision approved" in said
    assert f"of translation {decided.pk} has no decision that approved it." in said


def test_exports_that_went_with_their_chain_are_found(decided):
    table = Export._meta.db_table
    triggers.release(connection, table)
    _run("DELETE FROM translations_export")
    _run("DELETE FROM translations_chain WHERE name = 'translations.export'")
    connection.check_constraints()
    _settle()
    triggers.guard(connection, table)
    assert broken() == f"Translation {decided.pk} has left the house, and no export of it is there."


def test_an_approval_of_other_words_is_found(decided):
    Translation.objects.update(approved_hash="0" * 64)
    assert (
        broken() == f"Translation {decided.pk} is approved, and no decision approved what it says."
    )


def test_an_inserted_record_is_found(decided):
    tamper(
        "INSERT INTO {TABLE} ({COLUMNS}, link, previous) "
        "SELECT {COLUMNS}, 5, seal FROM {TABLE} WHERE link = 4"
    )
    assert "Decision 5 " in (said := broken())
    assert "was inserted" in said


def test_a_record_slipped_in_between_is_found(decided):
    tamper(
        "UPDATE {TABLE} SET link = link + 10 WHERE link > 2",
        "UPDATE {TABLE} SET link = link - 9 WHERE link > 2",
        "INSERT INTO {TABLE} ({COLUMNS}, link, previous) "
        "SELECT {COLUMNS}, 3, seal FROM {TABLE} WHERE link = 2",
        "UPDATE translations_chain SET length = 5 WHERE name = 'reviewer.decision'",
    )
    assert "Decision 3 " in broken()


def test_a_guard_that_was_taken_off_is_found(decided):
    connection.check_constraints()
    triggers.release(connection, TABLE)
    assert f"trigger {TABLE}_no_update is missing" in broken()


SLACK = {
    "sqlite": [
        "DROP TRIGGER {TABLE}_no_update",
        "CREATE TRIGGER {TABLE}_no_update BEFORE UPDATE ON {TABLE} BEGIN SELECT 1; END",
    ],
    "postgresql": [
        "DROP TRIGGER {TABLE}_no_update ON {TABLE}",
        "CREATE TRIGGER {TABLE}_no_update BEFORE UPDATE OF seal ON {TABLE} "
        "FOR EACH ROW EXECUTE FUNCTION exonym_append_only()",
    ],
}


def test_a_guard_that_lets_through_is_found(decided):
    connection.check_constraints()
    _settle()
    for statement in SLACK[connection.vendor]:
        _run(statement.format(TABLE=TABLE))
    assert broken() == f"The database's trigger {TABLE}_no_update was changed or switched off."
    emit_post_migrate_signal(0, interactive=False, db="default")
    assert "Decisions: 4, the chain is whole" in verify()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite's triggers are never off")
@pytest.mark.parametrize(
    "statement",
    [
        f"ALTER TABLE {TABLE} DISABLE TRIGGER {TABLE}_no_update",
        "CREATE OR REPLACE FUNCTION exonym_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RETURN NEW; END $$",
    ],
)
def test_a_guard_that_is_switched_off_is_found(decided, statement):
    connection.check_constraints()
    _settle()
    _run(statement)
    assert f"trigger {TABLE}_no_update was changed or switched off" in broken()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite keeps text in numbers")
@pytest.mark.parametrize(("column", "value"), [("link", "'two'"), ("at", "'2026-13-45 00:00:00'")])
def test_a_column_that_holds_another_type_is_named(decided, column, value):
    pk = Decision.objects.get(link=2).pk
    _run("PRAGMA ignore_check_constraints = ON")
    tamper("UPDATE {TABLE} SET {column} = {value} WHERE link = 2", column=column, value=value)
    _run("PRAGMA ignore_check_constraints = OFF")
    assert f"Decision number {pk} in the database is unreadable" in broken()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite keeps text in numbers")
def test_an_end_that_holds_another_type_is_named(decided):
    _run("PRAGMA ignore_check_constraints = ON")
    _run("UPDATE translations_chain SET length = 'four' WHERE name = 'reviewer.decision'")
    _run("PRAGMA ignore_check_constraints = OFF")
    assert broken() == "The note of where the chain of decisions ends is unreadable."


def test_a_record_that_was_rolled_back_leaves_no_gap(decided, chen):
    with transaction.atomic():
        workflow.reopen(decided, by=chen)
        transaction.set_rollback(True)
    decided.refresh_from_db()
    workflow.reopen(decided, by=chen)
    assert "Decisions: 5, the chain is whole" in verify()


@pytest.mark.django_db(transaction=True)
def test_records_written_at_once_stand_one_behind_the_other(decided):
    def leave(_nth: int) -> None:
        exporting.export(decided, "text", by=None)
        connection.close()

    with ThreadPoolExecutor(8) as people:
        list(people.map(leave, range(40)))
    assert list(Export.objects.order_by("link").values_list("link", flat=True)) == [*range(1, 42)]
    assert "Exports: 41, the chain is whole" in verify()


@pytest.mark.django_db(transaction=True)
def test_records_from_before_are_chained(decided):
    notes = list(Decision.objects.order_by("pk").values_list("note", flat=True))
    MigrationExecutor(connection).migrate([("reviewer", "0002_initial")])
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())
    assert list(Decision.objects.order_by("link").values_list("note", flat=True)) == notes
    assert "Decisions: 4, the chain is whole" in verify()
