"""A table into the termbase and out again."""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command

from prose import wordtable
from reviewer import termtable
from reviewer.refusals import Invalid
from tests.conftest import greer, open_flags
from translations import history, termbase
from translations.models import Concept, Rendering, RevisionMeta

HEAD = "concept,kind,language,text,status,part,culture,note,Desk\n"
LIST = (
    HEAD
    + "greer,person,zh,格里尔,preferred,family,western,,Trade\n"
    + "greer,person,en,Jamieson Greer,preferred,full,western,Two e’s,\n"
    + "greer,person,en,Greer,preferred,family,western,,\n"
    + "greer,person,en,Grier,deprecated,family,western,,\n"
)


def _table(text: str) -> wordtable.Table:
    return wordtable.read(text.encode())


def test_it_is_stored_as_one_revision_and_the_texts_are_checked(story, chen):
    before = RevisionMeta.objects.count()
    plan = termtable.store(_table(LIST), by=chen)
    concept = Concept.objects.get()
    assert (plan.concepts, plan.forms, plan.same) == (1, 4, 0)
    assert RevisionMeta.objects.count() == before + 1
    assert (concept.key, concept.kind, concept.culture) == ("greer", "person", "western")
    assert [flag.quote for flag in open_flags(story)] == ["Grier", "Grier", "Grier"]
    (entry,) = history.of_concept(concept)
    assert entry.by_id == chen.pk
    assert entry.kind == "termbase"


def test_the_preview_stores_nothing(db):
    plan = termtable.plan(_table(LIST))
    assert (plan.concepts, plan.forms) == (1, 4)
    assert not Concept.objects.exists()


def test_the_same_list_again_changes_nothing(db):
    termtable.store(_table(LIST), by=None)
    number = termbase.revision()
    plan = termtable.plan(_table(LIST))
    assert not plan.differs
    assert plan.same == 4
    assert termbase.revision() == number


def test_what_changes_is_told_and_what_it_overrules(db):
    termtable.store(_table(LIST), by=None)
    lines = "greer,person,en,Grier,admitted,family,western,,\n"
    lines += "greer,person,en,Jamie Greer,preferred,full,western,,\n"
    plan = termtable.store(_table(HEAD + lines), by=None)
    (changed,) = plan.changed
    assert (changed.line, changed.before, changed.after) == (2, "deprecated", "admitted")
    assert [(clash.text, clash.other) for clash in plan.clashes] == [
        ("Jamie Greer", "Jamieson Greer")
    ]
    assert Rendering.objects.get(text="Jamieson Greer").status == "admitted"
    assert Concept.objects.get().version == 2


def test_a_list_without_keys_of_ours_finds_the_concept_by_its_whole_name(story, chen):
    known = greer(chen)
    lines = (
        "x9,person,en,Jamieson Greer,preferred,full,,,\nx9,person,fr,Greer,preferred,family,,,\n"
    )
    plan = termtable.store(_table(HEAD + lines), by=chen)
    assert (plan.concepts, plan.forms) == (0, 1)
    assert known.renderings.filter(language="fr").exists()


def test_out_and_in_again_changes_nothing(story, chen):
    greer(chen)
    termtable.store(_table(LIST.replace("greer,", "other,").replace("Jamieson ", "J. ")), by=chen)
    for kind in ("csv", "xlsx"):
        data = wordtable.written(list(termtable.rows()), kind)
        table = wordtable.read(data, f"list.{kind}")
        assert table.faults == ()
        assert not termtable.plan(table).differs
    assert any(row.get("Desk") == "Trade" for row in termtable.rows())


def test_with_a_fault_nothing_is_stored(db):
    with pytest.raises(Invalid, match="good"):
        termtable.store(_table(LIST + "x,person,en,Yy,good,full,,,\n"), by=None)
    assert not Concept.objects.exists()


def test_only_a_chief_brings_a_list_in(rita):
    with pytest.raises(PermissionDenied):
        termtable.store(_table(LIST), by=rita)


def test_the_command(db, tmp_path, capsys):
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    call_command("import_termbase", str(path), "--dry-run")
    assert not Concept.objects.exists()
    call_command("import_termbase", str(path))
    assert "1 new concepts, 4 new forms" in capsys.readouterr().out
    call_command("export_termbase", str(tmp_path / "out.xlsx"))
    call_command("import_termbase", str(tmp_path / "out.xlsx"))
    assert "0 new concepts, 0 new forms, 0 changed, 4 as they were" in capsys.readouterr().out


def test_the_command_lists_every_fault(db, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(LIST + "x,human,en,,good,full,,,\n", encoding="utf-8")
    with pytest.raises(CommandError) as wrong:
        call_command("import_termbase", str(path))
    assert wrong.value.returncode == 2
    assert str(wrong.value).count("Line 6:") == 3
    assert not Concept.objects.exists()
