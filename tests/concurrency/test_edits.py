import html
import re

from reviewer import places
from reviewer.models import AppliedRequest
from tests.conftest import greer, open_flags, targets, texts
from translations import history

ROUNDS = 4


def test_of_two_edits_of_one_paragraph_one_wins_and_one_gets_both_texts(
    newsroom, story, tara, rita
):
    for number in range(ROUNDS):
        target, mine, theirs = targets(story)[3], f"Tara’s words {number}.", f"Rita’s {number}."
        answers = newsroom.at_once(
            newsroom.act(tara, "save", target.pk, text=mine, seen=target.version),
            newsroom.act(rita, "save", target.pk, text=theirs, seen=target.version),
        )
        assert sorted(answer.status for answer in answers) == [302, 409]
        lost = next(answer for answer in answers if answer.status == 409)
        shown = html.unescape(re.sub(r"</?mark[^>]*>", "", lost.text))
        assert all(words in shown for words in (mine, theirs))
        assert texts(story)[3] == (mine if answers[0].status == 302 else theirs)


def test_two_edits_of_two_paragraphs_both_win(newsroom, story, tara, rita):
    for number in range(ROUNDS):
        second, third = targets(story)[2:]
        answers = newsroom.at_once(
            newsroom.act(tara, "save", second.pk, text=f"Tara {number}.", seen=second.version),
            newsroom.act(rita, "save", third.pk, text=f"Rita {number}.", seen=third.version),
        )
        assert [answer.status for answer in answers] == [302, 302]
        assert texts(story)[2:] == [f"Tara {number}.", f"Rita {number}."]
    then = history.texts_at(story, history.latest(story))
    assert [text.text for text in then] == texts(story)


def test_one_request_sent_twice_at_once_is_applied_once(newsroom, story, tara):
    for number in range(ROUNDS):
        target = targets(story)[3]
        sent = {"text": f"Words {number}.", "seen": target.version}
        twice = [newsroom.act(tara, "save", target.pk, key=f"k{number}", **sent) for _ in range(3)]
        assert sorted(answer.status for answer in newsroom.at_once(*twice)) == [302, 303, 303]
        assert targets(story)[3].version == target.version + 1
    assert AppliedRequest.objects.count() == ROUNDS


def test_everywhere_against_edits_is_all_or_nothing(newsroom, story, tara, rita, chen):
    greer(chen)
    flag = next(flag for flag in open_flags(story) if flag.quote == "Grier")
    _, _, second, third = targets(story)
    places = _places(flag)
    answers = newsroom.at_once(
        newsroom.act(rita, "everywhere", flag.pk, **places),
        newsroom.act(tara, "save", second.pk, text="Grier left.", seen=second.version),
        newsroom.act(tara, "save", third.pk, text="It was long.", seen=third.version),
    )
    replaced, edited, beside = (answer.status for answer in answers)
    assert sorted([replaced, edited]) == [302, 409]
    assert (beside, texts(story)[3]) == (302, "It was long.")
    assert ("Greer" in texts(story)[1]) is (replaced == 302)
    assert (texts(story)[2] == "Grier left.") is (edited == 302)


def _places(flag):
    found = places.find(flag)
    seen = {f"{p.replacement.target.pk}:{p.replacement.target.version}" for p in found}
    return {"places": [place.key for place in found], "seen": sorted(seen)}
