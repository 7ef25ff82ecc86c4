"""Approved text that left the house."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from translations import clock
from translations.models.chain import AppendOnly
from translations.models.translation import Translation


class Export(AppendOnly):
    """One file that was made from an approved revision."""

    translation = models.ForeignKey(
        Translation,
        models.PROTECT,
        related_name="exports",
        verbose_name=_("translation"),
    )
    revision = models.ForeignKey(
        "reversion.Revision",
        models.PROTECT,
        related_name="+",
        verbose_name=_("revision"),
    )
    format = models.CharField(_("format"), max_length=20)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField(_("size"), help_text=_("Bytes."))
    destination = models.CharField(_("destination"), max_length=200, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("by whom"),
    )
    at = models.DateTimeField(_("when"), default=clock.now)

    class Meta:
        verbose_name = _("export")
        verbose_name_plural = _("exports")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.translation_id} as {self.format}"
