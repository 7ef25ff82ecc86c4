"""Flags, decisions and exports are for reading, whoever asks."""

import pytest
from django.urls import reverse

from reviewer.models import Decision
from tests.conftest import client_of, greer, open_flags
from tests.reviewer.screens.visits import approved, get, page
from translations import exporting


@pytest.fixture
def records(story, tara, rita, chen):
    """One of each."""
    approved(story, tara, rita)
    made = exporting.export(story, "text", by=chen, destination="Evening edition").record
    greer()
    decision = Decision.objects.get(kind="approved")
    return {
        "reviewer_flag": open_flags(story)[0],
        "reviewer_decision": decision,
        "translations_export": made,
    }


NAMES = ("reviewer_flag", "reviewer_decision", "translations_export")
SHOWN = {
    "reviewer_flag": ("Grier", "Greer", "known_wrong_form"),
    "reviewer_decision": ("Approved", "rita"),
    "translations_export": ("Evening edition", "chen"),
}


@pytest.mark.parametrize("name", NAMES)
def test_it_works(records, admin, name):
    shown = page(get(admin, f"admin:{name}_changelist"))
    assert all(word in shown for word in SHOWN[name])
    assert page(get(admin, f"admin:{name}_change", records[name].pk)).count("<main") == 1


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("who", ["tara", "chen", "otto"])
def test_others_do_not_come_in(name, who, request):
    assert get(request.getfixturevalue(who), f"admin:{name}_changelist").status_code == 302


@pytest.mark.parametrize("name", NAMES)
def test_none_is_added(records, admin, name):
    address = reverse(f"admin:{name}_add")
    assert client_of(admin).get(address).status_code == 403
    assert client_of(admin).post(address, {}).status_code == 403


@pytest.mark.parametrize("name", NAMES)
def test_none_is_changed(records, admin, name):
    address = reverse(f"admin:{name}_change", args=[records[name].pk])
    sent = {"status": "dismissed", "note": "x", "destination": "x", "quote": "x"}
    assert client_of(admin).post(address, sent).status_code == 403
    assert b'name="_save"' not in client_of(admin).get(address).content


@pytest.mark.parametrize("name", NAMES)
def test_none_is_deleted(records, admin, name):
    record, client = records[name], client_of(admin)
    address = reverse(f"admin:{name}_delete", args=[record.pk])
    assert client.post(address, {"post": "yes"}).status_code == 403
    sent = {"action": "delete_selected", "_selected_action": record.pk, "post": "yes"}
    client.post(reverse(f"admin:{name}_changelist"), sent)
    assert type(record).objects.filter(pk=record.pk).exists()


FILTERS = {
    "reviewer_flag": ({"status__exact": "open", "q": "Grier"}, {"status__exact": "fixed"}),
    "reviewer_decision": ({"kind__exact": "approved"}, {"kind__exact": "reopened"}),
    "translations_export": ({"q": "Evening"}, {"q": "Morning"}),
}


@pytest.mark.parametrize("name", NAMES)
def test_they_are_searched_and_filtered(records, admin, name):
    row = reverse(f"admin:{name}_change", args=[records[name].pk])
    inside, outside = FILTERS[name]
    assert row in page(get(admin, f"admin:{name}_changelist", **inside))
    assert row not in page(get(admin, f"admin:{name}_changelist", **outside))
