"""Approved text leaves with permission alone, by whichever door."""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.core.management.base import CommandError

from reviewer import exports, workflow
from reviewer.refusals import Invalid, Malformed, Refused
from tests.conftest import approve, targets, write
from translations.models import Export, Translation


@pytest.fixture
def ready(story, tara, rita):
    workflow.submit(story, by=tara)
    approve(story, rita)
    return story


def test_it_works(ready, chen):
    assert b"Grier" in exports.export(ready, "text", by=chen, destination="World page").data
    assert Export.objects.get().destination == "World page"


@pytest.mark.parametrize("who", ["tara", "rita", "otto"])
def test_others_may_not(ready, who, request, tmp_path):
    person = request.getfixturevalue(who)
    with pytest.raises(PermissionDenied):
        exports.export(ready, "text", by=person)
    with pytest.raises(PermissionDenied):
        exports.copy(ready, by=person)
    output = str(tmp_path / "o.txt")
    with pytest.raises(CommandError, match="chief editor") as refused:
        call_command("export_translation", str(ready.pk), "--output", output, "--by", who)
    assert refused.value.returncode == 2
    assert not Export.objects.exists()


def test_what_cannot_leave(ready, story, chen):
    with pytest.raises(Malformed):
        exports.export(ready, "papyrus", by=chen)
    with pytest.raises(Invalid):
        exports.export(ready, "text", by=chen, destination="x" * 201)
    with pytest.raises(Invalid, match="surrogate"):
        exports.export(ready, "text", by=chen, destination="\udcff")


def test_never_approved(story, chen):
    with pytest.raises(Refused, match="never been approved"):
        exports.copy(story, by=chen)


def test_the_clipboards_plain_text_has_no_markdown(story, tara, rita, chen):
    write(targets(story)[1], "A **strong** [link](https://example.org/).", tara)
    workflow.submit(story, by=tara)
    approve(story, rita)
    copied = exports.copy(story, by=chen)
    assert "A strong link" in copied["text"]
    assert "<strong>strong</strong>" in copied["html"]


def test_each_approval_awaits_its_export(ready, tara, rita, chen):
    ready.refresh_from_db()
    assert ready.awaits_export
    exports.export(ready, "text", by=chen)
    ready.refresh_from_db()
    assert not ready.awaits_export
    write(targets(ready)[3], "The talks lasted two hours.", tara)
    approve(ready, rita)
    ready.refresh_from_db()
    assert ready.awaits_export


def test_an_export_of_an_earlier_approval_leaves_the_later_one_waiting(ready, tara, rita, chen):
    earlier = Translation.objects.get(pk=ready.pk)
    write(targets(ready)[3], "The talks lasted two hours.", tara)
    approve(ready, rita)
    exports.export(earlier, "text", by=chen)
    ready.refresh_from_db()
    assert ready.awaits_export
