"""What is logged: one JSON line a request and an event, never a text, a name or a token."""

import json
import logging
import re
import time
import traceback
import uuid
from collections.abc import Callable
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

PROPER_ID = re.compile(r"[A-Za-z0-9-]{8,64}")
request_id: ContextVar[str] = ContextVar("request_id", default="")
events = logging.getLogger("exonym")


def event(name: str, level: int = logging.INFO, **facts: str | float | None) -> None:
    """Log that something happened, with numbers and fixed words alone."""
    events.log(level, name, extra={"facts": facts})


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON.

    The sentence of a foreign record is written without what was filled into it, and of an
    exception only its type and the places it passed: either may carry a text, a name or a token.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Give the line."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": _told(record),
            "request": request_id.get() or None,
            **getattr(record, "facts", {}),
        }
        if record.exc_info and record.exc_info[1]:
            line["error"], line["at"] = _failure(record.exc_info[1])
        known = {name: value for name, value in line.items() if value is not None}
        return json.dumps(known, ensure_ascii=False, default=str)


def _told(record: logging.LogRecord) -> str | None:
    """Give a record's sentence; the server's own greetings carry nothing but its address."""
    if record.name == "gunicorn.error" and record.levelno == logging.INFO:
        return record.getMessage()
    if record.name.startswith("django.security"):
        return None  # These records' sentences are made of what was sent.
    return str(record.msg)


def _failure(raised: BaseException) -> tuple[str, list[str]]:
    """Name an exception and the places it passed, the last ones."""
    places = traceback.extract_tb(raised.__traceback__)[-12:]
    kind = f"{type(raised).__module__}.{type(raised).__qualname__}"
    return kind, [f"{place.filename}:{place.lineno} {place.name}" for place in places]


def configuration(level: str) -> dict[str, Any]:
    """Send every record to the standard error stream, where systemd's journal reads it."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "config.logs.JsonLines"}},
        "handlers": {"stream": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stream"], "level": "WARNING"},
        "loggers": {
            "exonym": {"level": level},
            # Django's own handlers would write a second, unstructured line.
            "django": {"handlers": [], "level": "WARNING", "propagate": True},
            # A refusal is in the line of its request.
            "django.request": {"level": "ERROR"},
            # Counted log-ins are events of our own (config/logins.py).
            "axes": {"level": "ERROR"},
        },
    }


class RequestLogMiddleware:
    """Gives each request an id, answers with it, and logs one line when it is done."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on between two looks at the clock."""
        given = request.headers.get("X-Request-ID", "")
        own = given if PROPER_ID.fullmatch(given) else uuid.uuid4().hex
        token = request_id.set(own)
        began = time.monotonic()
        try:
            response = self.get_response(request)
            response.headers["X-Request-ID"] = own
            if not request.path.startswith(settings.STATIC_URL):
                _log(request, response, time.monotonic() - began)
        finally:
            request_id.reset(token)
        return response


def _log(request: HttpRequest, response: HttpResponse, seconds: float) -> None:
    """Log the pattern of the address, not the address: it may hold a token or a typed word."""
    match = request.resolver_match
    number = match.kwargs.get("pk") if match else None
    # Who it was only if somebody asked already: a line must not cost a query.
    person = vars(request).get("_cached_user")
    event(
        "request",
        method=request.method if request.method in {"GET", "HEAD", "POST"} else "other",
        route=match.route if match else None,
        pk=number if isinstance(number, int) else None,
        status=response.status_code,
        ms=round(seconds * 1000),
        user=person.pk if person else None,
    )
