"""Articles: what is known of them may be corrected; their texts change at the desk."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.forms import ModelForm
from django.http import HttpRequest

from reviewer.admin.readonly import ReadOnly, Undeletable
from translations import history
from translations.models import Act, Article, Segment


class SegmentInline(ReadOnly, admin.TabularInline):
    """The source text."""

    model = Segment
    fields = ("position", "kind", "text", "version", "retired")
    extra = 0


@admin.register(Article)
class ArticleAdmin(Undeletable, admin.ModelAdmin):
    """What is known of an article besides its text."""

    list_display = ("title", "language", "outlet", "published_at", "created_by", "created_at")
    list_filter = ("language", "outlet")
    search_fields = ("segments__text", "outlet", "byline")
    date_hierarchy = "created_at"
    readonly_fields = ("language", "created_by", "created_at")
    inlines = (SegmentInline,)
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Articles come in by the import, which reads, pairs and checks them."""
        del request
        return False

    def save_model(self, request: HttpRequest, obj: Article, form: ModelForm, change: bool) -> None:
        """Store only what was changed, as a revision."""
        del change
        if form.changed_data:
            person: Any = request.user
            with history.revision(by=person, kind=Act.SOURCE, comment="In the admin", article=obj):
                obj.save(update_fields=form.changed_data)
