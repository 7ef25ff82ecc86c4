"""Which browsers an account has come in from before: a stranger's guesses do not lock these out."""

from collections.abc import Callable
from datetime import timedelta

from axes.attempts import get_cool_off_threshold
from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_client_username
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth.models import User
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare, salted_hmac

COOKIE = "known"
KEPT = timedelta(days=180)
# People who share a machine are known there side by side.
MOST = 8


def _mark(user: User) -> str:
    """Name an account as nobody else can; a new password makes every device unknown again."""
    held = f"{user.pk} {user.get_session_auth_hash()}"
    return salted_hmac("exonym.device", held, algorithm="sha256").hexdigest()[:32]


def _marks(request: HttpRequest) -> list[str]:
    return request.COOKIES.get(COOKIE, "").split(".")[-MOST:]


def knows(request: HttpRequest, username: str) -> bool:
    """Whether this account has come in from this browser before."""
    user = User.objects.filter(username=username).first()
    mark = _mark(user) if user else ""
    return bool(mark) and any(constant_time_compare(mark, each) for each in _marks(request))


class KnownDeviceMiddleware:
    """Leaves a mark in the browser of whoever has just logged in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        response = self.get_response(request)
        user = getattr(request, "came", None)
        if user is not None:
            marks = [each for each in _marks(request) if each not in {"", _mark(user)}]
            response.set_cookie(
                COOKIE,
                ".".join([*marks, _mark(user)][-MOST:]),
                max_age=KEPT,
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
                samesite="Lax",
            )
        return response


class Handler(AxesDatabaseHandler):  # type: ignore[misc]
    """Counts wrong passwords for an account from one address and, of strangers, from anywhere."""

    def get_failures(self, request: HttpRequest, credentials: dict[str, str] | None = None) -> int:
        """Give the failures that count, where AXES_FAILURE_LIMIT of them lock."""
        here: int = super().get_failures(request, credentials)
        username = get_client_username(request, credentials)
        if not username or knows(request, username):
            return here
        recent = get_cool_off_threshold(request)
        tried = AccessAttempt.objects.filter(username=username, attempt_time__gt=recent)
        anywhere = tried.aggregate(sum=Sum("failures_since_start"))["sum"] or 0
        if anywhere >= settings.EXONYM_FAILURES_ANYWHERE:
            return max(here, settings.AXES_FAILURE_LIMIT)
        return here
