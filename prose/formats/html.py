"""HTML: a page that stands alone, and its body for the clipboard."""

from html import escape
from itertools import groupby

from prose import languages
from prose.document import Block, Document, Format
from prose.hypertext import read
from prose.markup import Run, plain, runs

_TAGS = {"headline": "h1", "subhead": "h2", "item": "li"}


def write(document: Document) -> bytes:
    """Write a complete page in UTF-8, with its language and direction; raises UnknownLanguage."""
    direction = languages.get(document.language).direction
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(document.language)}" dir="{direction}">',
        '<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(plain(document.heading()))}</title>",
        *(_meta(name, value) for name, value in document.metadata),
        "</head>\n<body>",
    ]
    return "\n".join([*head, fragment(document), "</body>\n</html>\n"]).encode()


def fragment(document: Document) -> str:
    """Give the body alone. Only emphasis, strong and links are markup; all else is escaped."""
    parts: list[str] = []
    for listed, blocks in groupby(document.blocks, key=lambda block: block.kind == "item"):
        lines = [_element(block) for block in blocks]
        parts.extend(["<ul>", *lines, "</ul>"] if listed else lines)
    return "\n".join(parts)


def _meta(name: str, value: str) -> str:
    return f'<meta name="{escape(name)}" content="{escape(value)}">'


def _element(block: Block) -> str:
    inner = "".join(map(_inline, runs(block.text)))
    if block.kind == "quote":
        return f"<blockquote><p>{inner}</p></blockquote>"
    if block.kind in _TAGS:
        return f"<{_TAGS[block.kind]}>{inner}</{_TAGS[block.kind]}>"
    named = "" if block.kind == "paragraph" else f' class="{escape(block.kind)}"'
    return f"<p{named}>{inner}</p>"


def _inline(run: Run) -> str:
    html = escape(run.text).replace("\n", "<br>\n")
    if run.strong:
        html = f"<strong>{html}</strong>"
    if run.emphasis:
        html = f"<em>{html}</em>"
    return f'<a href="{escape(run.href)}">{html}</a>' if run.href else html


FORMAT = Format("html", "HTML", "html", "text/html", read, write)
