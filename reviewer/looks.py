"""When a person last looked at a translation: what they decided, said, flagged or ticked there."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Max

from reviewer.models import Comment, Decision, Flag, Tick
from translations import history
from translations.models import Translation


def last_look(translation: Translation, person: User) -> int | None:
    """Give the revision that stood when this person last looked; none if they never did."""
    at = _last(translation, person)
    return history.standing_at(translation, at) if at else None


def _last(translation: Translation, person: User) -> datetime | None:
    traces = (
        Decision.objects.filter(translation=translation, by=person).aggregate(at=Max("at")),
        Flag.objects.filter(target__translation=translation, by=person).aggregate(
            at=Max("created_at")
        ),
        Comment.objects.filter(flag__target__translation=translation, by=person).aggregate(
            at=Max("at")
        ),
        Tick.objects.filter(target__translation=translation, user=person).aggregate(at=Max("at")),
    )
    return max((each["at"] for each in traces if each["at"]), default=None)
