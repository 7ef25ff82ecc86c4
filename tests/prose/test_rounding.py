"""How exactly values are told."""

from fractions import Fraction

import pytest

from prose import rounding


@pytest.mark.parametrize(
    ("value", "step"), [("12800", 100), ("104", 1), ("1.6", "0.1"), ("0", 1), ("1/3", "1e-12")]
)
def test_the_step_is_that_of_the_last_figure(value, step):
    assert rounding.step(Fraction(value)) <= Fraction(step)
    assert rounding.step(Fraction(value)) > Fraction(step) / 10 or value == "1/3"


@pytest.mark.parametrize(
    ("told", "exact"), [("62", "62.1371"), ("6", "6.2137"), ("490", "492"), ("79", "78.98")]
)
def test_a_fair_rounding_is_about_it(told, exact):
    assert rounding.is_about(Fraction(told), Fraction(exact))


@pytest.mark.parametrize(("told", "exact"), [("82", "62.1"), ("9", "6.2"), ("400", "492")])
def test_what_is_far_off_is_not(told, exact):
    assert not rounding.is_about(Fraction(told), Fraction(exact))


@pytest.mark.parametrize(
    ("value", "like", "right"),
    [
        ("12795.276", "18200", "12800"),
        ("6.2137", "9", "6"),
        ("62.1371", "80", "62"),
        ("1.5748", "4.6", "1.6"),
        ("78.98", "97", "79"),
    ],
)
def test_a_value_is_rounded_like_another(value, like, right):
    assert rounding.as_exact_as(Fraction(value), Fraction(like)) == Fraction(right)
