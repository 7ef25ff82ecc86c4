"""The counts on the administrator's first page."""

from dataclasses import dataclass

from django import template
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from prose import diff
from prose.diff import Change
from reviewer import queue
from translations.history import FieldEdit
from translations.models import Status, Translation

register = template.Library()


@dataclass(frozen=True, slots=True)
class Count:
    """One number that matters, and the list behind it."""

    label: str
    number: int
    url: str


@register.simple_tag
def counts() -> tuple[Count, ...]:
    """Count what waits, what is blocked, what is late, and what has not left yet."""
    address = reverse("admin:translations_translation_changelist")
    by_status = (
        (_("Drafts"), Status.DRAFT),
        (_("In review"), Status.IN_REVIEW),
        (_("Sent back"), Status.CHANGES),
    )
    by_standing = (
        (_("Blocked by flags"), "blocked", queue.blocked()),
        (_("Overdue"), "overdue", queue.overdue()),
        (_("Approved, not exported"), "unexported", queue.unexported()),
    )
    return tuple(
        Count(label, _number(Q(status=status)), f"{address}?status__exact={status.value}")
        for label, status in by_status
    ) + tuple(
        Count(label, _number(rule), f"{address}?standing={code}")
        for label, code, rule in by_standing
    )


def _number(rule: Q) -> int:
    return Translation.objects.filter(rule).count()


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stayed, came or went."""

    kind: str
    text: str


@register.filter
def by_word(edit: FieldEdit) -> list[Words]:
    """Show what an edit changed, word by word."""
    return [
        words
        for change in diff.in_line(diff.changes(edit.before, edit.after))
        for words in _words(change, edit)
        if words.text
    ]


def _words(change: Change, edit: FieldEdit) -> tuple[Words, ...]:
    if change.kind == "equal":
        return (Words("equal", change.after.of(edit.after)),)
    return (
        Words("delete", change.before.of(edit.before)),
        Words("insert", change.after.of(edit.after)),
    )
