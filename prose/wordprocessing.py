"""WordprocessingML: the text of a Word file, read piece by piece."""

import zipfile
from collections import Counter
from io import BytesIO

from prose import archive, languages
from prose.document import Block, Document, Unreadable
from prose.markup import Run, holds, written
from prose.wordparagraph import Paragraph, address
from prose.wordparts import ROOT, Links, Part, Styles, links, places, stream

MOST_PARAGRAPHS = 10_000
# Left out with all that stands in them; the marks of old styles are no text of the article.
_CHANGED_STYLES = frozenset({"pPrChange", "rPrChange", "sectPr"})
_LEFT_OUT = {
    "tbl": ("table", "tables"),
    "drawing": ("image", "images"),
    "object": ("embedded object", "embedded objects"),
    "altChunk": ("embedded document", "embedded documents"),
    "sym": ("symbol of a special font", "symbols of special fonts"),
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
_SILENT = frozenset({"delText", "Fallback", "delInstrText"}) | _CHANGED_STYLES
_DRAWN = frozenset({"drawing", "pict"})
_PICTURES = frozenset({"pic", "imagedata", "chart"})
_CHARACTERS = {
    "tab": " ",
    "ptab": " ",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_OFF = frozenset({"0", "false", "off", "none"})
ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def read(data: bytes, language: str) -> Document:
    """Read a Word file; raises UnknownLanguage and Unreadable.

    Tracked changes are settled as if all were accepted. Tables, images, notes and comments are
    left out and counted; the words of a text box follow the paragraph it hangs on. The first title
    is the headline, every other heading a subhead.
    """
    languages.get(language)
    try:
        with archive.opened(data) as packed:
            names, there = packed.namelist(), places(packed)
            if there.body not in names:
                raise Unreadable("It is a ZIP archive, but no Word file.")
            styles = Styles()
            if there.styles in names:
                stream(packed, there.styles, styles)
            body = _Body(styles, links(packed, there.links))
            stream(packed, there.body, body)
    except archive.Unsafe as unsafe:
        raise Unreadable(str(unsafe)) from unsafe
    return Document(language, tuple(body.blocks), dropped=body.dropped())


def slim(data: bytes) -> bytes:
    """Leave out of a Word file the parts that reading leaves out; raises Unreadable."""
    try:
        with archive.opened(data) as packed:
            there = places(packed)
            kept = dict.fromkeys(
                ("[Content_Types].xml", ROOT, there.body, there.styles, there.links)
            )
            there_too = [name for name in kept if name in packed.namelist()]
            parts = {name: b"".join(archive.chunks(packed, name)) for name in there_too}
    except archive.Unsafe as unsafe:
        raise Unreadable(str(unsafe)) from unsafe
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, part in parts.items():
            new.writestr(zipfile.ZipInfo(name, ZIP_DATE), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


class _Body(Part):
    """Makes blocks of the text: a stack of what is open, and the paragraph being read."""

    def __init__(self, styles: Styles, links_: Links) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._styles, self._links = styles, links_
        self._around: list[str] = []
        self._left_out: Counter[str] = Counter()
        self._headed = False
        self._now = Paragraph()
        self._outer: list[Paragraph] = []  # the paragraphs on which open text boxes hang

    def dropped(self) -> tuple[str, ...]:
        """Say what was left out, in the order in which it came."""
        return tuple(f"{n} {_LEFT_OUT[name][n > 1]}" for name, n in self._left_out.items())

    def opened(self, name: str, known: dict[str, str]) -> None:
        if not self._around and name != "document":
            raise Unreadable("It is a ZIP archive, but no Word file.")
        mark = self._around[-1:] == ["rPr"] or self._around[-2:] == ["pPr", "numPr"]
        self._around.append(name)
        if self._now.skipping:
            self._skip(name)
        elif mark or self._around[-2:-1] == ["pPr"]:
            self._property(name, known.get("val", ""))
        elif name in _LEFT_OUT or name in _SILENT or name in _DRAWN:
            self._leave_out(name)
        else:
            self._text(name, known)

    def _leave_out(self, name: str) -> None:
        if name in {"tbl", "altChunk"}:
            self._store()
        self._left_out.update([name] if name in _LEFT_OUT and name not in _DRAWN else [])
        self._now.skip(name)

    def _skip(self, name: str) -> None:
        """Go on leaving out, but for the words of a text box."""
        if name == "txbxContent" and self._now.skipped in _DRAWN:
            self._now.worded_box = True
            self._outer.append(self._now)
            self._now = Paragraph()
        else:
            self._now.skipping += 1
            self._now.pictured |= name in _PICTURES

    def _property(self, name: str, value: str) -> None:
        """Take a property of a paragraph, of its mark or of a run."""
        on = value.lower() not in _OFF
        run = self._now.run
        if name in _SILENT:
            self._now.skip(name)
        elif "pPr" in self._around[-3:-1]:
            self._of_paragraph(name, value)
        elif name == "i":
            self._now.run = Run("", on, run.strong)
        elif name == "b":
            self._now.run = Run("", run.emphasis, on)
        elif name == "rStyle":
            named = self._styles.names.get(value, "")
            self._now.run = Run("", named == "emphasis", named == "strong")
        elif name == "vanish" and on:
            self._now.hidden = True

    def _of_paragraph(self, name: str, value: str) -> None:
        if name == "pStyle":
            self._now.kind = self._styles.kind(value) or self._now.kind
        elif name in {"del", "moveFrom"}:
            self._now.goes_on = True
        elif name == "numId":
            self._now.listed = value != "0"

    def _text(self, name: str, known: dict[str, str]) -> None:
        now = self._now
        if name == "r":
            now.run, now.hidden = Run(""), False
        elif name == "hyperlink":
            now.hrefs.append(self._links.addresses.get(known.get("id", ""), ""))
        elif name == "fldSimple":
            now.hrefs.append(address(known.get("instr", "")))
        elif name == "fldChar":
            now.step(known.get("fldCharType", ""))
        elif name == "br":
            self._add("\n" if known.get("type", "textWrapping") == "textWrapping" else " ")
        elif name in _CHARACTERS:
            self._add(_CHARACTERS[name])

    def data(self, text: str) -> None:
        if self._now.skipping:
            return
        if self._around[-1:] == ["t"]:
            self._add(text)
        elif self._around[-1:] == ["instrText"]:
            self._now.ask(text)

    def _add(self, text: str) -> None:
        if self._now.asking:
            return
        if self._now.hidden:
            self._left_out["vanish"] += 1
        else:
            self._now.add(text)

    def closed(self, name: str) -> None:
        del self._around[-1:]
        now = self._now
        if now.skipping:
            now.skipping -= 1
            image = now.skipped in _DRAWN and (now.pictured or not now.worded_box)
            self._left_out.update(["drawing"] if image and not now.skipping else [])
        elif name in {"hyperlink", "fldSimple"}:
            del now.hrefs[-1:]
        elif name == "p":
            self._end_paragraph()
        elif name in {"txbxContent", "body"}:
            self._store()
            self._now = self._outer.pop() if self._outer else now

    def _end_paragraph(self) -> None:
        """Store the paragraph, unless its mark was deleted: then it goes on in the next."""
        now = self._now
        now.fields, now.asking = [one for one in now.fields if one.answered], 0
        if not now.goes_on:
            self._store()
        elif not now.worded:
            now.kind, now.listed = "", None
        now.goes_on = False

    def _store(self) -> None:
        """Store what was read since the last paragraph, and what text boxes on it say."""
        now = self._now
        block = self._block(now)
        found = [*([block] if block else []), *now.boxed]
        now.restart()
        if self._outer:
            self._outer[-1].boxed += found
            return
        self.blocks += found
        if len(self.blocks) > MOST_PARAGRAPHS:
            raise Unreadable(f"It holds over {MOST_PARAGRAPHS:,} paragraphs; no article does.")

    def _block(self, now: Paragraph) -> Block | None:
        text = written(now.pieces).strip()
        if not text:
            return None
        self._left_out.update([] if holds(text, now.pieces) else ["emphasis"])
        kind = now.kind
        if now.listed is not None and kind in {"", "item"}:
            kind = "item" if now.listed else ""
        kind = "subhead" if kind == "headline" and self._headed else kind
        self._headed |= kind == "headline"
        return Block(kind or "paragraph", text)
