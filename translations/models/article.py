"""Articles and their segments: the source texts."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from prose import document
from translations import clock
from translations.naming import language_name


class Kind(models.TextChoices):
    """What a segment is in the article."""

    HEADLINE = "headline", _("Headline")
    STANDFIRST = "standfirst", _("Standfirst")
    PARAGRAPH = "paragraph", _("Paragraph")
    SUBHEAD = "subhead", _("Subhead")
    QUOTE = "quote", _("Quote")
    ITEM = "item", _("List item")
    CAPTION = "caption", _("Caption")
    CREDIT = "credit", _("Credit")
    BOILERPLATE = "boilerplate", _("Boilerplate")


assert set(Kind.values) == set(document.KINDS)  # noqa: S101 one list of kinds, in two rooms


class Article(models.Model):
    """A source text, as it came from its outlet."""

    language = models.CharField(_("language"), max_length=35)
    source_url = models.URLField(_("source address"), max_length=2000, blank=True)
    outlet = models.CharField(_("outlet"), max_length=200, blank=True)
    byline = models.CharField(_("byline"), max_length=200, blank=True)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    notes = models.TextField(_("notes for translators"), blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("created by"),
    )
    created_at = models.DateTimeField(_("created at"), default=clock.now, editable=False)

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """The headline, or else the first words."""
        return title_of(list(self.segments.live()))

    @property
    def language_name(self) -> str:
        """The language in words."""
        return language_name(self.language)


class SegmentQuerySet(models.QuerySet["Segment"]):
    """Segments, in the trade's words."""

    def live(self) -> "SegmentQuerySet":
        """Leave out what was retired, in reading order."""
        return self.filter(retired=False).order_by("position", "pk")


class Segment(models.Model):
    """One paragraph-level unit of a source text. Never deleted: retired."""

    article = models.ForeignKey(
        Article,
        models.PROTECT,
        related_name="segments",
        verbose_name=_("article"),
    )
    position = models.PositiveIntegerField(
        _("position"),
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.PARAGRAPH)
    text = models.TextField(
        _("text"),
    )
    version = models.PositiveIntegerField(_("version"), default=1)
    retired = models.BooleanField(_("out of use"), default=False)

    objects = SegmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("source paragraph")
        verbose_name_plural = _("source paragraphs")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.text[:60]


def title_of(units: "list[Segment]") -> str:
    """Give the headline among the units, or else the first words of the first."""
    for unit in units:
        if unit.kind == Kind.HEADLINE and unit.text:
            return unit.text
    return units[0].text[:80] if units else "(no text)"
