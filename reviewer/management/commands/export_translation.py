"""Export the last approved revision of a translation to a file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from reviewer import accounts, exports
from reviewer.refusals import Refused
from translations.models import Translation


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("id", type=int, help="the translation's number")
        parser.add_argument("--format", default="docx", help="text, markdown, html or docx")
        parser.add_argument("--output", type=Path, required=True, help="the file to write")
        parser.add_argument("--to", default="", help="to whom or where it goes, for the record")
        parser.add_argument("--by", default="", help="the account on whose behalf this is done")

    def handle(self, *_args: Any, **options: Any) -> None:
        translation = Translation.objects.filter(pk=options["id"]).first()
        if translation is None:
            raise CommandError(f"There is no translation {options['id']}.", returncode=2)
        output: Path = options["output"]
        try:
            with transaction.atomic():
                made = exports.export(
                    translation,
                    options["format"],
                    by=accounts.named(options["by"]),
                    destination=options["to"],
                )
                output.write_bytes(made.data)
        except (Refused, PermissionDenied, accounts.UnknownAccount) as refused:
            raise CommandError(str(refused), returncode=2) from refused
        except OSError as wrong:
            raise CommandError(f"{output}: {wrong.strerror}.", returncode=2) from wrong
        self.stdout.write(f"{output}: {made.record.size} bytes, sha256 {made.record.sha256}")
