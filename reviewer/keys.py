"""Which keys each page knows: what `?` lists, and nowhere else."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Key:
    """What is pressed, and what it does. "J K" are two keys, "Shift+N" is one with another."""

    pressed: str
    does: str | Promise

    @property
    def strokes(self) -> tuple[tuple[str, ...], ...]:
        """Give each stroke as the keys that are held together."""
        return tuple(tuple(stroke.split("+")) for stroke in self.pressed.split())


EVERYWHERE = (
    Key("Ctrl+K", _("Search, and every command by name")),
    Key("F6 Shift+F6", _("Next, previous part of the page")),
    Key("Esc", _("Close what is open; stop writing, and keep the words")),
    Key("?", _("This list")),
)
REVIEW = (
    Key("J K", _("Next, previous paragraph")),
    Key("N Shift+N", _("Next, previous flag")),
    Key("E", _("Edit this paragraph")),
    Key("A", _("Read and right")),
    Key("F", _("Flag words: those selected, or asked for; then 1 to 4 and Enter")),
    Key("R", _("Replace, in the open flag")),
    Key("1 2 3", _("In the open flag on a quotation translated back: what became of the original")),
    Key("Shift+R", _("Replace all in this paragraph")),
    Key("Ctrl+Enter", _("Save and go on to the next paragraph")),
)
PAIRING = (
    Key("J K ↓ ↑", _("Next, previous pair")),
    Key("← →", _("Source, translation")),
    Key("N P", _("Next, previous pair to look at")),
    Key("M", _("Join with the next pair")),
    Key("S", _("Split into two pairs")),
    Key("Shift+↑ Shift+↓", _("Move a paragraph of this side up, down")),
    Key("D Shift+D", _("Move this side down, up by one from here on")),
    Key("A", _("Add an empty place on this side")),
    Key("C", _("Cut a paragraph in two")),
    Key("U Ctrl+Z", _("Undo")),
    Key("Shift+U Ctrl+Y", _("Redo")),
)
LIST = (
    Key("J K", _("Next, previous in the list")),
    Key("Enter", _("Open it")),
)
COMPARE = (Key("N Shift+N", _("Next, previous change")),)
_PAGES = {
    "review": REVIEW,
    "pairing": PAIRING,
    "queue": LIST,
    "article": LIST,
    "termbase": LIST,
    "history": LIST,
    "compare": COMPARE,
}


def of(page: str | None) -> tuple[Key, ...]:
    """Give the keys that a page, named as in the addresses, has of its own."""
    return _PAGES.get(page or "", ())
