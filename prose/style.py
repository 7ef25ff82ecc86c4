"""How a house writes names in one target language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from prose.language import NameOrder

Accents = Literal["either", "kept", "dropped"]

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


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The rules for names of one target language, a BCP 47 tag.

    ``orders`` says for a culture which name comes first; cultures that are left out are written as
    the termbase has them. ``first_full``: the first mention has the whole name; ``later``: which
    part later mentions have. ``accents``: whether a text may, must or must not keep the accents of
    a name (Erdoğan). ``titles`` holds a title as others write it → as this house does.
    """

    language: str
    orders: Mapping[str, NameOrder] = field(default_factory=lambda: _ORDERS)
    first_full: bool = True
    later: Literal["family", "full"] = "family"
    accents: Accents = "either"
    titles: Mapping[str, str] = field(default_factory=lambda: _NONE)

    def order(self, culture: str) -> NameOrder | None:
        """Give which name comes first for people of a culture; None: as the termbase has it."""
        return self.orders.get(culture)
