"""Flags, decisions and exports: for reading."""

from django.contrib import admin

from reviewer.admin.readonly import ReadOnly
from reviewer.models import Decision, Flag
from translations.models import Export


@admin.register(Flag)
class FlagAdmin(ReadOnly, admin.ModelAdmin):
    """What was flagged, by whom, and what became of it."""

    list_display = ("quote", "suggestion", "category", "severity", "blocking", "status", "raised")
    list_filter = (
        "status",
        "blocking",
        "category",
        "severity",
        "check_name",
        "target__translation__language",
    )
    search_fields = ("quote", "suggestion", "message")
    date_hierarchy = "created_at"
    list_select_related = ("by",)

    @admin.display(description="raised by")
    def raised(self, flag: Flag) -> str:
        """Name the check or the person."""
        return flag.check_name or str(flag.by)


@admin.register(Decision)
class DecisionAdmin(ReadOnly, admin.ModelAdmin):
    """What was settled."""

    list_display = ("translation", "kind", "by", "at", "note", "override", "lone")
    list_filter = ("kind", "lone", "by", "translation__language")
    search_fields = ("note", "override")
    date_hierarchy = "at"
    list_select_related = ("translation", "by")


@admin.register(Export)
class ExportAdmin(ReadOnly, admin.ModelAdmin):
    """What left the house."""

    list_display = ("translation", "format", "by", "at", "destination", "size", "sha256")
    list_filter = ("format", "by", "translation__language")
    search_fields = ("destination", "sha256")
    date_hierarchy = "at"
    list_select_related = ("translation", "by")
