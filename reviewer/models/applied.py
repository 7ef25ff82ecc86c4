"""What was applied under which key, so that a retried request is not applied twice."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models, transaction

from translations import clock

KEPT = timedelta(days=1)


def horizon() -> datetime:
    """Give the time before which a key is forgotten."""
    return clock.now() - KEPT


class AppliedRequestQuerySet(models.QuerySet["AppliedRequest"]):
    """Applied requests in the trade's words."""

    def forgotten(self) -> "AppliedRequestQuerySet":
        """Those whose key is older than a day."""
        return self.filter(at__lt=horizon())

    def clear(self) -> None:
        """Delete what is forgotten, but for what another process is deleting right now."""
        with transaction.atomic():
            old = self.forgotten().select_for_update(skip_locked=True)
            self.filter(pk__in=list(old.values_list("pk", flat=True)[:1000])).delete()


class AppliedRequest(models.Model):
    """One unsafe request that was applied, stored in the transaction that applied it."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    method = models.CharField(max_length=10)
    path = models.TextField()
    digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(default=0)
    location = models.TextField(blank=True)
    at = models.DateTimeField(default=clock.now, db_index=True)

    objects = AppliedRequestQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="one_act_a_key")]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    def same(self, method: str, path: str, digest: str) -> bool:
        """Whether it is this very request that was applied."""
        return (self.method, self.path, self.digest) == (method, path, digest)
