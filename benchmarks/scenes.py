"""Paragraphs with places for names: English, and the same in Chinese, Japanese, Russian, Arabic.

{A} is a person in full, {a} the same by family name, {a2} once more; {B}, {C} others; {U} is
somebody whom the termbase does not know. The target may leave a name out that the source has.
They stand in scenes.json: a set that thresholds were chosen by, and the set that is reported.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Scene:
    """One paragraph in English and in each source language."""

    english: str
    source: dict[str, str]


@cache
def scenes(which: str) -> tuple[Scene, ...]:
    """Give the scenes of one set: tuning or reported."""
    told = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    return tuple(
        Scene(one["en"], {tag: text for tag, text in one.items() if tag != "en"})
        for one in told[which]
    )
