"""The parts of a Word file beside its text: where they are, its styles, where links lead."""

import posixpath
import zipfile
from dataclasses import dataclass
from typing import Any, cast

from lxml import etree

from prose import archive
from prose.document import Unreadable
from prose.markup import SCHEMES

MOST_ELEMENTS = 200_000
LONGEST_LINE = 10  # of styles, each based on the next
ROOT, BODY, NAMES = "_rels/.rels", "word/document.xml", "styles.xml"
_KINDS = {
    **{kind: kind for kind in ("quote", "caption", "credit", "boilerplate")},
    "title": "headline",
    "subtitle": "standfirst",
    "intense quote": "quote",
}


class Part:
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


def stream(packed: zipfile.ZipFile, name: str, part: Part) -> None:
    """Read one XML part of a package; raises Unreadable."""
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


class Links(Part):
    """Where the links of the text lead, by their id, and where other parts are, by their type."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: dict[str, str] = {}
        self.parts: dict[str, str] = {}

    def opened(self, name: str, known: dict[str, str]) -> None:
        """Take a relationship in."""
        target = known.get("Target", "")
        if name != "Relationship":
            return
        if target.casefold().startswith(SCHEMES):
            self.addresses[known.get("Id", "")] = target
        elif known.get("TargetMode") != "External":
            self.parts.setdefault(known.get("Type", "").rpartition("/")[2], target)


@dataclass(frozen=True, slots=True)
class Places:
    """The names, inside the package, of its text, of the text's styles and of its links."""

    body: str
    styles: str
    links: str


def places(packed: zipfile.ZipFile) -> Places:
    """Find the text of a package as its relationships say, or else where Word puts it."""
    body = _related(packed, ROOT, "officeDocument", BODY)
    folder, _, name = body.rpartition("/")
    links = posixpath.join(folder, "_rels", f"{name}.rels")
    return Places(body, _related(packed, links, "styles", posixpath.join(folder, NAMES)), links)


def links(packed: zipfile.ZipFile, name: str) -> Links:
    """Read the relationships of a part, if it has any."""
    found = Links()
    if name in packed.namelist():
        stream(packed, name, found)
    return found


def _related(packed: zipfile.ZipFile, rels: str, kind: str, usual: str) -> str:
    target = links(packed, rels).parts.get(kind)
    folder = posixpath.dirname(posixpath.dirname(rels))
    return posixpath.normpath(posixpath.join("/", folder, target)).strip("/") if target else usual


class Styles(Part):
    """The names of the styles, by their id, and what each is based on."""

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, str] = {}
        self._based: dict[str, str] = {}
        self._listed: dict[str, bool] = {}
        self._now = ""

    def opened(self, name: str, known: dict[str, str]) -> None:
        """Take a style, or a property of it, in."""
        if name == "style":
            self._now = known.get("styleId", "")
        elif name == "name":
            self.names.setdefault(self._now, known.get("val", "").lower())
        elif name == "basedOn":
            self._based[self._now] = known.get("val", "")
        elif name == "numId":
            self._listed[self._now] = known.get("val", "") != "0"

    def kind(self, style: str) -> str:
        """Give the kind of a style, or of the nearest that it is based on; a list's is item."""
        line = [style]
        while len(line) < LONGEST_LINE and line[-1] in self._based:
            line.append(self._based[line[-1]])
        named = next(filter(None, (_kind(self.names.get(s, s.lower())) for s in line)), "")
        listed = next((self._listed[s] for s in line if s in self._listed), False)
        return named or ("item" if listed else "")


def _kind(name: str) -> str:
    if name.startswith("list"):
        return "item"
    if name.startswith("heading"):
        return "headline" if name.endswith(" 1") else "subhead"
    return _KINDS.get(name, "")
