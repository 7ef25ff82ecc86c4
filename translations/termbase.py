"""The termbase as the engine reads it, its revision counter, and how a change of it is stored."""

import time
from functools import lru_cache
from itertools import starmap
from sys import intern
from types import MappingProxyType
from typing import Any, cast

from django.db import connection, transaction
from django.db.models import F, Value
from django.db.models.functions import Greatest

from prose import settings as prose_settings
from prose import style as prose_style
from prose import termbase as prose
from translations import clock
from translations.models import (
    CheckSetting,
    Concept,
    HouseStyle,
    LearntLexicon,
    Rendering,
    Rule,
    TermbaseRevision,
)

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


def snapshot(source_language: str = "", target_language: str = "") -> prose.Snapshot:
    """Give the termbase as it stands: immutable, and kept until the termbase changes.

    With languages it holds only what texts in these two can hold. Raises UnknownLanguage.
    """
    return _snapshot(revision(), source_language, target_language)


@lru_cache(maxsize=8)
def _snapshot(number: int, *languages: str) -> prose.Snapshot:
    live = Rendering.objects.filter(retired=False, concept__retired=False)
    if any(languages):
        noted = live.order_by().values_list("language", flat=True).distinct()
        wanted = [
            tag for tag in noted if any(prose.covers(tag, each) for each in languages if each)
        ]
        live = live.filter(language__in=wanted)
    forms: dict[int, list[prose.Rendering]] = {}
    for concept, tag, text, status, part, *more in (
        live.order_by("pk").values_list(*_FORM).iterator(10_000)
    ):
        # A few words stand in every row: once in memory is enough.
        held = prose.Rendering(
            *(concept, intern(tag), text, cast("Any", intern(status)), cast("Any", intern(part))),
            *more,
        )
        forms.setdefault(concept, []).append(held)
    concepts = Concept.objects.filter(retired=False).order_by("pk").values_list("pk", *_CONCEPT)
    return prose.Snapshot(
        revision=number,
        concepts=tuple(
            prose.Concept(pk, renderings=tuple(forms[pk]), **dict(zip(_CONCEPT, row, strict=True)))
            for pk, *row in concepts.iterator(10_000)
            if pk in forms
        ),
        styles=tuple(_style(style) for style in HouseStyle.objects.filter(retired=False)),
        rules=tuple(rule.as_told() for rule in Rule.objects.filter(retired=False, on=True)),
        settings=tuple(map(_setting, CheckSetting.objects.filter(retired=False))),
        lengths=tuple(starmap(prose.UsualLength, LearntLexicon.objects.values_list(*_LENGTH))),
    )


_FORM = (
    *("concept_id", "language", "text", "status", "part", "case_sensitive"),
    *("valid_from", "valid_to"),
)
_LENGTH = ("source_language", "target_language", "length")
_CONCEPT = ("kind", "version", "definition", "culture", "order", "later", "native_language")


def _style(style: HouseStyle) -> prose_style.HouseStyle:
    orders = {culture: getattr(style, culture) for culture in sorted(prose_style.FAMILY_FIRST)}
    return prose_style.HouseStyle(
        style.language,
        MappingProxyType(orders),
        first_full=style.first_full,
        later=cast("Any", style.later),
        accents=cast("Any", style.accents),
        titles=MappingProxyType(style.titles_told),
        abbreviations=cast("Any", style.abbreviations),
        times=cast("Any", style.times),
        percent=cast("Any", style.percent),
        serial_comma=cast("Any", style.serial_comma),
        words=MappingProxyType(style.words_told),
    )


def _setting(stored: CheckSetting) -> prose_settings.CheckSetting:
    return prose_settings.CheckSetting(
        stored.check_name, stored.source, stored.target, stored.on, stored.grade
    )


def changed(concept: Concept) -> None:
    """Count one change of the concept, so that cached copies and dismissals know their age.

    Call it inside a revision: the concept's new version is recorded with the change.
    """
    with transaction.atomic():
        Concept.objects.filter(pk=concept.pk).update(version=F("version") + 1)
        concept.refresh_from_db(fields=["version"])
        concept.save(update_fields=["version"])
        count()


def count() -> None:
    """Count one change of the termbase or of what the house sets."""
    TermbaseRevision.objects.get_or_create(pk=1)
    # Counting by one would give the number of a change that was rolled back to the next one,
    # and with it the copy that was cached meanwhile.
    number = Greatest(F("number") + 1, Value(time.time_ns()))
    TermbaseRevision.objects.filter(pk=1).update(number=number, changed_at=clock.now())


def forget() -> None:
    """Drop the cached copies (the tests roll the counter back)."""
    _snapshot.cache_clear()
