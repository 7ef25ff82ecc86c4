"""Approved text leaves the house: the last approved revision, as bytes and on record."""

import hashlib
import json
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from prose import formats, markup
from prose.document import Block, Document
from prose.formats import html
from translations import history
from translations.models import Export, Kind, Translation


class NotApproved(Exception):
    """There is no approved revision to export. `reasons` are whole sentences."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True, slots=True)
class Exported:
    """What left: the bytes, what to call them, and the record of it."""

    data: bytes
    name: str
    mime: str
    record: Export


def document(translation: Translation) -> Document:
    """Rebuild the text as of the last approved revision. Raises NotApproved."""
    revision = translation.approved_revision
    if revision is None:
        raise NotApproved(_("This translation has never been approved."), *_missing(translation))
    texts = history.texts_at(translation, revision.pk)
    blocks = tuple(Block(t.kind, t.text) for t in texts if t.text and not history.is_cut(t))
    about = history.article_at(translation.article, revision.pk)
    title = next((b.text for b in blocks if b.kind == Kind.HEADLINE), "")
    metadata = [(name, about.get(name) or "") for name in ("outlet", "byline", "source_url")]
    metadata.append(("date", revision.date_created.isoformat()))
    return Document(
        language=translation.language,
        blocks=blocks,
        title=title,
        metadata=tuple((name, value) for name, value in metadata if value),
    )


def _missing(translation: Translation) -> list[str]:
    return [
        _("It is %(status)s; a reviewer has to approve it.")
        % {"status": translation.get_status_display().lower()}
    ]


def export(
    translation: Translation, format_name: str, *, by: User | None, destination: str = ""
) -> Exported:
    """Write the approved text in a format and put the export on record.

    Raises NotApproved, and prose.formats.UnknownFormat.
    """
    chosen = formats.get(format_name)
    if chosen.write is None:
        raise formats.UnknownFormat(
            _("%(label)s is read here, not written.") % {"label": chosen.label}
        )
    approved = document(translation)
    data = chosen.write(approved)
    name = f"{file_name(approved)}.{chosen.extension}"
    record = _record(translation, chosen.name, data, by, destination)
    return Exported(data, name, chosen.mime, record)


def copy(translation: Translation, *, by: User | None) -> dict[str, str]:
    """Give the approved text as rich and as plain text for a clipboard, and record it."""
    approved = document(translation)
    held = {"html": html.fragment(approved), "text": _plain(approved)}
    _record(translation, "clipboard", json.dumps(held).encode(), by, "clipboard")
    return held


def _plain(approved: Document) -> str:
    """The words alone: a clipboard's plain text goes where no Markdown is read."""
    return "\n\n".join(markup.plain(block.text) for block in approved.blocks) + "\n"


def _record(
    translation: Translation, name: str, data: bytes, by: User | None, destination: str
) -> Export:
    approved = translation.approved_revision
    with transaction.atomic():
        # An approval that came meanwhile has yet to leave.
        same = Translation.objects.filter(pk=translation.pk, approved_revision=approved)
        same.update(awaits_export=False)
        return Export.objects.create(
            translation=translation,
            revision=approved,
            format=name,
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
            destination=destination,
            by=by,
        )


def file_name(approved: Document) -> str:
    """Name a file after the headline, without blanks, signs or slashes."""
    name = slugify(approved.title, allow_unicode=True)[:60].strip("-")
    return f"{name or 'translation'}.{approved.language}"
