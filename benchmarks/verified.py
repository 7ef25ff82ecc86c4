"""A filled desk for a load, and what must hold of its history afterwards."""

from collections import Counter

from django.contrib.auth.models import User
from django.db import connection
from reversion.models import Revision, Version

from prose.document import Block, Document
from reviewer import intake
from reviewer.models import AppliedRequest, Membership, Role
from translations import history
from translations.importing import Details
from translations.models import RevisionMeta, Target, Translation


def fill(people: int, articles: int, paragraphs: int) -> tuple[list[User], list[tuple[int, int]]]:
    """Make accounts and translated articles; give the people, and (translation, target) pairs."""
    users = User.objects.bulk_create(User(username=f"writer{n}") for n in range(people))
    Membership.objects.bulk_create(
        Membership(user=user, role=Role.TRANSLATOR, language="en") for user in users
    )
    for number in range(articles):
        source = tuple(Block("paragraph", f"第{number}篇第{n}段。") for n in range(paragraphs))
        english = tuple(Block("paragraph", f"Piece {number}, line {n}.") for n in range(paragraphs))
        intake.store(Document("zh", source), Document("en", english), Details(), by=None)
    pairs = Target.objects.order_by("pk").values_list("translation_id", "pk")
    return users, list(pairs)


def all_of(acknowledged: dict[str, list[str]], paragraphs: int) -> dict[str, list[str]]:
    """Give what is wrong, by what it breaks: each list is empty where all of it holds."""
    written = _written()
    return {
        "lost": _lost(acknowledged, written),
        "twice": [text for text, count in Counter(t for _, t in written).items() if count > 1],
        "halves": _halves() + _not_whole(paragraphs),
        "integrity": _broken() + _miscounted(),
    }


def _written() -> list[tuple[str, str]]:
    """Each text that an act wrote, with who wrote it."""
    return [
        (entry.by, edit.after)
        for translation in Translation.objects.select_related("article")
        for entry in history.timeline(translation)
        for edit in entry.edits
        if entry.kind == "edit"
    ]


def _lost(acknowledged: dict[str, list[str]], written: list[tuple[str, str]]) -> list[str]:
    there = set(written)
    told = [(name, text) for name, texts in acknowledged.items() for text in texts]
    return [text for name, text in told if (name, text) not in there]


def _halves() -> list[str]:
    bare = Revision.objects.filter(version=None).values_list("pk", flat=True)
    metas = RevisionMeta.objects.values_list("revision_id", flat=True)
    nameless = Revision.objects.exclude(pk__in=metas).values_list("pk", flat=True)
    unfinished = AppliedRequest.objects.filter(status=0).values_list("pk", flat=True)
    return [
        *(f"revision {pk} has no version" for pk in bare),
        *(f"revision {pk} has no RevisionMeta" for pk in nameless),
        *(f"applied request {pk} has no answer" for pk in unfinished),
    ]


def _not_whole(paragraphs: int) -> list[str]:
    """Revisions whose texts are not all there, and targets that differ from their last version."""
    wrong = []
    for translation in Translation.objects.select_related("article"):
        metas = history.metas(translation).filter(translation=translation)
        for revision in metas.values_list("revision_id", flat=True):
            count = len(history.texts_at(translation, revision))
            if count != paragraphs:
                wrong.append(f"revision {revision} has {count} paragraphs of {paragraphs}")
        now = history.texts_at(translation, history.latest(translation) or 0)
        live = translation.targets.live().values_list("pk", "text")
        if [(text.target, text.text) for text in now] != list(live):
            wrong.append(f"translation {translation.pk} differs from its history")
    return wrong


def _miscounted() -> list[str]:
    """Each save of a target is one version of it: the import's is the first."""
    saved = Counter(
        int(pk) for pk in Version.objects.get_for_model(Target).values_list("object_id", flat=True)
    )
    return [
        f"target {pk} is at version {version} after {saved[pk]} saves"
        for pk, version in Target.objects.values_list("pk", "version")
        if saved[pk] != version
    ]


def _broken() -> list[str]:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SELECT conname FROM pg_constraint WHERE NOT convalidated")
            return [f"constraint {name} does not hold" for (name,) in cursor.fetchall()]
        cursor.execute("PRAGMA integrity_check")
        found = [row[0] for row in cursor.fetchall() if row[0] != "ok"]
        cursor.execute("PRAGMA foreign_key_check")
        return found + [str(row) for row in cursor.fetchall()]
