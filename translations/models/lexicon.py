"""What the archive has taught about two languages."""

from django.db import models

from translations import clock


class LearntLexicon(models.Model):
    """Which words of one language translate which of another, and from what that was learnt."""

    source_language = models.CharField(max_length=35)
    target_language = models.CharField(max_length=35)
    # The last revision of the archive when it was learnt, and how many paragraphs there were.
    revision = models.PositiveBigIntegerField()
    pairs = models.PositiveIntegerField()
    partners = models.JSONField()
    # How long translations are, against what the two languages usually need.
    length = models.FloatField(default=1.0)
    learnt_at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name_plural = "learnt lexica"
        constraints = [
            models.UniqueConstraint(
                fields=["source_language", "target_language"], name="one_lexicon_a_pair"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source_language} → {self.target_language}, {self.pairs} pairs"
