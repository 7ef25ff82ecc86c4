"""Prove that no decision and no export was changed, taken away or slipped in."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reviewer import evidence
from translations import audit


class Command(BaseCommand):
    help = __doc__

    def handle(self, *_args: Any, **_options: Any) -> None:
        reports = audit.verify()
        for report in reports:
            state = "broken" if report.problems else "whole"
            last = f", the last sealed {report.seal}" if report.seal else ""
            self.stdout.write(f"{report.name}: {report.count}, the chain is {state}{last}")
        problems = [problem for report in reports for problem in report.problems]
        problems += evidence.contradictions()
        if problems:
            raise CommandError("\n".join(problems), returncode=2)
