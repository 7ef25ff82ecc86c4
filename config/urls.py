"""Addresses: the admin's, and the desk's own."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("reviewer.urls")),
]
handler403 = "reviewer.views.refusals.forbidden"
handler500 = "config.outage.server_error"
handler404 = "reviewer.views.refusals.missing"
