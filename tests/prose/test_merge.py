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


ONE = "The first story is about the talks in Washington."
TWO = "The second story says what Grier told the press there."
THREE = "The third story counts the cars that nobody bought."


def _text(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def test_a_paragraph_edited_here_and_moved_there_is_edited_in_its_new_place() -> None:
    base = _text(ONE, TWO, THREE)
    mine = _text(ONE, TWO.replace("Grier", "Greer"), THREE)
    theirs = _text(TWO, ONE, THREE)
    wanted = Merge(_text(TWO.replace("Grier", "Greer"), ONE, THREE), ())
    assert three_way(base, mine, theirs) == wanted
    assert three_way(base, theirs, mine) == wanted


def test_a_paragraph_moved_alike_on_both_sides_moves_once() -> None:
    base, moved = _text(ONE, TWO, THREE), _text(THREE, ONE, TWO)
    mine = moved.replace("Grier", "Greer")
    theirs = moved.replace("nobody", "few people")
    assert three_way(base, mine, theirs) == Merge(
        moved.replace("Grier", "Greer").replace("nobody", "few people"), ()
    )


def test_a_paragraph_moved_to_two_places_is_a_conflict() -> None:
    four = "The fourth story is short, and ends where it began."
    base = _text(ONE, TWO, THREE, four)
    mine, theirs = _text(THREE, ONE, TWO, four), _text(ONE, THREE, TWO, four)
    merge = three_way(base, mine, theirs)
    assert sorted(merge.text.split("\n\n")) == sorted(base.split("\n\n"))
    assert [conflict.base.strip() for conflict in merge.conflicts] == [THREE]


def test_a_paragraph_taken_out_here_and_moved_there_is_a_conflict() -> None:
    four = "The fourth story is short, and ends where it began."
    base = _text(ONE, TWO, THREE, four)
    out, moved = _text(ONE, THREE, four), _text(ONE, THREE, four, TWO)
    for mine, theirs in ((out, moved), (moved, out)):
        merge = three_way(base, mine, theirs)
        assert [conflict.base.strip() for conflict in merge.conflicts] == [TWO]


def test_what_is_written_beside_a_move_stays() -> None:
    new = "Something quite new was written at the very end of it all."
    base = _text(ONE, TWO, THREE)
    merge = three_way(base, _text(ONE, TWO, THREE, new), _text(THREE, ONE, TWO))
    assert merge == Merge(_text(THREE, new, ONE, TWO), ()) or merge == Merge(
        _text(THREE, ONE, TWO, new), ()
    )


def test_conflicts_say_where_they_stand() -> None:
    base = _text(ONE, TWO, THREE)
    mine = _text(ONE, TWO.replace("Grier", "Greer"), THREE)
    theirs = _text(THREE, ONE, TWO.replace("Grier", "Gruer"))
    merge = three_way(base, mine, theirs)
    (conflict,) = merge.conflicts
    assert conflict.at.of(merge.text) == conflict.mine
    assert conflict.base_at.of(base) == conflict.base
    assert conflict.mine_at.of(mine) == conflict.mine
    assert conflict.theirs_at.of(theirs) == conflict.theirs


@given(texts, texts, texts)
def test_every_conflict_stands_where_it_says(base, one, other):
    merge = three_way(base, one, other)
    for conflict in merge.conflicts:
        assert conflict.at.of(merge.text).strip("\n") == conflict.mine.strip("\n")
        assert conflict.base_at.of(base) == conflict.base
        assert conflict.mine_at.of(one) == conflict.mine
        assert conflict.theirs_at.of(other) == conflict.theirs
