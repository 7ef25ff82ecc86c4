"""Who has which translation open right now: a note that passes by itself, no history."""

from datetime import timedelta

from django.conf import settings
from django.db import models

from translations import clock
from translations.models import Translation

# An open page says so this often, and is missed after two times of silence.
EVERY = 10
EXPIRES = timedelta(seconds=2 * EVERY)
# Notes of people who went without a word are deleted when somebody comes by.
SWEPT = timedelta(minutes=5)


class PresenceQuerySet(models.QuerySet["Presence"]):
    """Presence, in the trade's words."""

    def left(self) -> "PresenceQuerySet":
        """Notes of people who have been silent for long."""
        return self.filter(at__lt=clock.now() - SWEPT)


class Presence(models.Model):
    """One person on the desk of one translation, and the paragraph they are in."""

    translation = models.ForeignKey(Translation, models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    # The number of the paragraph alone: one that has gone meanwhile is no error.
    target = models.BigIntegerField(null=True)
    at = models.DateTimeField(default=clock.now, db_index=True)

    objects = PresenceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["translation", "user"], name="one_presence_a_person")
        ]

    def __str__(self) -> str:
        return f"{self.user_id} at {self.translation_id}"

    @property
    def fresh(self) -> bool:
        """Whether the person was heard of lately enough to be here."""
        return self.at >= clock.now() - EXPIRES
