"""Unfinished imports: begun, paired by hand as often as wanted, then stored or dropped.

One import goes like this, and nothing of it is an article before ``store``::

    source = Part(intake.read_file(upload, "zh"), upload)   # or Part(intake.Reading(...)): pasted
    draft = drafts.start(source, target, details, by=user)  # target: a Part, or None
    if not any(drafts.doubts(draft)):                       # a word for each doubtful pair
        article, translation = drafts.store(draft, by=user)

Otherwise the person is sent to the pairing page, ``redirect("pairing", draft.pk)``.
``drafts.of(user)`` gives what a person has not finished, ``drafts.get(user, pk)`` one of it (404
for anybody else's).
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from prose import doubts as prose_doubts
from prose import pairing
from prose.document import Block, Document
from prose.pairing import Change, Layout, Piece, Row
from reviewer import intake, stories
from reviewer.intake import Reading, Upload
from reviewer.models import DraftText, ImportDraft
from reviewer.refusals import Malformed, Refused
from translations import clock, importing
from translations.importing import Details, Pairing
from translations.models import Article, Translation

MOST_UNDO = 100


@dataclass(frozen=True, slots=True)
class Part:
    """One side of an import: what was read, and the file it was read from (None: pasted)."""

    reading: Reading
    upload: Upload | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a draft holds: both documents, and how their pieces pair."""

    source: Document
    target: Document | None
    layout: Layout

    def document(self, side: pairing.Side) -> Document:
        """Give the document of one side. Without a translation that side has no pieces."""
        return self.source if side == "source" or self.target is None else self.target


class Stale(Refused):
    """The pairing was changed after the page that asks was shown."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The pairing was changed meanwhile, perhaps in another window. "
                "It is shown as it is now; nothing was lost."
            )
        )


def start(
    source: Part,
    target: Part | None,
    details: Details,
    *,
    by: User,
    how: str = "auto",
    instead_of: ImportDraft | None = None,
) -> ImportDraft:
    """Begin an import, or begin one anew: the pairing stays where the texts did.

    ``how`` names the format in which pasted texts were read. Raises PermissionDenied, and Malformed
    for details that cannot be stored and for two texts in one language.
    """
    ImportDraft.objects.old().delete()
    first, second = source.reading.document, target.reading.document if target else None
    intake.require_import(by, first, second)
    intake.check_details(first, details)
    draft = instead_of or ImportDraft(by=by)
    new = Content(first, second, intake.layout(first, second))
    with transaction.atomic():
        if instead_of is None or not _same_texts(content(draft), new):
            _begin(draft, new)
        draft.details, draft.format = _plain(details), how
        _touch(draft)
        draft.texts.all().delete()
        texts = [_text(draft, "source", source)]
        texts += [_text(draft, "target", target)] if target else []
        DraftText.objects.bulk_create(texts)
    return draft


def of(user: User) -> QuerySet[ImportDraft]:
    """Give a person's unfinished imports, the latest first, with the ``language`` of each."""
    mine = ImportDraft.objects.filter(by=user, texts__side="source")
    return mine.annotate(language=F("texts__language")).defer("layout", "past", "future")


def get(user: User, pk: UUID | str) -> ImportDraft:
    """Find one of a person's own unfinished imports; 404 for every other."""
    try:
        return ImportDraft.objects.get(by=user, pk=pk)
    except (ImportDraft.DoesNotExist, ValidationError) as none:  # or no number at all
        raise Http404("There is no such import. It may have been stored or dropped.") from none


def texts(draft: ImportDraft) -> dict[str, DraftText]:
    """Give the sides of a draft by name, without their files' bytes."""
    return {text.side: text for text in draft.texts.defer("data")}


def content(draft: ImportDraft) -> Content:
    """Give what a draft holds."""
    sides = {side: _document(text) for side, text in texts(draft).items()}
    return Content(sides["source"], sides.get("target"), _layout(draft.layout))


def pairings(draft: ImportDraft) -> tuple[Pairing, ...]:
    """Give the pairs as they would be stored now."""
    held = content(draft)
    return importing.pairings(held.layout, held.source, held.target)


def doubts(draft: ImportDraft) -> tuple[str, ...]:
    """Say for each pair why it needs a look ("two to one"), or nothing."""
    held = content(draft)
    return prose_doubts.doubts(held.layout, held.source, held.target)


def details(draft: ImportDraft) -> Details:
    """Give what is known of the article besides its text."""
    known = dict(draft.details)
    when = known.get("published_at")
    return Details(**known | {"published_at": datetime.fromisoformat(when) if when else None})


def store(
    draft: ImportDraft, *, by: User, seen: int | None = None
) -> tuple[Article, Translation | None]:
    """Store the article and its translation, paired as they are, and let the draft go.

    Of a story that came in several files, the first brings the article and the others join it.
    ``seen`` is the number of the pairing that was shown. Raises Stale where it is another by now,
    and what ``intake.store`` raises.
    """
    with transaction.atomic():
        story = stories.held(draft.story_id)
        held = locked(draft, seen)
        now = content(held)
        laid = importing.pairings(now.layout, now.source, now.target)
        source = _settled(now.source, [pair.source for pair in laid])
        target = now.target and _settled(now.target, [pair.target for pair in laid])
        stored = stories.store(story, source, target, details(held), by=by, pairings=laid)
        held.delete()
    return stored


def drop(draft: ImportDraft) -> None:
    """Let an import go; nothing of it is kept."""
    draft.delete()


def locked(draft: ImportDraft, seen: int | None) -> ImportDraft:
    """Hold the draft against other windows. Raises Stale unless it is as it was seen."""
    held = ImportDraft.objects.select_for_update().filter(pk=draft.pk).first()
    if held is None:
        raise Refused(_("This import was stored or dropped meanwhile."))
    if seen is not None and held.number != seen:
        raise Stale
    return held


def settle(draft: ImportDraft, layout: Layout) -> None:
    """Keep a new layout, and the way back from it."""
    change = pairing.difference(_layout(draft.layout), layout)
    draft.past = [*draft.past, _change(change)][-MOST_UNDO:]
    draft.future = []
    draft.layout = _rows(layout)
    _touch(draft)


def step(draft: ImportDraft, *, back: bool) -> Change | None:
    """Take the last change back, or make the one taken back once more; None: there is none."""
    done, undone = (draft.past, draft.future) if back else (draft.future, draft.past)
    if not done:
        return None
    change = Change(done[-1][0], _layout(done[-1][1]), _layout(done[-1][2]))
    stands = _layout(draft.layout)
    draft.layout = _rows(pairing.undone(stands, change) if back else pairing.done(stands, change))
    undone.append(done.pop())
    _touch(draft)
    return change


def read_again(draft: ImportDraft, side: str, code: str, *, seen: int) -> None:
    """Read a file in another encoding and pair the texts anew. Raises Malformed, Stale, Refused."""
    with transaction.atomic():
        held = locked(draft, seen)
        text = held.texts.filter(side=side).first()
        if text is None or not text.encoding:
            raise Malformed(_("There is no file here whose encoding could be another."))
        upload = Upload(text.file, bytes(text.data), code)
        reading = intake.read_file(upload, text.language, format_name=held.format)
        _fill(text, reading)
        text.save()
        now = content(held)
        _begin(held, replace(now, layout=intake.layout(now.source, now.target)))
        _touch(held)


def _begin(draft: ImportDraft, new: Content) -> None:
    draft.title = new.source.heading()
    draft.layout, draft.past, draft.future = _rows(new.layout), [], []


def _touch(draft: ImportDraft) -> None:
    draft.changed_at = clock.now()
    draft.number += 1
    draft.save()


def _same_texts(old: Content, new: Content) -> bool:
    return (old.source, old.target) == (new.source, new.target)


def _settled(document: Document, groups: Sequence[tuple[Block, ...]]) -> Document:
    return replace(document, blocks=tuple(block for group in groups for block in group))


def _fill(text: DraftText, reading: Reading) -> None:
    text.document = asdict(reading.document)
    text.encoding = reading.encoding.code if reading.encoding else ""


def _text(draft: ImportDraft, side: str, part: Part) -> DraftText:
    text = DraftText(draft=draft, side=side, language=part.reading.document.language)
    _fill(text, part.reading)
    if part.upload is None:
        text.pasted = part.reading.text
    else:
        text.file, text.data = part.upload.name[-255:], intake.slimmed(part.upload).data
    return text


def _document(text: DraftText) -> Document:
    held = dict(text.document)
    return Document(
        held["language"],
        tuple(Block(**block) for block in held["blocks"]),
        held["title"],
        tuple((name, value) for name, value in held["metadata"]),
        tuple(held["dropped"]),
    )


def _plain(details: Details) -> dict[str, Any]:
    when = details.published_at
    return asdict(details) | {"published_at": when.isoformat() if when else ""}


def _rows(layout: Layout) -> list[list[list[list[int]]]]:
    return [
        [[[p.block, p.start, p.end] for p in side] for side in (r.source, r.target)] for r in layout
    ]


def _layout(rows: Any) -> Layout:
    return tuple(Row(*(tuple(Piece(*piece) for piece in side) for side in row)) for row in rows)


def _change(change: Change) -> list[Any]:
    return [change.at, _rows(change.before), _rows(change.after)]
