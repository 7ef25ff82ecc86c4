"""Users, with their roles and languages."""

import json
from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reviewer import permissions, personal
from reviewer.admin.inlines import ConstrainedFormSet
from reviewer.admin.readonly import Undeletable
from reviewer.models import Membership


class MembershipInline(admin.TabularInline):
    """A person's roles."""

    model = Membership
    formset = ConstrainedFormSet
    extra = 1


admin.site.unregister(User)
admin.site.unregister(Group)  # roles are memberships, by language


@admin.register(User)
class PersonAdmin(Undeletable, UserAdmin):
    """Accounts: whoever leaves is made inactive, and the history keeps the name."""

    inlines = (MembershipInline,)
    list_display = ("username", "first_name", "last_name", "roles", "is_active", "is_staff")
    list_filter = ("is_active", "is_staff", "memberships__role", "memberships__language")
    actions = ("deactivate", "hand_out")

    @admin.action(description=gettext_lazy("Make inactive: close the account, keep its history"))
    def deactivate(self, request: HttpRequest, people: QuerySet[User]) -> None:
        """Close accounts: they can no longer log in, and whoever is logged in is not any more."""
        own: Any = request.user
        closed = list(people.exclude(pk=own.pk).filter(is_active=True))
        people.filter(pk__in=[person.pk for person in closed]).update(is_active=False)
        for person in closed:
            self.log_change(request, person, "Made inactive.")
        self.message_user(
            request,
            _("Accounts made inactive: %(closed)s. Their history stays.") % {"closed": len(closed)},
        )
        self._say_what_waits(request, closed)
        if people.filter(pk=own.pk).exists():
            self.message_user(request, _("Your own account stays active."), messages.WARNING)

    def _say_what_waits(self, request: HttpRequest, gone: list[User]) -> None:
        """Name the work that still lies with people who have left: somebody must take it over."""
        waiting = personal.unfinished_of(gone)
        if waiting:
            message = _(
                "Translations that still wait for them: %(ids)s. Give them to somebody else."
            )
            ids = ", ".join(str(pk) for pk in waiting)
            self.message_user(request, message % {"ids": ids}, messages.WARNING)

    @admin.action(description=gettext_lazy("Export what is stored about one person (JSON)"))
    def hand_out(self, request: HttpRequest, people: QuerySet[User]) -> HttpResponse | None:
        """Give one person's data as a file."""
        person = people.first()
        if person is None or people.count() > 1:
            self.message_user(request, _("Choose one person."), messages.ERROR)
            return None
        told = json.dumps(personal.data_of(person), ensure_ascii=False, indent=1)
        response = HttpResponse(told, content_type="application/json; charset=utf-8")
        name = f"{person.username}.json"
        header = content_disposition_header(as_attachment=True, filename=name)
        response["Content-Disposition"] = header or ""
        return response

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """Fetch the roles with the people."""
        people: QuerySet[User] = super().get_queryset(request)
        return people.prefetch_related("memberships")

    @admin.display(description="roles")
    def roles(self, user: User) -> str:
        """Name the roles and languages."""
        return permissions.Rights(tuple(user.memberships.all())).in_words() or "—"


@admin.register(Membership)
class MembershipAdmin(admin.ModelAdmin):
    """Roles, across people."""

    list_display = ("user", "role", "language")
    list_filter = ("role", "language")
    search_fields = ("user__username", "user__first_name", "user__last_name")
    autocomplete_fields = ("user",)
