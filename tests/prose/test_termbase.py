import pytest

from prose.termbase import Concept, Rendering, Snapshot
from tests.prose.people import FINANCE, GREER, PAM_GRIER, SNAPSHOT


def test_it_works():
    assert SNAPSHOT.concept(1) is GREER
    assert GREER.preferred("en").text == "Jamieson Greer"
    assert GREER.preferred("en-US", "family").text == "Greer"


def test_an_unknown_concept_is_a_key_error():
    with pytest.raises(KeyError):
        SNAPSHOT.concept(99)


def test_a_concept_stands_there_once():
    with pytest.raises(ValueError, match="twice"):
        Snapshot(1, (GREER, GREER))


@pytest.mark.parametrize(
    ("part", "text"), [("full", "Jamieson Greer"), ("short", "Greer"), ("given", "Greer")]
)
def test_a_missing_part_gives_the_nearest(part, text):
    assert GREER.preferred("en", part).text == text


def test_a_family_name_stands_in_for_a_missing_full_name():
    assert PAM_GRIER.preferred("en").text == "Grier"


def test_no_rendering_in_the_language():
    assert GREER.preferred("sv") is None
    assert FINANCE.preferred("en", "given").text == "car tariff"


def test_the_nearest_language_goes_first():
    labour = Concept(
        9, "organisation", 1, (Rendering(9, "en", "Labor"), Rendering(9, "en-GB", "Labour"))
    )
    assert labour.preferred("en-GB").text == "Labour"
    assert labour.preferred("en-US").text == "Labor"


def test_renderings_of_a_wider_language_hold():
    in_english = {rendering.text for rendering in SNAPSHOT.renderings("en-US")}
    assert {"Greer", "Treasury"} <= in_english
    assert {rendering.text for rendering in SNAPSHOT.renderings("zh-Hans")} == {"格里尔"}
    assert not list(SNAPSHOT.renderings("sv"))


def test_what_may_be_used():
    assert Rendering(1, "en", "Greer", "admitted").accepted
    assert not Rendering(1, "en", "Grier", "deprecated").accepted
