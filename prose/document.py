"""What every format reads and writes: a document of blocks."""

from collections.abc import Callable
from dataclasses import dataclass, field

KINDS = (
    "headline",
    "standfirst",
    "paragraph",
    "subhead",
    "quote",
    "item",
    "caption",
    "credit",
    "boilerplate",
)


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-level unit: its kind, one of KINDS, and its text in light Markdown."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text in one language (a BCP 47 tag).

    ``metadata`` holds names and values in the order in which they are shown; ``author`` and
    ``date`` (ISO 8601) are known to formats that have a place for them. ``dropped`` says in words
    what the file held besides and reading left out ("2 images").
    """

    language: str
    blocks: tuple[Block, ...]
    title: str = ""
    metadata: tuple[tuple[str, str], ...] = ()
    dropped: tuple[str, ...] = ()

    def heading(self) -> str:
        """Give the title, or else the headline, or else the first words there are."""
        headlines = [block.text for block in self.blocks if block.kind == "headline"]
        texts = [self.title, *headlines, *(block.text for block in self.blocks)]
        return next((text for text in texts if text.strip()), "")


class Unreadable(ValueError):
    """A file that its format cannot read; the message says in sentences why."""


@dataclass(frozen=True, slots=True)
class Format:
    """A file format.

    ``extension`` has no dot. ``read`` takes clean text and its language, ``write`` gives the bytes
    of a file; a format that does not do one of them has None there. A format whose files are no
    text has ``read_bytes`` instead of ``read``, and ``slim``, which leaves out of such a file what
    reading leaves out; both raise Unreadable.
    """

    name: str
    label: str
    extension: str
    mime: str
    read: Callable[[str, str], Document] | None = field(default=None, repr=False)
    write: Callable[[Document], bytes] | None = field(default=None, repr=False)
    read_bytes: Callable[[bytes, str], Document] | None = field(default=None, repr=False)
    slim: Callable[[bytes], bytes] | None = field(default=None, repr=False)
