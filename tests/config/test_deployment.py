"""The files of deploy/ as they stand, ports and folders exchanged: gunicorn behind nginx."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.config import serving
from tests.config.serving import ROOT, Visitor

DEPLOY = ROOT / "deploy"
NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
WRAPPER = """
daemon off; pid {room}/nginx.pid; error_log {room}/nginx.log; {user}
events {{}}
http {{
    access_log off;
    client_body_temp_path {room}/body; proxy_temp_path {room}/proxy; fastcgi_temp_path {room}/f;
    uwsgi_temp_path {room}/u; scgi_temp_path {room}/s;
    include {room}/site.conf;
}}
"""
HOST = "desk.example.org"
PASSWORD = "a long pass phrase"


def _lines(unit, name):
    found = re.findall(rf"^{name}=(.*)$", (DEPLOY / unit).read_text(), re.MULTILINE)
    return [shlex.split(_here(line)) for line in found]


def _here(line):
    """Exchange the folder of the units for this checkout's interpreter and folder."""
    beside = str(Path(sys.executable).parent)
    return line.replace("/opt/exonym/.venv/bin", beside).replace("/opt/exonym", str(ROOT))


def _environment(room, port):
    text = (DEPLOY / "exonym.env").read_text()
    text = text.replace("/var/lib/exonym", str(room / "data")).replace("8000", str(port))
    rows = [line.split("=", 1) for line in text.splitlines() if line and line[0] != "#"]
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return kept | dict(rows) | {"EXONYM_SECRET_KEY": serving.KEY}


def _certificate(room):
    words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=desk.example.org"
    files = ["-keyout", room / "privkey.pem", "-out", room / "fullchain.pem"]
    subprocess.run(["openssl", *words.split(), *files], check=True, capture_output=True)


def _site(room, app, plain, secure):
    site = (DEPLOY / "nginx-exonym.conf").read_text()
    for written, ours in (
        ("listen 80;", f"listen 127.0.0.1:{plain};"),
        ("listen 443 ssl;", f"listen 127.0.0.1:{secure} ssl;"),
        ("127.0.0.1:8000", f"127.0.0.1:{app}"),
        ("/etc/ssl/exonym", str(room)),
        ("/var/log/nginx", str(room)),
    ):
        assert written in site
        site = site.replace(written, ours)
    (room / "site.conf").write_text(site)
    user = "user root;" if os.geteuid() == 0 else ""
    (room / "nginx.conf").write_text(WRAPPER.format(room=room, user=user))


def _prepare(env):
    """Do what the unit does before it starts, and make an account."""
    (Path(env["EXONYM_DATA"])).mkdir()
    for command in _lines("exonym.service", "ExecStartPre"):
        subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True)
    words = ["createsuperuser", "--noinput", "--username=tara", "--email=tara@example.org"]
    made = serving.manage(env | {"DJANGO_SUPERUSER_PASSWORD": PASSWORD}, *words)
    assert made.returncode == 0, made.stderr


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """Serve the desk; gives the ports of TLS and of plain HTTP, and the server's log."""
    if NGINX is None:
        if os.environ.get("REQUIRE_NGINX") == "1":
            pytest.fail("nginx is required and not installed: apt-get install nginx-light")
        pytest.skip("nginx is not installed: apt-get install nginx-light")
    room = tmp_path_factory.mktemp("house")
    app, plain, secure = serving.free_port(), serving.free_port(), serving.free_port()
    env = _environment(room, app)
    _certificate(room)
    _site(room, app, plain, secure)
    _prepare(env)
    start = _lines("exonym.service", "ExecStart")[0]
    proxy = [NGINX, "-e", room / "nginx.log", "-c", room / "nginx.conf"]
    with (
        serving.running(start, app, room / "exonym.log", env) as server,
        serving.running(proxy, secure, room / "start.log"),
    ):
        yield secure, plain, room / "exonym.log", server


@pytest.fixture
def visitor(house):
    return Visitor(house[0], tls=True, host=HOST)


def _log_in(visitor, password=PASSWORD, **headers):
    form = visitor.ask("GET", "/accounts/login/").text
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form)[1]
    body = f"username=tara&password={password.replace(' ', '+')}&csrfmiddlewaretoken={token}"
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    return visitor.ask("POST", "/accounts/login/", body, **kind, **headers)


def test_it_works(visitor):
    answer = _log_in(visitor)
    assert (answer.status, answer.headers["Location"]) == (302, "/")
    cookies = answer.headers.get_all("Set-Cookie")
    assert {cookie.split("=")[0] for cookie in cookies} >= {"sessionid", "csrftoken"}
    assert all("Secure" in cookie for cookie in cookies)
    assert "HttpOnly" in next(cookie for cookie in cookies if cookie.startswith("sessionid"))
    home = visitor.ask("GET", "/")
    # A house that is still empty is set up first.
    assert home.status == 302
    assert visitor.ask("GET", home.headers["Location"]).status in {200, 302}


def test_strict_headers(visitor):
    answer = visitor.ask("GET", "/accounts/login/")
    assert int(re.search(r"max-age=(\d+)", answer.headers["Strict-Transport-Security"])[1]) > 1e7
    policy = answer.headers["Content-Security-Policy"]
    for rule in ("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"):
        assert rule in policy
    assert re.fullmatch(r"[0-9a-f]{32}", answer.headers["X-Request-ID"])


def test_plain_http_leads_to_tls(house):
    answer = Visitor(house[1], host=HOST).ask("GET", "/termbase/?q=x")
    assert (answer.status, answer.headers["Location"]) == (301, f"https://{HOST}/termbase/?q=x")


def test_static_files_are_kept_for_good(visitor):
    page = visitor.ask("GET", "/accounts/login/").text
    style = re.search(r'href="(/static/css/base\.[0-9a-f]+\.css)"', page)[1]
    answer = visitor.ask("GET", style, **{"Accept-Encoding": "gzip"})
    assert answer.headers["Cache-Control"] == "max-age=315360000, public, immutable"
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "no-" not in answer.headers["Cache-Control"]


def test_what_comes_in_has_a_size(visitor):
    answer = visitor.ask("POST", "/import/", **{"Content-Length": str(25 << 20)})
    assert answer.status == 413
    assert "at most 24 MB" in answer.text
    assert _log_in(visitor, PASSWORD + "&kept=" + "x" * (5 << 20)).status == 302


FORM, OTHER = "application/x-www-form-urlencoded", "application/octet-stream"


@pytest.mark.parametrize(
    ("kind", "path", "status"),
    [
        (FORM, "/accounts/login/", 403),
        (OTHER, "/accounts/login/", 403),
        (OTHER, "/nothing/", 404),
        (OTHER, "/healthz", 405),
    ],
)
def test_what_nobody_reads_is_answered_nevertheless(house, kind, path, status):
    """A server that hangs up while nginx still sends it something is a 502."""
    stranger, body = Visitor(house[0], tls=True, host=HOST), "text=" + "x" * (20 << 20)
    seen = [stranger.ask("POST", path, body, **{"Content-Type": kind}).status for _ in range(4)]
    assert seen == [status] * 4


def test_an_unknown_host_is_not_served(house):
    stranger = Visitor(house[0], tls=True, host="evil.example")
    assert stranger.ask("GET", "/accounts/login/").status == 400


def test_a_balancer_asks_without_logging_in(visitor):
    answer = visitor.ask("GET", "/healthz")
    assert (answer.status, json.loads(answer.text)) == (200, {"status": "ok"})


def test_letters_are_rationed(visitor):
    seen = [visitor.ask("POST", "/accounts/password/", "").status for _ in range(8)]
    assert 429 in seen
    assert visitor.ask("GET", "/accounts/password/").status == 200


def test_the_log_is_lines_without_secrets(house, visitor):
    visitor.ask("GET", "/accounts/password/MQ/letter-token/?q=typed-word")
    _log_in(visitor, "wrong-word")
    lines = [json.loads(line) for line in house[2].read_text().splitlines()]
    assert {"time", "level", "event"} <= set(lines[-1])
    told = house[2].read_text()
    assert not [word for word in ("letter-token", "typed-word", "wrong-word") if word in told]


def test_a_forged_address_does_not_lift_the_pause(house):
    """The last of this file: it locks the account for this address."""
    for number in range(6):
        visitor = Visitor(house[0], tls=True, host=HOST)
        answer = _log_in(visitor, "wrong", **{"X-Forwarded-For": f"192.0.2.{number}"})
    assert answer.status == 429
    assert "Wait 15 minutes" in answer.text


def test_a_reload_starts_new_workers_and_answers(house, visitor):
    server, (reload,) = house[3], _lines("exonym.service", "ExecReload")
    before = _workers(server)
    subprocess.run([word.replace("$MAINPID", str(server.pid)) for word in reload], check=True)
    until = time.monotonic() + 60
    while _workers(server) & before and time.monotonic() < until:
        time.sleep(0.1)
    assert not _workers(server) & before
    assert visitor.ask("GET", "/accounts/login/").status == 200


def _workers(server):
    return set(Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split())


def test_the_units_are_sound():
    found = shutil.which("systemd-analyze")
    if found is None:
        pytest.skip("systemd-analyze is not installed")
    units = [
        str(path) for path in sorted(DEPLOY.iterdir()) if path.suffix in {".service", ".timer"}
    ]
    made = subprocess.run([found, "verify", *units], capture_output=True, text=True, check=False)
    complaints = [line for line in made.stderr.splitlines() if "is not executable" not in line]
    assert complaints == []
