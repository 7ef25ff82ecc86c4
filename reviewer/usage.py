"""Where a concept is used: in which texts, how often, since when; and what was wrong with it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.urls import reverse

from prose import occurrence
from prose.termbase import Snapshot
from reviewer import permissions
from reviewer.models import Flag, FlagStatus
from reviewer.permissions import Rights
from translations import termbase
from translations.models import Concept, Target, Translation

MOST = 400  # texts that are looked through
SHOWN = 12  # translations


@dataclass(frozen=True, slots=True)
class Used:
    """One translation that names a concept: how often, and on which day its article stood."""

    title: str
    language: str
    url: str
    count: int
    day: date


@dataclass(frozen=True, slots=True)
class Usage:
    """The translations that name it, the newest first, and what they add up to."""

    translations: tuple[Used, ...]
    articles: int
    count: int
    first: date | None
    last: date | None
    more: bool


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong form that was found, how often, how often it is still open, and when last mended."""

    text: str
    count: int
    open: int
    mended: datetime | None


def of(concept: Concept, rights: Rights) -> Usage:
    """Say where the accepted forms of a concept stand in the translations this person may see."""
    known = termbase.snapshot()
    if not known.has(concept.pk):
        return Usage((), 0, 0, None, None, more=False)
    alone = Snapshot(known.revision, (known.concept(concept.pk),), known.styles)
    texts = list(_texts(alone, rights)[: MOST + 1])
    counts: Counter[int] = Counter()
    for translation, language, text in texts[:MOST]:
        hits = occurrence.find(text, language, alone)
        counts[translation] += sum(hit.rendering.accepted for hit in hits)
    named = _shown({pk: count for pk, count in counts.items() if count})
    days = [each.day for each, _article in named]
    return Usage(
        tuple(each for each, _article in named[:SHOWN]),
        len({article for _each, article in named}),
        sum(each.count for each, _article in named),
        min(days, default=None),
        max(days, default=None),
        more=len(texts) > MOST or len(named) > SHOWN,
    )


def _texts(alone: Snapshot, rights: Rights) -> "QuerySet[Target, tuple[int, str, str]]":
    (concept,) = alone.concepts
    holding = Q(pk__in=[])
    for form in concept.renderings:
        if form.accepted and form.part != "given":
            holding |= Q(text__icontains=form.text, translation__language__startswith=form.language)
    seen = Translation.objects.filter(permissions.visible_translations(rights))
    found = Target.objects.filter(holding, retired=False, translation__in=seen)
    return found.order_by("-translation_id").values_list(
        "translation_id", "translation__language", "text"
    )


def _shown(counts: dict[int, int]) -> list[tuple[Used, int]]:
    found = Translation.objects.filter(pk__in=counts).select_related("article")
    lines = [
        (
            Used(
                str(each.article),
                each.language_name,
                reverse("review", args=[each.pk]),
                counts[each.pk],
                (each.article.published_at or each.article.created_at).date(),
            ),
            each.article_id,
        )
        for each in found
    ]
    return sorted(lines, key=lambda line: line[0].day, reverse=True)


def mistakes(concept: Concept) -> tuple[Mistake, ...]:
    """Give the wrong forms that were found in texts, the most frequent first."""
    flags = Flag.objects.filter(concept=concept).exclude(
        status__in=[FlagStatus.DISMISSED, FlagStatus.WITHDRAWN]
    )
    found: dict[str, list[Flag]] = {}
    for flag in flags.exclude(severity="neutral"):
        found.setdefault(flag.quote, []).append(flag)
    told = [
        Mistake(
            text,
            len(theirs),
            sum(flag.status == FlagStatus.OPEN for flag in theirs),
            max(
                (f.closed_at for f in theirs if f.status == FlagStatus.FIXED and f.closed_at),
                default=None,
            ),
        )
        for text, theirs in found.items()
    ]
    return tuple(sorted(told, key=lambda each: (-each.count, each.text)))
