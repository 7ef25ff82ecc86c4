"""The layout of two texts: whatever is done to it, nothing is lost, doubled or out of order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prose import cutting, pairing
from prose.alignment import align
from prose.document import Block, Document
from prose.pairing import Impossible, Missing, Piece, Row
from tests.prose.strategies import texts

SIDES = ("source", "target")


def _document(language, *lines):
    return Document(language, tuple(Block("paragraph", line) for line in lines))


def _laid(here, there):
    source, target = _document("zh", *here), _document("en", *there)
    beads = align(here, there, "zh", "en")
    return pairing.start(beads, source, target)


def _rows(*rows):
    """Make a layout of rows such as "01|0": the numbers of whole blocks of ten code points."""
    sides = [[[Piece(int(n), 0, 10) for n in side] for side in row.split("|")] for row in rows]
    return tuple(Row(tuple(here), tuple(there)) for here, there in sides)


def _shown(layout):
    def side(pieces):
        return "".join(
            f"{p.block}" if (p.start, p.end) == (0, 10) else f"{p.block}[{p.start}:{p.end}]"
            for p in pieces
        )

    return [f"{side(row.source)}|{side(row.target)}" for row in layout]


def test_join_and_split():
    layout = _rows("0|0", "1|", "2|1")
    assert _shown(pairing.join(layout, 0)) == ["01|0", "2|1"]
    assert _shown(pairing.split(_rows("01|01"), 0)) == ["0|0", "1|1"]
    assert _shown(pairing.split(_rows("012|0"), 0)) == ["0|0", "12|"]


def test_shift_moves_one_paragraph():
    layout = _rows("0|0", "1|1", "2|2")
    assert _shown(pairing.shift(layout, 1, "target", down=False)) == ["0|01", "1|", "2|2"]
    assert _shown(pairing.shift(layout, 1, "target", down=True)) == ["0|0", "1|", "2|12"]
    assert _shown(pairing.shift(layout, 2, "source", down=True)) == ["0|0", "1|1", "|2", "2|"]
    assert _shown(pairing.shift(_rows("0|0", "1|"), 1, "source", down=False)) == ["01|0"]


def test_slide_moves_everything_from_here_on():
    layout = _rows("0|0", "1|1", "2|2")
    down = pairing.slide(layout, 1, "target", down=True)
    assert _shown(down) == ["0|0", "1|", "2|1", "|2"]
    assert pairing.slide(down, 2, "target", down=False) == layout
    assert _shown(pairing.slide(layout, 1, "target", down=False)) == ["0|01", "1|2", "2|"]


def test_slide_stops_at_the_next_empty_place():
    layout = _rows("0|0", "1|1", "2|", "3|2")
    assert _shown(pairing.slide(layout, 0, "target", down=True)) == ["0|", "1|0", "2|1", "3|2"]
    assert _shown(pairing.slide(layout, 1, "target", down=False)) == ["0|01", "1|", "2|", "3|2"]


def test_slide_up_fills_the_empty_place_that_is_here():
    layout = _rows("0|0", "1|", "2|1", "|2")
    assert _shown(pairing.slide(layout, 1, "target", down=False)) == ["0|0", "1|1", "2|2"]


def test_add_sets_one_paragraph_apart():
    layout = _rows("0|0", "1|1")
    assert _shown(pairing.add(layout, 0, "target")) == ["0|", "|0", "1|1"]
    assert _shown(pairing.add(layout, 0, "source")) == ["|0", "0|", "1|1"]


TEXT = "One. Two t"


def test_cut_takes_the_rest_to_a_row_of_its_own():
    layout = _rows("0|0", "1|1")
    after = ["0|0[0:5]", "|0[5:10]", "1|1"]
    assert _shown(cutting.cut(layout, "target", 0, 5, TEXT)) == after
    assert _shown(cutting.cut(layout, "target", 0, 4, TEXT)) == after


def test_cut_fills_the_empty_place_below():
    layout = _rows("0|0", "1|", "2|1")
    after = cutting.cut(layout, "target", 0, 5, TEXT)
    assert _shown(after) == ["0|0[0:5]", "1|0[5:10]", "2|1"]
    assert pairing.join(after, 0) == _rows("01|0", "2|1")


def test_cut_divides_the_other_side_by_length():
    layout = _rows("012|0")
    assert _shown(cutting.cut(layout, "target", 0, 5, TEXT))[0] == "0|0[0:5]"
    assert _shown(cutting.cut(_rows("0123|01"), "target", 1, 5, TEXT)) == [
        "012|01[0:5]",
        "3|1[5:10]",
    ]


def test_pieces_of_one_block_that_meet_are_whole_again():
    after = cutting.cut(_rows("0|0", "1|1"), "source", 0, 5, TEXT)
    assert pairing.join(after, 0) == _rows("0|0", "1|1")
    assert pairing.shift(after, 1, "source", down=False) == _rows("0|0", "1|1")
    assert _shown(pairing.slide(after, 1, "source", down=False)) == ["0|0", "1|", "|1"]


def test_a_cut_goes_around_a_grapheme_cluster():
    text = "ab👨‍👩‍👧cdef"
    layout = (Row((Piece(0, 0, len(text)),), ()),)
    for inside in range(2, 7):
        first = cutting.cut(layout, "source", 0, inside, text)[0].source[0]
        assert text[: first.end] == "ab"


@pytest.mark.parametrize("at", [0, 1, 9, 10])
def test_a_cut_at_an_edge_is_refused(at):
    layout = (Row((Piece(0, 0, 10),), ()),)
    with pytest.raises(Impossible, match="no text on one side"):
        cutting.cut(layout, "source", 0, at, " " + "x" * 8 + " ")


def test_a_cut_inside_a_link_is_refused():
    text = "He [said so](https://a.example/b) twice."
    layout = (Row((Piece(0, 0, len(text)),), ()),)
    with pytest.raises(Impossible, match="inside a link"):
        cutting.cut(layout, "source", 0, text.index("so]"), text)
    assert len(cutting.cut(layout, "source", 0, text.index("twice"), text)) == 2


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("One. Two. Three", "en", ["Two. Three", "Three"]),
        ("谈判开始。他们走了。", "zh", ["他们走了。"]),
        ("Talks began, they left", "en", ["they left"]),
        ("Talks began", "en", ["began"]),
        ("Talks", "en", []),
        ("قال غرير. غادروا.", "ar", ["غادروا."]),
    ],
)
def test_places_to_cut(text, language, said):
    found = cutting.places(text, Piece(0, 0, len(text)), language)
    assert [text[at:] for at in found] == said


IMPOSSIBLE = {
    "join the last": lambda rows: pairing.join(rows, 1),
    "split one to one": lambda rows: pairing.split(rows, 0),
    "up from the first": lambda rows: pairing.shift(rows, 0, "target", down=False),
    "an empty place": lambda rows: pairing.shift(rows, 1, "target", down=True),
    "alone at the end": lambda rows: pairing.shift(rows, 1, "source", down=True),
    "slide up from the first": lambda rows: pairing.slide(rows, 0, "source", down=False),
    "slide nothing up": lambda rows: pairing.slide(rows, 1, "target", down=False),
    "slide nothing down": lambda rows: pairing.slide(rows, 1, "target", down=True),
    "add where it is empty": lambda rows: pairing.add(rows, 1, "target"),
    "add beside an empty place": lambda rows: pairing.add(rows, 1, "source"),
}


@pytest.mark.parametrize("act", IMPOSSIBLE)
def test_what_is_impossible_is_refused(act):
    with pytest.raises(Impossible) as refused:
        IMPOSSIBLE[act](_rows("0|0", "1|"))
    assert not isinstance(refused.value, Missing)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("row", [-1, 2])
def test_a_row_that_is_not_there(row):
    with pytest.raises(Missing, match="there are 2"):
        pairing.join(_rows("0|0", "1|"), row)


@pytest.mark.parametrize(("block", "at"), [(0, 11), (0, -1), (7, 0)])
def test_a_place_that_is_not_there(block, at):
    with pytest.raises(Missing):
        cutting.cut(_rows("0|0"), "source", block, at, TEXT)


def test_a_cut_headline_goes_on_as_a_paragraph():
    document = Document("en", (Block("headline", "Talks. They met."),))
    (first, second) = cutting.cut(pairing.alone(document), "source", 0, 7, "Talks. They met.")
    blocks = pairing.blocks((*first.source, *second.source), document)
    assert blocks == (Block("headline", "Talks."), Block("paragraph", "They met."))


def test_where_a_piece_is():
    layout = cutting.cut(_rows("0|0", "1|1"), "source", 0, 5, TEXT)
    assert pairing.row_of(layout, "source", Piece(0, 5, 10)) == 1
    assert pairing.row_of(pairing.join(layout, 0), "source", Piece(0, 5, 10)) == 0
    assert pairing.row_of(layout, "source", Piece(9, 0, 1)) is None


VERBS = ("join", "split", "shift", "slide", "add", "cut")
acts = st.tuples(
    st.sampled_from(VERBS),
    st.integers(0, 7),
    st.sampled_from(SIDES),
    st.booleans(),
    st.integers(0, 40),
)
paragraphs = st.lists(texts.map(str.strip).filter(bool), min_size=1, max_size=6)


def _done(layout, act, blocks):
    verb, row, side, down, at = act
    row %= len(layout)
    if verb in ("join", "split"):
        return getattr(pairing, verb)(layout, row)
    if verb == "add":
        return pairing.add(layout, row, side)
    if verb == "cut":
        block = row % len(blocks[side])
        return cutting.cut(layout, side, block, at, blocks[side][block])
    return getattr(pairing, verb)(layout, row, side, down=down)


def _whole(layout, side, blocks):
    """Every piece once and in order, every block complete, no row empty, none that could heal."""
    pieces = [piece for row in layout for piece in row.side(side)]
    assert pieces == sorted(pieces, key=lambda p: (p.block, p.start))
    for number, text in enumerate(blocks):
        own = [p for p in pieces if p.block == number]
        assert "".join(text[p.start : p.end] for p in own) == text
        assert all(text[p.start : p.end].strip() for p in own)
    for row in layout:
        assert row.source or row.target
        held = [p.block for p in row.side(side)]
        assert len(held) == len(set(held))


@given(paragraphs, paragraphs, st.lists(acts, max_size=12))
def test_nothing_is_lost_whatever_is_done(here, there, todo):
    blocks = {"source": here, "target": there}
    layout = _laid(here, there)
    past = []
    for act in todo:
        try:
            after = _done(layout, act, blocks)
        except Impossible:
            continue
        for side in SIDES:
            _whole(after, side, blocks[side])
        change = pairing.difference(layout, after)
        assert pairing.undone(after, change) == layout
        assert pairing.done(layout, change) == after
        past.append(layout)
        layout = after
