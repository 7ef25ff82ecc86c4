"""What Word keeps beside the words: nothing of the text is lost without being said."""

import zipfile
from io import BytesIO

import pytest

from prose.document import Block, Unreadable
from prose.wordprocessing import read, slim

DELETED_MARK = "<w:rPr><w:del/></w:rPr>"
BULLETS = '<w:style w:styleId="B"><w:name w:val="My own"/><w:pPr><w:numPr><w:numId w:val="3"/>'
STYLES = f'<w:styles xmlns:w="w">{BULLETS}</w:numPr></w:pPr></w:style></w:styles>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def package(**parts):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, part in parts.items():
            new.writestr(name, part)
    return out.getvalue()


def word(body, name="word/document.xml", **parts):
    text = f'<w:document xmlns:w="w" xmlns:r="r"><w:body>{body}</w:body></w:document>'
    return package(**{name: text, "word/styles.xml": STYLES, **parts})


def p(inner, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def char(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def asking(instruction, result):
    asked = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return char("begin") + asked + char("separate") + result + char("end")


def texts(body):
    return [block.text for block in read(word(body), "en").blocks]


TABLE = f"<w:tbl><w:tr><w:tc>{p(r('cell'))}</w:tc></w:tr></w:tbl>"


@pytest.mark.parametrize("rest", ["", TABLE, "<w:altChunk/>"])
def test_a_deleted_mark_with_nothing_to_go_on_in_loses_no_words(rest):
    assert texts(p(r("one")) + p(r("the end"), DELETED_MARK) + rest) == ["one", "the end"]


def test_a_heading_deleted_whole_makes_no_subhead_of_the_next_paragraph():
    deleted = "<w:del><w:r><w:delText>Talks</w:delText></w:r></w:del>"
    heading = p(deleted, f'<w:pStyle w:val="Heading2"/>{DELETED_MARK}')
    assert read(word(heading + p(r("body"))), "en").blocks == (Block("paragraph", "body"),)


def drawing(*inner):
    return f"<w:r><w:drawing><w:a>{''.join(inner)}</w:a></w:drawing></w:r>"


def box(*paragraphs):
    return f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"


@pytest.mark.parametrize(
    ("inner", "dropped"),
    [
        (drawing(box(p(r("in the box")))), ()),
        (f"<w:r><w:pict>{box(p(r('in the box'), DELETED_MARK))}</w:pict></w:r>", ()),
        (drawing("<w:pic/>", box(p(r("in the box")))), ("1 image",)),
        (drawing(box(p(r("in the box")), TABLE), "<w:pic/>"), ("1 table", "1 image")),
    ],
)
def test_the_words_of_a_text_box_follow_its_paragraph(inner, dropped):
    document = read(word(p(r("before ") + inner + r("after")) + p(r("next"))), "en")
    assert [block.text for block in document.blocks] == ["before after", "in the box", "next"]
    assert document.dropped == dropped


def test_a_deleted_text_box_stays_deleted():
    document = read(word(p(f"{r('a')}<w:del>{drawing(box(p(r('gone'))))}</w:del>")), "en")
    assert ([block.text for block in document.blocks], document.dropped) == (
        ["a"],
        ("1 deleted passage",),
    )


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (asking(' HYPERLINK "https://a.b" ', r("here")) + r(" now"), "[here](https://a.b) now"),
        (asking('HYPERLINK "javascript:a"', r("here")), "here"),
        (f'<w:fldSimple w:instr="HYPERLINK &quot;http://a.b&quot;">{r("a")}</w:fldSimple>', ""),
        (char("begin") + asking("PAGE", r("INNER")) + char("separate") + r("7") + char("end"), "7"),
        (char("begin") + r("lost?") + "</w:p><w:p>" + r("kept"), "kept"),
        (r("a") + char("end") + char("separate") + r("b"), "ab"),
        (r("a") + '<w:r><w:br w:type="page"/></w:r>' + r("b"), "a b"),
        (r("a") + "<w:r><w:ptab/></w:r>" + r("b"), "a b"),
    ],
)
def test_fields_and_breaks(inner, text):
    assert texts(p(inner)) == [text or "[a](http://a.b)"]


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ('<w:numPr><w:numId w:val="0"/></w:numPr>', "paragraph"),
        ('<w:pStyle w:val="B"/>', "item"),
        ('<w:pStyle w:val="B"/><w:numPr><w:numId w:val="0"/></w:numPr>', "paragraph"),
        ('<w:pStyle w:val="Heading2"/><w:numPr><w:numId w:val="1"/></w:numPr>', "subhead"),
    ],
)
def test_lists(properties, kind):
    assert [block.kind for block in read(word(p(r("a"), properties)), "en").blocks] == [kind]


def test_symbols_and_embedded_documents_are_said():
    document = read(word(p(r("a") + "<w:r><w:sym/></w:r>") + "<w:altChunk/>"), "en")
    assert document.dropped == ("1 symbol of a special font", "1 embedded document")


@pytest.mark.parametrize("target", ["office/text.xml", "/office/text.xml"])
def test_the_text_is_found_by_the_package_s_relationships(target):
    rels = f'<Relationships><Relationship Type="{OFFICE}/officeDocument" Target="{target}"/>'
    own = f'<Relationships><Relationship Type="{OFFICE}/styles" Target="looks.xml"/>'
    data = word(
        p(r("a"), '<w:pStyle w:val="B"/>'),
        "office/text.xml",
        **{
            "_rels/.rels": rels + "</Relationships>",
            "office/_rels/text.xml.rels": own + "</Relationships>",
            "office/looks.xml": STYLES,
        },
    )
    assert read(data, "en") == read(slim(data), "en")
    assert read(data, "en").blocks == (Block("item", "a"),)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (package(**{"word/document.xml": "<html/>"}), "no Word file"),
        (word(p(char("begin") * 101)), "fields stand over 100 deep"),
    ],
)
def test_what_is_refused(data, why):
    with pytest.raises(Unreadable, match=why):
        read(data, "en")
