"""The set of right and wrong translations: each planted error is found and put right."""

from collections import Counter

import pytest

from benchmarks import planted

LINES = list(planted.lines())


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.target_language} {line.planted}")
def test_a_planted_error_is_found_and_put_right(line):
    assert planted.corrected(line)


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.target_language} {line.meant}")
def test_the_right_translation_is_clean(line):
    assert planted.found(line, line.right) == []


FAMILIES = {
    **dict.fromkeys(["en", "de", "fr", "es", "it", "pt", "tr"], "latin"),
    **dict.fromkeys(["ru", "uk"], "cyrillic"),
    **dict.fromkeys(["zh", "ja", "ko"], "cjk"),
    **dict.fromkeys(["ar", "fa"], "arabic"),
}


def test_both_checks_have_twenty_lines_a_family_of_target_languages():
    tally = Counter(
        (finding.check, FAMILIES[line.target_language])
        for line in LINES
        for finding in planted.found(line, line.wrong)[:1]
    )
    checks = ("number_mismatch", "date_time_mismatch")
    assert {(each, family) for each in checks for family in FAMILIES.values()} == set(tally)
    assert min(tally.values()) >= 20


def test_every_language_is_translated_into():
    assert {line.target_language for line in LINES} == set(FAMILIES)
