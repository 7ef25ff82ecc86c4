"""Settings: a person's own, on every page, and nobody else's."""

import pytest
from django.conf import settings as product

from reviewer import personal, preferences
from reviewer.models import Preferences
from tests.conftest import client_of
from tests.reviewer.screens.visits import get, page, post

CHOSEN = {"theme": "dark", "size": "large", "language": ""}


def test_it_works(tara):
    assert 'name="theme" value="dark"' in page(get(tara, "settings"))
    response = post(tara, "settings", **CHOSEN, letters="on")
    assert response.status_code == 302
    shown = page(get(tara, "queue"))
    assert 'data-theme="dark" data-size="large" data-letters="on"' in shown


def test_whoever_set_nothing_has_the_defaults(tara):
    shown = page(get(tara, "queue"))
    assert 'data-theme="system" data-size="normal" data-letters="on"' in shown
    assert not Preferences.objects.exists()


def test_letters_are_switched_off(tara):
    post(tara, "settings", **CHOSEN)
    assert 'data-letters="off"' in page(get(tara, "queue"))


def test_nobody_elses_change(tara, rita):
    post(tara, "settings", **CHOSEN)
    assert 'data-theme="system"' in page(get(rita, "queue"))
    assert Preferences.objects.get().user == tara


@pytest.mark.parametrize("name", ["theme", "size", "language"])
def test_what_is_no_choice_is_refused(tara, name):
    response = post(tara, "settings", **{**CHOSEN, name: "purple"})
    assert response.status_code == 422
    assert "purple is not one of the available choices" in page(response)
    assert not Preferences.objects.exists()


def test_the_chosen_language_is_spoken_and_remembered_for_the_log_in(tara):
    client = client_of(tara)
    response = client.post("/settings/", {**CHOSEN, "language": "ar"})
    assert response.cookies[product.LANGUAGE_COOKIE_NAME].value == "ar"
    assert '<html lang="ar" dir="rtl"' in page(client.get("/"))
    response = client.post("/settings/", CHOSEN)
    assert response.cookies[product.LANGUAGE_COOKIE_NAME].value == ""
    assert '<html lang="en" dir="ltr"' in page(client.get("/"))


def test_the_accounts_language_goes_before_the_browsers(tara):
    preferences.store(tara, language="ar")
    answer = client_of(tara).get("/", headers={"Accept-Language": "zh-CN"})
    assert '<html lang="ar"' in page(answer)


def test_the_switch_in_the_bar_stores_the_theme_alone(tara):
    preferences.store(tara, size="larger", letters=False)
    assert post(tara, "settings-theme", theme="light").status_code == 204
    held = Preferences.objects.get(user=tara)
    assert (held.theme, held.size, held.letters) == ("light", "larger", False)


def test_the_switch_refuses_what_is_no_theme(tara):
    response = post(tara, "settings-theme", theme="purple")
    assert response.status_code == 422
    assert "Colours: Select a valid choice" in page(response)
    assert not Preferences.objects.exists()


def test_the_tour_is_dismissed_and_comes_back(tara):
    post(tara, "settings-tour", toured="1")
    assert Preferences.objects.get(user=tara).toured
    post(tara, "settings-tour")
    assert not Preferences.objects.get(user=tara).toured


def test_the_tour_is_offered_where_there_is_one(tara, settings):
    settings.EXONYM_DEMO, settings.EXONYM_MAILS = False, False
    assert "Show me around again" not in page(get(tara, "settings"))
    settings.EXONYM_DEMO = True
    assert "Show me around again" in page(get(tara, "settings"))


@pytest.mark.parametrize("name", ["settings-theme", "settings-tour"])
def test_what_changes_is_posted(tara, name):
    assert get(tara, name).status_code == 405


def test_they_are_among_what_is_stored_about_a_person(tara, rita):
    preferences.store(tara, theme="dark")
    assert personal.data_of(tara)["settings"][0]["theme"] == "dark"
    assert personal.data_of(rita)["settings"] == []
