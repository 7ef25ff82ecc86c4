"""The termbase: a concept and its renderings on one page; every change has the texts checked."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import CharField, URLField
from django.forms import BaseModelFormSet, ModelForm, TextInput, URLInput
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from reviewer import terms
from reviewer.admin.inlines import ConstrainedFormSet
from reviewer.admin.readonly import Undeletable
from translations import history
from translations.models import Concept, Rendering


class RenderingInline(Undeletable, admin.TabularInline):
    """How a concept is written."""

    model = Rendering
    formset = ConstrainedFormSet
    fields = (
        "language",
        "text",
        "status",
        "part",
        "case_sensitive",
        "note",
        "evidence",
        "approved_by",
        "retired",
    )
    readonly_fields = ("approved_by",)
    formfield_overrides: ClassVar = {
        CharField: {"widget": TextInput(attrs={"size": 18})},
        URLField: {"widget": URLInput(attrs={"size": 18}), "assume_scheme": "https"},
    }
    extra = 1


@admin.register(Concept)
class ConceptAdmin(Undeletable, admin.ModelAdmin):
    """People, organisations, places, titles and terms."""

    list_display = ("__str__", "kind", "definition", "culture", "retired")
    list_filter = ("kind", "culture", "retired", "renderings__language", "renderings__status")
    search_fields = ("renderings__text", "definition")
    object_history_template = "admin/recorded_history.html"
    inlines = (RenderingInline,)

    def save_model(self, request: HttpRequest, obj: Concept, form: ModelForm, change: bool) -> None:
        """Wait for the renderings: concept and renderings are one revision."""

    def save_related(
        self,
        request: HttpRequest,
        form: ModelForm,
        formsets: list[BaseModelFormSet],
        change: bool,
    ) -> None:
        """Store both, then have the texts that hold one of the forms checked."""
        person: Any = request.user
        with terms.changing(form.instance, by=person, comment="In the admin") as changing:
            for formset in formsets:
                for rendering in formset.save(commit=False):
                    changing.own(rendering)
            super().save_related(request, form, formsets, change)
        if changing.opened:
            self.message_user(
                request, _("Flags opened in the texts: %(opened)s.") % {"opened": changing.opened}
            )

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show every revision of the concept and its renderings."""
        concept = self.get_object(request, object_id)
        entries = history.of_concept(concept) if concept else ()
        return super().history_view(
            request, object_id, {**(extra_context or {}), "entries": entries}
        )
