import pytest

from prose.checks.known_wrong_form import CHECK
from prose.finding import Pair
from prose.termbase import Concept, Rendering, Snapshot
from tests.prose.people import GREER, PAM_GRIER, SNAPSHOT


def _found(source, target, snapshot=SNAPSHOT, **options):
    return list(CHECK.run(Pair(source, target, "zh", "en", snapshot, **options)))


def test_it_works():
    (one,) = _found("格里尔说", "Grier said, and Greer agreed")
    assert (one.text, one.suggestion, one.concept) == ("Grier", "Greer", 1)
    assert one.confidence == 0.99
    assert one.message == "格里尔 is Jamieson Greer; “Grier” is listed as a wrong form."


def test_without_the_source_it_is_less_sure():
    (one,) = _found("有人说", "Grier said")
    assert one.confidence == 0.8
    assert one.message == "“Grier” is listed as a wrong form of Jamieson Greer."


def test_every_mention_counts():
    found = _found("格里尔", "Grier, Greer, GRIER and Grier’s")
    assert [one.text for one in found] == ["Grier", "GRIER", "Grier"]
    assert len({one.fingerprint for one in found}) == 3


def test_a_name_in_a_headline_is_critical():
    (one,) = _found("格里尔", "Grier speaks", kind="headline")
    assert one.severity == "critical"
    (other,) = _found("", "On an automobile tariff", kind="headline")
    assert other.severity == "minor"


def test_nothing_is_suggested_where_nothing_is_right():
    lost = Concept(1, "place", 1, (Rendering(1, "en", "East Time Zone", "deprecated"),))
    (one,) = _found("", "in East Time Zone", Snapshot(1, (lost,)))
    assert one.suggestion == ""
    assert one.category == "place-or-zone"
    assert one.message == "“East Time Zone” is listed as a wrong form."


def test_a_lone_given_name_without_any_right_form():
    person = Concept(1, "person", 1, (Rendering(1, "en", "Akira", "deprecated", "given"),))
    (one,) = _found("", "Akira said", Snapshot(1, (person,)))
    assert (one.category, one.suggestion) == ("name-part", "")


def test_a_given_name_after_the_family_name():
    person = Concept(
        1,
        "person",
        1,
        (
            Rendering(1, "en", "Akazawa", part="family"),
            Rendering(1, "en", "Ryosei", part="given"),
            Rendering(1, "en", "Akira", "deprecated", "given"),
        ),
    )
    (one,) = _found("", "Akazawa Akira", Snapshot(1, (person,)))
    assert one.suggestion == "Ryosei"


@pytest.mark.parametrize(("kind", "category"), [("title", "title-role"), ("term", "term")])
def test_categories_follow_the_kind(kind, category):
    concept = Concept(
        1, kind, 1, (Rendering(1, "en", "three killings", "deprecated"), Rendering(1, "en", "rout"))
    )
    (one,) = _found("", "the three killings", Snapshot(1, (concept,)))
    assert one.category == category


def test_the_source_says_who_is_meant():
    pam = Concept(5, "person", 1, (*PAM_GRIER.renderings, Rendering(5, "zh", "帕姆")))
    snapshot = Snapshot(1, (GREER, pam))
    assert _found("帕姆来了", "Grier came", snapshot) == []
    (one,) = _found("格里尔来了", "Grier came", snapshot)
    assert one.confidence == 0.99
    (other,) = _found("有人来了", "Grier came", snapshot)
    assert other.confidence == 0.8
