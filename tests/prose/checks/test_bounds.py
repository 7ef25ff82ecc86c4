"""What an article has too much of is read up to a bound; behind it nothing is said, nor agreed."""

import pytest

from prose import checks, quantities, speech
from prose.finding import Pair
from prose.termbase import Snapshot

KNOWN = Snapshot(1)
MANY = " ".join(["700"] * 200)  # so many that what they are compared with is another text's


def pair(source, target):
    return Pair(source, target, "zh", "en", KNOWN)


def said_of_numbers(pairs):
    """Give the numbers of the paragraphs of which something is said."""
    every = checks.run_document(pairs)
    return [n for n, found in enumerate(every) if any(f.check == "number_mismatch" for f in found)]


WRONG = pair("关税为25%。", "The tariff is 24%.")
LOST = pair("关税为25%。", "The tariff is high.")
PLAIN = pair("会议结束。", "The meeting is over.")
SAME = pair("关税为25%。", "The tariff is 25%.")


def test_numbers_are_read_up_to_the_most():
    table = [pair(MANY, MANY)] * (quantities.MOST // 400 + 1)
    assert said_of_numbers([WRONG, *table, WRONG]) == [0]
    assert said_of_numbers([WRONG, *table[2:], WRONG]) == [0, len(table) - 1]


def test_what_may_stand_where_nothing_is_read_is_not_missing():
    table = [pair(MANY, MANY)] * (quantities.MOST // 400)
    assert said_of_numbers([*table, LOST, PLAIN]) == []
    assert said_of_numbers([*table[1:], LOST, PLAIN]) == [len(table) - 1]


def test_what_is_not_read_does_not_agree():
    table = [pair(MANY, MANY)] * (quantities.MOST // 400 + 1)
    first, *_more, last = checks.bounded([SAME, *table, SAME])
    assert (first.numbers_agree, last.numbers_agree) == (True, False)


@pytest.mark.parametrize(("marks", "found"), [(speech.MOST, False), (speech.MOST // 4, True)])
def test_quotations_are_read_up_to_the_most(marks, found):
    words = [pair("", "“so” " * 10)] * (marks // 10 + 1)
    lost = pair("部长说：“我们今天的谈判坦率而有用。”", "The minister praised the talks.")
    wrong = pair("", "Markets call it a 「triple sell-off」 now.")
    *_words, first, _plain, second = checks.run_document([*words, PLAIN, lost, PLAIN, wrong])
    assert [each.check for each in first] == ["quotation"] * found
    assert [each.check for each in second] == ["quotation_marks"] * found
