"""Read an archive that export_archive wrote into an empty database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from translations import archive


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the archive")

    def handle(self, *_args: Any, **options: Any) -> None:
        file: Path = options["file"]
        try:
            with file.open("rb") as opened:
                counts = archive.read(opened)
        except archive.Unusable as refused:
            raise CommandError(f"{file}: {refused} Nothing was stored.", returncode=2) from refused
        except OSError as wrong:
            raise CommandError(f"{file}: {wrong.strerror}.", returncode=2) from wrong
        said = f"{file}: {sum(counts.values())} rows. Everybody needs a new password."
        self.stdout.write(said)
