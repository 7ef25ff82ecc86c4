"""DOCX (Word): kinds as styles; the same document gives the same bytes at any time."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import cast

import docx
import regex
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from prose import languages, wordprocessing
from prose.document import Block, Document, Format
from prose.language import Language
from prose.markup import Run, plain, runs
from prose.wordprocessing import ZIP_DATE

_STYLES = {
    "headline": "Title",
    "standfirst": "Subtitle",
    "paragraph": "Normal",
    "subhead": "Heading 2",
    "quote": "Quote",
    "item": "List Bullet",
    "caption": "Caption",
    "credit": "Credit",
    "boilerplate": "Boilerplate",
}
_OWN_STYLES = ("Credit", "Boilerplate")
_NOT_XML = regex.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EAST_ASIAN = frozenset({"Hans", "Hant", "Jpan", "Kore"})
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
_LONGEST_PROPERTY = 255


def write(document: Document) -> bytes:
    """Write a Word file; raises UnknownLanguage.

    Characters that XML cannot hold become U+FFFD. Without a ``date`` in the metadata the file is
    dated 2000-01-01: it never depends on when it was written.
    """
    word = docx.Document()
    language = languages.get(document.language)
    for name in _OWN_STYLES:
        style = cast("ParagraphStyle", word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
        style.base_style = word.styles["Normal"]
    _describe(word, document)
    for block in document.blocks:
        _add(word, block, document.language, language)
    packed = BytesIO()
    word.save(packed)
    return _dateless(packed)


def _describe(word: Word, document: Document) -> None:
    """Fill in the properties of the file."""
    known = dict(document.metadata)
    properties = word.core_properties
    rest = [f"{name}: {value}" for name, value in document.metadata if name != "author"]
    properties.title = _property(plain(document.heading()))
    properties.language = _property(document.language)
    properties.author = _property(known.get("author", ""))
    properties.last_modified_by = properties.author
    properties.comments = _property("\n".join(rest))
    properties.created = properties.modified = _date(known.get("date", ""))
    properties.revision = 1


def _property(text: str) -> str:
    return _safe(text)[:_LONGEST_PROPERTY]


def _date(iso: str) -> datetime:
    try:
        date = datetime.fromisoformat(iso)
    except ValueError:
        return _NO_DATE
    return date.astimezone(UTC) if date.tzinfo else date.replace(tzinfo=UTC)


def _safe(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _add(word: Word, block: Block, tag: str, language: Language) -> None:
    paragraph = word.add_paragraph(style=_STYLES.get(block.kind, "Normal"))
    if language.direction == "rtl":
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    for run in runs(block.text):
        _add_run(paragraph, run, tag, language)


def _add_run(paragraph: Paragraph, run: Run, tag: str, language: Language) -> None:
    address = f" ({run.href})" if run.href and run.href != run.text else ""
    added = paragraph.add_run(_safe(run.text + address))
    if run.strong:
        added.font.bold = added.font.cs_bold = True
    if run.emphasis:
        added.font.italic = added.font.cs_italic = True
    if language.direction == "rtl":
        added.font.rtl = True
    lang = OxmlElement("w:lang")
    lang.set(qn("w:val"), tag)
    if language.script in _EAST_ASIAN:
        lang.set(qn("w:eastAsia"), tag)
    if language.direction == "rtl":
        lang.set(qn("w:bidi"), tag)
    added._r.get_or_add_rPr().append(lang)


def _dateless(packed: BytesIO) -> bytes:
    """Pack the parts again, always in one order and with one date."""
    out = BytesIO()
    with (
        zipfile.ZipFile(packed) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new,
    ):
        for name in sorted(old.namelist()):
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, old.read(name))
    return out.getvalue()


FORMAT = Format(
    "docx",
    "Word (DOCX)",
    "docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write=write,
    read_bytes=wordprocessing.read,
    slim=wordprocessing.slim,
)
