"""Flags: places in a target that someone must deal with."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from prose.category import CATEGORIES, Severity
from prose.span import Span
from translations import clock
from translations.models import Concept, Target, Translation
from translations.naming import told


class FlagStatus(models.TextChoices):
    """What became of a flag."""

    OPEN = "open", _("Open")
    FIXED = "fixed", _("Fixed")
    DISMISSED = "dismissed", _("Kept as is")
    ORPHANED = "orphaned", _("Its words are gone")
    WITHDRAWN = "withdrawn", _("Withdrawn")


FOLLOWING = (FlagStatus.OPEN, FlagStatus.DISMISSED)


class KeepReason(models.TextChoices):
    """Why flagged words stay as they are, or what became of the search for the original ones."""

    RIGHT = "right", _("Right here")
    OTHER_PERSON = "other-person", _("Another person")
    QUOTATION = "quotation", _("Quotation")
    HOUSE_STYLE = "house-style", _("House style")
    OTHER = "other", _("Other…")
    ORIGINAL_IN = "original-in", _("Original put in")
    NOT_FOUND = "not-found", _("Original not found")
    PARAPHRASED = "paraphrased", _("Paraphrased")


# What is answered where a quotation was translated back: the keys 1 to 3.
ANSWERS = (KeepReason.ORIGINAL_IN, KeepReason.NOT_FOUND, KeepReason.PARAPHRASED)
# What is answered everywhere else: the keys 1 to 5.
REASONS = tuple(reason for reason in KeepReason if reason not in ANSWERS)
_QUOTATION = "quotation"


class KeepScope(models.TextChoices):
    """How far a decision to keep words reaches."""

    HERE = "here", _("here")
    ARTICLE = "article", _("in this article")
    LANGUAGE = "language", _("always, in this language")


class FlagQuerySet(models.QuerySet["Flag"]):
    """Flags, in the trade's words."""

    def open(self) -> "FlagQuerySet":
        """Those that someone still has to deal with."""
        return self.filter(status=FlagStatus.OPEN)

    def blocking(self) -> "FlagQuerySet":
        """Open ones that stand in the way of an approval."""
        return self.open().filter(blocking=True)

    def following(self) -> "FlagQuerySet":
        """Those that go with their words: open ones, and dismissals, which must stick."""
        return self.filter(status__in=FOLLOWING)

    def by_check(self) -> "FlagQuerySet":
        """Those that a check found."""
        return self.exclude(check_name="")


class Flag(models.Model):
    """A finding or a person's remark, at a span of a target's stored text (code points)."""

    target = models.ForeignKey(
        Target,
        models.PROTECT,
        related_name="flags",
        verbose_name=_("paragraph"),
    )
    start = models.PositiveIntegerField(
        _("start"),
    )
    end = models.PositiveIntegerField(
        _("end"),
    )
    quote = models.TextField(_("words"), help_text=_("The words between start and end."))
    category = models.CharField(
        _("category"), max_length=20, help_text=_("A code of prose.category.CATEGORIES.")
    )
    severity = models.CharField(
        _("severity"), max_length=8, help_text=_("neutral, minor, major or critical.")
    )
    blocking = models.BooleanField(_("blocks approval"), default=False)
    message = models.TextField(_("message"), blank=True)
    suggestion = models.TextField(_("suggestion"), blank=True)
    # The same as a patch of prose.patching: where the words are gone, it tells when they are back.
    patch = models.TextField(blank=True, editable=False)
    concept = models.ForeignKey(
        Concept,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="flags",
        verbose_name=_("concept"),
    )
    # Who raised it: a person, or a check by name and version.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by whom"),
    )
    check_name = models.CharField(_("check"), max_length=50, blank=True)
    check_version = models.PositiveIntegerField(default=0)
    confidence = models.FloatField(null=True, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True, db_index=True)
    status = models.CharField(
        _("status"), max_length=9, choices=FlagStatus.choices, default=FlagStatus.OPEN
    )
    unsure = models.BooleanField(_("unsure"), default=False)
    # What stood around the words when they went, so that an orphan can still be understood.
    context_before = models.TextField(blank=True)
    context_after = models.TextField(blank=True)
    fixed_in = models.ForeignKey(
        "reversion.Revision",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("fixed in revision"),
    )
    keep_reason = models.CharField(
        _("why kept"), max_length=12, choices=KeepReason.choices, blank=True
    )
    keep_note = models.CharField(_("note"), max_length=500, blank=True)
    # The concept's version at the dismissal: the dismissal falls when the record changes.
    kept_concept_version = models.PositiveIntegerField(default=0)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("closed by"),
    )
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    created_at = models.DateTimeField(_("created at"), default=clock.now)

    objects = FlagQuerySet.as_manager()

    class Meta:
        verbose_name = _("flag")
        verbose_name_plural = _("flags")
        ordering = ["target__position", "target_id", "start", "pk"]
        indexes = [
            models.Index(fields=["target", "status"]),
            models.Index(fields=["status", "blocking", "target"], name="flag_blocking"),
            models.Index(fields=["concept", "status"], name="flag_of_concept"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="flag_covers_words")
        ]

    def __str__(self) -> str:
        return f"{self.quote} → {self.suggestion}" if self.suggestion else self.quote

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def is_translated_back(self) -> bool:
        """Whether it asks for the original words of a quotation that was translated back."""
        return self.check_name == _QUOTATION and self.severity == Severity.NEUTRAL

    @property
    def reasons(self) -> tuple[KeepReason, ...]:
        """What can be answered to it."""
        return ANSWERS if self.is_translated_back else REASONS

    @property
    def category_label(self) -> str:
        """The category in an editor's words."""
        known = CATEGORIES.get(self.category)
        return told(known.label) if known else self.category


class PlacementQuerySet(models.QuerySet["Placement"]):
    """Placements, in the trade's words."""

    def at(self, translation: Translation, revision: int) -> "PlacementQuerySet":
        """Where each of a translation's flags was when that revision had been made."""
        later = Placement.objects.filter(
            flag=OuterRef("flag"),
            revision__gt=OuterRef("revision"),
            revision__lte=revision,
        )
        return self.filter(~Exists(later), target__translation=translation, revision__lte=revision)


class Placement(models.Model):
    """Where a flag stood at a revision, and what had become of it by the next one."""

    flag = models.ForeignKey(Flag, models.CASCADE, related_name="placements")
    revision = models.ForeignKey("reversion.Revision", models.PROTECT, related_name="+")
    target = models.ForeignKey(Target, models.PROTECT, related_name="+")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    status = models.CharField(max_length=9, choices=FlagStatus.choices, default=FlagStatus.OPEN)
    unsure = models.BooleanField(default=False)

    objects = PlacementQuerySet.as_manager()

    class Meta:
        ordering = ["revision_id"]
        constraints = [
            models.UniqueConstraint(fields=["flag", "revision"], name="flag_once_a_revision")
        ]

    def __str__(self) -> str:
        return f"{self.quote} at {self.start}–{self.end}"

    @property
    def span(self) -> Span:
        """Where the flag stood."""
        return Span(self.start, self.end)


class Comment(models.Model):
    """A line in the talk about a flag."""

    flag = models.ForeignKey(Flag, models.CASCADE, related_name="comments")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)
    text = models.TextField()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.text[:60]


class Dismissal(models.Model):
    """That flagged words stay as they are in a whole article, or in every text of a language."""

    check_name = models.CharField(max_length=50)
    concept = models.ForeignKey(Concept, models.PROTECT, null=True, related_name="+")
    words = models.CharField(max_length=300, help_text=_("The flagged words, folded."))
    language = models.CharField(max_length=35)
    translation = models.ForeignKey(Translation, models.PROTECT, null=True, related_name="+")
    concept_version = models.PositiveIntegerField(default=0)
    reason = models.CharField(max_length=12, choices=KeepReason.choices)
    note = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["language"], name="dismissal_language")]

    def __str__(self) -> str:
        return f"{self.words} ({self.language})"
