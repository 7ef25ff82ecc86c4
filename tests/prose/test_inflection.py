import pytest

from prose import languages
from prose.inflection import cases, in_case_of, inflected, stem


@pytest.mark.parametrize(
    ("language", "name", "genitive"),
    [
        ("ru", "Сергей Лавров", "Сергея Лаврова"),
        ("ru", "Министерство финансов", "Министерства финансов"),
        ("pl", "Radosław Sikorski", "Radosława Sikorskiego"),
        ("uk", "Олена Зеленська", "Олени Зеленської"),
        ("fi", "Heikkinen", "Heikkisen"),
    ],
)
def test_the_genitive_is_among_the_cases(language, name, genitive):
    assert genitive in inflected(name, languages.get(language))[0]
    assert genitive in cases(name, languages.get(language))


def test_a_language_without_a_table_declines_nothing():
    assert inflected("Greer", languages.get("en")) == ()
    assert cases("Greer", languages.get("en")) == ("Greer",)
    assert in_case_of("Greer", "Grier", "Grier", languages.get("en")) == "Greer"


def test_a_long_name_has_few_cases():
    name = " ".join(["Захарова"] * 40)
    assert len(cases(name, languages.get("ru"))) < 30


def test_what_a_word_keeps():
    assert stem("захарова", languages.get("ru")) == "захаров"
    assert stem("marek", languages.get("pl")) == "mar"
    assert stem("ия", languages.get("ru")) == "ия"
    assert stem("greer", languages.get("en")) == "greer"


def test_a_short_word_stays():
    assert inflected("Ия", languages.get("ru")) == (("Ия",),) * 5


@pytest.mark.parametrize(
    ("quote", "right"),
    [("Сахаровой", "Захаровой"), ("САХАРОВУ", "Захарову"), ("Сахарова", "Захарова")],
)
def test_the_right_name_takes_the_case_of_the_wrong_one(quote, right):
    assert in_case_of("Захарова", quote, "Сахарова", languages.get("ru")) == right


def test_every_row_of_a_language_has_all_cases():
    for language in languages.all_languages():
        assert len({len(changed) for _ending, changed in language.cases}) <= 1, language.code
