"""Every setting, read from the environment and safe by default (docs/settings.md lists them)."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from config import environment, logs
from config.mail import mail_server

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(os.environ.get("EXONYM_DATA", BASE_DIR / "var"))


# Accounts and passwords are for trying: pages say so.
EXONYM_DEMO = environment.flag("EXONYM_DEMO", default=False)
# The demo marks its key (bin/demo), so that no newsroom can start with it.
DEMO_KEY = "demo-"


SHORTEST_KEY, FEWEST_SIGNS = 50, 5


def _secret_key() -> str:
    key = os.environ.get("EXONYM_SECRET_KEY", "").strip()
    stored = DATA_DIR / "secret-key"
    if not key and stored.exists():
        key = stored.read_text().strip()
    if not key:
        raise ImproperlyConfigured(
            "Exonym needs a secret key: set EXONYM_SECRET_KEY to a long random text."
        )
    if EXONYM_DEMO:
        return key
    if key.startswith(DEMO_KEY):
        raise ImproperlyConfigured(
            "This secret key is the demo's: set EXONYM_SECRET_KEY to a long random text of your "
            "own (or EXONYM_DEMO=1, if this is the demo)."
        )
    if len(key) < SHORTEST_KEY or len(set(key)) < FEWEST_SIGNS:
        raise ImproperlyConfigured(
            f"The secret key is too weak: set EXONYM_SECRET_KEY to a random text of {SHORTEST_KEY} "
            "characters or more, such as python3 -c 'import secrets; "
            "print(secrets.token_urlsafe(50))' prints."
        )
    return key


def _sqlite(path: Path | str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            # Without IMMEDIATE, a transaction that reads and then writes fails under load
            # with "database is locked" instead of waiting its turn.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON;"
            ),
        },
    }


def _database() -> dict[str, Any]:
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        DATA_DIR.mkdir(parents=True, exist_ok=True)
        return _sqlite(DATA_DIR / "exonym.sqlite3")
    if url.startswith("sqlite:"):
        return _sqlite(unquote(url.removeprefix("sqlite:").removeprefix("//")))
    if not url.startswith(("postgres:", "postgresql:")):
        # What it says instead may be a password.
        raise ImproperlyConfigured(
            "DATABASE_URL starts otherwise; expected postgresql: or sqlite:."
        )
    parts = environment.address("DATABASE_URL", url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        # A host that does not answer must not hold a request until the worker is killed.
        "OPTIONS": {"connect_timeout": 10, **dict(parse_qsl(parts.query))},
    }


SECRET_KEY = _secret_key()
DEBUG = environment.flag("EXONYM_DEBUG", default=False)
ALLOWED_HOSTS = environment.words("EXONYM_HOSTS", "127.0.0.1 localhost [::1]")
CSRF_TRUSTED_ORIGINS = environment.words("EXONYM_ORIGINS")

INSTALLED_APPS = [
    "reviewer.apps.ReviewerConfig",
    "translations.apps.TranslationsConfig",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "config.static.StaticConfig",
    "config.apps.RunningConfig",
    "axes",
    "reversion",
    "django_htmx",
    "csp",
]

MIDDLEWARE = [
    "config.health.HealthMiddleware",
    "config.logs.RequestLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "reviewer.views.preferences.OwnLanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "reviewer.views.session.KeepTypedMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "reviewer.views.refusals.RefusalMiddleware",
    "reviewer.views.once.OnceMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
    "config.devices.KnownDeviceMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
CSRF_FAILURE_VIEW = "reviewer.views.session.stale_form"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "reviewer.views.context.desk",
            ],
        },
    },
]

DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
# Wrong passwords are counted in the database, for all web hosts together: five for an account from
# one address lock this pair. Many from anywhere lock the account for browsers it never came in
# from; on their own machines its owner goes on working, whatever strangers try.
AXES_HANDLER = "config.devices.Handler"
AXES_FAILURE_LIMIT = 5
EXONYM_FAILURES_ANYWHERE = 30
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
# Somebody who goes on trying must not make the pause longer for those behind the same address.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_CLIENT_IP_CALLABLE = "config.logins.client_address"
AXES_LOCKOUT_CALLABLE = "config.logins.too_many"
# A form that was typed into while the session ended is carried through the log-in.
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "kept", "next", "csrfmiddlewaretoken"]
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
# How many proxies in front of the desk are ours: so many entries of X-Forwarded-For are true.
EXONYM_PROXIES = environment.number("EXONYM_PROXIES", 0)

PASSWORD_RESET_TIMEOUT = 2 * 60 * 60
_mail = mail_server(os.environ.get("EXONYM_EMAIL_URL", ""), demo=EXONYM_DEMO)
EXONYM_MAILS = bool(_mail.host) or EXONYM_DEMO
EMAIL_BACKEND, EMAIL_HOST, EMAIL_PORT = _mail.backend, _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.scheme == "smtp", _mail.scheme == "smtps"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = os.environ.get("EXONYM_EMAIL_FROM", "exonym@localhost")

LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "queue"
LOGOUT_REDIRECT_URL = "login"

LANGUAGE_CODE = "en"
# What the desk itself speaks; each says its own name.
LANGUAGES = [("en", "English"), ("zh-hans", "简体中文"), ("ar", "العربية")]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "config.formats"
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
TIME_ZONE = environment.time_zone("EXONYM_TIME_ZONE", "UTC")
USE_TZ = True
USE_I18N = True

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "config.static.HashedStorage"},
}

# The largest text a form carries is an import of two files of 5 MB. Files are not counted here;
# what stands in front of the desk bounds them (client_max_body_size in deploy/).
DATA_UPLOAD_MAX_MEMORY_SIZE = 24 * 1024 * 1024
# "Replace everywhere" names each place in a long text.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
# As many as an archive may hold; an import of more than it reads is then refused in words.
DATA_UPLOAD_MAX_NUMBER_FILES = 2_000

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

# Behind TLS by default; the demo on loopback says EXONYM_HTTPS=0.
HTTPS = environment.flag("EXONYM_HTTPS", default=True)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
LANGUAGE_COOKIE_SECURE, LANGUAGE_COOKIE_SAMESITE = HTTPS, "Lax"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 60 * 60 * 12

# Who counts as the second pair of eyes: standard, strict (any change counts as writing)
# or night-desk (a chief may approve alone, and the text says so).
EXONYM_FOUR_EYES = os.environ.get("EXONYM_FOUR_EYES", "standard")
if EXONYM_FOUR_EYES not in {"standard", "strict", "night-desk"}:
    raise ImproperlyConfigured(
        f"EXONYM_FOUR_EYES is {EXONYM_FOUR_EYES!r}; expected standard, strict or night-desk."
    )
LOGGING_CONFIG = "logging.config.dictConfig"
# Whoever tries the demo reads its terminal.
LOGGING = logs.configuration("WARNING" if EXONYM_DEMO else "INFO")
