"""HTML: a page that stands alone, its body for the clipboard, and pages that come in."""

from collections import Counter
from html import escape
from html.parser import HTMLParser
from itertools import groupby

import nh3
import regex

from prose import languages
from prose.document import KINDS, Block, Document, Format, Unreadable
from prose.markup import SCHEMES, Run, holds, plain, runs, written

MOST_ELEMENTS = 50_000
DEEPEST = 500
LONGEST_PARAGRAPH = 100_000  # characters
MOST_PARAGRAPHS = 10_000
MOST_REFERENCES = 200_000  # such as &amp;, and characters that are written so
_TAGS = {"headline": "h1", "subhead": "h2", "item": "li"}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KINDS = {
    **dict.fromkeys(_HEADINGS, "subhead"),
    **dict.fromkeys(("li", "dd"), "item"),
    "blockquote": "quote",
    "figcaption": "caption",
}
_BLOCKS = frozenset(
    {*_KINDS, "p", "div", "section", "article", "main", "header", "footer", "aside", "figure"}
    | {"ul", "ol", "dl", "dt", "pre", "address", "details", "summary", "hr", "hgroup"}
)
_STYLES = {"em": "emphasis", "i": "emphasis", "strong": "strong", "b": "strong"}
# Left out with all that stands in them, and how that is said: one, several.
_DROPPED = {
    "script": ("script", "scripts"),
    "style": ("style sheet", "style sheets"),
    "nav": ("navigation", "navigations"),
    "table": ("table", "tables"),
    "form": ("form", "forms"),
    "button": ("button", "buttons"),
    "select": ("list to choose from", "lists to choose from"),
    "textarea": ("text field", "text fields"),
    "iframe": ("frame", "frames"),
    "object": ("embedded object", "embedded objects"),
    "svg": ("drawing", "drawings"),
    "math": ("formula", "formulas"),
    "video": ("video", "videos"),
    "audio": ("recording", "recordings"),
    "canvas": ("canvas", "canvases"),
    "template": ("template", "templates"),
    "noscript": ("text for browsers without scripts", "texts for browsers without scripts"),
}
_EMPTY = {"img": ("image", "images"), "embed": ("embedded object", "embedded objects")}
_SILENT = frozenset({"title"})
_COMMENT = regex.compile(r"<!--.*?(?:-->|$)", regex.DOTALL)
_OPENED = regex.compile(r"<([a-z]+)(?=[\s/>])", regex.IGNORECASE)
_ENDS = regex.compile(r"<(/?)([a-z][a-z0-9]*)", regex.IGNORECASE)
_SELF_CLOSING = frozenset(
    {"p", "li", "dt", "dd", "td", "th", "tr", "option", "br", "hr", "img", "input", "meta"}
    | {"link", "source", "track", "wbr", "area", "base", "col", "embed"}
)
# Longer than any paragraph, even if each of its characters is written as &nbsp;.
_ENDLESS = 6 * LONGEST_PARAGRAPH
_BLANKS = regex.compile(r"[ \t\n\f\r]+")


def read(text: str, language: str) -> Document:
    """Read the blocks of a page or a fragment, sanitised; raises UnknownLanguage and Unreadable.

    The first heading of level 1 is the headline, every other a subhead. What no block of an
    article holds (scripts, styles, navigation, tables, images, forms) is left out and counted.
    """
    spaced = languages.get(language).spaced
    _look_through(text)
    clean = _sanitised(text)
    if max(map(len, clean.split("<"))) > _ENDLESS:
        raise Unreadable(f"A paragraph is over {LONGEST_PARAGRAPH:,} characters long.")
    reader = _Reader(spaced=spaced)
    reader.feed(clean)
    reader.close()
    reader.end_block()
    return Document(language, tuple(reader.blocks), dropped=_dropped(text, reader.lost))


def _look_through(text: str) -> None:
    """Refuse what would keep the sanitiser busy for long: too many elements, or too deep."""
    if text.count("&") + text.count("\xa0") + text.count("<") > MOST_REFERENCES:
        raise Unreadable(f"It holds over {MOST_REFERENCES:,} characters written as &…;.")
    depth = elements = 0
    for end, tag in _ENDS.findall(text):
        if tag.lower() not in _SELF_CLOSING:
            depth += -1 if end and depth else not end
        elements += not end
        if depth > DEEPEST:
            raise Unreadable(f"Its elements stand over {DEEPEST:,} deep in each other.")
        if elements > MOST_ELEMENTS:
            raise Unreadable(f"It holds over {MOST_ELEMENTS:,} elements; no article does.")


def _sanitised(text: str) -> str:
    return nh3.clean(
        text,
        tags={*_BLOCKS, *_STYLES, "a", "br"},
        clean_content_tags={*_DROPPED, *_SILENT},
        attributes={"p": {"class"}, "a": {"href"}},
        url_schemes={scheme.partition(":")[0] for scheme in SCHEMES},
        link_rel=None,
    )


def _dropped(text: str, lost: int) -> tuple[str, ...]:
    """Say what was left out, in the order in which it comes."""
    said = _DROPPED | _EMPTY
    opened = Counter(tag.lower() for tag in _OPENED.findall(_COMMENT.sub("", text)))
    found = [f"{n} {said[tag][n > 1]}" for tag, n in opened.items() if tag in said]
    return (*found, *([f"emphasis in {lost} paragraph{'s' * (lost > 1)}"] if lost else []))


class _Reader(HTMLParser):
    """Makes blocks of sanitised HTML, in which every element that is opened is closed."""

    def __init__(self, *, spaced: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.lost = 0
        self._spaced = spaced
        self._around: list[str] = []
        self._styles: Counter[str] = Counter()
        self._hrefs: list[str] = []
        self._pieces: list[Run] = []
        self._length = 0  # of the pieces, in characters
        self._headed = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, a style, a link or a line."""
        known = dict(attrs)
        if tag in _BLOCKS:
            self.end_block()
            if tag != "hr":
                named = known.get("class") or ""
                self._around.append(named if named in KINDS else tag)
        elif tag in _STYLES:
            self._styles[_STYLES[tag]] += 1
        elif tag == "a":
            self._hrefs.append(known.get("href") or "")
        elif tag == "br":
            self._pieces.append(Run("\v"))

    def handle_endtag(self, tag: str) -> None:
        """End a block, a style or a link."""
        if tag in _BLOCKS:
            self.end_block()
            del self._around[-1:]
        elif tag in _STYLES:
            self._styles[_STYLES[tag]] -= 1
        elif tag == "a":
            del self._hrefs[-1:]

    def handle_data(self, data: str) -> None:
        """Take words in."""
        self._length += len(data.strip())
        if self._length > LONGEST_PARAGRAPH:
            raise Unreadable(f"A paragraph is over {LONGEST_PARAGRAPH:,} characters long.")
        emphasis, strong = self._styles["emphasis"] > 0, self._styles["strong"] > 0
        href = self._hrefs[-1] if self._hrefs else ""
        self._pieces.append(Run(data.replace("\v", " "), emphasis, strong, href))

    def end_block(self) -> None:
        """Store what was read since the last block, if it says anything."""
        pieces, self._pieces = _laid_out(self._pieces, spaced=self._spaced), []
        self._length = 0
        text = written(pieces)
        if text.strip():
            if len(self.blocks) == MOST_PARAGRAPHS:
                raise Unreadable(f"It holds over {MOST_PARAGRAPHS:,} paragraphs; no article does.")
            self.lost += not holds(text, pieces)
            kind = self._kind()
            self._headed |= kind == "headline"
            self.blocks.append(Block(kind, text))

    def _kind(self) -> str:
        if "h1" in self._around:
            return "subhead" if self._headed else "headline"
        for name in reversed(self._around):
            if name in _KINDS or name in KINDS:
                return _KINDS.get(name, name)
        return "paragraph"


def _laid_out(pieces: list[Run], *, spaced: bool) -> list[Run]:
    """Lay blanks out as a browser does: one for many, none at the ends of lines."""
    joined = "".join(run.text for run in pieces).rstrip(" \t\n\f\r\v")
    kept: list[Run] = []
    at = 0
    for run in pieces:
        kept.append(
            Run(_collapsed(joined, at, run.text, spaced), run.emphasis, run.strong, run.href)
        )
        at += len(run.text)
    return kept


def _collapsed(whole: str, at: int, text: str, spaced: bool) -> str:  # noqa: FBT001
    """Give one piece of a whole with its blanks as they are shown."""
    edge = " \t\n\f\r\v"

    def shown(match: "regex.Match[str]") -> str:
        start, end = at + match.start(), at + match.end()
        before = whole[start - 1 : start]
        after = whole[end : end + 1]
        if before in edge or after in edge:  # nothing is in it too
            return ""
        wide = not spaced and "\n" in match[0] and not (before.isascii() or after.isascii())
        return "" if wide else " "

    return _BLANKS.sub(shown, text[: len(whole) - at]).replace("\v", "\n")


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
