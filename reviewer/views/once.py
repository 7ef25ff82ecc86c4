"""An unsafe request that carries a key is applied once, however often it is sent."""

import hashlib
import json
from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from reviewer.answers import refusal, signed_in
from reviewer.models import AppliedRequest

HEADER, FIELD = "Idempotency-Key", "idempotency_key"
LONGEST = 200
SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}
# What may differ between two attempts at the same act: a log-in in between changes the token.
NOT_THE_ACT = {FIELD, "csrfmiddlewaretoken"}
CLEARED_EVERY = 50


class OnceMiddleware:
    """Stores the key in the same transaction as the act: both are there or neither is.

    A second request with the key waits for the first one's transaction and is then sent to where
    the first one's answer stands. A refusal applies nothing and keeps no key.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on, once for each key."""
        if request.method in SAFE or not request.user.is_authenticated:
            return self.get_response(request)
        key = request.headers.get(HEADER) or request.POST.get(FIELD, "")
        if not key:
            return self.get_response(request)
        if len(key) > LONGEST or not key.isascii() or not key.isprintable():
            reason = f"An idempotency key has at most {LONGEST} printable ASCII characters."
            return refusal(request, 400, (reason,))
        return self._once(request, key)

    def _once(self, request: HttpRequest, key: str) -> HttpResponse:
        sent = (request.method or "", request.get_full_path(), _digest(request))
        with transaction.atomic():
            known, new = _claimed(request, key, *sent)
            if not new:
                return _again(request, known, same=known.same(*sent))
            response = self.get_response(request)
            if response.status_code >= 400:
                transaction.set_rollback(True)
                return response
            known.status = response.status_code
            known.location = response.get("Location") or response.get("Content-Location", "")
            known.save(update_fields=["status", "location"])
        if known.pk % CLEARED_EVERY == 0:
            AppliedRequest.objects.clear()
        return response


def _claimed(
    request: HttpRequest, key: str, method: str, path: str, digest: str
) -> tuple[AppliedRequest, bool]:
    """Give the key's row, and whether it is new: two at once wait here for one another."""
    mine = AppliedRequest.objects.filter(user=signed_in(request), key=key)
    mine.forgotten().delete()
    sent = {"method": method, "path": path, "digest": digest}
    return AppliedRequest.objects.get_or_create(sent, user=signed_in(request), key=key)


def _again(request: HttpRequest, known: AppliedRequest, *, same: bool) -> HttpResponse:
    """Answer a request whose key was used before."""
    if not same:
        reason = (
            "This was sent before with something else in it. Reload the page and send it again; "
            "a program gives every act a key of its own."
        )
        return refusal(request, 422, (reason,), kept=request.POST.get("text", ""))
    if not known.location:
        done = f"This was done already, at {known.at:%H:%M:%S} UTC. Its answer was not kept."
        return refusal(request, 409, (done,))
    response = HttpResponseRedirect(known.location, status=303)
    response["Idempotency-Replayed"] = "true"
    return response


def _digest(request: HttpRequest) -> str:
    """Hash what was sent: fields and files in their order, or the body of another type."""
    if request.content_type not in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        return hashlib.sha256(request.body).hexdigest()
    fields = [(n, values) for n, values in request.POST.lists() if n not in NOT_THE_ACT]
    files = [
        (name, each.name, hashlib.sha256(b"".join(each.chunks())).hexdigest())
        for name, several in request.FILES.lists()
        for each in several
    ]
    for _, several in request.FILES.lists():
        for each in several:
            each.seek(0)
    return hashlib.sha256(json.dumps([fields, files]).encode()).hexdigest()
