"""How it is run, as a Django application: the administrator's checks and the log of log-ins."""

from django.apps import AppConfig


class RunningConfig(AppConfig):
    """The running desk."""

    name = "config"
    verbose_name = "Running"

    def ready(self) -> None:
        """Register the checks and listen to log-ins."""
        from config import checks, logins  # noqa: PLC0415

        checks.register_all()
        logins.listen()
