"""How plausible it is that bytes were decoded rightly: by what the characters of the text are."""

import unicodedata
from collections import Counter
from functools import lru_cache

import regex
from charset_normalizer.constant import FREQUENCIES

from prose import language

_WRONG = -5.0  # no newsroom's text holds a control, private-use or unassigned character
_RARE = 0.5
_UNCOMMON = 0.7  # letters of an alphabet that a text has fewer of
_SIGN = 0.3
_FOREIGN = -1.0  # letters of another alphabet
_HALF = 0.1  # katakana of half the width: mostly other letters, misread
_SHOUT = 0.5  # for a capital in the middle of a word
_MOST_COMMON = 12  # letters of an alphabet
_ANY = ("en", "zh", "ja", "ko", "ru", "el", "he", "ar", "vi", "pl", "tr", "hi", "th")
_BLANK = frozenset("\t\n\r\f")
_MARKS = regex.compile("[\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2039\u203a«»\xa0€°§©£،؛؟]")
_WIDE = regex.compile("[\u3000-\u3011\u3014-\u301b\uff01-\uff5e·]")
_HALF_WIDE = regex.compile("[\uff61-\uffdc]")
_KANA = regex.compile(r"[\p{Hiragana}\p{Katakana}ー]")
_HAN, _HANGUL = regex.compile(r"\p{Han}"), regex.compile(r"\p{Hangul}")
_SHOUTED = regex.compile(r"\p{Ll}\p{Lu}")
_ALPHABETS = {"Cyrl": "Russian", "Grek": "Greek", "Hebr": "Hebrew", "Arab": "Arabic"}
# The characters that a country's standard put first as the common ones: codec, first bytes.
_STANDARDS = {
    "zh": (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6)),
    "ja": (("euc_jp", 0xB0, 0xCF),),
    "ko": (("euc_kr", 0xB0, 0xC8),),
}
# Korean syllables misread are common characters of Chinese, and Chinese ones of Japanese (which
# is known by its kana); the other way they are not.
_COMMON = {"zh": 0.9, "ja": 0.8, "ko": 1.0}
_MARKS_OF_VIETNAMESE = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")
# What each language writes beside the letters of ASCII; others get those of Western Europe.
_LETTERS = {
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "hu": "áéíóöőúüű",
    "pl": "ąćęłńóśźż",
    "ro": "ăâîșțşţ",
    **dict.fromkeys(("hr", "sl", "bs"), "čćđšž"),
    "sq": "çë",
    "tr": "çğıöşüâîûİ",
    "az": "çəğıöşü",
    "et": "äõöüšž",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "de": "äöüßé",
    "en": "àâçèéêëíîïñóôöûüæœ",
    "es": "áéíñóúü¿¡ºª",
    "fr": "àâæçèéêëîïôœùûüÿ",
    "it": "àèéìíîòóùú",
    "pt": "áâãàçéêíóôõúüºª",
    **dict.fromkeys(("sv", "fi"), "åäöé"),
    **dict.fromkeys(("da", "nb", "nn", "no"), "æøåéòô"),
    "is": "áðéíóúýþæö",
}
_WESTERN = "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßœ"


def score(text: str, tag: str = "") -> float:
    """Say how plausible a text is in this language (a BCP 47 tag); 1.0 is the most.

    It is the mean over the characters beyond ASCII: 1 for letters and marks that the language
    writes, less for rare ones, 0 for those of other scripts, and far below for what no text
    holds. Without a language it is the best of some well-known ones; an unknown tag counts as none.
    """
    counted = Counter(text)
    if not known(tag):
        return max(_mean(text, counted, one) for one in _ANY)
    return _mean(text, counted, tag)


def known(tag: str) -> bool:
    """Say whether a tag names a language."""
    try:
        return bool(language.normal(tag))
    except language.UnknownLanguage:
        return False


def _mean(text: str, counted: Counter[str], tag: str) -> float:
    told = {
        char: n
        for char, n in counted.items()
        if not char.isascii() or (unicodedata.category(char) == "Cc" and char not in _BLANK)
    }
    if not told:
        return 1.0
    shouts = sum(not pair.isascii() for pair in _SHOUTED.findall(text))
    worth = sum(n * _worth(char, tag) for char, n in told.items()) - _SHOUT * shouts
    strange = language.likely(tag).script == "Latn" and _mostly_beyond_ascii(counted)
    return worth / sum(told.values()) - strange


def _mostly_beyond_ascii(counted: Counter[str]) -> bool:
    """Say whether most letters are none of ASCII: in the Latin script no language has them so."""
    beyond = sum(n for char, n in counted.items() if char.isalpha() and not char.isascii())
    return 2 * beyond > sum(n for char, n in counted.items() if char.isalpha())


@lru_cache(maxsize=65536)
def _worth(char: str, tag: str) -> float:
    if unicodedata.category(char) in {"Cc", "Cn", "Co", "Cs"}:
        return _WRONG
    spoken = tag.partition("-")[0].lower()
    spoken = "zh" if spoken == "yue" else spoken
    if _MARKS.match(char):
        return 1.0
    return _of_east(char, spoken) if spoken in _STANDARDS else _of_letters(char, tag, spoken)


def _of_east(char: str, spoken: str) -> float:
    if _HALF_WIDE.match(char):
        return _HALF
    if _WIDE.match(char) or (spoken == "ja" and _KANA.match(char)):
        return 1.0
    own = _HANGUL if spoken == "ko" else _HAN
    if own.match(char):
        return _COMMON[spoken] if any(_first(char, *one) for one in _STANDARDS[spoken]) else _RARE
    return 0.0 if unicodedata.category(char)[0] in "LM" else _SIGN


def _first(char: str, codec: str, low: int, high: int) -> bool:
    """Say whether a standard counts a character among the common ones."""
    try:
        return low <= char.encode(codec)[0] <= high
    except UnicodeEncodeError:
        return False


def _of_letters(char: str, tag: str, spoken: str) -> float:
    letters = _LETTERS.get(spoken, _WESTERN)
    if unicodedata.category(char)[0] not in "LM":
        return 1.0 if char in letters else _SIGN
    script = language.likely(tag).script
    if spoken == "vi":
        return float(_is_vietnamese(char))
    return float(char.lower() in letters) if script == "Latn" else _of_alphabet(char, script)


def _is_vietnamese(char: str) -> bool:
    parts = unicodedata.normalize("NFD", char.replace("đ", "d").replace("Đ", "D"))
    return all(part.isascii() or part in _MARKS_OF_VIETNAMESE for part in parts)


def _of_alphabet(char: str, script: str) -> float:
    if not _script(script).match(char):
        return _FOREIGN
    if script not in _ALPHABETS or unicodedata.combining(char):
        return 1.0
    common = FREQUENCIES[_ALPHABETS[script]][:_MOST_COMMON]
    return 1.0 if char.lower() in common else _UNCOMMON


@lru_cache(maxsize=64)
def _script(code: str) -> "regex.Pattern[str]":
    try:
        return regex.compile(rf"\p{{Script={code}}}")
    except regex.error:
        return regex.compile(r"\p{L}|\p{M}")
