"""The desk of one translation as a frozen value: head, rows, flags, decisions, rights."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from prose import languages
from prose.category import CATEGORIES, Severity
from reviewer import content, permissions, rows, workflow
from reviewer.cards import FlagCard
from reviewer.models import Decision, DecisionKind
from reviewer.models.presence import EVERY
from reviewer.permissions import Rights
from reviewer.rows import Focus, Material, Row
from translations import history
from translations.history import name_of
from translations.models import Kind, RevisionMeta, State, Status, Target, Translation
from translations.models.article import title_of
from translations.naming import language_name, told_later

STATUS_TONES = {
    Status.DRAFT: "plain",
    Status.IN_REVIEW: "accent",
    Status.CHANGES: "warn",
    Status.APPROVED: "ok",
}
QUICK = (
    ("name-wrong", _("Name")),
    ("term", _("Term")),
    ("mistranslation", _("Meaning")),
    ("style", _("Style")),
)


@dataclass(frozen=True)
class Head:
    """What every page about a translation says of it."""

    id: int
    article_id: int
    title: str
    source_title: str
    status: str
    status_label: str
    status_tone: str
    source_lang: str
    source_dir: str
    source_language: str
    target_lang: str
    target_dir: str
    target_language: str
    outlet: str
    published_at: datetime | None
    due_at: datetime | None
    translator: str
    reviewer: str
    notes: str
    may_edit: bool
    may_review: bool
    may_submit: bool
    may_override: bool
    may_reopen: bool
    may_export: bool


@dataclass(frozen=True)
class Desk(Head):
    """The whole page of one translation."""

    # The row at work.
    current: int | None
    revision: int
    # The newest revision that the page shows: what came later is news.
    seen: int
    saved_at: datetime | None
    saved_by: str
    rows: tuple[Row, ...]
    cards: tuple[FlagCard, ...]
    content_hash: str
    reasons: tuple[str, ...]
    approved: Decision | None
    approved_revision: int | None
    noted: Decision | None
    user_id: int
    # The flag whose card is open: the others are a line each, or a long desk would be heavy.
    opened: int | None
    # What was just done at once, and can be taken back; the revision before it.
    done: int | None
    before_done: int | None

    categories = tuple(
        (c.code, told_later(c.label), c.severity, c.blocks) for c in CATEGORIES.values()
    )
    quick_categories = QUICK
    severities = tuple((s.value, told_later(s.value.capitalize())) for s in Severity)
    kinds = tuple(Kind.choices)
    every = EVERY

    @property
    def outdated(self) -> int:
        """How many paragraphs were translated from an earlier source."""
        return sum(row.outdated for row in self.rows)

    @property
    def trivial(self) -> int:
        """In how many of those punctuation and spaces alone changed."""
        return sum(row.trivial for row in self.rows)

    @property
    def open_flags(self) -> tuple[FlagCard, ...]:
        """Flags that someone must deal with, in reading order."""
        return tuple(card for card in self.cards if card.status == "open")

    @property
    def done_flags(self) -> tuple[FlagCard, ...]:
        """Flags that are dealt with."""
        return tuple(card for card in self.cards if card.status != "open")

    @property
    def shows_done(self) -> bool:
        """Whether the open card is among those that are dealt with."""
        return any(card.id == self.opened for card in self.done_flags)

    @property
    def blocking(self) -> int:
        """How many flags block approval."""
        return sum(card.tone == "block" for card in self.cards)

    @property
    def checks(self) -> int:
        """How many flags want a look and do not block."""
        return sum(card.tone == "warn" for card in self.cards)

    @property
    def infos(self) -> int:
        """How many flags only inform."""
        return sum(card.tone == "info" for card in self.cards)

    @property
    def fixable(self) -> int:
        """How many flags suggest what this person could put in place at once."""
        return sum(card.may_correct for card in self.cards)

    @property
    def untranslated(self) -> int:
        """How many paragraphs have no text yet."""
        return sum(row.state == State.OPEN for row in self.rows)

    @property
    def read(self) -> int:
        """How many paragraphs somebody has read and found right."""
        return sum(bool(row.ticks) for row in self._readable)

    @property
    def total(self) -> int:
        """How many paragraphs there are to read."""
        return len(self._readable)

    @property
    def _readable(self) -> list[Row]:
        return [row for row in self.rows if row.state not in {State.JOINED, State.CUT}]

    @property
    def may_approve(self) -> bool:
        """Whether this person's role approves here (the reasons are another matter)."""
        return self.may_review

    @property
    def may_flag(self) -> bool:
        """Whether this person may flag words here."""
        return self.may_review

    @property
    def lone(self) -> bool:
        """Whether the approval that stands was given by one pair of eyes."""
        return bool(self.approved and self.approved.lone and self.status == Status.APPROVED)

    @property
    def second_reading_due(self) -> bool:
        """Whether this person could be the second pair of eyes that the approval lacked."""
        return self.lone and self.approved is not None and self.approved.by_id != self.user_id

    @property
    def approved_at(self) -> datetime | None:
        """When the text was last approved."""
        return self.approved.at if self.approved else None

    @property
    def approved_by(self) -> str:
        """Who last approved it."""
        return name_of(self.approved.by) if self.approved else ""

    @property
    def changed_since_approval(self) -> bool:
        """Whether edits made after the last approval await review."""
        return self.approved is not None and self.status != Status.APPROVED

    @property
    def last_note(self) -> str:
        """What was last said with a decision: what to change, or what to look at."""
        return self.noted.note if self.noted else ""

    @property
    def last_note_by(self) -> str:
        """Who said it."""
        return name_of(self.noted.by) if self.noted else ""


def head(translation: Translation, rights: Rights, live: Sequence[Target] | None = None) -> Head:
    """Make what every page about a translation says of it.

    `live` saves the look-up where the targets are at hand: in order, with their segments.
    """
    article, tag = translation.article, translation.language
    if live is None:
        live = list(translation.targets.live().select_related("segment")[:3])
    source_title = title_of([target.segment for target in live if target.segment])
    headline = next((target for target in live if target.kind == Kind.HEADLINE), None)
    return Head(
        id=translation.pk,
        article_id=article.pk,
        title=(headline.text if headline else "") or source_title,
        source_title=source_title,
        status=translation.status,
        status_label=translation.get_status_display(),
        status_tone=STATUS_TONES[Status(translation.status)],
        source_lang=article.language,
        source_dir=languages.get(article.language).direction,
        source_language=language_name(article.language),
        target_lang=tag,
        target_dir=languages.get(tag).direction,
        target_language=language_name(tag),
        outlet=article.outlet,
        published_at=article.published_at,
        due_at=translation.due_at,
        translator=name_of(translation.translator) if translation.translator else "",
        reviewer=name_of(translation.reviewer) if translation.reviewer else "",
        notes=article.notes,
        may_edit=rights.may_edit(tag),
        may_review=rights.may_review(tag),
        may_submit=rights.may_translate(tag)
        and translation.status in {Status.DRAFT, Status.CHANGES},
        may_override=rights.chief,
        may_reopen=rights.chief and translation.status == Status.APPROVED,
        may_export=rights.chief,
    )


def desk(translation: Translation, user: User, focus: Focus | None = None) -> Desk:
    """Make the whole page. The number of queries does not grow with the text."""
    rights, focus = permissions.of(user), focus or Focus()
    material = rows.fetch(translation, rights, user.pk)
    if focus.target is None:
        focus = replace(focus, target=_first_at_work(material, focus))
    made, cards = rows.rows(material, focus)
    top = head(translation, rights, material.targets)
    decisions = list(translation.decisions.select_related("by"))
    count, last, before, approved_number = _saved(translation)
    done = focus.done if last and before and last.revision_id == focus.done else None
    return Desk(
        **{field.name: getattr(top, field.name) for field in fields(top)},
        current=focus.target,
        revision=count,
        seen=last.revision_id if last else 0,
        saved_at=last.revision.date_created if last else None,
        saved_by=name_of(last.revision.user) if last else "",
        rows=made,
        cards=tuple(cards.values()),
        content_hash=content.hash_of(translation, material.targets, material.known),
        reasons=workflow.reasons_against(translation, user),
        approved=next((d for d in decisions if d.kind == DecisionKind.APPROVED), None),
        approved_revision=approved_number,
        noted=next((d for d in decisions if d.note), None) if _open_talk(translation) else None,
        user_id=user.pk,
        opened=_opened(cards, focus),
        done=done,
        before_done=before.revision_id if done and before else None,
    )


def row(translation: Translation, user: User, target: int) -> tuple[Head, Row]:
    """Make one row as it is at work, and what the page says of the translation."""
    rights = permissions.of(user)
    material = rows.fetch(translation, rights, user.pk)
    made, _cards = rows.rows(material, Focus(target))
    shown = next(row for row in made if row.id == target)
    return head(translation, rights, material.targets), shown


def _first_at_work(material: Material, focus: Focus) -> int | None:
    """Give the paragraph to begin with: that of the card asked for, or of the first open flag."""
    flags = [flag for flag in material.flags if flag.pk == focus.flag]
    flags += [flag for flag in material.flags if flag.status == "open"]
    first = [flag.target_id for flag in flags] + [target.pk for target in material.targets]
    return first[0] if first else None


def _opened(cards: Mapping[int, FlagCard], focus: Focus) -> int | None:
    """Give the flag that was asked for, or the first open one: of the row at work, or of all."""
    if focus.flag in cards:
        return focus.flag
    first = [card for card in cards.values() if card.status == "open"]
    at_work = [card for card in first if card.target_id == focus.target]
    return next((card.id for card in at_work + first), None)


def _open_talk(translation: Translation) -> bool:
    return translation.status in {Status.CHANGES, Status.IN_REVIEW}


def _saved(
    translation: Translation,
) -> tuple[int, RevisionMeta | None, RevisionMeta | None, int | None]:
    """How many revisions there are, the last two of them, and the approved one's number."""
    metas = history.metas(translation)
    approved = translation.approved_revision_id
    counts = metas.aggregate(
        all=Count("pk"), approved=Count("pk", filter=Q(revision_id__lte=approved or 0))
    )
    newest = list(metas.select_related("revision__user").order_by("-revision_id")[:2])
    last, before = [*newest, None, None][:2]
    return counts["all"], last, before, counts["approved"] if approved else None
