"""What people do with flags: raise, correct, keep, talk, tick."""

import pytest
from django.core.exceptions import PermissionDenied

from prose.span import Span
from reviewer import flags, places
from reviewer.flags import Remark
from reviewer.models import Comment, Flag, FlagStatus, Tick
from reviewer.models.flag import REASONS
from reviewer.refusals import Conflict, Invalid, Malformed, Refused
from tests.conftest import (
    ENGLISH,
    greer,
    open_flags,
    targets,
    texts,
    write,
)
from translations import history
from translations.models import Act

WORDS = [text for _, text in ENGLISH]
NAME = Remark("name-wrong", blocking=True, suggestion="Greer", comment="It is Greer.")


def _flag(target, quote, by, remark=NAME, nth=1):
    target.refresh_from_db()
    span = flags.words(target, quote, nth)
    return flags.flag(target, span, remark, by=by, seen=target.version)


def _everywhere(story, flag, by, seen=None):
    chosen = [place.key for place in places.find(flag) if place.chosen]
    seen = seen or {target.pk: target.version for target in targets(story)}
    return places.correct(flag, chosen, by=by, seen=seen)


def test_it_works(story, rita, tara):
    flag = _flag(targets(story)[1], "Grier", rita)
    assert (flag.quote, flag.severity, flag.blocking, flag.by) == ("Grier", "major", True, rita)
    assert flag.comments.get().text == "It is Greer."
    assert flag.placements.get().revision_id == history.latest(story)
    flags.correct(flag, by=tara, seen=1)
    assert texts(story)[1] == WORDS[1].replace("Grier", "Greer")
    flag.refresh_from_db()
    assert (flag.status, flag.fixed_in_id) == (FlagStatus.FIXED, history.latest(story))


@pytest.mark.parametrize("name", ["tara", "omar", "otto"])
def test_who_may_not_flag(story, request, name):
    with pytest.raises(PermissionDenied, match="flag in this language"):
        _flag(targets(story)[1], "Grier", request.getfixturevalue(name))
    assert not Flag.objects.exists()


@pytest.mark.parametrize(
    ("span", "error"),
    [
        (Span(0, 0), Malformed),
        (Span(5, 5), Malformed),
        (Span(0, 999), Malformed),
        (Span(2, 3), Invalid),
    ],
    ids=["empty", "empty inside", "outside", "white space"],
)
def test_a_span_that_covers_no_words(story, rita, span, error):
    with pytest.raises(error) as refused:
        flags.flag(targets(story)[1], span, NAME, by=rita, seen=1)
    assert refused.value.status == error.status
    assert not Flag.objects.exists()


@pytest.mark.parametrize(
    ("remark", "why"),
    [
        (Remark("gossip"), "no category of errors"),
        (Remark("style", severity="fatal"), "no severity"),
        (Remark("style", suggestion="Grier"), "what stands there already"),
        (Remark("style", suggestion="Gre\0er"), "NUL"),
        (Remark("style", comment="\ud800"), "surrogate"),
    ],
)
def test_a_remark_that_cannot_be_stored(story, rita, remark, why):
    with pytest.raises(Invalid, match=why):
        _flag(targets(story)[1], "Grier", rita, remark)
    assert not Flag.objects.exists()
    assert not Comment.objects.exists()


def test_a_flag_on_a_text_that_moved_on(story, tara, rita):
    target = targets(story)[1]
    write(targets(story)[1], "Nobody attended.", tara)
    with pytest.raises(Conflict) as conflict:
        flags.flag(target, Span(24, 29), NAME, by=rita, seen=1)
    assert conflict.value.target.text == "Nobody attended."
    assert not Flag.objects.filter(check_name="").exists()


def test_the_severity_of_the_category_is_the_usual_one(story, rita):
    assert _flag(targets(story)[1], "Grier", rita, Remark("style")).severity == "minor"
    assert _flag(targets(story)[1], "Grier", rita, Remark("style", "critical")).severity == (
        "critical"
    )


@pytest.mark.parametrize("text", ["😀😀 Grier", "e\u0301e\u0301 Grier", "one\r\ntwo\r\nGrier"])
def test_spans_count_code_points_of_the_stored_text(story, tara, rita, text):
    write(targets(story)[1], f"{text} left. 👩‍👩‍👧", tara)
    flag = _flag(targets(story)[1], "Grier", rita)
    flags.correct(flag, by=tara, seen=2)
    stored = texts(story)[1]
    assert stored.endswith("Greer left. 👩‍👩‍👧")
    assert stored[: flag.start] == stored.split("Greer", maxsplit=1)[0]


# Words, typed and selected


@pytest.mark.parametrize(("nth", "start"), [(1, 0), (2, 40)])
def test_typed_words_are_found(story, nth, start):
    assert flags.words(targets(story)[2], "Grier", nth) == Span(start, start + 5)


@pytest.mark.parametrize(
    ("quote", "nth", "why"),
    [
        ("", 1, "Type the words"),
        ("Trump", 1, "“Trump” stands not in"),
        ("Grier", 3, "stands 2 times"),
        ("team", 2, "stands once"),
        ("Grier", 0, "stands 2 times"),
    ],
)
def test_typed_words_that_do_not_stand_there(story, quote, nth, why):
    with pytest.raises(Invalid, match=why):
        flags.words(targets(story)[2], quote, nth)


def test_typed_words_in_another_form(story, tara):
    write(targets(story)[1], "Jos\u00e9\nleft.", tara)
    assert flags.words(targets(story)[1], "Jose\u0301\r\nleft") == Span(0, 9)


def test_selected_words(story, tara):
    write(targets(story)[1], "one\ntwo", tara)
    assert flags.selected(targets(story)[1], 0, 7, "one\r\ntwo") == Span(0, 7)
    assert flags.selected(targets(story)[1], 4, 7, "") == Span(4, 7)


@pytest.mark.parametrize(("start", "end"), [(5, 5), (5, 2), (0, 999), (-1, 3)])
def test_a_selection_outside_the_text(story, start, end):
    with pytest.raises(Malformed, match="were selected"):
        flags.selected(targets(story)[1], start, end, "")


def test_a_selection_of_other_words(story):
    with pytest.raises(Refused, match="“Trump” does not stand at characters 0 to 5"):
        flags.selected(targets(story)[2], 0, 5, "Trump")


# Corrections


def test_a_flag_without_suggestion_corrects_nothing(story, rita):
    flag = _flag(targets(story)[1], "Grier", rita, Remark("style"))
    with pytest.raises(Invalid, match="suggests nothing"):
        flags.correct(flag, by=rita, seen=1)
    assert texts(story) == WORDS


def test_a_closed_flag_corrects_nothing(story, rita):
    flag = _flag(targets(story)[1], "Grier", rita)
    flags.dismiss(flag, by=rita, reason="right")
    with pytest.raises(Refused, match="no longer open: kept as is"):
        flags.correct(flag, by=rita, seen=1)
    assert texts(story) == WORDS


def test_a_correction_at_a_stale_version(story, tara, rita):
    flag = _flag(targets(story)[1], "Grier", rita)
    write(targets(story)[1], f"Today, {WORDS[1]}", tara)
    stale = Flag.objects.get(pk=flag.pk)
    before = (texts(story), history.latest(story))
    with pytest.raises(Conflict):
        flags.correct(stale, by=rita, seen=1)
    with pytest.raises(Conflict):
        flags.correct(flag, by=rita, seen=2)
    assert (texts(story), history.latest(story)) == before


def test_everywhere_is_one_revision(story, rita, chen):
    flag = _flag(targets(story)[1], "Grier", rita)
    before = len(history.timeline(story))
    assert _everywhere(story, flag, chen) == 3
    assert texts(story) == [words.replace("Grier", "Greer") for words in WORDS]
    entries = history.timeline(story)
    assert len(entries) == before + 1
    assert (entries[-1].kind, entries[-1].comment) == (Act.EVERYWHERE, "Grier → Greer")
    assert [target.version for target in targets(story)] == [1, 2, 2, 1]


def test_everywhere_fixes_every_flag_on_the_words(story, rita):
    greer()
    flag = open_flags(story)[0]
    _everywhere(story, flag, rita)
    closed = Flag.objects.values_list("status", "fixed_in")
    assert set(closed) == {(FlagStatus.FIXED, history.latest(story))}
    assert len(closed) == 3


def test_everywhere_in_one_paragraph_with_a_longer_word(story, tara, rita):
    write(targets(story)[3], "Grier, GRIER and Grier’s Grierson: Grier.", tara)
    remark = Remark("name-wrong", suggestion="Jamieson Greer")
    flag = _flag(targets(story)[3], "Grier", rita, remark)
    _everywhere(story, flag, tara)
    assert texts(story)[3] == (
        "Jamieson Greer, JAMIESON GREER and Jamieson Greer’s Grierson: Jamieson Greer."
    )


def test_everywhere_in_the_chosen_places_alone(story, rita):
    flag = _flag(targets(story)[1], "Grier", rita)
    last = places.find(flag)[-1].key
    seen = {targets(story)[2].pk: 1}
    assert places.correct(flag, [last], by=rita, seen=seen) == 1
    assert texts(story)[1] == WORDS[1]
    assert texts(story)[2] == "Grier said the talks were constructive. Greer’s team agreed."


def test_kept_words_are_not_chosen(story, rita):
    kept = _flag(targets(story)[2], "Grier", rita)
    flags.dismiss(kept, by=rita, reason="other-person")
    flag = _flag(targets(story)[1], "Grier", rita)
    assert [place.chosen for place in places.find(flag)] == [True, False, True]
    _everywhere(story, flag, rita)
    assert texts(story)[2].startswith("Grier said")


def test_everywhere_or_nowhere(story, tara, rita):
    flag = _flag(targets(story)[1], "Grier", rita)
    seen = {target.pk: target.version for target in targets(story)}
    write(targets(story)[2], f"{WORDS[2]} Grier left.", tara)
    before = (texts(story), history.latest(story))
    with pytest.raises(Conflict):
        _everywhere(story, flag, rita, seen)
    flag.refresh_from_db()
    assert (texts(story), history.latest(story)) == before
    assert (flag.status, targets(story)[1].version) == (FlagStatus.OPEN, 1)


def test_everywhere_needs_the_places_of_the_preview(story, rita, tara):
    flag = _flag(targets(story)[1], "Grier", rita)
    gone = places.find(flag)[-1].key
    with pytest.raises(Invalid, match="at least one place"):
        places.correct(flag, [], by=rita, seen={})
    write(targets(story)[2], "Nothing.", tara)
    with pytest.raises(Refused, match="no longer stand where the preview showed them"):
        places.correct(flag, [gone], by=rita, seen={})
    assert texts(story)[1] == WORDS[1]


def test_everywhere_asks_for_the_version_of_each(story, rita):
    flag = _flag(targets(story)[1], "Grier", rita)
    with pytest.raises(Conflict):
        _everywhere(story, flag, rita, {flag.target_id: 1})
    assert texts(story) == WORDS


# Kept as is


@pytest.mark.parametrize("reason", REASONS)
def test_kept_for_a_reason(story, rita, reason):
    flag = _flag(targets(story)[1], "Grier", rita)
    flags.dismiss(flag, by=rita, reason=reason, note="Checked.")
    flag.refresh_from_db()
    assert (flag.status, flag.keep_reason, flag.keep_note) == ("dismissed", reason, "Checked.")
    assert flag.closed_by == rita
    assert flag.closed_at is not None


@pytest.mark.parametrize(("reason", "note"), [("", ""), ("because", ""), ("other", " ")])
def test_not_kept_without_a_reason(story, rita, reason, note):
    flag = _flag(targets(story)[1], "Grier", rita)
    with pytest.raises(Invalid):
        flags.dismiss(flag, by=rita, reason=reason, note=note)
    flag.refresh_from_db()
    assert flag.status == FlagStatus.OPEN


def test_kept_once(story, rita):
    flag = _flag(targets(story)[1], "Grier", rita)
    flags.dismiss(flag, by=rita, reason="right")
    with pytest.raises(Refused, match="no longer open"):
        flags.dismiss(flag, by=rita, reason="quotation")
    assert Flag.objects.get().keep_reason == "right"


@pytest.mark.parametrize(
    ("check_name", "blocking", "may"),
    [("a_check", False, True), ("a_check", True, False), ("", False, False), ("", True, False)],
)
def test_a_translator_keeps_only_what_a_check_found_and_does_not_block(
    story, tara, rita, check_name, blocking, may
):
    flag = _flag(targets(story)[1], "Grier", rita)
    Flag.objects.update(check_name=check_name, blocking=blocking)
    flag.refresh_from_db()
    if may:
        flags.dismiss(flag, by=tara, reason="right")
    else:
        with pytest.raises(PermissionDenied, match="keep these words"):
            flags.dismiss(flag, by=tara, reason="right")
    flag.refresh_from_db()
    assert flag.status == (FlagStatus.DISMISSED if may else FlagStatus.OPEN)


@pytest.mark.parametrize("remark", [NAME, Remark("omission", comment="A sentence is missing.")])
def test_a_reviewer_says_that_it_is_put_right(story, rita, remark):
    flag = _flag(targets(story)[1], "Grier", rita, remark)
    flags.mend(flag, by=rita)
    flag.refresh_from_db()
    assert (flag.status, flag.closed_by) == (FlagStatus.FIXED, rita)
    with pytest.raises(Refused, match="no longer open"):
        flags.mend(flag, by=rita)


def test_a_translator_does_not_judge_what_a_reviewer_flagged(story, rita, tara):
    flag = _flag(targets(story)[1], "Grier", rita)
    with pytest.raises(PermissionDenied, match="put right"):
        flags.mend(flag, by=tara)
    flag.refresh_from_db()
    assert flag.status == FlagStatus.OPEN


def test_what_a_check_finds_the_check_judges(story, rita):
    greer()
    with pytest.raises(PermissionDenied, match="put right"):
        flags.mend(open_flags(story)[0], by=rita)
    assert len(open_flags(story)) == 3


def test_opened_again(story, rita):
    flag = _flag(targets(story)[1], "Grier", rita)
    flags.dismiss(flag, by=rita, reason="other", note="Why not.")
    flags.reopen(flag, by=rita)
    flag.refresh_from_db()
    assert (flag.status, flag.keep_reason, flag.keep_note) == ("open", "", "")
    assert (flag.closed_by, flag.closed_at) == (None, None)


def test_not_opened_twice_nor_on_other_words(story, tara, rita):
    flag = _flag(targets(story)[1], "Grier", rita)
    with pytest.raises(Refused, match="open already"):
        flags.reopen(flag, by=rita)
    flags.correct(flag, by=tara, seen=1)
    flag = Flag.objects.get(pk=flag.pk)
    with pytest.raises(Refused, match="“Grier” no longer stands there"):
        flags.reopen(flag, by=rita)
    assert Flag.objects.get().status == FlagStatus.FIXED


# Talk and ticks


def test_translators_talk_too(story, tara, rita, omar):
    flag = _flag(targets(story)[1], "Grier", rita, Remark("style"))
    flags.comment(flag, " Why?\r\nReally? ", by=tara)
    with pytest.raises(PermissionDenied, match="comment in this language"):
        flags.comment(flag, "Me too.", by=omar)
    with pytest.raises(Invalid, match="needs words"):
        flags.comment(flag, " ", by=tara)
    assert [(c.text, c.by) for c in flag.comments.all()] == [("Why?\nReally?", tara)]


def test_ticked(story, rita, chen):
    flags.tick(targets(story)[1], by=rita, seen=1)
    flags.tick(targets(story)[1], by=rita, seen=1)
    flags.tick(targets(story)[1], by=chen, seen=1)
    assert Tick.objects.count() == 2
    flags.tick(targets(story)[1], by=rita, seen=1, on=False)
    assert Tick.objects.get().user == chen


def test_a_tick_on_a_text_that_moved_on(story, tara, rita):
    write(targets(story)[1], "Other words.", tara)
    with pytest.raises(Conflict):
        flags.tick(targets(story)[1], by=rita, seen=1)
    assert not Tick.objects.exists()
    flags.tick(targets(story)[1], by=rita, seen=2)
    assert str(Tick.objects.get()).startswith("rita ticked")


def test_part_of_a_word_is_a_place_of_its_own(story, rita):
    target = targets(story)[1]
    start = target.text.index("rier")
    remark = Remark("spelling", suggestion="reer")
    raised = flags.flag(target, Span(start, start + 4), remark, by=rita, seen=target.version)
    assert [place.key for place in places.find(raised)] == [f"{target.pk}:{start}:{start + 4}"]


def test_the_nth_time_counts_what_does_not_overlap(story, rita):
    target = write(targets(story)[1], "B 哈哈哈哈", rita)
    assert flags.words(target, "哈哈", 2) == Span(4, 6)
