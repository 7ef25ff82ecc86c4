"""Which pairs need a look, and why."""

import pytest

from prose import pairing
from prose.alignment import Bead
from prose.document import Block, Document
from prose.doubts import doubts

LONG = "The talks in Washington lasted for about two hours, officials on both sides said. "


def _said(pairs, here="en", there="fr"):
    """Say the doubts about rows of texts: each row a tuple of source and one of target texts."""
    sides = ([], [])
    beads = []
    for pair in pairs:
        starts = [len(side) for side in sides]
        for side, texts in zip(sides, pair, strict=True):
            side.extend(texts)
        ranges = [range(start, len(side)) for start, side in zip(starts, sides, strict=True)]
        beads.append(Bead(*ranges, 1.0))
    source, target = (
        Document(tag, tuple(Block("paragraph", text) for text in side))
        for tag, side in zip((here, there), sides, strict=True)
    )
    return doubts(pairing.start(beads, source, target), source, target)


@pytest.mark.parametrize(
    ("here", "there", "said"),
    [
        (["a"], ["a"], ""),
        (["a"], [], "no translation"),
        ([], ["a"], "added"),
        (["a", "b"], ["a"], "two to one"),
        (["a"], ["a", "b", "c"], "one to three"),
        (["a"] * 5, ["a"], "5 to one"),
        (["In 2024"], ["En 2025"], "numbers differ"),
        (["In 2024, 3 men"], ["En 2024"], ""),
        (["May"], ["5"], ""),
        (["1.2亿"], ["120 million"], ""),
        (["٣٠"], ["30"], ""),
        (["0"], ["00"], ""),
    ],
)
def test_why_a_pair_needs_a_look(here, there, said):
    assert _said([(here, there)]) == (said,)


def test_a_pair_that_is_far_longer_on_one_side():
    even = ([LONG], [LONG])
    short = (["Yes."], ["Yes, they said."])
    assert _said([even] * 4 + [([LONG * 3], [LONG]), short]) == ("",) * 4 + ("lengths differ", "")


def test_lengths_are_measured_by_the_ratio_of_the_whole_texts():
    assert _said([([LONG], [LONG * 3])] * 3) == ("",) * 3


def test_nothing_is_paired_with_nothing():
    assert _said([(["a"], []), ([], ["b"])]) == ("no translation", "added")


def test_without_a_translation_nothing_is_doubtful():
    source = Document("en", (Block("paragraph", "a"),))
    assert doubts(pairing.alone(source), source, None) == ("",)
