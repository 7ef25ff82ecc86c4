"""The house itself: its name, its languages, how it writes."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from translations import clock


class DateStyle(models.TextChoices):
    """How a date stands in a story."""

    DAY_FIRST = "day-first", _("3 May 2025")
    MONTH_FIRST = "month-first", _("May 3, 2025")
    ISO = "iso", _("2025-05-03")


class NameOrder(models.TextChoices):
    """In which order names that put the family first are written."""

    OWN = "own", _("Family name first, as at home: Ishiba Shigeru")
    TURNED = "turned", _("Given name first: Shigeru Ishiba")


class Mentions(models.TextChoices):
    """How a person is named again."""

    SHORT = "short", _("In full, then by family name: Jamieson Greer, then Greer")
    FULL = "full", _("In full each time")


class Newsroom(models.Model):
    """The one row of a house, and which steps of setting it up were gone through."""

    name = models.CharField(_("name of the newsroom"), max_length=200)
    # Tags with blanks between them.
    sources = models.CharField(max_length=400, blank=True)
    targets = models.CharField(max_length=400, blank=True)
    dates = models.CharField(max_length=11, choices=DateStyle.choices, blank=True)
    name_order = models.CharField(max_length=6, choices=NameOrder.choices, blank=True)
    mentions = models.CharField(max_length=5, choices=Mentions.choices, blank=True)
    steps = models.CharField(max_length=100, blank=True, editable=False)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    changed_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_newsroom")]

    def __str__(self) -> str:
        return self.name
