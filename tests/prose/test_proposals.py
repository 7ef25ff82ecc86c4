"""Names beside titles that the termbase does not know."""

import pytest

from prose.finding import Pair
from prose.proposals import propose
from prose.termbase import Snapshot
from tests.prose.people import SNAPSHOT

NOBODY = Snapshot(0)


def _found(source: str, target: str, tongue: str, known: Snapshot = NOBODY):
    return [(one.source, one.target) for one in propose(Pair(source, target, tongue, "en", known))]


@pytest.mark.parametrize(
    ("tongue", "source", "target", "expected"),
    [
        ("zh", "商务部长米勒表示。", "Commerce Secretary Miller said so.", ("米勒", "Miller")),
        (
            "ja",
            "ミラー商務長官は述べた。",
            "Commerce Secretary Miller said so.",
            ("ミラー", "Miller"),
        ),
        (
            "ru",
            "министр торговли Миллер заявил",
            "Trade Minister Miller said",
            ("Миллер", "Miller"),
        ),
        ("ar", "قال الوزير ميلر", "Minister Miller said", ("ميلر", "Miller")),
        ("fr", "Le ministre Kallenberg parle.", "Minister Kallenberg spoke.", ("Kallenberg",) * 2),
    ],
)
def test_a_name_beside_a_title_is_proposed(tongue, source, target, expected):
    assert expected in _found(source, target, tongue)


def test_who_is_known_is_not_proposed():
    assert _found("贸易代表格里尔发言。", "Trade Representative Greer spoke.", "zh", SNAPSHOT) == []


def test_without_a_title_nothing_is_proposed():
    assert _found("米勒离开了。", "Miller left.", "zh") == []


def test_a_name_that_the_target_lacks_is_not_proposed():
    assert _found("商务部长米勒表示。", "The Commerce Secretary said so.", "zh") == []


def test_nothing_is_proposed_from_nothing():
    assert _found("", "", "zh") == []
