"""Setting up the house: step by step, left and taken up again at will."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.db import transaction
from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from reviewer import permissions
from reviewer.models import Membership, Newsroom, Role
from translations import clock
from translations.models import Article

STEPS: dict[str, str | Promise] = {
    "newsroom": _("Your newsroom"),
    "style": _("House style"),
    "people": _("People"),
    "termbase": _("Names and terms"),
    "import": _("First article"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step, as the progress shows it."""

    code: str
    label: str | Promise
    number: int
    done: bool
    current: bool


def may_set_up(user: User | AnonymousUser) -> bool:
    """Whether this person leads the house: the chief editor, or whoever runs the admin."""
    return permissions.of(user).chief or (user.is_superuser and user.is_active)


def require_lead(user: User) -> None:
    """Let only those on who lead the house; for all others there is nothing here (404)."""
    if not may_set_up(user):
        raise Http404("There is no such page.")


def awaited(user: User) -> bool:
    """Whether nobody has set anything up yet, and this person is the one to begin."""
    return user.is_superuser and not (
        Membership.objects.exists() or Newsroom.objects.exists() or Article.objects.exists()
    )


def held() -> Newsroom:
    """Give the house; an empty one, not stored, where there is none yet."""
    return Newsroom.objects.filter(pk=1).first() or Newsroom(pk=1)


def store(step: str, *, by: User, **said: Any) -> Newsroom:
    """Store what a step said, and that it was gone through."""
    with transaction.atomic():
        house, _new = Newsroom.objects.select_for_update().get_or_create(pk=1)
        gone = [*house.steps.split(), step]
        said |= {"steps": " ".join(code for code in STEPS if code in gone)}
        for name, value in said.items():
            setattr(house, name, value)
        house.changed_by, house.changed_at = by, clock.now()
        house.save(update_fields=[*said, "changed_by", "changed_at"])
    return house


def steps(house: Newsroom, current: str) -> tuple[Step, ...]:
    """Give all steps in their order."""
    gone = house.steps.split()
    return tuple(
        Step(code, label, number, code in gone, code == current)
        for number, (code, label) in enumerate(STEPS.items(), 1)
    )


def next_step(house: Newsroom) -> str | None:
    """Give the first step that nobody has gone through, or none."""
    gone = house.steps.split()
    return next((code for code in STEPS if code not in gone), None)


def lead(user: User) -> None:
    """Make the first person the chief editor."""
    Membership.objects.get_or_create(user=user, role=Role.CHIEF, language="")


def add_person(account: User, role: str, tags: list[str]) -> None:
    """Store a new account without a password, with its role in these languages."""
    account.set_unusable_password()
    with transaction.atomic():
        account.save()
        for tag in [""] if role == Role.CHIEF else tags:
            Membership.objects.create(user=account, role=role, language=tag)


def newcomers() -> list[User]:
    """Give the people who have yet to set a password."""
    people = User.objects.filter(is_active=True, is_staff=False, last_login=None)
    people = people.prefetch_related("memberships").order_by("pk")
    return [person for person in people if not person.has_usable_password()]
