from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from prose.matching import blocks, rising, word_blocks

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
    old = [f"o{n}" if n % 3 else f"k{n}" for n in range(6000)]
    new = [f"n{n}" if n % 3 else f"k{n}" for n in range(6000)]
    assert blocks(old, new) == [(n, n, 1) for n in range(0, 6000, 3)]


def test_long_sequences_that_changed_order():
    old = [*(f"a{n}" for n in range(3000)), "x", *(f"b{n}" for n in range(3000))]
    new = [*(f"b{n}" for n in range(3000)), "y", *(f"a{n}" for n in range(3000))]
    assert sum(n for _, _, n in blocks(old, new)) == 3000


def test_long_sequences_without_a_rare_element():
    assert blocks("ab" * 500, "cd" * 500) == []


def test_many_different_elements():
    old = [f"o{n}" for n in range(390)]
    assert blocks([*old, "x"], ["y", *old]) == [(0, 1, 390)]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 5)), max_size=7))
def test_the_heaviest_rising_run_is_found(found):
    found = sorted({(i, -j, weight) for i, j, weight in found})
    pairs, weights = [(i, -j) for i, j, _ in found], [weight for _, _, weight in found]
    runs = [run for size in range(len(pairs) + 1) for run in combinations(range(len(pairs)), size)]
    heaviest = max(
        sum(weights[n] for n in run)
        for run in runs
        if all(pairs[a][0] < pairs[b][0] and pairs[a][1] < pairs[b][1] for a, b in pairwise(run))
    )
    best = rising(pairs, weights)
    assert sum(weights[n] for n in best) == heaviest
    assert all(pairs[a][0] < pairs[b][0] and pairs[a][1] < pairs[b][1] for a, b in pairwise(best))


def test_what_is_long_and_repeats_itself_is_read_through_a_window():
    old = ["a", "b"] * 4000
    new = [*old[:3000], "x", *old[3000:], "z"]
    found = blocks(["y", *old], new)
    assert sum(n for _, _, n in found) >= 7990
    assert all(["y", *old][i : i + n] == new[j : j + n] for i, j, n in found)
    assert blocks(old, ["c", "d"] * 4000) == []


def test_blanks_are_kept_beside_kept_words():
    old, new = ["a", " ", "b", "\n", "c"], ["a", " ", "b", " ", "c", " "]
    assert word_blocks(old, new) == [(0, 0, 3), (4, 4, 1)]
