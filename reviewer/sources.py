"""A source that was sent again: what changed in it, and the same in all of its translations.

plan = sources.plan(article, document)     # for the preview: nothing is stored
sources.update(article, document, by=user, seen=plan.seen, drop=False)
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from prose import diff
from prose.diff import Row, Tally
from prose.document import Block, Document
from reviewer import checking, permissions, workflow
from reviewer.carrying import Change
from reviewer.permissions import require
from reviewer.refusals import Invalid, Refused
from translations import history, termbase
from translations.models import (
    POSITION_STEP,
    Act,
    Article,
    Segment,
    State,
    Target,
    Translation,
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What an update would do; ``seen`` says what source it was made for."""

    rows: tuple[Row, ...]
    tally: Tally
    gone: int
    trivial: int
    touched: tuple[tuple[Translation, int], ...]
    seen: str
    differs: bool


def plan(article: Article, document: Document) -> Plan:
    """Say what an update would change, and how many paragraphs of which translation it touches."""
    segments = list(article.segments.live())
    old, new = _texts(segments), [block.text for block in document.blocks]
    rows = diff.rows(old, new)
    changed = [row for row in rows if row.before and (row.kind == "removed" or row.changes)]
    numbers = {segments[n].pk for row in changed for n in row.before}
    touched = [
        (each, count)
        for each in article.translations.order_by("language")
        if (count := each.targets.live().filter(segment__in=numbers).exclude(text="").count())
    ]
    return Plan(
        rows=rows,
        tally=diff.tally(rows),
        gone=sum(row.kind == "removed" for row in rows),
        trivial=sum(_trivial(row, old, new) for row in changed),
        touched=tuple(touched),
        seen=_standing(segments),
        differs=_differ(segments, document.blocks),
    )


def update(
    article: Article, document: Document, *, by: User, seen: str, drop: bool = False
) -> Article:
    """Store the source as it was sent now: one revision for it and all of its translations.

    Paragraphs that stayed keep their translations untouched; those that changed have outdated
    ones. Translations of paragraphs that are gone stay as added ones, or are taken out if `drop`.
    """
    require(permissions.of(by).chief, _("edit source texts"))
    if not document.blocks:
        raise Invalid(_("The source needs words."))
    with transaction.atomic():
        termbase.lock()
        held = list(article.translations.select_for_update().order_by("pk"))
        segments = list(article.segments.select_for_update().live())
        if _standing(segments) != seen:
            raise Refused(_("The source was changed meanwhile. Look at the changes once more."))
        work = _Update(article, segments, document.blocks, held, drop=drop)
        if not _differ(segments, document.blocks):
            raise Refused(_("The source says just the same."))
        with history.revision(
            by=by, kind=Act.SOURCE, comment=work.comment(), article=article
        ) as recorded:
            work.store()
            for translation in held:
                if translation.pk in work.outdated:
                    workflow.back_to_review(translation)
        checking.settle(work.changes, recorded.revision or 0, by=by)
        beside = Target.objects.live().filter(segment__in=work.changed)
        checking.refresh(
            beside.select_related("segment", "translation__article"), recorded.revision or 0
        )
    return article


class _Update:
    """One update: the rows of old and new paragraphs, and what becomes of each."""

    def __init__(
        self,
        article: Article,
        segments: Sequence[Segment],
        blocks: Sequence[Block],
        held: Sequence[Translation],
        *,
        drop: bool,
    ) -> None:
        self.article, self.segments, self.blocks = article, segments, blocks
        self.held, self.drop = held, drop
        self.rows = diff.rows(_texts(segments), [block.text for block in blocks])
        self.changed: list[Segment] = []
        self.outdated: set[int] = set()
        self.changes: list[Change] = []

    def comment(self) -> str:
        changed = sum(bool(row.changes) or row.kind in {"added", "removed"} for row in self.rows)
        return f"Source sent again, {changed} paragraphs changed"

    def store(self) -> None:
        """Store the paragraphs in their new order, and lay the translations out after them."""
        order: list[Segment] = []
        for row in self.rows:
            if row.after:
                order.extend(self._became(row))
            elif row.kind == "removed":
                self._left(self.segments[row.before.start], drop=self.drop)
        for number, segment in enumerate(order, 1):
            if segment.position != number * POSITION_STEP:
                segment.position = number * POSITION_STEP
                segment.save(update_fields=["position"])
        for translation in self.held:
            self._laid_out(translation, order)

    def _became(self, row: Row) -> list[Segment]:
        """Give the segments of the new paragraphs of a row: old ones written anew, and new ones."""
        stood = [self.segments[n] for n in row.before or row.partner]
        made = []
        for nth, number in enumerate(row.after):
            block = self.blocks[number]
            if nth < len(stood):
                made.append(self._written(stood[nth], block))
            else:
                made.append(self._added(block, joined=row.kind == "split"))
        for segment in stood[len(row.after) :]:
            self._left(segment, drop=False)  # its words may stand in the one that took it in
        return made

    def _written(self, segment: Segment, block: Block) -> Segment:
        if (segment.text, segment.kind) != (block.text, block.kind):
            if segment.text != block.text:
                segment.version += 1
                self.changed.append(segment)
                self._touch(segment)
            segment.text, segment.kind = block.text, block.kind
            segment.save(update_fields=["text", "kind", "version"])
        return segment

    def _added(self, block: Block, *, joined: bool) -> Segment:
        """Add a paragraph; where one was split, its translation stands with the first part."""
        segment = Segment.objects.create(
            article=self.article, position=0, kind=block.kind, text=block.text
        )
        for translation in self.held:
            state = State.JOINED if joined else State.OPEN
            Target.objects.create(
                translation=translation, segment=segment, position=0, kind=block.kind, state=state
            )
            self.outdated.add(translation.pk)
        return segment

    def _left(self, segment: Segment, *, drop: bool) -> None:
        """Take a paragraph out; its translations stay as added ones, or go with it."""
        segment.retired = True
        segment.save(update_fields=["retired"])
        for target in segment.targets.live().select_related("translation__article"):
            self.outdated.add(target.translation_id)
            if drop or not target.text:
                self.changes.append(Change(target, target.text, ""))
                target.text, target.retired = "", True
            else:
                target.segment = None
            target.version += 1
            target.save(update_fields=["text", "segment", "retired", "version"])

    def _touch(self, segment: Segment) -> None:
        self.outdated.update(segment.targets.live().values_list("translation_id", flat=True))

    def _laid_out(self, translation: Translation, order: Sequence[Segment]) -> None:
        """Put the targets in the order of the source; what has none stays behind its neighbour."""
        places = {segment.pk: number for number, segment in enumerate(order, 1)}
        live = list(translation.targets.live())
        keyed: list[tuple[int, int, Target]] = []
        place = 0
        for nth, target in enumerate(live):
            place = places.get(target.segment_id or 0, place)
            keyed.append((place, nth, target))
        for number, (_place, _nth, target) in enumerate(sorted(keyed, key=lambda k: k[:2]), 1):
            if target.position != number * POSITION_STEP:
                target.position = number * POSITION_STEP
                target.save(update_fields=["position"])


def passed(translation: Translation) -> list[Target]:
    """Give the outdated targets whose source changed in nothing but blanks and punctuation."""
    outdated = [
        target for target in translation.targets.live().select_related("segment") if target.outdated
    ]
    was = history.sources_translated(outdated)
    return [
        target
        for target in outdated
        if target.segment and target.pk in was and diff.trivial(was[target.pk], target.segment.text)
    ]


def _differ(segments: Sequence[Segment], blocks: Sequence[Block]) -> bool:
    """Say whether there is anything to store: other words, another order, another kind."""
    stood = [(segment.kind, segment.text) for segment in segments]
    return stood != [(block.kind, block.text) for block in blocks]


def _texts(segments: Sequence[Segment]) -> list[str]:
    return [segment.text for segment in segments]


def _trivial(row: Row, old: Sequence[str], new: Sequence[str]) -> bool:
    there, here = row.before or row.partner, row.after or row.partner
    alone = len(there) == len(here) == 1
    return (
        alone
        and bool(row.after)
        and diff.trivial(diff.text_of(there, old), diff.text_of(here, new))
    )


def _standing(segments: Sequence[Segment]) -> str:
    """Name a state of the source, so that two updates do not cross."""
    told = ",".join(f"{segment.pk}:{segment.version}" for segment in segments)
    return hashlib.sha256(told.encode()).hexdigest()[:16]
