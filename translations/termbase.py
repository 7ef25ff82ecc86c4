"""The termbase as the engine reads it, its revision counter, and how a change of it is stored."""

import time
from functools import lru_cache
from typing import cast

from django.db import connection, transaction
from django.db.models import F, Prefetch, Value
from django.db.models.functions import Greatest

from prose import termbase as prose
from translations import clock
from translations.models import Concept, Rendering, TermbaseRevision

LOCK = 0x74626173  # one number for all processes: "tbas"


def hold() -> None:
    """Keep the termbase as it is until the transaction ends, beside others who do.

    Whoever stores a text calls it before anything else: a text that a change of the termbase
    cannot see yet must not be checked against the termbase from before it.
    """
    _lock("pg_advisory_xact_lock_shared")


def lock() -> None:
    """Let nobody else store texts or change the termbase until the transaction ends.

    Whoever locks more than one translation calls it first: so no two wait for one another.
    """
    _lock("pg_advisory_xact_lock")


def _lock(function: str) -> None:
    # On SQLite a transaction that writes is alone from its beginning.
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {function}(%s)", [LOCK])


def revision() -> int:
    """Give the number of the termbase's last change: it rises, and none is given twice."""
    row = TermbaseRevision.objects.filter(pk=1).values_list("number", flat=True).first()
    return row or 0


def snapshot() -> prose.Snapshot:
    """Give the termbase as it stands: immutable, and kept until the termbase changes."""
    return _snapshot(revision())


@lru_cache(maxsize=2)
def _snapshot(number: int) -> prose.Snapshot:
    live = Rendering.objects.filter(retired=False).order_by("pk")
    concepts = Concept.objects.filter(retired=False).prefetch_related(
        Prefetch("renderings", queryset=live)
    )
    return prose.Snapshot(
        revision=number, concepts=tuple(_concept(concept) for concept in concepts)
    )


def _concept(concept: Concept) -> prose.Concept:
    return prose.Concept(
        id=concept.pk,
        kind=cast("prose.Kind", concept.kind),
        version=concept.version,
        definition=concept.definition,
        culture=concept.culture,
        renderings=tuple(
            prose.Rendering(
                concept=concept.pk,
                language=rendering.language,
                text=rendering.text,
                status=cast("prose.Status", rendering.status),
                part=cast("prose.Part", rendering.part),
                case_sensitive=rendering.case_sensitive,
            )
            for rendering in concept.renderings.all()
        ),
    )


def changed(concept: Concept) -> None:
    """Count one change of the concept, so that cached copies and dismissals know their age.

    Call it inside a revision: the concept's new version is recorded with the change.
    """
    with transaction.atomic():
        Concept.objects.filter(pk=concept.pk).update(version=F("version") + 1)
        concept.refresh_from_db(fields=["version"])
        concept.save(update_fields=["version"])
        TermbaseRevision.objects.get_or_create(pk=1)
        # Counting by one would give the number of a change that was rolled back to the next one,
        # and with it the copy that was cached meanwhile.
        number = Greatest(F("number") + 1, Value(time.time_ns()))
        TermbaseRevision.objects.filter(pk=1).update(number=number, changed_at=clock.now())


def forget() -> None:
    """Drop the cached copies (the tests roll the counter back)."""
    _snapshot.cache_clear()
