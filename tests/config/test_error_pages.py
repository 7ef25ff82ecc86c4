"""Pages for what went wrong: the product's own, and each says what to do next."""

import re

from django.conf import settings
from django.test import Client

from tests.conftest import client_of
from tests.reviewer.screens.visits import page

STATIC = settings.BASE_DIR / "static"


def test_a_request_for_an_unknown_host_is_answered_calmly(db):
    response = Client(headers={"Host": "elsewhere.example"}).get("/")
    assert response.status_code == 400
    assert "Go back, reload the page and try again" in page(response)


def test_the_pages_that_stand_alone_find_their_style():
    for name in ("400", "500", "503"):
        text = (settings.BASE_DIR / "templates" / f"{name}.html").read_text()
        linked = re.findall(r'href="/static/([^"]+)"', text)
        assert "css/outage.css" in linked
        assert all((STATIC / path).exists() for path in linked)
        assert "<style" not in text
        assert "style=" not in text


def test_nothing_found_offers_a_search(tara, otto):
    assert 'action="/find/"' in page(client_of(tara).get("/nothing/")).split("<main")[1]
    assert 'action="/find/"' not in page(client_of(otto).get("/nothing/")).split("<dialog")[0]


def test_what_is_not_yours_says_who_can(rita):
    response = client_of(rita).get("/import/")
    assert response.status_code == 403
    assert "A chief editor or an administrator can" in page(response)


def test_the_admin_has_the_icon(admin):
    assert 'href="/static/favicon.svg"' in page(client_of(admin).get("/admin/"))
