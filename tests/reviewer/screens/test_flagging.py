"""Flagging words of a row: selected or typed, and everything that is refused."""

import pytest

from reviewer.models import Comment, Flag, Placement
from tests.conftest import open_flags, targets, texts, write
from tests.reviewer.screens.visits import at_row, get, is_row_alone, page, post
from translations.models import Concept, Rendering


@pytest.fixture
def target(story):
    return targets(story)[2]


def _sent(**more):
    return {"seen": "1", "category": "name-wrong", **more}


def test_it_works(story, target, rita):
    sent = _sent(start=0, end=5, quote="Grier", suggestion="Greer", comment="See the USTR site.")
    response = post(rita, "flag", target.pk, blocking="1", severity="critical", **sent)
    assert response.url == at_row(story, target.pk)
    flag = open_flags(story)[0]
    assert (flag.start, flag.end, flag.quote, flag.suggestion) == (0, 5, "Grier", "Greer")
    assert (flag.blocking, flag.severity, flag.by) == (True, "critical", rita)
    assert flag.comments.get().text == "See the USTR site."


def test_with_htmx_the_row_alone_is_exchanged(story, target, rita):
    sent = _sent(start=0, end=5, quote="Grier", suggestion="Greer")
    response = post(rita, "flag", target.pk, htmx=True, **sent)
    assert is_row_alone(response, target.pk)
    assert f'data-flag="{open_flags(story)[0].pk}"' in page(response)


@pytest.mark.parametrize(("nth", "start"), [("", 0), (1, 0), (2, 40)])
def test_typed_words_are_found_the_nth_time(story, target, rita, nth, start):
    post(rita, "flag", target.pk, **_sent(quote="Grier", occurrence=nth, suggestion="Greer"))
    assert open_flags(story)[0].start == start == _nth(texts(story)[2], nth or 1)


def _nth(text, nth):
    at = -1
    for _ in range(nth):
        at = text.index("Grier", at + 1)
    return at


def test_without_a_severity_the_category_gives_it(story, target, rita):
    post(rita, "flag", target.pk, **_sent(quote="Grier"))
    flag = open_flags(story)[0]
    assert (flag.severity, flag.blocking) == ("major", False)


MIXED = "🙂🙂 Grier 👩‍👩‍👧 n\u0303o \u1e0b\u0323 格里尔 Grier"


@pytest.mark.parametrize("word", ["Grier", "👩‍👩‍👧", "格里尔", "🙂"])
def test_selections_count_code_points(story, target, rita, tara, word):
    stored = write(target, MIXED, tara)
    start = stored.text.index(word)
    sent = {"start": start, "end": start + len(word), "quote": word, "seen": stored.version}
    assert post(rita, "flag", target.pk, category="style", **sent).status_code == 302
    assert open_flags(story)[0].quote == word


def test_typed_words_match_in_their_stored_form(story, target, rita, tara):
    stored = write(target, "Sen\u0303or Caf\u0065\u0301 spoke.", tara)
    sent = {"quote": "Cafe\u0301", "seen": stored.version, "category": "style"}
    assert post(rita, "flag", target.pk, **sent).status_code == 302
    assert open_flags(story)[0].quote == "Caf\u00e9"


def test_a_selection_over_a_line_end_stands_on_its_words(story, target, rita, tara):
    stored = write(target, "One.\r\nTwo.", tara)
    sent = {"start": 0, "end": 9, "quote": "One.\r\nTwo.", "seen": stored.version}
    assert post(rita, "flag", target.pk, category="style", **sent).status_code == 302
    assert open_flags(story)[0].quote == "One.\nTwo."


REFUSED = {
    "outside": ({"start": 59, "end": 90}, 400, "characters 0 to 60"),
    "far outside": ({"start": 10**20, "end": 10**20 + 1}, 400, "characters 0 to 60"),
    "backwards": ({"start": 5, "end": 0}, 400, "Characters 5 to 0"),
    "nothing": ({"start": 5, "end": 5}, 400, "Characters 5 to 5"),
    "negative": ({"start": -5, "end": 5}, 422, "Start"),
    "no number": ({"start": "a", "end": 5}, 422, "Start"),
    "other words": ({"start": 0, "end": 5, "quote": "Greer"}, 409, "does not stand at"),
    "a blank": ({"start": 5, "end": 6, "quote": " "}, 422, "white space"),
    "no words": ({}, 422, "Type the words"),
    "words not there": ({"quote": "Lutnick"}, 422, "“Lutnick” stands not"),
    "too often": ({"quote": "Grier", "occurrence": 3}, 422, "stands 2 times"),
    "the 0th": ({"quote": "Grier", "occurrence": 0}, 422, "Which one"),
    "as it is": ({"quote": "Grier", "suggestion": "Grier"}, 422, "stands there already"),
    "category": ({"quote": "Grier", "category": "rude"}, 422, "Category"),
    "severity": ({"quote": "Grier", "severity": "fatal"}, 422, "Severity"),
    "nul": ({"quote": "Grier", "comment": "\x00"}, 422, "Comment"),
    "control": ({"quote": "Grier", "suggestion": "Gr\x07eer"}, 422, "control character"),
    "half a name": ({"quote": "Grier", "term": "1"}, 422, "what it should read"),
}


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_in_the_row_and_nothing_is_stored(story, target, rita, case, htmx):
    more, status, said = REFUSED[case]
    response = post(rita, "flag", target.pk, htmx=htmx, **_sent(**more))
    assert response.status_code == status
    assert said in page(response)
    assert f'id="p{target.pk}"' in page(response)
    assert not Flag.objects.exists()
    assert not Comment.objects.exists()
    assert not Concept.objects.exists()


CHANGED = {
    "other words": {"start": 0, "end": 5, "quote": "Grier"},
    "outside by now": {"start": 41, "end": 46},
    "no longer there": {"quote": "team"},
    "still there": {"quote": "said"},
}


@pytest.mark.parametrize("case", CHANGED)
def test_a_text_that_changed_meanwhile_is_not_flagged(story, target, rita, tara, case):
    write(target, "Greer said so.", tara)
    response = post(rita, "flag", target.pk, **_sent(**CHANGED[case]))
    assert response.status_code == 409
    assert "Somebody else changed this paragraph" in page(response)
    assert not Flag.objects.filter(check_name="").exists()


def test_the_right_form_goes_to_the_termbase(story, target, rita):
    sent = _sent(quote="Grier", suggestion="Greer", term="1")
    post(rita, "flag", target.pk, **sent)
    forms = Rendering.objects.values_list("text", "status")
    assert set(forms) == {("Greer", "preferred"), ("Grier", "deprecated")}
    assert [flag.quote for flag in open_flags(story)] == ["Grier"] * 3
    assert len({flag.concept_id for flag in open_flags(story)}) == 1


def test_the_flag_knows_where_it_stood(target, rita):
    post(rita, "flag", target.pk, **_sent(quote="Grier"))
    assert Placement.objects.get().quote == "Grier"


def test_a_flag_does_not_change_the_text(story, target, rita):
    before = texts(story)
    post(rita, "flag", target.pk, **_sent(quote="Grier", suggestion="Greer"))
    assert texts(story) == before
    assert "Greer" in page(get(rita, "review", story.pk))


def test_without_a_script_a_flag_blocks_as_its_kind_does(story, rita):
    target = targets(story)[1]
    for category, quote, blocks in (("style", "attended", False), ("name-wrong", "Grier", True)):
        sent = {"seen": target.version, "quote": quote, "category": category, "blocking": "usual"}
        post(rita, "flag", target.pk, **sent)
        assert target.flags.get(quote=quote).blocking is blocks
