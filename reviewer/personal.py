"""What is stored about one person: for the person who asks, and for nobody else."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet

from reviewer.models import (
    AppliedRequest,
    Batch,
    Comment,
    Decision,
    Dismissal,
    Flag,
    ImportDraft,
    Membership,
    Preferences,
    Tick,
)
from translations.models import Article, Export, Rendering, RevisionMeta, Status, Translation

LEFT_OUT = (
    "The password: only a hash of it is stored, which is no use to anybody but an attacker.",
    "The texts themselves: each revision is listed, and the history pages show what it said.",
    "The texts of imports that are not stored yet: the desk shows them to the person.",
    "What was answered to a request, kept for some minutes, and the log-ins that are open.",
    "Wrong passwords, which are counted by name and address and forgotten when the pause is over.",
    "The server's log and the backups: the administrator keeps them outside the database.",
)


def data_of(person: User) -> dict[str, Any]:
    """Gather what bears the person's name, ready for JSON; `left_out` says what is not in it."""
    return {
        "account": _rows(
            User.objects.filter(pk=person.pk),
            "username",
            "first_name",
            "last_name",
            "email",
            "is_active",
            "date_joined",
            "last_login",
        ),
        "roles": _rows(Membership.objects.filter(user=person), "role", "language"),
        "settings": _rows(
            Preferences.objects.filter(user=person),
            "theme",
            "size",
            "letters",
            "language",
            "toured",
        ),
        "assigned": _rows(
            Translation.objects.filter(translator=person)
            | Translation.objects.filter(reviewer=person),
            "id",
            "language",
            "status",
        ),
        "articles": _rows(Article.objects.filter(created_by=person), "id", "created_at"),
        "imports_begun": _rows(
            ImportDraft.objects.filter(by=person), "title", "created_at", "changed_at"
        ),
        "many_files": _rows(Batch.objects.filter(by=person), "id", "created_at"),
        "revisions": _rows(
            RevisionMeta.objects.filter(revision__user=person),
            "revision_id",
            "kind",
            "translation_id",
            "article_id",
            "revision__date_created",
            "revision__comment",
        ),
        "flags": _rows(
            Flag.objects.filter(by=person), "id", "quote", "suggestion", "category", "created_at"
        ),
        "flags_closed": _rows(
            Flag.objects.filter(closed_by=person), "id", "status", "keep_note", "closed_at"
        ),
        "words_kept": _rows(
            Dismissal.objects.filter(by=person), "id", "words", "language", "reason", "note", "at"
        ),
        "comments": _rows(Comment.objects.filter(by=person), "flag_id", "at", "text"),
        "ticks": _rows(Tick.objects.filter(user=person), "target_id", "version", "at"),
        "decisions": _rows(
            Decision.objects.filter(by=person), "translation_id", "kind", "at", "note", "override"
        ),
        "exports": _rows(
            Export.objects.filter(by=person), "translation_id", "format", "at", "destination"
        ),
        "renderings": _rows(Rendering.objects.filter(proposed_by=person), "id", "language", "text"),
        "renderings_approved": _rows(
            Rendering.objects.filter(approved_by=person), "id", "language", "text"
        ),
        "in_the_admin": _rows(
            LogEntry.objects.filter(user=person), "action_time", "object_repr", "change_message"
        ),
        "about_the_account": _rows(
            LogEntry.objects.filter(object_id=str(person.pk), content_type=_accounts()),
            "action_time",
            "user_id",
            "change_message",
        ),
        "requests_of_the_last_day": _rows(
            AppliedRequest.objects.filter(user=person), "at", "method", "path", "status"
        ),
        "left_out": list(LEFT_OUT),
    }


def unfinished_of(people: Collection[User]) -> list[int]:
    """Give the numbers of the translations that lie with these people and are not approved."""
    theirs = Q(translator__in=people) | Q(reviewer__in=people)
    found = Translation.objects.filter(theirs).exclude(status=Status.APPROVED)
    return list(found.order_by("pk").values_list("pk", flat=True))


def _accounts() -> ContentType:
    return ContentType.objects.get_for_model(User)


def _rows(found: QuerySet[Any], *names: str) -> list[dict[str, Any]]:
    return [
        {name.rpartition("__")[2]: _plain(value) for name, value in row.items()}
        for row in found.order_by("pk").values(*names)
    ]


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value
