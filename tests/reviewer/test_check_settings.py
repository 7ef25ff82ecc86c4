"""Which checks run between which languages: set by a chief, followed by every door."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from prose import checks
from reviewer import checking, checksettings, workflow
from reviewer.refusals import Invalid
from tests.conftest import approve, client_of, greer, open_flags, targets
from tests.reviewer.screens.visits import get, page
from translations import history, termbase
from translations.models import CheckSetting

PAIR = ("zh-Hans", "en")
NAME = "known_wrong_form"


def said(**changes):
    """Give what the page sends as it stands, but for some checks."""
    sent = {f"severity-{check.name}": "" for check in checks.all_checks()}
    sent |= {f"on-{check.name}": "on" for check in checks.all_checks()}
    for name, (on, severity) in changes.items():
        sent[f"severity-{name}"] = severity
        if not on:
            del sent[f"on-{name}"]
    return sent


def save(user, pair=PAIR, **changes):
    asked = f"?source={pair[0]}&target={pair[1]}"
    return client_of(user).post(reverse("check-settings") + asked, said(**changes), follow=True)


def rows():
    found = CheckSetting.objects.filter(retired=False)
    return set(found.values_list("source", "target", "check_name", "on", "severity"))


def test_it_works(story, chen):
    greer(chen)
    assert len(open_flags(story)) == 3
    answer = save(chen, known_wrong_form=(False, ""))
    assert "Stored. The translations are checked by it." in page(answer)
    assert answer.redirect_chain[0][0].endswith("?source=zh-Hans&target=en")
    assert open_flags(story) == []
    assert rows() == {("zh-Hans", "en", NAME, False, "")}
    answer = save(chen)
    assert "3 flags opened." in page(answer)
    assert rows() == set()


def test_a_severity_is_told_and_decides_what_blocks(story, chen):
    greer(chen)
    assert open_flags(story)[0].blocking
    save(chen, known_wrong_form=(True, "minor"))
    assert {(flag.severity, flag.blocking) for flag in open_flags(story)} == {("minor", False)}


def test_the_live_check_follows_it(story, chen):
    greer(chen)
    target = targets(story)[3]
    assert len(checking.foreseen(target, "Grier left.")[1]) == 1
    save(chen, known_wrong_form=(False, ""))
    assert checking.foreseen(target, "Grier left.")[1] == []


def test_another_pair_goes_its_own_way(story, chen):
    greer(chen)
    save(chen, ("ja", "en"), known_wrong_form=(False, ""))
    save(chen, ("", "fr"), known_wrong_form=(False, ""))
    assert len(open_flags(story)) == 3


def test_what_is_set_for_more_languages_holds_until_it_is_set_otherwise(story, chen):
    greer(chen)
    save(chen, ("", ""), known_wrong_form=(False, ""))
    assert open_flags(story) == []
    line = next(each for each in checksettings.lines(*PAIR) if each.name == NAME)
    assert (line.on, line.own) == (False, False)
    save(chen)
    assert rows() == {("", "", NAME, False, ""), ("zh-Hans", "en", NAME, True, "")}
    assert len(open_flags(story)) == 3
    save(chen, known_wrong_form=(False, ""))  # as it would be without
    assert rows() == {("", "", NAME, False, "")}


def test_an_approved_text_is_left_alone(story, chen, tara, rita):
    workflow.submit(story, by=tara)
    approve(story, rita)
    before = history.latest(story)
    save(chen, known_wrong_form=(True, "critical"))
    story.refresh_from_db()
    assert (story.status, history.latest(story)) == ("approved", before)


def test_a_change_is_one_revision_and_none_is_none(story, chen):
    before = termbase.revision()
    save(chen)
    assert termbase.revision() == before
    save(chen, accents=(False, ""), name_order=(True, "major"))
    assert termbase.revision() > before
    assert {setting.check for setting in termbase.snapshot().settings} == {"accents", "name_order"}
    assert CheckSetting in history.KEPT


def test_a_check_that_the_page_did_not_show_stays_on(story, chen):
    sent = said()
    del sent["on-accents"], sent["severity-accents"]
    client_of(chen).post(reverse("check-settings"), sent)
    assert rows() == set()


def test_nonsense_is_refused(story, chen):
    asked = reverse("check-settings")
    answer = client_of(chen).post(asked, said() | {"severity-accents": "awful"})
    assert answer.status_code == 400
    with pytest.raises(Invalid):
        checksettings.store("", "", {"nothing": (True, "")}, by=chen)
    with pytest.raises(Invalid):
        checksettings.store("", "", {NAME: (True, "awful")}, by=chen)
    assert get(chen, "check-settings", source="xx-nothing").status_code == 404


def test_the_page_shows_the_pair_that_was_asked_for(story, chen):
    save(chen, accents=(False, "minor"))
    shown = page(get(chen, "check-settings", source="zh-Hans", target="en"))
    assert "Chinese (Simplified) to English" in shown
    assert "set for this pair" in shown
    assert 'value="zh-Hans" selected' in shown
    assert "set for this pair" not in page(get(chen, "check-settings"))


def test_a_reviewer_reads_and_does_not_write(story, chen, rita):
    save(chen, accents=(False, "minor"))
    shown = page(get(rita, "check-settings", source="zh-Hans", target="en"))
    assert "Minor" in shown
    assert "Save" not in shown.partition("<main")[2].partition("</main")[0]
    answer = save(rita)
    assert answer.status_code == 403
    assert "You may not set the checks." in page(answer)
    with pytest.raises(PermissionDenied):
        checksettings.store("", "", {NAME: (False, "")}, by=rita)
    assert rows() == {("zh-Hans", "en", "accents", False, "minor")}


def test_who_has_no_role_finds_nothing(story, otto):
    assert get(otto, "check-settings").status_code == 404
    assert save(otto).status_code == 404


def test_a_setting_names_itself():
    assert str(CheckSetting(check_name="accents", target="en")) == "accents, * → en"
