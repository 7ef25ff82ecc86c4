"""Users with roles and languages."""

import pytest
from django.urls import reverse

from reviewer.models import Membership
from tests.conftest import client_of, person, texts
from tests.reviewer.screens.visits import get, page
from translations import history

USER = {
    "first_name": "",
    "last_name": "",
    "email": "",
    "is_active": "on",
    "date_joined_0": "2025-05-03",
    "date_joined_1": "09:00:00",
    "memberships-INITIAL_FORMS": "0",
    "memberships-TOTAL_FORMS": "1",
}


def _save(admin, user, **more):
    address = reverse("admin:auth_user_change", args=[user.pk])
    return client_of(admin).post(address, {**USER, "username": user.username, **more})


def _role(role, language, user):
    row = {"role": role, "language": language, "id": "", "user": user.pk}
    return {f"memberships-0-{name}": value for name, value in row.items()}


def test_it_works(admin, otto):
    response = _save(admin, otto, **_role("translator", "en-gb", otto))
    assert response.status_code == 302
    held = Membership.objects.get(user=otto)
    assert (held.role, held.language) == ("translator", "en-GB")


def test_a_new_account_gets_a_password_and_then_its_roles(admin):
    sent = {"username": "nina", "usable_password": "true"}
    sent |= {"password1": "rEview-9-desk", "password2": "rEview-9-desk"}
    sent |= {name: value for name, value in USER.items() if name.startswith("memberships-")}
    response = client_of(admin).post(reverse("admin:auth_user_add"), sent)
    assert response.status_code == 302
    assert client_of(admin).get(response.url).status_code == 200


@pytest.mark.parametrize("who", ["tara", "chen", "otto"])
def test_others_do_not_come_in(who, request):
    user = request.getfixturevalue(who)
    assert get(user, "admin:auth_user_changelist").status_code == 302
    assert _save(user, user, is_superuser="on").status_code == 302
    user.refresh_from_db()
    assert not user.is_superuser


@pytest.mark.parametrize("tag", ["klingon!", "english", "<script>"])
def test_an_unknown_language_is_refused(admin, otto, tag):
    response = _save(admin, otto, **_role("translator", tag, otto))
    assert response.status_code == 200
    assert tag in page(response)
    assert "errorlist" in page(response)
    assert not Membership.objects.exists()


def test_an_empty_language_is_every_language(admin, otto, story):
    _save(admin, otto, **_role("reviewer", "", otto))
    assert get(otto, "review", story.pk).status_code == 200
    assert "Reviewer, every language" in page(get(admin, "admin:auth_user_changelist"))


@pytest.mark.parametrize("tag", ["en", "EN"])
def test_a_role_is_held_once(admin, tara, tag):
    response = _save(admin, tara, **_role("translator", tag, tara))
    assert "holds this role already" in page(response)
    assert tara.memberships.count() == 2


def test_a_role_is_taken_away(admin, tara):
    held = tara.memberships.first()
    row = {**_role(held.role, held.language, tara), "memberships-INITIAL_FORMS": "1"}
    _save(admin, tara, **row | {"memberships-0-id": held.pk, "memberships-0-DELETE": "on"})
    assert tara.memberships.count() == 1


def test_who_leaves_keeps_the_history_and_sees_nothing(admin, story, tara):
    target = story.targets.last()
    client_of(tara).post(reverse("save", args=[target.pk]), {"text": "Two hours.", "seen": 1})
    sent = {name: value for name, value in USER.items() if name != "is_active"}
    address = reverse("admin:auth_user_change", args=[tara.pk])
    client_of(admin).post(address, {**sent, "username": "tara", "first_name": "Tara"})
    assert texts(story)[3] == "Two hours."
    assert history.timeline(story)[-1].by == "Tara"
    assert get(tara, "review", story.pk).status_code == 302


def test_nobody_is_deleted(admin, tara):
    address = reverse("admin:auth_user_delete", args=[tara.pk])
    assert client_of(admin).post(address, {"post": "yes"}).status_code == 403
    sent = {"action": "delete_selected", "_selected_action": tara.pk, "post": "yes"}
    client_of(admin).post(reverse("admin:auth_user_changelist"), sent)
    tara.refresh_from_db()
    assert "Delete" not in page(get(admin, "admin:auth_user_change", tara.pk)).split("<main")[0]


def test_roles_are_listed_across_people(admin, tara, rita):
    shown = page(get(admin, "admin:reviewer_membership_changelist", role="reviewer"))
    assert "rita" in shown
    assert ">tara<" not in shown


def test_the_list_asks_no_more_for_more_people(admin, django_assert_max_num_queries):
    for number in range(20):
        person(f"p{number}", ("translator", "en"))
    client = client_of(admin)
    with django_assert_max_num_queries(12):
        assert "Translator, English" in page(client.get(reverse("admin:auth_user_changelist")))
