"""The newsroom's own rules: who writes them, what they do to the texts, and their pages."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from reviewer import flags, rules, trying, workflow
from reviewer.models import Flag, FlagStatus
from reviewer.refusals import Invalid, Refused
from tests.conftest import approve, client_of, open_flags, targets, write
from tests.reviewer.screens.visits import get, page
from translations import history, termbase
from translations.models import Rule, Status, Translation

SENT = {
    "name": "Talks",
    "language": "en",
    "kind": "literal",
    "look_for": "talks",
    "ignore_case": "on",
    "unless": "",
    "suggest": "negotiations",
    "message": "",
    "category": "style",
    "severity": "minor",
    "note": "",
}
SLOW = {"kind": "regex", "look_for": r"(x+x+)+y"}
STUCK = "x" * 600  # the time grows with the third power


def post(user, name, *args, said=()):
    return client_of(user).post(reverse(name, args=args), dict(said))


def ruled(by, **said):
    rule = Rule(**{"name": "Talks", "language": "en", "look_for": "talks", "on": True} | said)
    rules.store(rule, by=by)
    return rule


def quotes(story):
    return [(flag.quote, flag.suggestion) for flag in open_flags(story)]


def test_it_works(story, chen):
    answer = client_of(chen).post(reverse("new-rule"), SENT | {"on": "1"}, follow=True)
    found = [("talks", "negotiations"), ("talks", "negotiations")]
    assert quotes(story)[:2] == found
    shown = page(answer)
    assert "Stored and switched on. 3 flags opened." in shown
    assert "negotiations" in shown


def test_a_text_that_is_saved_later_is_checked_too(story, chen, tara):
    ruled(chen, look_for="parley", suggest="meeting")
    write(targets(story)[3], "The parley lasted two hours.", tara)
    assert quotes(story) == [("parley", "meeting")]


def test_the_desk_says_which_rule_it_was(story, chen, rita):
    rule = ruled(chen, message="We say negotiations.")
    flag = open_flags(story)[0]
    assert (flag.check_name, flag.check_version) == (f"own_rule.{rule.pk}", 1)
    shown = page(get(rita, "card", flag.pk, htmx=True))
    assert "We say negotiations." in shown
    assert f'<a href="{reverse("rule", args=[rule.pk])}">own rule</a>' in shown


def test_switching_off_withdraws_its_flags_and_no_others(story, chen):
    ruled(chen, name="Hours", look_for="hours")
    rule = ruled(chen)
    assert len(open_flags(story)) == 4
    post(chen, "switch-rule", rule.pk, said={"on": ""})
    assert [flag.quote for flag in open_flags(story)] == ["hours"]
    gone = Flag.objects.filter(check_name=f"own_rule.{rule.pk}")
    assert {flag.status for flag in gone} == {FlagStatus.WITHDRAWN}
    post(chen, "switch-rule", rule.pk, said={"on": "1"})
    assert len(open_flags(story)) == 4


def test_what_was_kept_of_one_rule_does_not_keep_another(story, chen, rita):
    ruled(chen, name="One")
    flags.dismiss(open_flags(story)[0], by=rita, reason="right", scope="language")
    assert quotes(story) == []
    ruled(chen, name="Two", suggest="meeting")
    assert len(open_flags(story)) == 3


def test_an_approved_text_is_left_alone(story, chen, tara, rita):
    workflow.submit(story, by=tara)
    approve(story, rita)
    ruled(chen)
    assert open_flags(story) == []
    assert Translation.objects.get().status == Status.APPROVED


def test_another_language_is_left_alone(story, chen):
    ruled(chen, language="fr")
    assert open_flags(story) == []
    ruled(chen, language="")
    assert len(open_flags(story)) == 3


def test_a_change_is_one_revision_of_the_termbase(story, chen):
    before = termbase.revision()
    rule = ruled(chen)
    assert termbase.revision() > before
    (told,) = termbase.snapshot().rules
    assert (told.id, told.look_for) == (rule.pk, "talks")
    assert Rule in history.KEPT
    post(chen, "retire-rule", rule.pk)
    assert termbase.snapshot().rules == ()
    assert get(chen, "rule", rule.pk).status_code == 404


def test_a_rule_is_changed(story, chen):
    rule = ruled(chen)
    answer = post(chen, "rule", rule.pk, said=SENT | {"look_for": "two hours"} | {"on": "1"})
    assert answer.status_code == 302
    assert [flag.quote for flag in open_flags(story)] == ["two hours"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"kind": "regex", "look_for": "(a"}, "At character 3 the pattern cannot be read"),
        ({"kind": "regex", "look_for": "a*"}, "where nothing stands"),
        ({"kind": "regex", "look_for": "(a)", "suggest": "\\2"}, "calls a group"),
        ({"language": "xx-nothing"}, "is no language tag"),
        ({"look_for": "  "}, "This field cannot be blank"),
        ({"name": ""}, "This field is required"),
        ({"category": "nothing"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_run_is_refused_at_its_field(story, chen, said, told):
    for name in ("new-rule", "try-rule"):
        answer = post(chen, name, said=SENT | said | {"on": "1"})
        assert answer.status_code == 400
        assert told in page(answer)
    assert not Rule.objects.exists()


def test_the_verb_refuses_too(story, chen):
    with pytest.raises(Invalid, match="cannot be read"):
        ruled(chen, kind="regex", look_for="[")
    with pytest.raises(Invalid, match="no such kind"):
        ruled(chen, category="nothing")


def test_a_slow_rule_is_not_switched_on(story, chen, tara):
    write(targets(story)[3], STUCK, tara)
    answer = post(chen, "new-rule", said=SENT | SLOW | {"on": "1"})
    assert answer.status_code == 400
    assert "The rule was not switched on" in page(answer)
    assert not Rule.objects.exists()
    with pytest.raises(Refused):
        ruled(chen, **SLOW)


# Trying it out


def test_it_is_tried_before_anything_is_stored(story, chen):
    answer = post(chen, "try-rule", said=SENT | {"look_for": "talks", "unless": "constructive"})
    shown = page(answer)
    assert answer.status_code == 200
    assert "2 places in the archive" in shown
    assert "Paragraphs read: 4 of 4" in shown
    assert "negotiations</ins> lasted about two hours." in shown
    assert f"{reverse('review', args=[story.pk])}#p{targets(story)[3].pk}" in shown
    assert not Rule.objects.exists()
    assert open_flags(story) == []


def test_a_stored_rule_is_tried_as_it_was_typed(story, chen):
    rule = ruled(chen)
    shown = page(post(chen, "try-rule", said=SENT | {"look_for": "hours"} | {"rule": rule.pk}))
    assert "1 place in the archive" in shown
    rule.refresh_from_db()
    assert rule.look_for == "talks"


def test_a_slow_rule_says_so_when_it_is_tried(story, chen, tara):
    write(targets(story)[3], STUCK, tara)
    shown = page(post(chen, "try-rule", said=SENT | SLOW))
    assert "The rule was not run on 1 paragraph" in shown
    assert "Nothing in the archive" in shown


def test_at_most_fifty_places_are_shown(story, chen, tara):
    write(targets(story)[3], "So. " * 60, tara)
    trial = trying.on_archive(Rule(look_for="so").as_told(), by=chen)
    assert (trial.count, len(trial.places), trial.more) == (60, 50, 10)


def test_the_time_is_up_before_the_rest(story, chen, monkeypatch):
    monkeypatch.setattr(trying, "SECONDS", -1.0)
    trial = trying.on_archive(Rule(look_for="talks").as_told(), by=chen)
    assert (trial.read, trial.texts, trial.whole) == (1, 4, False)
    assert "the time was up before the rest" in page(post(chen, "try-rule", said=SENT))


def test_markup_is_shown_as_text(story, chen, tara):
    write(targets(story)[3], "The <script>talks</script> lasted.", tara)
    answer = post(chen, "try-rule", said=SENT)
    assert b"&lt;script&gt;" in answer.content


# Who may


def test_a_reviewer_reads_and_does_not_write(story, chen, rita):
    rule = ruled(chen, note="Since May.")
    shown = page(get(rita, "rules"))
    assert "Talks" in shown
    assert "New rule" not in shown
    assert "Switch off" not in shown
    assert "Since May." in page(get(rita, "rule", rule.pk))
    assert get(rita, "new-rule").status_code == 403
    for name, args in (
        ("new-rule", []),
        ("try-rule", []),
        ("rule", [rule.pk]),
        ("switch-rule", [rule.pk]),
        ("retire-rule", [rule.pk]),
    ):
        answer = post(rita, name, *args, said=SENT)
        assert answer.status_code == 403
        assert "You may not write the house's rules." in page(answer)
    with pytest.raises(PermissionDenied):
        rules.switch(rule, on=False, by=rita)
    with pytest.raises(PermissionDenied):
        trying.on_archive(rule.as_told(), by=rita)
    assert Rule.objects.get().on


def test_who_has_no_role_finds_nothing(story, chen, otto):
    rule = ruled(chen)
    assert get(otto, "rules").status_code == 404
    assert get(otto, "new-rule").status_code == 404
    assert get(otto, "rule", rule.pk).status_code == 404
    for name, args in (
        ("try-rule", []),
        ("switch-rule", [rule.pk]),
        ("retire-rule", [rule.pk]),
    ):
        assert post(otto, name, *args, said=SENT).status_code == 404


def test_a_rule_that_is_not_there(chen):
    assert get(chen, "rule", 99).status_code == 404
    assert post(chen, "switch-rule", 99, said={"on": "1"}).status_code == 404


def test_an_empty_house_says_what_a_rule_is(chen):
    assert "There is no rule yet" in page(get(chen, "rules"))


def test_the_way_there(chen, rita):
    for person in (chen, rita):
        shown = page(get(person, "house-styles"))
        assert f'href="{reverse("rules")}"' in shown
        assert f'href="{reverse("checks")}"' in shown


def test_a_rule_names_itself():
    assert str(Rule(name="Talks")) == "Talks"
    assert Rule(language="").language_name == "Every language"
