"""An unsafe request is applied once, however often it is sent."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from reviewer.answers import is_htmx, refusal, signed_in
from reviewer.models import AppliedRequest
from reviewer.models.applied import BODY_KEPT, PAGE_KEPT
from translations import clock

HEADER, FIELD, TOKEN = "Idempotency-Key", "idempotency_key", "csrfmiddlewaretoken"
LONGEST = 200
SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}
# What may differ between two attempts at the same act: a log-in in between changes the token.
NOT_THE_ACT = {FIELD, TOKEN}
FORM = "application/x-www-form-urlencoded"
CLEARED_EVERY = 50


@dataclass(frozen=True, slots=True)
class Attempt:
    """One sending of an act: its key, and what exactly was sent."""

    key: str
    method: str
    path: str
    digest: str
    # The key is the page's from which the form was sent, not one of the sender's making.
    of_page: bool = False


class OnceMiddleware:
    """Stores the key in the same transaction as the act: both are there or neither is.

    A second request with the key waits for the first one's transaction and is then given the first
    one's answer. A refusal applies nothing and keeps no key.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on, once for each key."""
        if request.method in SAFE or not request.user.is_authenticated or _has_many_acts(request):
            return self.get_response(request)
        attempt = _attempt(request)
        if attempt is None:
            return self.get_response(request)
        if len(attempt.key) > LONGEST or not attempt.key.isascii() or not attempt.key.isprintable():
            reason = _("An idempotency key has at most %(longest)s printable ASCII characters.") % {
                "longest": LONGEST
            }
            return refusal(request, 400, (reason,))
        return self._once(request, attempt)

    def _once(self, request: HttpRequest, attempt: Attempt) -> HttpResponse:
        with transaction.atomic():
            known, new = _claimed(request, attempt)
            if not new:
                return _again(request, known, attempt)
            response = self.get_response(request)
            if response.status_code >= 400:
                transaction.set_rollback(True)
                return response
            _remember(known, response, attempt)
        if known.pk and known.pk % CLEARED_EVERY == 0:
            AppliedRequest.objects.clear()
        return response


def _has_many_acts(request: HttpRequest) -> bool:
    try:
        return getattr(resolve(request.path_info).func, "many_acts", False)
    except Resolver404:
        return False


def _attempt(request: HttpRequest) -> Attempt | None:
    """Give the key that was sent; else one of the page that the form stood on.

    The token in a form is masked anew for every page that is shown: together with the address and
    what was typed it names one act, and a second click on the button sends the same again. Forms
    with files are left out, for reading those takes seconds in which nobody else could save, and
    scripts, which may send the same twice from one page and mean it: they bring keys of their own.
    """
    method, path = request.method or "", request.get_full_path()
    given = request.headers.get(HEADER) or request.POST.get(FIELD, "")
    if given:
        return Attempt(given, method, path, _digest(request))
    token = request.POST.get(TOKEN, "")
    if not token or request.content_type != FORM or _by_script(request):
        return None
    digest = _digest(request)
    key = hashlib.sha256(json.dumps([token, method, path, digest]).encode()).hexdigest()
    return Attempt(f"page {key}", method, path, digest, of_page=True)


def _by_script(request: HttpRequest) -> bool:
    return is_htmx(request) or request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate"


def _claimed(request: HttpRequest, attempt: Attempt) -> tuple[AppliedRequest, bool]:
    """Give the key's row, and whether it is new: two at once wait here for one another."""
    mine = AppliedRequest.objects.filter(user=signed_in(request), key=attempt.key)
    mine.forgotten().delete()
    sent = {"method": attempt.method, "path": attempt.path, "digest": attempt.digest}
    return AppliedRequest.objects.get_or_create(sent, user=signed_in(request), key=attempt.key)


def _remember(known: AppliedRequest, response: HttpResponse, attempt: Attempt) -> None:
    known.remember(response)
    if attempt.of_page and not known.location and known.body is None:
        known.delete()  # a page that was only shown: looking twice is looking twice
        return
    if attempt.of_page:
        known.until = clock.now() + (PAGE_KEPT if known.location else BODY_KEPT)
    known.save(update_fields=["status", "location", "headers", "body", "until"])


def _again(request: HttpRequest, known: AppliedRequest, attempt: Attempt) -> HttpResponse:
    """Answer a request whose key was used before."""
    if not known.same(attempt.method, attempt.path, attempt.digest):
        reason = _(
            "This was sent before with something else in it. Reload the page "
            "and send it again; a program gives every act a key of its own."
        )
        return refusal(request, 422, (reason,), kept=request.POST.get("text", ""))
    response = known.answer()
    if response is None:
        done = _("This was done already, at %(at)s UTC. Its answer was not kept.") % {
            "at": f"{known.at:%H:%M:%S}"
        }
        return refusal(request, 409, (done,))
    response["Idempotency-Replayed"] = "true"
    return response


def _digest(request: HttpRequest) -> str:
    """Hash what was sent: fields and files in their order, or the body of another type."""
    if request.content_type not in {FORM, "multipart/form-data"}:
        return hashlib.sha256(request.body).hexdigest()
    fields = [(n, values) for n, values in request.POST.lists() if n not in NOT_THE_ACT]
    files = [
        (name, each.name, hashlib.sha256(b"".join(each.chunks())).hexdigest())
        for name, several in request.FILES.lists()
        for each in several
    ]
    for _name, several in request.FILES.lists():
        for each in several:
            each.seek(0)
    return hashlib.sha256(json.dumps([fields, files]).encode()).hexdigest()
