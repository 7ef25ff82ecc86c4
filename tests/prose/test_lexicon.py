import pytest

from prose import lexicon
from prose.language import UnknownLanguage

PAIRS = [
    ("财务大臣拒绝了关税。", "The minister rejected the tariffs."),
    ("财务大臣离开了东京。", "The minister left Tokyo."),
    ("农民不接受关税。", "Farmers do not accept tariffs."),
    ("下雨了。", "It rained all day."),
    ("东京的物价上涨。", "Prices rose in Tokyo."),
]


def _learnt(pairs=PAIRS):
    words = [(lexicon.words(old, "zh"), lexicon.words(new, "en")) for old, new in pairs]
    return lexicon.learn(words, revision=7)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Ministers of it", "en", {"the", "minist"}),
        ("关税战 at US", "zh", {"关税", "税战", "关税战"}),
        ("トランプ氏", "ja", {"トラ", "ラン", "ンプ", "プ氏", "トラン", "ランプ", "ンプ氏"}),
        ("الرسوم 2025", "ar", {"الرسوم"}),
        ("", "en", set()),
    ],
)
def test_what_a_text_is_known_by(text, language, expected):
    assert lexicon.words(text, language) == expected


def test_words_that_meet_translate_each_other():
    learnt = _learnt()
    assert learnt.partners["tariff"][0][0] == "关税"
    assert learnt.partners["tokyo"][0][0] == "东京"
    assert learnt.partners["minist"][0][0] == "财务大"
    assert learnt.revision == 7


def test_what_met_once_says_nothing():
    assert "rained" not in _learnt().partners
    assert _learnt(PAIRS[:1]).partners == {}


def test_what_stands_nearly_everywhere_says_nothing():
    assert "tokyo" not in _learnt([PAIRS[1]] * 9 + PAIRS).partners


def test_weights_are_shares():
    weights = [weight for each in _learnt().partners.values() for _, weight in each]
    assert all(0 < weight < 1 for weight in weights)


def test_languages_must_be_known():
    with pytest.raises(UnknownLanguage):
        lexicon.words("a", "xx-nope")
