"""What the checks of given names, order, titles, terms and consistency say and do not say."""

from datetime import date

import pytest

from prose import checks
from prose.category import Severity
from prose.finding import Pair
from prose.style import HouseStyle
from prose.termbase import Concept, Rendering, Snapshot
from tests.prose.names import AKAZAWA, AYUKO, GREER, KATSUNOBU, LUTNICK, found, person, thing

HE = person(1, ("en", "He Lifeng", "He"), ("zh", "何立峰", "何"), culture="chinese")
ORBAN = person(2, ("en", "Viktor Orbán", "Orbán"), ("hu", "Orbán Viktor", "Orbán"))
LULA = Concept(
    3,
    "person",
    renderings=(
        Rendering(3, "en", "Luiz Inácio Lula da Silva"),
        Rendering(3, "en", "Lula", part="short"),
        Rendering(3, "zh", "卢拉", part="short"),
    ),
)
TO_LAM = person(4, ("en", "To Lam", "To"), ("zh", "苏林"), culture="vietnamese")
TARIFFS = thing(5, "term", ("en", "reciprocal tariffs"), ("zh", "对等关税"))
MINISTER = thing(6, "title", ("en", "Finance Minister"), ("zh", "财务大臣"))


def titled(number, name, zh, *titles):
    forms = [
        Rendering(number, "en", name),
        Rendering(number, "en", name.split()[-1], part="family"),
        Rendering(number, "zh", zh, part="family"),
    ]
    forms += [
        Rendering(number, "en", text, part="title", valid_from=since, valid_to=until)
        for text, since, until in titles
    ]
    return Concept(number, "person", renderings=tuple(forms))


YELLEN = titled(
    7, "Janet Yellen", "耶伦", ("Treasury Secretary", date(2021, 1, 26), date(2025, 1, 20))
)
BESSENT = titled(8, "Scott Bessent", "贝森特", ("Treasury Secretary", date(2025, 1, 28), None))


class TestOrder:
    def test_the_house_turns_japanese_names(self):
        said = found("加藤胜信", "Then Kato Katsunobu left.", "zh-en", KATSUNOBU)
        assert said == [("name_order", "Kato Katsunobu", "Katsunobu Kato")]

    def test_but_no_chinese_ones(self):
        said = found("何立峰", "Vice Premier Lifeng He left.", "zh-en", HE)
        assert said == [("name_order", "Lifeng He", "He Lifeng")]

    def test_another_house_may_have_it_otherwise(self):
        style = HouseStyle("en", orders={"japanese": "family-given"})
        source, right = "加藤胜信", "Then Kato Katsunobu left."
        assert found(source, right, "zh-en", KATSUNOBU, style=style) == []
        said = found(source, "Then Katsunobu Kato left.", "zh-en", KATSUNOBU, style=style)
        assert said == [("name_order", "Katsunobu Kato", "Kato Katsunobu")]

    def test_so_may_a_person(self):
        own = Concept(
            4, "person", 1, KATSUNOBU.renderings, culture="japanese", order="family-given"
        )
        assert found("加藤胜信", "Then Kato Katsunobu left.", "zh-en", own) == []

    def test_in_capitals(self):
        said = found("加藤胜信", "KATO KATSUNOBU SPEAKS", "zh-en", KATSUNOBU, kind="headline")
        assert said == [("name_order", "KATO KATSUNOBU", "KATSUNOBU KATO")]

    def test_without_a_source(self):
        said = found("", "Kato Katsunobu left.", "zh-en", KATSUNOBU)
        assert said == [("name_order", "Kato Katsunobu", "Katsunobu Kato")]

    def test_a_list_has_a_comma(self):
        assert found("加藤胜信", "Listed: Kato, Katsunobu.", "zh-en", KATSUNOBU) == []

    def test_somebody_else_is_left_alone(self):
        assert found("他来了", "Then Kato Katsunobu left.", "zh-en", KATSUNOBU) == []

    def test_an_admitted_form_is_right(self):
        also = Rendering(4, "en", "Kato Katsunobu", "admitted")
        admitted = Concept(4, "person", 1, (*KATSUNOBU.renderings, also), culture="japanese")
        assert found("加藤胜信", "Then Kato Katsunobu left.", "zh-en", admitted) == []


class TestGivenNames:
    def test_a_wrong_one(self):
        said = found("赤泽亮正", "Then Akira Akazawa left.", "zh-en", AKAZAWA)
        assert said == [("wrong_given_name", "Akira Akazawa", "Ryosei Akazawa")]

    @pytest.mark.parametrize(
        "target",
        [
            "Minister Akazawa left.",
            "Then R. Akazawa left.",
            "Ask Akazawa, or Ryosei Akazawa.",
            "Ryosei Akazawa left; so did Mr. Akazawa.",
            "On Monday Akazawa left.",
        ],
    )
    def test_a_title_or_an_initial_is_none(self, target):
        assert found("赤泽亮正", target, "zh-en", AKAZAWA) == []

    def test_the_given_name_alone(self):
        said = found("赤泽", "Then Ryosei left.", "zh-en", AKAZAWA)
        assert said == [("given_name_as_surname", "Ryosei", "Akazawa")]

    def test_a_headline_makes_it_critical(self):
        pair = Pair("赤泽", "Talks: Ryosei leaves", "zh", "en", Snapshot(1, (AKAZAWA,)), "headline")
        (only,) = checks.run(pair)
        assert only.severity is Severity.CRITICAL

    def test_beside_the_family_name_it_is_right(self):
        assert found("赤泽亮正", "Then Ryosei Akazawa left.", "zh-en", AKAZAWA) == []

    @pytest.mark.parametrize(
        ("source", "target", "who"),
        [("卢拉", "Then Lula left.", LULA), ("苏林", "Lam left.", TO_LAM)],
    )
    def test_some_are_called_so(self, source, target, who):
        assert found(source, target, "zh-en", who) == []

    def test_somebody_elses_family_name_is_no_given_name(self):
        howard = person(9, ("en", "Michael Howard", "Howard"), ("zh", "迈克尔·霍华德", "霍华德"))
        said = found("卢特尼克和霍华德", "Mr. Howard met Mr. Lutnick.", "zh-en", LUTNICK, howard)
        assert said == []

    def test_the_article_tells_of_wrong_ones(self):
        snapshot = Snapshot(1, (AKAZAWA,))
        pairs = [
            Pair("赤泽亮正来了。", "Then Akira Akazawa came.", "zh", "en", snapshot),
            Pair("赤泽走了。", "Then Akira left.", "zh", "en", snapshot),
        ]
        _first, (second,) = checks.run_document(pairs)
        assert (second.text, second.suggestion) == ("Akira", "Akazawa")

    def test_of_two_families_nobody_is_told(self):
        said = found("", "Then Taro Kato left.", "zh-en", KATSUNOBU, AYUKO)
        assert said == []


class TestTitles:
    @pytest.mark.parametrize(
        ("day", "target", "said"),
        [
            (date(2025, 5, 3), "Treasury Secretary Scott Bessent", []),
            (date(2025, 5, 3), "former Treasury Secretary Janet Yellen", []),
            (
                date(2025, 5, 3),
                "Treasury Secretary Janet Yellen",
                [("title_not_fitting", "Treasury Secretary", "")],
            ),
            (date(2024, 5, 3), "Treasury Secretary Yellen", []),
            (None, "Treasury Secretary Yellen", []),
        ],
    )
    def test_a_title_holds_for_a_time(self, day, target, said):
        source = "耶伦" if "Yellen" in target else "贝森特"
        assert found(source, target, "zh-en", YELLEN, BESSENT, day=day) == said

    def test_a_title_of_somebody_else(self):
        commerce = titled(9, "Howard Lutnick", "卢特尼克", ("Commerce Secretary", None, None))
        said = found("卢特尼克", "Treasury Secretary Lutnick", "zh-en", BESSENT, commerce)
        assert said == [("title_not_fitting", "Treasury Secretary", "Commerce Secretary")]

    def test_who_has_no_titles_may_have_any(self):
        assert found("格里尔", "Treasury Secretary Greer", "zh-en", BESSENT, GREER) == []

    def test_whom_the_source_does_not_name(self):
        day = date(2025, 5, 3)
        assert found("他", "Treasury Secretary Yellen", "zh-en", YELLEN, day=day) == []

    def test_a_name_is_no_title(self):
        assert found("贝森特和耶伦", "Bessent, Yellen", "zh-en", YELLEN, BESSENT) == []


class TestTerms:
    @pytest.mark.parametrize(
        ("source", "target", "said"),
        [
            ("对等关税", "The equivalent tariffs.", [("equivalent tariffs", "reciprocal tariffs")]),
            ("对等关税", "EQUIVALENT TARIFFS", [("EQUIVALENT TARIFFS", "RECIPROCAL TARIFFS")]),
            ("对等关税", "The reciprocal tariffs.", []),
            ("对等关税", "The tariffs.", []),
            ("对等关税", "Car tariffs and steel tariffs.", []),
            ("关税", "The equivalent tariffs.", []),
            ("财务大臣", "The Treasury Minister.", [("Treasury Minister", "Finance Minister")]),
        ],
    )
    def test_half_a_term(self, source, target, said):
        every = found(source, target, "zh-en", TARIFFS, MINISTER)
        assert every == [("term_not_used", *each) for each in said]

    def test_where_words_have_no_blanks_nothing_is_said(self):
        assert found("reciprocal tariffs", "相互关税", "en-zh", TARIFFS) == []


class TestConsistency:
    def _found(self, *texts, language="en", source="卡伦贝格离开了。"):
        pairs = [Pair(source, text, "zh", language, Snapshot(0)) for text in texts]
        return [(one.text, one.suggestion) for part in checks.run_document(pairs) for one in part]

    def test_the_rarer_form_is_flagged(self):
        texts = ("Then Kallenberg left.", "Mr. Kallenberg spoke.", "And Callenberg came.")
        assert self._found(*texts) == [("Callenberg", "Kallenberg")]

    def test_as_often_as_the_other_it_is_for_a_person_to_say(self):
        texts = ("Then Kallenberg left.", "And Callenberg came.")
        assert [right for _wrong, right in self._found(*texts)] == [""]

    def test_without_a_source(self):
        texts = ("Then Kallenberg left.", "Mr. Kallenberg spoke.", "And Callenberg came.")
        assert self._found(*texts, source="") == [("Callenberg", "Kallenberg")]

    @pytest.mark.parametrize(
        "texts",
        [
            ("Then Kallenberg left.", "And Kallenberger came.", "So did Kallenberg."),
            ("In Deutschland", "und Deutschlands Nachbarn", "aus Deutschland"),
            ("Two Kallenberger", "to Kallenbergen", "by Kallenberger"),
            ("KALLENBERG LEFT", "KALLENBERG LEFT", "CALLENBERG LEFT"),
            ("Then Kallenberg left.", "Then Lutnick left."),
        ],
    )
    def test_two_names_are_none(self, texts):
        assert self._found(*texts) == []

    def test_other_names_of_the_source_are_two(self):
        texts = ("Then Kallenberg left.", "Mr. Kallenberg spoke.", "And Callenberg came.")
        assert self._found(*texts, source="他离开了。") == []

    def test_scripts_without_capitals_are_left_alone(self):
        assert self._found("الإلكتروني هنا", "الإلكترونيه هناك", language="ar") == []


class TestLeftOut:
    def _said(self, *texts):
        snapshot = Snapshot(1, (GREER,))
        pairs = [Pair(source, target, "zh", "en", snapshot) for source, target in texts]
        return [(one.check, one.severity) for part in checks.run_document(pairs) for one in part]

    def test_it_is_only_to_know(self):
        said = self._said(("格里尔发言。", "The minister spoke."), ("格里尔走了。", "He left."))
        assert said == [("name_left_out", Severity.NEUTRAL)]

    @pytest.mark.parametrize("named", ["Greer spoke.", "GREER SPOKE", "It was Grear."])
    def test_whoever_is_named_anywhere_is_not_left_out(self, named):
        said = self._said(("格里尔发言。", "The minister spoke."), ("格里尔走了。", named))
        assert "name_left_out" not in [check for check, _severity in said]

    def test_nothing_is_left_out_of_nothing(self):
        assert self._said(("格里尔发言。", "")) == []


def test_accents_may_be_left_out():
    assert found("Orbán Viktor.", "Then Viktor Orban left.", "hu-en", ORBAN) == []


def test_a_house_may_drop_them():
    style = HouseStyle("en", accents="dropped")
    said = found("Orbán Viktor.", "Then Viktor Orbin left.", "hu-en", ORBAN, style=style)
    assert [right for _check, _wrong, right in said] == ["Viktor Orban"]


class TestWithoutBlanks:
    @pytest.mark.parametrize(
        ("target", "said"),
        [
            ("财务大臣加藤胜男表示。", [("wrong_given_name", "加藤胜男", "加藤胜信")]),
            ("财务大臣加藤胜信表示。", []),
            ("财务大臣加藤表示。", []),
        ],
    )
    def test_a_given_name_is_written_on(self, target, said):
        assert found("Katsunobu Kato said so.", target, "en-zh", KATSUNOBU) == said

    def test_in_capitals_any_word_may_stand_beside_it(self):
        assert found("赤泽", "ROUND TWO AKAZAWA TALKS", "zh-en", AKAZAWA, kind="headline") == []


def test_who_has_only_a_family_name_is_answered_with_it():
    forms = Rendering(1, "zh", "格里尔"), Rendering(1, "en", "Greer", part="family")
    said = found("格里尔表示。", "Then Grier spoke.", "zh-en", Concept(1, "person", 1, forms))
    assert said == [("unknown_wrong_form", "Grier", "Greer")]
