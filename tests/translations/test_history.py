"""What is recorded of an act, and what each revision said."""

import pytest

from reviewer import editing, intake, terms, workflow
from reviewer.terms import Form
from tests.conftest import approve, greer, targets, texts, write
from translations import history
from translations.models import Act, Translation


def _said(story, revision):
    return [text.text for text in history.texts_at(story, revision)]


def test_it_works(story, tara):
    before, first = texts(story), history.latest(story)
    write(targets(story)[1], "Greer attended.", tara)
    last = history.timeline(story)[-1]
    assert (last.kind, last.by, last.typed) == (Act.EDIT, "Tara", True)
    assert last.edits[0].before == before[1]
    assert last.edits[0].after == "Greer attended."
    assert _said(story, first) == before
    assert _said(story, history.latest(story)) == texts(story)


def test_a_second_revision_inside_is_an_error(story, tara):
    with (
        history.revision(by=tara, kind=Act.EDIT, translation=story),
        pytest.raises(RuntimeError, match="already being recorded"),
        history.revision(by=tara, kind=Act.EDIT, translation=story),
    ):
        pass


def test_the_number_is_known_when_the_block_has_ended(story, tara):
    with history.revision(by=tara, kind=Act.ASSIGN, translation=story) as recorded:
        assert recorded.revision is None
        story.save()
    assert recorded.revision == history.latest(story)


def test_nothing_saved_is_no_revision(story, tara):
    before = history.latest(story)
    with history.revision(by=tara, kind=Act.EDIT, translation=story) as recorded:
        pass
    assert recorded.revision is None
    assert history.latest(story) == before


def _break_off(story, by):
    with history.revision(by=by, kind=Act.EDIT, translation=story):
        story.save()
        raise ValueError("over")


def test_an_error_records_nothing_and_closes_the_revision(story, tara):
    before = history.latest(story)
    with pytest.raises(ValueError, match="over"):
        _break_off(story, tara)
    assert history.latest(story) == before
    write(targets(story)[1], "Greer attended.", tara)
    assert history.latest(story) > before


def test_the_timeline_counts_from_one_and_begins_with_the_source(story, tara):
    write(targets(story)[1], "Greer attended.", tara)
    entries = history.timeline(story)
    assert [entry.number for entry in entries] == [1, 2, 3]
    assert [entry.kind for entry in entries] == [Act.IMPORT, Act.IMPORT, Act.EDIT]
    assert [entry.kind_label for entry in entries][-1] == "Edit"
    assert entries[0].by == "the system"
    assert entries[0].by_id is None


def test_the_timeline_leaves_other_translations_out(story, tara):
    from_here = len(history.timeline(story))
    french = intake.start(story.article, "fr", by=tara)
    write(targets(french)[0], "Le Japon et les États-Unis", tara)
    assert len(history.timeline(story)) == from_here
    assert [entry.kind for entry in history.timeline(french)] == [Act.IMPORT, Act.START, Act.EDIT]


def test_a_source_edit_stands_in_every_timeline(story, chen):
    segment = story.article.segments.all()[3]
    earlier = history.latest(story)
    editing.save_source(segment, "谈判持续约三小时。", by=chen, seen=1)
    assert history.timeline(story)[-1].kind == Act.SOURCE
    assert history.texts_at(story, earlier)[3].source == "谈判持续约两小时。"
    assert history.texts_at(story, history.latest(story))[3].source == "谈判持续约三小时。"


def test_before_it_existed_there_is_no_text(story):
    first = history.timeline(story)[0].id
    assert history.texts_at(story, first) == ()
    assert history.latest(Translation(pk=0, article_id=0)) is None


def test_what_is_retired_is_left_out_and_stays_in_the_past(story, tara):
    added = editing.add_target(targets(story)[0], "A standfirst.", by=tara)
    with_it = history.latest(story)
    editing.restore(story, history.timeline(story)[1].id, by=tara)
    assert "A standfirst." in _said(story, with_it)
    assert "A standfirst." not in _said(story, history.latest(story))
    added.refresh_from_db()
    assert added.retired


def test_the_article_as_it_was(story, chen):
    earlier = history.latest(story)
    with history.revision(by=chen, kind=Act.SOURCE, article=story.article):
        story.article.outlet = "新华社"
        story.article.save()
    assert history.article_at(story.article, earlier)["outlet"] == "参考消息网"
    assert history.article_at(story.article, history.latest(story))["outlet"] == "新华社"


def test_typists_are_those_who_typed_since_a_revision(story, tara, rita, chen):
    write(targets(story)[1], "Greer attended.", tara)
    assert history.typists(story) == {tara.pk}
    workflow.submit(story, by=tara)
    approve(story, rita)
    approved = story.approved_revision_id
    assert history.typists(story, approved) == set()
    write(targets(story)[1], "Mr. Greer attended.", chen)
    assert history.typists(story, approved) == {chen.pk}


def test_strictly_whoever_changed_anything_is_one(story, tara):
    with history.revision(by=tara, kind=Act.CORRECT, translation=story):
        story.save()
    assert history.typists(story) == set()
    assert history.typists(story, strictly=True) == {tara.pk}


def test_strictly_a_decision_changes_nothing(story, tara):
    workflow.submit(story, by=tara)
    assert history.typists(story, strictly=True) == set()


def test_of_concept_newest_first(chen):
    known = greer(chen)
    terms.add(known, Form("fr", "Greer"), by=chen)
    greer()
    entries = history.of_concept(known)
    assert [entry.number for entry in entries] == [2, 1]
    assert entries[0].comment == "Added “Greer”"
    assert entries[0].id > entries[1].id


def test_the_text_of_a_version(story, tara):
    target = targets(story)[1]
    first = target.text
    write(target, "Greer attended.", tara)
    assert history.text_of_version(target, 1) == first
    assert history.text_of_version(target, 2) == "Greer attended."
    assert history.text_of_version(target, 9) is None


@pytest.mark.parametrize(("state", "gone"), [("done", False), ("joined", True), ("cut", True)])
def test_joined_and_cut_leave_no_text(story, tara, state, gone):
    editing.set_state(targets(story)[1], state, by=tara, seen=1, reason="Not for us.")
    unit = history.texts_at(story, history.latest(story))[1]
    assert history.is_cut(unit) is gone


def test_a_person_is_named_in_full_or_by_account(tara, otto):
    assert history.name_of(tara) == "Tara"
    assert history.name_of(otto) == "otto"
    assert history.name_of(None) == "the system"
