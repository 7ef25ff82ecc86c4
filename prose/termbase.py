"""Concepts and how each is written: an immutable termbase, as a text is checked against it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from prose.language import NameOrder, applies, normal, same
from prose.rules import Rule
from prose.settings import CheckSetting
from prose.style import HouseStyle

Kind = Literal["person", "organisation", "place", "title", "term"]
Part = Literal["full", "family", "given", "short", "title"]
Status = Literal["preferred", "admitted", "deprecated"]

_INSTEAD: dict[str, tuple[Part, ...]] = {
    "full": ("full", "short", "family"),
    "family": ("family", "short", "full"),
    "short": ("short", "family", "full"),
    "given": ("given", "short", "family", "full"),
    "title": ("title",),
}


@dataclass(frozen=True, slots=True)
class Rendering:
    """How a concept is written in one language: the whole name, a part, or the later mention.

    The part ``title`` is what a person is called before or after the name. ``valid_from`` and
    ``valid_to`` (both included, None: open) say in which articles' dates it holds.
    """

    concept: int
    language: str
    text: str
    status: Status = "preferred"
    part: Part = "full"
    case_sensitive: bool = False
    valid_from: date | None = None
    valid_to: date | None = None

    def holds(self, on: date | None) -> bool:
        """Say whether it holds on a day; an unknown day is no reason against it."""
        return on is None or (self.valid_from or on) <= on <= (self.valid_to or on)

    @property
    def accepted(self) -> bool:
        """Say whether a text may use it."""
        return self.status != "deprecated"


@dataclass(frozen=True, slots=True)
class Concept:
    """A person, organisation, place, title or term; ``version`` rises with every change of it.

    ``culture`` is a word for where a person's name comes from: western, chinese, japanese, korean,
    vietnamese, hungarian, arabic, other, or empty. ``order`` and ``later`` are the house's
    exceptions for this person (empty: as for everybody). ``native_language`` is the BCP 47 tag of
    the language the person speaks in public, empty when unknown.
    """

    id: int
    kind: Kind
    version: int = 1
    renderings: tuple[Rendering, ...] = ()
    definition: str = ""
    culture: str = ""
    order: NameOrder | Literal[""] = ""
    later: Literal["family", "full", ""] = ""
    native_language: str = ""

    def in_language(self, language: str) -> tuple[Rendering, ...]:
        """Give every rendering that holds in a text of this language."""
        return tuple(each for each in self.renderings if covers(each.language, language))

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


@dataclass(frozen=True, slots=True)
class UsualLength:
    """How long translations between two languages (BCP 47) are in a house, learnt from its archive.

    ``share``: against what the languages usually need, see ``Language.density``.
    """

    source: str
    target: str
    share: float


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Snapshot:
    """A termbase as it was at one revision. Raises ValueError when a concept stands there twice."""

    revision: int
    concepts: tuple[Concept, ...] = ()
    styles: tuple[HouseStyle, ...] = ()
    rules: tuple[Rule, ...] = ()
    settings: tuple[CheckSetting, ...] = ()
    lengths: tuple[UsualLength, ...] = ()
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

    def has(self, id: int) -> bool:  # noqa: A002 - the word of the data model
        """Say whether a concept stands in it."""
        return id in self._by_id

    def style(self, language: str) -> HouseStyle:
        """Give the house's style for a target language; the usual one where none is noted."""
        fitting = [style for style in self.styles if covers(style.language, language)]
        return max(fitting, key=lambda style: len(style.language), default=HouseStyle(language))

    def rules_for(self, language: str) -> Iterator[Rule]:
        """Give the house's own rules that hold in a text of this language."""
        return (rule for rule in self.rules if holds(rule.language, language))

    def setting(self, check: str, source: str, target: str) -> CheckSetting:
        """Give what is set of a check for a pair of languages; what was set most exactly holds.

        For any language (empty) only what is set for any holds.
        """
        fitting = [
            each
            for each in self.settings
            if each.check == check and holds(each.source, source) and holds(each.target, target)
        ]
        return max(fitting, key=lambda each: each.weight, default=CheckSetting(check))

    def length(self, source: str, target: str) -> float:
        """Give how long translations are in this house; 1 is as long as they usually are."""
        return next(
            (
                each.share
                for each in self.lengths
                if same(each.source, source) and same(each.target, target)
            ),
            1.0,
        )

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


def holds(noted: str, language: str) -> bool:
    """Say whether what is noted for one language, or for any (empty), holds for another."""
    return not noted or (bool(language) and covers(noted, language))
