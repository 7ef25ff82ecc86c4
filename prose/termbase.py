"""Concepts and how each is written: an immutable termbase, as a text is checked against it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from prose.language import applies, normal

Kind = Literal["person", "organisation", "place", "title", "term"]
Part = Literal["full", "family", "given", "short"]
Status = Literal["preferred", "admitted", "deprecated"]

_INSTEAD: dict[str, tuple[Part, ...]] = {
    "full": ("full", "short", "family"),
    "family": ("family", "short", "full"),
    "short": ("short", "family", "full"),
    "given": ("given", "short", "family", "full"),
}


@dataclass(frozen=True, slots=True)
class Rendering:
    """How a concept is written in one language: the whole name, a part, or the later mention."""

    concept: int
    language: str
    text: str
    status: Status = "preferred"
    part: Part = "full"
    case_sensitive: bool = False

    @property
    def accepted(self) -> bool:
        """Say whether a text may use it."""
        return self.status != "deprecated"


@dataclass(frozen=True, slots=True)
class Concept:
    """A person, organisation, place, title or term; ``version`` rises with every change of it.

    ``culture`` is the BCP 47 tag of the language a person's name comes from.
    """

    id: int
    kind: Kind
    version: int = 1
    renderings: tuple[Rendering, ...] = ()
    definition: str = ""
    culture: str = ""

    def preferred(self, language: str, part: Part = "full") -> Rendering | None:
        """Give the preferred rendering of a part, or of the part nearest to it.

        A rendering made for exactly this language goes before one of a wider language (en-GB before
        en). None when the language has no preferred rendering.
        """
        known = [
            rendering
            for rendering in self.renderings
            if rendering.status == "preferred" and covers(rendering.language, language)
        ]
        for instead in _INSTEAD[part]:
            fitting = [rendering for rendering in known if rendering.part == instead]
            if fitting:
                return max(fitting, key=lambda rendering: len(rendering.language))
        return None


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Snapshot:
    """A termbase as it was at one revision. Raises ValueError when a concept stands there twice."""

    revision: int
    concepts: tuple[Concept, ...] = ()
    _by_id: "MappingProxyType[int, Concept]" = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Index the concepts by id."""
        by_id = {concept.id: concept for concept in self.concepts}
        if len(by_id) < len(self.concepts):
            raise ValueError("A concept stands in the termbase twice.")
        object.__setattr__(self, "_by_id", MappingProxyType(by_id))

    def concept(self, id: int) -> Concept:  # noqa: A002 - the word of the data model
        """Give a concept by its id; raises KeyError."""
        return self._by_id[id]

    def renderings(self, language: str) -> Iterator[Rendering]:
        """Give every rendering that holds in a text of this language, en in en-US included."""
        for concept in self.concepts:
            for rendering in concept.renderings:
                if covers(rendering.language, language):
                    yield rendering


@lru_cache(maxsize=4096)
def covers(noted: str, language: str) -> bool:
    """Say whether a rendering noted for one language holds in a text of another."""
    return normal(noted) == normal(language) or applies(noted, language)
