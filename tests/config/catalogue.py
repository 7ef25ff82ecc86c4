"""Reads gettext's catalogues as they are written."""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

LOCALE = Path(__file__).parents[2] / "locale"
LANGUAGES = ("ar", "zh_Hans")
_FIELD = re.compile(r'^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) ((?:".*"\n?)+)', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One message: its key, what it says in English, and in the other language."""

    context: str
    english: str
    plural: str
    words: tuple[str, ...]
    fuzzy: bool

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.english


def read(file: Path) -> list[Entry]:
    """Give every message of a catalogue but its head."""
    blocks = re.split(r"\n\s*\n", file.read_text(encoding="utf-8").strip() + "\n")
    entries = [_entry(block) for block in blocks]
    return [entry for entry in entries if entry is not None and entry.english]


def catalogue(language: str) -> list[Entry]:
    return read(LOCALE / language / "LC_MESSAGES" / "django.po")


def _entry(block: str) -> Entry | None:
    fields = {
        name: "".join(ast.literal_eval(line) for line in said.strip().splitlines())
        for name, said in _FIELD.findall(block + "\n")
    }
    if "msgid" not in fields:
        return None
    return Entry(
        fields.get("msgctxt", ""),
        fields["msgid"],
        fields.get("msgid_plural", ""),
        tuple(said for name, said in sorted(fields.items()) if name.startswith("msgstr")),
        any(line.startswith("#,") and "fuzzy" in line for line in block.splitlines()),
    )
