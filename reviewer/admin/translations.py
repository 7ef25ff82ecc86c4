"""Translations: who and by when; a status changes by the workflow alone, here too."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, QuerySet, Subquery
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reviewer import content, queue, workflow
from reviewer.admin.readonly import ReadOnly, Undeletable
from reviewer.refusals import Refused
from translations import history
from translations.models import Act, Target, Translation


class TargetInline(ReadOnly, admin.TabularInline):
    """The translated text."""

    model = Target
    fields = ("position", "kind", "text", "state", "version", "retired")
    extra = 0


class StandingFilter(admin.SimpleListFilter):
    """How a translation stands, as the first page counts it."""

    title = gettext_lazy("standing")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Name the choices."""
        del request, model_admin
        return [
            ("blocked", _("Blocked by flags")),
            ("overdue", _("Overdue")),
            ("unexported", _("Approved, not exported")),
        ]

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[Translation]
    ) -> QuerySet[Translation]:
        """Let through what stands so."""
        del request
        rules = {
            "blocked": queue.blocked,
            "overdue": queue.overdue,
            "unexported": queue.unexported,
        }
        rule = rules.get(self.value() or "")
        return queryset.filter(rule()) if rule else queryset


@admin.register(Translation)
class TranslationAdmin(Undeletable, admin.ModelAdmin):
    """Who translates and reviews, by when; and decisions by the workflow's own verbs."""

    list_display = ("headline", "__str__", "language", "status", "translator", "reviewer", "due_at")
    list_filter = ("status", StandingFilter, "language", "origin", "translator", "reviewer")
    search_fields = ("targets__text", "article__segments__text")
    date_hierarchy = "created_at"
    readonly_fields = (
        "article",
        "language",
        "status",
        "approved_revision",
        "approved_hash",
        "origin",
        "created_at",
    )
    inlines = (TargetInline,)
    actions = ("submit", "approve", "reopen")
    object_history_template = "admin/recorded_history.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Translation]:
        """Fetch each headline with its translation."""
        heads = Target.objects.filter(translation=OuterRef("pk"), kind="headline", retired=False)
        found: QuerySet[Translation] = super().get_queryset(request)
        return found.annotate(title=Subquery(heads.values("text")[:1]))

    @admin.display(description=gettext_lazy("headline"), ordering="title")
    def headline(self, translation: Translation) -> str:
        """Name it as the desk does."""
        title: str | None = getattr(translation, "title", None)
        return title or _("(no headline yet)")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Translations are started at the desk or come in by the import."""
        del request
        return False

    def save_model(
        self, request: HttpRequest, obj: Translation, form: ModelForm, change: bool
    ) -> None:
        """Store only what was changed, as a revision."""
        del change
        if form.changed_data:
            person: Any = request.user
            with history.revision(
                by=person, kind=Act.ASSIGN, comment="In the admin", translation=obj
            ):
                obj.save(update_fields=form.changed_data)

    @admin.action(description=gettext_lazy("Submit for review"))
    def submit(self, request: HttpRequest, found: QuerySet[Translation]) -> None:
        """Submit, or say why not."""
        person: Any = request.user
        for translation in found:
            self._try(request, translation, lambda t: workflow.submit(t, by=person))

    @admin.action(description=gettext_lazy("Approve, after reading"))
    def approve(self, request: HttpRequest, found: QuerySet[Translation]) -> HttpResponse | None:
        """Show the texts first; approve what was shown, or say why not."""
        person: Any = request.user
        if "hash" not in request.POST:
            shown = [
                (t, content.content_hash(t), t.targets.live().select_related("segment"))
                for t in found.select_related("article")
            ]
            context = {
                **self.admin_site.each_context(request),
                "shown": shown,
                "title": _("Approve"),
            }
            return TemplateResponse(request, "admin/approve.html", context)
        hashes = dict(pair.split(":", 1) for pair in request.POST.getlist("hash") if ":" in pair)
        for translation in found:
            seen = hashes.get(str(translation.pk), "")
            self._try(
                request,
                translation,
                lambda t, seen=seen: workflow.approve(t, by=person, seen_hash=seen),  # type: ignore[misc]
            )
        return None

    @admin.action(description=gettext_lazy("Reopen"))
    def reopen(self, request: HttpRequest, found: QuerySet[Translation]) -> None:
        """Reopen, or say why not."""
        person: Any = request.user
        for translation in found:
            self._try(request, translation, lambda t: workflow.reopen(t, by=person))

    def _try(
        self, request: HttpRequest, translation: Translation, verb: Callable[[Translation], object]
    ) -> None:
        try:
            verb(translation)
        except (Refused, PermissionDenied) as refused:
            self.message_user(request, f"{translation}: {refused}", messages.ERROR)
        else:
            self.message_user(request, f"{translation}: {translation.get_status_display()}.")

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show the translation's own history."""
        translation = self.get_object(request, object_id)
        entries = history.timeline(translation)[::-1] if translation else ()
        context = {**(extra_context or {}), "entries": entries}
        return super().history_view(request, object_id, context)
