"""The guided tour as a page: its six steps, and the way to take it."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reviewer import tour
from reviewer.answers import signed_in


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """List the steps. There is a tour in the demo alone, for whoever sees its story."""
    steps = tour.steps(signed_in(request)) if settings.EXONYM_DEMO else ()
    if not steps:
        raise Http404("There is no tour here.")
    return render(request, "reviewer/tour.html", {"steps": steps})
