"""What a person has set for themselves: looked up once a request, and stored."""

from typing import Any

from django.contrib.auth.models import AnonymousUser, User

from reviewer.models import Preferences


def of(user: User | AnonymousUser) -> Preferences:
    """Give the person's settings; the defaults, not stored, where there are none.

    Looked up once for each time the account itself is read: a request reads it anew.
    """
    if not user.is_authenticated:
        return Preferences()
    held: Preferences | None = user.__dict__.get("_preferences")
    if held is None:
        found = Preferences.objects.filter(user=user).first()
        held = user.__dict__["_preferences"] = found or Preferences(user=user)
    return held


def store(user: User, **chosen: Any) -> Preferences:
    """Store what was chosen, by the fields' names; what is not named stays."""
    held, _ = Preferences.objects.update_or_create(user=user, defaults=chosen)
    user.__dict__["_preferences"] = held
    return held
