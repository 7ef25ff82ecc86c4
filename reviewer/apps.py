"""The desk as a Django application."""

from django.apps import AppConfig


class ReviewerConfig(AppConfig):
    """The desk."""

    name = "reviewer"
    verbose_name = "Desk"
