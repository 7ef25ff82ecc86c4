"""Decisions from a shell meet the desk's own rules."""

import io

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from reviewer import content
from tests.conftest import greer, targets, write


def decide(*words: str) -> str:
    out = io.StringIO()
    call_command("decide", *words, stdout=out)
    return out.getvalue()


def refused(*words: str) -> str:
    with pytest.raises(CommandError) as raised:
        decide(*words)
    assert raised.value.returncode == 2
    return str(raised.value)


def test_it_works(story, tara, rita):
    number = str(story.pk)
    decide("submit", number, "--by", "tara", "--note", "Done.")
    shown = decide("show", number, "--by", "rita")
    digest = shown.rsplit("hash ", 1)[1].strip()
    assert "Approved" in decide("approve", number, "--by", "rita", "--hash", digest)
    story.refresh_from_db()
    assert story.status == "approved"


def test_who_may_not_is_refused(story, tara, otto):
    assert "may not submit" in refused("submit", str(story.pk), "--by", "otto")
    assert "may not approve" in refused("approve", str(story.pk), "--by", "tara")
    assert "no account" in refused("submit", str(story.pk), "--by", "nobody")
    assert "no translation" in refused("submit", "999", "--by", "tara")


def test_the_same_reasons_as_at_the_desk(story, tara, rita, chen):
    greer(chen)
    write(targets(story)[3], "Two hours.", rita)
    number = str(story.pk)
    decide("submit", number, "--by", "tara")
    digest = content.content_hash(story)
    said = refused("approve", number, "--by", "rita", "--hash", digest)
    assert "3 flags block approval." in said
    assert "somebody else has to approve" in said


def test_another_text_than_the_one_read_is_refused(story, tara, rita):
    number = str(story.pk)
    decide("submit", number, "--by", "tara")
    digest = content.content_hash(story)
    write(targets(story)[3], "Three hours.", tara)
    assert "has changed" in refused("approve", number, "--by", "rita", "--hash", digest)


def test_sending_back_and_reopening(story, tara, rita, chen):
    number = str(story.pk)
    decide("submit", number, "--by", "tara")
    assert "what should change" in refused("send-back", number, "--by", "rita").lower()
    assert "Changes requested" in decide("send-back", number, "--by", "rita", "--note", "Shorter.")
    assert "Only an approved" in refused("reopen", number, "--by", "chen")
