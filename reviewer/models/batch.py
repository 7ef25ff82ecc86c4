"""Many files that came at once, and what became of each story among them."""

from uuid import uuid4

from django.conf import settings
from django.db import models

from reviewer.models.draft import horizon
from translations import clock
from translations.models import Article


class BatchQuerySet(models.QuerySet["Batch"]):
    """Batches in the trade's words."""

    def old(self) -> "BatchQuerySet":
        """Those that came before any draft that is still kept."""
        return self.filter(created_at__lt=horizon())


class Batch(models.Model):
    """What came in one upload. It belongs to one person, and its report to read again."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    created_at = models.DateTimeField(default=clock.now)
    junk = models.PositiveIntegerField(default=0, help_text="Files that macOS or Windows add.")

    objects = BatchQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.created_at:%Y-%m-%d %H:%M}"


class BatchStory(models.Model):
    """One story of a batch: drafts that wait, an article that it became, or why it was refused."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="stories")
    name = models.TextField()
    # Of each file: name, language, encoding, paragraphs, dropped.
    files = models.JSONField(default=list)
    reasons = models.JSONField(default=list, help_text="Sentences that say why it was refused.")
    language = models.CharField(max_length=35, blank=True)
    opening = models.TextField(blank=True, help_text="The first paragraph of the source.")
    digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of the source.")
    # Of each draft: its number when it was looked through, its pairs, those to look at.
    counts = models.JSONField(default=dict)
    article = models.ForeignKey(Article, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "batch stories"

    def __str__(self) -> str:
        return self.name
