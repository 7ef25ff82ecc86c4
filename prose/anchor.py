"""Where a span went after an edit.

The recorded edit is followed from one text to the next ("gap first"): what stands between the kept
neighbours of the span is where its text went. Its words are never looked for elsewhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from prose.diff import matches
from prose.folding import fold
from prose.segmentation import words
from prose.span import Span

State = Literal["kept", "changed", "moved", "deleted", "unsure"]
Match = tuple[Span, Span]

_LIKE = 0.5


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a span is now: no span when it was deleted; *unsure* needs a person's eye."""

    span: Span | None
    state: State


_DELETED = Landing(None, "deleted")


def follow(spans: Sequence[Span], before: str, after: str) -> tuple[Landing, ...]:
    """Follow spans of ``before`` through the edit that made it ``after``, one landing for each.

    Landing spans are offsets in ``after``. A span that reaches beyond ``before`` is a ValueError.
    """
    if any(not span.inside(before) for span in spans):
        raise ValueError("A span reaches beyond the text.")
    if before == after:
        return tuple(Landing(span, "kept") for span in spans)
    kept = matches(before, after)
    edit = _Edit(before, after, kept, _firm(kept, before, after))
    return tuple(edit.landing(span) for span in spans)


def _firm(found: Sequence[Match], before: str, after: str) -> tuple[Match, ...]:
    """Leave out blanks around matches, and matches without a word that hold nothing together.

    Commas match by chance inside a rewritten passage. They hold where as many words stand between
    them and the next match before the edit as after it, and at the end of both texts.
    """
    trimmed = [_trimmed(match, before) for match in found]
    bounded = [*trimmed, (Span(len(before), len(before)), Span(len(after), len(after)))]
    firm: list[Match] = []
    last: Match = (Span(0, 0), Span(0, 0))
    for match, following in pairwise(bounded):
        level = _level(last, match, before, after) and _level(match, following, before, after)
        if level or _last_of_both(match, before, after) or words(match[0].of(before)):
            firm.append(match)
        last = match
    return tuple(firm)


def _last_of_both(match: Match, before: str, after: str) -> bool:
    """Whether the match ends both texts: the full stop there stayed, whatever came before it."""
    return match[0].end == len(before) and match[1].end == len(after)


def _trimmed(match: Match, before: str) -> Match:
    old, new = match
    text = old.of(before)
    left = len(text) - len(text.lstrip())
    size = len(text.strip())
    return (
        Span(old.start + left, old.start + left + size),
        Span(new.start + left, new.start + left + size),
    )


def _level(one: Match, other: Match, before: str, after: str) -> bool:
    old = before[one[0].end : other[0].start]
    new = after[one[1].end : other[1].start]
    return len(words(old)) == len(words(new))


@dataclass(frozen=True, slots=True)
class _Edit:
    """One edit: the two texts, what it kept, and what of that can be relied on, in order."""

    before: str
    after: str
    kept: tuple[Match, ...]
    firm: tuple[Match, ...]

    def landing(self, span: Span) -> Landing:
        """Try in order: all of it kept, its gap filled, a part of it kept, its like in the gap."""
        held = self._held(span)
        if held:
            return Landing(held, "kept")
        old, new = self._gap(span)
        if not new.of(self.after).strip():
            return _DELETED
        if old.of(self.before).strip() == span.of(self.before).strip():
            return self._filled(span, self._trimmed(new))
        return self._part(span) or self._like(span, old, new)

    def _held(self, span: Span) -> Span | None:
        """Give where a span is that was kept in one piece."""
        for old, new in self.kept:
            if old.start <= span.start and span.end <= old.end:
                return span.moved(new.start - old.start)
        return None

    def _gap(self, span: Span) -> Match:
        """Give what stands between the kept words next to the span, before and after."""
        left = (0, 0)
        right = (len(self.before), len(self.after))
        for old, new in self.firm:
            if old.start < span.start:
                reach = min(old.end, span.start)
                left = (reach, new.start + reach - old.start)
            if old.end > span.end:
                reach = max(old.start, span.end)
                right = (reach, new.start + reach - old.start)
                break
        return Span(left[0], right[0]), Span(left[1], right[1])

    def _filled(self, span: Span, new: Span) -> Landing:
        """The gap is the span's alone: its text is there, perhaps with words written before it."""
        wanted = len(words(span.of(self.before)))
        inside = words(new.of(self.after))
        if wanted and len(inside) > wanted:
            likest = self._likest(span, new, inside, wanted)
            new = likest or new
        return Landing(new, "changed")

    def _part(self, span: Span) -> Landing | None:
        """Give the hull of what was kept of the span, when that is at least half of its text."""
        parts = [
            Span(max(old.start, span.start), min(old.end, span.end)).moved(new.start - old.start)
            for old, new in self.kept
            if old.overlaps(span)
        ]
        if 2 * sum(map(len, parts)) < len(span) or not parts:
            return None
        return Landing(self._trimmed(Span(parts[0].start, parts[-1].end)), "changed")

    def _like(self, span: Span, old: Span, new: Span) -> Landing:
        """The neighbours changed too: believe likeness at the same place, else be unsure."""
        inside = words(new.of(self.after))
        wanted = [
            word for word in words(old.of(self.before)) if word.moved(old.start).overlaps(span)
        ]
        if not inside or not wanted or len(new) > 2 * len(old) + 40:
            return _DELETED
        likest = self._likest(span, new, inside, len(wanted))
        if likest:
            return Landing(likest, "changed")
        return Landing(self._trimmed(new), "unsure")

    def _likest(self, span: Span, new: Span, inside: Sequence[Span], count: int) -> Span | None:
        """Give the run of ``count`` words in the gap most like the span, if it is like it."""
        flagged = fold(span.of(self.before)).text
        candidates = [
            Span(first.start, last.end).moved(new.start)
            for first, last in zip(inside, inside[count - 1 :], strict=False)
        ]
        scored = [(_likeness(flagged, place.of(self.after)), place) for place in candidates]
        score, place = max(scored, key=lambda one: one[0], default=(0.0, new))
        return place if score >= _LIKE else None

    def _trimmed(self, span: Span) -> Span:
        text = span.of(self.after)
        start = span.start + len(text) - len(text.lstrip())
        return Span(start, start + len(text.strip()))


def _likeness(folded: str, text: str) -> float:
    return SequenceMatcher(None, folded, fold(text).text, autojunk=False).ratio()
