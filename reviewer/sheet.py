"""What the pairing page shows: frozen values, made of a draft."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from prose import cutting, encoding, languages
from prose import doubts as prose_doubts
from prose.document import Document
from prose.pairing import Piece, Row, Side
from reviewer import drafts
from reviewer.models import DraftText, ImportDraft
from translations.models import Kind
from translations.naming import language_name, told


@dataclass(frozen=True, slots=True)
class Place:
    """The row and the side on which the person is; ``cutting``: places to cut are shown."""

    row: int = 0
    side: Side = "target"
    cutting: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a piece; ``at`` is the place before which a cut is offered, or None."""

    text: str
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """One piece of a text: where it stands in which block, and its text in parts."""

    block: int
    start: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of a pair."""

    side: Side
    name: str
    lang: str
    dir: str
    pieces: tuple[Shown, ...]
    active: bool
    cutting: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A pair: numbered from 0 as ``row`` and from 1 as ``number``."""

    row: int
    number: int
    kind: str
    doubt: str
    active: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class File:
    """How one side came: its file, the encoding it was read in, and what was left out."""

    side: str
    name: str
    encoding: encoding.Encoding | None
    dropped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole page. ``doubts`` are the numbers of the rows to look at."""

    draft: ImportDraft
    title: str
    lang: str
    dir: str
    languages: str
    counts: str
    lines: tuple[Line, ...]
    doubts: tuple[int, ...]
    files: tuple[File, ...]
    translated: bool
    place: Place
    said: str = ""
    refused: str = ""

    @property
    def next(self) -> int | None:
        """The next row to look at, or None."""
        return next((row for row in self.doubts if row > self.place.row), None)

    @property
    def previous(self) -> int | None:
        """The row to look at before this one, or None."""
        return next((row for row in reversed(self.doubts) if row < self.place.row), None)


def sheet(draft: ImportDraft, place: Place, *, said: str = "", refused: str = "") -> Sheet:
    """Show a draft as it is, with a person at this place."""
    content = drafts.content(draft)
    place = Place(min(place.row, len(content.layout) - 1), place.side, place.cutting)
    if content.target is None:
        place = Place(place.row, "source", place.cutting)
    doubts = prose_doubts.doubts(content.layout, content.source, content.target)
    return Sheet(
        draft=draft,
        title=content.source.heading(),
        lang=content.source.language,
        dir=languages.get(content.source.language).direction,
        languages=_languages(content.source, content.target),
        counts=_counts(content.source, content.target),
        lines=tuple(_lines(content, doubts, place)),
        doubts=tuple(row for row, doubt in enumerate(doubts) if doubt),
        files=tuple(_file(text, content) for text in drafts.texts(draft).values()),
        translated=content.target is not None,
        place=place,
        said=said,
        refused=refused,
    )


def _lines(content: drafts.Content, doubts: Sequence[str], place: Place) -> Iterator[Line]:
    for number, (row, doubt) in enumerate(zip(content.layout, doubts, strict=True)):
        here = number == place.row
        at = place if here else None
        cells = [_cell(content.source, row, "source", at)]
        if content.target is not None:
            cells.append(_cell(content.target, row, "target", at))
        yield Line(number, number + 1, _kind(content, row), told(doubt), here, tuple(cells))


def _kind(content: drafts.Content, row: Row) -> str:
    first = (row.source or row.target)[0]
    document = content.document("source" if row.source else "target")
    return Kind(document.blocks[first.block].kind).value


def _cell(document: Document, row: Row, side: Side, place: Place | None) -> Cell:
    known = languages.get(document.language)
    active = place is not None and place.side == side
    cutting_here = active and place is not None and place.cutting
    return Cell(
        side=side,
        name=_("Source") if side == "source" else _("Translation"),
        lang=document.language,
        dir=known.direction,
        pieces=tuple(_shown(document, piece, cut=cutting_here) for piece in row.side(side)),
        active=active,
        cutting=cutting_here,
    )


def _shown(document: Document, piece: Piece, *, cut: bool) -> Shown:
    text = document.blocks[piece.block].text
    offered = cutting.places(text, piece, document.language) if cut else ()
    edges = [piece.start, *offered, piece.end]
    parts = tuple(
        Part(text[start:end], start if nth else None)
        for nth, (start, end) in enumerate(pairwise(edges))
    )
    return Shown(piece.block, piece.start, parts)


def _languages(source: Document, target: Document | None) -> str:
    here = language_name(source.language)
    return (
        _("%(here)s and %(there)s") % {"here": here, "there": language_name(target.language)}
        if target
        else here
    )


def _counts(source: Document, target: Document | None) -> str:
    here = len(source.blocks)
    if target is None:
        return ngettext("%(here)d paragraph.", "%(here)d paragraphs.", here) % {"here": here}
    there = len(target.blocks)
    if here == there:
        return ngettext(
            "%(here)d paragraph on both sides, paired one to one.",
            "%(here)d paragraphs on both sides, paired one to one.",
            here,
        ) % {"here": here}
    return ngettext(
        "%(here)d paragraph and %(there)d: paired by their length, names and numbers.",
        "%(here)d paragraphs and %(there)d: paired by their length, names and numbers.",
        here,
    ) % {"here": here, "there": there}


def _file(text: DraftText, content: drafts.Content) -> File:
    document = content.source if text.side == "source" else content.target
    known = encoding.get(text.encoding) if text.encoding else None
    return File(text.side, text.file, known, tuple(map(told, document.dropped)) if document else ())
