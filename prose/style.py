"""How a house writes names, abbreviations and figures in one target language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from prose.language import NameOrder, normal

Accents = Literal["either", "kept", "dropped"]
Abbreviations = Literal["either", "plain", "dotted"]
Times = Literal["either", "dotted", "capitals", "plain"]
Percent = Literal["either", "sign", "word", "words"]
SerialComma = Literal["either", "always", "never"]

# Newspapers turn Japanese and Hungarian names; Chinese, Korean and Vietnamese ones stay as at home.
_ORDERS: Mapping[str, NameOrder] = MappingProxyType(
    {
        "japanese": "given-family",
        "hungarian": "given-family",
        "chinese": "family-given",
        "korean": "family-given",
        "vietnamese": "family-given",
    }
)
_NONE: Mapping[str, str] = MappingProxyType({})
FAMILY_FIRST = frozenset(_ORDERS)
# The sign % in words: in one word, in two.
PERCENT: Mapping[str, Mapping[Percent, str]] = MappingProxyType(
    {
        "en": {"word": "percent", "words": "per cent"},
        "fr": {"word": "pour cent"},
        "de": {"word": "Prozent"},
        "es": {"word": "por ciento"},
        "it": {"word": "per cento"},
        "pt": {"word": "por cento"},
    }
)
NARROW_BEFORE_PERCENT = frozenset({"fr", "de"})  # 25 %, with a narrow blank
_ENGLISH_ALONE = frozenset({"abbreviations", "times", "serial_comma"})


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The rules of one target language, a BCP 47 tag; "either" judges nothing.

    ``orders`` says for a culture which name comes first; cultures that are left out are written as
    the termbase has them. ``first_full``: the first mention has the whole name; ``later``: which
    part later mentions have. ``accents``: whether a text may, must or must not keep the accents of
    a name (Erdoğan). ``titles`` holds a title as others write it → as this house does.

    ``abbreviations``: US or U.S.; ``times``: p.m., PM or pm; ``percent``: the sign, the word, or
    the two words "per cent"; ``serial_comma``: whether one stands before the last “and” of a list;
    ``words``: any words as others write them → as this house does.
    """

    language: str
    orders: Mapping[str, NameOrder] = field(default_factory=lambda: _ORDERS)
    first_full: bool = True
    later: Literal["family", "full"] = "family"
    accents: Accents = "either"
    titles: Mapping[str, str] = field(default_factory=lambda: _NONE)
    abbreviations: Abbreviations = "either"
    times: Times = "either"
    percent: Percent = "either"
    serial_comma: SerialComma = "either"
    words: Mapping[str, str] = field(default_factory=lambda: _NONE)

    def order(self, culture: str) -> NameOrder | None:
        """Give which name comes first for people of a culture; None: as the termbase has it."""
        return self.orders.get(culture)


def options(language: str) -> frozenset[str]:
    """Name what a house can choose in a language beyond names and words of its own."""
    code = primary(language)
    english = _ENGLISH_ALONE if code == "en" else frozenset()
    return english | ({"percent"} if code in PERCENT else frozenset())


def primary(language: str) -> str:
    """Give the language of a tag without script and region; raises UnknownLanguage."""
    return normal(language).partition("-")[0]
