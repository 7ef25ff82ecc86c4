from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prose.document import KINDS, Block, Document
from prose.formats.html import fragment, write
from prose.markup import plain
from tests.prose.strategies import texts


@pytest.mark.parametrize(
    ("kind", "text", "html"),
    [
        ("headline", "Talks", "<h1>Talks</h1>"),
        ("subhead", "Tariffs", "<h2>Tariffs</h2>"),
        ("paragraph", "a & b", "<p>a &amp; b</p>"),
        ("standfirst", "So", '<p class="standfirst">So</p>'),
        ("quote", "No", "<blockquote><p>No</p></blockquote>"),
        ("item", "one", "<ul>\n<li>one</li>\n</ul>"),
        ("paragraph", "*a* **b**", "<p><em>a</em> <strong>b</strong></p>"),
        ("paragraph", "***a***", "<p><em><strong>a</strong></em></p>"),
        ("paragraph", "[a](http://b.c?d&e)", '<p><a href="http://b.c?d&amp;e">a</a></p>'),
        ("paragraph", "[a](javascript:x)", "<p>[a](javascript:x)</p>"),
        ("paragraph", "one\ntwo", "<p>one<br>\ntwo</p>"),
        ("paragraph", "<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
    ],
)
def test_fragment(kind, text, html):
    assert fragment(Document("en", (Block(kind, text),))) == html


def test_items_stand_in_one_list():
    blocks = (Block("item", "a"), Block("item", "b"), Block("paragraph", "c"))
    assert fragment(Document("en", blocks)) == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>c</p>"


def test_a_page_stands_alone():
    blocks = (Block("headline", "*غرير*"),)
    page = write(Document("ar", blocks, metadata=(("author", 'A "B"'),))).decode()
    assert page.startswith(
        '<!DOCTYPE html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">'
    )
    assert "<title>غرير</title>" in page
    assert '<meta name="author" content="A &quot;B&quot;">' in page
    assert page.endswith("</body>\n</html>\n")


class _Reader(HTMLParser):
    """Collects the elements and the text of a fragment."""

    def __init__(self):
        super().__init__()
        self.tags, self.words = set(), []

    def handle_starttag(self, tag, _attrs):
        self.tags.add(tag)

    def handle_data(self, data):
        self.words.append(data)


@given(st.builds(Block, st.sampled_from(KINDS), texts))
def test_only_known_elements_come_out(block):
    reader = _Reader()
    reader.feed(fragment(Document("en", (block,))))
    reader.close()
    assert reader.tags <= {"h1", "h2", "p", "blockquote", "ul", "li", "em", "strong", "a", "br"}
    assert "".join("".join(reader.words).split()) == "".join(plain(block.text).split())
