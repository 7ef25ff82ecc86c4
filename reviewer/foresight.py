"""What a row would show, were a text saved: checked as a save is, and not stored."""

from django.contrib.auth.models import User
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from reviewer import checking, desk, permissions, rows, signs
from reviewer.desk import Head
from reviewer.permissions import require
from reviewer.rows import Focus, Material, Row
from reviewer.workflow import cleaned
from translations.models import Target


def foresee(target: Target, text: str, *, by: User) -> tuple[Head, Row]:
    """Give the row, open for editing, with the flags, names and terms that this text would have.

    The row's own number within the page is not looked up: it is 1. Raises Invalid for a text that
    could not be stored.
    """
    rights, translation = permissions.of(by), target.translation
    require(rights.may_edit(translation.language), _("edit in this language"))
    drafted, flags = checking.foreseen(target, cleaned(text))
    prefetch_related_objects(flags, "by", "comments__by")
    material = Material(translation, [drafted], flags, [], rights, by.pk, usually=_usually(target))
    focus = Focus(target.pk, "edit", sent={"text": text})
    (row,), _found = rows.rows(material, focus)
    return desk.head(translation, rights, [drafted]), row


def _usually(target: Target) -> signs.Usual | None:
    beside = Target.objects.live().filter(translation=target.translation_id, segment__isnull=False)
    return signs.usual(beside.values_list("segment__text", "text"))
