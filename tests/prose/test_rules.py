"""The newsroom's own rules: what they find, what they leave alone, and which are refused."""

import pytest

from prose import checks
from prose.checks import own_rule
from prose.finding import Pair
from prose.rules import MOST, RanOver, Rule, Unusable
from prose.settings import CheckSetting
from prose.termbase import Snapshot

SLOW = r"(x+x+)+y"
STUCK = ("x" * 16 + " ") * 3000


def found(rule, text, language="en"):
    return [(hit.span.of(text), hit.suggestion) for hit in own_rule.found(rule, text, language)]


def test_it_works():
    rule = Rule(1, "per cent", suggest="percent")
    assert found(rule, "Some 20 per cent; 5 per cents.") == [("per cent", "percent")]


@pytest.mark.parametrize(
    ("look_for", "text", "language", "count"),
    [
        ("tariff", "tariff, tariffs, Tariff’s, a-tariff", "en", 3),
        ("don't", "don’t and don't", "en", 2),
        ("per cent", "per\u00a0cent per cent per  cent", "en", 2),
        ("关税", "征收关税的关税战", "zh", 2),
        ("哈哈", "哈哈哈", "zh", 1),
        ("إيران", "إيران ولإيران", "ar", 2),
        ("“", '“He” said "no"', "en", 1),
        ("a.c", "abc a.c", "en", 1),
        ("Iran", "l’Iran", "fr", 1),
        ("email", "See https://email.example.com/email or a@email.com; email us", "en", 1),
    ],
)
def test_words_are_found_as_words(look_for, text, language, count):
    assert len(found(Rule(1, look_for), text, language)) == count


def test_case_counts_where_it_is_said():
    text = "The White house, white house, WHITE HOUSE"
    assert len(found(Rule(1, "White house"), text)) == 3
    assert len(found(Rule(1, "White house", ignore_case=False), text)) == 1


def test_what_is_suggested_is_written_as_the_text_has_it():
    rule = Rule(1, "per cent", suggest="percent")
    text = "Per cent or PER CENT"
    assert found(rule, text) == [("Per cent", "Percent"), ("PER CENT", "PERCENT")]


def test_what_is_right_already_is_not_found():
    assert found(Rule(1, "white house", suggest="White House"), "The White House") == []


def test_a_pattern_hands_its_groups_on():
    rule = Rule(1, r"(\d+)(?:st|th) (?P<month>May)(!)?", r"\g<month> \1\3\\", kind="regex")
    assert found(rule, "On 4th May.") == [("4th May", "May 4\\")]


def test_a_pattern_that_takes_nothing_at_a_place_finds_nothing_there():
    assert found(Rule(1, "(?=May)", kind="regex"), "May") == []


def test_nothing_is_found_in_a_sentence_with_the_exception():
    rule = Rule(1, "per cent", "percent", unless="of GDP")
    text = "It is 5 per cent of GDP, or 6 per cent. Then 7 per cent."
    (hit,) = own_rule.found(rule, text, "en")
    assert hit.span.start == text.rindex("per cent")


def test_what_takes_too_long_is_not_run():
    with pytest.raises(RanOver):
        Rule(1, SLOW, kind="regex").find(STUCK, "en")
    with pytest.raises(RanOver):
        Rule(1, "xx", unless=SLOW, kind="regex").find(STUCK, "en")


def test_what_stands_everywhere_is_not_run():
    with pytest.raises(RanOver):
        Rule(1, ".", kind="regex").find("a" * (MOST + 1), "en")
    assert len(Rule(1, ".", kind="regex").find("a" * MOST, "en")) == MOST


@pytest.mark.parametrize(
    ("rule", "field", "told"),
    [
        (Rule(1, "(a", kind="regex"), "look_for", "At character 3 .* missing \\); expected"),
        (Rule(1, "a", unless="[", kind="regex"), "unless", "At character 2 "),
        (Rule(1, "x*", kind="regex"), "look_for", "where nothing stands"),
        (Rule(1, "(?:a{500}){500}", kind="regex"), "look_for", "repeats too much"),
        (Rule(1, "(a)", r"\2", kind="regex"), "suggest", "calls a group"),
        (Rule(1, "(a)", r"\g<b>", kind="regex"), "suggest", "calls a group"),
        (Rule(1, "(a)", "\\q", kind="regex"), "suggest", "means nothing"),
        (Rule(1, "(a)", "a\\", kind="regex"), "suggest", "means nothing"),
    ],
)
def test_a_rule_that_cannot_be_run_is_refused(rule, field, told):
    with pytest.raises(Unusable, match=told) as refused:
        rule.prove()
    assert refused.value.field == field


def test_a_literal_is_never_refused():
    Rule(1, "(a", suggest="\\2").prove()
    assert found(Rule(1, "(a", suggest="\\2"), "f (a") == [("(a", "\\2")]


def of_pair(snapshot, target="It is 20 per cent.", tongues=("zh", "en")):
    return checks.run(Pair("", target, *tongues, snapshot))


def test_a_rule_runs_as_a_check():
    rule = Rule(7, "per cent", "percent", category="number", severity="major", language="en")
    (finding,) = of_pair(Snapshot(1, rules=(rule,)))
    assert (finding.check, finding.category, finding.severity) == ("own_rule.7", "number", "major")
    assert finding.message == "The house writes percent for per cent."


def test_each_rule_has_its_own_finding_in_one_place():
    two = Rule(1, "per cent", message="One."), Rule(2, "20 per cent")
    found = of_pair(Snapshot(1, rules=two))
    assert sorted((each.check, each.message) for each in found) == [
        ("own_rule.1", "One."),
        ("own_rule.2", "The house does not write “20 per cent”."),
    ]


@pytest.mark.parametrize(("language", "count"), [("", 1), ("en", 1), ("en-GB", 1), ("fr", 0)])
def test_a_rule_holds_in_its_language(language, count):
    rule = Rule(1, "per cent", language=language)
    assert len(of_pair(Snapshot(1, rules=(rule,)), tongues=("zh", "en-GB"))) == count


def test_one_slow_rule_stops_nobody():
    rules = Rule(1, SLOW, kind="regex"), Rule(2, "per cent")
    known = Snapshot(1, rules=rules)
    for _again in range(5):
        found = [each.check for each in of_pair(known, STUCK + " per cent")]
        assert [check for check in found if check.startswith("own_rule")] == ["own_rule.2"]


RULES = (Rule(1, "per cent", severity="major"),)


@pytest.mark.parametrize(
    ("settings", "severity"),
    [
        ((), "major"),
        ((CheckSetting("own_rule", severity="minor"),), "minor"),
        ((CheckSetting("accents", on=False),), "major"),
        ((CheckSetting("own_rule", on=False),), None),
        ((CheckSetting("own_rule", target="fr", on=False),), "major"),
        ((CheckSetting("own_rule", on=False), CheckSetting("own_rule", "zh", "en")), "major"),
        ((CheckSetting("own_rule", "", "en"), CheckSetting("own_rule", "zh", on=False)), "major"),
        (
            (
                CheckSetting("own_rule", "zh", "en", severity="minor"),
                CheckSetting("own_rule", "zh-Hans", "en", severity="critical"),
            ),
            "critical",
        ),
    ],
)
def test_what_is_set_most_exactly_holds(settings, severity):
    known = Snapshot(1, rules=RULES, settings=settings)
    found = of_pair(known, tongues=("zh-Hans", "en"))
    assert [each.severity for each in found] == ([severity] if severity else [])


def test_what_is_set_holds_for_whole_articles_too():
    for on in (True, False):
        known = Snapshot(1, rules=RULES, settings=(CheckSetting("own_rule", on=on),))
        pairs = [Pair("", "Five per cent.", "zh", "en", known)] * 2
        assert [len(each) for each in checks.run_document(pairs)] == [int(on)] * 2
    assert checks.run_document([]) == ()
