import pytest
from hypothesis import given
from hypothesis import strategies as st

from prose.likeness import alike, likest, may_be_alike

names = st.text("aeiouhlrbvdtk n", max_size=12)


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("Greer", "Grier", 0.85),
        ("Lutnick", "Rutnick", 0.85),
        ("Bessent", "Besent", 0.85),
        ("Erdoğan", "Erdogan", 1),
        ("Vance", "Vacne", 0.7),
        ("Захарова", "Сахарова", 0.85),
    ],
)
def test_misspelt_names_are_alike(one, other, least):
    assert alike(one, other) == alike(other, one) >= least


@pytest.mark.parametrize(("one", "other"), [("Greer", "Lutnick"), ("Greer", ""), ("Kato", "Ford")])
def test_other_names_are_not(one, other):
    assert alike(one, other) < 0.4


def test_a_name_of_more_words_is_less_alike():
    assert alike("Jamieson Greer", "JamiesonGreer") == pytest.approx(0.9)


def test_the_likest_of_some_forms():
    assert likest("Grier", ["Lutnick", "Greer", "Green"])[1] == "Greer"
    assert likest("Grier", ["Lutnick"], 0.6) == (0.0, "")
    assert likest("Grier", []) == (0.0, "")


@given(names, names, st.sampled_from([0.3, 0.6, 0.86]))
def test_the_quick_look_misses_nothing(one, other, least):
    assert may_be_alike(one, other, least) or alike(one, other) < least


@given(names.filter(str.strip))
def test_a_name_is_like_itself(name):
    assert alike(name, name) == pytest.approx(1)
