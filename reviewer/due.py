"""What waits for a person, in a sentence or two."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from translations import clock
from translations.models import Status, Translation


@dataclass(frozen=True, slots=True)
class Due:
    """How many translations wait for a person, for what, and by when the first is due."""

    writing: int
    reading: int
    leaving: int
    first: datetime | None
    chief: bool

    @property
    def total(self) -> int:
        """How many there are in all."""
        return self.writing + self.reading + self.leaving

    @property
    def late(self) -> bool:
        """Whether the first should have been done by now."""
        return self.first is not None and self.first < clock.now()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Say each count that is not nought, what has waited longest for others first."""
        if not self.total:
            return (_("Nothing waits for you just now."),)
        said = (
            (self.reading, _reading(self.reading)),
            (self.writing, _writing(self.writing)),
            (self.leaving, _leaving(self.leaving) if self.chief else _again(self.leaving)),
        )
        return tuple(words for count, words in said if count)


def due(waiting: "QuerySet[Translation]", *, chief: bool) -> Due:
    """Count what waits: one query."""
    found = waiting.order_by().aggregate(
        writing=Count("pk", filter=Q(status__in=[Status.DRAFT, Status.CHANGES])),
        reading=Count("pk", filter=Q(status=Status.IN_REVIEW)),
        leaving=Count("pk", filter=Q(status=Status.APPROVED)),
        first=Min("due_at", filter=~Q(status=Status.APPROVED)),
    )
    return Due(**found, chief=chief)


def _reading(count: int) -> str:
    words = ngettext("%(count)d review waits for you.", "%(count)d reviews wait for you.", count)
    return words % {"count": count}


def _writing(count: int) -> str:
    words = ngettext(
        "%(count)d translation waits to be written.",
        "%(count)d translations wait to be written.",
        count,
    )
    return words % {"count": count}


def _leaving(count: int) -> str:
    words = ngettext(
        "%(count)d approved text waits to be exported.",
        "%(count)d approved texts wait to be exported.",
        count,
    )
    return words % {"count": count}


def _again(count: int) -> str:
    words = ngettext(
        "%(count)d approved text waits for a second reading.",
        "%(count)d approved texts wait for a second reading.",
        count,
    )
    return words % {"count": count}
