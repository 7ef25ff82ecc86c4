"""Put a backup in the place of this database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from translations import backup


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a backup, with its .sha256 beside it")
        parser.add_argument(
            "--replace", action="store_true", help="even if what is there now is lost"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        file: Path = options["file"]
        try:
            backup.restore(file, replace=options["replace"])
        except backup.Impossible as refused:
            raise CommandError(str(refused), returncode=2) from refused
        except OSError as wrong:
            raise CommandError(f"{file}: {wrong.strerror}.", returncode=2) from wrong
        self.stdout.write(f"{file} is restored. Now: manage.py migrate, then verify_audit.")
