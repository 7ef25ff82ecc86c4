from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prose import occurrence
from prose.folding import fold
from prose.occurrence import find, recased, suggestion
from prose.termbase import Concept, Rendering, Snapshot
from tests.prose.people import FINANCE, GREER, PAM_GRIER, SNAPSHOT
from tests.prose.strategies import texts


def _quotes(text, language="en"):
    return [hit.quote(text) for hit in find(text, language, SNAPSHOT)]


@pytest.mark.parametrize(
    ("language", "text", "quotes"),
    [
        ("en", "US Trade Representative Grier, and Greer", ["Grier", "Greer"]),
        ("en-US", "Greer's plan, Greer’s, Greers' no", ["Greer", "Greer"]),
        ("en", "'Greer' (Greer) Greer-led anti-Greer", ["Greer"] * 4),
        ("en", "Greerson McGreer Greer2 Greer_x O'Greer Greer'x", []),
        ("en", "GREER greer", ["GREER"]),
        ("en", "Gr\u00adeer Ｇｒｅｅｒ", ["Gr\u00adeer", "Ｇｒｅｅｒ"]),
        ("en", "Automobile tariff, AUTOMOBILE TARIFF", ["Automobile tariff", "AUTOMOBILE TARIFF"]),
        ("en", "IT and it and It", ["IT"]),
        ("en", "Treasury Secretary Bessent", ["Treasury Secretary"]),
        ("en", "the Treasury and the Treasury Secretary", ["Treasury", "Treasury Secretary"]),
        ("en", "Jamieson Greer", ["Jamieson Greer"]),
        ("en", "https://example.org/Greer, www.a.b/Greer, greer@Greer.com @Greer Greer.com", []),
        ("en", "在Greer说", ["Greer"]),
        ("en", "", []),
        ("en", "Gree", []),
        ("zh-Hans", "贸易代表格里尔和格里", ["格里尔"]),
        ("ja", "グリア通商代表とグリアーノ、ｸﾞﾘｱ", ["グリア", "ｸﾞﾘｱ"]),
        ("ko", "그리어는 그리어와 그리어타워", ["그리어", "그리어"]),
        ("ar", "وقال ترامب لغرير، وغرير والغرير شغرير", ["غرير", "غرير", "غرير"]),
        ("he", "וגריר דיבר", ["גריר"]),
        ("ru", "Гриера и Гриеру, Гриерский", ["Гриер", "Гриер"]),
        ("de", "Greers Plan, Greerson", ["Greer"]),
        ("fr", "l’Greer et d'Greer", ["Greer", "Greer"]),
        ("tr", "Greer'in planı", ["Greer"]),
    ],
)
def test_finds(language, text, quotes):
    assert _quotes(text, language) == quotes


def test_offsets_are_those_of_the_text():
    text = "👍🏽 ﬁne — Grier"
    (hit,) = find(text, "en", SNAPSHOT)
    assert (hit.span.start, hit.span.end) == (len(text) - 5, len(text))
    assert hit.rendering.status == "deprecated"


def test_a_form_inside_an_expanded_character_is_no_hit():
    company = Concept(1, "term", 1, (Rendering(1, "zh", "株"),))
    assert find("㈱", "zh", Snapshot(1, (company,))) == ()
    assert find("株㈱", "zh", Snapshot(1, (company,)))[0].span.end == 1


def test_an_empty_form_is_nowhere():
    empty = Concept(1, "term", 1, (Rendering(1, "en", " \u200b"),))
    assert find("a b", "en", Snapshot(1, (empty,))) == ()


def test_one_form_of_two_concepts():
    (hit,) = find("Pam Grier", "en", Snapshot(1, (PAM_GRIER, GREER)))
    assert hit.rendering.concept == 1
    assert [other.concept for other in hit.others] == [5]


def test_within_one_concept_the_accepted_form_wins():
    both = Concept(
        1, "term", 1, (Rendering(1, "en", "duty", "deprecated"), Rendering(1, "en", "duty"))
    )
    (hit,) = find("duty", "en", Snapshot(1, (both,)))
    assert hit.rendering.accepted
    assert hit.others == ()


def test_the_index_is_built_once():
    assert occurrence._matcher("en-us", SNAPSHOT) is occurrence._matcher("en-US", SNAPSHOT)
    assert occurrence._matcher("en", SNAPSHOT) is not occurrence._matcher("zh", SNAPSHOT)


@given(texts, st.sampled_from(["en", "zh", "ja", "ar", "ko", "tr"]))
def test_hits_lie_inside_the_text_apart_from_each_other(text, language):
    hits = find(text, language, SNAPSHOT)
    for hit in hits:
        assert hit.span.inside(text)
        assert fold(hit.quote(text), language).text == fold(hit.rendering.text, language).text
    assert all(a.span.end <= b.span.start for a, b in pairwise(hits))


@pytest.mark.parametrize(
    ("wrong", "quote", "right"),
    [
        (GREER.renderings[-1], "Grier", "Greer"),
        (GREER.renderings[-1], "GRIER", "GREER"),
        (Rendering(1, "en", "Jameson Greer", "deprecated"), "Jameson Greer", "Jamieson Greer"),
        (FINANCE.renderings[1], "automobile tariff", "car tariff"),
        (FINANCE.renderings[1], "Automobile tariff", "Car tariff"),
        (FINANCE.renderings[2], "IT", "car tariff"),
    ],
)
def test_suggests_the_same_part_in_the_same_case(wrong, quote, right):
    assert suggestion(wrong, quote, SNAPSHOT, "en") == right


def test_suggests_nothing_when_nothing_is_known():
    assert suggestion(GREER.renderings[-1], "Grier", SNAPSHOT, "sv") == ""


def test_a_single_capital_is_no_capitals():
    assert recased("of", "A", "a") == "Of"
