"""What comes in: read, paired and shown before anything is stored, then stored and checked."""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import PurePath

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prose import clean, encoding, formats, language, languages, pairing
from prose.document import Block, Document, Format, Unreadable
from prose.pairing import Layout
from reviewer import checking, permissions
from reviewer.permissions import require
from reviewer.refusals import Malformed, Refused
from translations import history, importing, lexicon, termbase
from translations.importing import Details, Pairing
from translations.models import Article, Kind, Translation
from translations.naming import language_name

LARGEST = 5 * 1024 * 1024  # bytes
LARGEST_PACKED = 20 * 1024 * 1024  # bytes; pictures are most of them
LONGEST_HEADLINE = 160
MARKDOWN = re.compile(r"^(#{1,6} |> |[-*+] |\d+\. )", re.MULTILINE)
PAGE = re.compile(r"\s*(<!doctype html|<html)", re.IGNORECASE)
# How files begin that are no text. Asked before an encoding is guessed, which would find one.
_BINARY = {
    b"PK\x03\x04": gettext_lazy("a binary ZIP archive (a Word file ends in .docx)"),
    b"%PDF-": gettext_lazy("a PDF file"),
    b"\xd0\xcf\x11\xe0": gettext_lazy("an old binary Office file"),
    b"{\\rtf": gettext_lazy("an RTF file"),
    b"\x1f\x8b": gettext_lazy("a packed binary file (gzip)"),
    b"\x89PNG": gettext_lazy("a picture (PNG)"),
    b"\xff\xd8\xff": gettext_lazy("a picture (JPEG)"),
    b"GIF8": gettext_lazy("a picture (GIF)"),
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came: its name, its bytes, and the encoding said by hand, if one was."""

    name: str
    data: bytes
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a file; ``encoding`` is None where a format says its own (DOCX)."""

    document: Document
    encoding: encoding.Encoding | None
    text: str = ""


def decode(data: bytes, name: str, code: str = "", tag: str = "") -> encoding.Decoded:
    """Read an uploaded file as text. Raises Malformed, naming the file and the place."""
    if len(data) > LARGEST:
        raise too_large(name, len(data))
    for start, kind in _BINARY.items():
        if data.startswith(start):
            raise Malformed(
                _("%(name)s is %(kind)s, whatever its name says; a text was expected.")
                % {"name": name, "kind": kind}
            )
    try:
        return encoding.decode(data, code, tag)
    except (clean.Unclean, encoding.UnknownEncoding) as wrong:
        raise Malformed(f"{name}: {wrong}") from wrong


def too_large(name: str, size: int, most: int = LARGEST) -> Malformed:
    """Make the refusal of a file over the limit; sizes in bytes."""
    return Malformed(
        _("%(name)s is %(size)s MB; at most %(most)s MB can be read.")
        % {"name": name, "size": f"{size / 2**20:.1f}", "most": most >> 20}
    )


def largest(name: str) -> int:
    """Give how many bytes a file of this name may have."""
    return LARGEST_PACKED if _packed(name) else LARGEST


def read_file(upload: Upload, tag: str, *, format_name: str = "auto") -> Reading:
    """Read a file into a document. Raises Malformed, naming the file, for what is no article."""
    tag = known_language(tag)
    chosen = _packed(upload.name)
    if chosen is None or chosen.read_bytes is None:
        decoded = decode(upload.data, upload.name, upload.encoding, tag)
        document = read(decoded.text, tag, format_name=format_name, name=upload.name)
        return Reading(document, decoded.encoding, decoded.text)
    if len(upload.data) > LARGEST_PACKED:
        raise too_large(upload.name, len(upload.data), LARGEST_PACKED)
    if not upload.data.startswith(b"PK"):
        raise Malformed(
            _("%(name)s is no %(label)s file, whatever its name says.")
            % {"name": upload.name, "label": chosen.label}
        )
    try:
        document = chosen.read_bytes(upload.data, tag)
    except Unreadable as wrong:
        raise Malformed(f"{upload.name}: {wrong}") from wrong
    return Reading(_cleaned(document, upload.name), None)


def slimmed(upload: Upload) -> Upload:
    """Give a file without the parts that reading leaves out, small enough to travel on."""
    chosen = _packed(upload.name)
    slim = replace(upload, data=chosen.slim(upload.data)) if chosen and chosen.slim else upload
    if len(slim.data) > LARGEST:
        raise Malformed(_("The text of %(name)s is over 5 MB.") % {"name": upload.name})
    return slim


def _packed(name: str) -> Format | None:
    """Give the format of a file that is no text, by its name."""
    suffix = PurePath(name).suffix.lower().lstrip(".")
    known = (one for one in formats.readable() if one.read_bytes)
    return next((one for one in known if one.extension == suffix), None)


def _cleaned(document: Document, name: str) -> Document:
    """Bring every block into the form in which texts are stored."""
    try:
        blocks = tuple(Block(b.kind, clean.text(b.text)) for b in document.blocks)
    except clean.Unclean as wrong:
        raise Malformed(f"{name}: {wrong}") from wrong
    return _article(replace(document, blocks=blocks), name)


def read(text: str, tag: str, *, format_name: str = "auto", name: str = "") -> Document:
    """Read text into a document. Raises Malformed where there is no article in it."""
    tag = known_language(tag)
    name = name or _("The text")
    if len(text.encode(errors="surrogatepass")) > LARGEST:
        raise Malformed(_("%(name)s is over 5 MB.") % {"name": name})
    try:
        text = clean.text(text)
    except clean.Unclean as wrong:
        raise Malformed(f"{name}: {wrong}") from wrong
    try:
        document = _reader(format_name, text, name)(text, tag)
    except Unreadable as wrong:
        raise Malformed(f"{name}: {wrong}") from wrong
    return _article(document, name)


def _article(document: Document, name: str) -> Document:
    """Find the headline, and refuse what is no article."""
    document = _with_headline(document)
    if sum(len(block.text.encode()) for block in document.blocks) > LARGEST:
        raise Malformed(_("The text of %(name)s is over 5 MB.") % {"name": name})
    if not document.blocks:
        raise Malformed(_("%(name)s is empty: an article needs a text.") % {"name": name})
    if all(block.kind == Kind.HEADLINE for block in document.blocks):
        raise Malformed(
            _("%(name)s has a headline and no body: an article needs a text.") % {"name": name}
        )
    return document


def known_language(tag: str) -> str:
    """Bring a language tag into its normal form. Raises Malformed for an unknown one."""
    try:
        return language.normal(tag)
    except language.UnknownLanguage as wrong:
        raise Malformed(str(wrong)) from wrong


def _reader(format_name: str, text: str, name: str):  # type: ignore[no-untyped-def]
    if format_name == "auto":
        suffix = PurePath(name).suffix.lower()
        marked = suffix in {".md", ".markdown"} or (suffix != ".txt" and MARKDOWN.search(text))
        format_name = "markdown" if marked else "text"
        if suffix in {".html", ".htm", ".xhtml"} or PAGE.match(text):
            format_name = "html"
    try:
        chosen = formats.get(format_name)
    except formats.UnknownFormat as wrong:
        raise Malformed(str(wrong)) from wrong
    if chosen.read is None:
        raise Malformed(_("%(label)s cannot be read here.") % {"label": chosen.label})
    return chosen.read


def _with_headline(document: Document) -> Document:
    """Plain text marks no headline: a short first line that ends no sentence is one."""
    if not document.blocks or any(b.kind == Kind.HEADLINE for b in document.blocks):
        return document
    first, *rest = document.blocks
    ends = languages.get(document.language).sentence_ends
    short = len(first.text) <= LONGEST_HEADLINE and "\n" not in first.text
    if first.kind != Kind.PARAGRAPH or not short or first.text[-1:] in ends or not rest:
        return document
    headline = Block(Kind.HEADLINE.value, first.text)
    return replace(document, blocks=(headline, *rest), title=first.text)


def preview(source: Document, target: Document | None) -> tuple[Pairing, ...]:
    """Pair source and translation as an import would store them. Nothing is stored."""
    return importing.pairings(layout(source, target), source, target)


def layout(source: Document, target: Document | None) -> Layout:
    """Lay the blocks of both out as an import would pair them. Raises Malformed."""
    if target is None:
        return pairing.alone(source)
    if language.same(source.language, target.language):
        raise Malformed(
            _(
                "Source and translation are both in %(language)s; "
                "a translation needs another language."
            )
            % {"language": language_name(source.language)}
        )
    taught = lexicon.of(source.language, target.language)
    return importing.layout(source, target, termbase.snapshot(), taught)


def store(
    source: Document,
    target: Document | None,
    details: Details,
    *,
    by: User | None,
    pairings: Sequence[Pairing] | None = None,
) -> tuple[Article, Translation | None]:
    """Store an article, with its translation where there is one: both or nothing.

    Pairings that an editor settled hold every block of both documents in order; without them the
    documents are paired here. Without a person (a command on the server's own shell) nobody's
    permission is asked.
    """
    require_import(by, source, target)
    check_details(source, details)
    pairings = pairings or preview(source, target)
    with transaction.atomic():
        termbase.hold()
        article = importing.store_article(source, details, by=by)
        if target is None:
            return article, None
        laid = importing.units(pairings)
        translation = importing.start_translation(article, target.language, by=by, laid=laid)
        first_check(translation)
    return article, translation


def check_details(source: Document, details: Details) -> None:
    """Refuse what is too long, no address or no text, from whichever door it comes."""
    fields = asdict(details)
    try:
        for value in fields.values():
            clean.text(value if isinstance(value, str) else "")
        Article(language=source.language, **fields).full_clean()
    except clean.Unclean as wrong:
        raise Malformed(str(wrong)) from wrong
    except ValidationError as wrong:
        said = wrong.message_dict.items()
        reasons = [f"{name.replace('_', ' ')}: {each}" for name, all_ in said for each in all_]
        raise Malformed(*reasons) from wrong


def require_import(by: User | None, source: Document, target: Document | None) -> None:
    """Ask whether this person may import these. Raises PermissionDenied."""
    if by is None:
        return
    rights = permissions.of(by)
    require(rights.may_import, _("import articles"))
    if target is not None:
        name = language_name(target.language)
        require(
            rights.may_translate(target.language),
            _("import translations into %(name)s") % {"name": name},
        )
    else:
        able = permissions.sees_article(rights, Article(language=source.language))
        require(able, _("import an article that you could not translate"))


def start(article: Article, tag: str, *, by: User) -> Translation:
    """Start an empty translation of an article in one more language."""
    tag = known_language(tag)
    require(
        permissions.of(by).may_translate(tag),
        _("translate into %(language)s") % {"language": language_name(tag)},
    )
    if language.same(tag, article.language):
        raise Malformed(
            _("The article itself is in %(language)s.")
            % {"language": language_name(article.language)}
        )
    taken = Refused(
        _("There is a translation into %(language)s already.") % {"language": language_name(tag)}
    )
    if article.translations.filter(language=tag).exists():
        raise taken
    try:
        return importing.start_translation(article, tag, by=by)
    except IntegrityError as raced:
        raise taken from raced


def first_check(translation: Translation) -> None:
    """Check every paragraph of a translation that has just come in."""
    targets = translation.targets.live().select_related("segment", "translation__article")
    checking.refresh(targets, history.latest(translation) or 0)
