"""What is stored about one person: for the person who asks, and for nobody else."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet

from reviewer.models import Comment, Decision, Flag, ImportDraft, Membership, Preferences, Tick
from translations.models import Article, Export, Rendering, RevisionMeta, Translation


def data_of(person: User) -> dict[str, Any]:
    """Gather everything that bears the person's name, ready for JSON."""
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
        "comments": _rows(Comment.objects.filter(by=person), "flag_id", "at", "text"),
        "ticks": _rows(Tick.objects.filter(user=person), "target_id", "version", "at"),
        "decisions": _rows(
            Decision.objects.filter(by=person), "translation_id", "kind", "at", "note", "override"
        ),
        "exports": _rows(
            Export.objects.filter(by=person), "translation_id", "format", "at", "destination"
        ),
        "renderings": _rows(Rendering.objects.filter(proposed_by=person), "id", "language", "text"),
    }


def _rows(found: QuerySet[Any], *names: str) -> list[dict[str, Any]]:
    return [
        {name.rpartition("__")[2]: _plain(value) for name, value in row.items()}
        for row in found.order_by("pk").values(*names)
    ]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
