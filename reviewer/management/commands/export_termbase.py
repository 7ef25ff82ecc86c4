"""Write the termbase to a file, as CSV or XLSX by its name: what import_termbase reads again."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from prose import wordtable
from reviewer import termtable

KINDS = {".csv": "csv", ".xlsx": "xlsx"}


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a name that ends in .csv or .xlsx")

    def handle(self, *_args: Any, **options: Any) -> None:
        path = options["file"]
        kind = KINDS.get(path.suffix.lower())
        if kind is None:
            raise CommandError(f"{path}: expected a name in .csv or .xlsx.", returncode=2)
        rows = list(termtable.rows())
        try:
            path.write_bytes(wordtable.written(rows, kind))
        except OSError as wrong:
            raise CommandError(f"{path}: {wrong.strerror or wrong}", returncode=2) from wrong
        self.stdout.write(f"{len(rows)} forms in {path}.")
