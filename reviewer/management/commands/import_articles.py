"""Import many articles from files that pair by name (story.zh.md, story.en.md), or ZIP archives."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from reviewer import accounts, batch, intake, storing
from reviewer.batch import File, Sent, Story
from reviewer.refusals import Refused
from translations.importing import Details


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, help="text, Markdown, HTML, DOCX, ZIP")
        parser.add_argument("--source", default="", help="the language of the sources, such as zh")
        parser.add_argument("--outlet", default="")
        parser.add_argument("--by", default="", help="the account on whose behalf this is done")
        parser.add_argument("--dry-run", action="store_true", help="only say what would be done")
        parser.add_argument(
            "--all-or-nothing", action="store_true", help="store none if one is refused"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            options["by"] = accounts.named(options["by"])
            said = options["source"] and intake.known_language(options["source"])
            with batch.opened(_files(options["files"]), said) as sent:
                refused = self._all(batch.stories(sent.files, said), options)
                self._left_out(sent)
        except (Refused, PermissionDenied, accounts.UnknownAccount) as wrong:
            raise CommandError(str(wrong), returncode=2) from wrong
        if refused:
            raise CommandError(_refusal(refused, options), returncode=2)

    def _all(self, found: Iterable[Story], options: dict[str, Any]) -> int:
        """Store each story by itself, or all in one; give how many were refused."""
        together = options["dry_run"] or options["all_or_nothing"]
        with transaction.atomic() if together else nullcontext():
            refused = sum(not self._one(story, options) for story in found)
            undone = options["dry_run"] or (refused and together)
            if undone:
                transaction.set_rollback(True)
        if together and not undone:
            self.stdout.write("All are stored.")
        return refused

    def _one(self, story: Story, options: dict[str, Any]) -> bool:
        outcome = storing.store(story, Details(outlet=options["outlet"]), by=options["by"])
        article = outcome.article
        sure = not (options["dry_run"] or options["all_or_nothing"])
        done = f"Article {article.pk}" if article and sure else "Ready"
        self.stdout.write(f"{done if article else 'Refused'}: {story.name}")
        for line in outcome.said:
            self.stdout.write(f"  {line}")
        return article is not None

    def _left_out(self, sent: Sent) -> None:
        if sent.junk:
            s = "s" * (sent.junk > 1)
            self.stdout.write(f"Left out: {sent.junk} file{s} of macOS or Windows.")


def _files(paths: Iterable[Path]) -> Iterator[File]:
    for path in paths:
        try:
            size = path.stat().st_size
        except OSError as wrong:
            raise CommandError(f"{path}: {wrong.strerror}.", returncode=2) from wrong
        if not path.is_file():
            raise CommandError(f"{path} is no file.", returncode=2)
        yield File(path.name, size, path.read_bytes)


def _refusal(refused: int, options: dict[str, Any]) -> str:
    was = f"{refused} stories were refused" if refused > 1 else "One story was refused"
    if options["dry_run"]:
        return f"{was}; nothing was stored."
    kept = "nothing was stored" if options["all_or_nothing"] else "the others were stored"
    return f"{was}; {kept}."
