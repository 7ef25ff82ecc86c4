"""Says in a header how many queries an answer took. For `benchmarks.settings` alone."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

HEADER = "X-Queries"


class CountingMiddleware:
    """Stands before all others, so that it counts theirs too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Count while the rest answers."""
        count = 0

        def counted(execute: Callable[..., Any], *said: Any) -> Any:
            nonlocal count
            count += 1
            return execute(*said)

        with connection.execute_wrapper(counted):
            response = self.get_response(request)
        response[HEADER] = str(count)
        return response
