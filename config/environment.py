"""Reads what the environment says; what cannot be read is refused in a sentence.

No sentence repeats an address: it may hold a password.
"""

import os
from urllib.parse import SplitResult, urlsplit
from zoneinfo import ZoneInfo

from django.core.exceptions import ImproperlyConfigured

ON = {"1", "true", "yes", "on"}
OFF = {"", "0", "false", "no", "off"}


def flag(name: str, *, default: bool) -> bool:
    """Read yes or no."""
    said = os.environ.get(name, "1" if default else "0").strip().lower()
    if said not in ON | OFF:
        raise ImproperlyConfigured(f"{name} is {said!r}; expected 1 or 0 (or yes or no).")
    return said in ON


def words(name: str, default: str = "") -> list[str]:
    """Read words that are parted by blanks or commas."""
    return os.environ.get(name, default).replace(",", " ").split()


def number(name: str, default: int) -> int:
    """Read a number from 0."""
    said = os.environ.get(name, str(default)).strip()
    if not (said.isascii() and said.isdigit()):
        raise ImproperlyConfigured(f"{name} is {said!r}; expected a number such as {default}.")
    return int(said)


def time_zone(name: str, default: str) -> str:
    """Read the name of a time zone."""
    said = os.environ.get(name, default).strip()
    try:
        ZoneInfo(said)
    except (KeyError, OSError, ValueError):
        raise ImproperlyConfigured(
            f"{name} is {said!r}; expected a zone such as Europe/Paris."
        ) from None
    return said


def address(name: str, url: str) -> SplitResult:
    """Read an address with a user, a password, a host and a port."""
    encode = (
        f"{name} cannot be read as an address. In a user or a password write / as %2F, # as %23, "
        "? as %3F, @ as %40, : as %3A and % as %25; a port is a number up to 65535."
    )
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise ImproperlyConfigured(encode) from None
    # Behind the host, an @ is the end of a password with one of these signs in it.
    if "#" in url or "@" in parts.path + parts.query:
        raise ImproperlyConfigured(encode)
    return parts
