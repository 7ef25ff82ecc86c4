"""Fill an empty database with the demo's people, termbase and articles."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from reviewer import demo
from translations.models import Article


class Command(BaseCommand):
    help = "Fill an empty database with the demo; a database that holds it already stays as it is."

    def handle(self, *_args: Any, **_options: Any) -> None:
        if not settings.EXONYM_DEMO:
            raise CommandError(
                "The demo brings accounts with a public password: set EXONYM_DEMO=1 to say "
                "that this is no newsroom.",
                returncode=2,
            )
        if not User.objects.filter(username="tara").exists():
            if Article.objects.exists() or User.objects.exists():
                raise CommandError("This database is not empty.", returncode=2)
            with transaction.atomic():
                demo.fill()
        self.stdout.write(f"\n  Accounts, all with the password {demo.PASSWORD}:")
        for name, roles in _roles():
            self.stdout.write(f"    {name:6} {roles}")


def _roles() -> list[tuple[str, str]]:
    said = {"admin": "administrator, at /admin/", "otto": "an account without a role"}
    return [
        (user.username, said.get(user.username) or "; ".join(map(str, user.memberships.all())))
        for user in User.objects.filter(username__in=demo.ACCOUNTS).order_by("pk")
    ]
