"""Random edit scripts that know of every character which ones it descends from."""

from dataclasses import dataclass
from random import Random

from prose.segmentation import words
from prose.span import Span

KINDS = ("insert", "sentence", "delete", "letter", "replace", "reword")
LATIN = ("bdfgklmnprtvz", "aeiou")
HAN = ("鑫淼焱垚犇骉羴猋", "麤靐龘鱻")


@dataclass(frozen=True, slots=True)
class Edited:
    """A text after an edit; `parents` has for each of its characters those it descends from."""

    text: str
    parents: tuple[frozenset[int], ...]

    def descends(self, span: Span, origin: Span) -> bool:
        """Whether any character in a span descends from one in a span of the text before."""
        before = frozenset(range(origin.start, origin.end))
        return any(parents & before for parents in self.parents[span.start : span.end])


def edit(text: str, random: Random, most: int = 6) -> Edited:
    """Change up to `most` words, which do not touch each other.

    The words that are written are new to the text, or nobody could tell which of two alike is
    the old one.
    """
    characters = [(each, frozenset([place])) for place, each in enumerate(text)]
    found = words(text)
    places = range(0, len(found), 3)
    count = min(random.randint(1, most), len(places))
    for place in sorted(random.sample(places, count), reverse=True):
        kind = random.choice(KINDS)
        word = found[place]
        if kind == "sentence" and text[max(0, word.start - 2) : word.start] not in {"", ". "}:
            kind = "insert"
        _change(characters, word, kind, random)
    return Edited("".join(each for each, _ in characters), tuple(own for _, own in characters))


def _change(
    characters: list[tuple[str, frozenset[int]]], word: Span, kind: str, random: Random
) -> None:
    there = characters[word.start : word.end]
    own = frozenset[int]().union(*(parents for _, parents in there))
    han = "\u3400" <= there[0][0] <= "\u9fff"
    gap = "" if han else " "
    new = [_new(random, *(HAN if han else LATIN)) for _ in range(3)]
    end = word.end
    if kind == "delete" and gap and [each for each, _ in characters[end : end + 1]] == [gap]:
        end += 1
    instead = {
        "delete": "",
        "letter": "".join(each for each, _ in there[:-1]) + new[0][0],
        "replace": new[0],
        "reword": new[0] + gap + new[1],
    }
    if kind in instead:
        characters[word.start : end] = [(each, own) for each in instead[kind]]
        return
    written = gap.join(new) + "." + gap if kind == "sentence" else new[0] + gap
    characters[word.start : word.start] = [(each, frozenset()) for each in written]


def _new(random: Random, first: str, second: str) -> str:
    """Make a word that stands in no text."""
    return "".join(random.choice(first) + random.choice(second) for _ in range(3))
