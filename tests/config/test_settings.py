"""Settings: refused without a key, safe by default, read from the environment."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.config.serving import KEY

ROOT = Path(__file__).parents[2]
TELL = """
import json
from config import settings
names = ("DEBUG", "SESSION_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS",
         "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "EXONYM_FOUR_EYES", "EXONYM_DEMO", "TIME_ZONE",
         "SECRET_KEY", "DATABASES", "EMAIL_BACKEND", "EMAIL_HOST", "EMAIL_PORT", "EMAIL_HOST_USER",
         "EMAIL_HOST_PASSWORD", "EMAIL_USE_TLS", "EMAIL_USE_SSL", "EXONYM_MAILS")
print(json.dumps({name: getattr(settings, name) for name in names}, default=str))
"""


def _run(code_or_args, room, **environment):
    args = ["-c", code_or_args] if isinstance(code_or_args, str) else code_or_args
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    given = {"EXONYM_DATA": str(room), "EXONYM_SECRET_KEY": KEY, **environment}
    env = kept | {name: value for name, value in given.items() if value is not None}
    env["DJANGO_SETTINGS_MODULE"] = "config.settings"
    command = [sys.executable, "-W", "error", *args]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def _settings(room, **environment):
    made = _run(TELL, room, **environment)
    assert made.returncode == 0, made.stderr
    return json.loads(made.stdout)


def test_it_works(tmp_path):
    made = _settings(tmp_path)
    assert made["DEBUG"] is False
    assert made["EXONYM_DEMO"] is False
    assert made["SESSION_COOKIE_SECURE"] is True
    assert made["SECURE_SSL_REDIRECT"] is True
    assert made["SECURE_HSTS_SECONDS"] > 0
    assert made["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost", "[::1]"]
    assert made["EXONYM_FOUR_EYES"] == "standard"
    assert made["DATABASES"]["default"]["NAME"] == str(tmp_path / "exonym.sqlite3")


@pytest.mark.parametrize("key", [None, ""])
def test_it_does_not_start_without_a_secret_key(tmp_path, key):
    made = _run(TELL, tmp_path, EXONYM_SECRET_KEY=key)
    assert made.returncode != 0
    assert "set EXONYM_SECRET_KEY" in made.stderr


def test_the_key_may_lie_in_the_data(tmp_path):
    (tmp_path / "secret-key").write_text(f"{KEY}-from-the-file\n")
    made = _settings(tmp_path, EXONYM_SECRET_KEY=None)
    assert made["SECRET_KEY"] == f"{KEY}-from-the-file"
    assert _settings(tmp_path, EXONYM_SECRET_KEY=f" {KEY} ")["SECRET_KEY"] == KEY


@pytest.mark.parametrize("key", ["x", KEY[:49], "k" * 60, "abcd" * 20, " " * 60])
def test_a_weak_key_is_refused(tmp_path, key):
    made = _run(["manage.py", "check"], tmp_path, EXONYM_SECRET_KEY=key)
    assert made.returncode == 2
    assert "EXONYM_SECRET_KEY to a" in made.stderr
    assert "Traceback" not in made.stderr


@pytest.mark.parametrize("given", ["demo-key", " demo-" + KEY, None])
def test_the_demo_s_key_is_for_the_demo(tmp_path, given):
    (tmp_path / "secret-key").write_text("demo-from-the-file\n")
    made = _run(TELL, tmp_path, EXONYM_SECRET_KEY=given)
    assert made.returncode != 0
    assert "This secret key is the demo's" in made.stderr
    shown = _settings(tmp_path, EXONYM_SECRET_KEY=given, EXONYM_DEMO="1")
    assert shown["SECRET_KEY"] == (given or "demo-from-the-file").strip()


def test_the_demo_marks_its_key():
    assert '"demo-" + secrets.token_urlsafe' in (ROOT / "bin/demo").read_text()


MAIL = "desk%40x:p%2Fw@mail.example.org"


@pytest.mark.parametrize(
    ("url", "told"),
    [
        (f"smtp://{MAIL}", ["mail.example.org", 587, "desk@x", "p/w", True, False]),
        (f"smtps://{MAIL}:2465", ["mail.example.org", 2465, "desk@x", "p/w", False, True]),
        ("smtp://post:25", ["post", 25, "", "", True, False]),
        ("relay://localhost", ["localhost", 25, "", "", False, False]),
        ("", ["", 0, "", "", False, False]),
    ],
)
def test_a_mail_server_is_read(tmp_path, url, told):
    made = _settings(tmp_path, EXONYM_EMAIL_URL=url)
    names = ("HOST", "PORT", "HOST_USER", "HOST_PASSWORD", "USE_TLS", "USE_SSL")
    assert [made[f"EMAIL_{name}"] for name in names] == told
    assert made["EXONYM_MAILS"] is bool(url)


@pytest.mark.parametrize("url", ["mail.example.org", "http://mail", "smtp://", "smtp://:587"])
def test_another_mail_server_is_refused(tmp_path, url):
    made = _run(TELL, tmp_path, EXONYM_EMAIL_URL=url)
    assert made.returncode != 0
    assert "EXONYM_EMAIL_URL cannot be read" in made.stderr


def test_the_demo_shows_its_letters(tmp_path):
    made = _settings(tmp_path, EXONYM_DEMO="1")
    assert made["EMAIL_BACKEND"] == "django.core.mail.backends.console.EmailBackend"
    assert made["EXONYM_MAILS"] is True


def test_an_empty_file_is_no_key(tmp_path):
    (tmp_path / "secret-key").write_text("\n")
    assert _run(TELL, tmp_path, EXONYM_SECRET_KEY=None).returncode != 0


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_a_postgresql_address_is_read(tmp_path, scheme):
    url = f"{scheme}://desk%40x:p%2Fw%3A@db.example.org:5433/exo%6eym"
    made = _settings(tmp_path, DATABASE_URL=url)["DATABASES"]["default"]
    assert made["ENGINE"] == "django.db.backends.postgresql"
    assert (made["USER"], made["PASSWORD"]) == ("desk@x", "p/w:")
    assert (made["HOST"], made["PORT"], made["NAME"]) == ("db.example.org", "5433", "exonym")


def test_what_follows_a_postgresql_address_is_for_the_driver(tmp_path):
    url = "postgresql://db/exonym?sslmode=verify-full&connect_timeout=3"
    made = _settings(tmp_path, DATABASE_URL=url)["DATABASES"]["default"]
    assert made["OPTIONS"] == {"connect_timeout": "3", "sslmode": "verify-full"}


def test_a_short_postgresql_address_is_read(tmp_path):
    made = _settings(tmp_path, DATABASE_URL="postgresql:///exonym")["DATABASES"]["default"]
    assert (made["NAME"], made["HOST"], made["PORT"], made["USER"]) == ("exonym", "", "", "")


def test_an_sqlite_address_is_read(tmp_path):
    made = _settings(tmp_path, DATABASE_URL="sqlite:///srv/my%20desk.sqlite3")
    assert made["DATABASES"]["default"]["NAME"] == "/srv/my desk.sqlite3"
    assert made["DATABASES"]["default"]["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


@pytest.mark.parametrize("url", ["mysql://db/exonym", "exonym.sqlite3", "http://db"])
def test_another_database_is_refused(tmp_path, url):
    made = _run(TELL, tmp_path, DATABASE_URL=url)
    assert made.returncode != 0
    assert "expected postgresql: or sqlite:" in made.stderr


@pytest.mark.parametrize("rule", ["standard", "strict", "night-desk"])
def test_the_four_eyes_are_as_the_house_wants(tmp_path, rule):
    assert _settings(tmp_path, EXONYM_FOUR_EYES=rule)["EXONYM_FOUR_EYES"] == rule


@pytest.mark.parametrize("rule", ["", "two", "Strict"])
def test_another_rule_of_eyes_is_refused(tmp_path, rule):
    made = _run(TELL, tmp_path, EXONYM_FOUR_EYES=rule)
    assert made.returncode != 0
    assert "expected standard, strict or night-desk" in made.stderr


SECRET = "sEsAmE"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", f"postgresql://desk:1/{SECRET}@db/exonym"),
        ("DATABASE_URL", f"postgresql://desk:{SECRET}/x@db/exonym"),
        ("DATABASE_URL", f"postgresql://desk:{SECRET}#x@db/exonym"),
        ("DATABASE_URL", f"postgresql://desk:x#{SECRET}@db/exonym"),
        ("DATABASE_URL", f"postgresql://desk:{SECRET}?x@db/exonym"),
        ("DATABASE_URL", f"postgresql://desk:{SECRET}[x@db/exonym"),
        ("DATABASE_URL", f"postgresql://desk:{SECRET}@db:five/exonym"),
        ("DATABASE_URL", f"postgresql://desk:{SECRET}@db:70000/exonym"),
        ("DATABASE_URL", f"{SECRET}://db/exonym"),
        ("EXONYM_EMAIL_URL", f"smtp://desk:{SECRET}@mail:five"),
        ("EXONYM_EMAIL_URL", f"smtp://desk:{SECRET}/@mail:587"),
    ],
)
def test_an_address_that_cannot_be_read_is_refused_without_it(tmp_path, name, value):
    made = _run(["manage.py", "check"], tmp_path, **{name: value})
    assert made.returncode == 2
    assert made.stderr.startswith(name)
    assert SECRET.lower() not in (made.stdout + made.stderr).lower()


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("EXONYM_PROXIES", "two", "a number such as 0"),
        ("EXONYM_PROXIES", "-1", "a number such as 0"),
        ("EXONYM_TIME_ZONE", "Mars", "a zone such as Europe/Paris"),
        ("EXONYM_TIME_ZONE", "../etc/passwd", "a zone such as Europe/Paris"),
        ("EXONYM_TIME_ZONE", "", "a zone such as Europe/Paris"),
        ("EXONYM_HTTPS", "off!", "1 or 0"),
        ("EXONYM_DEMO", "maybe", "1 or 0"),
    ],
)
def test_another_value_is_refused(tmp_path, name, value, expected):
    made = _run(["manage.py", "check"], tmp_path, **{name: value})
    assert made.returncode == 2
    assert made.stderr.startswith(f"{name} is {value!r}; expected {expected}")


@pytest.mark.parametrize(
    ("value", "on"),
    [
        *(("1", True), ("Yes", True), ("on", True), ("TRUE", True)),
        *(("0", False), ("No", False), ("False", False), ("off", False), ("", False)),
    ],
)
def test_flags_are_read(tmp_path, value, on):
    made = _settings(tmp_path, EXONYM_DEMO=value, EXONYM_HTTPS=value, EXONYM_DEBUG=value)
    assert made["EXONYM_DEMO"] is made["SESSION_COOKIE_SECURE"] is made["DEBUG"] is on


def test_lists_are_read(tmp_path):
    made = _settings(tmp_path, EXONYM_HOSTS="a.org, b.org c.org", EXONYM_ORIGINS="https://a.org")
    assert made["ALLOWED_HOSTS"] == ["a.org", "b.org", "c.org"]
    assert made["CSRF_TRUSTED_ORIGINS"] == ["https://a.org"]


def test_the_time_zone_is_read(tmp_path):
    assert _settings(tmp_path, EXONYM_TIME_ZONE="Europe/Paris")["TIME_ZONE"] == "Europe/Paris"


def test_a_deployment_has_nothing_to_mend(tmp_path):
    key = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ0bC2dF4hJ6kL8nP0rS2uV4xY6z"
    mail = "smtp://desk:pass@mail.example.org"
    base = "postgresql://desk@db.example.org/exonym"
    given = {"EXONYM_SECRET_KEY": key, "EXONYM_EMAIL_URL": mail, "DATABASE_URL": base}
    collected = _run(["manage.py", "collectstatic", "--noinput"], tmp_path)
    assert collected.returncode == 0, collected.stderr
    check = ["manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    made = _run(check, tmp_path, **given)
    assert made.returncode == 0, made.stderr
    assert "no issues" in made.stdout


def test_the_migrations_are_in_step(tmp_path):
    made = _run(["manage.py", "makemigrations", "--check", "--dry-run"], tmp_path)
    assert made.returncode == 0, made.stdout


def test_who_stops_reading_hears_no_complaint(tmp_path):
    reader, writer = os.pipe()
    os.close(reader)
    env = os.environ | {"EXONYM_DATA": str(tmp_path), "EXONYM_SECRET_KEY": KEY}
    command = [sys.executable, "manage.py", "help"]
    ran = subprocess.run(
        command, cwd=ROOT, env=env, stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)
    assert ran.stderr == ""
