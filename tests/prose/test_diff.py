from itertools import pairwise

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from prose import diff
from prose.diff import Row, Run, Tally
from tests.prose.strategies import edits, texts


def _read(before, after, **options):
    """Changes in one line: equal text as it is, replaced text as [old→new]."""
    parts = []
    for change in diff.in_line(diff.changes(before, after, **options)):
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


def test_a_paragraph_that_keeps_a_third_is_not_rewritten():
    before = "one two three four five six seven eight nine ten eleven twelve"
    after = "one two three four five six then other words stand here instead"
    assert _read(before, after).startswith("one two three four five six [seven")


OPENING = "The envoy Grier met the minister in Geneva for ninety minutes on Thursday."
MARKETS = "Markets in Tokyo fell by two percent after the announcement of new duties."
RICE = "Farmers who grow rice had asked for a quota that protects them until spring."


def test_a_paragraph_that_moved_is_marked_as_moved():
    before, after = f"{OPENING}\n\n{MARKETS}\n\n{RICE}", f"{RICE}\n\n{OPENING}\n\n{MARKETS}"
    (move,) = (c for c in diff.changes(before, after) if c.kind == "move")
    assert move.before.of(before).strip() == move.after.of(after).strip() == RICE


def test_a_paragraph_that_moved_and_was_edited_is_marked_as_moved():
    greer = OPENING.replace("Grier", "Greer")
    before = f"{OPENING}\n\n{MARKETS}\n\n{RICE}\n"
    after = f"{MARKETS}\n\n{RICE}\n\n{greer}\n"
    (move,) = (c for c in diff.changes(before, after) if c.kind == "move")
    assert move.before.of(before).strip() == OPENING
    assert move.after.of(after).strip() == greer
    assert _read(OPENING, greer).startswith("The envoy [Grier→Greer] met")


def test_a_sentence_that_moved_inside_its_paragraph():
    before, after = f"{OPENING} {MARKETS} {RICE}", f"{OPENING} {RICE} {MARKETS}"
    (move,) = (c for c in diff.changes(before, after) if c.kind == "move")
    assert move.before.of(before) == move.after.of(after)
    assert move.after.of(after) in {MARKETS, RICE}


def test_a_sentence_that_moved_to_the_end():
    before, after = f"{RICE} {OPENING} {MARKETS}", f"{OPENING} {MARKETS} {RICE}"
    found = diff.changes(before, after)
    assert [change.kind for change in found] == ["delete", "equal", "insert", "move"]
    assert found[-1].after.of(after) == RICE


def test_a_sentence_that_moved_to_the_start():
    before, after = f"{OPENING} {MARKETS} {RICE}", f"{RICE} {OPENING} {MARKETS}"
    found = diff.changes(before, after)
    assert [change.kind for change in found] == ["move", "insert", "equal", "delete"]
    assert found[0].after.of(after) == RICE


def test_a_text_of_very_many_lines_is_one_paragraph():
    before = "a\n" * 10_001
    found = diff.changes(before, before + "b\n")
    assert [change.kind for change in found] == ["equal", "insert"]


def test_moves_are_kept_words_out_of_order():
    greer = OPENING.replace("Grier", "Greer")
    before, after = f"{OPENING}\n\n{MARKETS}\n\n{RICE}", f"{MARKETS}\n\n{RICE}\n\n{greer}"
    found = diff.moves(before, after)
    assert [old.of(before) for old, _ in found] == ["The envoy ", OPENING[15:]]
    assert all(old.of(before) == new.of(after) for old, new in found)
    assert not {new.start for _, new in found} & {
        new.start for _, new in diff.matches(before, after)
    }


def test_an_inserted_sentence_is_marked_from_its_start_to_its_end():
    before = "He left. He said nothing."
    assert _read(before, "He left. He was late. He said nothing.") == (
        "He left. [→He was late. ]He said nothing."
    )


def test_an_inserted_sentence_in_chinese():
    assert (
        _read("他走了。他没说话。", "他走了。他迟到了。他没说话。")
        == "他走了。[→他迟到了。]他没说话。"
    )


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
    olds = sorted(change.before for change in found)
    assert "".join(span.of(before) for span in olds) == before
    assert "".join(change.after.of(after) for change in found) == after
    line = diff.in_line(found)
    assert "".join(change.before.of(before) for change in line) == before
    assert "".join(change.after.of(after) for change in line) == after
    for change in found:
        old, new = change.before.of(before), change.after.of(after)
        assert (change.kind == "equal") == (old == new) or change.kind == "move"
        assert (change.kind == "insert") == (not old)
        assert (change.kind == "delete") == (not new)


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
    return [(row.kind, [*row.before], [*row.after]) for row in diff.rows(before, after)]


def test_rows_pair_paragraphs():
    before = ["Headline", "Grier spoke to the press.", "Old news.", "The end."]
    after = ["Headline", "Brand new!", "Greer spoke to the press.", "The end.", "Credit"]
    assert _kinds(before, after) == [
        ("same", [0], [0]),
        ("added", [], [1]),
        ("changed", [1], [2]),
        ("removed", [2], []),
        ("same", [3], [3]),
        ("added", [], [4]),
    ]


def test_rows_mark_what_changed_inside():
    (row,) = diff.rows(["by Grier"], ["by Greer"])
    assert [change.kind for change in row.changes] == ["equal", "replace"]


def test_a_lone_pair_is_one_row_however_different():
    assert _kinds(["one"], ["two"]) == [("rewritten", [0], [0])]


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ([], [], []),
        (["a"], [], [("removed", [0], [])]),
        (["", " "], ["\n"], [("removed", [0], []), ("removed", [1], []), ("added", [], [0])]),
    ],
)
def test_rows_of_little(before, after, kinds):
    assert _kinds(before, after) == kinds


def test_rows_of_many_rewritten_paragraphs():
    before = [f"Paragraph number {n} is about {n * 7} ships." for n in range(80)]
    after = [f"Paragraph number {n} is about {n * 7} boats." for n in range(80)]
    assert _kinds(before, after) == [("changed", [n], [n]) for n in range(80)]


def test_rows_of_a_paragraph_that_moved():
    greer = OPENING.replace("Grier", "Greer")
    before, after = [OPENING, MARKETS, RICE], [MARKETS, RICE, greer]
    found = diff.rows(before, after)
    assert [(row.kind, [*row.before], [*row.after], [*row.partner]) for row in found] == [
        ("moved", [0], [], [2]),
        ("same", [1], [0], []),
        ("same", [2], [1], []),
        ("moved", [], [2], [0]),
    ]
    assert found[0].changes == found[3].changes
    assert [c.after.of(greer) for c in found[3].changes if c.kind == "replace"] == ["Greer"]
    assert diff.tally(found) == Tally(changes=1, paragraphs=1, moved=1)


def test_a_split_paragraph_is_one_row():
    before = [OPENING, f"{MARKETS} {RICE}"]
    found = diff.rows(before, [OPENING, MARKETS, RICE])
    assert [(row.kind, [*row.before], [*row.after]) for row in found] == [
        ("same", [0], [0]),
        ("split", [1], [1, 2]),
    ]
    split = found[1]
    assert [c.kind for c in split.changes] == ["equal", "replace", "equal"]
    assert diff.text_of(split.after, [OPENING, MARKETS, RICE]) == f"{MARKETS}\n\n{RICE}"


def test_merged_paragraphs_are_one_row():
    after = [f"{OPENING} {MARKETS.replace('two', 'three')} {RICE}", "The end."]
    found = diff.rows([OPENING, MARKETS, RICE, "The end."], after)
    assert [(row.kind, [*row.before], [*row.after]) for row in found] == [
        ("merged", [0, 1, 2], [0]),
        ("same", [3], [1]),
    ]
    assert diff.tally(found) == Tally(changes=3, paragraphs=1, moved=0)


def test_a_paragraph_in_five_is_one_row():
    parts = [OPENING, MARKETS, RICE, "Nobody spoke of steel.", "Talks go on in June at Oslo."]
    (row,) = diff.rows([" ".join(parts)], parts)
    assert (row.kind, row.after) == ("split", range(5))


def test_a_new_paragraph_beside_an_edited_one_is_no_part_of_it():
    found = diff.rows([OPENING], [OPENING.replace("Grier", "Greer"), RICE])
    assert [row.kind for row in found] == ["changed", "added"]


def test_a_rewritten_paragraph_is_its_own_kind_of_row():
    before = "The ministers met for ninety minutes on Thursday, and then they left for home."
    (row,) = diff.rows([before], ["Nobody expected a deal of any kind, so none came out of it."])
    assert row.kind == "rewritten"
    assert [change.kind for change in row.changes] == ["replace"]


def test_a_tally_adds_up():
    before = [OPENING, MARKETS, RICE, "Steel was never spoken of."]
    after = [RICE, OPENING.replace("Grier", "Greer").replace("ninety", "sixty"), MARKETS, "Oslo."]
    assert diff.tally(diff.rows(before, after)) == Tally(changes=3, paragraphs=2, moved=1)
    assert diff.tally(diff.rows(before, [*before, "New."])) == Tally(1, 1, 0)


def test_rows_with_names_alone():
    before = [OPENING, MARKETS, RICE, "Grier left."]
    after = [OPENING.replace("Grier", "Greer"), MARKETS.replace("two", "three"), RICE]
    found = diff.rows(before, after)
    named = diff.naming(found, before, after, ("Greer", "Grier"))
    assert [row.before for row in named] == [range(1)]
    assert diff.naming(found, before, after, ("Lutnick", "he")) == ()


paragraph_lists = st.lists(st.sampled_from(["a b c", "a b d", "x", "", "y z"]), max_size=8)


@given(paragraph_lists, paragraph_lists)
def test_rows_hold_every_paragraph_once_and_in_order(before, after):
    found = diff.rows(before, after)
    assert [n for row in found for n in row.before] == list(range(len(before)))
    assert [n for row in found for n in row.after] == list(range(len(after)))
    assert all((row.kind == "same") <= (row.changes == ()) for row in found)


def test_runs_fold_unchanged_rows():
    same, changed = (Row(kind, range(1), range(1)) for kind in ("same", "changed"))
    assert diff.runs([same, same, changed, same]) == (
        Run(True, (same, same)),
        Run(False, (changed,)),
        Run(True, (same,)),
    )
