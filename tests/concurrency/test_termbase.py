from tests.conftest import greer, open_flags, targets
from tests.reviewer.screens.visits import long_story

WRONG = ["Zorba", "Quillon", "Vandrik", "Mirelle", "Toskan"]


def test_a_change_of_the_termbase_misses_no_text_that_is_being_saved(newsroom, tara, rita, chen):
    concept, stories = greer(chen), [long_story(3) for _ in range(3)]
    for wrong in WRONG:
        first = [targets(story)[1] for story in stories]
        form = {"language": "en", "text": wrong, "status": "deprecated", "part": "short"}
        saves = [_save(newsroom, tara, each, f"{wrong} spoke.") for each in first]
        change = newsroom.act(chen, "rendering", concept.pk, **form)
        answers = newsroom.at_once(*saves[:2], change, *saves[2:])
        assert [answer.status for answer in answers] == [302] * 4
        for story in stories:
            told = [flag.quote for flag in open_flags(story) if flag.concept_id == concept.pk]
            assert told == [wrong]


def _save(newsroom, user, target, text):
    return newsroom.act(user, "save", target.pk, text=text, seen=target.version)


def test_nobody_waits_for_one_another_for_ever(newsroom, story, tara, rita, chen):
    concept = greer(chen)
    for number in range(5):
        target = targets(story)[3]
        form = {"language": "en", "text": "hours", "status": "deprecated", "part": "full"}
        source = {"text": f"谈判持续约{number}小时。", "seen": target.segment.version}
        flag = {"quote": "lasted", "occurrence": 1, "category": "term", "seen": target.version}
        answers = newsroom.at_once(
            newsroom.act(rita, "flag", target.pk, term=1, suggestion=f"went on {number}", **flag),
            newsroom.act(chen, "rendering", concept.pk, **form),
            newsroom.act(chen, "source", target.segment_id, **source),
            _save(newsroom, tara, targets(story)[2], f"Talks lasted {number} hours."),
        )
        assert {answer.status for answer in answers} == {302}
