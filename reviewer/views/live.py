"""What goes on while a desk is open: who else is here, and what they changed meanwhile."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from reviewer import permissions, presence
from reviewer.answers import number, signed_in
from reviewer.refusals import Malformed
from translations import history


@require_POST
def live(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that the person is here; say who else is, and what changed after revision `seen`."""
    translation = permissions.translation_for(request.user, pk)
    seen = number(request.POST.get("seen"))
    if seen is None:
        raise Malformed(_("Say which revision this page shows: “seen” is to be its number."))
    here = presence.arrive(translation, signed_in(request), number(request.POST.get("at")))
    latest, touched = history.touched_since(translation, seen)
    context = {"here": here, "touched": touched, "latest": latest}
    return render(request, "reviewer/partials/live.html", context)


@require_POST
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that the person has closed the page."""
    translation = permissions.translation_for(request.user, pk)
    presence.leave(translation, signed_in(request))
    return HttpResponse(status=204)
