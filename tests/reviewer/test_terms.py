"""Changes of the termbase, and the texts that hold its forms."""

import pytest
from django.core.exceptions import PermissionDenied

from reviewer import flags, terms
from reviewer.flags import Remark
from reviewer.models import Flag
from reviewer.refusals import Invalid, Refused
from reviewer.terms import Form, Proposal
from tests.conftest import greer, open_flags, targets
from translations import history, termbase
from translations.models import Act, Concept, Rendering

GREER = Proposal("en", "Greer", "Grier", "person", "short", "zh", "格里尔")


def _flag(story, by, **remark):
    remark = {"category": "name-wrong", "suggestion": "Greer", **remark}
    target = targets(story)[1]
    span = flags.words(target, "Grier")
    return flags.flag(target, span, Remark(**remark), by=by, seen=target.version)


def _forms(concept):
    return {(r.text, r.status) for r in concept.renderings.filter(retired=False)}


def test_it_works(story, chen):
    concept, opened = terms.propose(GREER, by=chen)
    assert opened == len(open_flags(story)) == 3
    assert concept.kind == "person"
    assert _forms(concept) == {
        ("格里尔", "preferred"),
        ("Greer", "preferred"),
        ("Grier", "deprecated"),
    }
    (entry,) = history.of_concept(concept)
    assert (entry.kind, entry.comment, entry.by) == (Act.TERMBASE, "Grier → Greer", "Chen")


@pytest.mark.parametrize("name", ["tara", "omar", "otto", "admin"])
def test_who_may_not_propose(story, request, name):
    with pytest.raises(PermissionDenied, match="add to the termbase in this language"):
        terms.propose(GREER, by=request.getfixturevalue(name))
    assert not Concept.objects.exists()


def test_only_a_chief_approves_and_retires(rita):
    greer()
    rendering = Rendering.objects.get(text="Grier")
    with pytest.raises(PermissionDenied, match="approve a rendering"):
        terms.approve(rendering, by=rita)
    with pytest.raises(PermissionDenied, match="retire a rendering"):
        terms.retire(rendering, by=rita)
    rendering.refresh_from_db()
    assert not rendering.retired


@pytest.mark.parametrize(
    ("proposal", "why"),
    [
        (Proposal("en", "", "Grier"), "Give both forms"),
        (Proposal("en", "Greer", " "), "Give both forms"),
        (Proposal("en", "Grier ", "Grier"), "are the same: “Grier”"),
        (Proposal("en", "Greer", "Gri\0er"), "NUL"),
        (Proposal("en", "Greer", "Grier", "ghost"), "no kind of concept"),
        (Proposal("en", "Greer", "Grier", part="tail"), "not a valid choice"),
        (Proposal("en", "Greer", "G" * 301), "at most 300"),
        (Proposal("en", "Greer", "Grier", source_language="xx-99", source_form="格"), "xx-99"),
        (Proposal("nowhere-land", "Greer", "Grier"), "no language tag"),
    ],
)
def test_what_cannot_be_entered(story, chen, proposal, why):
    before = termbase.revision()
    with pytest.raises(Invalid, match=why):
        terms.propose(proposal, by=chen)
    assert not Concept.objects.exists()
    assert (termbase.revision(), Flag.objects.count()) == (before, 0)


def test_a_reviewers_proposal_waits_for_the_chief(story, rita, chen):
    concept, _ = terms.propose(GREER, by=rita)
    rendering = concept.renderings.get(text="Greer")
    assert (rendering.proposed_by, rendering.approved_by) == (rita, None)
    terms.approve(rendering, by=chen)
    rendering.refresh_from_db()
    assert rendering.approved_by == chen
    with pytest.raises(Refused, match="approved already"):
        terms.approve(rendering, by=chen)


def test_a_chiefs_own_is_approved(story, chen):
    concept, _ = terms.propose(GREER, by=chen)
    assert {r.approved_by for r in concept.renderings.all()} == {chen}


def test_what_was_preferred_is_admitted_from_now_on(story, chen):
    concept, _ = terms.propose(GREER, by=chen)
    terms.add(concept, Form("en", "Greér", part="short"), by=chen)
    assert ("Greer", "admitted") in _forms(concept)
    assert ("格里尔", "preferred") in _forms(concept)


def test_the_same_form_is_entered_once(story, chen):
    concept, _ = terms.propose(GREER, by=chen)
    terms.propose(GREER, by=chen, concept=concept)
    assert concept.renderings.count() == 3
    assert len(open_flags(story)) == 3


def test_a_retired_form_comes_back(story, chen):
    concept, _ = terms.propose(GREER, by=chen)
    terms.retire(concept.renderings.get(text="Grier"), by=chen)
    assert {flag.check_name for flag in open_flags(story)} == {"unknown_wrong_form"}
    terms.add(concept, Form("en", "Grier", "deprecated", "short"), by=chen)
    assert {flag.check_name for flag in open_flags(story)} == {"known_wrong_form"}
    assert len(open_flags(story)) == 3
    assert concept.renderings.count() == 3


def test_a_form_turned_right_withdraws_the_flags(story, chen):
    concept, _ = terms.propose(GREER, by=chen)
    opened = terms.add(concept, Form("en", "Grier", "admitted", "short"), by=chen)
    assert (opened, open_flags(story)) == (0, [])


@pytest.mark.parametrize(
    ("form", "why"),
    [
        (Form("en", " "), "needs words"),
        (Form("en", "Greer", "perfect"), "not a valid choice"),
        (Form("en", "Greer", evidence="javascript:alert(1)"), "valid URL"),
        (Form("klingonese", "Greer"), "no language tag"),
    ],
)
def test_a_form_that_cannot_be_added(chen, form, why):
    known = greer()
    before = _forms(known)
    with pytest.raises(Invalid, match=why):
        terms.add(known, form, by=chen)
    assert _forms(known) == before


def test_from_a_flag_to_the_termbase(story, rita):
    flag = _flag(story, rita)
    assert terms.propose_from(flag, by=rita) == 2  # the third stands under the flag itself
    flag.refresh_from_db()
    assert _forms(flag.concept) == {("Greer", "preferred"), ("Grier", "deprecated")}
    assert (flag.concept.kind, flag.concept.renderings.first().part) == ("person", "short")


def test_a_flag_without_suggestion_is_no_term(story, rita):
    with pytest.raises(Invalid, match="what it should read"):
        terms.propose_from(_flag(story, rita, suggestion=""), by=rita)
    assert not Concept.objects.exists()


def test_a_known_concept_of_the_source_is_guessed(story, rita, chen):
    concept, _ = terms.propose(
        Proposal("en", "Greer", "Grear", "person", "short", "zh", "格里尔"), by=chen
    )
    flag = _flag(story, rita)
    guessed = terms.guess(flag)
    assert guessed["concept"] == concept
    assert terms.candidates(flag) == [concept]
    terms.propose_from(flag, by=rita)
    assert ("Grier", "deprecated") in _forms(concept)
    assert Concept.objects.count() == 1


@pytest.mark.parametrize(
    ("category", "suggestion", "kind", "part"),
    [
        ("name-wrong", "Jamieson Greer", "person", "full"),
        ("name-part", "Greer", "person", "short"),
        ("organisation", "Greer", "organisation", "full"),
        ("place-or-zone", "Greer", "place", "full"),
        ("title-role", "Greer", "title", "full"),
        ("style", "Greer", "term", "full"),
    ],
)
def test_guessed_from_the_category(story, rita, category, suggestion, kind, part):
    guessed = terms.guess(_flag(story, rita, category=category, suggestion=suggestion))
    assert (guessed["kind"], guessed["part"], guessed["concept"]) == (kind, part, None)
    assert (guessed["prefer"], guessed["deprecate"]) == (suggestion, "Grier")


def test_an_added_paragraph_names_no_concept(story, rita):
    flag = _flag(story, rita)
    flag.target.segment = None
    assert terms.candidates(flag) == []


def test_a_proposal_overrules_nobody(chen, rita):
    house = greer(chen)
    proposal = Proposal("en", "Grear", "Grierr", "person", "short")
    terms.propose(proposal, by=rita, concept=house)
    status = {r.text: r.status for r in house.renderings.filter(part="short", language="en")}
    assert status["Greer"] == "preferred"
    assert status["Grear"] == "admitted"


def test_a_proposal_does_not_undo_the_chiefs_word(chen, rita):
    house = greer(chen)
    proposal = Proposal("en", "Gruer", "Greer", "person", "short")
    with pytest.raises(Refused, match="only a chief editor"):
        terms.propose(proposal, by=rita, concept=house)
    assert house.renderings.get(text="Greer").status == "preferred"
