import json
from importlib.resources import files

import pytest

from prose.transliteration import fit, letters, plain_reading, script_of, table, units


@pytest.mark.parametrize(
    ("source", "latin"),
    [
        ("卢特尼克", "Lutnick"),
        ("卢特尼克", "Rutnick"),  # a table locates and does not judge
        ("特朗普", "Trump"),
        ("トランプ", "Trump"),
        ("ラトニック", "Lutnick"),
        ("트럼프", "Trump"),
        ("Захарова", "Zakharova"),
        ("ترامب", "Trump"),
    ],
)
def test_a_name_fits_its_spelling(source, latin):
    assert fit(source, latin) > 0.5
    assert fit(source, "Montgomery") < 0.05


@pytest.mark.parametrize("source", ["Greer", "", "Γκριρ", "123"])
def test_what_has_no_table_is_not_judged(source):
    assert fit(source, "Greer") is None


def test_no_letters_fit_nothing():
    assert fit("特朗普", "") == fit("特朗普", "a" * 50) == 0


def test_a_unit_that_no_table_has_is_read_plainly():
    known = table("han")
    assert known.score(("zzz",), "zzz") > known.score(("zzz",), "zab") > known.score(("zzz",), "qq")


@pytest.mark.parametrize(
    ("name", "cut"),
    [
        ("特朗普", ("te", "lang", "pu")),
        ("ジェームズ", ("ジェー", "ム", "ズ")),
        ("ﾄﾗﾝﾌﾟ", ("ト", "ラ", "ン", "プ")),
        ("Тр-ап", ("t", "r", "a", "p")),
        ("·", ()),
    ],
)
def test_units(name, cut):
    assert units(name) == cut


def test_plain_letters():
    assert letters("Erdoğan-Œuvre Ñ") == "erdoganoeuvren"
    assert plain_reading("赤泽亮正") == "chizeliangzheng"


def test_scripts():
    assert [script_of(text) for text in ("格", "グ", "그", "Г", "غ", "G")] == [
        *("han", "kana", "hangul", "cyrillic", "arabic"),
        None,
    ]


@pytest.mark.parametrize("script", ["han", "kana", "hangul", "cyrillic", "arabic"])
def test_a_table_is_small_and_says_where_it_is_from(script):
    text = files("prose").joinpath("tables", f"{script}.json").read_text(encoding="utf-8")
    assert len(text.encode()) <= 250 * 1024
    assert "CC0" in json.loads(text)["from"]
