"""`/healthz`, for balancers: whether the database answers and has every migration."""

import logging
from collections.abc import Callable
from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse, JsonResponse

from config.logs import event

ADDRESS = "/healthz"


class HealthMiddleware:
    """Answers before host names, TLS and sessions are looked at: a balancer has none of them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the one address, pass on every other."""
        if request.path != ADDRESS:
            return self.get_response(request)
        if request.method not in {"GET", "HEAD"}:
            return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
        return _answer(ailment())


def _answer(ailment: str | None) -> HttpResponse:
    """Say yes or no; what is wrong is for the log, not for strangers."""
    if ailment:
        event("unhealthy", logging.ERROR, ailment=ailment)
    told = {"status": "unavailable" if ailment else "ok"}
    response = JsonResponse(told, status=503 if ailment else 200)
    response.headers["Cache-Control"] = "no-store"
    return response


def ailment() -> str | None:
    """Name what keeps the desk from working, if anything does."""
    try:
        applied = MigrationRecorder(connection).applied_migrations()
    except DatabaseError:
        return "database unreachable"
    return None if _expected() <= set(applied) else "migrations missing"


@cache
def _expected() -> frozenset[tuple[str, str]]:
    """Give the migrations of the installed code; they do not change while it runs."""
    found = MigrationLoader(None).disk_migrations
    return frozenset(name for name, migration in found.items() if not migration.replaces)
