"""Import an article from a file, with its finished translation if there is one."""

from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError

from prose.document import Document
from reviewer import accounts, intake
from reviewer.refusals import Refused
from translations.importing import Details


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("source", type=Path, help="the article: text, Markdown, HTML, DOCX")
        parser.add_argument("--language", required=True, help="its language, such as zh")
        parser.add_argument("--translation", type=Path, help="a finished translation")
        parser.add_argument("--to", default="", help="the translation's language, such as en")
        parser.add_argument("--encoding", default="", help="such as gb18030; else it is found out")
        parser.add_argument("--outlet", default="")
        parser.add_argument("--byline", default="")
        parser.add_argument("--url", default="", help="where the article was published")
        parser.add_argument("--published", default="", help="when, such as 2025-05-03T09:00+08:00")
        parser.add_argument("--notes", default="", help="notes for translators")
        parser.add_argument("--by", default="", help="the account on whose behalf this is done")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            article, translation = _store(options)
        except (Refused, PermissionDenied, accounts.UnknownAccount) as refused:
            raise CommandError(str(refused), returncode=2) from refused
        self.stdout.write(f"Article {article.pk}: {article.title}")
        if translation is not None:
            flags = sum(target.flags.count() for target in translation.targets.all())
            self.stdout.write(
                f"Translation {translation.pk} into {translation.language_name}; flags: {flags}"
            )


def _store(options: dict[str, Any]) -> Any:
    target = None
    if options["translation"]:
        if not options["to"]:
            raise CommandError("--translation needs --to, the language of it.", returncode=2)
        target = _read(options["translation"], options["to"], options["encoding"])
    elif options["to"]:
        raise CommandError("--to needs --translation, the file to read.", returncode=2)
    source = _read(options["source"], options["language"], options["encoding"])
    return intake.store(source, target, _details(options), by=accounts.named(options["by"]))


def _read(path: Path, language: str, encoding: str) -> Document:
    try:
        data = path.read_bytes()
    except OSError as wrong:
        raise CommandError(f"{path}: {wrong.strerror}.", returncode=2) from wrong
    return intake.read_file(intake.Upload(path.name, data, encoding), language).document


def _details(options: dict[str, Any]) -> Details:
    published = options["published"]
    try:
        when = datetime.fromisoformat(published).astimezone() if published else None
    except ValueError as wrong:
        raise CommandError(f"--published: {wrong}.", returncode=2) from wrong
    return Details(
        outlet=options["outlet"],
        byline=options["byline"],
        source_url=options["url"],
        published_at=when,
        notes=options["notes"],
    )
