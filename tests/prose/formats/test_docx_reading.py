import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prose.document import KINDS, Block, Document, Unreadable
from prose.formats.docx import write
from prose.markup import Run, runs, written
from prose.wordprocessing import read as read_bytes
from prose.wordprocessing import slim
from tests.prose.strategies import texts

LINKS = '<Relationships><Relationship Id="r1" Target="http://a.b"/></Relationships>'


def word(body, start='<w:document xmlns:w="w" xmlns:r="r"><w:body>'):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("word/document.xml", f"{start}{body}</w:body></w:document>")
        new.writestr("word/_rels/document.xml.rels", LINKS)
    return out.getvalue()


def p(inner, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (r("a ") + r("b", "<w:b/>") + r(" c", '<w:i w:val="0"/>'), "a **b** c"),
        (f'<w:hyperlink r:id="r1">{r("a")}</w:hyperlink>{r("b")}', "[a](http://a.b)b"),
        (f"{r('a')}<w:ins>{r('b')}</w:ins><w:moveTo>{r('c')}</w:moveTo>", "abc"),
        (f"{r('a')}<w:del><w:r><w:delText>b</w:delText></w:r></w:del>", "a"),
        (f"{r('a')}<w:moveFrom>{r('b')}</w:moveFrom>", "a"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>", "a\nb c"),
        (r("5 * 3"), "5 * 3"),
        (r("*a*"), "\\*a\\*"),
        (r("a", "<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>"), "a"),
    ],
)
def test_inside_a_paragraph(inner, text):
    (block,) = read_bytes(word(p(inner)), "en").blocks
    assert block == Block("paragraph", text)


def test_a_paragraph_whose_mark_was_deleted_goes_on():
    body = p(r("one"), "<w:rPr><w:del/></w:rPr>") + p(r(" two")) + p(r("three"))
    assert [b.text for b in read_bytes(word(body), "en").blocks] == ["one two", "three"]


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ('<w:pStyle w:val="Title"/>', "headline"),
        ('<w:numPr><w:numId w:val="1"/></w:numPr>', "item"),
        ('<w:pPrChange><w:pPr><w:pStyle w:val="Quote"/></w:pPr></w:pPrChange>', "paragraph"),
    ],
)
def test_kinds(properties, kind):
    assert [b.kind for b in read_bytes(word(p(r("a"), properties)), "en").blocks] == [kind]


def test_what_is_dropped_is_said():
    inner = f"{r('a')}<w:r><w:footnoteReference/><w:commentReference/><w:drawing/></w:r>"
    body = p(inner + r("secret", "<w:vanish/>")) + f"<w:tbl>{p(r('cell'))}</w:tbl>"
    document = read_bytes(word(body), "en")
    assert [block.text for block in document.blocks] == ["a"]
    said = ("1 footnote", "1 comment", "1 image", "1 hidden passage", "1 table")
    assert document.dropped == said


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (word("", '<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="w"><w:body>'), "an entity"),
        (word("<w:p>"), "no well-formed XML"),
        (word("&a;"), "no well-formed XML"),
        (word(p("") * 1_000_000), "times its size"),
        (word("".join(f"<w:x{n * 7919:x}/>" for n in range(200_001))), "over 200,000 elements"),
        (word("".join(p(r(f"{n * 7919:x}")) for n in range(10_001))), "over 10,000 paragraphs"),
        (word(p(r("ab c" * 25_001))), "times its size|over 100,000 characters"),
        (b"PK\x05\x06" + b"\0" * 18, "no Word file"),
        (b"%PDF-1.7", "no ZIP archive"),
    ],
)
def test_what_is_no_article(data, why):
    with pytest.raises(Unreadable, match=why):
        read_bytes(data, "en")


def _canonical(text):
    plain_runs = (Run(run.text, run.emphasis, run.strong) for run in runs(text))
    return written(plain_runs).strip()


lines = texts.map(_canonical).filter(lambda text: text == _canonical(text) != "")
blocks = st.builds(Block, st.sampled_from(KINDS[1:]), lines)


@settings(max_examples=10, deadline=None)
@given(st.lists(blocks, max_size=3), st.sampled_from(["en", "ar", "zh"]))
def test_writing_and_reading_is_the_identity(blocks, language):
    document = Document(language, (Block("headline", "Talks"), *blocks))
    data = write(document)
    assert read_bytes(data, language) == read_bytes(slim(data), language) == document
