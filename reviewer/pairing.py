"""What a person does on the pairing page: acts on a draft's layout, each with its way back."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from prose import cutting, pairing
from prose.pairing import OTHER, Impossible, Layout, Missing, Piece, Side
from reviewer import drafts
from reviewer.drafts import Content
from reviewer.models import ImportDraft
from reviewer.refusals import Malformed, Refused

WORDS = {"source": gettext_lazy("source"), "target": gettext_lazy("translation")}
ALONE = {"cut", "join", "undo", "redo"}  # what makes sense without a translation


@dataclass(frozen=True, slots=True)
class Act:
    """What is to be done, in which row and on which side; a cut names a block and a place."""

    verb: str
    row: int = 0
    side: Side = "target"
    block: int = 0
    at: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, in a sentence, and the place on which to go on."""

    said: str
    row: int
    side: Side


def do(draft: ImportDraft, act: Act, *, seen: int) -> Done:
    """Do one act on the layout with this number.

    Raises Malformed for what makes no sense, Stale, and Refused for what is impossible as it is.
    """
    with transaction.atomic():
        held = drafts.locked(draft, seen)
        if act.verb in {"undo", "redo"}:
            return _step(held, back=act.verb == "undo", side=act.side)
        return _act(held, drafts.content(held), act)


def _act(held: ImportDraft, content: Content, act: Act) -> Done:
    verb = _VERBS.get(act.verb)
    if verb is None:
        raise Malformed(
            _("There is no act “%(verb)s” here. There are: %(list)s.")
            % {"verb": act.verb, "list": ", ".join(_VERBS)}
        )
    if content.target is None and act.verb not in ALONE:
        raise Refused(_("There is no translation to pair with."))
    try:
        followed = _followed(content.layout, act)
        after = verb.change(content, act)
    except Missing as missing:
        raise Malformed(str(missing)) from missing
    except Impossible as impossible:
        raise Refused(str(impossible)) from impossible
    if content.target is None and any(len(row.source) > 1 for row in after):
        raise Refused(
            _("Without a translation only the two parts of a cut paragraph can be joined.")
        )
    drafts.settle(held, after)
    row = pairing.row_of(after, *followed) if followed else None
    return Done(_(verb.said).format(act.row + 1, act.row + 2, WORDS[act.side]), row or 0, act.side)


def _step(held: ImportDraft, *, back: bool, side: Side) -> Done:
    change = drafts.step(held, back=back)
    if change is None:
        raise Refused(_("There is nothing to undo.") if back else _("There is nothing to redo."))
    row = min(change.at, len(held.layout) - 1)
    return Done(_("Taken back.") if back else _("Done again."), row, side)


def _followed(layout: Layout, act: Act) -> tuple[Side, Piece] | None:
    """Give the piece that the eye follows: the one that moves, or the first one here."""
    if act.verb == "cut":
        return act.side, Piece(act.block, act.at, act.at)
    if not 0 <= act.row < len(layout):
        return None
    for side in (act.side, OTHER[act.side]):
        pieces = layout[act.row].side(side)
        if pieces:
            return side, pieces[-1 if act.verb == "down" else 0]
    return None


def _cut(content: Content, act: Act) -> Layout:
    blocks = content.document(act.side).blocks
    if not 0 <= act.block < len(blocks):
        raise Missing(
            _("There is no paragraph %(number)s in this text.") % {"number": act.block + 1}
        )
    return cutting.cut(content.layout, act.side, act.block, act.at, blocks[act.block].text)


@dataclass(frozen=True, slots=True)
class _Verb:
    """How a layout changes, and the sentence that says so afterwards."""

    change: Callable[[Content, Act], Layout]
    said: str


_VERBS = {
    "join": _Verb(
        lambda c, a: pairing.join(c.layout, a.row), gettext_noop("Joined pairs {0} and {1}.")
    ),
    "split": _Verb(
        lambda c, a: pairing.split(c.layout, a.row), gettext_noop("Split pair {0} in two.")
    ),
    "up": _Verb(
        lambda c, a: pairing.shift(c.layout, a.row, a.side, down=False),
        gettext_noop("Moved a paragraph of the {2} up from pair {0}."),
    ),
    "down": _Verb(
        lambda c, a: pairing.shift(c.layout, a.row, a.side, down=True),
        gettext_noop("Moved a paragraph of the {2} down from pair {0}."),
    ),
    "all-up": _Verb(
        lambda c, a: pairing.slide(c.layout, a.row, a.side, down=False),
        gettext_noop("Moved the {2} up from pair {0} on."),
    ),
    "all-down": _Verb(
        lambda c, a: pairing.slide(c.layout, a.row, a.side, down=True),
        gettext_noop("Moved the {2} down from pair {0} on."),
    ),
    "add": _Verb(
        lambda c, a: pairing.add(c.layout, a.row, a.side),
        gettext_noop("Left an empty place for the {2} in pair {0}."),
    ),
    "cut": _Verb(_cut, gettext_noop("Cut a paragraph of the {2} in two.")),
}
