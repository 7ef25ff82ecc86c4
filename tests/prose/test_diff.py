from itertools import pairwise

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from prose import diff
from prose.diff import Row, Run
from tests.prose.strategies import edits, texts


def _read(before, after, **options):
    """Changes in one line: equal text as it is, replaced text as [old→new]."""
    parts = []
    for change in diff.changes(before, after, **options):
        old, new = change.before.of(before), change.after.of(after)
        parts.append(old if change.kind == "equal" else f"[{old}→{new}]")
    return "".join(parts)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", ""),
        ("", "Greer", "[→Greer]"),
        ("Grier", "", "[Grier→]"),
        ("the envoy Grier said", "the envoy Greer said", "the envoy [Grier→Greer] said"),
        (
            "Grier and Rutnick left",
            "Greer and Lutnick left",
            "[Grier→Greer] and [Rutnick→Lutnick] left",
        ),
        (
            "led by Akira Akazawa today",
            "led by Ryosei Akazawa today",
            "led by [Akira→Ryosei] Akazawa today",
        ),
        ("on East Time Zone", "on US Eastern Time", "on [East→US Eastern] Time[ Zone→]"),
        ("he met the envoy", "he saw him once", "he [met the envoy→saw him once]"),
        ("a very big ship", "a big ship", "a [very →]big ship"),
        ("格里尔说，今天很好。", "格里尔先生说，明天很好。", "格里尔[→先生]说，[今→明]天很好。"),
        ("グリア代表", "グリーア代表", "[グリア→グリーア]代表"),
        ("قال غرير اليوم", "قال جرير اليوم", "قال [غرير→جرير] اليوم"),
        ("a 👨‍👩‍👧 b", "a 👨‍👩‍👦 b", "a [👨‍👩‍👧→👨‍👩‍👦] b"),
    ],
)
def test_reads_by_word(before, after, expected):
    assert _read(before, after) == expected


def test_a_rewritten_paragraph_is_one_replacement():
    before = "The ministers met for ninety minutes on Thursday, and then they left for home."
    after = "Nobody expected a deal, and none came of it."
    assert [change.kind for change in diff.changes(before, after)] == ["replace"]


def test_a_rewritten_paragraph_leaves_the_next_one_alone():
    before = "One two three four.\n\nFive six."
    after = "Nothing left of that.\n\nFive six."
    assert _read(before, after).endswith("\n\nFive six.")


def test_terms_are_not_cut_apart():
    before, after = "the Treasury Secretary said", "the Treasury Minister said"
    assert _read(before, after) == "the Treasury [Secretary→Minister] said"
    terms = ("Treasury Secretary", "Treasury Minister", "", "reasury")
    assert _read(before, after, terms=terms) == "the [Treasury Secretary→Treasury Minister] said"


@given(edits())
def test_the_sides_are_the_two_texts(texts):
    _reassembles(*texts)


@given(texts, texts)
def test_the_sides_are_any_two_texts(before, after):
    _reassembles(before, after)


@given(edits(), st.lists(st.sampled_from(["Grier", "a", "格里", "说，", "e"]), max_size=3))
def test_terms_lose_nothing(texts, terms):
    _reassembles(*texts, terms=tuple(terms))


def _reassembles(before, after, **options):
    found = diff.changes(before, after, **options)
    assert "".join(change.before.of(before) for change in found) == before
    assert "".join(change.after.of(after) for change in found) == after
    for change in found:
        old, new = change.before.of(before), change.after.of(after)
        assert (change.kind == "equal") == (old == new)
        assert change.kind != "insert" or not old
        assert change.kind != "delete" or not new


@given(edits())
def test_no_change_cuts_a_grapheme_cluster(texts):
    for text, side in zip(texts, ("before", "after"), strict=True):
        edges = {0} | {found.end() for found in regex.finditer(r"\X", text)}
        assert all(getattr(change, side).end in edges for change in diff.changes(*texts))


@given(edits())
def test_matches_are_equal_text_in_order(texts):
    before, after = texts
    found = diff.matches(before, after)
    assert all(old.of(before) == new.of(after) != "" for old, new in found)
    for (old, new), (next_old, next_new) in pairwise(found):
        assert old.end <= next_old.start
        assert new.end <= next_new.start


@pytest.mark.parametrize(
    ("before", "after", "share"),
    [
        ("", "", 1.0),
        (" ", "\n", 0.0),
        ("one two", "one two", 1.0),
        ("one two", "three four", 0.0),
        ("one two", "one three", 0.5),
    ],
)
def test_kept_is_a_share(before, after, share):
    assert diff.kept(before, after) == share


def _kinds(before, after):
    return [(row.kind, row.before, row.after) for row in diff.rows(before, after)]


def test_rows_pair_paragraphs():
    before = ["Headline", "Grier spoke to the press.", "Old news.", "The end."]
    after = ["Headline", "Brand new!", "Greer spoke to the press.", "The end.", "Credit"]
    assert _kinds(before, after) == [
        ("same", 0, 0),
        ("added", None, 1),
        ("changed", 1, 2),
        ("removed", 2, None),
        ("same", 3, 3),
        ("added", None, 4),
    ]


def test_rows_mark_what_changed_inside():
    (row,) = diff.rows(["by Grier"], ["by Greer"])
    assert [change.kind for change in row.changes] == ["equal", "replace"]


def test_a_lone_pair_is_a_changed_row_however_different():
    assert _kinds(["one"], ["two"]) == [("changed", 0, 0)]


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ([], [], []),
        (["a"], [], [("removed", 0, None)]),
        (["", " "], ["\n"], [("removed", 0, None), ("removed", 1, None), ("added", None, 0)]),
    ],
)
def test_rows_of_little(before, after, kinds):
    assert _kinds(before, after) == kinds


def test_rows_of_many_rewritten_paragraphs():
    before = [f"Paragraph number {n} is about {n * 7} ships." for n in range(80)]
    after = [f"Paragraph number {n} is about {n * 7} boats." for n in range(80)]
    assert _kinds(before, after) == [("changed", n, n) for n in range(80)]


paragraph_lists = st.lists(st.sampled_from(["a b c", "a b d", "x", "", "y z"]), max_size=8)


@given(paragraph_lists, paragraph_lists)
def test_rows_hold_every_paragraph_once_and_in_order(before, after):
    found = diff.rows(before, after)
    assert [row.before for row in found if row.before is not None] == list(range(len(before)))
    assert [row.after for row in found if row.after is not None] == list(range(len(after)))
    assert all((row.kind == "same") <= (row.changes == ()) for row in found)


def test_runs_fold_unchanged_rows():
    same, changed = Row("same", 0, 0), Row("changed", 1, 1)
    assert diff.runs([same, same, changed, same]) == (
        Run(True, (same, same)),
        Run(False, (changed,)),
        Run(True, (same,)),
    )
