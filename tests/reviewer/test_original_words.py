"""Quotations that were translated back: asked about, answered, and not asked again."""

import pytest

from prose.document import Block, Document
from reviewer import flags, intake, terms
from reviewer.models import Flag, FlagStatus
from reviewer.models.flag import ANSWERS, REASONS
from reviewer.refusals import Invalid
from reviewer.terms import Form
from tests.conftest import client_of, open_flags, targets, write
from tests.reviewer.screens.visits import page, post
from translations.importing import Details
from translations.models import Concept

SOURCE = (
    ("headline", "日美谈判结束"),
    ("paragraph", "格里尔说：“我们今天的谈判是坦率的，也是有用的。”"),
)
BACK = "“Our negotiations today were candid and also useful,” Greer said."
ORIGINAL = "“We had frank talks today, and they helped,” Greer said."
NEW = "Greer said on Friday: “It was a blunt conversation that got us somewhere.”"


@pytest.fixture
def known(chen):
    forms = (("zh", "格里尔", "preferred", "family"), ("en", "Greer", "preferred", "family"))
    made = Concept.objects.create(kind="person", native_language="en")
    for form in forms:
        terms.add(made, Form(*form), by=chen)
    return made


def _stored(target: str = BACK):
    source = Document("zh", tuple(Block(*each) for each in SOURCE))
    written = (Block("headline", "Japan, US end talks"), Block("paragraph", target))
    return intake.store(source, Document("en", written), Details(), by=None)[1]


@pytest.fixture
def text(known):
    return _stored()


def _asked(translation) -> Flag:
    (flag,) = open_flags(translation)
    return flag


def test_it_asks_and_never_blocks(text):
    flag = _asked(text)
    assert (flag.check_name, flag.severity, flag.blocking) == ("quotation", "neutral", False)
    assert flag.quote == "“Our negotiations today were candid and also useful,”"
    assert flag.message == "Back-translated: find the original wording of Greer."
    assert flag.is_translated_back
    assert not Flag.objects.blocking().exists()


@pytest.mark.parametrize("reason", ANSWERS)
def test_an_answer_stays_with_the_words(text, rita, reason):
    flags.dismiss(_asked(text), by=rita, reason=reason, note="Asked the office.")
    assert open_flags(text) == []
    write(targets(text)[1], ORIGINAL, rita)
    write(targets(text)[1], NEW, rita)
    assert open_flags(text) == []
    write(targets(text)[1], BACK, rita)
    assert open_flags(text) == []


def test_the_original_is_put_in_first_and_said_to_be(text, rita):
    write(targets(text)[1], ORIGINAL, rita)
    flag = _asked(text)
    flags.dismiss(flag, by=rita, reason="original-in")
    flag.refresh_from_db()
    assert (flag.status, flag.keep_reason) == (FlagStatus.DISMISSED, "original-in")
    write(targets(text)[1], ORIGINAL.replace("helped", "helped us"), rita)
    assert open_flags(text) == []


def test_a_new_form_of_the_speaker_does_not_ask_again(text, known, rita, chen):
    flags.dismiss(_asked(text), by=rita, reason="not-found")
    terms.add(known, Form("fr", "Greer"), by=chen)
    terms.add(known, Form("en", "Grier", "deprecated", "family"), by=chen)
    assert open_flags(text) == []


def test_opened_again_it_asks_again(text, rita):
    flag = _asked(text)
    flags.dismiss(flag, by=rita, reason="paraphrased")
    flag.refresh_from_db()
    flags.reopen(flag, by=rita)
    assert _asked(text).keep_reason == ""


@pytest.mark.parametrize(
    ("reason", "target", "asked"),
    [
        ("not-found", NEW, False),
        ("paraphrased", BACK, False),
        ("original-in", BACK, False),
        ("original-in", NEW, True),
    ],
)
def test_what_was_answered_of_the_same_words_holds_in_another_text(
    text, rita, reason, target, asked
):
    flags.dismiss(_asked(text), by=rita, reason=reason)
    assert bool(open_flags(_stored(target))) == asked


@pytest.mark.parametrize("reason", REASONS)
def test_the_usual_reasons_answer_nothing(text, rita, reason):
    with pytest.raises(Invalid, match="one of the three answers"):
        flags.dismiss(_asked(text), by=rita, reason=reason, note="So.")
    assert _asked(text).status == FlagStatus.OPEN


@pytest.mark.parametrize("reason", ANSWERS)
def test_only_such_a_flag_is_answered_so(text, rita, reason):
    Flag.objects.update(severity="major")
    with pytest.raises(Invalid, match="translated back"):
        flags.dismiss(_asked(text), by=rita, reason=reason)
    flag = flags.flag(
        targets(text)[1],
        flags.words(targets(text)[1], "candid"),
        flags.Remark("style"),
        by=rita,
        seen=1,
    )
    with pytest.raises(Invalid, match="translated back"):
        flags.dismiss(flag, by=rita, reason=reason)


def test_the_card_offers_the_answers_by_their_keys(text, rita):
    flag = _asked(text)
    shown = page(client_of(rita).get(f"/translations/{text.pk}/?card={flag.pk}"))
    for number, reason in enumerate(ANSWERS, 1):
        assert f'value="{reason}" data-key="{number}"' in shown
        assert str(reason.label) in shown
    assert 'value="house-style"' not in shown
    assert "Back-translated: find the original wording of Greer." in shown


def test_an_answer_is_sent_and_shown(text, rita):
    flag = _asked(text)
    assert post(rita, "dismiss", flag.pk, reason="original-in").status_code in {200, 302}
    flag.refresh_from_db()
    assert (flag.status, flag.closed_by) == (FlagStatus.DISMISSED, rita)
    shown = page(client_of(rita).get(f"/translations/{text.pk}/?card={flag.pk}"))
    assert "Original put in" in shown


def test_a_wrong_answer_is_refused(text, rita):
    flag = _asked(text)
    answer = post(rita, "dismiss", flag.pk, reason="right")
    assert answer.status_code == 422
    assert "one of the three answers" in page(answer)
    assert _asked(text).pk == flag.pk


def test_a_translator_answers_and_a_stranger_does_not(text, tara, omar):
    flag = _asked(text)
    assert post(omar, "dismiss", flag.pk, reason="not-found").status_code in {403, 404}
    assert _asked(text).pk == flag.pk
    assert post(tara, "dismiss", flag.pk, reason="not-found").status_code in {200, 302}
    assert open_flags(text) == []


def test_a_wrong_speaker_is_no_wrong_form(text, known, chen, rita):
    other = Concept.objects.create(kind="person")
    terms.add(other, Form("en", "Lutnick", "preferred", "family"), by=chen)
    terms.add(other, Form("zh", "卢特尼克", "preferred", "family"), by=chen)
    write(targets(text)[1], BACK.replace("Greer", "Lutnick"), rita)
    wrong = next(
        flag for flag in open_flags(text) if flag.check_name == "quotation" and flag.suggestion
    )
    assert (wrong.quote, wrong.suggestion, wrong.blocking) == ("Lutnick", "Greer", False)
    assert not terms.rememberable(wrong)
    shown = page(client_of(chen).get(f"/translations/{text.pk}/?card={wrong.pk}"))
    assert "Everywhere (" not in shown
