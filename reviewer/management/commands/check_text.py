"""Check a translated text file, with its source or without, and list what is found.

Needs no database. Exits with 0 when nothing is found, with 1 when something is, and with 2 when a
file or an option cannot be read. Offsets are code points of the target file's text, from 0, line
ends counted as one.
"""

import json
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from prose import clean, encoding, examination, language, wordtable
from prose.examination import Found
from prose.termbase import Snapshot
from prose.wordtable import Table


class Command(BaseCommand):
    help = __doc__
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--target", type=Path, required=True, help="the translated text")
        parser.add_argument("--to", required=True, help="its language, such as en")
        parser.add_argument("--source", type=Path, help="the text that was translated")
        parser.add_argument("--from", dest="source_language", default="", help="its language")
        parser.add_argument(
            "--termbase", type=Path, action="append", default=[], help="a CSV or XLSX list of names"
        )
        parser.add_argument("--json", action="store_true", help="one JSON list instead of lines")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            known = self._termbase(options["termbase"])
            found = self._examined(known, options)
        except (_Bad, clean.Unclean, language.UnknownLanguage) as wrong:
            raise CommandError(str(wrong), returncode=2) from wrong
        if options["json"]:
            told = [_told(one, known.keys) for one in found]
            self.stdout.write(json.dumps(told, ensure_ascii=False))
        else:
            for one in found:
                self.stdout.write(_line(one))
        if found:
            raise SystemExit(1)

    def _examined(self, known: Table, options: dict[str, Any]) -> tuple[Found, ...]:
        target, to, spoken = options["target"], options["to"], options["source_language"]
        if bool(options["source"]) != bool(spoken):
            raise _Bad("A source needs its language and the other way round: --source with --from.")
        tag = language.normal(to)
        from_tag = language.normal(spoken) if spoken else ""
        source = _text(options["source"], from_tag) if options["source"] else ""
        text = _text(target, tag)
        terms = Snapshot(0, known.concepts())
        return examination.examine(text, tag, terms, source=source, source_language=from_tag)

    def _termbase(self, paths: list[Path]) -> Table:
        tables = []
        for path in paths:
            table = wordtable.read(_bytes(path), path.name)
            for warning in table.warnings:
                self.stderr.write(f"{path.name}, line {warning.line}: {warning.message}")
            if table.faults:
                raise _Bad(
                    "\n".join(f"{path.name}, line {f.line}: {f.message}" for f in table.faults)
                )
            tables.append(table)
        return wordtable.joined(tables)


class _Bad(Exception):
    """Input that cannot be used."""


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as wrong:
        raise _Bad(f"{path}: {wrong.strerror or wrong}") from wrong


def _text(path: Path, tag: str) -> str:
    try:
        return encoding.decode(_bytes(path), language=tag).text
    except clean.Unclean as wrong:
        raise _Bad(f"{path}: {wrong}") from wrong


def _told(one: Found, keys: Sequence[str]) -> dict[str, object]:
    """Give a finding as the list of names calls its concept."""
    finding = one.finding
    return {
        "check": finding.check,
        "category": finding.category,
        "severity": finding.severity.value,
        "segment": one.segment,
        "start": one.span.start,
        "end": one.span.end,
        "text": finding.text,
        "suggestion": finding.suggestion,
        "concept": keys[finding.concept - 1] if finding.concept else None,
        "confidence": finding.confidence,
        "message": finding.message,
    }


def _line(one: Found) -> str:
    finding = one.finding
    fix = f" → {finding.suggestion}" if finding.suggestion else ""
    place = f"{one.segment}:{one.span.start}-{one.span.end}"
    return (
        f"{place} {finding.severity.value} {finding.check}: {finding.text}{fix} ({finding.message})"
    )
