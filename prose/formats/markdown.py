"""Markdown (CommonMark): headings, quotes, lists, paragraphs; inside a line it is kept raw."""

from collections.abc import Iterable, Iterator
from functools import cache

import regex
from markdown_it import MarkdownIt
from markdown_it.token import Token

from prose import languages
from prose.document import Block, Document, Format
from prose.segmentation import paragraphs

# What would begin another block at the start of a line.
_OPENER = regex.compile(
    r"\\*(?:\#{1,6}(?=[ \t]|$)|>|[-+*](?=[ \t]|$)|([-*_])[ \t]*(?:\1[ \t]*){2,}$|[-=]+[ \t]*$)"
)
_NUMBER = regex.compile(r"([0-9]{1,9})(\\*)(?=[.)](?:[ \t]|$))")
_CLOSER = regex.compile(r"(^|[ \t])(\\*)(?=\#+$)")
_FIRST_PREFIX = {"quote": "> ", "item": "- "}
_NEXT_PREFIX = {"quote": "> ", "item": "  "}


def read(text: str, language: str) -> Document:
    """Read the blocks of a Markdown text; raises UnknownLanguage.

    The first heading of level 1 is the headline, every other a subhead. A line end inside a
    paragraph is a blank, or nothing between Chinese or Japanese characters; a hard one stays.
    """
    spaced = languages.get(language).spaced
    blocks = _blocks(_parser().parse(text), spaced=spaced)
    return Document(language, tuple(blocks))


def write(document: Document) -> bytes:
    """Write Markdown that reads back as the same blocks.

    Kinds that Markdown does not have come back as paragraphs, and a block of several paragraphs as
    several blocks.
    """
    lines: list[str] = []
    last = ""
    for block in _single(document.blocks):
        if lines and not block.kind == last == "item":
            lines.append("")
        lines.append(_written(block))
        last = block.kind
    return ("\n".join(lines) + "\n").encode()


@cache
def _parser() -> MarkdownIt:
    settings = {"html": False, "maxNesting": 100}
    parser = MarkdownIt("commonmark", settings)
    return parser.disable(["inline", "code", "fence", "reference", "html_block"])


def _blocks(tokens: Iterable[Token], *, spaced: bool) -> Iterator[Block]:
    around: list[str] = []
    headline = False
    for token in tokens:
        if token.nesting > 0:
            around.append(token.type + token.tag)
        elif token.nesting < 0:
            around.pop()
        elif token.type == "inline" and token.content:
            kind = _kind(around, headline=headline)
            headline = headline or kind == "headline"
            yield Block(kind, _text(token.content, heading="heading" in around[-1], spaced=spaced))


def _kind(around: list[str], *, headline: bool) -> str:
    if around[-1].startswith("heading_open"):
        return "headline" if around[-1].endswith("h1") and not headline else "subhead"
    for opened in reversed(around):
        if opened.startswith(("list_item", "blockquote")):
            return "item" if opened.startswith("list_item") else "quote"
    return "paragraph"


def _text(raw: str, *, heading: bool, spaced: bool) -> str:
    if heading:
        raw = _CLOSER.sub(lambda m: m[1] + m[2][1:], raw)
    first, *others = raw.split("\n")
    joined = first if heading else _opened(first)
    for line in others:
        joined = _continued(joined, _opened(line.lstrip(" ")), spaced=spaced)
    return joined


def _continued(text: str, line: str, *, spaced: bool) -> str:
    """Put a line behind the text before it."""
    if text.endswith("  "):
        return f"{text.rstrip(' ')}\n{line}"
    if (len(text) - len(text.rstrip("\\"))) % 2:
        return f"{text[:-1]}\n{line}"
    text = text.rstrip(" ")
    wide = not spaced and not (text[-1:].isascii() and line[:1].isascii())
    return text + ("" if wide else " ") + line


def _opened(line: str) -> str:
    """Take away the backslash that kept a line from beginning another block."""
    number = _NUMBER.match(line)
    if number and number[2]:
        return number[1] + line[number.end(1) + 1 :]
    return line[1:] if line.startswith("\\") and _OPENER.match(line) else line


def _guarded(line: str) -> str:
    """Keep a line from beginning another block; the inverse of _opened."""
    number = _NUMBER.match(line)
    if number:
        return number[1] + "\\" + line[number.end(1) :]
    return "\\" + line if _OPENER.match(line) else line


def _single(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        for span in paragraphs(block.text):
            yield Block(block.kind, span.of(block.text))


def _written(block: Block) -> str:
    lines = [line.strip() for line in block.text.split("\n")]
    if block.kind in ("headline", "subhead"):
        mark = "# " if block.kind == "headline" else "## "
        return mark + _CLOSER.sub(r"\1\\\2", " ".join(lines))
    first = _FIRST_PREFIX.get(block.kind, "")
    after = _NEXT_PREFIX.get(block.kind, "")
    return first + f"  \n{after}".join(map(_guarded, lines))


FORMAT = Format("markdown", "Markdown", "md", "text/markdown", read, write)
