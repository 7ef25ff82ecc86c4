"""The megabyte that every check is given."""

import pytest

from benchmarks import megabyte
from prose import checks


@pytest.mark.parametrize("shape", megabyte.SHAPES)
def test_a_paragraph_has_a_hundred_characters(shape):
    (pair,) = megabyte.article(shape, 1)
    assert 80 <= len(pair.target) <= megabyte.LETTERS
    assert pair.source == pair.target


def test_every_check_has_a_row():
    names = {check.name for check in checks.all_checks()}
    assert set(megabyte.rows("speech", 2)) == names | {"names", "numbers", "words, s"}
