"""Wrong names that nobody has listed, from many languages into many."""

import pytest

from prose import checks
from prose.category import Severity
from prose.finding import Pair
from prose.termbase import Concept, Rendering, Snapshot
from tests.prose.names import (
    AKAZAWA,
    AYUKO,
    GREER,
    KATSUNOBU,
    LUTNICK,
    NEWS,
    TREASURY,
    ZAKHAROVA,
    found,
    thing,
)

NAME = "unknown_wrong_form"


@pytest.mark.parametrize(
    ("tongues", "source", "target", "wrong", "right"),
    [
        ("zh-en", "格里尔表示。", "Grier said so.", "Grier", "Greer"),
        ("zh-en", "格里尔的计划。", "It is Grier’s plan.", "Grier", "Greer"),
        ("zh-en", "贾米森·格里尔。", "Then Jameson Grier came.", "Jameson Grier", "Jamieson Greer"),
        ("ja-en", "グリア通商代表。", "Trade Representative Glia.", "Glia", "Greer"),
        ("ko-en", "그리어는 말했다.", "Minister Grieo said so.", "Grieo", "Greer"),
        ("ru-en", "Грир заявил.", "On Friday Grir said so.", "Grir", "Greer"),
        ("ar-en", "قال غرير.", "On Friday Gharir said so.", "Gharir", "Greer"),
        ("en-zh", "Greer spoke.", "贸易代表格瑞尔发言。", "格瑞尔", "格里尔"),
        ("en-ja", "Greer spoke.", "グレア通商代表は述べた。", "グレア", "グリア"),
        ("en-ko", "Greer spoke.", "그리아는 말했다.", "그리아", "그리어"),
        ("en-ar", "Greer spoke.", "وقال الممثل التجاري غريار.", "غريار", "غرير"),
        ("en-ru", "Greer spoke.", "Переговоры с Гриером.", "Гриером", "Гриром"),
        ("en-fr", "Greer spoke.", "Le plan de Grier est prêt.", "Grier", "Greer"),
        ("fr-en", "Selon Greer, non.", "No, said Grier.", "Grier", "Greer"),
        ("en-de", "Greer spoke.", "Das sind Griers Pläne.", "Grier", "Greer"),
        ("en-tr", "Greer spoke.", "Bu Grier'in planı.", "Grier", "Greer"),
        ("en-fi", "Greer spoke.", "Suunnitelma on Grierin.", "Grier", "Greer"),
        ("en-hu", "Greer spoke.", "A terv Grieré volt.", "Grier", "Greer"),
        ("en-pl", "Greer spoke.", "To jest plan Griera.", "Griera", "Greera"),
    ],
)
def test_the_right_form_is_suggested(tongues, source, target, wrong, right):
    assert found(source, target, tongues, GREER) == [(NAME, wrong, right)]


def test_a_name_in_another_case_is_put_into_that_case():
    said = found("Zakharova said so.", "Об этом узнали от Сахаровой.", "en-ru", ZAKHAROVA)
    assert said == [(NAME, "Сахаровой", "Захаровой")]


@pytest.mark.parametrize(
    ("tongues", "source", "target"),
    [
        ("en-ru", "Zakharova and Greer met.", "Встреча Захаровой с Гриром."),
        ("zh-en", "格里尔表示。", "The minister said so on Monday."),
        ("zh-en", "格里尔表示。", "Minister Greer said so. The Green party left."),
        ("zh-en", "他表示。", "Grier said so."),
        ("zh-en", "格里尔表示。", "Greer said so; see Grier.com and @Grier."),
        ("zh-en", "梅拉尼娅·格里尔表示。", "Melania Grier said so."),
        ("zh-en", "格里尔、卢特尼克。", "Greer and Lutnick."),
        ("zh-en", "财政部表示。", "At the Treasury Department they said so."),
    ],
)
def test_what_is_right_stays_unmarked(tongues, source, target):
    assert found(source, target, tongues, GREER, LUTNICK, ZAKHAROVA, TREASURY) == []


def test_a_right_mention_excuses_no_wrong_one():
    said = found("格里尔说，格里尔走。", "Greer spoke, and Grier left.", "zh-en", GREER)
    assert said == [(NAME, "Grier", "Greer")]


def test_each_wrong_name_goes_to_whom_it_was_meant_for():
    source, target = "格里尔和卢特尼克", "Yesterday Rutnick met Grier."
    said = found(source, target, "zh-en", GREER, LUTNICK)
    assert said == [(NAME, "Rutnick", "Lutnick"), (NAME, "Grier", "Greer")]


def test_characters_read_in_chinese():
    said = found("赤沢亮正氏は", "Then Chize Liangzheng left.", "ja-en", AKAZAWA)
    assert said == [(NAME, "Chize Liangzheng", "Ryosei Akazawa")]


def test_two_people_of_one_name_are_asked_about():
    pair = Pair("加藤表示。", "Then Keto left.", "zh", "en", Snapshot(1, (KATSUNOBU, AYUKO)))
    (only,) = checks.run(pair)
    assert (only.text, only.suggestion, only.concept) == ("Keto", "", None)
    assert only.message == "加藤 may be Katsunobu Kato or Ayuko Kato; this paragraph says Keto."


def test_who_is_named_in_full_is_not_asked_about():
    said = found(
        "加藤胜信来了。加藤说。", "Katsunobu Kato came. Then Keto spoke.", "zh-en", KATSUNOBU, AYUKO
    )
    assert said == [(NAME, "Keto", "Kato")]


def test_capitals_are_answered_with_capitals():
    said = found("格里尔发表讲话", "GRIER’S PLAN", "zh-en", GREER, kind="headline")
    assert said == [(NAME, "GRIER", "GREER")]


def test_a_wrong_name_in_a_headline_is_critical():
    pair = Pair("格里尔", "Grier speaks", "zh", "en", Snapshot(1, (GREER,)), "headline")
    (only,) = checks.run(pair)
    assert only.severity is Severity.CRITICAL


@pytest.mark.parametrize(
    ("source", "target", "wrong", "right"),
    [
        (
            "财政部表示。",
            "The Tresury Department said so.",
            "Tresury Department",
            "Treasury Department",
        ),
        (
            "参考消息网报道",
            "On Friday Reference Message Network said",
            "Reference Message Network",
            "Reference News",
        ),
    ],
)
def test_an_organisation_is_replaced_as_a_whole(source, target, wrong, right):
    assert found(source, target, "zh-en", TREASURY, NEWS) == [(NAME, wrong, right)]


def test_a_half_rendered_organisation():
    trade = thing(
        9,
        "organisation",
        ("en", "Ministry of Economy, Trade and Industry"),
        ("zh", "经济产业省"),
    )
    source, target = "经济产业省表示。", "On Friday the Economic and Trade Ministry said so."
    said = found(source, target, "zh-en", trade)
    assert said == [(NAME, "Economic and Trade Ministry", trade.renderings[0].text)]


def test_who_has_no_form_in_the_target_is_left_alone():
    only_chinese = Concept(1, "person", renderings=(Rendering(1, "zh", "格里尔"),))
    assert found("格里尔表示。", "Grier said so.", "zh-en", only_chinese) == []


def test_who_has_admitted_forms_alone_is_known_and_gets_no_suggestion():
    forms = Rendering(1, "zh", "格里尔"), Rendering(1, "en", "Greer", "admitted")
    said = found("格里尔表示。", "Then Grier spoke.", "zh-en", Concept(1, "person", 1, forms))
    assert said == [(NAME, "Grier", "")]
