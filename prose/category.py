"""The kinds of error, and what each weighs."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

_SURE = 0.9


class Severity(StrEnum):
    """How bad an error is, with its penalty points."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def points(self) -> int:
        """Give the penalty points."""
        return {"neutral": 0, "minor": 1, "major": 5, "critical": 25}[self.value]


@dataclass(frozen=True, slots=True)
class Category:
    """One kind of error: its MQM id (empty: it has none), its ITS 2.0 type, its default severity.

    ``blocks``: whoever flags it, a person or a sure check, keeps the text from being approved.
    ``people_only_blocks``: only a person's flag does.
    """

    code: str
    label: str
    mqm: str
    its: str
    severity: Severity
    blocks: bool = False
    people_only_blocks: bool = False


_MINOR, _MAJOR, _NEUTRAL = Severity.MINOR, Severity.MAJOR, Severity.NEUTRAL
_ALL = (
    Category("name-wrong", "Name is wrong", "entity", "inconsistent-entities", _MAJOR, blocks=True),
    Category(
        "name-part",
        "Given name used as surname",
        "entity",
        "inconsistent-entities",
        _MAJOR,
        blocks=True,
    ),
    Category("name-order", "Name order", "name-format", "locale-violation", _MINOR),
    Category(
        "name-inconsistent",
        "Name written in several ways",
        "multiple-translations-of-term",
        "terminology",
        _MINOR,
    ),
    Category(
        "title-role",
        "Title or role is wrong",
        "entity",
        "inconsistent-entities",
        _MAJOR,
        blocks=True,
    ),
    Category(
        "organisation",
        "Organisation is wrong",
        "entity",
        "inconsistent-entities",
        _MAJOR,
        blocks=True,
    ),
    Category(
        "place-or-zone",
        "Place or time zone is wrong",
        "entity",
        "inconsistent-entities",
        _MINOR,
    ),
    Category("term", "Term is wrong", "terminology", "terminology", _MINOR),
    Category(
        "mistranslation",
        "Meaning is wrong",
        "mistranslation",
        "mistranslation",
        _MAJOR,
        blocks=True,
    ),
    Category("literal", "Too literal", "overly-literal", "mistranslation", _MINOR),
    Category("number", "Number is wrong", "number", "numbers", _MAJOR, blocks=True),
    Category(
        "date-time", "Date or time is wrong", "date-time", "mistranslation", _MAJOR, blocks=True
    ),
    Category(
        "unit-currency",
        "Unit or currency is wrong",
        "unit-conversion",
        "mistranslation",
        _MAJOR,
        blocks=True,
    ),
    Category(
        "quotation",
        "Quotation is not what was said",
        "mistranslation",
        "mistranslation",
        _MAJOR,
        people_only_blocks=True,
    ),
    Category(
        "omission", "Something is left out", "omission", "omission", _MAJOR, people_only_blocks=True
    ),
    Category(
        "addition", "Something is added", "addition", "addition", _MAJOR, people_only_blocks=True
    ),
    Category(
        "untranslated", "Left untranslated", "untranslated", "untranslated", _MAJOR, blocks=True
    ),
    Category("grammar", "Grammar", "grammar", "grammar", _MINOR),
    Category("spelling", "Spelling", "spelling", "misspelling", _MINOR),
    Category("punctuation", "Punctuation", "punctuation", "typographical", _MINOR),
    Category("style", "Style", "style", "style", _MINOR),
    Category("register", "Tone or register", "register", "register", _MINOR),
    Category("markup", "Emphasis or link is broken", "markup", "markup", _MINOR),
    Category("source-error", "The source is wrong", "", "other", _NEUTRAL),
    Category("other", "Something else", "other", "other", _NEUTRAL),
)

# What is wrong where a concept of this kind is.
OF_KIND: Mapping[str, str] = MappingProxyType(
    {
        "person": "name-wrong",
        "organisation": "organisation",
        "place": "place-or-zone",
        "title": "title-role",
        "term": "term",
    }
)

CATEGORIES: Mapping[str, Category] = MappingProxyType({one.code: one for one in _ALL})


def blocks(category_code: str, severity: str, confidence: float | None) -> bool:
    """Say whether a flag keeps the text from being approved.

    ``confidence`` is that of a check, 0 to 1, or None when a person flagged. A check must be sure
    (.9 or more). Nothing blocks that weighs less than its category does: a fair rounding, a remark.
    Raises KeyError for an unknown category and ValueError for an unknown severity.
    """
    category = CATEGORIES[category_code]
    if Severity(severity).points < max(category.severity.points, 1):
        return False
    if confidence is None:
        return category.blocks or category.people_only_blocks
    return category.blocks and confidence >= _SURE
