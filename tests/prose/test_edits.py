from prose.edits import Words, kept, readable, tiled


def test_nothing_is_cleaned_from_what_was_kept():
    old, new = Words("nobody met the envoy of Geneva"), Words("others saw the minister at Oslo")
    assert kept(old, new) == [(10, 15, 10, 15)]
    assert readable(old, new) == []


def test_what_came_is_cut_at_the_end_of_a_line():
    old, new = Words("One.\n\nTwo."), Words("One.\n\nNew.\n\nTwo.")
    assert readable(old, new) == [(0, 6, 0, 6), (6, 10, 12, 16)]


def test_equal_neighbours_are_one_piece():
    assert tiled([(0, 1, 0, 1), (1, 2, 1, 2)], "abc", "abd") == [(0, 2, 0, 2), (2, 3, 2, 3)]
