"""Addresses: the admin's, and the desk's own."""

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

urlpatterns = [
    path("admin/", admin.site.urls),
    path("language/", login_not_required(set_language), name="set_language"),
    path("", include("reviewer.urls")),
]
handler403 = "reviewer.views.refusals.forbidden"
handler500 = "config.outage.server_error"
handler404 = "reviewer.views.refusals.missing"
