import pytest
from hypothesis import given

from prose.folding import fold
from prose.span import Span
from tests.prose.strategies import texts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GREER’S", "greer's"),
        ("Ｇｒｅｅｒ", "greer"),
        ("ｸﾞﾘｱ", "グリア"),
        ("Straße", "STRASSE"),
        ("e\u0301", "É"),
        ("\u1100\u1161\u11a8", "각"),
        ("Gr\u00ade\u200ber", "greer"),
        ("غـرير", "غرير"),
        ("葛\U000e0100城", "葛城"),
        ("Biden–Kishida", "biden-kishida"),
        ("a\u3000b", "A b"),
        ("ドナルド・トランプ", "ドナルド·トランプ"),
    ],
)
def test_folds_alike(one, other):
    assert fold(one).text == fold(other).text


def test_turkish_has_two_letters_i():
    assert fold("DIŞİŞLERİ", "tr").text == fold("dışişleri", "tr").text
    assert fold("I", "az-Latn").text == "ı"
    assert fold("I", "en").text == "i"


def test_leads_back_to_the_original():
    text = "«Straße» Gr\u00adeer"
    folded = fold(text)
    at = folded.text.index("strasse")
    assert folded.span(at, at + 7).of(text) == "Straße"
    at = folded.text.index("greer")
    assert folded.span(at, at + 5).of(text) == "Gr\u00adeer"


def test_an_expanded_letter_is_covered_whole():
    assert fold("ß!").span(1, 2) == Span(0, 1)


def test_nothing_stands_nowhere():
    with pytest.raises(ValueError, match="No folded text"):
        fold("abc").span(1, 1)


@given(texts)
def test_offsets_lie_inside_the_text_and_rise(text):
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(0 <= s < e <= len(text) for s, e in zip(folded.starts, folded.ends, strict=True))


@given(texts)
def test_every_folded_piece_comes_from_its_place(text):
    folded = fold(text)
    for start, end in set(zip(folded.starts, folded.ends, strict=True)):
        piece = "".join(
            char for char, place in zip(folded.text, folded.starts, strict=True) if place == start
        )
        assert fold(text[start:end]).text == piece


@given(texts)
def test_folding_twice_is_folding_once_for_plain_letters(text):
    plain = "".join(char for char in text if char.isascii())
    assert fold(fold(plain).text).text == fold(plain).text
