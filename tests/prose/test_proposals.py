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


@pytest.mark.parametrize(
    ("tongue", "source", "target", "expected"),
    [
        ("zh", "霍华德·卢特尼克说", "Howard Lutnick said so.", "霍华德·卢特尼克"),
        ("zh", "商务部长霍华德·卢特尼克说", "Secretary Howard Lutnick said so.", "霍华德·卢特尼克"),
        ("ja", "ハワード・ラトニック氏は", "Howard Lutnick said so.", "ハワード・ラトニック"),
        ("ko", "러트닉 상무장관은", "Commerce Secretary Lutnick said so.", "러트닉"),
        (
            "ja",
            "と述べた。ハワード・ラトニックは",
            "Howard Lutnick said so.",
            "ハワード・ラトニック",
        ),
        ("zh", "他对外说霍华德·卢特尼克", "Howard Lutnick left.", "霍华德·卢特尼克"),
        ("zh", "主席王毅说", "Chairman Wang Yi said so.", "王毅"),
    ],
)
def test_a_name_is_proposed_in_full(tongue, source, target, expected):
    assert [name for name, _target in _found(source, target, tongue)] == [expected]


@pytest.mark.parametrize("target", ["贸易代表霍华德·卢特尼克出席。", "霍华德·卢特尼克出席。"])
def test_it_works_the_other_way_round(target):
    pair = Pair("Trade Representative Howard Lutnick came.", target, "en", "zh", NOBODY)
    (found,) = propose(pair)
    assert (found.source, found.target) == ("Howard Lutnick", "霍华德·卢特尼克")
    assert found.title == "Trade Representative"
    assert found.in_target.of(target) == found.target
    assert 0.9 <= found.confidence <= 1


def test_a_title_without_a_name_proposes_nobody():
    assert _found("商務長官は述べた。", "The Secretary met Lutnick.", "ja") == []
    assert _found("部长。", "Minister Lutnick.", "zh") == []
    assert _found("이 장관은", "Minister Lutnick.", "ko") == []


def test_a_delegation_is_nobody():
    assert _found("代表团出席。", "The Tokyo delegation came with Donald.", "zh") == []
