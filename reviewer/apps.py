"""The desk as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReviewerConfig(AppConfig):
    """The desk."""

    name = "reviewer"
    verbose_name = _("Desk")
