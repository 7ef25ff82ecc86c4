"""HTML pages that come in: sanitised, and read block by block."""

from collections import Counter
from html.parser import HTMLParser

import nh3
import regex

from prose import languages
from prose.document import KINDS, Block, Document, Unreadable
from prose.markup import SCHEMES, Run, holds, written

MOST_ELEMENTS = 50_000
DEEPEST = 500
LONGEST_PARAGRAPH = 100_000  # characters
MOST_PARAGRAPHS = 10_000
MOST_REFERENCES = 200_000  # such as &amp;, and characters that are written so
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
    "del": ("deleted passage", "deleted passages"),
    "template": ("template", "templates"),
    "noscript": ("text for browsers without scripts", "texts for browsers without scripts"),
}
_EMPTY = {"img": ("image", "images"), "embed": ("embedded object", "embedded objects")}
_SILENT = frozenset({"title"})
# What stands in them is no markup, whatever it looks like.
_RAW = regex.compile(
    r"<!--(?:-?>|.*?(?:--!?>|$))|(<(script|style)(?=[\s/>])).*?(</\2(?=[\s/>])|$)",
    regex.DOTALL | regex.IGNORECASE,
)
_INVISIBLE = regex.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", regex.IGNORECASE)
_WHOLE = frozenset({"headline", "subhead", "item", "caption"})  # never two for an empty line
_VOID = frozenset({"br", "hr"})
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
    article holds (scripts, styles, navigation, tables, images, forms), what was deleted and what
    is hidden is left out and counted. An empty line begins a paragraph.
    """
    known = languages.get(language)
    text = _RAW.sub(lambda raw: f"{raw[1]}>{raw[3]}" if raw[1] else "", text)
    _look_through(text)
    clean = _sanitised(text)
    if max(map(len, clean.split("<"))) > _ENDLESS:
        raise Unreadable(f"A paragraph is over {LONGEST_PARAGRAPH:,} characters long.")
    reader = _Reader(spaced=known.spaced, quotes=known.quotes)
    reader.feed(clean)
    reader.close()
    reader.end_block()
    return Document(language, tuple(reader.blocks), dropped=_dropped(text, reader))


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
        tags={*_BLOCKS, *_STYLES, "a", "br", "q", "span"},
        clean_content_tags={*_DROPPED, *_SILENT},
        attributes={"p": {"class"}, "a": {"href"}, "*": {"hidden", "style", "aria-hidden"}},
        url_schemes={scheme.partition(":")[0] for scheme in SCHEMES},
        link_rel=None,
    )


def _dropped(text: str, reader: "_Reader") -> tuple[str, ...]:
    """Say what was left out, in the order in which it comes."""
    said = _DROPPED | _EMPTY
    opened = Counter(tag.lower() for tag in _OPENED.findall(text))
    found = [f"{n} {said[tag][n > 1]}" for tag, n in opened.items() if tag in said]
    for n, one in (
        (reader.hidden, "hidden passage"),
        (reader.unlinked, "link"),
        (reader.lost, "emphasis in {} paragraph"),
    ):
        said_so = one.format(n) if "{" in one else f"{n} {one}"
        found += [said_so + "s" * (n > 1)] if n else []
    return tuple(found)


class _Reader(HTMLParser):
    """Makes blocks of sanitised HTML, in which every element that is opened is closed."""

    def __init__(self, *, spaced: bool, quotes: tuple[str, str]) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.lost = self.hidden = self.unlinked = 0
        self._spaced, self._quotes = spaced, quotes
        self._unseen = 0  # how deep inside of something hidden
        self._around: list[str] = []
        self._styles: Counter[str] = Counter()
        self._hrefs: list[str] = []
        self._pieces: list[Run] = []
        self._length = 0  # of the pieces, in characters
        self._headed = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, a style, a link, a quotation or a line."""
        known = dict(attrs)
        if self._unseen or _is_hidden(known):
            self.hidden += not self._unseen
            self._unseen += tag not in _VOID
        elif tag in _BLOCKS:
            self.end_block()
            if tag != "hr":
                named = known.get("class") or ""
                self._around.append(named if named in KINDS else tag)
        elif tag in _STYLES:
            self._styles[_STYLES[tag]] += 1
        elif tag == "a":
            self._hrefs.append(self._address(known.get("href") or ""))
        elif tag == "q":
            self.handle_data(self._quotes[0])
        elif tag == "br":
            self._break()

    def _address(self, href: str) -> str:
        """Give an address that is whole; another one leads nowhere from here."""
        whole = href.casefold().startswith(SCHEMES)
        self.unlinked += bool(href) and not whole
        return href if whole else ""

    def _break(self) -> None:
        """Begin a line, or at an empty one a paragraph."""
        before = next((run.text for run in reversed(self._pieces) if run.text.strip(" \t\n")), "")
        if before != "\v":
            self._pieces.append(Run("\v"))
        elif self._kind() not in _WHOLE:
            self.end_block()

    def handle_endtag(self, tag: str) -> None:
        """End a block, a style, a link or a quotation."""
        if self._unseen:
            self._unseen -= 1
        elif tag in _BLOCKS:
            self.end_block()
            del self._around[-1:]
        elif tag in _STYLES:
            self._styles[_STYLES[tag]] -= 1
        elif tag == "a":
            del self._hrefs[-1:]
        elif tag == "q":
            self.handle_data(self._quotes[1])

    def handle_data(self, data: str) -> None:
        """Take words in."""
        if self._unseen:
            return
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


def _is_hidden(known: dict[str, str | None]) -> bool:
    style = known.get("style") or ""
    return "hidden" in known or known.get("aria-hidden") == "true" or bool(_INVISIBLE.search(style))


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
