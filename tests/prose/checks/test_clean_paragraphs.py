"""The set of aligned paragraphs as newsrooms print them: nothing is found in any of them."""

from collections import Counter

import pytest

from benchmarks import changed, clean

LINES = list(clean.lines())


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.direction} {line.target[:30]}")
def test_nothing_is_found(line):
    assert [(each.check, each.text, each.message) for each in clean.found(line)] == []


def test_the_set_is_as_large_as_it_says():
    into_english = Counter(line.source_language for line in LINES if line.target_language == "en")
    from_english = {line.target_language for line in LINES if line.source_language == "en"}
    assert len(LINES) >= 300
    assert into_english == dict.fromkeys(["zh", "ja", "ar", "ru", "de", "fr"], 42)
    assert from_english == set("zh ja ar ru de fr es ko uk pt it tr fa".split())  # noqa: SIM905


def test_nearly_every_figure_that_was_changed_is_found():
    changes = [change for line in LINES[::5] for change in changed.changes(line)]
    found = [change.found for change in changes]
    assert sum(map(bool, found)) >= 0.95 * len(changes) > 100
    right = [change.is_put_right(told) for change, told in zip(changes, found, strict=True)]
    assert sum(right) >= 0.85 * len(changes)
