"""Imports that are not stored yet: two texts as they were read, and how they pair so far."""

from datetime import datetime, timedelta
from uuid import uuid4

from django.conf import settings
from django.db import models

from translations import clock

KEPT = timedelta(days=14)


def horizon() -> datetime:
    """Give the time before which an untouched draft is removed."""
    return clock.now() - KEPT


class ImportDraftQuerySet(models.QuerySet["ImportDraft"]):
    """Drafts in the trade's words."""

    def old(self) -> "ImportDraftQuerySet":
        """Those that nobody has touched for two weeks."""
        return self.filter(changed_at__lt=horizon())


class ImportDraft(models.Model):
    """One import on its way. It belongs to one person and is no article."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    created_at = models.DateTimeField(default=clock.now)
    changed_at = models.DateTimeField(default=clock.now, db_index=True)
    title = models.TextField(blank=True)
    format = models.CharField(max_length=20, default="auto", help_text="How texts are written.")
    details = models.JSONField(default=dict, help_text="Fields of translations.importing.Details.")
    # Rows of [pieces of the source, pieces of the target]; a piece is [block, start, end].
    layout = models.JSONField(default=list)
    number = models.PositiveIntegerField(default=1, help_text="Grows with every change.")
    # Changes that can be taken back, and those taken back: [row, rows before, rows after].
    past = models.JSONField(default=list)
    future = models.JSONField(default=list)
    # The story it is of, where many files came at once.
    story = models.ForeignKey(
        "reviewer.BatchStory", models.SET_NULL, null=True, related_name="drafts"
    )

    objects = ImportDraftQuerySet.as_manager()

    class Meta:
        ordering = ["-changed_at"]

    def __str__(self) -> str:
        return self.title


class DraftText(models.Model):
    """One side of a draft: as it was pasted or uploaded, and as it was read."""

    draft = models.ForeignKey(ImportDraft, models.CASCADE, related_name="texts")
    side = models.CharField(max_length=6, choices=[("source", "Source"), ("target", "Target")])
    language = models.CharField(max_length=35)
    file = models.CharField(max_length=255, blank=True, help_text="Empty: it was pasted.")
    data = models.BinaryField(default=bytes, help_text="What of the file can be read anew.")
    pasted = models.TextField(blank=True)
    encoding = models.CharField(max_length=20, blank=True)
    document = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["draft", "side"], name="one_text_a_side")]

    def __str__(self) -> str:
        return self.file or self.side
