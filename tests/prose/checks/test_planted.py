"""The set of right and wrong translations: each planted error is found and put right."""

import pytest

from benchmarks import planted

LINES = list(planted.lines())


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.target_language} {line.planted}")
def test_a_planted_error_is_found_and_put_right(line):
    assert planted.corrected(line)


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.target_language} {line.meant}")
def test_the_right_translation_is_clean(line):
    assert planted.found(line, line.right) == []


def test_the_set_is_as_large_as_it_says():
    assert 2 * len(LINES) >= 200
    assert {line.language for line in LINES} == {"zh", "ja", "ar", "ru", "de", "fr"}
