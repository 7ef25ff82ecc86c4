"""Flags follow their words; findings become flags, and flags end, each for its reason."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer import checking, editing, flags, terms
from reviewer.flags import Remark
from reviewer.models import Flag, FlagStatus, Placement
from reviewer.terms import Form
from tests.conftest import greer, open_flags, targets, texts, write
from translations import history
from translations.models import Rendering

REMARK = Remark("name-wrong", suggestion="Greer", blocking=True)


def _by_hand(target, quote, by, remark=REMARK, nth=1):
    target.refresh_from_db()
    span = flags.words(target, quote, nth)
    return flags.flag(target, span, remark, by=by, seen=target.version)


def _placed(story):
    """Where the open flags stand: paragraph, start, words there."""
    numbers = {target.pk: number for number, target in enumerate(targets(story))}
    return [
        (numbers[flag.target_id], flag.start, flag.span.of(flag.target.text))
        for flag in open_flags(story)
    ]


def test_it_works(story):
    greer()
    assert _placed(story) == [(1, 24, "Grier"), (2, 0, "Grier"), (2, 40, "Grier")]
    flag = open_flags(story)[0]
    assert (flag.suggestion, flag.category, flag.blocking) == ("Greer", "name-wrong", True)
    assert (flag.check_name, flag.check_version, flag.by) == ("known_wrong_form", 1, None)
    assert flag.message == "格里尔 is Jamieson Greer; “Grier” is listed as a wrong form."
    assert flag.placements.get().revision_id == history.latest(story)


@pytest.mark.parametrize("text", ["Grier", "GRIER", "Grier’s", "Grier's", "“Grier”", "Grier—he"])
def test_a_saved_text_is_checked(story, tara, text):
    greer()
    write(targets(story)[3], f"Then {text} left.", tara)
    flag = open_flags(story)[-1]
    assert flag.quote.upper() == "GRIER"
    assert flag.suggestion == ("GREER" if text == "GRIER" else "Greer")


@pytest.mark.parametrize("text", ["Grierson left.", "Nobody left.", "See https://a.org/Grier."])
def test_other_words_are_left_alone(story, tara, text):
    greer()
    write(targets(story)[3], text, tara)
    assert len(open_flags(story)) == 3


# Through edits


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Grier said so.", "On Monday, Grier said so."),
        ("Grier said so.", "Grier said so on Monday."),
        ("Well, Grier said so.", "Grier said so."),
        ("Grier said so.", "Grier\nsaid 😀 so."),
        ("😀 Grier said so.", "😀😀 Jose\u0301, Grier said so."),
        ("So said Grier.", "So said\r\n\r\nGrier."),
    ],
)
def test_a_flag_keeps_its_words(story, tara, rita, before, after):
    write(targets(story)[3], before, tara)
    flag = _by_hand(targets(story)[3], "Grier", rita)
    write(targets(story)[3], after, tara)
    flag.refresh_from_db()
    assert flag.status == FlagStatus.OPEN
    assert flag.span.of(texts(story)[3]) == flag.quote == "Grier"
    assert [place.quote for place in flag.placements.all()] == ["Grier", "Grier"]


def test_where_it_stood_at_each_revision_is_kept(story, tara, rita):
    flag = _by_hand(targets(story)[1], "Grier", rita)
    first = history.latest(story)
    write(targets(story)[1], "Yesterday, Grier attended.", tara)
    places = {place.revision_id: place.start for place in Placement.objects.filter(flag=flag)}
    assert places == {first: 24, history.latest(story): 11}
    assert str(flag.placements.last()) == "Grier at 11–16"


def test_it_never_jumps_to_another_occurrence(story, tara, rita):
    flag = _by_hand(targets(story)[2], "Grier", rita, nth=2)
    write(targets(story)[2], "Grier said the talks were constructive. The team agreed.", tara)
    flag.refresh_from_db()
    assert flag.status != FlagStatus.OPEN or flag.span.of(texts(story)[2]) != "Grier"


@pytest.mark.parametrize("by_hand", [True, False])
def test_deleted_words_orphan_the_flag(story, tara, rita, by_hand):
    write(targets(story)[3], "The talks lasted two hours, Grier said.", tara)
    flag = _by_hand(targets(story)[3], "Grier said", rita)
    if not by_hand:
        flag.delete()
        greer()
        flag = Flag.objects.get(target=targets(story)[3])
    write(targets(story)[3], "The talks lasted two hours.", tara)
    flag.refresh_from_db()
    assert (flag.status, flag.fixed_in) == (FlagStatus.ORPHANED, None)


def test_an_addition_that_is_taken_out_is_fixed(story, tara, rita):
    write(targets(story)[3], "The talks lasted two hours. Nice.", tara)
    flag = _by_hand(targets(story)[3], "Nice.", rita, Remark("addition"))
    write(targets(story)[3], "The talks lasted two hours.", tara)
    flag.refresh_from_db()
    assert (flag.status, flag.fixed_in_id) == (FlagStatus.FIXED, history.latest(story))


@pytest.mark.parametrize("by_hand", [True, False])
def test_corrected_by_typing_is_fixed(story, tara, rita, by_hand):
    if by_hand:
        flag = _by_hand(targets(story)[1], "Grier", rita)
    else:
        greer()
        flag = open_flags(story)[0]
    write(targets(story)[1], texts(story)[1].replace("Grier", "Greer"), tara)
    flag.refresh_from_db()
    assert (flag.status, flag.fixed_in_id) == (FlagStatus.FIXED, history.latest(story))
    assert flag.quote == "Grier"


def test_a_finding_that_ends_in_other_words_is_fixed(story, tara):
    greer()
    flag = open_flags(story)[0]
    write(targets(story)[1], texts(story)[1].replace("Grier", "Ambassador Greer"), tara)
    flag.refresh_from_db()
    assert (flag.status, flag.fixed_in_id) == (FlagStatus.FIXED, history.latest(story))


def test_a_persons_flag_stays_open_on_other_words(story, tara, rita):
    flag = _by_hand(targets(story)[1], "Grier", rita)
    write(targets(story)[1], texts(story)[1].replace("Grier", "Griar"), tara)
    flag.refresh_from_db()
    assert (flag.status, flag.quote) == (FlagStatus.OPEN, "Griar")


@given(
    edits=st.lists(
        st.tuples(
            st.integers(0, 60), st.sampled_from(["", "é", "a b ", "😀", "\n", "talks", "格", "."])
        ),
        min_size=1,
        max_size=3,
    )
)
@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_random_edits_elsewhere_leave_the_flag_on_its_words(story, tara, rita, edits):
    Flag.objects.all().delete()
    target = write(
        targets(story)[3], "The talks lasted two hours, said Grier of the US team.", tara
    )
    flag = _by_hand(target, "Grier", rita)
    for wished, new in edits:
        text = targets(story)[3].text
        start, end = text.index(" Grier "), text.index(" Grier ") + 7
        place = wished if wished <= start else max(wished, end)
        write(targets(story)[3], text[:place] + new + text[place:], tara)
    flag.refresh_from_db()
    assert flag.status == FlagStatus.OPEN
    assert flag.span.of(texts(story)[3]) == flag.quote == "Grier"


# Dismissed


@pytest.fixture
def kept(story, rita):
    """The first Grier, kept as another person."""
    greer()
    flag = open_flags(story)[0]
    flags.dismiss(flag, by=rita, reason="other-person")
    return flag


def test_a_dismissal_sticks_across_edits(story, kept, tara):
    write(targets(story)[1], f"On Monday, {texts(story)[1]} Nice.", tara)
    assert [place[0] for place in _placed(story)] == [2, 2]
    kept.refresh_from_db()
    assert kept.status == FlagStatus.DISMISSED
    assert kept.span.of(texts(story)[1]) == "Grier"


def test_a_dismissal_sticks_when_checked_again(story, kept):
    checking.refresh(targets(story), history.latest(story))
    assert len(open_flags(story)) == 2
    assert Flag.objects.count() == 3


def test_a_dismissal_is_for_its_own_words_alone(story, kept, tara):
    write(targets(story)[1], f"{texts(story)[1]} Grier left.", tara)
    assert [place[0] for place in _placed(story)] == [1, 2, 2]
    kept.refresh_from_db()
    assert kept.start < open_flags(story)[0].start


def test_a_dismissal_stays_on_its_own_of_two_alike(story, tara, rita):
    greer()
    write(targets(story)[1], "Grier, Grier, Grier, Grier, Grier, Grier, Grier.", tara)
    kept = next(flag for flag in open_flags(story) if flag.start == 21)
    flags.dismiss(kept, by=rita, reason="quotation")
    write(targets(story)[1], "Grier, Grier, Grier, Grier, Grier, Grier, Grier, Grier.", tara)
    kept.refresh_from_db()
    standing = {flag.start for flag in open_flags(story) if flag.target_id == kept.target_id}
    assert standing == {0, 7, 14, 21, 28, 35, 42, 49} - {kept.start}
    assert kept.start in {21, 28}


def test_a_dismissal_falls_when_the_concept_changes(story, kept, chen):
    terms.add(kept.concept, Form("en", "Ambassador Greer", "admitted"), by=chen)
    assert len(open_flags(story)) == 3
    kept.refresh_from_db()
    assert kept.status == FlagStatus.DISMISSED


def test_a_dismissal_outlives_other_concepts(story, kept, chen):
    other = terms.Proposal("en", "Lutnick", "Rutnick")
    terms.propose(other, by=chen)
    checking.refresh(targets(story), history.latest(story))
    assert len(open_flags(story)) == 2


# The termbase


def test_a_termbase_change_flags_every_form_in_every_translation(story, tara):
    write(targets(story)[3], "GRIER left. Grier’s team, too. Grierson stayed.", tara)
    greer()
    named = [flag for flag in open_flags(story) if flag.concept]
    found = [(flag.quote, flag.suggestion) for flag in named]
    assert found[-2:] == [("GRIER", "GREER"), ("Grier", "Greer")]
    assert len(found) == 5
    assert all(flag.span.of(flag.target.text) == flag.quote for flag in open_flags(story))


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("O'Brien", "O’Brien"),
        ("O’Brien", "O'Brien"),
        ("Élysee", "ÉLYSEE"),
        ("Al Ula", "Al\u00a0Ula"),
        ("Al-Ula", "Al‑Ula"),
    ],
)
def test_a_form_is_found_however_it_is_written(story, tara, chen, form, written):
    write(targets(story)[3], f"There stands {written} again.", tara)
    terms.propose(terms.Proposal("en", "Something", form), by=chen)
    assert [flag.quote for flag in open_flags(story)] == [written]


def test_chinese_texts_are_searched_too(story, chen):
    chinese = terms.Proposal("zh-Hans", "鲁特尼克", "卢特尼克", "person")
    story.language = "zh-Hans"
    story.save()
    write(targets(story)[3], "商务部长卢特尼克说。", chen)
    _, opened = terms.propose(chinese, by=chen)
    assert opened == 1
    (flag,) = (each for each in open_flags(story) if each.concept)
    assert (flag.quote, flag.suggestion, flag.start) == ("卢特尼克", "鲁特尼克", 4)


def test_a_flag_that_the_termbase_ended_is_withdrawn(story, chen):
    greer()
    terms.retire(Rendering.objects.get(text="Grier"), by=chen)
    listed = Flag.objects.filter(check_name="known_wrong_form")
    assert set(listed.values_list("status", "fixed_in")) == {(FlagStatus.WITHDRAWN, None)}


def test_retired_paragraphs_are_not_checked(story, tara):
    then = history.latest(story)
    added = editing.add_target(targets(story)[3], "Grier left.", by=tara)
    editing.restore(story, then, by=tara)
    greer()
    assert not added.flags.exists()


def test_checked_again_nothing_is_doubled(story):
    known = greer()
    assert checking.concept_changed(known, ["Grier"]) == 0
    assert checking.refresh(targets(story), history.latest(story)) == 0
    assert Flag.objects.count() == 3


def test_an_unsaved_concept_is_entered_and_checked(story):
    known = greer()
    assert known.pk is not None
    assert {flag.concept_id for flag in open_flags(story)} == {known.pk}


# People and checks on the same words


def test_a_flag_by_hand_stands_for_the_finding(story, rita):
    flag = _by_hand(targets(story)[1], "Grier", rita)
    greer()
    on_it = Flag.objects.filter(target=flag.target)
    assert [found.pk for found in on_it] == [flag.pk]
    assert len(open_flags(story)) == 3


def test_a_flag_by_hand_on_other_words_does_not(story, rita):
    _by_hand(targets(story)[1], "Trade Representative Grier", rita)
    greer()
    assert len(open_flags(story)) == 4


def test_once_the_persons_flag_is_closed_the_check_speaks(story, rita, tara):
    flag = _by_hand(targets(story)[1], "Grier", rita)
    greer()
    flags.dismiss(flag, by=rita, reason="right")
    write(targets(story)[1], f"{texts(story)[1]} Nice.", tara)
    assert Flag.objects.open().by_check().filter(target=flag.target).count() == 1
