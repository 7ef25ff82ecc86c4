"""Take a decision on a translation: submit, send back, approve or reopen it."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError

from reviewer import accounts, content, permissions, workflow
from reviewer.models import Decision
from reviewer.permissions import require
from reviewer.refusals import Refused
from translations.models import Translation


class Command(BaseCommand):
    help = (
        "Take a decision by the desk's own rules. `decide show ID` prints the text, what stands "
        "in the way and the hash; `decide approve ID --hash HASH` approves that text."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=["show", "submit", "send-back", "approve", "reopen"])
        parser.add_argument("id", type=int, help="the translation's number")
        parser.add_argument("--by", required=True, help="the account that decides")
        parser.add_argument("--note", default="", help="what to say with it")
        parser.add_argument("--hash", default="", help="the text that was read (approve)")
        parser.add_argument("--override", default="", help="why flags are overridden (approve)")

    def handle(self, *_args: Any, **options: Any) -> None:
        translation = Translation.objects.filter(pk=options["id"]).first()
        if translation is None:
            raise CommandError(f"There is no translation {options['id']}.", returncode=2)
        try:
            person = accounts.named(options["by"])
            if person is None:
                raise CommandError("--by needs the account that decides.", returncode=2)
            if options["what"] == "show":
                require(permissions.of(person).may_see(translation.language), "see this text")
                self._show(translation, person)
                return
            _decide(options["what"], translation, person, options)
        except (Refused, PermissionDenied, accounts.UnknownAccount) as refused:
            raise CommandError(str(refused), returncode=2) from refused
        self.stdout.write(f"{translation}: {translation.get_status_display()}")

    def _show(self, translation: Translation, person: User) -> None:
        for target in translation.targets.live():
            self.stdout.write(f"{target.text}\n")
        for reason in workflow.reasons_against(translation, person):
            self.stdout.write(f"! {reason}")
        self.stdout.write(f"hash {content.content_hash(translation)}")


def _decide(what: str, translation: Translation, person: User, options: dict[str, Any]) -> Decision:
    if what == "submit":
        return workflow.submit(translation, by=person, note=options["note"])
    if what == "send-back":
        return workflow.send_back(translation, by=person, note=options["note"])
    if what == "reopen":
        return workflow.reopen(translation, by=person, note=options["note"])
    return workflow.approve(
        translation, by=person, seen_hash=options["hash"], override=options["override"]
    )
