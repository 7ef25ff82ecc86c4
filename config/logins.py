"""Whose log-in it is: the client's address behind trusted proxies, and what is noted of it."""

import logging
from datetime import timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from config.logs import event
from reviewer.views.session import DeskLoginView


def client_address(request: HttpRequest) -> str | None:
    """Give the address that the outermost trusted proxy saw.

    Each proxy appends what it saw to X-Forwarded-For, so only as many entries from the end as
    there are trusted proxies (EXONYM_PROXIES) are true; what stands before them is the client's
    own word.
    """
    seen = request.headers.get("X-Forwarded-For", "").split(",")
    trusted = settings.EXONYM_PROXIES
    direct = _address(request.META.get("REMOTE_ADDR", ""))
    if not trusted or len(seen) < trusted:
        return direct
    return _address(seen[-trusted]) or direct


def _address(text: str) -> str | None:
    """Read an address; of IPv6 the network, since one household holds 2⁶⁴ addresses."""
    try:
        found = ip_address(text.strip().strip("[]"))
    except ValueError:
        return None
    if isinstance(found, IPv6Address):
        return str(ip_network((found, 64), strict=False).network_address)
    return str(found)


def too_many(request: HttpRequest, _response: HttpResponse, _credentials: Any) -> HttpResponse:
    """Answer for an account that was tried too often from this address: 429, and how long."""
    event("log-in locked", logging.WARNING, address=client_address(request))
    pause: timedelta = settings.AXES_COOLOFF_TIME
    seconds = int(pause.total_seconds())
    view = DeskLoginView()
    view.setup(request)
    # The form is empty, but what was typed before the log-in is carried on.
    context = view.get_context_data(form=view.get_form_class()(request), pause=seconds // 60)
    names = view.get_template_names()
    page = render(request, names, context, status=429)
    page.headers["Retry-After"] = str(seconds)
    return page


def listen() -> None:
    """Note who came, who left and who was not let in; never the name that was typed."""
    user_logged_in.connect(_came, dispatch_uid="exonym-came")
    user_logged_out.connect(_left, dispatch_uid="exonym-left")
    user_login_failed.connect(_not_let_in, dispatch_uid="exonym-not-let-in")


def _came(request: HttpRequest | None, user: User, **_more: Any) -> None:
    if request is not None:
        request.came = user  # type: ignore[attr-defined]
    event("log-in", user=user.pk, address=client_address(request) if request else None)


def _left(user: User | None, **_more: Any) -> None:
    event("log-out", user=user.pk if user else None)


def _not_let_in(request: HttpRequest | None = None, **_more: Any) -> None:
    address = client_address(request) if request else None
    event("log-in failed", logging.WARNING, address=address)
