import pytest

from prose import plausibility


@pytest.mark.parametrize(
    ("tag", "right", "wrong"),
    [
        ("zh", "国家主席", "夝筑謐彅"),
        ("ja", "総理大臣は", "另妄络棵は"),
        ("ja", "カタカナ", "ｶﾀｶﾅ"),
        ("ko", "대통령", "措烹飞"),
        ("ru", "Президент", "оПЕГХДЕМР"),
        ("ar", "الحكومة", "اâتصاد"),
        ("he", "ממשלה", "оощмд"),
        ("fr", "déclaré", "dĂ©clarĂ©"),
        ("vi", "Đây là Hà Nội", "Šāy lą Hą Nōi"),
        ("th", "รัฐบาล", "âà¸£à¸±"),
        ("en", "“we won’t”", "ﾒwe wonﾕtﾓ"),
        ("", "会议开始", "\uf694䲈\ue5bd"),
        ("zh-Hans", "会议", "会\u0378"),
        ("no language", "plain", "pl\x01ain"),
        ("es", "¿Qué?", "┐Qué?"),
    ],
)
def test_what_the_language_writes_is_more_plausible(tag, right, wrong):
    assert plausibility.score(right, tag) >= 0.65
    assert plausibility.score(right, tag) > plausibility.score(wrong, tag)


@pytest.mark.parametrize("tag", ["en", "zh", ""])
def test_ascii_tells_nothing(tag):
    assert plausibility.score("plain words\n", tag) == 1.0


@pytest.mark.parametrize("tag", ["", "xx", "not a tag"])
def test_an_unknown_language_is_none(tag):
    assert not plausibility.known(tag)
    assert plausibility.score("会议开始", tag) == plausibility.score("会议开始", "zh")
