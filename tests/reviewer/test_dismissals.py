"""How far a decision to keep words reaches, and which wrong forms are remembered."""

import pytest

from prose.document import Block, Document
from reviewer import flags, intake, terms
from reviewer.models import Dismissal, Flag
from reviewer.refusals import Invalid
from reviewer.terms import Form
from tests.conftest import ENGLISH, SOURCE, client_of, concept, greer, open_flags
from tests.reviewer.screens.visits import page
from translations.importing import Details


def _dismissed(story) -> int:
    return Flag.objects.filter(target__translation=story, status="dismissed").count()


@pytest.mark.parametrize(("scope", "left"), [("here", 2), ("article", 0), ("language", 0)])
def test_a_decision_reaches_as_far_as_it_says(story, rita, chen, scope, left):
    greer(chen)
    flags.dismiss(open_flags(story)[0], by=rita, reason="right", scope=scope)
    assert len(open_flags(story)) == left
    assert _dismissed(story) == 3 - left


def _again(story, chen):
    """Import the same texts once more."""
    source = Document("zh", tuple(Block(k, t) for k, t in SOURCE))
    target = Document("en", tuple(Block(k, t) for k, t in ENGLISH))
    return intake.store(source, target, Details(), by=chen)[1]


def test_a_decision_on_a_language_holds_in_the_next_article(story, rita, chen):
    greer(chen)
    flags.dismiss(open_flags(story)[0], by=rita, reason="right", scope="language")
    assert open_flags(_again(story, chen)) == []


def test_a_decision_on_one_place_holds_where_the_same_text_is_imported_again(story, rita, chen):
    greer(chen)
    flags.dismiss(open_flags(story)[0], by=rita, reason="right")
    again = _again(story, chen)
    assert (len(open_flags(again)), _dismissed(again)) == (2, 1)


def test_a_decision_falls_when_the_record_changes(story, rita, chen):
    known = greer(chen)
    flags.dismiss(open_flags(story)[0], by=rita, reason="right", scope="language")
    terms.add(known, Form("fr", "Greer"), by=chen)
    assert len(open_flags(_again(story, chen))) == 3


def test_opened_again_it_reaches_no_further(story, rita, chen):
    greer(chen)
    flag = open_flags(story)[0]
    flags.dismiss(flag, by=rita, reason="right", scope="language")
    flag.refresh_from_db()
    flags.reopen(flag, by=rita)
    assert not Dismissal.objects.exists()


def test_no_other_reach_is_known(story, rita, chen):
    greer(chen)
    with pytest.raises(Invalid, match="galaxy"):
        flags.dismiss(open_flags(story)[0], by=rita, reason="right", scope="galaxy")


def test_a_wrong_form_is_remembered_and_then_caught_everywhere(story, rita, chen):
    concept(
        "person",
        chen,
        ("zh", "格里尔", "preferred", "short"),
        ("en", "Jamieson Greer", "preferred", "full"),
        ("en", "Greer", "preferred", "short"),
    )
    flag = open_flags(story)[0]
    assert flag.check_name == "unknown_wrong_form"
    answer = client_of(rita).post(
        f"/flags/{flag.pk}/correct/", {"seen": flag.target.version}, headers={"HX-Request": "true"}
    )
    assert "Remember “<bdi>Grier</bdi>” as a wrong form" in page(answer)
    client_of(rita).post(f"/flags/{flag.pk}/remember/")
    assert flag.concept.renderings.get(text="Grier").status == "deprecated"
    assert {each.check_name for each in open_flags(story)} == {"known_wrong_form"}


def test_a_translator_remembers_nothing(story, tara, chen):
    greer(chen)
    flag = open_flags(story)[0]
    assert client_of(tara).post(f"/flags/{flag.pk}/remember/").status_code in {403, 409}
