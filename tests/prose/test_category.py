import pytest

from prose.category import CATEGORIES, Severity, blocks


def test_it_works():
    name = CATEGORIES["name-wrong"]
    assert (name.label, name.mqm, name.its) == ("Name is wrong", "entity", "inconsistent-entities")
    assert name.severity is Severity.MAJOR


def test_every_category_is_found_by_its_code():
    assert len(CATEGORIES) == 25
    assert all(code == category.code for code, category in CATEGORIES.items())
    assert len({category.label for category in CATEGORIES.values()}) == 25


def test_points():
    assert [severity.points for severity in Severity] == [0, 1, 5, 25]


@pytest.mark.parametrize(
    ("code", "severity", "confidence", "blocking"),
    [
        ("name-wrong", "major", 0.99, True),
        ("name-wrong", "critical", 0.9, True),
        ("name-wrong", "major", 0.8, False),
        ("name-wrong", "major", None, True),
        ("name-wrong", "neutral", None, False),
        ("name-order", "minor", 0.99, False),
        ("number", "major", 0.99, True),
        ("number", "minor", 0.99, False),
        ("place-or-zone", "minor", 0.99, False),
        ("quotation", "major", 0.99, False),
        ("quotation", "major", None, True),
        ("omission", "minor", None, False),
        ("other", "neutral", None, False),
        ("other", "major", None, False),
    ],
)
def test_what_blocks(code, severity, confidence, blocking):
    assert blocks(code, severity, confidence) is blocking


def test_unknown_words_are_refused():
    with pytest.raises(KeyError):
        blocks("nonsense", "major", None)
    with pytest.raises(ValueError, match="huge"):
        blocks("number", "huge", None)


def test_categories_cannot_be_changed():
    with pytest.raises(TypeError):
        CATEGORIES["new"] = CATEGORIES["other"]
