"""Decisions: what was settled about a translation, by whom, and on which text."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from translations import clock
from translations.models import AppendOnly, Translation


class DecisionKind(models.TextChoices):
    """What was settled."""

    SUBMITTED = "submitted", _("Submitted for review")
    SENT_BACK = "sent_back", _("Sent back")
    APPROVED = "approved", _("Approved")
    REOPENED = "reopened", _("Reopened")


class Decision(AppendOnly):
    """One decision, on the text of one revision."""

    translation = models.ForeignKey(
        Translation,
        models.PROTECT,
        related_name="decisions",
        verbose_name=_("translation"),
    )
    kind = models.CharField(_("kind"), max_length=9, choices=DecisionKind.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name=_("by whom"),
    )
    at = models.DateTimeField(_("when"), default=clock.now)
    note = models.TextField(_("note"), blank=True)
    # Why a chief approved over blocking flags.
    override = models.TextField(_("why over blocking flags"), blank=True)
    # One pair of eyes: approved by someone who had typed in it (night desk).
    lone = models.BooleanField(_("one pair of eyes"), default=False)
    revision = models.ForeignKey(
        "reversion.Revision",
        models.PROTECT,
        related_name="+",
        verbose_name=_("revision"),
    )
    content_hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(
                fields=["translation"], name="decision_by_one", condition=models.Q(lone=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} by {self.by}"
