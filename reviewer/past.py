"""A translation as it stood at a revision, with the flags of its time."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from prose.span import Span
from reviewer import marks
from reviewer.marks import Mark, Run
from reviewer.models import FlagStatus, Placement
from translations import history
from translations.history import Text
from translations.models import Translation


@dataclass(frozen=True, slots=True)
class PastFlag:
    """A flag that was open then: where it stood, what it said, and what has become of it since."""

    id: int
    span: Span
    tone: str
    quote: str
    suggestion: str
    category_label: str
    blocking: bool
    unsure: bool
    now: str
    url: str


@dataclass(frozen=True, slots=True)
class PastBlock:
    """One paragraph of the time, its words marked where flags stood on them."""

    number: int
    kind: str
    runs: tuple[Run, ...]
    source: str
    flags: tuple[PastFlag, ...]


def blocks(translation: Translation, revision: int) -> tuple[PastBlock, ...]:
    """Give the paragraphs that had a text then, each with its flags. The queries are few."""
    flags: dict[int, list[PastFlag]] = {}
    stood = Placement.objects.at(translation, revision).filter(status=FlagStatus.OPEN)
    for placement in stood.select_related("flag__target").order_by("start", "flag_id"):
        flags.setdefault(placement.target_id, []).append(_flag(placement, translation))
    texts = enumerate(history.texts_at(translation, revision), 1)
    return tuple(
        _block(number, text, flags.get(text.target, ())) for number, text in texts if text.text
    )


def _block(number: int, text: Text, flags: Iterable[PastFlag]) -> PastBlock:
    standing = tuple(flag for flag in flags if flag.span.of(text.text) == flag.quote)
    marked = [Mark(f.span, f.tone, f.id, label=f.category_label) for f in standing]
    return PastBlock(number, text.kind, marks.runs(text.text, marked), text.source, standing)


def _flag(placement: Placement, translation: Translation) -> PastFlag:
    flag = placement.flag
    desk = reverse("review", args=[translation.pk])
    return PastFlag(
        id=flag.pk,
        span=placement.span,
        tone=marks.weight_of(flag),
        quote=placement.quote,
        suggestion=flag.suggestion,
        category_label=flag.category_label,
        blocking=flag.blocking,
        unsure=placement.unsure,
        now=flag.get_status_display(),
        url="" if flag.target.retired else f"{desk}?card={flag.pk}#f{flag.pk}",
    )
