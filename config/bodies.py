"""What a page leaves unread of a request is read to its end before the answer goes out.

A server that hangs up while somebody still speaks resets the line: nginx then tells the visitor 502
instead of the answer.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import LimitedStream

Environ = dict[str, Any]
Application = Callable[[Environ, Any], Iterable[bytes]]
PIECE = 64 * 1024


def read_to_the_end(application: Application) -> Application:
    """Wrap a WSGI application. What is larger than the desk takes is not listened to."""

    def served(environ: Environ, start_response: Any) -> Iterable[bytes]:
        length = _length(environ)
        environ["wsgi.input"] = body = LimitedStream(environ["wsgi.input"], length)
        answer = application(environ, start_response)
        if length <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            while body.read(PIECE):
                pass
        return answer

    return served


def _length(environ: Environ) -> int:
    said = environ.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isdecimal() else 0
