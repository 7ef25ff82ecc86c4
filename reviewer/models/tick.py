"""Ticks: a reviewer's "read and right" on one paragraph."""

from django.conf import settings
from django.db import models

from translations import clock
from translations.models import Target


class Tick(models.Model):
    """One reader found one version of a target right. A later version is not ticked."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    target = models.ForeignKey(Target, models.PROTECT, related_name="ticks")
    version = models.PositiveIntegerField()
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "target"], name="one_tick_a_reader")]

    def __str__(self) -> str:
        return f"{self.user} ticked {self.target_id}"
