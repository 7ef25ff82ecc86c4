"""Settings: what a person sets for themselves."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from reviewer import preferences
from reviewer.answers import signed_in
from reviewer.forms import said
from reviewer.forms.preferences import PreferencesForm, ThemeForm


class OwnLanguageMiddleware:
    """The language a person chose goes before the one their browser asks for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Speak the person's language for this request."""
        chosen = preferences.of(request.user).language
        if chosen:
            translation.activate(chosen)
            request.LANGUAGE_CODE = chosen
        return self.get_response(request)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest) -> HttpResponse:
    """Show and store the person's settings."""
    person = signed_in(request)
    if request.method != "POST":
        form = PreferencesForm.of(preferences.of(person))
        return render(request, "reviewer/settings.html", {"form": form})
    form = PreferencesForm(request.POST)
    if not form.is_valid():
        return render(request, "reviewer/settings.html", {"form": form}, status=422)
    held = preferences.store(person, **form.cleaned_data)
    if held.language:
        translation.activate(held.language)
    messages.success(request, _("Your settings are stored."))
    return _remembering(redirect("settings"), held.language)


def _remembering(response: HttpResponse, language: str) -> HttpResponse:
    """Let the log-in page speak the language that was chosen, too."""
    if not language:
        response.delete_cookie(settings.LANGUAGE_COOKIE_NAME)
        return response
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=365 * 24 * 60 * 60,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )
    return response


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Store what the switch in the bar was turned to."""
    preferences.store(signed_in(request), **said(ThemeForm(request.POST)))
    return HttpResponse(status=204)


@require_POST
def tour(request: HttpRequest) -> HttpResponse:
    """Let the guided tour come back, or, with `toured`, stay away for good."""
    preferences.store(signed_in(request), toured=bool(request.POST.get("toured")))
    return redirect("queue")
