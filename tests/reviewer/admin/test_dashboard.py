"""The administrator's first page: the counts that matter, each with its list."""

from datetime import timedelta

import pytest
from django.urls import reverse

from reviewer import workflow
from tests.conftest import approve, client_of, greer
from translations import clock

INDEX = "admin:index"
LIST = "admin:translations_translation_changelist"


def _counts(response) -> dict[str, int]:
    return {each.label: each.number for each in response.context["numbers"]}


def test_it_works(story, tara, admin):
    greer()
    workflow.submit(story, by=tara)
    told = _counts(client_of(admin).get(reverse(INDEX)))
    assert told["In review"] == told["Blocked by flags"] == 1
    assert told["Drafts"] == told["Overdue"] == told["Approved, not exported"] == 0


def test_what_is_late_or_has_not_left(story, tara, rita, chen, admin):
    late = clock.now() - timedelta(hours=1)
    workflow.assign(story, by=chen, translator=tara, reviewer=rita, due=late)
    assert _counts(client_of(admin).get(reverse(INDEX)))["Overdue"] == 1
    workflow.submit(story, by=tara)
    approve(story, rita)
    told = _counts(client_of(admin).get(reverse(INDEX)))
    assert (told["Overdue"], told["Approved, not exported"]) == (0, 1)


@pytest.mark.parametrize(("standing", "found"), [("blocked", 1), ("overdue", 0), ("unexported", 0)])
def test_each_count_leads_to_its_list(story, admin, standing, found):
    greer()
    response = client_of(admin).get(reverse(LIST), {"standing": standing})
    assert response.context["cl"].result_count == found
