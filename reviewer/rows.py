"""What the desk shows of each segment: frozen values, nothing left to ask the database."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from django.utils.translation import gettext_lazy as _

from prose import diff, markup
from prose.finding import Pair
from prose.occurrence import Occurrence
from prose.proposals import Proposal, propose
from prose.termbase import Snapshot
from reviewer import cards, checking, content, marks, names, signs
from reviewer.cards import FlagCard, Place
from reviewer.comparison import Piece, pieces
from reviewer.marks import Mark, Run
from reviewer.models import Flag, Tick
from reviewer.names import NameLine
from reviewer.permissions import Rights
from reviewer.signs import Sign
from translations import history, termbase
from translations.history import name_of
from translations.models import Kind, State, Target, Translation

Doing = Literal["", "edit", "flag", "add"]

TONE_LABELS = {
    "block": _("Has blocking flags"),
    "warn": _("To check"),
    "ok": _("Read and right"),
    "open": _("Not read yet"),
    "empty": _("Not translated yet"),
    "set": _("Joined or cut"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph of the desk: source, target, state, flags and what may be done."""

    id: int
    number: int
    kind: str
    kind_label: str
    added: bool
    source_text: str
    source_runs: tuple[Run, ...]
    segment_version: int
    text: str
    runs: tuple[Run, ...]
    state: str
    state_label: str
    cut_reason: str
    version: int
    outdated: bool
    # How its source changed since it was translated, and whether that was punctuation alone.
    source_change: tuple[Piece, ...]
    trivial: bool
    tone: str
    tone_label: str
    ticked: bool
    ticks: tuple[str, ...]
    # At work: the row shows its names and terms, its signs and all that can be done with it.
    active: bool
    names: tuple[NameLine, ...]
    proposals: tuple[Proposal, ...]
    signs: tuple[Sign, ...]
    fixable: int
    # The first of its flags that is talked about, and how many comments there are.
    talk: tuple[int, int] | None
    flags: tuple[FlagCard, ...]
    may_edit: bool
    may_review: bool
    editing: bool
    flagging: bool
    message: str
    typed: str
    sent: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Focus:
    """Which row is at work: open for editing or flagging, with a refusal and what was sent.

    `flag` is the one whose card is asked for, `done` a revision that can be taken back.
    """

    target: int | None = None
    doing: Doing = ""
    message: str = ""
    sent: Mapping[str, str] = field(default_factory=dict)
    flag: int | None = None
    done: int | None = None


@dataclass(slots=True)
class Material:
    """What the rows are made from, fetched once for the whole page."""

    translation: Translation
    targets: list[Target]
    flags: list[Flag]
    ticks: list[Tick]
    rights: Rights
    user_id: int
    known: Snapshot = field(default_factory=termbase.snapshot)
    # What the sources said that outdated targets translate.
    was: dict[int, str] = field(default_factory=dict)
    # How long translations are here, where not all of the texts are at hand.
    usually: signs.Usual | None = None


def fetch(translation: Translation, rights: Rights, user_id: int) -> Material:
    """Fetch a translation's texts, flags, talk and ticks: four queries, whatever its length."""
    live = list(translation.targets.live().select_related("segment"))
    by_id = {target.pk: target for target in live}
    for target in live:
        target.translation = translation
    flags = list(
        Flag.objects.filter(target__translation=translation)
        .select_related("by", "closed_by", "concept")
        .prefetch_related("comments__by")
    )
    flags = [flag for flag in flags if flag.target_id in by_id]
    for flag in flags:
        flag.target = by_id[flag.target_id]
    ticks = list(Tick.objects.filter(target__in=live).select_related("user"))
    was = history.sources_translated(live)
    return Material(translation, live, flags, ticks, rights, user_id, was=was)


def rows(material: Material, focus: Focus) -> tuple[tuple[Row, ...], dict[int, FlagCard]]:
    """Lay out the rows of a desk and the cards of all its flags."""
    found = {
        target.pk: content.occurrences(
            target.segment.text, material.translation.article.language, material.known
        )
        if target.segment
        else ()
        for target in material.targets
    }
    places = {
        target.pk: Place(number, _source_forms(target, found[target.pk]))
        for number, target in enumerate(material.targets, 1)
    }
    text = "\n".join(target.text for target in material.targets)
    shared = cards.around(
        material.translation, material.flags, material.rights, text, material.known
    )
    made = cards.cards(material.flags, places, shared)
    return (
        tuple(
            _row(material, target, places[target.pk].number, found[target.pk], made, focus)
            for target in material.targets
        ),
        made,
    )


def _source_forms(target: Target, found: Iterable[Occurrence]) -> dict[int, str]:
    text = target.segment.text if target.segment else ""
    return {o.rendering.concept: o.span.of(text) for o in reversed(tuple(found))}


def _row(
    material: Material,
    target: Target,
    number: int,
    found: Sequence[Occurrence],
    made: dict[int, FlagCard],
    focus: Focus,
) -> Row:
    open_flags = [f for f in material.flags if f.target_id == target.pk and f.status == "open"]
    ticks = [t for t in material.ticks if t.target_id == target.pk and t.version == target.version]
    tag = material.translation.language
    drafted = content.occurrences(target.text, tag, material.known)
    tone = _tone(target, open_flags, ticks)
    focused = focus.target == target.pk
    own_cards = tuple(made[flag.pk] for flag in open_flags)
    return Row(
        id=target.pk,
        number=number,
        kind=target.kind,
        kind_label=target.get_kind_display(),
        added=target.segment is None,
        source_text=target.segment.text if target.segment else "",
        source_runs=_source_runs(target, found),
        segment_version=target.segment.version if target.segment else 0,
        text=target.text,
        runs=marks.runs(target.text, _target_marks(open_flags, found, drafted)),
        state=target.state,
        state_label=target.get_state_display(),
        cut_reason=target.cut_reason,
        version=target.version,
        outdated=target.outdated,
        **_source_change(material, target),
        tone=tone,
        tone_label=str(TONE_LABELS[tone]),
        ticked=any(t.user_id == material.user_id for t in ticks),
        ticks=tuple(name_of(t.user) for t in ticks),
        active=focused,
        names=_names(material, target, found, drafted, open_flags) if focused else (),
        proposals=_proposals(material, target) if focused else (),
        signs=_signs(material, target, own_cards) if focused else (),
        fixable=sum(card.may_correct for card in own_cards),
        talk=_talk(own_cards),
        flags=own_cards,
        may_edit=material.rights.may_edit(tag),
        may_review=material.rights.may_review(tag),
        editing=focused and focus.doing in {"edit", "add"},
        flagging=focused and focus.doing == "flag",
        message=focus.message if focused else "",
        typed=_typed(focus, target),
        sent=focus.sent if focused else {},
    )


def _source_change(material: Material, target: Target) -> dict[str, Any]:
    was = material.was.get(target.pk)
    if was is None or target.segment is None:
        return {"source_change": (), "trivial": False}
    now = target.segment.text
    change = pieces(was, now, diff.changes(was, now))
    return {"source_change": change, "trivial": diff.trivial(was, now)}


def _talk(own: Sequence[FlagCard]) -> tuple[int, int] | None:
    talked = [card for card in own if card.comments]
    return (talked[0].id, sum(len(card.comments) for card in talked)) if talked else None


def _typed(focus: Focus, target: Target) -> str:
    """What stands in the row's text field: what was sent, if it was sent for this text."""
    sent = focus.sent if focus.doing == "edit" and focus.target == target.pk else {}
    return sent.get("text", target.text)


def _tone(target: Target, open_flags: list[Flag], ticks: list[Tick]) -> str:
    tones = {marks.tone_of(flag) for flag in open_flags}
    if "block" in tones:
        return "block"
    if target.state == State.OPEN:
        return "empty"
    if "warn" in tones or target.outdated:
        return "warn"
    if target.state in {State.JOINED, State.CUT}:
        return "set"
    return "ok" if ticks else "open"


def _source_runs(target: Target, found: Sequence[Occurrence]) -> tuple[Run, ...]:
    if target.segment is None:
        return ()
    terms = [Mark(o.span, "term", key=f"c{o.rendering.concept}") for o in found]
    return marks.runs(target.segment.text, terms)


def _target_marks(
    flags: list[Flag], found: Sequence[Occurrence], drafted: Sequence[Occurrence]
) -> list[Mark]:
    """Flags, and the termbase's accepted forms for what the source names here."""
    named = {o.rendering.concept for o in found}
    terms = [
        Mark(o.span, "term", key=f"c{o.rendering.concept}")
        for o in drafted
        if o.rendering.status != "deprecated" and o.rendering.concept in named
    ]
    return [marks.of_flag(flag) for flag in flags] + terms


def _names(
    material: Material,
    target: Target,
    found: Sequence[Occurrence],
    drafted: Sequence[Occurrence],
    flags: Iterable[Flag],
) -> tuple[NameLine, ...]:
    source = target.segment.text if target.segment else ""
    tag = material.translation.language
    wrong = {flag.concept_id: flag.quote for flag in flags if flag.concept_id and flag.suggestion}
    written = names.Written(tag, material.known, _named_before(material, target), wrong)
    return names.lines(source, found, target.text, drafted, written)


def _named_before(material: Material, target: Target) -> frozenset[int]:
    """Give whom the source names in earlier paragraphs; a headline names nobody."""
    tag = material.translation.article.language
    earlier = [
        each.segment.text
        for each in material.targets
        if each.position < target.position and each.segment and each.kind != Kind.HEADLINE
    ]
    return frozenset(
        hit.rendering.concept
        for text in earlier
        for hit in content.occurrences(text, tag, material.known)
    )


def _proposals(material: Material, target: Target) -> tuple[Proposal, ...]:
    """Give the names beside titles that nobody has entered yet, to whoever may enter them."""
    if not (material.rights.may_propose_terms and target.segment and target.text):
        return ()
    translation = material.translation
    tongues = translation.article.language, translation.language
    return propose(Pair(target.segment.text, target.text, *tongues, material.known))


def _signs(material: Material, target: Target, own: Sequence[FlagCard]) -> tuple[Sign, ...]:
    source = target.segment.text if target.segment else ""
    flags = [(card.tone, card.category) for card in own]
    usually = material.usually or _usually(material.targets)
    agree = checking.pair_of(target, material.known).numbers_agree
    return signs.of(flags, source, target.text, usually, numbers_agree=agree)


def _usually(targets: Iterable[Target]) -> signs.Usual | None:
    return signs.usual((each.segment.text, each.text) for each in targets if each.segment)


@dataclass(frozen=True, slots=True)
class ReadBlock:
    """One unit as a reader sees it: its kind, and its words with their light Markdown."""

    kind: str
    runs: tuple[markup.Run, ...]


def blocks(translation: Translation, *, approved: bool) -> tuple[ReadBlock, ...]:
    """Give the units that have a text, in order: as approved, or as they are now."""
    if approved and translation.approved_revision_id:
        texts = history.texts_at(translation, translation.approved_revision_id)
        told = [(text.kind, text.text) for text in texts]
    else:
        told = [(target.kind, target.text) for target in translation.targets.live()]
    return tuple(ReadBlock(kind, markup.runs(text)) for kind, text in told if text)
