"""Every change of a text: what is stored, what is refused, what happens to the words."""

import pytest
from django.core.exceptions import PermissionDenied

from reviewer import editing, flags
from reviewer.flags import Remark
from reviewer.models import FlagStatus, Tick
from reviewer.refusals import Conflict, Invalid, Refused
from tests.conftest import ENGLISH, greer, open_flags, targets, texts, write
from translations import history
from translations.models import POSITION_STEP, Act, RevisionMeta, State, Target

WORDS = [text for _, text in ENGLISH]


def test_it_works(story, tara):
    target = targets(story)[1]
    saved = editing.save(target, "Greer attended.", by=tara, seen=1, comment="The name.")
    assert texts(story)[1] == "Greer attended."
    assert (saved.version, saved.state) == (2, State.DONE)
    last = history.timeline(story)[-1]
    assert (last.kind, last.comment, last.by) == (Act.EDIT, "The name.", "Tara")


@pytest.mark.parametrize("name", ["omar", "otto", "admin"])
def test_who_may_not_edit(story, request, name):
    user = request.getfixturevalue(name)
    with pytest.raises(PermissionDenied, match="edit in this language"):
        editing.save(targets(story)[1], "Greer.", by=user, seen=1)
    assert texts(story) == WORDS


def test_only_a_chief_edits_the_source(story, tara, rita):
    segment = story.article.segments.first()
    for user in (tara, rita):
        with pytest.raises(PermissionDenied, match="edit source texts"):
            editing.save_source(segment, "谈判", by=user, seen=1)
    segment.refresh_from_db()
    assert segment.version == 1


def test_a_stale_save_is_a_conflict_and_stores_nothing(story, tara, rita):
    stale = targets(story)[1]
    write(targets(story)[1], "Rita’s words.", rita)
    before = RevisionMeta.objects.count()
    with pytest.raises(Conflict) as conflict:
        editing.save(stale, "Tara’s words.", by=tara, seen=1)
    assert conflict.value.target.text == "Rita’s words."
    assert conflict.value.status == 409
    assert (texts(story)[1], RevisionMeta.objects.count()) == ("Rita’s words.", before)


def _save(target, by, seen):
    editing.save(target, "Other words.", by=by, seen=seen)


def _still_right(target, by, seen):
    editing.still_right(target, by=by, seen=seen)


def _join(target, by, seen):
    editing.set_state(target, "joined", by=by, seen=seen)


def _cut(target, by, seen):
    editing.set_state(target, "cut", by=by, seen=seen, reason="Old.")


@pytest.mark.parametrize("verb", [_save, _still_right, _join, _cut])
@pytest.mark.parametrize("seen", [0, 2, 99, -1])
def test_every_verb_asks_for_the_version(story, tara, verb, seen):
    before = history.latest(story)
    with pytest.raises(Conflict):
        verb(targets(story)[2], tara, seen)
    assert (texts(story), history.latest(story)) == (WORDS, before)


def test_an_identical_save_is_no_revision(story, tara):
    before = history.latest(story)
    target = editing.save(targets(story)[1], WORDS[1], by=tara, seen=1)
    assert (target.version, history.latest(story)) == (1, before)


def test_words_saved_once_more_differ_by_state(story, tara):
    editing.set_state(targets(story)[1], "open", by=tara, seen=1)
    editing.save(targets(story)[1], WORDS[1], by=tara, seen=2)
    assert targets(story)[1].state == State.DONE


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("One.\r\nTwo.\rThree.", "One.\nTwo.\nThree."),
        ("  around  ", "around"),
        ("Jose\u0301", "Jos\u00e9"),
        ("a\tb", "a b"),
        ("😀 and 👩‍👩‍👧", "😀 and 👩‍👩‍👧"),
        ("<b>bold</b>", "<b>bold</b>"),
    ],
)
def test_typed_text_is_brought_into_its_stored_form(story, tara, typed, stored):
    editing.save(targets(story)[1], typed, by=tara, seen=1)
    assert texts(story)[1] == stored


@pytest.mark.parametrize(
    ("typed", "why"),
    [("a\0b", "NUL"), ("a\ud800b", "surrogate"), ("a\x07b", "control"), ("x" * 100_001, "at most")],
)
def test_what_cannot_be_stored(story, tara, typed, why):
    before = history.latest(story)
    with pytest.raises(Invalid, match=why):
        editing.save(targets(story)[1], typed, by=tara, seen=1)
    assert (texts(story), history.latest(story)) == (WORDS, before)


def test_an_emptied_paragraph_is_open_again(story, tara):
    editing.save(targets(story)[1], " \r\n ", by=tara, seen=1)
    assert (targets(story)[1].text, targets(story)[1].state) == ("", State.OPEN)


def test_an_edit_brings_a_paragraph_up_to_date(story, tara, chen):
    segment = story.article.segments.all()[3]
    editing.save_source(segment, "谈判持续约三小时。", by=chen, seen=1)
    assert [target.outdated for target in targets(story)] == [False, False, False, True]
    write(targets(story)[3], "The talks lasted about three hours.", tara)
    assert not targets(story)[3].outdated


def test_still_right_keeps_the_words(story, tara, chen):
    editing.save_source(story.article.segments.all()[3], "约两个小时。", by=chen, seen=1)
    editing.still_right(targets(story)[3], by=tara, seen=1)
    assert not targets(story)[3].outdated
    assert texts(story) == WORDS


def test_an_edit_takes_the_tick_away(story, tara, rita):
    flags.tick(targets(story)[1], by=rita, seen=1)
    write(targets(story)[1], "Greer attended.", tara)
    assert Tick.objects.get().version < targets(story)[1].version


# States


def test_joined_words_go_to_the_one_before(story, tara):
    editing.set_state(targets(story)[2], "joined", by=tara, seen=1)
    assert texts(story)[1:3] == [f"{WORDS[1]} {WORDS[2]}", ""]
    assert [target.state for target in targets(story)[1:3]] == [State.DONE, State.JOINED]


def test_flags_go_with_joined_words(story, tara, rita):
    second, third = targets(story)[1:3]
    flags.flag(second, flags.words(second, "Grier"), Remark("other"), by=rita, seen=1)
    flags.flag(third, flags.words(third, "Grier", 2), Remark("style"), by=rita, seen=1)
    editing.set_state(targets(story)[2], "joined", by=tara, seen=1)
    text = texts(story)[1]
    own, moved = open_flags(story)
    assert (own.category, own.span.of(text), own.start) == ("other", "Grier", text.index("Grier"))
    assert (moved.category, moved.target_id) == ("style", second.pk)
    assert moved.span.of(text) == moved.quote == "Grier"
    assert moved.start == text.rindex("Grier")


def test_flags_of_checks_go_with_joined_words(story, tara):
    greer()
    numbers = [flag.pk for flag in open_flags(story)]
    editing.set_state(targets(story)[2], "joined", by=tara, seen=1)
    moved = open_flags(story)
    assert [flag.pk for flag in moved] == numbers
    assert {flag.span.of(texts(story)[1]) for flag in moved} == {"Grier"}
    assert len({flag.start for flag in moved}) == 3


def test_joining_passes_over_what_is_joined_or_cut(story, tara):
    editing.set_state(targets(story)[2], "cut", by=tara, seen=1, reason="Old.")
    editing.set_state(targets(story)[3], "joined", by=tara, seen=1)
    assert texts(story)[1:] == [f"{WORDS[1]} {WORDS[3]}", "", ""]


def test_nothing_stands_before_the_first(story, tara):
    with pytest.raises(Invalid, match="first paragraph"):
        editing.set_state(targets(story)[0], "joined", by=tara, seen=1)
    assert texts(story) == WORDS


def test_no_blank_between_in_a_script_without_blanks(story, tara, chen):
    story.language = "ja"
    story.save()
    write(targets(story)[1], "一。", chen)
    write(targets(story)[2], "二。", chen)
    editing.set_state(targets(story)[2], "joined", by=chen, seen=2)
    assert texts(story)[1] == "一。二。"


def test_an_empty_paragraph_can_be_joined(story, tara):
    write(targets(story)[2], "", tara)
    editing.set_state(targets(story)[2], "joined", by=tara, seen=2)
    assert texts(story)[1] == WORDS[1]
    assert targets(story)[2].state == State.JOINED


def test_cut_says_why(story, tara):
    with pytest.raises(Invalid, match="why this paragraph is cut"):
        editing.set_state(targets(story)[2], "cut", by=tara, seen=1, reason=" ")
    editing.set_state(targets(story)[2], "cut", by=tara, seen=1, reason="Old news.")
    target = targets(story)[2]
    assert (target.text, target.state, target.cut_reason) == ("", State.CUT, "Old news.")


def test_flags_on_cut_words_lose_their_place(story, tara):
    greer()
    second = [flag for flag in open_flags(story) if flag.target_id == targets(story)[2].pk]
    editing.set_state(targets(story)[2], "cut", by=tara, seen=1, reason="Old news.")
    for flag in second:
        flag.refresh_from_db()
    assert {flag.status for flag in second} == {FlagStatus.ORPHANED}
    assert len(open_flags(story)) == 1


@pytest.mark.parametrize("state", ["lost", "", "DONE"])
def test_an_unknown_state(story, tara, state):
    with pytest.raises(Invalid, match="no state of a paragraph"):
        editing.set_state(targets(story)[2], state, by=tara, seen=1)
    assert targets(story)[2].version == 1


def test_an_empty_paragraph_is_not_done(story, tara):
    write(targets(story)[2], "", tara)
    with pytest.raises(Invalid, match="cannot be done"):
        editing.set_state(targets(story)[2], "done", by=tara, seen=2)
    assert targets(story)[2].state == State.OPEN


# Added paragraphs


def test_added_behind_another(story, tara):
    added = editing.add_target(targets(story)[0], "A standfirst.", by=tara, kind="standfirst")
    assert texts(story)[:2] == [WORDS[0], "A standfirst."]
    assert (added.segment, added.kind, added.state) == (None, "standfirst", State.DONE)


def test_added_at_the_end(story, tara):
    added = editing.add_target(targets(story)[3], "More follows.", by=tara)
    assert added.position == targets(story)[3].position + POSITION_STEP
    assert texts(story)[-1] == "More follows."


def test_there_is_always_room(story, tara):
    said = [f"Line {number}." for number in range(14)]
    for line in said:
        editing.add_target(targets(story)[0], line, by=tara)
    assert texts(story) == [WORDS[0], *reversed(said), *WORDS[1:]]


def test_an_added_paragraph_is_checked(story, tara):
    greer()
    added = editing.add_target(targets(story)[3], "Grier left.", by=tara)
    assert added.flags.get().quote == "Grier"


@pytest.mark.parametrize(
    ("text", "kind", "why"), [(" ", "paragraph", "needs words"), ("More.", "poem", "no kind")]
)
def test_what_cannot_be_added(story, tara, text, kind, why):
    with pytest.raises(Invalid, match=why):
        editing.add_target(targets(story)[0], text, by=tara, kind=kind)
    assert texts(story) == WORDS


# Restored


def test_restored_as_a_new_revision(story, tara):
    then = history.latest(story)
    write(targets(story)[1], "Other words.", tara)
    editing.set_state(targets(story)[2], "cut", by=tara, seen=1, reason="Old.")
    last = history.latest(story)
    editing.restore(story, then, by=tara)
    assert texts(story) == WORDS
    assert history.latest(story) > last
    entry = history.timeline(story)[-1]
    assert (entry.kind, entry.comment) == (Act.RESTORE, "Back to revision 2")


def test_restored_to_the_middle(story, tara):
    write(targets(story)[1], "First.", tara)
    middle = history.latest(story)
    write(targets(story)[1], "Second.", tara)
    write(targets(story)[3], "Third.", tara)
    editing.restore(story, middle, by=tara)
    assert texts(story) == [WORDS[0], "First.", *WORDS[2:]]


def test_what_was_added_since_is_retired_and_comes_back(story, tara):
    then = history.latest(story)
    added = editing.add_target(targets(story)[0], "A standfirst.", by=tara)
    with_it = history.latest(story)
    editing.restore(story, then, by=tara)
    assert texts(story) == WORDS
    assert Target.objects.get(pk=added.pk).retired
    editing.restore(story, with_it, by=tara)
    assert texts(story)[1] == "A standfirst."


def test_a_cut_comes_back_with_its_reason(story, tara):
    editing.set_state(targets(story)[2], "cut", by=tara, seen=1, reason="Old news.")
    cut = history.latest(story)
    editing.set_state(targets(story)[2], "open", by=tara, seen=2)
    editing.restore(story, cut, by=tara)
    target = targets(story)[2]
    assert (target.state, target.cut_reason) == (State.CUT, "Old news.")


def test_a_restored_text_is_as_old_as_it_was(story, tara, chen):
    then = history.latest(story)
    editing.save_source(story.article.segments.all()[3], "三小时。", by=chen, seen=1)
    write(targets(story)[3], "Three hours.", tara)
    editing.restore(story, then, by=tara)
    assert texts(story) == WORDS
    assert targets(story)[3].outdated


def test_flags_are_found_anew_in_what_is_restored(story, tara):
    greer()
    then = history.latest(story)
    write(targets(story)[1], "US Trade Representative Greer attended.", tara)
    assert len(open_flags(story)) == 2
    editing.restore(story, then, by=tara)
    assert [flag.span.of(flag.target.text) for flag in open_flags(story)] == ["Grier"] * 3


def test_nothing_to_restore(story, tara):
    before = history.latest(story)
    with pytest.raises(Refused, match="already as they were"):
        editing.restore(story, before, by=tara)
    assert history.latest(story) == before


def test_a_revision_that_holds_no_text(story, tara):
    with pytest.raises(Invalid, match="holds no text of this translation"):
        editing.restore(story, history.timeline(story)[0].id, by=tara)
    assert texts(story) == WORDS


# The source


def test_a_source_is_guarded_too(story, chen):
    segment = story.article.segments.first()
    editing.save_source(segment, "谈判", by=chen, seen=1)
    with pytest.raises(Refused, match="Somebody else changed"):
        editing.save_source(segment, "会谈", by=chen, seen=1)
    segment.refresh_from_db()
    assert (segment.text, segment.version) == ("谈判", 2)


def test_a_source_needs_words(story, chen):
    with pytest.raises(Invalid, match="needs words"):
        editing.save_source(story.article.segments.first(), " ", by=chen, seen=1)
    assert story.article.segments.first().version == 1


def test_the_same_source_is_no_revision(story, chen):
    before = history.latest(story)
    segment = story.article.segments.first()
    assert editing.save_source(segment, segment.text, by=chen, seen=1).version == 1
    assert history.latest(story) == before


def test_a_state_that_stands_makes_no_revision(story, tara):
    target = editing.set_state(targets(story)[3], "cut", by=tara, seen=1, reason="Old news")
    before = history.latest(story)
    editing.set_state(target, "cut", by=tara, seen=target.version, reason="Old news")
    assert history.latest(story) == before


def test_a_source_that_changed_has_its_targets_checked_again(story, chen):
    greer(chen)
    flag = open_flags(story)[0]
    assert flag.blocking
    segment = flag.target.segment
    editing.save_source(segment, "某人出席。", by=chen, seen=segment.version)
    flag.refresh_from_db()
    assert not flag.blocking
