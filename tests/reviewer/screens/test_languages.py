from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.conftest import client_of


def test_it_works(client: Client, db: None) -> None:
    page = client.get(reverse("login"), headers={"Accept-Language": "ar"})

    assert page.headers["Content-Language"] == "ar"
    assert '<html lang="ar" dir="rtl"' in page.content.decode()


def test_a_dialect_gets_the_nearest(client: Client, db: None) -> None:
    page = client.get(reverse("login"), headers={"Accept-Language": "zh-CN,zh;q=0.9,en;q=0.8"})

    assert '<html lang="zh-hans" dir="ltr"' in page.content.decode()


def test_a_language_that_is_not_spoken_gets_english(client: Client, db: None) -> None:
    page = client.get(reverse("login"), headers={"Accept-Language": "tlh"})

    assert '<html lang="en" dir="ltr"' in page.content.decode()


def test_a_choice_outlives_what_the_browser_asks(rita: User) -> None:
    client = client_of(rita)

    answer = client.post(reverse("set_language"), {"language": "ar", "next": "/"})

    assert answer.status_code == 302
    page = client.get(reverse("queue"), headers={"Accept-Language": "en"})
    assert '<html lang="ar" dir="rtl"' in page.content.decode()


def test_no_other_language_can_be_chosen(client: Client, db: None) -> None:
    client.post(reverse("set_language"), {"language": "tlh", "next": "/"})

    page = client.get(reverse("login"))
    assert '<html lang="en"' in page.content.decode()
