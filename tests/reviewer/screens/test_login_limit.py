"""Too many wrong passwords: 429 for this account from this address, and for no other."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.test import Client
from django.utils import timezone

from tests.reviewer.screens.visits import page

SECRET = "password"
WRONG = "wrong"


def _try(name="tara", secret=WRONG, address="203.0.113.7", door="/accounts/login/", **more):
    sent = {"username": name, "password": secret, **more}
    return Client(REMOTE_ADDR=address).post(door, sent)


@pytest.fixture
def locked(tara):
    return [_try() for _ in range(5)][-1]


def test_it_works(locked):
    assert (locked.status_code, locked["Retry-After"]) == (429, "900")
    assert "Wait 15 minutes" in page(locked)
    assert _try(secret=SECRET).status_code == 429


def test_the_same_account_comes_in_from_elsewhere(locked):
    assert _try(secret=SECRET, address="203.0.113.8").status_code == 302


def test_another_account_comes_in_from_there(locked, rita):
    assert _try("rita", SECRET).status_code == 302


def test_the_admin_s_door_counts_too(locked):
    assert _try(secret=SECRET, door="/admin/login/").status_code == 429


def test_a_right_password_begins_anew(tara):
    for _ in range(3):
        assert [_try().status_code for _ in range(4)] == [200] * 4
        assert _try(secret=SECRET).status_code == 302


def test_the_pause_ends_though_somebody_goes_on(locked, settings):
    _try()
    AccessAttempt.objects.update(attempt_time=AccessAttempt.objects.get().attempt_time
                                 - timedelta(minutes=16))  # fmt: skip
    assert _try(secret=SECRET).status_code == 302


def test_a_forged_address_behind_a_proxy_does_not_help(tara, settings):
    settings.EXONYM_PROXIES = 1
    seen = [
        Client(headers={"X-Forwarded-For": f"10.0.0.{number}, 203.0.113.7"}).post(
            "/accounts/login/", {"username": "tara", "password": "wrong"}
        )
        for number in range(5)
    ]
    assert seen[-1].status_code == 429


def test_people_behind_one_proxy_do_not_lock_each_other_out(tara, settings):
    settings.EXONYM_PROXIES = 1
    for _ in range(6):
        _behind("203.0.113.7", "wrong")
    assert _behind("203.0.113.7", SECRET).status_code == 429
    assert _behind("203.0.113.8", SECRET).status_code == 302


def _behind(address, secret):
    client = Client(REMOTE_ADDR="10.0.0.1", headers={"X-Forwarded-For": address})
    return client.post("/accounts/login/", {"username": "tara", "password": secret})


def test_a_household_s_addresses_are_one(tara):
    for number in range(5):
        _try(address=f"2001:db8:1:2::{number + 1}")
    assert _try(secret=SECRET, address="2001:db8:1:2:ffff::9").status_code == 429
    assert _try(secret=SECRET, address="2001:db8:1:3::1").status_code == 302


@pytest.fixture
def guessed(tara, settings):
    """Thirty wrong passwords, never five from one address."""
    for number in range(settings.EXONYM_FAILURES_ANYWHERE):
        last = _try(address=f"198.51.100.{number // 4}")
    return last


def _known(user, secret=SECRET):
    client = Client(REMOTE_ADDR="203.0.113.9")
    client.post("/accounts/login/", {"username": user, "password": secret})
    client.post("/accounts/logout/")
    return client


def _come_in(client, name="tara", secret=SECRET):
    return client.post("/accounts/login/", {"username": name, "password": secret})


def test_an_account_guessed_from_everywhere_waits(guessed):
    assert guessed.status_code == 429
    assert _try(secret=SECRET, address="192.0.2.1").status_code == 429


def test_guesses_that_are_over_count_no_more(guessed):
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    assert _try(secret=SECRET, address="192.0.2.1").status_code == 302


@pytest.fixture
def known(tara):
    return _known("tara")


def test_where_its_owner_came_in_before_nobody_locks_them_out(known, guessed):
    assert _come_in(known).status_code == 302


def test_a_known_browser_has_five_tries_too(known, guessed):
    assert [_come_in(known, secret=WRONG).status_code for _ in range(5)][-1] == 429
    assert _come_in(known).status_code == 429


def test_a_browser_known_to_another_account_is_a_stranger(rita, guessed):
    assert _come_in(_known("rita")).status_code == 429


def test_people_who_share_a_browser_are_both_known(known, rita, guessed):
    _come_in(known, "rita")
    known.post("/accounts/logout/")
    assert _come_in(known).status_code == 302


def test_a_new_password_makes_a_browser_unknown(known, tara, guessed):
    tara.set_password("another one")
    tara.save()
    assert _come_in(known, secret="another one").status_code == 429


def test_the_mark_is_out_of_reach_of_scripts(known, settings):
    mark = known.cookies["known"]
    assert mark["httponly"]
    assert mark["samesite"] == "Lax"
    assert "tara" not in mark.value


@pytest.mark.parametrize("forged", ["x", "." * 50, "é" * 40, "0" * 5000])
def test_a_forged_mark_helps_nobody(guessed, forged):
    client = Client(REMOTE_ADDR="192.0.2.1")
    client.cookies["known"] = forged
    assert _come_in(client).status_code == 429


@pytest.mark.parametrize("word", ["", "nonsense", "unknown, also"])
def test_an_address_that_is_none(tara, settings, word):
    settings.EXONYM_PROXIES = 1
    assert _behind(word, SECRET).status_code == 302


def test_what_is_stored_holds_no_password_and_no_text(locked):
    _try(kept="typed-text")
    stored = str(AccessAttempt.objects.values_list())
    assert "typed-text" not in stored
    assert "wrong" not in stored
