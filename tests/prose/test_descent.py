import pytest

from prose.descent import bonds

OPENING = "The envoy Grier met the minister in Geneva for ninety minutes on Thursday."
MARKETS = "Markets in Tokyo fell by two percent after the announcement of new duties."
RICE = "Farmers who grow rice had asked for a quota that protects them until spring."


def _read(olds, news):
    return [([*bond.before], [*bond.after], *["moved"] * bond.moved) for bond in bonds(olds, news)]


@pytest.mark.parametrize(
    ("olds", "news", "expected"),
    [
        ([], [], []),
        (["a"], ["b"], [([0], [0])]),
        (["a", "b"], [], [([0], []), ([1], [])]),
        ([], ["a"], [([], [0])]),
        ([OPENING, MARKETS], [MARKETS, OPENING], [([1], [0]), ([0], [1], "moved")]),
    ],
)
def test_it_works(olds, news, expected):
    assert _read(olds, news) == expected


def test_what_separates_has_not_moved():
    found = _read([OPENING, "***", MARKETS, RICE], ["***", OPENING, MARKETS, RICE])
    assert found == [([], [0]), ([0], [1]), ([1], []), ([2], [2]), ([3], [3])]


def test_the_shorter_of_two_that_changed_places_has_moved():
    short = "Steel was not spoken of at all."
    found = bonds([short, f"{OPENING} {MARKETS}"], [f"{OPENING} {MARKETS}", short])
    assert [bond.moved for bond in found] == [False, True]
    assert found[1].before == range(1)


def test_short_paragraphs_that_share_common_words_are_paired_in_order():
    old = ["Yes, he said.", *["No, she said."] * 6, "No, he said."]
    new = ["Yes, he says.", *["No, she says."] * 6, "No, he says."]
    assert _read(old, new) == [([n], [n]) for n in range(8)]


def test_a_moved_paragraph_may_be_split_too():
    old = [f"{OPENING} {RICE}", MARKETS, "The first of many words to come.", "And the last ones."]
    new = [MARKETS, "The first of many words to come.", "And the last ones.", OPENING, RICE]
    assert _read(old, new)[-1] == ([0], [3, 4], "moved")


def test_paragraphs_of_common_words_alone_are_paired_in_order():
    words = [
        "administration",
        "negotiations",
        "Wednesday",
        "announcement",
        "cooperation",
        "parliament",
    ]
    turned = [words[n:] + words[:n] for n in range(6)]
    old = [" ".join(words) for words in turned]
    new = [" ".join([words[0], *reversed(words[3:]), words[1], words[2]]) for words in turned]
    found = bonds(old, new)
    assert len(found) < 12
    assert not any(bond.moved for bond in found)
