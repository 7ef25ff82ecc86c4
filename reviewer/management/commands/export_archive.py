"""Write everything the house stores as lines of JSON, for another database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from translations import archive, filing


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the file to write")

    def handle(self, *_args: Any, **options: Any) -> None:
        file: Path = options["file"]
        try:
            with (
                filing.whole(file) as part,
                part.open("w", encoding="utf-8", newline="\n") as opened,
            ):
                counts = archive.write(opened)
        except filing.Exists as refused:
            raise CommandError(str(refused), returncode=2) from refused
        except OSError as wrong:
            raise CommandError(f"{file}: {wrong.strerror}.", returncode=2) from wrong
        self.stdout.write(f"{file}: {sum(counts.values())} rows. It holds no passwords.")
