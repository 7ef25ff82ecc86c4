from prose.document import KINDS, Block, Document


def test_the_heading_is_the_title_or_the_headline_or_the_first_words():
    blocks = (Block("paragraph", " "), Block("paragraph", "First"), Block("headline", "Talks"))
    assert Document("en", blocks, "Title").heading() == "Title"
    assert Document("en", blocks).heading() == "Talks"
    assert Document("en", blocks[:2]).heading() == "First"
    assert Document("en", ()).heading() == ""


def test_kinds():
    assert len(set(KINDS)) == 9
