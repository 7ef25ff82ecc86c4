from itertools import pairwise

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from prose.segmentation import paragraphs, sentences, tokens, words
from tests.prose.strategies import texts


def _of(spans, text):
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\n ", []),
        ("one", ["one"]),
        ("one\ntwo\n\n \n\nthree\n", ["one\ntwo", "three"]),
        ("\n\none\n\n", ["one"]),
    ],
)
def test_paragraphs_stand_between_blank_lines(text, expected):
    assert _of(paragraphs(text), text) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Mr. Greer left. He was late.", "en", ["Mr. Greer left.", "He was late."]),
        ("J. P. Morgan rose 3.5 per cent. Up.", "en", ["J. P. Morgan rose 3.5 per cent.", "Up."]),
        ("The U.S. Treasury fell! Why?  No.", "en", ["The U.S. Treasury fell!", "Why?", "No."]),
        ("“Really?” he asked. “Yes.” No.", "en", ["“Really?” he asked.", "“Yes.”", "No."]),
        ("One... two. Three", "en", ["One... two.", "Three"]),
        (" First.\n\n Second line\nruns on. ", "en", ["First.", "Second line\nruns on."]),
        ("He paid €5. (It was late.) Then", "en", ["He paid €5.", "(It was late.)", "Then"]),
        ("Am 3. Mai kam z.B. Merz. Gut.", "de", ["Am 3. Mai kam z.B. Merz.", "Gut."]),
        (
            "他说：“很好。”然后走了。真的？！是",
            "zh",
            ["他说：“很好。”", "然后走了。", "真的？！", "是"],
        ),
        ("“好！”他说。 走吧。", "zh-Hant", ["“好！”他说。", "走吧。"]),
        (
            "「行くか？」と言った。「はい。」と。",
            "ja",
            ["「行くか？」と言った。", "「はい。」と。"],
        ),
        ("هل جاء؟ نعم. انتهى", "ar", ["هل جاء؟", "نعم.", "انتهى"]),
        (
            "It shut at 5 p.m. The U.S. Army left.",
            "en",
            ["It shut at 5 p.m.", "The U.S. Army left."],
        ),
        ("He said no. No. 5 rose.", "en", ["He said no.", "No. 5 rose."]),
        ("1. Prices rose.\n2. Wages fell.", "en", ["1. Prices rose.", "2. Wages fell."]),
        ("Es endet am 3. Das ist so.", "de", ["Es endet am 3.", "Das ist so."]),
        ("Er rief: „Nein.“ Dann ging er.", "de", ["Er rief: „Nein.“", "Dann ging er."]),
        ("»Nein.« Punkt.", "de", ["»Nein.«", "Punkt."]),
        ("« Non ! » Il part.", "fr", ["« Non ! »", "Il part."]),
        ("« Non ! » dit-il. J.-P. Roy part.", "fr", ["« Non ! » dit-il.", "J.-P. Roy part."]),
        (
            "El Sr. Gil vive en EE. UU. La casa es grande.",
            "es",
            ["El Sr. Gil vive en EE. UU.", "La casa es grande."],
        ),
        ("¿Quién? ¡Yo! Ocupa la pág. 7.", "es", ["¿Quién?", "¡Yo!", "Ocupa la pág. 7."]),
        (
            "A Sra. Lima saiu. Às 9 p.m. Ela voltou.",
            "pt",
            ["A Sra. Lima saiu.", "Às 9 p.m.", "Ela voltou."],
        ),
        ("«Да!» — сказал А. С. Лунин. Он ушел.", "ru", ["«Да!» — сказал А. С. Лунин.", "Он ушел."]),
        ("В 2024 г. Москва росла. Это так.", "ru", ["В 2024 г. Москва росла.", "Это так."]),
        ("قال د. أحمد نعم. وغادر.", "ar", ["قال د. أحمد نعم.", "وغادر."]),
        (
            "회담은 2025. 5. 3. 열렸다. 그는 떠났다.",
            "ko",
            ["회담은 2025. 5. 3. 열렸다.", "그는 떠났다."],
        ),
        ("《你好！世界》上映。谁?他。", "zh", ["《你好！世界》上映。", "谁?", "他。"]),
        ("Έφυγε. Γιατί;", "el", ["Έφυγε.", "Γιατί;"]),
        ("", "en", []),
    ],
)
def test_sentences(text, language, expected):
    assert _of(sentences(text, language), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grier’s co-chair paid 1,272.5!", ["Grier’s", "co-chair", "paid", "1,272.5"]),
        ("格里尔说90天", ["格", "里", "尔", "说", "90", "天"]),
        ("トランプ大統領は", ["トランプ", "大", "統", "領", "は"]),
        ("قال غُرير", ["قال", "غُرير"]),
        ("กำลัง", ["กำ", "ลั", "ง"]),
        ("e\u0301t 👍🏽", ["e\u0301t"]),
        ("-- ' ", []),
    ],
)
def test_words(text, expected):
    assert _of(words(text), text) == expected


@given(texts)
def test_tokens_are_the_whole_text(text):
    assert "".join(_of(tokens(text), text)) == text


@given(texts)
def test_no_token_cuts_a_grapheme_cluster(text):
    edges = {0} | {found.end() for found in regex.finditer(r"\X", text)}
    assert all(token.end in edges for token in tokens(text))


@given(texts)
def test_ascii_tokens_are_cut_like_any_others(text):
    plain = "".join(char for char in text if char.isascii())
    followed = f"{plain} é"
    assert _of(tokens(f"{plain} "), plain + " ") == _of(tokens(followed), followed)[:-1]


@given(texts)
def test_sentences_keep_every_word(text):
    found = _of(sentences(text, "en"), text)
    assert "".join("".join(found).split()) == "".join(text.split())


@given(texts)
def test_words_stand_in_order(text):
    found = words(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(word.of(text).strip() for word in found)


_JOINERS = regex.compile(
    r"[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}\p{GCB=Prepend}\p{GCB=L}\p{GCB=V}\p{GCB=T}"
    r"\p{GCB=LV}\p{GCB=LVT}\p{GCB=RI}\p{InCB=Linker}\p{InCB=Consonant}\p{Extended_Pictographic}]"
)
_joined = st.text(
    st.sampled_from(_JOINERS.findall("".join(map(chr, range(0x110000)))))
    | st.sampled_from("a1 '\r\n-国ア"),
    max_size=8,
)


@given(_joined)
def test_no_token_cuts_what_unicode_joins(text):
    edges = {0} | {found.end() for found in regex.finditer(r"\X", text)}
    assert {token.end for token in tokens(text)} <= edges
    assert {edge for word in words(text) for edge in (word.start, word.end)} <= edges
