"""WordprocessingML: what stands in the parts of a Word file, read piece by piece."""

import zipfile
from collections import Counter
from io import BytesIO
from typing import Any, cast

from lxml import etree

from prose import archive, languages
from prose.document import Block, Document, Unreadable
from prose.markup import SCHEMES, Run, holds, written

MOST_ELEMENTS = 200_000
LONGEST_PARAGRAPH = 100_000  # characters
MOST_PARAGRAPHS = 10_000
_BODY, _NAMES, _LINKS = "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"
_READ = ("[Content_Types].xml", _BODY, _NAMES, _LINKS)
_KINDS = {
    **{kind: kind for kind in ("quote", "caption", "credit", "boilerplate")},
    "title": "headline",
    "subtitle": "standfirst",
    "intense quote": "quote",
}
# Left out with all that stands in them; the marks of old styles are no text of the article.
_CHANGED_STYLES = frozenset({"pPrChange", "rPrChange", "sectPr"})
_LEFT_OUT = {
    "tbl": ("table", "tables"),
    "drawing": ("image", "images"),
    "pict": ("image", "images"),
    "object": ("embedded object", "embedded objects"),
    "oMath": ("formula", "formulas"),
    "rt": ("reading above a word", "readings above words"),
    "del": ("deleted passage", "deleted passages"),
    "moveFrom": ("passage where it stood before it was moved",) * 2,
    "footnoteReference": ("footnote", "footnotes"),
    "endnoteReference": ("endnote", "endnotes"),
    "commentReference": ("comment", "comments"),
    "vanish": ("hidden passage", "hidden passages"),
    "emphasis": ("paragraph's emphasis", "paragraphs' emphasis"),
}
_SILENT = frozenset({"instrText", "delText", "Fallback", "delInstrText"}) | _CHANGED_STYLES
_CHARACTERS = {"tab": " ", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_OFF = frozenset({"0", "false", "off", "none"})
ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def read(data: bytes, language: str) -> Document:
    """Read a Word file; raises UnknownLanguage and Unreadable.

    Tracked changes are settled as if all were accepted. Tables, images, notes and comments are
    left out and counted. The first title is the headline, every other heading a subhead.
    """
    languages.get(language)
    try:
        with archive.opened(data) as packed:
            names = set(packed.namelist())
            if _BODY not in names:
                raise Unreadable("It is a ZIP archive, but no Word file.")
            styles, links = _Styles(), _Links()
            if _NAMES in names:
                _stream(packed, _NAMES, styles)
            if _LINKS in names:
                _stream(packed, _LINKS, links)
            body = _Body(styles, links)
            _stream(packed, _BODY, body)
    except archive.Unsafe as unsafe:
        raise Unreadable(str(unsafe)) from unsafe
    return Document(language, tuple(body.blocks), dropped=body.dropped())


def slim(data: bytes) -> bytes:
    """Leave out of a Word file the parts that reading leaves out; raises Unreadable."""
    try:
        with archive.opened(data) as packed:
            there = [name for name in _READ if name in packed.namelist()]
            parts = {name: b"".join(archive.chunks(packed, name)) for name in there}
    except archive.Unsafe as unsafe:
        raise Unreadable(str(unsafe)) from unsafe
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, part in parts.items():
            new.writestr(zipfile.ZipInfo(name, ZIP_DATE), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


class _Part:
    """Takes the elements of one XML part; refuses doctypes and too many elements."""

    def __init__(self) -> None:
        self._elements = 0

    def doctype(self, *_names: str | None) -> None:
        """Refuse every declaration."""
        raise Unreadable("Its XML declares a document type or an entity; no Word file does.")

    def start(self, tag: str, attrib: dict[str, str]) -> None:
        """Count an element and hand it on."""
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise Unreadable(f"It holds over {MOST_ELEMENTS:,} elements; no article does.")
        self.opened(_local(tag), {_local(name): value for name, value in attrib.items()})

    def end(self, tag: str) -> None:
        """Hand the end of an element on."""
        self.closed(_local(tag))

    def data(self, text: str) -> None:
        """Take characters in."""

    def opened(self, name: str, known: dict[str, str]) -> None:
        """Take the start of an element in."""

    def closed(self, name: str) -> None:
        """Take the end of an element in."""

    def close(self) -> None:
        """Be done."""


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _stream(packed: zipfile.ZipFile, name: str, part: _Part) -> None:
    parser = etree.XMLParser(
        target=cast("Any", part),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    try:
        for piece in archive.chunks(packed, name):
            parser.feed(piece)
        parser.close()
    except etree.XMLSyntaxError as wrong:
        raise Unreadable(f"“{name}” in it is no well-formed XML: {wrong.msg}.") from wrong


class _Links(_Part):
    """Where the links of the text lead, by their id."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: dict[str, str] = {}

    def opened(self, name: str, known: dict[str, str]) -> None:
        address = known.get("Target", "")
        if name == "Relationship" and address.casefold().startswith(SCHEMES):
            self.addresses[known.get("Id", "")] = address


class _Styles(_Part):
    """The names of the styles, by their id, and what each is based on."""

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, str] = {}
        self._based: dict[str, str] = {}
        self._now = ""

    def opened(self, name: str, known: dict[str, str]) -> None:
        if name == "style":
            self._now = known.get("styleId", "")
        elif name == "name":
            self.names.setdefault(self._now, known.get("val", "").lower())
        elif name == "basedOn":
            self._based[self._now] = known.get("val", "")

    def kind(self, style: str) -> str:
        """Give the kind of a style, or of the nearest that it is based on."""
        for _ in range(10):
            found = _kind(self.names.get(style, style.lower()))
            if found or style not in self._based:
                return found
            style = self._based[style]
        return ""


def _kind(name: str) -> str:
    if name.startswith("list"):
        return "item"
    if name.startswith("heading"):
        return "headline" if name.endswith(" 1") else "subhead"
    return _KINDS.get(name, "")


class _Body(_Part):
    """Makes blocks of the text: a stack of what is open, and the paragraph being read."""

    def __init__(self, styles: _Styles, links: _Links) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._styles, self._links = styles, links
        self._around: list[str] = []
        self._skipping = 0  # how deep inside of something that is left out
        self._left_out: Counter[str] = Counter()
        self._hrefs: list[str] = []
        self._pieces: list[Run] = []
        self._length = 0  # of the pieces, in characters
        self._headed = False
        self._run = Run("")
        self._hidden = False
        self._kind = ""
        self._goes_on = False

    def dropped(self) -> tuple[str, ...]:
        """Say what was left out, in the order in which it came."""
        return tuple(f"{n} {_LEFT_OUT[name][n > 1]}" for name, n in self._left_out.items())

    def opened(self, name: str, known: dict[str, str]) -> None:
        mark = self._around[-1:] == ["rPr"]
        self._around.append(name)
        if self._skipping:
            self._skipping += 1
        elif mark or self._around[-2:-1] == ["pPr"]:
            self._property(name, known.get("val", ""))
        elif name in _LEFT_OUT or name in _SILENT:
            self._left_out.update([name] if name in _LEFT_OUT else [])
            self._skipping = 1
        else:
            self._text(name, known)

    def _property(self, name: str, value: str) -> None:
        """Take a property of a paragraph, of its mark or of a run."""
        on = value.lower() not in _OFF
        if name in _SILENT:
            self._skipping = 1
        elif "pPr" in self._around[-3:-1]:
            self._of_paragraph(name, value)
        elif name in {"b", "i"}:
            self._run = Run(
                "",
                on if name == "i" else self._run.emphasis,
                on if name == "b" else self._run.strong,
            )
        elif name == "rStyle":
            named = self._styles.names.get(value, "")
            self._run = Run("", named == "emphasis", named == "strong")
        elif name == "vanish" and on:
            self._hidden = True

    def _of_paragraph(self, name: str, value: str) -> None:
        if name == "pStyle":
            self._kind = self._styles.kind(value) or self._kind
        elif name in {"del", "moveFrom"}:
            self._goes_on = True
        elif name == "numPr" and not self._kind:
            self._kind = "item"

    def _text(self, name: str, known: dict[str, str]) -> None:
        if name == "r":
            self._run, self._hidden = Run(""), False
        elif name == "hyperlink":
            self._hrefs.append(self._links.addresses.get(known.get("id", ""), ""))
        elif name == "br" and known.get("type", "textWrapping") == "textWrapping":
            self._add("\n")
        elif name in _CHARACTERS:
            self._add(_CHARACTERS[name])

    def data(self, text: str) -> None:
        if not self._skipping and self._around[-1:] == ["t"]:
            self._add(text)

    def _add(self, text: str) -> None:
        if self._hidden:
            self._left_out["vanish"] += 1
            return
        self._length += len(text)
        if self._length > LONGEST_PARAGRAPH:
            raise Unreadable(f"A paragraph is over {LONGEST_PARAGRAPH:,} characters long.")
        href = self._hrefs[-1] if self._hrefs else ""
        self._pieces.append(Run(text, self._run.emphasis, self._run.strong, href))

    def closed(self, name: str) -> None:
        del self._around[-1:]
        if self._skipping:
            self._skipping -= 1
        elif name == "hyperlink":
            del self._hrefs[-1:]
        elif name == "p":
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        """Store the paragraph, unless its mark was deleted: then it goes on in the next."""
        if self._goes_on:
            self._goes_on = False
            return
        pieces, self._pieces, self._length = self._pieces, [], 0
        kind, self._kind = self._kind, ""
        text = written(pieces).strip()
        if not text:
            return
        self._left_out.update([] if holds(text, pieces) else ["emphasis"])
        kind = "subhead" if kind == "headline" and self._headed else kind
        self._headed |= kind == "headline"
        if len(self.blocks) == MOST_PARAGRAPHS:
            raise Unreadable(f"It holds over {MOST_PARAGRAPHS:,} paragraphs; no article does.")
        self.blocks.append(Block(kind or "paragraph", text))
