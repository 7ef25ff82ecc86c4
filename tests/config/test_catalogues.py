"""The desk's words in each of its languages."""

import gettext
import os
import re
import secrets
import shutil
import subprocess
import sys

import pytest

from tests.config.catalogue import LANGUAGES, LOCALE, Entry, catalogue, read

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


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """Gather the words of templates and Python anew, in a copy of the house."""
    if shutil.which("xgettext") is None:
        pytest.skip("gettext is not installed: apt-get install gettext")
    room = tmp_path_factory.mktemp("house")
    house = LOCALE.parent
    for name in ("config", "prose", "reviewer", "translations", "templates", "locale"):
        shutil.copytree(house / name, room / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(house / "manage.py", room)
    gather = [sys.executable, "manage.py", "makemessages", "--keep-pot", "--locale", "ar"]
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "PYTHONPATH": str(room),
    }
    environment |= {
        "EXONYM_SECRET_KEY": secrets.token_urlsafe(50),
        "EXONYM_DATA": str(room / "var"),
    }
    subprocess.run(gather, cwd=room, env=environment, check=True, capture_output=True)
    return {entry.key for entry in read(room / "locale" / "django.pot")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_missing(language: str, gathered: set[tuple[str, str]]) -> None:
    said = {entry.key for entry in catalogue(language) if all(entry.words)}

    missing = sorted(english for _, english in gathered - said)
    assert missing == []
    assert len(gathered) > 500


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_plural_is_half_translated(language: str) -> None:
    plurals = [entry for entry in catalogue(language) if entry.plural and any(entry.words)]

    assert [entry.english for entry in plurals if not all(entry.words)] == []
