"""What time the archive records."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from tests.conftest import targets, write
from translations import clock, history

MAY = datetime(2025, 5, 3, 2, 6, tzinfo=UTC)


def test_it_works():
    with clock.at(MAY):
        assert clock.now() == MAY


def test_outside_it_is_now():
    before = timezone.now()
    assert before <= clock.now() <= timezone.now()


def test_the_inner_date_holds_inside():
    later = datetime(2025, 5, 4, tzinfo=UTC)
    with clock.at(MAY):
        with clock.at(later):
            assert clock.now() == later
        assert clock.now() == MAY


def test_an_error_sets_it_back():
    with pytest.raises(ValueError, match="over"), clock.at(MAY):
        raise ValueError("over")
    assert clock.now() > MAY


def test_the_revision_bears_the_date(story, tara):
    with clock.at(MAY):
        write(targets(story)[1], "Greer attended.", tara)
    assert history.timeline(story)[-1].at == MAY
