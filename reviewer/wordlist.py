"""A list of names and terms, as a table keeps it, on its way into the termbase.

The first line names the columns: a language tag for what is right ("zh", "en"), the tag and
"wrong" for what is not ("en wrong"), and "kind". Several forms of one cell stand between bars.
"""

import csv
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from prose import language
from reviewer import terms
from reviewer.refusals import Invalid
from reviewer.terms import Form
from translations.models import Concept, ConceptKind, RenderingStatus

MOST = 5000


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: what it is, and how it is written."""

    kind: str
    forms: tuple[Form, ...]


def read(text: str) -> tuple[Entry, ...]:
    """Read a list with tabs or commas. Raises Invalid, which names the line."""
    lines = text.removeprefix("\ufeff").splitlines()
    if len(lines) < 2:
        raise Invalid(_("The list needs a first line with its columns, and a line for each name."))
    if len(lines) > MOST:
        raise Invalid(_("The list is longer than %(most)s lines.") % {"most": MOST})
    table = csv.reader(lines, delimiter="\t" if "\t" in lines[0] else ",")
    columns = [_column(each.strip()) for each in next(table)]
    read = [_entry(columns, row, number) for number, row in enumerate(table, 2) if any(row)]
    return tuple(entry for entry in read if entry.forms)


def store(entries: tuple[Entry, ...], *, by: User) -> int:
    """Enter all of them or none. Gives how many there were."""
    with transaction.atomic():
        for entry in entries:
            with terms.changing(Concept(kind=entry.kind), by=by) as change:
                for form in entry.forms:
                    change.add(form)
    return len(entries)


def _column(head: str) -> tuple[str, str]:
    """Read the name of a column: a tag and a status, or "kind"."""
    if head.casefold() == "kind":
        return "", "kind"
    tag, _blank, wrong = head.partition(" ")
    try:
        normal = language.normal(tag)
    except language.UnknownLanguage:
        normal = ""
    if not normal or wrong.casefold() not in {"", "wrong"}:
        raise Invalid(
            _(
                "“%(head)s” is no column of a list; expected kind, or a language tag such as en, "
                "or en wrong."
            )
            % {"head": head}
        )
    return normal, RenderingStatus.DEPRECATED if wrong else RenderingStatus.PREFERRED


def _entry(columns: list[tuple[str, str]], row: list[str], number: int) -> Entry:
    if len(row) > len(columns):
        raise Invalid(
            _("Line %(number)s has %(cells)s cells, and there are %(columns)s columns.")
            % {"number": number, "cells": len(row), "columns": len(columns)}
        )
    kind, forms = str(ConceptKind.TERM), []
    for (tag, status), cell in zip(columns, row, strict=False):
        if status == "kind":
            kind = _kind(cell.strip(), number)
        else:
            forms += [Form(tag, text.strip(), status) for text in cell.split("|") if text.strip()]
    return Entry(kind, tuple(forms))


def _kind(said: str, number: int) -> str:
    kind = said.casefold() or str(ConceptKind.TERM)
    if kind not in ConceptKind.values:
        raise Invalid(
            _("Line %(number)s: “%(kind)s” is no kind of concept; expected one of %(values)s.")
            % {"number": number, "kind": said, "values": ", ".join(ConceptKind.values)}
        )
    return kind
