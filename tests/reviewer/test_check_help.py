"""What the desk tells of its checks."""

import pytest
from django.urls import reverse

from prose.checks import all_checks
from tests.conftest import client_of, greer, open_flags
from tests.reviewer.screens.visits import get, page


def test_it_works(rita):
    shown = page(get(rita, "checks"))
    for check in all_checks():
        assert check.paragraphs[0] in shown
        assert reverse("check-help", args=[check.name]) in shown


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.name)
def test_each_check_shows_its_examples(rita, check):
    shown = page(get(rita, "check-help", check.name))
    found, nothing = shown.split("Nothing is found here")
    for paragraph in check.paragraphs:
        assert paragraph in shown
    for example in check.examples:
        for wrong in example.expected:
            assert f">{wrong.text}</mark>" in found
            assert not wrong.suggestion or f">{wrong.suggestion}</bdi></ins>" in found
        if not example.expected:
            assert example.target in nothing


def test_the_mark_stands_on_the_wrong_words_alone(rita):
    shown = page(get(rita, "check-help", "number_mismatch"))
    assert 'Japan held about <mark class="warn">$11.3 trillion</mark> in US Treasuries.' in shown


def test_what_the_check_says_is_told(rita):
    shown = page(get(rita, "check-help", "omission"))
    assert "The source says “ehemalige”; the translation has no word for it." in shown


def test_what_the_termbase_has_is_told(rita):
    shown = page(get(rita, "check-help", "known_wrong_form"))
    assert "In the termbase:" in shown


def test_a_flag_leads_to_its_check(story, chen, rita):
    greer(chen)
    shown = page(get(rita, "card", open_flags(story)[0].pk, htmx=True))
    assert f'<a href="{reverse("check-help", args=["known_wrong_form"])}">' in shown


def test_the_palette_leads_there(rita, otto):
    links = [f'href="{reverse(name)}"' for name in ("rules", "checks", "house-styles")]
    shown = page(get(rita, "queue"))
    assert all(link in shown for link in links)
    shown = page(get(otto, "queue"))
    assert not any(link in shown for link in links)


def test_a_check_that_is_not_there(rita):
    assert get(rita, "check-help", "nothing").status_code == 404


def test_who_has_no_role_finds_nothing(otto):
    assert get(otto, "checks").status_code == 404
    assert get(otto, "check-help", "accents").status_code == 404


def test_a_visitor_logs_in_first(client, db):
    assert client.get(reverse("checks")).status_code == 302


def test_nobody_writes_here(chen):
    assert client_of(chen).post(reverse("checks")).status_code == 405
