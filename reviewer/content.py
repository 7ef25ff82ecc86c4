"""What an approval covers: the texts, the renderings used in them, and a hash over both."""

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache

from prose import occurrence
from prose.occurrence import Occurrence
from prose.termbase import Snapshot
from translations import termbase
from translations.models import Target, Translation

MOST_SCANNED = 8192  # texts kept in memory


def content_hash(translation: Translation) -> str:
    """Hash source texts, target texts and the renderings used: a sha256 in hexadecimal."""
    live = translation.targets.live().select_related("segment")
    return hash_of(translation, live, termbase.snapshot())


def hash_of(translation: Translation, live: Iterable[Target], known: Snapshot) -> str:
    """Do the same with the live targets at hand: in order, with their segments."""
    units = [
        [
            target.segment.text if target.segment else "",
            target.text,
            target.kind,
            target.state,
            _used(target.text, translation.language, known),
        ]
        for target in live
    ]
    canonical = json.dumps([translation.language, units], ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _used(text: str, language: str, known: Snapshot) -> list[list[str]]:
    found = occurrences(text, language, known)
    return sorted({(o.rendering.text, o.rendering.status) for o in found})  # type: ignore[misc]


def occurrences(text: str, language: str, known: Snapshot) -> tuple[Occurrence, ...]:
    """Find the termbase's renderings in a text; the same text is scanned once a termbase."""
    scanned = _scanned(known.revision)
    found = scanned.get((text, language))
    if found is None:
        if len(scanned) >= MOST_SCANNED:
            scanned.clear()
        found = scanned[text, language] = occurrence.find(text, language, known)
    return found


@lru_cache(maxsize=2)
def _scanned(_revision: int) -> dict[tuple[str, str], tuple[Occurrence, ...]]:
    return {}


def forget() -> None:
    """Drop what was scanned (the tests roll the termbase's counter back)."""
    _scanned.cache_clear()
