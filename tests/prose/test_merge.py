import pytest
from hypothesis import given

from prose.merge import Conflict, Merge, three_way
from tests.prose.strategies import edits, texts


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "merged"),
    [
        ("Grier met Rutnick", "Greer met Rutnick", "Grier met Lutnick", "Greer met Lutnick"),
        ("one\n\ntwo", "zero\n\none\n\ntwo", "one\n\ntwo\n\nthree", "zero\n\none\n\ntwo\n\nthree"),
        ("格里尔说很好。", "葛里尔说很好。", "格里尔说不好。", "葛里尔说不好。"),
        ("غرير قال اليوم", "جرير قال اليوم", "غرير قال أمس", "جرير قال أمس"),
        ("a b c", "a c", "a b c d", "a c d"),
        ("a 👍🏽 b", "a 👍🏿 b", "a 👍🏽 b c", "a 👍🏿 b c"),
        ("by Grier", "by Greer", "by Greer", "by Greer"),
    ],
)
def test_edits_in_different_places_are_both_kept(base, mine, theirs, merged):
    assert three_way(base, mine, theirs) == Merge(merged, ())


def test_a_contradiction_is_a_conflict():
    merge = three_way("by Grier today", "by Greer today", "by Geer today")
    assert merge.text == "by Greer today"
    (conflict,) = merge.conflicts
    assert [part.strip() for part in (conflict.base, conflict.mine, conflict.theirs)] == [
        "Grier",
        "Greer",
        "Geer",
    ]


def test_changed_here_and_deleted_there_is_a_conflict():
    merge = three_way("met Grier", "met Greer", "met")
    assert merge.text == "met Greer"
    assert len(merge.conflicts) == 1


def test_changes_of_neighbouring_words_are_a_conflict():
    assert three_way("a b c d", "a x c d", "a b y d").conflicts == (
        Conflict(" b c ", " x c ", " b y "),
    )


def test_two_insertions_at_one_place_are_a_conflict():
    assert three_way("a", "a b", "a c").conflicts == (Conflict("", " b", " c"),)


@given(edits())
def test_one_edit_alone_is_taken(texts):
    base, edited = texts
    assert three_way(base, edited, base) == Merge(edited, ())
    assert three_way(base, base, edited) == Merge(edited, ())
    assert three_way(base, edited, edited) == Merge(edited, ())


@given(texts, texts, texts)
def test_conflicts_are_the_same_from_both_sides(base, one, other):
    mine, theirs = three_way(base, one, other), three_way(base, other, one)
    assert [(c.base, c.mine, c.theirs) for c in mine.conflicts] == [
        (c.base, c.theirs, c.mine) for c in theirs.conflicts
    ]
    assert mine.conflicts or mine.text == theirs.text
