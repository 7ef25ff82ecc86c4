"""The set of aligned paragraphs as newsrooms print them: nothing is found in any of them."""

from collections import Counter

import pytest

from benchmarks import clean

LINES = list(clean.lines())


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.direction} {line.target[:30]}")
def test_nothing_is_found(line):
    assert [(each.check, each.text, each.message) for each in clean.found(line)] == []


def test_the_set_is_as_large_as_it_says():
    into_english = Counter(line.source_language for line in LINES if line.target_language == "en")
    from_english = {line.target_language for line in LINES if line.source_language == "en"}
    assert len(LINES) >= 300
    assert into_english == dict.fromkeys(["zh", "ja", "ar", "ru", "de", "fr"], 35)
    assert from_english == set("zh ja ar ru de fr es ko uk pt it tr fa".split())  # noqa: SIM905
