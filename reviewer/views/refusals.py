"""How the desk says no on a page: a heading, the reasons, and a way back."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from reviewer.answers import refusal
from reviewer.refusals import Refused


class RefusalMiddleware:
    """Turns a verb's refusal into a page; views that can say it nearer to the work do."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, raised: Exception) -> HttpResponse | None:
        """Answer a refusal with its reasons."""
        if isinstance(raised, Refused):
            return refusal(request, raised.status, raised.reasons, kept=_typed(request))
        return None


def _typed(request: HttpRequest) -> str:
    """Give what was typed with a refused act, so that it can be copied."""
    typed = (request.POST.get(name, "") for name in ("note", "override", "text", "destination"))
    return next((text for text in typed if text.strip()), "")


def forbidden(request: HttpRequest, exception: PermissionDenied) -> HttpResponse:
    """Say what may not be done (403)."""
    return refusal(request, 403, (str(exception) or _("You may not do this."),))


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is nothing, or nothing for this person (404)."""
    del exception
    return refusal(
        request, 404, (_("There is nothing at this address, or it is not yours to see."),)
    )
