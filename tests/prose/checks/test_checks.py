import pytest

from prose import checks
from prose.finding import Pair, check_of
from tests.prose.people import SNAPSHOT

EXAMPLES = [(check, example) for check in checks.all_checks() for example in check.examples]


@pytest.mark.parametrize(
    ("check", "example"), EXAMPLES, ids=lambda value: getattr(value, "name", "")
)
def test_examples_find_what_they_say(check, example):
    found = example.found_by(check)
    assert [(one.text, one.suggestion, one.category) for one in found] == [
        (want.text, want.suggestion, want.category) for want in example.expected
    ]
    for one in found:
        assert check_of(one.check) == check.name
        assert one.span.of(example.target) == one.text
        assert 0 <= one.confidence <= 1
        assert one.message.endswith(".")


@pytest.mark.parametrize("check", checks.all_checks(), ids=lambda check: check.name)
def test_checks_describe_themselves(check):
    assert check.help.strip()
    assert check.version >= 1
    assert any(example.expected for example in check.examples)
    assert any(not example.expected for example in check.examples)


def test_findings_come_in_the_order_of_the_text():
    pair = Pair(
        "财政部、格里尔和汽车关税",
        "The Treasury, Grier and an automobile tariff",
        "zh",
        "en",
        SNAPSHOT,
    )
    assert [one.text for one in checks.run(pair)] == ["Treasury", "Grier", "automobile tariff"]


def test_nothing_is_found_in_nothing():
    assert checks.run(Pair("", "", "zh", "en", SNAPSHOT)) == ()
