"""What edits do to flags, by whom and in which revision; and how a restored text gets them back."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reviewer import checking, editing, flags
from reviewer.flags import Remark
from reviewer.models import Flag, FlagStatus, Placement
from tests.conftest import ENGLISH, greer, open_flags, targets, texts, write
from translations import history

WORDS = [text for _, text in ENGLISH]
REMARK = Remark("name-wrong", suggestion="Greer", blocking=True)


def _flagged(story, number, quote, by, remark=REMARK, nth=1):
    target = targets(story)[number]
    return flags.flag(target, flags.words(target, quote, nth), remark, by=by, seen=target.version)


def _again(flag):
    found = Flag.objects.select_related("target").get(pk=flag.pk)
    return found, found.status


def _stands(flag):
    """The paragraph's words at the flag, and its quote: they must be the same."""
    found = Flag.objects.select_related("target").get(pk=flag.pk)
    return found.span.of(found.target.text), found.quote


# Fixed


def test_it_works(story, tara, rita):
    flag = _flagged(story, 1, "Grier", rita)
    write(targets(story)[1], WORDS[1].replace("Grier", "Greer"), tara)
    found, status = _again(flag)
    assert (status, found.closed_by) == (FlagStatus.FIXED, tara)
    assert found.fixed_in_id == history.latest(story)
    assert (found.quote, found.span.of(found.target.text)) == ("Grier", "Greer")


def test_what_a_check_finds_no_longer_is_fixed_by_whoever_wrote(story, tara):
    greer()
    flag = open_flags(story)[0]
    write(targets(story)[1], WORDS[1].replace("Grier", "The envoy"), tara)
    found, status = _again(flag)
    assert (status, found.closed_by) == (FlagStatus.FIXED, tara)
    assert found.fixed_in_id == history.latest(story)


def test_a_finding_that_ends_with_the_source_is_withdrawn(story, chen, monkeypatch):
    greer()
    flag = open_flags(story)[0]
    monkeypatch.setattr("prose.checks.run_document", lambda pairs: tuple(() for _pair in pairs))
    editing.save_source(story.article.segments.all()[1], "无人出席。", by=chen, seen=1)
    found, status = _again(flag)
    assert (status, found.fixed_in, found.closed_by) == (FlagStatus.WITHDRAWN, None, None)


# Orphaned


def test_an_orphan_keeps_its_words_and_what_stood_around_them(story, tara, rita):
    flag = _flagged(story, 3, "about two", rita, Remark("style"))
    write(targets(story)[3], "The talks lasted hours.", tara)
    found, status = _again(flag)
    assert (status, found.quote, found.closed_by) == (FlagStatus.ORPHANED, "about two", tara)
    assert (found.context_before, found.context_after) == ("The talks lasted ", " hours.")


def test_a_dismissal_that_lost_its_words_still_says_who_decided(story, tara, rita):
    flag = _flagged(story, 3, "about two", rita, Remark("style"))
    flags.dismiss(flag, by=rita, reason="right")
    write(targets(story)[3], "The talks lasted hours.", tara)
    found, status = _again(flag)
    assert (status, found.closed_by, found.keep_reason) == (FlagStatus.ORPHANED, rita, "right")


# Never elsewhere


def test_a_finding_elsewhere_does_not_take_a_flag_with_it(story, tara):
    greer()
    write(targets(story)[3], "So Grier went. So Grier went. So Grier went.", tara)
    middle = open_flags(story)[4]
    write(targets(story)[3], "So Grier went. So he went. So Grier went. So Grier went.", tara)
    found, status = _again(middle)
    assert (status, found.start) in {(FlagStatus.FIXED, 18), (FlagStatus.OPEN, 30)}


# Brought back


def _first(story):
    return story.revisions.order_by("revision_id").first().revision_id


def test_restored_words_bring_their_flags_back(story, tara, rita):
    flag = _flagged(story, 1, "Grier", rita)
    then = history.latest(story)
    write(targets(story)[1], WORDS[1].replace("Grier", "Greer"), tara)
    editing.restore(story, then, by=tara)
    found, status = _again(flag)
    assert (status, found.closed_by, found.closed_at, found.fixed_in) == ("open", None, None, None)
    assert _stands(flag) == ("Grier", "Grier")
    assert found.start == 24


@pytest.mark.parametrize("written", ["", "All else.", "Nobody attended, Grier said."])
def test_an_orphan_comes_back_too(story, tara, rita, written):
    flag = _flagged(story, 1, "Trade Representative", rita, Remark("style"))
    then = history.latest(story)
    write(targets(story)[1], written, tara)
    editing.restore(story, then, by=tara)
    found, status = _again(flag)
    assert (status, found.start, found.context_after) == (FlagStatus.OPEN, 3, "")
    assert _stands(flag) == ("Trade Representative", "Trade Representative")


def test_a_finding_comes_back_as_the_flag_it_was(story, tara):
    greer()
    then, flag = history.latest(story), open_flags(story)[0]
    write(targets(story)[1], ENGLISH[1][1].replace("Grier", "Greer"), tara)
    editing.restore(story, then, by=tara)
    assert _again(flag)[1] == FlagStatus.OPEN
    assert Flag.objects.count() == 3


def test_a_finding_that_the_termbase_has_ended_meanwhile_is_not_fixed(story, tara, monkeypatch):
    greer()
    then, flag = history.latest(story), open_flags(story)[0]
    write(targets(story)[1], "Greer attended.", tara)
    monkeypatch.setattr("prose.checks.run_document", lambda pairs: tuple(() for _pair in pairs))
    editing.restore(story, then, by=tara)
    found, status = _again(flag)
    assert (status, found.fixed_in) == (FlagStatus.WITHDRAWN, None)


def test_what_was_decided_about_the_very_words_stands(story, tara, rita):
    flag = _flagged(story, 1, "Grier", rita)
    then = history.latest(story)
    write(targets(story)[1], f"Yesterday, {WORDS[1]}", tara)
    flags.dismiss(_again(flag)[0], by=rita, reason="right")
    editing.restore(story, then, by=tara)
    found, status = _again(flag)
    assert (status, found.start, found.keep_reason) == (FlagStatus.DISMISSED, 24, "right")


def test_a_dismissed_orphan_comes_back_dismissed(story, tara, rita):
    flag = _flagged(story, 1, "Grier", rita)
    flags.dismiss(flag, by=rita, reason="right")
    then = history.latest(story)
    write(targets(story)[1], "Nobody attended.", tara)
    editing.restore(story, then, by=tara)
    found, status = _again(flag)
    assert (status, found.closed_by, found.start) == (FlagStatus.DISMISSED, rita, 24)


def test_what_was_decided_about_other_words_does_not_hold_for_the_old(story, tara, rita):
    flag = _flagged(story, 1, "Grier", rita)
    then = history.latest(story)
    write(targets(story)[1], WORDS[1].replace("Grier", "Griar"), tara)
    flags.mend(_again(flag)[0], by=rita)
    editing.restore(story, then, by=tara)
    assert _again(flag)[1] == FlagStatus.OPEN


def test_a_flag_that_was_closed_then_stays_closed(story, tara, rita):
    flag = _flagged(story, 1, "Grier", rita)
    flags.mend(flag, by=rita)
    then = history.latest(story)
    write(targets(story)[1], "Nobody attended.", tara)
    editing.restore(story, then, by=tara)
    found, status = _again(flag)
    assert (status, found.fixed_in) == (FlagStatus.FIXED, None)


def test_a_flag_raised_since_follows_the_way_back(story, tara, rita):
    write(targets(story)[1], f"Yesterday, {WORDS[1]}", tara)
    flag = _flagged(story, 1, "Grier", rita)
    lost = _flagged(story, 1, "Yesterday", rita, Remark("style"))
    editing.restore(story, _first(story), by=tara)
    assert (_again(flag)[1], _stands(flag)) == (FlagStatus.OPEN, ("Grier", "Grier"))
    assert _again(lost)[1] == FlagStatus.ORPHANED


# Joined, and parted again


def test_a_parted_paragraph_gets_its_own_flags_back(story, tara, rita):
    before = _flagged(story, 2, "Grier", rita, nth=2)
    then = history.latest(story)
    editing.set_state(targets(story)[2], "joined", by=tara, seen=1)
    joined = targets(story)[1]
    assert _again(before)[0].target == joined
    since = _flagged(story, 1, "constructive", rita, Remark("style"))
    own = _flagged(story, 1, "Lutnick", rita, Remark("style"))
    editing.restore(story, then, by=tara)
    assert [_again(flag)[0].target for flag in (before, since, own)] == [
        targets(story)[2],
        targets(story)[2],
        joined,
    ]
    assert _stands(before) == ("Grier", "Grier")
    assert _stands(since) == ("constructive", "constructive")
    assert _stands(own) == ("Lutnick", "Lutnick")
    assert {_again(flag)[1] for flag in (before, since, own)} == {FlagStatus.OPEN}


def test_it_goes_forward_as_well_as_back(story, tara, rita):
    flag = _flagged(story, 2, "Grier", rita, nth=2)
    first = history.latest(story)
    editing.set_state(targets(story)[2], "joined", by=tara, seen=1)
    second = history.latest(story)
    editing.restore(story, first, by=tara)
    editing.restore(story, second, by=tara)
    assert _again(flag)[0].target == targets(story)[1]
    assert _stands(flag) == ("Grier", "Grier")


def test_a_unit_that_is_retired_and_brought_back_has_its_flags(story, tara, rita):
    editing.add_target(targets(story)[3], "One more, Grier said.", by=tara)
    flag = _flagged(story, 4, "Grier", rita)
    with_it = history.latest(story)
    editing.restore(story, _first(story), by=tara)
    assert _again(flag)[1] == FlagStatus.ORPHANED
    editing.restore(story, with_it, by=tara)
    assert (_again(flag)[1], texts(story)[4]) == (FlagStatus.OPEN, "One more, Grier said.")


# Where each stood


def _stood(story, revision):
    placed = Placement.objects.at(story, revision)
    return {(p.flag_id, p.target_id, p.span.start, p.quote, p.status) for p in placed}


def test_where_each_flag_stood_at_each_revision_is_told(story, tara, rita):
    write(targets(story)[3], "The talks lasted two hours.", tara)
    flag = _flagged(story, 1, "Grier", rita)
    first, target = history.latest(story), flag.target_id
    write(targets(story)[3], "Two hours.", tara)
    elsewhere = history.latest(story)
    write(targets(story)[1], f"Yesterday, {WORDS[1]}", tara)
    moved = history.latest(story)
    write(targets(story)[1], "Yesterday, Greer attended.", tara)
    assert not _stood(story, _first(story))
    assert _stood(story, first) == {(flag.pk, target, 24, "Grier", "open")}
    assert _stood(story, elsewhere) == _stood(story, first)
    assert _stood(story, moved) == {(flag.pk, target, 35, "Grier", "open")}
    assert {status for *_, status in _stood(story, history.latest(story))} == {"fixed"}


def test_a_decision_is_noted_at_the_revision_it_was_taken_on(story, rita):
    flag = _flagged(story, 1, "Grier", rita)
    flags.dismiss(flag, by=rita, reason="right")
    assert {status for *_, status in _stood(story, history.latest(story))} == {"dismissed"}
    flags.reopen(flag, by=rita)
    assert {status for *_, status in _stood(story, history.latest(story))} == {"open"}
    assert flag.placements.count() == 1


# In no doubt


def _unsure(story, rita):
    flag = _flagged(story, 1, "Grier", rita)
    Flag.objects.filter(pk=flag.pk).update(unsure=True)
    return flag


def test_a_person_says_that_it_still_stands(story, rita):
    flag = _unsure(story, rita)
    flags.confirm(flag, by=rita)
    assert (_again(flag)[0].unsure, flag.placements.get().unsure) == (False, False)
    assert _again(flag)[1] == FlagStatus.OPEN


def test_or_takes_it_away(story, rita):
    flag = _unsure(story, rita)
    flags.remove(flag, by=rita)
    found, status = _again(flag)
    assert (status, found.closed_by) == (FlagStatus.WITHDRAWN, rita)


def test_what_a_check_finds_again_is_in_no_doubt(story, tara):
    greer()
    Flag.objects.update(unsure=True)
    write(targets(story)[1], f"Yesterday, {WORDS[1]}", tara)
    assert not open_flags(story)[0].unsure


def test_the_number_of_queries_does_not_grow_with_the_flags(
    story, tara, rita, django_assert_max_num_queries
):
    _flagged(story, 1, "Grier", rita)
    with CaptureQueriesContext(connection) as few:
        write(targets(story)[1], f"Then, {WORDS[1]}", tara)
    for word in ("Trade", "Commerce", "Secretary", "Lutnick", "attended"):
        _flagged(story, 1, word, rita, Remark("style"))
    with django_assert_max_num_queries(len(few)):
        write(targets(story)[1], f"And then, {WORDS[1]}", tara)


# Foreseen


def test_a_flag_whose_words_would_go_is_not_foreseen_and_is_left_alone(story, rita):
    flag = _flagged(story, 1, "Grier", rita)
    _drafted, seen = checking.foreseen(targets(story)[1], WORDS[1].replace("Grier ", ""))
    assert seen == []
    assert _again(flag)[1] == FlagStatus.OPEN
