"""How exactly a value is told, and whether it is a fair rounding of another one."""

from fractions import Fraction

_NEAR, _FAR = Fraction(3, 100), Fraction(10, 100)  # of the value
_LEAST = Fraction(1, 10**12)


def step(value: Fraction) -> Fraction:
    """Give the value of the last figure that is not a zero: 1.27 million has 10,000."""
    unit = Fraction(1)
    while value and value % (unit * 10) == 0:
        unit *= 10
    while value % unit:
        unit /= 10
        if unit < _LEAST:
            break
    return unit


def is_about(told: Fraction, exact: Fraction) -> bool:
    """Whether a value is told as another one, rounded: 62 for 62.1, 6 for 6.2, but not 9."""
    off = abs(told - exact)
    return off <= _NEAR * abs(exact) or (off <= step(told) / 2 and off <= _FAR * abs(exact))


def as_exact_as(value: Fraction, like: Fraction) -> Fraction:
    """Round a value to as many figures as another one has, but to two of its own at least."""
    unit = step(like)
    while unit * 10 > abs(value) and unit > 1:
        unit /= 10
    return round(value / unit) * unit
