import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prose.document import KINDS, Block, Document, Unreadable
from prose.formats.html import read, write
from prose.markup import runs, written
from tests.prose.strategies import texts


def _blocks(html, language="en"):
    return [(block.kind, block.text) for block in read(html, language).blocks]


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<h1>One</h1><h1>Two</h1><h3>Three</h3>", ["headline", "subhead", "subhead"]),
        ("<ul><li>a<li>b<ol><li>c</ol></ul>", ["item"] * 3),
        ("<blockquote><p>a<p>b</blockquote>", ["quote"] * 2),
        ("<figure><img src=x><figcaption>a</figcaption></figure>", ["caption"]),
        ("loose <p class=credit>a</p>", ["paragraph", "credit"]),
        ("<hr><p class=odd>a</p><p> </p>", ["paragraph"]),
    ],
)
def test_kinds(html, blocks):
    assert [kind for kind, _ in _blocks(html)] == blocks


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a <b>b</b> <i>c</i> <a href='http://d.e'>d</a>", "a **b** *c* [d](http://d.e)"),
        ("<a href='javascript:x'>d</a> <script>x</script>5 * 3", "d 5 * 3"),
        ("*a* &lt;b&gt; [x](http://a.b)", "\\*a\\* <b> \\[x\\](http://a.b)"),
        ("one \n two<br> three ", "one two\nthree"),
    ],
)
def test_inside_a_paragraph(html, text):
    assert _blocks(f"<p>{html}</p>") == [("paragraph", text)]


def test_line_ends_between_chinese_characters_are_nothing():
    assert _blocks("<p>格里尔\n说</p>", "zh") == [("paragraph", "格里尔说")]


def test_what_is_dropped_is_said():
    page = (
        "<script>1</script><nav>n</nav><img src=x><img src=y><table><td>t</table><p>a<!--<svg>-->"
    )
    document = read(page + "<p>说<b>“好”</b>吧", "en")
    assert [block.text for block in document.blocks] == ["a", "说“好”吧"]
    said = ("1 script", "1 navigation", "2 images", "1 table", "emphasis in 1 paragraph")
    assert document.dropped == said


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<p>" * 50_001, "over 50,000 elements"),
        ("<p>a" * 10_001, "over 10,000 paragraphs"),
        ("&amp;" * 200_001, "over 200,000 characters written as &…;"),
        ("<p>" + "a<i>b</i>" * 12_000 + "c" * 76_001, "over 100,000 characters"),
        ("<div>" * 501, "over 500 deep"),
        ("x" * 100_001, "over 100,000 characters"),
        ("<" * 300_000, "written as &…;"),
        ("\xa0" * 200_001, "written as &…;"),
        (">" * 300_000, "over 100,000 characters"),
    ],
)
def test_what_no_article_is(html, why):
    with pytest.raises(Unreadable, match=why):
        read(html, "en")


def _canonical(text):
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return written(runs("\n".join(line for line in lines if line)))


lines = texts.map(_canonical).filter(lambda text: text == _canonical(text) != "")
blocks = st.builds(Block, st.sampled_from(KINDS[1:]), lines)


@settings(deadline=None)
@given(st.lists(blocks, max_size=4), st.sampled_from(["en", "ar"]))
def test_writing_and_reading_is_the_identity(blocks, language):
    document = Document(language, tuple(blocks))
    assert read(write(document).decode(), language) == document


@settings(deadline=None)
@given(st.text(st.sampled_from("<>/abpiul1h &;=\"'!-\n")) | texts)
def test_any_text_can_be_read(text):
    assert all(block.text.strip() for block in read(text, "en").blocks)
