"""A megabyte of nonsense is looked at once, and little is said of it."""

import importlib

import pytest

from prose.finding import Pair
from prose.termbase import Snapshot

NAMES = [
    "repeated_word",
    "quotation_marks",
    "brackets",
    "spacing",
    "untranslated",
    "links_and_marks",
    "mixed_dates",
]
NONSENSE = {
    "brackets": "(" * 10**6,
    "quotes": "“" * 10**6,
    "letters": "a " * (5 * 10**5),
    "digits": "1" * 10**6,
    "blanks": " " * 10**6,
    "addresses": "https://" * 10**5,
    "commas": "a," * (5 * 10**5),
    "hán": "的" * 10**6,
    "stars": "*" * 10**6,
    "dates": "May 2, 2 May, 5月2日 " * (4 * 10**4),
}


@pytest.mark.parametrize("language", ["fr", "zh"])
@pytest.mark.parametrize("text", NONSENSE.values(), ids=NONSENSE)
@pytest.mark.parametrize("name", NAMES)
def test_a_megabyte_of_nonsense(name, text, language):
    check = importlib.import_module(f"prose.checks.{name}").CHECK
    pairs = [Pair(source, text, "de", language, Snapshot(1)) for source in ("", text)]
    found = [each for one in pairs for each in check.run(one)]
    assert len(found) <= 40
    assert len(list(check.run_document(pairs))) <= 40
