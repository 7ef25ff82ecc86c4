"""Many files at once, from their reading to the last story stored or dropped."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from time import monotonic
from uuid import UUID

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Prefetch
from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from reviewer import drafts, intake, stories, twins
from reviewer.batch import Part, Story
from reviewer.models import Batch, BatchStory, DraftText, ImportDraft
from reviewer.refusals import Malformed, Refused
from reviewer.twins import Likeness, Twin
from translations.importing import Details
from translations.models import Article
from translations.naming import language_name, told

LONGEST = 30  # seconds after which no further story is read
MOST_TEXT = 20 * 1024 * 1024  # bytes, of all the texts that come at once
WORDS = {
    "ready": gettext_lazy("ready"),
    "look": gettext_lazy("to look at"),
    "stored": gettext_lazy("stored"),
    "dropped": gettext_lazy("dropped"),
    "refused": gettext_lazy("refused"),
}
Pair = tuple[drafts.Part, drafts.Part | None]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A draft of a story: the language of its translation in words, its pairs, those to look at."""

    draft: ImportDraft
    language: str
    pairs: int
    doubtful: int

    @property
    def in_words(self) -> str:
        """How it pairs: "12 pairs one to one"."""
        if not self.language:
            return ngettext(
                "%(count)d paragraph, no translation",
                "%(count)d paragraphs, no translation",
                self.pairs,
            ) % {"count": self.pairs}
        return paired(self.pairs, self.doubtful)


@dataclass(frozen=True, slots=True)
class Line:
    """What the report says of one story: what waits, what it became, or why it was refused."""

    story: BatchStory
    waiting: tuple[Waiting, ...] = ()
    twin: Twin | None = None
    twin_in_batch: str = ""

    @property
    def state(self) -> str:
        """One of refused, stored, dropped, look and ready."""
        if self.story.reasons:
            return "refused"
        if not self.waiting:
            return "stored" if self.story.article else "dropped"
        doubtful = self.twin or self.twin_in_batch or any(one.doubtful for one in self.waiting)
        return "look" if doubtful else "ready"

    @property
    def word(self) -> str:
        """Its state in words."""
        return str(WORDS[self.state])

    @property
    def chip(self) -> str:
        """How that stands out on the page."""
        return {"ready": "ok", "look": "warn", "refused": "block", "stored": "accent"}.get(
            self.state, ""
        )


def paired(pairs: int, doubtful: int) -> str:
    """Say how many pairs there are, or how many of them want a look."""
    if doubtful:
        return ngettext(
            "%(doubtful)d of %(pairs)d pair to look at",
            "%(doubtful)d of %(pairs)d pairs to look at",
            pairs,
        ) % {"doubtful": doubtful, "pairs": pairs}
    return ngettext("%(pairs)d pair one to one", "%(pairs)d pairs one to one", pairs) % {
        "pairs": pairs
    }


def readings(story: Story) -> Iterator[Pair]:
    """Read the files of a story, one pair after another. Raises Malformed."""
    assert story.source is not None  # noqa: S101 a story without reasons has one
    source = _read(story.source)
    for translation in story.translations:
        yield source, _read(translation)
    if not story.translations:
        yield source, None


def _read(part: Part) -> drafts.Part:
    upload = part.file.upload()
    return drafts.Part(intake.read_file(upload, part.language), upload)


def described(part: drafts.Part) -> dict[str, object]:
    """Say in a report how a file was read."""
    reading = part.reading
    return {
        "name": part.upload.name.rpartition("/")[2] if part.upload else "",
        "language": language_name(reading.document.language),
        "encoding": reading.encoding.label if reading.encoding else "",
        "paragraphs": len(reading.document.blocks),
        "dropped": list(map(told, reading.document.dropped)),
    }


def start(found: Iterable[Story], details: Details, *, by: User, junk: int = 0) -> Batch:
    """Read every story into drafts of its own; what cannot be read is refused by itself.

    Raises Malformed where that is all of them: then nothing is kept.
    """
    Batch.objects.filter(by=by).old().delete()
    batch = Batch.objects.create(by=by, junk=junk)
    room, until = MOST_TEXT, monotonic() + LONGEST
    for story in found:
        try:
            if story.reasons:
                raise Malformed(*story.reasons)
            if monotonic() > until:
                raise Malformed(
                    _("Reading took over %(longest)s s before it; send it by itself.")
                    % {"longest": LONGEST}
                )
            room -= _begin(batch, story, details, by, room)
        except Refused as refused:
            _refuse(batch, story, refused.reasons)
        except PermissionDenied as denied:
            _refuse(batch, story, (str(denied),))
    reasons = [f"{one.name}: {why}" for one in batch.stories.all() for why in one.reasons]
    if not ImportDraft.objects.filter(story__batch=batch).exists():
        batch.delete()
        raise Malformed(*reasons)
    return batch


def _refuse(batch: Batch, story: Story, reasons: Sequence[str]) -> None:
    files = [{"name": part.file.name.rpartition("/")[2]} for part in story.parts]
    BatchStory.objects.create(batch=batch, name=story.name, files=files, reasons=list(reasons))


@transaction.atomic
def _begin(batch: Batch, story: Story, details: Details, by: User, room: int) -> int:
    """Make the drafts of one story: all of them or none; give the size of its texts."""
    kept = BatchStory.objects.create(batch=batch, name=story.name)
    size = 0
    for source, target in readings(story):
        size += sum(_size(part) for part in (source, target) if part)
        if size > room:
            raise Malformed(
                _("With it the texts are over %(most)s MB; send it by itself.")
                % {"most": MOST_TEXT >> 20}
            )
        draft = drafts.start(source, target, details, by=by)
        draft.story = kept
        draft.save(update_fields=["story"])
        kept.counts[str(draft.pk)] = [draft.number, *_counted(draft)]
        if not kept.files:
            known = twins.likeness(source.reading.document)
            kept.language, kept.opening, kept.digest = known.language, known.opening, known.digest
            kept.files = [described(source)]
        kept.files += [described(target)] if target else []
    kept.save()
    return size


def _size(part: drafts.Part) -> int:
    """Give the size of a text in bytes."""
    return sum(len(block.text.encode()) for block in part.reading.document.blocks)


def get(user: User, pk: UUID) -> Batch:
    """Find a batch of one's own; 404 for every other."""
    found = Batch.objects.filter(by=user, pk=pk).first()
    if found is None:
        raise Http404("There is no such import of many files. It may be over two weeks old.")
    return found


def unfinished(user: User) -> Iterable[Batch]:
    """Give a person's batches of which something waits, the latest first."""
    return Batch.objects.filter(by=user, stories__drafts__isnull=False).distinct()


def report(batch: Batch) -> tuple[Line, ...]:
    """Give a line for each story, as things stand now."""
    waiting = Prefetch("drafts", ImportDraft.objects.defer("layout", "past", "future"))
    spoken = Prefetch("drafts__texts", DraftText.objects.only("draft", "side", "language"))
    kept = list(batch.stories.select_related("article").prefetch_related(waiting, spoken))
    known = {story: _likeness(story) for story in kept if not story.reasons and not story.article}
    alike = twins.find(set(known.values()))
    names: dict[str, str] = {}
    lines = []
    for story in kept:
        twin = alike.get(known[story]) if story in known else None
        line = Line(story, _waiting(story), twin)
        if line.waiting or story.article:
            again = names.setdefault(story.digest, story.name)
            line = replace(line, twin_in_batch="" if again == story.name else again)
        lines.append(line)
    return tuple(lines)


def _likeness(story: BatchStory) -> Likeness:
    return Likeness(story.language, story.opening, story.digest)


def _waiting(story: BatchStory) -> tuple[Waiting, ...]:
    """Count again only what was paired by hand since it came."""
    found = []
    for draft in sorted(story.drafts.all(), key=lambda one: one.created_at):
        number, *counts = story.counts[str(draft.pk)]
        pairs, doubtful = counts if number == draft.number else _counted(draft)
        targets = [text.language for text in draft.texts.all() if text.side == "target"]
        found.append(Waiting(draft, "".join(map(language_name, targets)), pairs, doubtful))
    return tuple(found)


def _counted(draft: ImportDraft) -> tuple[int, int]:
    """Give how many pairs a draft has, and how many of them want a look."""
    doubts = drafts.doubts(draft)
    return len(doubts), sum(bool(doubt) for doubt in doubts)


def store(batch: Batch, pk: int, *, by: User) -> Article:
    """Store one story with all its drafts: whole or not at all. Raises Refused."""
    with transaction.atomic():
        story = stories.held(pk)
        if story is None or story.batch_id != batch.pk:
            raise Http404("There is no such story.")
        waiting = list(story.drafts.order_by("created_at"))
        if not waiting:
            raise Refused(_("“%(name)s” was stored or dropped meanwhile.") % {"name": story.name})
        for draft in waiting:
            article, _translation = drafts.store(draft, by=by)
    return article


def drop(batch: Batch, pk: int) -> None:
    """Let the drafts of one story go."""
    with transaction.atomic():
        story = stories.held(pk)
        if story is None or story.batch_id != batch.pk:
            raise Http404("There is no such story.")
        for draft in story.drafts.all():
            drafts.drop(draft)


def counted(lines: Sequence[Line]) -> str:
    """Say in a sentence how many stories are in which state: "3 ready, 1 to look at"."""
    states = [line.state for line in lines]
    return ", ".join(f"{states.count(at)} {said}" for at, said in WORDS.items() if at in states)
