"""Where e-mail goes: a server by EXONYM_EMAIL_URL, the console in the demo, else nowhere."""

from dataclasses import dataclass
from urllib.parse import unquote

from django.core.exceptions import ImproperlyConfigured

from config import environment

PORTS = {"smtp": 587, "smtps": 465, "relay": 25}


@dataclass(frozen=True)
class MailServer:
    """How letters leave. `smtp` speaks TLS after a greeting, `smtps` from the first byte.

    `relay` speaks none: it is for a mail server on this machine, whose certificate nobody checks.
    """

    backend: str
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    scheme: str = ""


def mail_server(url: str, *, demo: bool) -> MailServer:
    """Read an address such as smtp://user:password@mail.example.org:587."""
    if not url:
        kind = "console" if demo else "dummy"
        return MailServer(f"django.core.mail.backends.{kind}.EmailBackend")
    parts = environment.address("EXONYM_EMAIL_URL", url)
    if parts.scheme not in PORTS or not parts.hostname:
        raise ImproperlyConfigured(
            "EXONYM_EMAIL_URL cannot be read; expected smtp://user:password@host:587 "
            "or smtps://user:password@host:465, or relay://127.0.0.1:25 without TLS."
        )
    return MailServer(
        "django.core.mail.backends.smtp.EmailBackend",
        parts.hostname,
        parts.port or PORTS[parts.scheme],
        unquote(parts.username or ""),
        unquote(parts.password or ""),
        parts.scheme,
    )
