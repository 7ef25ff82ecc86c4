"""The desk's words in each of its languages."""

import gettext
import re

import pytest

from tests.config.catalogue import LANGUAGES, LOCALE, Entry, catalogue

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def placeholders(text: str) -> list[str]:
    return sorted(set(PLACEHOLDER.findall(text)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_guessed(language: str) -> None:
    assert [entry.english for entry in catalogue(language) if entry.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_plural_has_all_its_forms(language: str) -> None:
    forms = {"ar": 6, "zh_Hans": 1}[language]
    plurals = [entry for entry in catalogue(language) if entry.plural]

    assert [entry.english for entry in plurals if len(entry.words) != forms] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_says_what_stands_in_the_sentence(language: str) -> None:
    assert [entry.english for entry in catalogue(language) if lacks(entry)] == []


def lacks(entry: Entry) -> bool:
    """Whether a place for a value was lost or invented; a singular may say its number in words."""
    expected = set(placeholders(entry.plural or entry.english))
    for words in filter(None, entry.words):
        found = set(placeholders(words))
        spelt = len(entry.words) > 1 and expected - found and len(expected - found) == 1
        if found - expected or (expected - found and not spelt):
            return True
    return False


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    with (LOCALE / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)

    for entry in catalogue(language):
        key = f"{entry.context}\x04{entry.english}" if entry.context else entry.english
        expected = entry.words[0] or entry.english
        if entry.plural:
            assert compiled._catalog.get((key, 0)) == (entry.words[0] or None)  # type: ignore[attr-defined]
        else:
            assert compiled._catalog.get(key, entry.english) == expected  # type: ignore[attr-defined]
