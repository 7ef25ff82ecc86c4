"""Approved text leaves: always the approved revision, always the same bytes."""

import hashlib
import io
import zipfile
from datetime import timedelta

import pytest

from prose import formats
from prose.document import Document
from reviewer import editing, workflow
from tests.conftest import approve, targets, write
from translations import clock, exporting, history
from translations.models import Act, Export

WRITTEN = ("text", "markdown", "html", "docx")


@pytest.fixture
def approved(story, tara, rita):
    """The story without its wrong names, approved."""
    write(targets(story)[1], "US Trade Representative Greer attended.", tara)
    write(targets(story)[2], "Greer said <script>alert(1)</script> & left.", tara)
    workflow.submit(story, by=tara)
    approve(story, rita)
    return story


def _words(data: bytes, format_name: str) -> str:
    if format_name != "docx":
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.testzip() is None
        return packed.read("word/document.xml").decode()


@pytest.mark.parametrize("format_name", WRITTEN)
def test_it_works(approved, chen, format_name):
    made = exporting.export(approved, format_name, by=chen, destination="World page")
    assert "US Trade Representative Greer attended." in _words(made.data, format_name)
    record = Export.objects.get()
    assert record == made.record
    assert record.sha256 == hashlib.sha256(made.data).hexdigest()
    assert (record.size, record.by, record.format) == (len(made.data), chen, format_name)
    assert (record.destination, record.revision) == ("World page", approved.approved_revision)


@pytest.mark.parametrize("format_name", WRITTEN)
def test_never_approved(story, chen, format_name):
    with pytest.raises(exporting.NotApproved) as refused:
        exporting.export(story, format_name, by=chen)
    assert refused.value.reasons == (
        "This translation has never been approved.",
        "It is draft; a reviewer has to approve it.",
    )
    assert not Export.objects.exists()


def test_never_approved_for_the_clipboard(story, chen):
    with pytest.raises(exporting.NotApproved):
        exporting.copy(story, by=chen)
    assert not Export.objects.exists()


def test_an_unknown_format(approved, chen):
    with pytest.raises(formats.UnknownFormat, match="no format “pdf”"):
        exporting.export(approved, "pdf", by=chen)
    assert not Export.objects.exists()


@pytest.mark.parametrize("format_name", WRITTEN)
def test_the_same_bytes_later(approved, chen, format_name):
    first = exporting.export(approved, format_name, by=chen)
    with clock.at(clock.now() + timedelta(days=400)):
        later = exporting.export(approved, format_name, by=chen)
    assert later.data == first.data
    assert later.record.at > first.record.at


@pytest.mark.parametrize("format_name", WRITTEN)
def test_a_later_edit_changes_nothing(approved, tara, chen, format_name):
    before = exporting.export(approved, format_name, by=chen).data
    write(targets(approved)[1], "Something else.", tara)
    editing.add_target(targets(approved)[0], "A standfirst.", by=tara)
    assert exporting.export(approved, format_name, by=chen).data == before


def test_metadata_too_is_that_of_the_approved_revision(approved, chen):
    before = exporting.export(approved, "html", by=chen).data
    with history.revision(by=chen, kind=Act.SOURCE, article=approved.article):
        approved.article.outlet = "Another outlet"
        approved.article.save()
    assert dict(exporting.document(approved).metadata)["outlet"] == "参考消息网"
    assert exporting.export(approved, "html", by=chen).data == before


def test_joined_and_cut_are_left_out(story, tara, rita):
    editing.set_state(targets(story)[2], "joined", by=tara, seen=1)
    editing.set_state(targets(story)[3], "cut", by=tara, seen=1, reason="Old news.")
    workflow.submit(story, by=tara)
    approve(story, rita)
    texts = [block.text for block in exporting.document(story).blocks]
    assert len(texts) == 2
    assert texts[1].endswith(
        "attended. Grier said the talks were constructive. Grier’s team agreed."
    )


@pytest.mark.parametrize("format_name", ["html", "docx"])
def test_markup_in_the_text_is_text(approved, chen, format_name):
    words = _words(exporting.export(approved, format_name, by=chen).data, format_name)
    assert "<script" not in words
    assert "&lt;script&gt;" in words


def test_the_clipboard_gets_rich_and_plain(approved, chen):
    held = exporting.copy(approved, by=chen)
    assert held["html"].startswith("<h1>Japan, US hold second round")
    assert "&lt;script&gt;" in held["html"]
    assert "<script>alert(1)</script> & left." in held["text"]
    assert Export.objects.get().destination == "clipboard"


def test_the_file_is_named_after_the_headline(approved, chen):
    made = exporting.export(approved, "docx", by=chen)
    assert made.name == "japan-us-hold-second-round-of-tariff-talks.en.docx"
    assert made.mime.startswith("application/vnd.openxmlformats")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("", "translation.en"),
        ("../../etc/passwd", "etcpasswd.en"),
        ("关税", "关税.en"),
        ("…", "translation.en"),
        ('a"b\r\nX: y', "ab-x-y.en"),
        ("x" * 90, f"{'x' * 60}.en"),
        ("y" * 59 + " z", f"{'y' * 59}.en"),
    ],
)
def test_a_file_name_is_safe(title, name):
    assert exporting.file_name(Document("en", (), title)) == name
