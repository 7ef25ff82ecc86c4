"""How grave a finding is where the house has set it for its check."""

import pytest

from prose import checks
from prose.category import Severity
from prose.finding import Pair
from prose.settings import CheckSetting
from prose.termbase import Concept, Rendering, Snapshot

GREER = Concept(
    1,
    "person",
    native_language="en",
    renderings=(Rendering(1, "en", "Greer"), Rendering(1, "zh", "格里尔")),
)
NEUTRAL, MINOR, MAJOR, CRITICAL = Severity
WRONG = ("number_mismatch", "关税为25%。", "The tariff is 24%.")
ROUNDED = ("number_mismatch", "总额为1.2725万亿美元。", "It came to 1.27 trillion dollars.")
REMARK = (
    "quotation",
    "格里尔说：“谈判坦率而有用，我们很满意。”",
    "“The talks were frank and useful, and we are pleased,” Greer said.",
)


def severity(name, source, target, house, run):
    known = Snapshot(1, (GREER,), settings=(CheckSetting(name, severity=house),))
    (only,) = [each for each in run(Pair(source, target, "zh", "en", known)) if each.check == name]
    return only.severity


def in_article(pair):
    return checks.run_document([pair])[0]


@pytest.mark.parametrize(
    ("case", "house", "expected"),
    [
        (WRONG, None, MAJOR),
        (WRONG, NEUTRAL, NEUTRAL),
        (WRONG, MINOR, MINOR),
        (WRONG, CRITICAL, CRITICAL),
        (ROUNDED, None, MINOR),
        (ROUNDED, NEUTRAL, NEUTRAL),
        (ROUNDED, MAJOR, MINOR),
        (ROUNDED, CRITICAL, MINOR),
        (REMARK, None, NEUTRAL),
        (REMARK, MINOR, NEUTRAL),
        (REMARK, MAJOR, NEUTRAL),
    ],
)
def test_what_is_milder_than_usual_stays_as_mild(case, house, expected):
    assert severity(*case, house, in_article) is expected
    if case != REMARK:  # who speaks is known in an article alone
        assert severity(*case, house, checks.run) is expected
