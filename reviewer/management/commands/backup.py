"""Write the whole database to one file while people work, with its sha256 beside it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from translations import backup


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("where", type=Path, help="a new file, or a folder")

    def handle(self, *_args: Any, **options: Any) -> None:
        where: Path = options["where"]
        try:
            made = backup.take(where)
        except backup.Impossible as refused:
            raise CommandError(str(refused), returncode=2) from refused
        except OSError as wrong:
            raise CommandError(f"{where}: {wrong.strerror}.", returncode=2) from wrong
        size = made.file.stat().st_size
        self.stdout.write(f"{made.file}: {size} bytes, sha256 {made.sha256}")
