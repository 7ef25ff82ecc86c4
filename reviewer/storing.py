"""Stories stored as soon as they are read, without drafts: for whoever holds the server's shell."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction

from prose import doubts
from reviewer import batches, drafts, intake, stories, twins
from reviewer.batch import Story
from reviewer.refusals import Refused
from translations.importing import Details
from translations.models import Article


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a story: its article, or none; and lines that say how it was read, or why."""

    article: Article | None
    said: tuple[str, ...]


def store(story: Story, details: Details, *, by: User | None) -> Outcome:
    """Store one story with all its translations: whole or not at all."""
    if story.reasons:
        return Outcome(None, story.reasons)
    try:
        with transaction.atomic():
            return _stored(story, details, by)
    except Refused as refused:
        return Outcome(None, refused.reasons)
    except PermissionDenied as denied:
        return Outcome(None, (str(denied),))


def _stored(story: Story, details: Details, by: User | None) -> Outcome:
    article: Article | None = None
    said: list[str] = []
    for source, target in batches.readings(story):
        first = source.reading.document
        second = target.reading.document if target else None
        if article is None:
            said += [*_twin(source), _read(source)]
            article, _ = intake.store(first, second, details, by=by)
        elif second:
            stories.join(article, first, second, by=by)
        said += [f"{_read(target)}; {_pairs(source, target)}"] if target else []
    return Outcome(article, tuple(said))


def _twin(source: drafts.Part) -> list[str]:
    """Say which article begins as this one does. Raises Refused where it is the very same."""
    wanted = twins.likeness(source.reading.document)
    twin = twins.find({wanted}).get(wanted)
    if twin and twin.whole:
        raise Refused(twin.in_words)
    return [twin.in_words] if twin else []


def _read(part: drafts.Part) -> str:
    known = batches.described(part)
    encoding = f", {known['encoding']}" if known["encoding"] else ""
    dropped = part.reading.document.dropped
    left_out = f"; left out: {', '.join(dropped)}" if dropped else ""
    read = f"{known['language']}, {known['paragraphs']} paragraphs{encoding}{left_out}"
    return f"{known['name']}: {read}"


def _pairs(source: drafts.Part, target: drafts.Part) -> str:
    first, second = source.reading.document, target.reading.document
    found = doubts.doubts(intake.layout(first, second), first, second)
    return batches.paired(len(found), sum(bool(doubt) for doubt in found))
