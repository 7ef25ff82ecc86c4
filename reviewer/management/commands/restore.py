"""Put a backup in the place of this database, once it is known to be one of Exonym's."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from translations import restoring
from translations.backup import Impossible


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a backup, with its .sha256 beside it")
        parser.add_argument(
            "--replace", action="store_true", help="even if what is there now is lost"
        )
        parser.add_argument(
            "--broken", action="store_true", help="even if its chain of records is broken"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        file: Path = options["file"]
        try:
            restoring.restore(file, replace=options["replace"], broken=options["broken"])
        except Impossible as refused:
            raise CommandError(str(refused), returncode=2) from refused
        except OSError as wrong:
            raise CommandError(f"{file}: {wrong.strerror}.", returncode=2) from wrong
        self.stdout.write(f"{file} is restored. Now: manage.py migrate, then verify_audit.")
