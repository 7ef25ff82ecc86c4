"""Bring a list of names and terms (CSV or XLSX) into the termbase: all of it or nothing.

Every fault is listed with its line, and then nothing is stored (exit 2). `--dry-run` only says what
would be new, changed and overruled.
"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError

from prose import wordtable
from prose.wordtable import Table
from reviewer import accounts, termtable
from reviewer.refusals import Refused
from reviewer.termtable import Plan


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="CSV or XLSX")
        parser.add_argument("--by", default="", help="the account on whose behalf this is done")
        parser.add_argument("--dry-run", action="store_true", help="only say what would be done")

    def handle(self, *_args: Any, **options: Any) -> None:
        path = options["file"]
        try:
            table = wordtable.read(path.read_bytes(), path.name)
        except OSError as wrong:
            raise CommandError(f"{path}: {wrong.strerror or wrong}", returncode=2) from wrong
        for warning in table.warnings:
            self.stderr.write(f"Line {warning.line}: {warning.message}")
        if table.faults:
            told = "\n".join(f"Line {fault.line}: {fault.message}" for fault in table.faults)
            raise CommandError(f"{told}\nNothing was stored.", returncode=2)
        try:
            self._tell(self._plan(table, options), stored=not options["dry_run"])
        except (Refused, PermissionDenied, accounts.UnknownAccount) as wrong:
            raise CommandError(str(wrong), returncode=2) from wrong

    def _plan(self, table: Table, options: dict[str, Any]) -> Plan:
        if options["dry_run"]:
            return termtable.plan(table)
        return termtable.store(table, by=accounts.named(options["by"]), progress=self._progress)

    def _progress(self, done: int, of: int) -> None:
        self.stderr.write(f"\r{done:,} of {of:,} forms", ending="\n" if done == of else "")

    def _tell(self, plan: Plan, *, stored: bool) -> None:
        for changed in plan.changed:
            self.stdout.write(
                f"Line {changed.line}: “{changed.text}”: {changed.before} → {changed.after}"
            )
        for clash in plan.clashes:
            self.stdout.write(
                f"Line {clash.line}: “{clash.text}” is preferred; “{clash.other}” is admitted now"
            )
        what = "Stored" if stored else "Would store"
        self.stdout.write(
            f"{what}: {plan.concepts} new concepts, {plan.forms} new forms, "
            f"{len(plan.changed)} changed, {plan.same} as they were."
        )
