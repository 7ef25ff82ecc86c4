"""Approved text that left the house."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from translations import clock
from translations.models.chain import AppendOnly
from translations.models.translation import Translation


class Export(AppendOnly):
    """One file that was made from an approved revision."""

    translation = models.ForeignKey(Translation, models.PROTECT, related_name="exports")
    revision = models.ForeignKey("reversion.Revision", models.PROTECT, related_name="+")
    format = models.CharField(max_length=20)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField(help_text=_("Bytes."))
    destination = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.translation_id} as {self.format}"
