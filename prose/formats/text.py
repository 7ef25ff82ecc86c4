"""Plain text: paragraphs between blank lines."""

from prose.document import Block, Document, Format
from prose.segmentation import paragraphs


def read(text: str, language: str) -> Document:
    """Make every paragraph a block; line ends inside one stay."""
    blocks = (Block("paragraph", span.of(text).strip()) for span in paragraphs(text))
    return Document(language, tuple(blocks))


def write(document: Document) -> bytes:
    """Write the blocks as they are stored, a blank line between them, in UTF-8."""
    return ("\n\n".join(block.text for block in document.blocks) + "\n").encode()


FORMAT = Format("text", "Plain text", "txt", "text/plain", read, write)
