"""What is answered when something broke: 503 and a calm page where the database is away."""

import sys

from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.template import loader

from config.logs import event
from reviewer.views.session import typed_fields

RETRY_AFTER = 20
LONG_FIELDS = {
    "text", "note", "comment", "override", "destination", "source_text", "translation_text"
}  # fmt: skip


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer a failure. Neither page asks the database, the session or the static files."""
    # Django calls this inside the `except` of whatever was raised, in a view or a middleware.
    if not _is_away(sys.exc_info()[1]):
        return HttpResponse(loader.get_template("500.html").render(), status=500)
    event("database away")
    page = loader.get_template("503.html").render({"typed": _typed(request)})
    return HttpResponse(page, status=503, headers={"Retry-After": str(RETRY_AFTER)})


def _is_away(raised: BaseException | None) -> bool:
    """Whether the database does not answer, or there never was a connection to ask it by."""
    if isinstance(raised, OperationalError | InterfaceError):
        return True
    return isinstance(raised, DatabaseError) and connection.connection is None


def _typed(request: HttpRequest) -> list[str]:
    """Give the texts that came with the request, so that they can be copied."""
    if request.method != "POST":
        return []
    return [text for name, text in typed_fields(request) if name in LONG_FIELDS and text.strip()]
