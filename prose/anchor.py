"""Where a span went after an edit.

The recorded edit is followed from one text to the next: first to the lines that its own became,
wherever they stand now; inside those, "gap first": what stands between the kept neighbours of the
span is where its text went. Its words are never looked for elsewhere.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import groupby, pairwise
from typing import Literal

from prose.diff import Passage, matches, moves, passages
from prose.folding import fold
from prose.segmentation import words
from prose.span import Span

State = Literal["kept", "changed", "moved", "deleted", "unsure"]
Match = tuple[Span, Span]

_LIKE = 0.5
_FEW = 6  # words that became as many others, each in its place


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
    way = _Way(before, after)
    return tuple(way.landing(span) for span in spans)


class _Way:
    """The way from one text to the next: by the lines that a span stands in, or by all of it."""

    def __init__(self, before: str, after: str) -> None:
        self.before, self.after = before, after
        stood = [one for one in passages(before, after) if len(one.before)]
        self.passages = sorted(stood, key=lambda one: one.before)
        self.starts = [one.before.start for one in self.passages]
        self.edits: dict[Passage, _Edit] = {}

    def landing(self, span: Span) -> Landing:
        """Follow one span."""
        passage = self._passage(span)
        if not len(passage.after):
            return self._within_moved(span) or _DELETED
        inside = self._edit(passage).landing(span.moved(-passage.before.start))
        if inside.state == "deleted" and (moved := self._within_moved(span)):
            return moved
        if inside.span is None:
            return inside
        state = "moved" if passage.moved and inside.state == "kept" else inside.state
        return Landing(inside.span.moved(passage.after.start), state)

    def _passage(self, span: Span) -> Passage:
        """Give the lines that hold the span, or the whole texts if it goes over several."""
        at = bisect_right(self.starts, span.start) - 1
        if at >= 0 and span.end <= self.passages[at].before.end:
            return self.passages[at]
        return Passage(Span(0, len(self.before)), Span(0, len(self.after)))

    def _edit(self, passage: Passage) -> "_Edit":
        if passage not in self.edits:
            before, after = passage.before.of(self.before), passage.after.of(self.after)
            kept = matches(before, after)
            self.edits[passage] = _Edit(before, after, kept, _firm(kept, before, after))
        return self.edits[passage]

    def _within_moved(self, span: Span) -> Landing | None:
        """Follow a span that stands in a passage which moved, word for word, out of its line."""
        for old, new in self._moves:
            if len(span) and old.start <= span.start and span.end <= old.end:
                return Landing(span.moved(new.start - old.start), "moved")
        return None

    @cached_property
    def _moves(self) -> tuple[Match, ...]:
        return moves(self.before, self.after)


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
        if (
            _has_word(match[0].of(before))
            or _last_of_both(match, before, after)
            or (_level(last, match, before, after) and _level(match, following, before, after))
        ):
            firm.append(match)
        last = match
    return tuple(firm)


def _has_word(text: str) -> bool:
    return any(map(str.isalnum, text))


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
        return self._own(span, self._somewhere(span))

    def _own(self, span: Span, landing: Landing) -> Landing:
        """Leave out what came from elsewhere: where that stands between, the longest part stays."""
        if landing.span is None:
            return landing
        at = landing.span.start
        inside = [word.moved(at) for word in words(landing.span.of(self.after))]
        if all(map(self._is_own(span), inside)):
            return landing
        runs = [list(run) for own, run in groupby(inside, key=self._is_own(span)) if own]
        if not runs:
            return _DELETED
        longest = max(runs, key=lambda run: run[-1].end - run[0].start)
        state = landing.state if len(runs) == 1 else "unsure"
        return Landing(Span(longest[0].start, longest[-1].end), state)

    def _is_own(self, span: Span) -> Callable[[Span], bool]:
        """Say of a word whether it can be the span's.

        A word that stood once, outside of the span, and stands once now was put there.
        """
        quote = span.of(self.before)

        def own(place: Span) -> bool:
            word = place.of(self.after)
            return word in quote or self.before.count(word) != 1 or self.after.count(word) != 1

        return own

    def _somewhere(self, span: Span) -> Landing:
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
        place = self._likest(span, new, inside, len(wanted)) or self._level(wanted, old, new)
        if place:
            return Landing(place, "changed")
        return Landing(self._at_edge(span, old, new, len(wanted)) or self._trimmed(new), "unsure")

    def _at_edge(self, span: Span, old: Span, new: Span, count: int) -> Span | None:
        """Give as many words as the span had, at that edge of the gap where the span stood."""
        found = [word.moved(new.start) for word in words(new.of(self.after))]
        head = not self.before[old.start : span.start].strip()
        tail = not self.before[span.end : old.end].strip()
        if head == tail or len(found) <= count:
            return None
        kept = found[:count] if head else found[-count:]
        return Span(kept[0].start, kept[-1].end)

    def _level(self, wanted: Sequence[Span], old: Span, new: Span) -> Span | None:
        """Give the words at the same places of the gap, where a few words became as many others."""
        olds = words(old.of(self.before))
        news = [word.moved(new.start) for word in words(new.of(self.after))]
        if len(olds) != len(news) or len(olds) > _FEW:
            return None
        return Span(news[olds.index(wanted[0])].start, news[olds.index(wanted[-1])].end)

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
