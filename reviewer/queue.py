"""Your desk: what waits for a person, by role, and how each translation stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from prose import languages
from reviewer import permissions
from reviewer.asked import Asked, Pages, cut
from reviewer.desk import STATUS_TONES
from reviewer.models import Decision, Flag, Tick
from reviewer.permissions import Rights
from translations import clock
from translations.history import name_of
from translations.models import (
    POSITION_STEP,
    Article,
    Export,
    Segment,
    State,
    Status,
    Target,
    Translation,
)
from translations.models.article import title_of
from translations.naming import language_name

LONGEST = 100  # lines on one page
ARCHIVE = frozenset({"all", "approved"})  # filters that let through what is done with
NEWEST = 500  # articles among which those without a translation are looked for


@dataclass(frozen=True, slots=True)
class Line:
    """One translation in a list."""

    id: int
    url: str
    title: str
    title_lang: str
    title_dir: str
    source_title: str
    source_lang: str
    source_dir: str
    source_language: str
    target_lang: str
    target_language: str
    status: str
    status_label: str
    status_tone: str
    blocking: int
    checks: int
    read: int
    total: int
    with_whom: str
    due_at: datetime | None
    overdue: bool
    why: str


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One article that has no translation yet."""

    url: str
    title: str
    lang: str
    dir: str
    language: str


def pages(asked: Asked, total: int) -> Pages:
    """Cut a list of that many lines."""
    return cut(asked.page, total, LONGEST, lambda number: asked.address(page=number))


def visible(rights: Rights) -> QuerySet[Translation]:
    """Give the translations that the person may see."""
    return Translation.objects.filter(permissions.visible_translations(rights)).select_related(
        "article", "translator", "reviewer"
    )


def languages_of(found: QuerySet[Translation]) -> list[tuple[str, str]]:
    """Give the languages into which these are translated, by name."""
    tags = found.order_by().values_list("language", flat=True).distinct()
    return sorted(((tag, language_name(tag)) for tag in tags), key=lambda choice: choice[1])


def waiting(rights: Rights, user: User) -> Q:
    """Give the condition that holds for what waits for this person."""
    free_or_mine = Q(translator=user) | Q(translator=None)
    if rights.chief:
        return unexported() | Q(status=Status.IN_REVIEW)
    to_write = Q(status__in=[Status.DRAFT, Status.CHANGES]) & free_or_mine
    to_read = Q(status=Status.IN_REVIEW) & (Q(reviewer=user) | Q(reviewer=None))
    readable = permissions.reviewable_translations(rights)
    # Each alternative names what an index finds: the archive is large, the work at hand is not.
    return (
        (permissions.translatable_translations(rights) & to_write)
        | (readable & to_read)
        | (readable & _read_by_one(user))
    )


def _read_by_one(user: User) -> Q:
    """Approved by one pair of eyes, not this person's: a second reading is due."""
    lone = Decision.objects.filter(
        lone=True,
        translation__status=Status.APPROVED,
        revision=F("translation__approved_revision"),
    ).exclude(by=user)
    # Few or none, and looked up at once: a subquery here would make the others read everything.
    return Q(pk__in=list(lone.order_by().values_list("translation", flat=True)))


def blocked() -> Q:
    """Hold for translations with a flag that blocks approval."""
    flagged = Flag.objects.blocking().order_by().values_list("target__translation", flat=True)
    return Q(pk__in=list(flagged.distinct()))


def overdue() -> Q:
    """Hold for translations that should have been approved by now."""
    return Q(due_at__lt=clock.now()) & ~Q(status=Status.APPROVED)


def unexported() -> Q:
    """Hold for approved texts that have not left the house yet."""
    return Q(status=Status.APPROVED, awaits_export=True)


def filters(rights: Rights, user: User) -> dict[str, tuple[str, Q]]:
    """Name the filters of the desk and what each lets through, by code."""
    return {
        "mine": (_("For me"), waiting(rights, user)),
        "all": (_("All"), Q()),
        "in-review": (_("In review"), Q(status=Status.IN_REVIEW)),
        "blocked": (_("Blocked"), blocked()),
        "approved": (_("Approved"), Q(status=Status.APPROVED)),
    }


def lines(found: Iterable[Translation], rights: Rights) -> tuple[Line, ...]:
    """Make the lines of a list: five queries, whatever its length."""
    translations = list(found)
    pks = [translation.pk for translation in translations]
    counts = _counts(pks)
    sources = _source_titles({translation.article_id for translation in translations})
    titles = dict(
        Target.objects.filter(translation__in=pks, kind="headline", retired=False)
        .order_by("-position")
        .values_list("translation_id", "text")
    )
    return tuple(
        _line(t, counts.get(t.pk, {}), sources[t.article_id], titles.get(t.pk, ""), rights)
        for t in translations
    )


def _line(
    translation: Translation, counts: dict[str, int], source: str, title: str, rights: Rights
) -> Line:
    article, tag = translation.article, translation.language
    shown = tag if title else article.language
    return Line(
        id=translation.pk,
        url=reverse("review", args=[translation.pk]),
        title=title or source,
        title_lang=shown,
        title_dir=languages.get(shown).direction,
        source_title=source,
        source_lang=article.language,
        source_dir=languages.get(article.language).direction,
        source_language=language_name(article.language),
        target_lang=tag,
        target_language=language_name(tag),
        status=translation.status,
        status_label=translation.get_status_display(),
        status_tone=STATUS_TONES[Status(translation.status)],
        blocking=counts.get("blocking", 0),
        checks=counts.get("checks", 0),
        read=counts.get("read", 0),
        total=counts.get("total", 0),
        with_whom=_with_whom(translation),
        due_at=translation.due_at,
        overdue=bool(
            translation.due_at
            and translation.due_at < clock.now()
            and translation.status != Status.APPROVED
        ),
        why=_why(translation, counts, rights),
    )


def _with_whom(translation: Translation) -> str:
    if translation.status in {Status.DRAFT, Status.CHANGES}:
        return name_of(translation.translator) if translation.translator else _("Any translator")
    if translation.status == Status.IN_REVIEW:
        return name_of(translation.reviewer) if translation.reviewer else _("Any reviewer")
    return ""


def _why(translation: Translation, counts: dict[str, int], rights: Rights) -> str:
    tag = translation.language
    if translation.status == Status.APPROVED:
        return _("Ready to export") if rights.chief and not counts.get("exported") else ""
    if translation.status == Status.IN_REVIEW and rights.may_review(tag):
        return _("Waits for your review") if counts.get("blocking") else _("Ready to approve")
    if translation.status == Status.CHANGES and rights.translates(tag):
        return _("Sent back to you")
    if translation.status == Status.DRAFT and rights.translates(tag):
        return _("Waits for your translation")
    return ""


def _counts(pks: list[int]) -> dict[int, dict[str, int]]:
    counts: dict[int, dict[str, int]] = {pk: {} for pk in pks}
    live = Target.objects.filter(translation__in=pks, retired=False).order_by()
    flags = Flag.objects.open().filter(target__in=live)
    raised = (
        flags.order_by()
        .values_list("target__translation")
        .annotate(
            blocks=Count("pk", filter=Q(blocking=True)),
            checks=Count("pk", filter=Q(blocking=False) & ~Q(severity="neutral")),
        )
    )
    for pk, blocks, checks in raised:
        counts[pk].update(blocking=blocks, checks=checks)
    left = Export.objects.filter(
        translation__in=pks, revision=F("translation__approved_revision")
    ).order_by()
    for pk in left.values_list("translation", flat=True).distinct():
        counts[pk].update(exported=1)
    ticked = Tick.objects.filter(target=OuterRef("pk"), version=OuterRef("version"))
    readable = Target.objects.filter(translation__in=pks, retired=False).exclude(
        state__in=[State.JOINED, State.CUT]
    )
    per = readable.annotate(ticked=Exists(ticked)).order_by().values_list("translation")
    for pk, total, read in per.annotate(total=Count("pk"), read=Count("pk", filter=Q(ticked=True))):
        counts[pk].update(total=total, read=read)
    return counts


def _source_titles(articles: set[int]) -> dict[int, str]:
    units: dict[int, list[Segment]] = {pk: [] for pk in articles}
    found = Segment.objects.filter(article__in=articles, retired=False)
    for segment in found.filter(Q(kind="headline") | Q(position=POSITION_STEP)):
        units[segment.article_id].append(segment)
    return {pk: title_of(found) for pk, found in units.items()}


def untranslated(rights: Rights) -> tuple[ArticleLine, ...]:
    """Give the articles without any translation that this person could start one of."""
    if not rights.may_import:
        return ()
    newest = Article.objects.order_by("-pk").values("pk")[:NEWEST]
    found = Article.objects.filter(pk__in=newest, translations=None)[:LONGEST]
    able = [article for article in found if permissions.sees_article(rights, article)]
    titles = _source_titles({article.pk for article in able})
    return tuple(
        ArticleLine(
            url=reverse("article", args=[article.pk]),
            title=titles[article.pk],
            lang=article.language,
            dir=languages.get(article.language).direction,
            language=language_name(article.language),
        )
        for article in able
    )
