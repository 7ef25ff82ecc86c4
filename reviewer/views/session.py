"""Log-in, and what was typed when a session had ended: kept, shown, sent again."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.views import LoginView
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render, resolve_url
from django.utils.translation import gettext as _

SALT = "kept-text"
NEVER_KEPT = {"csrfmiddlewaretoken", "password", "username", "kept", "next"}
Fields = list[tuple[str, str]]


class KeepTypedMiddleware:
    """When a session has ended, a form that was sent is kept instead of lost."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        """Answer a form or a script without a session: 401, and the typed text stays."""
        del args, kwargs
        if request.user.is_authenticated or not getattr(view, "login_required", True):
            return None
        # A script follows a redirect and would put the log-in page where a row was.
        if getattr(request, "htmx", False) or "application/json" in request.headers.get(
            "Accept", ""
        ):
            return HttpResponse(_("Your session has ended. Log in again."), status=401)
        if request.method != "POST":
            return None
        kept = {
            "path": request.path,
            "fields": typed_fields(request),
            "files": [
                each.name for each in request.FILES.values() if isinstance(each, UploadedFile)
            ],
        }
        return _log_in(request, signing.dumps(kept, salt=SALT, compress=True))


def typed_fields(request: HttpRequest) -> Fields:
    """Give what a form held, field by field."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        if name not in NEVER_KEPT
        for value in values
        if isinstance(value, str)
    ]


def _log_in(request: HttpRequest, kept: str) -> HttpResponseBase:
    view = DeskLoginView()
    view.setup(request)
    context = view.get_context_data(form=view.get_form_class()(request), kept_token=kept)
    return view.render_to_response(context, status=401)


class DeskLoginView(LoginView):
    """The log-in page. What was typed before it goes on afterwards."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Log in, and show what was kept, if anything was."""
        response = super().form_valid(form)
        kept = _unsigned(self.request.POST.get("kept", ""))
        if kept is None:
            return response
        return render(self.request, "registration/kept.html", kept)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Carry what was kept through a wrong password too."""
        token = kwargs.pop("kept_token", self.request.POST.get("kept", ""))
        kept = _unsigned(token)
        return super().get_context_data(**kwargs, kept=kept, kept_token=token if kept else "")


def _unsigned(token: str) -> dict[str, Any] | None:
    try:
        kept: dict[str, Any] = signing.loads(token, salt=SALT, max_age=24 * 3600)
    except signing.BadSignature:
        return None
    return kept


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Show what was typed when the form's token was stale (a log-in in another tab).

    It is sent again only by a press of a button, and only if it came from this site's pages.
    """
    del reason
    own = request.headers.get("Origin", "") == f"{request.scheme}://{request.get_host()}"
    typed = typed_fields(request)
    if own and typed and request.user.is_authenticated:
        kept = {"path": request.path, "fields": typed}
        return render(request, "registration/kept.html", kept, status=403)
    shown = {
        "status": 403,
        "heading": _("This form is stale"),
        "reasons": (_("The page was open for too long. Go back, reload it and send it again."),),
        "back": resolve_url(settings.LOGIN_REDIRECT_URL),
    }
    return render(request, "reviewer/refusal.html", shown, status=403)
