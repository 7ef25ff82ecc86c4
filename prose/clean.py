"""The one door through which text comes in: normal form, line ends, and what is refused."""

import unicodedata

import regex

_LINE_ENDS = regex.compile("\r\n|[\r\u0085\u2028\u2029]")
# U+FFFD stands where bytes could not be decoded on the way here: the text is damaged already.
_FORBIDDEN = regex.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffd]")
_BOM = "\ufeff"


class Unclean(ValueError):
    """Text that may not be stored.

    ``what`` says in words what is wrong. ``where`` is an offset counted from 0: in code points of
    the text as given, or in bytes when decoding. The message counts from 1, as people do.
    """

    def __init__(self, what: str, where: int, unit: str = "character") -> None:
        """Take the reason, the offset, and its unit; no unit when the whole text is meant."""
        self.what = what
        self.where = where
        super().__init__(f"{what} stands at {unit} {where + 1}." if unit else f"{what}.")


def text(raw: str) -> str:
    """Give the text as it may be stored.

    The result is in NFC, ends its lines with ``\\n``, has blanks for tabs and no byte order mark
    at its start. Raises Unclean for control characters, lone surrogates and U+FFFD.
    """
    found = _FORBIDDEN.search(raw)
    if found:
        raise Unclean(_described(found.group()), found.start())
    lines = _LINE_ENDS.sub("\n", raw.lstrip(_BOM)).replace("\t", " ")
    return unicodedata.normalize("NFC", lines)


def _described(char: str) -> str:
    if char == "\0":
        return "A NUL character"
    if char == "\ufffd":
        return "A character that could not be decoded (U+FFFD)"
    if unicodedata.category(char) == "Cs":
        return f"Half a surrogate pair (U+{ord(char):04X})"
    return f"A control character (U+{ord(char):04X})"
