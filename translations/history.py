"""The only door to django-reversion: who changed what, when and why, and what it said before."""

import json
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby
from typing import Any

import reversion
from django.contrib.auth.models import AbstractBaseUser, User
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Max, Q
from reversion.models import Revision, Version
from reversion.signals import post_revision_commit

from translations import clock
from translations.models import (
    Act,
    Article,
    CheckSetting,
    Concept,
    HouseStyle,
    Rendering,
    RevisionMeta,
    Rule,
    Segment,
    State,
    Target,
    Translation,
)
from translations.naming import told

KEPT: tuple[type[models.Model], ...] = (
    Article,
    Segment,
    Translation,
    Target,
    Concept,
    Rendering,
    HouseStyle,
    Rule,
    CheckSetting,
)


@dataclass
class Recorded:
    """Receives the number of the revision once it has been written."""

    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """One unit of a translation as it stood at a revision, with the source it stood beside."""

    target: int
    segment: int | None
    position: int
    kind: str
    text: str
    state: str
    cut_reason: str
    # The version of the segment that the text translated.
    source_version: int
    source: str


@dataclass(frozen=True, slots=True)
class Edit:
    """What one revision did to one target: its text before and after."""

    target: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """What one revision did to one field of a concept, or to one of its renderings."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a timeline. `number` counts from 1 within the translation."""

    number: int
    id: int
    kind: str
    kind_label: str
    by: str
    by_id: int | None
    at: datetime
    comment: str
    typed: bool
    edits: tuple[Edit, ...] = field(default=())
    fields: tuple[FieldEdit, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Standing:
    """Each target and its text as they stood when a revision had been made, in their order.

    A target that is retired has no text.
    """

    revision: int
    texts: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Touch:
    """That somebody's revision touched a target, or the source beside it."""

    target: int
    # The target's version that the revision left; its source has one of its own.
    version: int
    retired: bool
    of_source: bool
    by: str
    at: datetime


_open: ContextVar[Recorded | None] = ContextVar("open-revision", default=None)


def register() -> None:
    """Put the archive's models under history, each alone: a save writes one small version."""
    for model in KEPT:
        if not reversion.is_registered(model):
            reversion.register(model)
    post_revision_commit.connect(_remember, dispatch_uid="exonym-remember-revision")


def _remember(revision: Revision, **_: Any) -> None:
    recorded = _open.get()
    if recorded is not None:
        recorded.revision = revision.pk


@contextmanager
def revision(
    *,
    by: AbstractBaseUser | None,
    kind: Act,
    comment: str = "",
    article: Article | None = None,
    translation: Translation | None = None,
    typed: bool = False,
) -> Iterator[Recorded]:
    """Record every save inside as one revision; its number is known when the block has ended.

    One act is one revision: opening a second one inside is an error.
    """
    if _open.get() is not None:
        raise RuntimeError("A revision is already being recorded.")
    recorded = Recorded()
    token = _open.set(recorded)
    try:
        with reversion.create_revision():
            reversion.set_user(by)
            reversion.set_comment(comment)
            reversion.set_date_created(clock.now())
            reversion.add_meta(
                RevisionMeta, kind=kind, article=article, translation=translation, typed=typed
            )
            yield recorded
    finally:
        _open.reset(token)


def record(rows: Iterable[models.Model]) -> None:
    """Record rows that were stored many at once, which tells nobody, in the open revision."""
    for row in rows:
        reversion.add_to_revision(row)


def texts_at(translation: Translation, revision_id: int) -> tuple[Text, ...]:
    """Give the translation's live units as they stood when that revision had been made."""
    targets = _states(Target, translation.targets.values_list("pk", flat=True), revision_id)
    segments = _states(
        Segment, translation.article.segments.values_list("pk", flat=True), revision_id
    )
    texts = [
        Text(
            target=pk,
            segment=fields["segment"],
            position=fields["position"],
            kind=fields["kind"],
            text=fields["text"],
            state=fields["state"],
            cut_reason=fields["cut_reason"],
            source_version=fields["source_version"],
            source=segments.get(fields["segment"], {}).get("text", ""),
        )
        for pk, fields in targets.items()
        if not fields["retired"]
    ]
    return tuple(sorted(texts, key=lambda text: (text.position, text.target)))


def standings(translation: Translation) -> tuple[Standing, ...]:
    """Give the translation's texts after each revision that changed them, oldest first."""
    live: dict[int, tuple[int, str]] = {}
    found: list[Standing] = []
    rows = _versions(Target, translation.targets.values_list("pk", flat=True))
    told = rows.order_by("revision_id", "pk").values_list("revision_id", "serialized_data")
    for revision_id, versions in groupby(told, key=lambda row: row[0]):
        for _revision, data in versions:
            row = json.loads(data)[0]
            fields = row["fields"]
            live[int(row["pk"])] = (fields["position"], "" if fields["retired"] else fields["text"])
        ordered = sorted(live, key=lambda pk: (live[pk][0], pk))
        found.append(Standing(revision_id, tuple((pk, live[pk][1]) for pk in ordered)))
    return tuple(found)


def standing_at(translation: Translation, at: datetime) -> int | None:
    """Give the last revision of the translation or its source that had been made at a time."""
    made = metas(translation).filter(revision__date_created__lte=at)
    found = made.aggregate(last=Max("revision_id"))["last"]
    return int(found) if found is not None else None


def of_source(article: Article) -> tuple[Entry, ...]:
    """Give every revision of an article's source, oldest first."""
    edits = _edited(Segment, article.segments.values_list("pk", flat=True))
    acts = RevisionMeta.objects.filter(revision_id__in=edits).select_related("revision__user")
    return tuple(
        _entry(number, meta, tuple(edits[meta.revision_id]))
        for number, meta in enumerate(acts.order_by("revision_id"), 1)
    )


def source_at(article: Article, revision_id: int) -> tuple[Text, ...]:
    """Give the source's live paragraphs as they stood when that revision had been made.

    ``target`` is the number of the segment, for there is nothing beside it.
    """
    segments = _states(Segment, article.segments.values_list("pk", flat=True), revision_id)
    texts = [
        Text(
            target=pk,
            segment=pk,
            position=fields["position"],
            kind=fields["kind"],
            text=fields["text"],
            state="",
            cut_reason="",
            source_version=fields["version"],
            source="",
        )
        for pk, fields in segments.items()
        if not fields["retired"]
    ]
    return tuple(sorted(texts, key=lambda text: (text.position, text.target)))


def article_at(article: Article, revision_id: int) -> dict[str, Any]:
    """Give the article's own fields (outlet, byline …) as they stood at that revision."""
    return _states(Article, [article.pk], revision_id).get(article.pk, {})


def numbers(translation: Translation, revisions: Collection[int]) -> dict[int, int]:
    """Give the number within the translation of each of these revisions: how timelines call it."""
    if not revisions:
        return {}
    made = metas(translation).order_by("revision_id").values_list("revision_id", flat=True)
    return {pk: number for number, pk in enumerate(made, 1) if pk in revisions}


def latest(translation: Translation) -> int | None:
    """Give the last revision that touched the translation or its source."""
    found = metas(translation).aggregate(last=Max("revision_id"))["last"]
    return int(found) if found is not None else None


def timeline(translation: Translation) -> tuple[Entry, ...]:
    """Give every revision of the translation and its source, oldest first."""
    edits = _edits(translation)
    acts = metas(translation).select_related("revision__user").order_by("revision_id")
    return tuple(
        _entry(number, meta, tuple(edits.get(meta.revision_id, ())))
        for number, meta in enumerate(acts, 1)
    )


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done to an article or, where `translation` says which, to a translation of it."""

    kind_label: str
    by: str
    at: datetime
    comment: str
    translation: int | None


def of_article(article: Article, translations: Iterable[int], most: int) -> tuple[Deed, ...]:
    """Give the last `most` deeds on an article's source and on these translations, newest first."""
    of_source = Q(article=article, translation=None)
    acts = RevisionMeta.objects.filter(of_source | Q(translation__in=list(translations)))
    return tuple(
        Deed(
            kind_label=meta.get_kind_display(),
            by=name_of(meta.revision.user),
            at=meta.revision.date_created,
            comment=told(meta.revision.comment),
            translation=meta.translation_id,
        )
        for meta in acts.select_related("revision__user").order_by("-revision_id")[:most]
    )


def typists(
    translation: Translation, since: int | None = None, *, strictly: bool = False
) -> set[int]:
    """Say who typed text after revision `since`; strictly: who changed it in any way."""
    acts = RevisionMeta.objects.filter(translation=translation, revision_id__gt=since or 0)
    if strictly:
        acts = acts.filter(
            kind__in=[Act.EDIT, Act.STATE, Act.ADD, Act.CORRECT, Act.EVERYWHERE, Act.RESTORE]
        )
    else:
        acts = acts.filter(typed=True)
    return {pk for pk in acts.values_list("revision__user_id", flat=True) if pk is not None}


def of_concept(concept: Concept) -> tuple[Entry, ...]:
    """Give the revisions of a concept and its renderings, newest first, field by field."""
    renderings = concept.renderings.values_list("pk", flat=True)
    versions = _versions(Concept, [concept.pk]) | _versions(Rendering, renderings)
    changes = _field_edits(versions)
    acts = (
        RevisionMeta.objects.filter(revision__version__in=versions)
        .distinct()
        .select_related("revision__user")
        .order_by("-revision_id")
    )
    total = len(acts)
    return tuple(
        replace(_entry(total - nth, meta, ()), fields=tuple(changes.get(meta.revision_id, ())))
        for nth, meta in enumerate(acts)
    )


def _field_edits(versions: models.QuerySet[Version]) -> dict[int, list[FieldEdit]]:
    """What each revision did to a concept's fields and renderings, by revision."""
    now: dict[tuple[str, str], str] = {}
    edits: dict[int, list[FieldEdit]] = {}
    rows = versions.order_by("revision_id", "pk").values_list("revision_id", "serialized_data")
    for revision_id, data in rows:
        for key, label, after in _told(json.loads(data)[0]):
            before = now.get(key, "")
            if before != after:
                edits.setdefault(revision_id, []).append(FieldEdit(label, before, after))
            now[key] = after
    return edits


CONCEPT_FIELDS = (
    *("kind", "definition", "subject_field", "wikidata", "notes", "culture"),
    *("key", "order", "later", "native_language"),
)


def _told(row: dict[str, Any]) -> Iterator[tuple[tuple[str, str], str, str]]:
    """Say what a recorded row holds: a key, a label and words for each thing a reader sees."""
    fields, pk = row["fields"], str(row["pk"])
    retired = " (out of use)" if fields["retired"] else ""
    if "concept" in fields:
        words = f"{fields['text']} ({fields['status']}, {fields['part']}){retired}"
        note = f": {fields['note']}" if fields["note"] else ""
        yield ("rendering", pk), f"Rendering, {fields['language']}", words + note
        return
    for name in CONCEPT_FIELDS:
        yield (name, pk), name.replace("_", " ").capitalize(), fields.get(name) or ""
    yield ("retired", pk), "In use", "no" if retired else "yes"


def _entry(number: int, meta: RevisionMeta, edits: tuple[Edit, ...]) -> Entry:
    made: Revision = meta.revision
    return Entry(
        number=number,
        id=made.pk,
        kind=meta.kind,
        kind_label=meta.get_kind_display(),
        by=name_of(made.user),
        by_id=made.user_id,
        at=made.date_created,
        comment=told(made.comment),
        typed=meta.typed,
        edits=edits,
    )


def name_of(user: User | None) -> str:
    """Give a person's name as the desk writes it."""
    if user is None:
        return told("the system")
    return user.get_full_name() or user.get_username()


def metas(translation: Translation) -> models.QuerySet[RevisionMeta]:
    """Give what is recorded of each revision of the translation and of its source."""
    of_source = Q(article=translation.article_id, translation=None)
    return RevisionMeta.objects.filter(Q(translation=translation) | of_source)


def touched_since(translation: Translation, revision_id: int) -> tuple[int, tuple[Touch, ...]]:
    """Give the newest revision, and the last touch of each target after the given one.

    One query as long as nothing has happened, four otherwise.
    """
    acts = metas(translation).filter(revision_id__gt=revision_id).select_related("revision__user")
    made = {act.revision_id: act.revision for act in acts}
    if not made:
        return revision_id, ()
    touches: dict[tuple[int, bool], Touch] = {}
    beside = dict(translation.targets.values_list("pk", "segment_id"))
    of_segment = {segment: pk for pk, segment in beside.items() if segment is not None}
    for model, target_of in (
        (Target, dict(zip(beside, beside, strict=True))),
        (Segment, of_segment),
    ):
        rows = _versions(model, target_of).filter(revision_id__in=made).order_by("pk")
        for version in rows:
            fields = json.loads(version.serialized_data)[0]["fields"]
            touch = Touch(
                target=target_of[int(version.object_id)],
                version=fields["version"],
                retired=fields["retired"],
                of_source=model is Segment,
                by=name_of(made[version.revision_id].user),
                at=made[version.revision_id].date_created,
            )
            touches[touch.target, touch.of_source] = touch
    return max(made), tuple(touches.values())


def _edits(translation: Translation) -> dict[int, list[Edit]]:
    """What each revision did to the texts, by revision."""
    return _edited(Target, translation.targets.values_list("pk", flat=True))


def _edited(model: type[models.Model], pks: Iterable[int]) -> dict[int, list[Edit]]:
    now: dict[int, str] = {}
    edits: dict[int, list[Edit]] = {}
    rows = _versions(model, pks).order_by("revision_id", "pk")
    for revision_id, object_id, data in rows.values_list(
        "revision_id", "object_id", "serialized_data"
    ):
        pk, after = int(object_id), json.loads(data)[0]["fields"]["text"]
        before = now.get(pk, "")
        if before != after:
            edits.setdefault(revision_id, []).append(Edit(pk, before, after))
        now[pk] = after
    return edits


def _versions(model: type[models.Model], pks: Iterable[int]) -> models.QuerySet[Version]:
    # The database's name stands first in reversion's own index: with it the look-up is quick.
    found: models.QuerySet[Version] = Version.objects.filter(
        db="default",
        content_type=ContentType.objects.get_for_model(model),
        object_id__in=[str(pk) for pk in pks],
    )
    return found


def _states(
    model: type[models.Model], pks: Iterable[int], revision_id: int
) -> dict[int, dict[str, Any]]:
    """The fields of each row as of a revision; rows that did not exist yet are left out."""
    newest = (
        _versions(model, pks)
        .filter(revision_id__lte=revision_id)
        .order_by()
        .values("object_id")
        .annotate(newest=Max("pk"))
        .values_list("newest", flat=True)
    )
    rows = Version.objects.filter(pk__in=list(newest)).values_list("object_id", "serialized_data")
    return {int(pk): json.loads(data)[0]["fields"] for pk, data in rows}


def is_cut(text: Text) -> bool:
    """Whether the unit leaves no text of its own."""
    return text.state in {State.CUT, State.JOINED}


def sources_translated(targets: Iterable[Target]) -> dict[int, str]:
    """Give what the source said that each target translates, by target, as far as it was recorded.

    One query, whatever their number; of a target whose source has not changed since, nothing.
    """
    wanted = {
        (target.segment_id, target.source_version): target.pk
        for target in targets
        if target.outdated
    }
    if not wanted:
        return {}
    rows = _versions(Segment, {pk for pk, _version in wanted if pk}).order_by("pk")
    found = {}
    for data in rows.values_list("serialized_data", flat=True):
        row = json.loads(data)[0]
        key = (int(row["pk"]), row["fields"]["version"])
        if key in wanted:
            found[wanted[key]] = str(row["fields"]["text"])
    return found


def text_of_version(target: Target, version: int) -> str | None:
    """Give what a target said at one of its versions, or none if that was never recorded."""
    rows = _versions(Target, [target.pk]).order_by("-pk").values_list("serialized_data", flat=True)
    for data in rows:
        fields = json.loads(data)[0]["fields"]
        if fields["version"] == version:
            return str(fields["text"])
    return None
