"""Who else has a translation open, and in which paragraph they are."""

from dataclasses import dataclass

from django.contrib.auth.models import User

from reviewer.models import Presence
from translations import clock
from translations.history import name_of
from translations.models import Translation

COLOURS = 6


@dataclass(frozen=True, slots=True)
class Here:
    """Somebody else who is here. `colour` counts from 0 to COLOURS - 1."""

    name: str
    initials: str
    colour: int
    target: int | None


def arrive(translation: Translation, user: User, target: int | None) -> tuple[Here, ...]:
    """Note that the person is here, and say who else is: at most three queries."""
    Presence.objects.bulk_create(
        [Presence(translation=translation, user=user, target=target, at=clock.now())],
        update_conflicts=True,
        unique_fields=["translation", "user"],
        update_fields=["target", "at"],
    )
    notes = list(
        Presence.objects.filter(translation=translation).select_related("user").order_by("pk")
    )
    if not all(note.fresh for note in notes):
        Presence.objects.left().delete()
    return tuple(_here(note) for note in notes if note.fresh and note.user_id != user.pk)


def leave(translation: Translation, user: User) -> None:
    """Note that the person has closed the page."""
    Presence.objects.filter(translation=translation, user=user).delete()


def _here(note: Presence) -> Here:
    name = name_of(note.user)
    return Here(name, initials(name), note.user_id % COLOURS, note.target)


def initials(name: str) -> str:
    """Shorten a name to two letters at most: the first ones of its first and its last word."""
    words = name.split()
    if len(words) < 2:
        return name.strip()[:2].upper()
    return (words[0][0] + words[-1][0]).upper()
