"""The text as a reader sees it, with the person who wrote each of its words."""

from collections.abc import Iterable
from dataclasses import dataclass

from reviewer.authors import authors
from reviewer.presence import COLOURS, initials
from translations import history
from translations.history import Entry
from translations.models import Translation


@dataclass(frozen=True, slots=True)
class Writer:
    """A revision that wrote words that still stand, the one before it, and its person's colour."""

    entry: Entry
    before: int
    initials: str
    colour: int


@dataclass(frozen=True, slots=True)
class Words:
    """Words that one revision wrote; of none where history does not know."""

    text: str
    writer: Writer | None


@dataclass(frozen=True, slots=True)
class WrittenBlock:
    """One unit of the translation, cut where its writers change."""

    kind: str
    words: tuple[Words, ...]


def written(translation: Translation) -> tuple[WrittenBlock, ...]:
    """Give the live units that have a text, in order, with the writers of their words."""
    known = authors(translation)
    entries = history.timeline(translation)
    writers = {
        entry.id: _writer(entry, before.id)
        for before, entry in zip(entries[:1] + entries, entries, strict=False)
    }
    blocks = []
    for target in translation.targets.live():
        pieces = known.of(target.pk)
        if pieces and pieces[-1].span.end == len(target.text):
            words = tuple(
                Words(piece.span.of(target.text), writers.get(piece.state)) for piece in pieces
            )
            blocks.append(WrittenBlock(target.kind, words))
        elif target.text:
            blocks.append(WrittenBlock(target.kind, (Words(target.text, None),)))
    return tuple(blocks)


def writers_of(blocks: Iterable[WrittenBlock]) -> tuple[Writer, ...]:
    """Give every revision whose words still stand, oldest first."""
    found = {
        words.writer.entry.id: words.writer
        for block in blocks
        for words in block.words
        if words.writer
    }
    return tuple(found[pk] for pk in sorted(found))


def _writer(entry: Entry, before: int) -> Writer:
    return Writer(entry, before, initials(entry.by), (entry.by_id or 0) % COLOURS)
