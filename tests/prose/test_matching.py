from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from prose.matching import blocks

letters = st.text("abc", max_size=12)


def test_it_works():
    assert blocks("abxcd", "abycd") == [(0, 0, 2), (3, 3, 2)]


def test_nothing_in_common():
    assert blocks("", "abc") == blocks("abc", "xyz") == []


@given(letters, letters)
def test_blocks_match_and_touch_no_other(old, new):
    found = blocks(old, new)
    assert all(n and old[i : i + n] == new[j : j + n] for i, j, n in found)
    for (i, j, n), (k, m, _) in pairwise(found):
        assert i + n <= k
        assert j + n <= m
        assert (i + n, j + n) != (k, m)


@given(letters, letters)
def test_the_longest_common_subsequence_is_found(old, new):
    lengths = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, a in enumerate(old):
        for j, b in enumerate(new):
            best = max(lengths[i][j + 1], lengths[i + 1][j])
            lengths[i + 1][j + 1] = lengths[i][j] + 1 if a == b else best
    assert sum(n for _, _, n in blocks(old, new)) == lengths[-1][-1]


def test_long_sequences_are_cut_at_what_occurs_once():
    old = [f"o{n}" if n % 3 else f"k{n}" for n in range(1500)]
    new = [f"n{n}" if n % 3 else f"k{n}" for n in range(1500)]
    assert blocks(old, new) == [(n, n, 1) for n in range(0, 1500, 3)]


def test_long_sequences_that_changed_order():
    old = [*(f"a{n}" for n in range(500)), "x", *(f"b{n}" for n in range(500))]
    new = [*(f"b{n}" for n in range(500)), "y", *(f"a{n}" for n in range(500))]
    assert sum(n for _, _, n in blocks(old, new)) == 500


def test_long_sequences_without_a_rare_element():
    assert blocks("ab" * 500, "cd" * 500) == []


def test_many_different_elements():
    old = [f"o{n}" for n in range(390)]
    assert blocks([*old, "x"], ["y", *old]) == [(0, 1, 390)]
