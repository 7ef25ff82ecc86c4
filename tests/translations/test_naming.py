import pytest
from django.utils import translation

from prose import encoding
from prose.category import CATEGORIES, Severity
from prose.checks import all_checks
from translations import sentences
from translations.naming import language_name, told


def in_chinese(said: str) -> str:
    with translation.override("zh-hans"):
        return told(said)


def test_it_works():
    assert in_chinese("Name is wrong") == "人名有误"


def test_english_stays_as_it_was_said():
    assert told("Name is wrong") == "Name is wrong"


def test_what_is_unknown_stays_as_it_is():
    assert in_chinese("格里尔 → Greer") == "格里尔 → Greer"


def test_values_keep_their_places():
    said = in_chinese("格里尔 is Greer; “Grier” is listed as a wrong form.")

    assert said == "格里尔应为Greer；“Grier”已列为错误形式。"


def test_what_is_counted_and_what_stands_behind_a_name():
    assert in_chinese("2 images") == "图片：2"
    assert in_chinese("two to one") == "2 对 1"
    assert in_chinese("a.zh.md: The file is empty.") == "a.zh.md：文件是空的。"


@pytest.mark.parametrize("code", CATEGORIES)
def test_each_kind_of_error_is_told(code):
    assert CATEGORIES[code].label in sentences.PLAIN


@pytest.mark.parametrize("severity", Severity)
def test_each_severity_is_told(severity):
    assert severity.capitalize() in sentences.PLAIN


def test_each_check_is_told():
    names = [check.name.replace("_", " ") for check in all_checks()]

    assert [name for name in names if name not in sentences.PLAIN] == []


def test_what_each_check_does_is_told():
    told = [each for check in all_checks() for each in check.paragraphs[:1]]

    assert [each for each in told if each not in sentences.PLAIN] == []


@pytest.mark.parametrize("language", ["zh-hans", "ar"])
def test_an_encoding_names_its_script(language):
    label = encoding.get("windows-1256").label

    with translation.override(language):
        assert told(label).startswith("Windows-1256")
        assert "Arabic" not in told(label)


def test_a_language_is_named_in_the_readers():
    with translation.override("ar"):
        assert language_name("zh-Hans") == "الصينية (المبسطة)"
    assert language_name("zh-Hans") == "Chinese (Simplified)"
