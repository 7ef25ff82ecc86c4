"""Documents become articles and translations."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from prose import alignment, pairing, termbase
from prose.document import Block, Document
from prose.lexicon import EMPTY, Lexicon
from prose.pairing import Layout
from translations import history
from translations.models import (
    POSITION_STEP,
    Act,
    Article,
    Origin,
    Segment,
    State,
    Target,
    Translation,
)


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of an article besides its text."""

    outlet: str = ""
    byline: str = ""
    source_url: str = ""
    published_at: datetime | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Units of a source and what translates them; one side may be empty."""

    source: tuple[Block, ...]
    target: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """One target to be: the place in the source (None: added), its text and its state."""

    source: int | None
    kind: str
    text: str
    state: str


def layout(
    source: Document,
    target: Document,
    known: termbase.Snapshot | None = None,
    taught: Lexicon = EMPTY,
) -> Layout:
    """Pair the blocks of two documents, in order: one to one where their counts agree.

    ``taught`` is what the archive teaches about the two languages.
    """
    beads = alignment.align(
        [block.text for block in source.blocks],
        [block.text for block in target.blocks],
        source.language,
        target.language,
        known,
        taught,
    )
    return pairing.start(beads, source, target)


def pairings(laid: Layout, source: Document, target: Document | None = None) -> tuple[Pairing, ...]:
    """Give the texts of a layout."""
    there = target or source
    return tuple(
        Pairing(pairing.blocks(row.source, source), pairing.blocks(row.target, there))
        for row in laid
    )


def paired(
    source: Document, target: Document, known: termbase.Snapshot | None = None
) -> tuple[Pairing, ...]:
    """Pair the units of two documents, in order: one to one where their counts agree."""
    return pairings(layout(source, target, known), source, target)


def units(pairings: Sequence[Pairing]) -> tuple[Unit, ...]:
    """Lay pairings out as targets.

    Several target units for one source unit stand in one target; a source unit that has been
    worked into the one before is joined; one without translation is open; a target unit
    without source is added.
    """
    laid: list[Unit] = []
    place = 0
    for pair in pairings:
        text = "\n\n".join(block.text for block in pair.target)
        if not pair.source:
            laid.extend(Unit(None, b.kind, b.text, State.DONE) for b in pair.target)
            continue
        for nth, block in enumerate(pair.source):
            state = State.DONE if text else State.OPEN
            if nth:
                laid.append(Unit(place + nth, block.kind, "", State.JOINED if text else state))
            else:
                laid.append(Unit(place, block.kind, text, state))
        place += len(pair.source)
    return tuple(laid)


def store_article(source: Document, details: Details, *, by: User | None) -> Article:
    """Store a source text as an article, its first revision included."""
    article = Article(
        language=source.language,
        outlet=details.outlet,
        byline=details.byline,
        source_url=details.source_url,
        published_at=details.published_at,
        notes=details.notes,
        created_by=by,
    )
    with (
        transaction.atomic(),
        history.revision(
            by=by,
            kind=Act.IMPORT,
            comment=f"Source, {len(source.blocks)} paragraphs",
            article=article,
        ),
    ):
        article.save()
        for number, block in enumerate(source.blocks, 1):
            Segment.objects.create(
                article=article,
                position=number * POSITION_STEP,
                kind=block.kind,
                text=block.text,
            )
    return article


def start_translation(
    article: Article, language: str, *, by: User | None, laid: Sequence[Unit] | None = None
) -> Translation:
    """Start a translation: empty targets beside each segment, or the units of an import."""
    translation = Translation(
        article=article,
        language=language,
        origin=Origin.HUMAN if laid is None else Origin.IMPORT,
    )
    kind = Act.START if laid is None else Act.IMPORT
    segments = list(article.segments.live())
    if laid is None:
        laid = [Unit(n, s.kind, "", State.OPEN) for n, s in enumerate(segments)]
    written = sum(bool(unit.text) for unit in laid)
    comment = f"Translation, {written} paragraphs" if written else ""
    with (
        transaction.atomic(),
        history.revision(by=by, kind=kind, comment=comment, translation=translation),
    ):
        translation.save()
        for number, unit in enumerate(laid, 1):
            segment = None if unit.source is None else segments[unit.source]
            Target.objects.create(
                translation=translation,
                segment=segment,
                position=number * POSITION_STEP,
                kind=unit.kind,
                text=unit.text,
                state=unit.state,
                source_version=segment.version if segment else 1,
            )
    return translation
