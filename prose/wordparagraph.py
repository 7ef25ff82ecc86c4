"""The paragraph of a Word file that is being read, with the fields and links open in it."""

from dataclasses import dataclass, field

import regex

from prose.document import Block, Unreadable
from prose.markup import SCHEMES, Run

LONGEST_PARAGRAPH = 100_000  # characters
DEEPEST_FIELD = 100
_HYPERLINK = regex.compile(r'\s*HYPERLINK\s+"([^"]+)"', regex.IGNORECASE)
_LONGEST_INSTRUCTION = 4_000  # characters; what is longer is no link


@dataclass(slots=True)
class Field:
    """A field of the text: what it asks for, whether its result has begun, where that leads."""

    href: str
    asks: str = ""
    answered: bool = False

    def answer(self) -> None:
        """Begin the result."""
        self.answered = True
        self.href = address(self.asks) or self.href


def address(instruction: str) -> str:
    """Say where the link leads that a field asks for, if it is one."""
    found = _HYPERLINK.match(instruction)
    return found[1] if found and found[1].casefold().startswith(SCHEMES) else ""


@dataclass(slots=True)
class Paragraph:
    """The paragraph being read, and what of it is left out; a text box opens another one."""

    pieces: list[Run] = field(default_factory=list)
    length: int = 0  # of the pieces, in characters
    kind: str = ""
    listed: bool | None = None
    goes_on: bool = False
    worded: bool = False  # something else than blanks is in the pieces
    run: Run = field(default_factory=lambda: Run(""))
    hidden: bool = False
    hrefs: list[str] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    asking: int = 0  # how many of the fields have no result yet
    skipping: int = 0  # how deep inside of something that is left out
    skipped: str = ""  # what that is
    worded_box: bool = False  # it is a text box, with words
    pictured: bool = False  # it holds a picture
    boxed: list[Block] = field(default_factory=list)  # stored after the paragraph

    def skip(self, name: str) -> None:
        """Begin to leave this out."""
        self.skipping, self.skipped = 1, name
        self.worded_box = self.pictured = False

    def add(self, text: str) -> None:
        """Take words in."""
        self.length += len(text)
        if self.length > LONGEST_PARAGRAPH:
            raise Unreadable(f"A paragraph is over {LONGEST_PARAGRAPH:,} characters long.")
        self.worded |= not text.isspace()
        self.pieces.append(Run(text, self.run.emphasis, self.run.strong, self.link()))

    def link(self) -> str:
        """Say where the words that come now lead."""
        around = self.hrefs[-1] if self.hrefs else ""
        return around or (self.fields[-1].href if self.fields else "")

    def step(self, step: str) -> None:
        """Take the beginning of a field, of its result, or its end."""
        if step == "begin":
            if len(self.fields) == DEEPEST_FIELD:
                raise Unreadable(f"Its fields stand over {DEEPEST_FIELD} deep in each other.")
            self.fields.append(Field(self.link()))
            self.asking += 1
        elif step == "separate" and self.fields and not self.fields[-1].answered:
            self.fields[-1].answer()
            self.asking -= 1
        elif step == "end" and self.fields:
            self.asking -= not self.fields.pop().answered

    def ask(self, text: str) -> None:
        """Take a piece of what the field asks for."""
        if self.fields and len(self.fields[-1].asks) < _LONGEST_INSTRUCTION:
            self.fields[-1].asks += text

    def restart(self) -> None:
        """Forget what was read: it is stored."""
        self.pieces, self.length, self.worded = [], 0, False
        self.kind, self.listed, self.boxed = "", None, []
