import time
import zipfile
from datetime import UTC, datetime
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from prose.document import KINDS, Block, Document
from prose.formats.docx import write
from tests.prose.strategies import texts


def _opened(document):
    return docx.Document(BytesIO(write(document)))


def test_it_works():
    blocks = tuple(Block(kind, f"{kind} text") for kind in KINDS)
    word = _opened(Document("en-US", blocks))
    assert [(p.style.name, p.text) for p in word.paragraphs] == [
        ("Title", "headline text"),
        ("Subtitle", "standfirst text"),
        ("Normal", "paragraph text"),
        ("Heading 2", "subhead text"),
        ("Quote", "quote text"),
        ("List Bullet", "item text"),
        ("Caption", "caption text"),
        ("Credit", "credit text"),
        ("Boilerplate", "boilerplate text"),
    ]
    assert word.core_properties.title == "headline text"
    assert word.core_properties.language == "en-US"


def test_an_unknown_kind_is_a_paragraph():
    word = _opened(Document("en", (Block("poem", "x"),)))
    assert word.paragraphs[0].style.name == "Normal"


def test_markup_becomes_style():
    text = "*a* **b** [c](http://d.e) [http://f.g](http://f.g)\nh"
    (paragraph,) = _opened(Document("en", (Block("paragraph", text),))).paragraphs
    assert paragraph.text == "a b c (http://d.e) http://f.g\nh"
    assert [(run.text, run.bold, run.italic) for run in paragraph.runs][:3] == [
        ("a", None, True),
        (" ", None, None),
        ("b", True, None),
    ]


def _language(run):
    return dict(run._r.rPr.find(qn("w:lang")).attrib)


def test_right_to_left():
    (paragraph,) = _opened(Document("ar", (Block("paragraph", "قال *غرير*"),))).paragraphs
    assert paragraph._p.pPr.find(qn("w:bidi")) is not None
    assert all(run.font.rtl for run in paragraph.runs)
    assert paragraph.runs[1].font.cs_italic
    assert _language(paragraph.runs[0]) == {qn("w:val"): "ar", qn("w:bidi"): "ar"}


def test_east_asian_language():
    (paragraph,) = _opened(Document("zh-Hans", (Block("paragraph", "格里尔"),))).paragraphs
    assert not paragraph.runs[0].font.rtl
    assert _language(paragraph.runs[0]) == {qn("w:val"): "zh-Hans", qn("w:eastAsia"): "zh-Hans"}


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2025-04-17", datetime(2025, 4, 17, tzinfo=UTC)),
        ("2025-04-17T08:30:00+08:00", datetime(2025, 4, 17, 0, 30, tzinfo=UTC)),
        ("yesterday", datetime(2000, 1, 1, tzinfo=UTC)),
        ("", datetime(2000, 1, 1, tzinfo=UTC)),
    ],
)
def test_the_date_is_the_document_s(date, written):
    metadata = (("author", "Exonym"), ("date", date), ("source", "s" * 300))
    properties = _opened(Document("en", (), "t" * 300, metadata)).core_properties
    assert properties.created == properties.modified == written
    assert properties.author == "Exonym"
    assert len(properties.title) == 255
    assert properties.comments.startswith(f"date: {date}\nsource: sss")


def test_the_same_bytes_at_any_time(monkeypatch):
    document = Document("ja", (Block("headline", "グリア"),), metadata=(("a", "b"),))
    early = write(document)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(2_000_000_000))
    assert write(document) == early
    with zipfile.ZipFile(BytesIO(early)) as packed:
        assert packed.namelist()[0] == "[Content_Types].xml"
        assert {entry.date_time[0] for entry in packed.infolist()} == {1980}


def test_what_xml_cannot_hold_is_replaced():
    document = Document(
        "en", (Block("paragraph", "a\x00\x0b\ud800\uffffb"),), "t\x01", (("n", "\x02"),)
    )
    word = _opened(document)
    assert word.paragraphs[0].text == "a\ufffd\ufffd\ufffd\ufffdb"
    assert word.core_properties.title == "t\ufffd"


@settings(max_examples=25, deadline=None)
@given(st.lists(st.builds(Block, st.sampled_from(KINDS), texts), max_size=3))
def test_any_text_can_be_written_and_says_the_same_twice(blocks):
    document = Document("en", tuple(blocks))
    assert write(document) == write(document)
    assert len(_opened(document).paragraphs) == len(blocks)
