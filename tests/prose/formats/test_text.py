from hypothesis import given
from hypothesis import strategies as st

from prose.document import Block, Document
from prose.formats.text import read, write
from tests.prose.strategies import texts

paragraphs = texts.filter(lambda text: text == text.strip() != "" and "\n" not in text)


def test_it_works():
    document = read("US talks\n\nGreer\nsaid.\n", "en")
    assert document == Document(
        "en", (Block("paragraph", "US talks"), Block("paragraph", "Greer\nsaid."))
    )
    assert write(document) == b"US talks\n\nGreer\nsaid.\n"


def test_kinds_are_not_marked():
    blocks = (Block("headline", "格里尔"), Block("quote", "*好*"))
    assert write(Document("zh", blocks)).decode() == "格里尔\n\n*好*\n"


@given(st.lists(paragraphs.map(lambda text: Block("paragraph", text))))
def test_writing_and_reading_is_the_identity(blocks):
    document = Document("en", tuple(blocks))
    assert read(write(document).decode(), "en") == document
