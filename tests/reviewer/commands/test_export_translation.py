"""Exporting from a shell: a file and a record, or exit status 2 with the reasons."""

import hashlib
import io

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from reviewer import workflow
from tests.conftest import approve
from translations.models import Export


@pytest.fixture
def approved(story, tara, rita):
    workflow.submit(story, by=tara)
    approve(story, rita)
    return story


def export(*words):
    out = io.StringIO()
    call_command("export_translation", *map(str, words), stdout=out)
    return out.getvalue()


def refused(*words):
    with pytest.raises(CommandError) as raised:
        export(*words)
    assert raised.value.returncode == 2
    assert not Export.objects.exists()
    return str(raised.value)


@pytest.mark.parametrize("format_name", ["text", "markdown", "html", "docx"])
def test_it_works(approved, chen, tmp_path, format_name):
    output = tmp_path / "out"
    words = ["--format", format_name, "--output", output, "--by", "chen", "--to", "World page"]
    said = export(approved.pk, *words)
    record = Export.objects.get()
    assert record.sha256 == hashlib.sha256(output.read_bytes()).hexdigest()
    assert said == f"{output}: {record.size} bytes, sha256 {record.sha256}\n"
    assert (record.by, record.destination, record.format) == (chen, "World page", format_name)


def test_docx_by_the_system_unless_told_otherwise(approved, tmp_path):
    export(approved.pk, "--output", tmp_path / "a.docx")
    assert (Export.objects.get().format, Export.objects.get().by) == ("docx", None)
    assert (tmp_path / "a.docx").read_bytes().startswith(b"PK")


def test_never_approved(story, tmp_path):
    output = tmp_path / "a.docx"
    assert refused(story.pk, "--output", output) == (
        "This translation has never been approved. It is draft; a reviewer has to approve it."
    )
    assert not output.exists()


def test_no_such_translation(db, tmp_path):
    assert refused(7, "--output", tmp_path / "a.docx") == "There is no translation 7."


@pytest.mark.parametrize(
    ("words", "why"),
    [(("--format", "pdf"), "no format “pdf”"), (("--by", "nobody"), "no account “nobody”")],
)
def test_unknown_words(approved, tmp_path, words, why):
    assert why in refused(approved.pk, "--output", tmp_path / "a", *words)
    assert not (tmp_path / "a").exists()


def test_a_file_that_cannot_be_written_leaves_no_record(approved, tmp_path):
    nowhere = tmp_path / "missing" / "a.docx"
    assert refused(approved.pk, "--output", nowhere) == f"{nowhere}: No such file or directory."
