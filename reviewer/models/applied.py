"""What was applied under which key, so that a retried request is not applied twice."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models, transaction
from django.http import HttpResponse

from translations import clock

KEPT = timedelta(days=1)
# A page's own forms: long enough for a second click and for a retry, short enough that somebody
# who means the same thing again, from a page left open, is not taken at the first word.
PAGE_KEPT = timedelta(minutes=10)
# A file or a copy is given again only while it is surely still the approved text.
BODY_KEPT = timedelta(minutes=1)
LARGEST_BODY = 4 * 1024 * 1024
BODY_HEADERS = ("Content-Type", "Content-Disposition", "X-Content-SHA256")


def a_day_on() -> datetime:
    """Give the time at which a key of today is forgotten."""
    return clock.now() + KEPT


class AppliedRequestQuerySet(models.QuerySet["AppliedRequest"]):
    """Applied requests in the trade's words."""

    def forgotten(self) -> "AppliedRequestQuerySet":
        """Those whose time is over."""
        return self.filter(until__lt=clock.now())

    def first_within(self, span: timedelta, user: User, what: str) -> bool:
        """Whether this is done for a person for the first time within that span. Notes it."""
        key = f"§ {what}"  # not ASCII: no request can send it
        mine = self.filter(user=user, key=key)
        mine.forgotten().delete()
        noted = {"method": what, "status": 200, "until": clock.now() + span}
        return self.get_or_create(noted, user=user, key=key)[1]

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
    headers = models.JSONField(default=dict)
    body = models.BinaryField(null=True)
    at = models.DateTimeField(default=clock.now)
    until = models.DateTimeField(default=a_day_on, db_index=True)

    objects = AppliedRequestQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="one_act_a_key")]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    def same(self, method: str, path: str, digest: str) -> bool:
        """Whether it is this very request that was applied."""
        return (self.method, self.path, self.digest) == (method, path, digest)

    def remember(self, response: HttpResponse) -> None:
        """Keep where the answer stands, or the answer itself if it is a file or a copy."""
        self.status = response.status_code
        self.location = response.get("Location") or response.get("Content-Location", "")
        if not self.location and not _is_page(response) and len(response.content) <= LARGEST_BODY:
            self.body = response.content
            self.headers = {n: response[n] for n in BODY_HEADERS if n in response}

    def answer(self) -> HttpResponse | None:
        """Give the first answer again, or none if it was not kept or is too old."""
        if self.location:
            return HttpResponse(status=303, headers={"Location": self.location})
        if self.body is None or self.at < clock.now() - BODY_KEPT:
            return None
        return HttpResponse(bytes(self.body), status=self.status, headers=self.headers)


def _is_page(response: HttpResponse) -> bool:
    return response.streaming or response.get("Content-Type", "").startswith("text/html")
