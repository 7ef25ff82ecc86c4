"""Translations and their targets."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from translations import clock
from translations.models.article import Article, Kind, Segment
from translations.naming import language_name

# Room between neighbours, so that a unit can be added without moving the others.
POSITION_STEP = 1024


class Status(models.TextChoices):
    """Where a translation stands."""

    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in_review", _("In review")
    CHANGES = "changes", _("Changes requested")
    APPROVED = "approved", _("Approved")


class Origin(models.TextChoices):
    """Where a translation's first text came from."""

    HUMAN = "human", _("Written here")
    MACHINE = "machine", _("Machine")
    IMPORT = "import", _("Import")


class TranslationQuerySet(models.QuerySet["Translation"]):
    """Translations, in the trade's words."""

    def approved_once(self) -> "TranslationQuerySet":
        """Those whose text has been approved, now or earlier."""
        return self.filter(approved_revision__isnull=False)


class Translation(models.Model):
    """An article in one other language."""

    article = models.ForeignKey(
        Article,
        models.PROTECT,
        related_name="translations",
        verbose_name=_("article"),
    )
    language = models.CharField(_("language"), max_length=35)
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.DRAFT
    )
    # The last revision that was approved. It stays while later edits await review.
    approved_revision = models.ForeignKey(
        "reversion.Revision",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("approved revision"),
    )
    approved_hash = models.CharField(_("hash of the approved text"), max_length=64, blank=True)
    # Whether the last revision that was approved has yet to leave the house.
    awaits_export = models.BooleanField(default=False, editable=False)
    translator = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="translates",
        verbose_name=_("translator"),
    )
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reviews",
        verbose_name=_("reviewer"),
    )
    due_at = models.DateTimeField(_("due"), null=True, blank=True)
    origin = models.CharField(
        _("origin"), max_length=8, choices=Origin.choices, default=Origin.HUMAN
    )
    created_at = models.DateTimeField(_("created at"), default=clock.now, editable=False)

    objects = TranslationQuerySet.as_manager()

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["status", "language"], name="translation_standing"),
            models.Index(fields=["status", "awaits_export"], name="translation_to_export"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "language"],
                name="one_translation_a_language",
                violation_error_message=_(
                    "This article already has a translation in this language."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.APPROVED)
                | (Q(approved_revision__isnull=False) & ~Q(approved_hash="")),
                name="approved_has_revision_and_hash",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} → {self.language}"

    @property
    def language_name(self) -> str:
        """The language in words."""
        return language_name(self.language)


class State(models.TextChoices):
    """What has been decided about a target."""

    OPEN = "open", _("Open")
    DONE = "done", _("Done")
    JOINED = "joined", _("Joined to the one before")
    CUT = "cut", _("Cut on purpose")


class TargetQuerySet(models.QuerySet["Target"]):
    """Targets, in the trade's words."""

    def live(self) -> "TargetQuerySet":
        """Leave out what was retired, in reading order."""
        return self.filter(retired=False).order_by("position", "pk")


class Target(models.Model):
    """One unit of a translation. Never deleted: retired."""

    translation = models.ForeignKey(
        Translation,
        models.PROTECT,
        related_name="targets",
        verbose_name=_("translation"),
    )
    # None: the desk added this unit, it has no source.
    segment = models.ForeignKey(
        Segment,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="targets",
        verbose_name=_("source paragraph"),
    )
    position = models.PositiveIntegerField(
        _("position"),
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.PARAGRAPH)
    text = models.TextField(_("text"), blank=True)
    state = models.CharField(_("state"), max_length=6, choices=State.choices, default=State.OPEN)
    cut_reason = models.CharField(_("why it was cut"), max_length=300, blank=True)
    version = models.PositiveIntegerField(_("version"), default=1)
    # The version of the segment that this text translates.
    source_version = models.PositiveIntegerField(_("version of the source"), default=1)
    retired = models.BooleanField(_("out of use"), default=False)

    objects = TargetQuerySet.as_manager()

    class Meta:
        verbose_name = _("paragraph")
        verbose_name_plural = _("paragraphs")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.text[:60]

    @property
    def outdated(self) -> bool:
        """Whether the source changed since this text was written."""
        return self.segment is not None and self.segment.version > self.source_version

    @property
    def settled(self) -> bool:
        """Whether nothing is left to translate here."""
        return self.state != State.OPEN
