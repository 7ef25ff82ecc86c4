"""Decisions: what is refused, to whom and why; what an approval covers."""

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from reviewer import content, editing, flags, intake, places, terms, workflow
from reviewer.flags import Remark
from reviewer.models import Decision, DecisionKind, Flag, Role
from reviewer.refusals import Invalid, Refused
from reviewer.terms import Form
from tests.conftest import (
    ENGLISH,
    SOURCE,
    approve,
    document,
    greer,
    open_flags,
    person,
    targets,
    texts,
    write,
)
from translations import exporting, history
from translations.importing import Details, start_translation
from translations.models import Act, RevisionMeta, Status, Translation

NAME = Remark("name-wrong", blocking=True, suggestion="Greer")
OWN = "You wrote part of this text: somebody else has to approve it."


def _status(story):
    return Translation.objects.get(pk=story.pk).status


def _flagged(story, by, remark=NAME):
    """Flag the Grier of the second paragraph by hand."""
    target = targets(story)[1]
    return flags.flag(target, flags.words(target, "Grier"), remark, by=by, seen=target.version)


def _own(*names):
    others = ", ".join(f"\u2068{name}\u2069" for name in names)
    return f"{OWN.removesuffix('.')}, such as {others}."


def _refusal(story, by, **more):
    with pytest.raises(Refused) as refused:
        approve(story, by, **more)
    return refused.value.reasons


@pytest.fixture
def submitted(story, tara):
    workflow.submit(story, by=tara)
    return story


@pytest.fixture
def approved(submitted, rita):
    approve(submitted, rita)
    return submitted


def test_it_works(story, tara, rita):
    write(targets(story)[1], "US Trade Representative Greer attended.", tara)
    workflow.submit(story, by=tara, note="Done.")
    standing = history.latest(story)
    decision = approve(story, rita)
    story.refresh_from_db()
    assert story.status == Status.APPROVED
    assert story.approved_hash == decision.content_hash
    assert story.approved_revision_id == decision.revision_id == standing
    assert [d.kind for d in Decision.objects.order_by("pk")] == ["submitted", "approved"]


@pytest.mark.parametrize("name", ["rita", "omar", "otto"])
def test_who_may_not_submit(story, request, name):
    with pytest.raises(PermissionDenied, match="submit in this language"):
        workflow.submit(story, by=request.getfixturevalue(name))
    assert _status(story) == Status.DRAFT


@pytest.mark.parametrize("name", ["tara", "omar", "otto"])
def test_who_may_not_decide(submitted, request, name):
    user = request.getfixturevalue(name)
    with pytest.raises(PermissionDenied, match="approve in this language"):
        approve(submitted, user)
    with pytest.raises(PermissionDenied, match="send back in this language"):
        workflow.send_back(submitted, by=user, note="No.")
    with pytest.raises(PermissionDenied, match="reopen a translation"):
        workflow.reopen(submitted, by=user)
    assert _status(submitted) == Status.IN_REVIEW


@pytest.mark.parametrize("status", [Status.IN_REVIEW, Status.APPROVED])
def test_what_is_submitted_is_not_submitted_again(approved, tara, status):
    Translation.objects.filter(pk=approved.pk).update(status=status)
    before = Decision.objects.count()
    with pytest.raises(Refused, match="already"):
        workflow.submit(approved, by=tara)
    assert (_status(approved), Decision.objects.count()) == (status, before)


def test_an_open_paragraph_is_not_submitted(story, tara):
    write(targets(story)[3], "", tara)
    with pytest.raises(Refused) as refused:
        workflow.submit(story, by=tara)
    assert refused.value.reasons == ("1 paragraph is not translated yet.",)
    write(targets(story)[2], "", tara)
    with pytest.raises(Refused, match="2 paragraphs are not translated yet"):
        workflow.submit(story, by=tara)


def test_a_translation_without_units_is_not_submitted(article, tara):
    empty = start_translation(article, "fr", by=tara, laid=[])
    Translation.objects.filter(pk=empty.pk).update(status=Status.CHANGES)
    with pytest.raises(Refused, match="It has no text yet"):
        workflow.submit(empty, by=tara)


@pytest.mark.parametrize("state", ["joined", "cut"])
def test_joined_and_cut_are_settled(story, tara, state):
    editing.set_state(targets(story)[2], state, by=tara, seen=1, reason="Short.")
    workflow.submit(story, by=tara)
    assert _status(story) == Status.IN_REVIEW


def test_sent_back_and_submitted_again(submitted, tara, rita):
    decision = workflow.send_back(submitted, by=rita, note=" Check the names.\r\nAll. ")
    assert (_status(submitted), decision.note) == (Status.CHANGES, "Check the names.\nAll.")
    workflow.submit(submitted, by=tara)
    assert _status(submitted) == Status.IN_REVIEW


def test_sending_back_needs_a_note(submitted, rita):
    with pytest.raises(Invalid, match="what should change"):
        workflow.send_back(submitted, by=rita, note="  ")
    assert _status(submitted) == Status.IN_REVIEW


@pytest.mark.parametrize("status", [Status.DRAFT, Status.CHANGES, Status.APPROVED])
def test_only_what_is_in_review_is_sent_back(approved, rita, status):
    Translation.objects.filter(pk=approved.pk).update(status=status)
    with pytest.raises(Refused, match="Only a translation in review"):
        workflow.send_back(approved, by=rita, note="No.")
    assert _status(approved) == status


def test_a_note_that_cannot_be_stored(submitted, rita):
    with pytest.raises(Invalid, match="NUL"):
        workflow.send_back(submitted, by=rita, note="No\0.")
    with pytest.raises(Invalid, match="100,001 characters long"):
        workflow.send_back(submitted, by=rita, note="x" * 100_001)
    assert not Decision.objects.filter(kind=DecisionKind.SENT_BACK).exists()


@pytest.mark.parametrize(
    ("status", "word"),
    [(Status.DRAFT, "draft"), (Status.CHANGES, "changes requested"), (Status.APPROVED, "approved")],
)
def test_only_what_is_in_review_is_approved(approved, rita, status, word):
    Translation.objects.filter(pk=approved.pk).update(status=status)
    assert _refusal(approved, rita) == (f"It is not in review: {word}.",)


def test_an_open_paragraph_is_not_approved(submitted, tara, rita):
    write(targets(submitted)[3], "", tara)
    assert _refusal(submitted, rita) == ("1 paragraph is not translated yet.",)


def test_an_outdated_paragraph_is_not_approved(submitted, rita, chen):
    for segment in submitted.article.segments.all()[1:3]:
        editing.save_source(segment, f"{segment.text}。", by=chen, seen=1)
    assert _refusal(submitted, rita) == (
        "The source of 2 paragraphs changed after they were translated.",
    )
    editing.still_right(targets(submitted)[1], by=chen, seen=1)
    assert _refusal(submitted, rita) == (
        "The source of 1 paragraph changed after it was translated.",
    )


def test_a_blocking_flag_blocks(submitted, rita):
    _flagged(submitted, rita)
    assert _refusal(submitted, rita) == ("1 flag blocks approval.",)
    _flagged(submitted, rita)
    assert _refusal(submitted, rita) == ("2 flags block approval.",)


def test_a_sure_finding_blocks(submitted, rita):
    greer()
    assert _refusal(submitted, rita) == ("3 flags block approval.",)


def test_a_flag_that_does_not_block(submitted, rita):
    _flagged(submitted, rita, Remark("name-wrong", suggestion="Greer"))
    assert approve(submitted, rita).kind == DecisionKind.APPROVED


def test_all_reasons_are_listed_at_once(story, rita, chen):
    _flagged(story, rita)
    write(targets(story)[3], "", rita)
    editing.save_source(story.article.segments.all()[1], "格里尔。", by=chen, seen=1)
    assert len(_refusal(story, rita)) == 5
    assert workflow.reasons_against(story, rita) == _refusal(story, rita)


def test_a_refusal_stores_nothing(submitted, rita):
    _flagged(submitted, rita)
    before = (Decision.objects.count(), RevisionMeta.objects.count())
    _refusal(submitted, rita)
    assert (Decision.objects.count(), RevisionMeta.objects.count()) == before
    assert _status(submitted) == Status.IN_REVIEW


# Four eyes


def test_who_typed_may_not_approve(submitted, rita):
    write(targets(submitted)[3], "The talks took two hours.", rita)
    assert _refusal(submitted, rita) == (OWN,)


def test_whoever_else_can_approve_is_named(submitted, rita, chen, omar):
    person("remy", (Role.REVIEWER, "en"))
    write(targets(submitted)[3], "The talks took two hours.", rita)
    assert _refusal(submitted, rita) == (_own("remy", "Chen"),)


def test_nobody_is_named_who_wrote_too_or_has_left(submitted, rita, chen):
    person("remy", (Role.REVIEWER, "en"), is_active=False)
    person("ada", (Role.REVIEWER, "ar"))
    write(targets(submitted)[3], "The talks took two hours.", rita)
    write(targets(submitted)[2], "The talks were good.", chen)
    assert _refusal(submitted, rita) == (OWN,)


def test_a_chief_who_typed_may_not_approve_either(submitted, chen, rita):
    write(targets(submitted)[3], "The talks took two hours.", chen)
    assert _refusal(submitted, chen, override="In a hurry.") == (_own("Rita"),)
    assert approve(submitted, rita).kind == DecisionKind.APPROVED


def _type(story, by):
    write(targets(story)[3], "The talks took two hours.", by)


def _cut(story, by):
    editing.set_state(targets(story)[3], "cut", by=by, seen=1, reason="Old.")


def _add(story, by):
    editing.add_target(targets(story)[3], "More.", by=by)


def _restore(story, by):
    then = history.latest(story)
    write(targets(story)[3], "Something else.", person("tina", ("translator", "en")))
    editing.restore(story, then, by=by)


def _apply_own(story, by):
    flags.correct(_flagged(story, by), by=by, seen=1)


def _apply_anothers(story, by):
    other = person("rolf", ("reviewer", "en"))
    flags.correct(_flagged(story, other), by=by, seen=1)


def _apply_everywhere(story, by):
    flag = _flagged(story, person("rolf", ("reviewer", "en")))
    seen = {target.pk: target.version for target in targets(story)}
    places.correct(flag, [p.key for p in places.find(flag)], by=by, seen=seen)


def _apply_termbase(story, by):
    greer()
    flags.correct(open_flags(story)[0], by=by, seen=1)
    Flag.objects.open().update(blocking=False)


def _remark(story, by):
    _flagged(story, by, Remark("style"))


WRITING = [_type, _cut, _add, _restore, _apply_own]
APPLYING = [_apply_anothers, _apply_everywhere, _apply_termbase]


@pytest.mark.parametrize("deed", WRITING)
@pytest.mark.parametrize("house", ["standard", "strict"])
def test_writing_takes_the_second_pair_of_eyes(submitted, rita, settings, deed, house):
    settings.EXONYM_FOUR_EYES = house
    deed(submitted, rita)
    assert _refusal(submitted, rita) == (OWN,)


@pytest.mark.parametrize("deed", [*APPLYING, _remark])
def test_applying_is_not_writing(submitted, rita, deed):
    deed(submitted, rita)
    assert approve(submitted, rita).lone is False


@pytest.mark.parametrize("deed", APPLYING)
def test_strictly_every_change_counts(submitted, rita, settings, deed):
    settings.EXONYM_FOUR_EYES = "strict"
    deed(submitted, rita)
    (reason,) = _refusal(submitted, rita)
    assert reason.startswith(OWN.removesuffix("."))


def test_strictly_a_remark_is_no_change(submitted, rita, settings):
    settings.EXONYM_FOUR_EYES = "strict"
    _remark(submitted, rita)
    assert approve(submitted, rita).kind == DecisionKind.APPROVED


@pytest.mark.parametrize("deed", WRITING)
def test_at_night_a_chief_may_approve_alone_and_it_is_recorded(submitted, chen, settings, deed):
    settings.EXONYM_FOUR_EYES = "night-desk"
    deed(submitted, chen)
    assert approve(submitted, chen).lone is True


def test_at_night_a_reviewer_may_not(submitted, rita, settings):
    settings.EXONYM_FOUR_EYES = "night-desk"
    _type(submitted, rita)
    assert _refusal(submitted, rita) == (OWN,)


def test_at_night_two_pairs_are_two_pairs(submitted, chen, settings):
    settings.EXONYM_FOUR_EYES = "night-desk"
    assert approve(submitted, chen).lone is False


@pytest.mark.parametrize("house", ["standard", "strict"])
def test_importing_is_not_writing(db, settings, house):
    settings.EXONYM_FOUR_EYES = house
    both = person("both", ("translator", "en"), ("reviewer", "en"))
    source, target = document("zh", SOURCE), document("en", ENGLISH)
    _, translation = intake.store(source, target, Details(), by=both)
    workflow.submit(translation, by=both)
    assert approve(translation, both).kind == DecisionKind.APPROVED


def test_applying_an_own_proposed_term_is_writing(submitted, rita, chen):
    rendering = terms.propose(terms.Proposal("en", "Greer", "Grier", "person", "short"), by=rita)[
        0
    ].renderings.get(text="Greer")
    flag = open_flags(submitted)[0]
    flags.correct(flag, by=rita, seen=1)
    assert history.typists(submitted) == {rita.pk}
    assert rendering.approved_by is None


def test_a_new_approval_asks_only_for_what_was_typed_since(approved, tara, rita, chen):
    _type(approved, tara)
    assert approve(approved, rita).kind == DecisionKind.APPROVED
    workflow.reopen(approved, by=chen)
    assert approve(approved, rita).kind == DecisionKind.APPROVED


# The hash


def test_another_text_than_the_one_shown(submitted, tara, rita):
    shown = content.content_hash(submitted)
    write(targets(submitted)[3], "The talks took two hours.", tara)
    with pytest.raises(Refused) as refused:
        workflow.approve(submitted, by=rita, seen_hash=shown)
    assert refused.value.reasons == (
        "The text has changed since this page was shown. Read it again.",
    )


def test_another_termbase_than_the_one_shown(submitted, rita, chen):
    known = greer()
    Flag.objects.open().update(blocking=False)
    shown = content.content_hash(submitted)
    terms.add(known, Form("en", "Lutnick"), by=chen)
    with pytest.raises(Refused, match="changed since this page was shown"):
        workflow.approve(submitted, by=rita, seen_hash=shown)


@pytest.mark.parametrize("shown", ["", "0" * 64])
def test_without_the_right_hash_nothing_is_approved(submitted, rita, shown):
    with pytest.raises(Refused, match="changed since this page was shown"):
        workflow.approve(submitted, by=rita, seen_hash=shown)


# After an approval


def test_an_edit_puts_it_back_in_review_and_leaves_what_was_approved(approved, tara):
    revision, before = approved.approved_revision_id, texts(approved)
    _type(approved, tara)
    approved.refresh_from_db()
    assert approved.status == Status.IN_REVIEW
    assert approved.approved_revision_id == revision
    assert [block.text for block in exporting.document(approved).blocks] == before
    assert texts(approved) != before


@pytest.mark.parametrize("deed", [*WRITING, *APPLYING])
def test_every_edit_puts_it_back_in_review(approved, chen, deed):
    deed(approved, chen)
    assert _status(approved) == Status.IN_REVIEW


def test_a_change_of_the_source_puts_it_back_in_review(approved, chen):
    editing.save_source(approved.article.segments.all()[3], "三小时。", by=chen, seen=1)
    assert _status(approved) == Status.IN_REVIEW


def test_a_remark_leaves_it_approved(approved, rita):
    _remark(approved, rita)
    assert _status(approved) == Status.APPROVED


def test_reopened(approved, chen):
    revision = approved.approved_revision_id
    decision = workflow.reopen(approved, by=chen, note="Wrong name.")
    approved.refresh_from_db()
    assert (approved.status, approved.approved_revision_id) == (Status.IN_REVIEW, revision)
    assert (decision.kind, decision.note) == (DecisionKind.REOPENED, "Wrong name.")


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW, Status.CHANGES])
def test_only_what_is_approved_is_reopened(story, chen, status):
    Translation.objects.filter(pk=story.pk).update(status=status)
    with pytest.raises(Refused, match="Only an approved translation"):
        workflow.reopen(story, by=chen)
    assert _status(story) == status


# Overrides


def test_a_chief_may_override_with_a_reason_and_it_is_recorded(submitted, rita, chen):
    _flagged(submitted, rita)
    decision = approve(submitted, chen, override="Confirmed with his office.")
    decision = Decision.objects.get(pk=decision.pk)
    assert decision.override == "Confirmed with his office."
    assert history.timeline(submitted)[-1].comment == "Confirmed with his office."
    assert Flag.objects.blocking().count() == 1


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_no_override_without_a_reason(submitted, rita, chen, reason):
    _flagged(submitted, rita)
    assert _refusal(submitted, chen, override=reason) == ("1 flag blocks approval.",)


def test_nobody_else_overrides(submitted, rita):
    _flagged(submitted, rita)
    assert _refusal(submitted, rita, override="I know better.") == ("1 flag blocks approval.",)


def test_an_override_is_for_flags_alone(submitted, tara, chen):
    write(targets(submitted)[3], "", tara)
    reasons = _refusal(submitted, chen, override="In a hurry.")
    assert reasons == ("1 paragraph is not translated yet.",)


# Records


def test_a_decision_is_never_changed_or_deleted(approved):
    decision = Decision.objects.first()
    decision.note = "Otherwise."
    with pytest.raises(TypeError, match="never changed"):
        decision.save()
    with pytest.raises(TypeError, match="never deleted"):
        decision.delete()
    with pytest.raises(TypeError, match="never changed"):
        Decision.objects.update(note="Otherwise.")
    with pytest.raises(TypeError, match="never deleted"):
        Decision.objects.all().delete()
    assert Decision.objects.filter(note="").count() == 2


@pytest.mark.usefixtures("approved")
def test_a_decision_names_itself(rita):
    assert str(Decision.objects.first()) == "Approved by rita"


def test_every_decision_is_a_revision(approved, rita, chen, tara):
    workflow.reopen(approved, by=chen)
    workflow.send_back(approved, by=rita, note="No.")
    kinds = [entry.kind for entry in history.timeline(approved)]
    assert kinds[2:] == [Act.SUBMIT, Act.APPROVE, Act.REOPEN, Act.SEND_BACK]


def test_assigned(approved, tara, rita, chen):
    due = timezone.now()
    workflow.assign(approved, by=chen, translator=tara, reviewer=rita, due=due)
    assert (approved.translator, approved.reviewer, approved.due_at) == (tara, rita, due)
    assert approved.status == Status.APPROVED
    assert history.timeline(approved)[-1].kind == Act.ASSIGN


@pytest.mark.parametrize("name", ["tara", "rita", "otto"])
def test_only_a_chief_assigns(story, request, name):
    user = request.getfixturevalue(name)
    with pytest.raises(PermissionDenied, match="assign translations"):
        workflow.assign(story, by=user, translator=user, reviewer=None, due=None)
    assert Translation.objects.get().translator is None


def test_an_own_proposal_is_writing_in_any_capitals(story, tara, rita):
    terms.propose(terms.Proposal("en", "quux duty", "quux levy"), by=rita)
    write(targets(story)[3], "Quux levy rises.", tara)
    workflow.submit(story, by=tara)
    flag = open_flags(story)[0]
    assert flag.suggestion == "Quux duty"
    flags.correct(flag, by=rita, seen=flag.target.version)
    with pytest.raises(Refused, match="You wrote part"):
        approve(story, rita)
