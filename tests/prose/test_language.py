import pytest

from prose import language, languages
from prose.language import UnknownLanguage


@pytest.mark.parametrize(
    ("tag", "normal"),
    [("ZH_hans", "zh-Hans"), ("en-us", "en-US"), ("pt_br", "pt-BR"), ("iw", "he"), ("de", "de")],
)
def test_normal_form(tag, normal):
    assert language.normal(tag) == normal


@pytest.mark.parametrize("tag", ["xx-nope", "klingon1", "und", "x-foo", "en us"])
def test_unknown_tags_are_named(tag):
    with pytest.raises(UnknownLanguage, match=tag):
        language.normal(tag)


def test_the_empty_tag_is_refused():
    with pytest.raises(UnknownLanguage, match="the tag is empty"):
        language.normal("")


def test_names_in_words():
    assert language.name("zh") == "Chinese"
    assert language.name("en-US") == "English (United States)"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("en", "en-GB", True),
        ("zh", "zh-Hans", True),
        ("zh-TW", "zh-Hant", True),
        ("zh-Hans", "zh-Hant", False),
        ("sr-Latn", "sr", False),
        ("en", "de", False),
    ],
)
def test_same_language_and_script(one, other, same):
    assert language.same(one, other) is same


@pytest.mark.parametrize(
    ("noted", "text", "holds"),
    [
        ("en", "en-US", True),
        ("en-US", "en", True),
        ("en-GB", "en-US", False),
        ("zh", "zh-Hans", True),
        ("zh-Hans", "zh", True),
        ("zh-Hant", "zh", False),
        ("zh-Hant", "zh-TW", True),
        ("de", "en", False),
    ],
)
def test_what_is_noted_for_a_language_holds_in(noted, text, holds):
    assert language.applies(noted, text) is holds


def test_every_language_file_is_found():
    codes = [known.code for known in languages.all_languages()]
    assert codes == [
        "ar",
        "de",
        "en",
        "es",
        "fi",
        "fr",
        "he",
        "hu",
        "it",
        "ja",
        "ko",
        "pl",
        "pt",
        "ru",
        "th",
        "tr",
        "uk",
        "zh",
    ]


@pytest.mark.parametrize("known", languages.all_languages(), ids=lambda known: known.code)
def test_language_files_agree_with_the_scripts(known):
    guess = language.likely(known.code)
    assert (known.code, known.script, known.direction) == (
        guess.code,
        guess.script,
        guess.direction,
    )
    assert known.spaced == guess.spaced
    assert known.chars_per_word >= 2


def test_gets_the_nearest_language():
    assert languages.get("EN_us").code == "en"
    assert languages.get("zh-Hant-TW").script == "Hant"
    assert languages.get("ja").name_order == "family-given"


@pytest.mark.parametrize(
    ("tag", "direction", "spaced"),
    [("fa", "rtl", True), ("ur", "rtl", True), ("my", "ltr", False), ("sv", "ltr", True)],
)
def test_a_language_without_a_file_follows_its_script(tag, direction, spaced):
    found = languages.get(tag)
    assert (found.code, found.direction, found.spaced) == (tag, direction, spaced)


def test_no_language_is_made_up():
    with pytest.raises(UnknownLanguage):
        languages.get("xx-nope")
