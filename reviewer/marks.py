"""Marked text: a text cut into runs, each with the mark that stands on it."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from prose.span import Span
from reviewer.models import Flag

TONES = ("block", "warn", "info", "term", "")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a text and what it means there."""

    span: Span
    tone: str
    flag: int | None = None
    key: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a text under at most one mark. `key` pairs marks of source and target."""

    text: str
    tone: str = ""
    flag: int | None = None
    key: str = ""
    label: str = ""


def runs(text: str, marks: Iterable[Mark]) -> tuple[Run, ...]:
    """Cut a text at the edges of its marks; where marks overlap, the gravest shows."""
    by_weight = sorted(marks, key=lambda mark: TONES.index(mark.tone))
    edges = {0, len(text)}
    for mark in by_weight:
        edges |= {min(mark.span.start, len(text)), min(mark.span.end, len(text))}
    cuts = sorted(edges)
    return tuple(
        _run(text[start:end], Span(start, end), by_weight)
        for start, end in itertools.pairwise(cuts)
    )


def _run(piece: str, place: Span, marks: Sequence[Mark]) -> Run:
    for mark in marks:
        if mark.span.overlaps(place):
            return Run(piece, mark.tone, mark.flag, mark.key, mark.label)
    return Run(piece)


def tone_of(flag: Flag) -> str:
    """Say how grave a flag is: it blocks, it warns, it informs, or it is done with."""
    return weight_of(flag) if flag.status == "open" else "done"


def weight_of(flag: Flag) -> str:
    """Say how grave a flag is while it is open."""
    if flag.blocking:
        return "block"
    return "info" if flag.severity == "neutral" else "warn"


def of_flag(flag: Flag) -> Mark:
    """Mark an open flag's words."""
    key = f"c{flag.concept_id}" if flag.concept_id else ""
    return Mark(flag.span, tone_of(flag), flag.pk, key, flag.category_label)
