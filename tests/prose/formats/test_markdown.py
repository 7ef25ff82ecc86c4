import pytest
from hypothesis import given
from hypothesis import strategies as st

from prose.document import Block, Document
from prose.formats.markdown import read, write
from tests.prose.strategies import texts


def _blocks(text, language="en"):
    return [(block.kind, block.text) for block in read(text, language).blocks]


def test_it_works():
    text = (
        "Reuters\n\n# Talks *stall*\n\n## Tariffs\n\nGreer [said](http://a.b)\nno.\n\n"
        "> Never.\n\n- one\n- two\n\n1. three\n\n# Another\n\nSetext\n===\n"
    )
    assert _blocks(text) == [
        ("paragraph", "Reuters"),
        ("headline", "Talks *stall*"),
        ("subhead", "Tariffs"),
        ("paragraph", "Greer [said](http://a.b) no."),
        ("quote", "Never."),
        ("item", "one"),
        ("item", "two"),
        ("item", "three"),
        ("subhead", "Another"),
        ("subhead", "Setext"),
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("格里尔\n说", "zh", "格里尔说"),
        ("グリア\nは", "ja", "グリアは"),
        ("Greer\nsaid", "zh", "Greer said"),
        ("one\ntwo", "en", "one two"),
        ("one  \ntwo", "en", "one\ntwo"),
        ("one\\\ntwo", "en", "one\ntwo"),
        ("one\\\\\ntwo", "en", "one\\\\ two"),
    ],
)
def test_line_ends_inside_a_paragraph(text, language, expected):
    assert _blocks(text, language) == [("paragraph", expected)]


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "    indented", "```\ncode", "[a]: http://b.c", "&amp; `x`"],
)
def test_other_syntax_stays_text(text):
    assert _blocks(text) == [("paragraph", " ".join(text.split()))]


def test_the_nearest_list_or_quote_decides():
    assert _blocks("> - one\n\n- > two") == [("item", "one"), ("quote", "two")]


def test_a_rule_or_an_empty_heading_is_no_block():
    assert _blocks("one\n\n---\n\n#\n\ntwo") == [("paragraph", "one"), ("paragraph", "two")]


@pytest.mark.parametrize(
    ("kind", "text", "written"),
    [
        ("headline", "Talks #", "# Talks \\#"),
        ("headline", "two\nlines", "# two lines"),
        ("subhead", "Tariffs", "## Tariffs"),
        ("quote", "Never.\nEver.", "> Never.  \n> Ever."),
        ("item", "one\ntwo", "- one  \n  two"),
        ("paragraph", "1. May", "1\\. May"),
        ("paragraph", "# 1", "\\# 1"),
        ("paragraph", "2024 was", "2024 was"),
        ("paragraph", "*so* it", "*so* it"),
        ("caption", "Photo", "Photo"),
    ],
)
def test_writes(kind, text, written):
    assert write(Document("en", (Block(kind, text),))).decode() == written + "\n"


@pytest.mark.parametrize(
    "text", ["1. May", "1\\. May", "# 1", "\\# 1", "> x", "- x", "---", "***", "==="]
)
def test_what_would_begin_a_block_comes_back_as_text(text):
    assert _blocks(write(Document("en", (Block("paragraph", text),))).decode()) == [
        ("paragraph", text)
    ]


def test_lists_are_tight():
    blocks = (Block("item", "a"), Block("item", "b"), Block("paragraph", "c"))
    assert write(Document("en", blocks)).decode() == "- a\n- b\n\nc\n"


def test_several_paragraphs_become_several_blocks():
    document = Document("en", (Block("quote", "one\n\ntwo"), Block("quote", " ")))
    assert _blocks(write(document).decode()) == [("quote", "one"), ("quote", "two")]


def _canonical(text):
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


lines = texts.map(_canonical).filter(bool)
headings = lines.map(lambda text: _canonical(text.replace("\n", " ")))
bodies = st.builds(Block, st.sampled_from(["paragraph", "quote", "item"]), lines)
subheads = st.builds(Block, st.just("subhead"), headings)
headline = st.lists(st.builds(Block, st.just("headline"), headings), max_size=1)


@given(headline, st.lists(bodies | subheads, max_size=5), st.sampled_from(["en", "zh", "ar"]))
def test_writing_and_reading_is_the_identity(first, others, language):
    document = Document(language, (*first, *others))
    assert read(write(document).decode(), language) == document


@given(texts)
def test_any_text_can_be_read(text):
    assert all(block.text for block in read(text, "en").blocks)
