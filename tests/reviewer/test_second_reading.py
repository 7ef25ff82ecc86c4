"""Night desk: one pair of eyes approves, and a second reading falls due."""

import pytest

from reviewer import permissions, queue, workflow
from reviewer.refusals import Refused
from tests.conftest import approve, targets, write
from translations.models import Translation


@pytest.fixture
def alone(story, chen, tara, settings):
    """Give the story, written and approved by the chief alone."""
    settings.EXONYM_FOUR_EYES = "night-desk"
    workflow.submit(story, by=tara)
    write(targets(story)[1], "Greer and Lutnick attended.", chen)
    assert approve(story, chen).lone
    return story


def _waits(user, translation) -> bool:
    rule = queue.waiting(permissions.of(user), user)
    return Translation.objects.filter(rule, pk=translation.pk).exists()


def test_it_works(alone, rita):
    assert _waits(rita, alone)
    assert workflow.second_reading_due(alone, rita)
    assert not approve(alone, rita).lone
    assert not _waits(rita, alone)
    assert not workflow.second_reading_due(alone, rita)


def test_the_first_reader_is_no_second_pair(alone, chen):
    with pytest.raises(Refused, match="not in review"):
        approve(alone, chen)


def test_whoever_typed_before_is_no_second_pair(story, chen, tara, rita, settings):
    settings.EXONYM_FOUR_EYES = "night-desk"
    workflow.submit(story, by=tara)
    write(targets(story)[1], "Rita typed this.", rita)
    write(targets(story)[2], "Chen typed this.", chen)
    approve(story, chen)
    with pytest.raises(Refused, match="You wrote part"):
        approve(story, rita)


def test_an_ordinary_approval_leaves_nothing_due(story, tara, rita, chen):
    workflow.submit(story, by=tara)
    approve(story, rita)
    assert not workflow.second_reading_due(story, chen)
