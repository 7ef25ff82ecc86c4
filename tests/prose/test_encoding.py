import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from prose import clean, encoding
from tests.prose.strategies import texts

HANT = "日美舉行第二輪關稅談判\n\n美國貿易代表格里爾和商務部長盧特尼克出席。"
HANS = "日美举行第二轮关税谈判\n\n美国贸易代表格里尔和商务部长卢特尼克出席。"
JAPANESE = "日米、第2回関税交渉を開催\n\n米国通商代表グリア氏が出席した。"
KOREAN = "미일, 2차 관세 협상 개최\n\n그리어 미국 무역대표가 참석했다."
RUSSIAN = "Грир сказал, что переговоры были конструктивными."
FRENCH = "Le représentant a déclaré : « Très bien » — c’était l’été."
POLISH = "Powiedział, że były konstruktywne. Żółć i źdźbło."
CASES = [
    ("zh-Hans", HANS, "gb18030"),
    ("zh-Hant", HANT, "big5"),
    ("ja", JAPANESE, "shift_jis"),
    ("ko", KOREAN, "euc-kr"),
    ("ru", RUSSIAN, "windows-1251"),
    ("ar", "عقدت اليابان والولايات المتحدة جولة ثانية من المحادثات.", "windows-1256"),
    ("he", "יפן וארצות הברית קיימו סבב שני של שיחות.", "windows-1255"),
    ("el", "Ο Γκριρ δήλωσε ότι οι συνομιλίες ήταν εποικοδομητικές.", "windows-1253"),
    ("tr", "İkinci tur görüşmeleri gerçekleştirdi. Şöyle dedi.", "windows-1254"),
    ("fr", FRENCH, "windows-1252"),
    ("pl", POLISH, "windows-1250"),
]


@pytest.mark.parametrize(("language", "text", "code"), CASES)
def test_old_encodings_are_found_out(language, text, code):
    decoded = encoding.decode(text.encode(encoding.get(code).codec), language=language)
    assert (decoded.text, decoded.encoding.code) == (text, code)


@pytest.mark.parametrize("text", [HANS, HANT, JAPANESE, KOREAN, RUSSIAN])
def test_no_language_is_needed_where_the_bytes_tell(text):
    for data in (text.encode("utf-16-le"), text.encode("utf-16-be"), text.encode("utf-16")):
        assert encoding.decode(data).text == text
    assert encoding.decode(text.encode()).encoding == encoding.UTF_8


def test_the_library_tells_without_a_language():
    assert encoding.detect(HANS.encode("gb18030")).code == "gb18030"
    assert encoding.detect(RUSSIAN.encode("cp1251"), "xx").code == "windows-1251"


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8])
def test_a_mark_alone_is_an_empty_file(mark):
    with pytest.raises(clean.Unclean, match=r"^The file is empty\.$"):
        encoding.decode(mark)


@given(texts, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_what_was_written_with_a_mark_or_as_utf_8_is_read(text, codec):
    assume(text.strip())
    assert encoding.decode(text.encode(codec)).text == clean.text(text)


@given(texts, st.sampled_from(encoding.ENCODINGS))
def test_forced_right_it_is_read(text, one):
    try:
        data = text.encode(one.codec)
        assume(text.strip() and data.decode(one.codec) == text)
    except UnicodeError:
        assume(False)
    assert encoding.decode(data, one.code).text == clean.text(text)


@given(st.binary(max_size=200), st.sampled_from(["", *(one.code for one in encoding.ENCODINGS)]))
def test_any_bytes_are_decoded_or_refused(data, code):
    text, refused = _outcome(data, code)
    assert clean.text(text) == text
    assert refused is None or 0 <= refused.where <= len(data)


def _outcome(data, code):
    try:
        return encoding.decode(data, code).text, None
    except clean.Unclean as refused:
        return "", refused


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        (b"", "", "The file is empty."),
        (b" \n", "big5", "The file is empty."),
        (b"PK\x03\0", "", "The file was read as UTF-8, but it is binary: a NUL stands at byte 4."),
        (b"caf\xe9", "utf-8", "0xE9, which is not UTF-8, stands at byte 4."),
        (b"ab\xff", "gb18030", "read as GB18030, but 0xFF, which is not GB18030, stands at byte 3"),
        (b"abc", "utf-16-le", "which is not UTF-16, little-endian, stands at byte 3."),
        (b"a\x81", "windows-1252", "0x81, which is not Windows-1252"),
    ],
)
def test_the_place_is_named(data, code, said):
    with pytest.raises(clean.Unclean) as refused:
        encoding.decode(data, code)
    assert said in str(refused.value)


@pytest.mark.parametrize("data", [b"\0" * 40, b"a\0b" * 15, b"a\0\1\0" * 20])
def test_nuls_do_not_make_it_utf_16(data):
    with pytest.raises(clean.Unclean):
        encoding.decode(data)


def test_names():
    assert encoding.get("Shift_JIS").label == "Shift_JIS"
    assert encoding.get("GB18030").codec == "gb18030"
    with pytest.raises(encoding.UnknownEncoding, match=r"“klingon”\. There are: utf-8, utf-16-le"):
        encoding.get("klingon")


def test_a_long_file_is_weighed_by_its_beginning():
    assert encoding.decode(("格里尔说。\n" * 20_000).encode("gb18030")).encoding.code == "gb18030"
    assert encoding.decode(("格里尔说。" * 20_000).encode("gb18030")).encoding.code == "gb18030"


NEC = "①総理大臣は㈱東芝の髙橋社長と会談した。№1の方針を示し、㍻三十年に決定した。"
CANTONESE = "香港立法會議員喺灣仔嘅會議上話，佢哋嚟咗先至知。居民住喺𨋢口，食咗嘢，冇問題。"
ENGLISH = "The minister said “we won’t” – and left."
RULED = [
    ("ja", NEC, "shift_jis"),
    ("zh", NEC, "shift_jis"),
    ("ja", JAPANESE, "euc-jp"),
    ("ja", JAPANESE, "iso-2022-jp"),
    ("yue", CANTONESE, "big5-hkscs"),
    ("zh-Hant", CANTONESE, "big5-hkscs"),
    ("ru", RUSSIAN, "koi8-r"),
    ("ru", RUSSIAN.upper(), "windows-1251"),
    ("en", ENGLISH, "macintosh"),
    ("en", ENGLISH, "windows-1252"),
    ("vi", "Đây là Hà Nôi.", "windows-1258"),
    ("en", KOREAN, "euc-kr"),
    ("en", HANS, "gb18030"),
    ("en", "قال رئيس الوزراء إن الحكومة ستعلن عن سياسات جديدة.", "windows-1256"),
]


@pytest.mark.parametrize(("language", "text", "code"), RULED)
def test_the_most_plausible_text_wins(language, text, code):
    decoded = encoding.decode(text.encode(encoding.get(code).codec), language=language)
    assert (decoded.text, decoded.encoding.code) == (clean.text(text), code)


def test_big5_is_read_with_hong_kong_s_additions():
    decoded = encoding.decode(CANTONESE.encode("big5hkscs"), "big5")
    assert (decoded.text, decoded.encoding.code) == (CANTONESE, "big5-hkscs")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "会议开始了，中国人民银行行长易纲表示"),
        ("zh", "中国人民银行行长易纲在会议上表示😀"),
        ("zh", "会议\n"),
        ("ja", JAPANESE),
        ("th", "นายกรัฐมนตรีกล่าวว่ารัฐบาลจะดำเนินการ"),
        ("en", ENGLISH),
        ("en", HANS),
    ],
)
def test_bytes_are_never_read_in_the_wrong_order(codec, language, text):
    assert encoding.decode(text.encode(codec), language=language).text == text


@pytest.mark.parametrize("text", [HANS, ENGLISH])
def test_utf_32_is_read_by_its_mark(text):
    assert encoding.decode(text.encode("utf-32")).text == text


@pytest.mark.parametrize(
    ("head", "codec", "code"),
    [
        ('<html><head><meta charset="koi8-r">', "koi8_r", "koi8-r"),
        ('<meta http-equiv=x content="text/html; charset=GB2312">', "gbk", "gb18030"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', "cp1252", "windows-1252"),
        ("<meta charset=utf-16>", "cp1252", "windows-1252"),
        ("<meta charset=klingon>", "cp1252", "windows-1252"),
    ],
)
def test_what_a_page_declares_is_believed_where_it_decodes(head, codec, code):
    text = {"koi8_r": "Грир", "gbk": "格里尔"}.get(codec, "“Très bien”")
    decoded = encoding.decode((head + text).encode(codec), language="fr")
    assert (decoded.text, decoded.encoding.code) == (head + text, code)


def test_a_declaration_that_lies_is_not_believed():
    page = f'<meta charset="big5">{KOREAN}'
    assert encoding.decode(page.encode(), language="ko").text == page
    lying = page.replace("big5", "utf-8").encode("cp949")
    assert encoding.decode(lying, language="ko").encoding.code == "euc-kr"


def test_what_fits_nothing_is_refused_instead_of_guessed():
    arabic = "قال رئيس الوزراء إن الحكومة ستعلن عن سياسات".encode("iso8859_6")
    with pytest.raises(clean.Unclean, match="not UTF-8"):
        encoding.decode(arabic, language="ar")
