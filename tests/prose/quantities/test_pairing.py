"""Which quantities of two texts are the same."""

import datetime

import pytest

from prose.finding import Pair
from prose.quantities import find
from prose.quantities.pairing import pair
from prose.termbase import Snapshot

DAY = datetime.date(2025, 5, 3)  # a Saturday
SAME = [
    ("zh", "1.2725万亿美元", "en", "$1.2725 trillion"),
    ("zh", "1.2725万亿美元", "de", "1,2725 Billionen US-Dollar"),
    ("zh", "90天", "en", "a 90-day pause"),
    ("zh", "一周后", "en", "seven days later"),
    ("zh", "18个月", "en", "a year and a half"),
    ("zh", "三成", "en", "30 percent"),
    ("zh", "25%", "en", "a quarter of them"),
    ("zh", "100公里", "en", "62 miles"),
    ("zh", "2日", "en", "May 2"),
    ("zh", "2日", "en", "on Friday"),
    ("zh", "2日", "en", "yesterday"),
    ("zh", "去年", "en", "in 2024"),
    ("zh", "4月", "en", "last month"),
    ("zh", "下午4时52分", "en", "4:52 p.m."),
    ("zh", "下午4时52分", "fr", "16 h 52"),
    ("zh", "中午12时", "en", "at noon"),
    ("zh", "第二轮", "en", "the second round"),
    ("zh", "数十人", "en", "dozens of people"),
    ("ja", "2025年度", "en", "fiscal 2025"),
    ("ja", "5分の1", "en", "by a fifth"),
    ("en", "half of them", "fr", "la moitié"),
    ("zh", "20世纪90年代", "en", "the 1990s"),
    ("en", "4:52 p.m. Eastern Time", "en", "5:52 a.m. Japan time"),
    ("zh", "1.2亿年前", "en", "120 million years ago"),
    ("zh", "3日凌晨", "en", "early Saturday"),
    ("zh", "47公斤", "en", "104 pounds"),
    ("ja", "2.08ポイント", "en", "2.08 points"),
    ("de", "130 Kilometer pro Stunde", "en", "130 kilometers per hour"),
    ("en", "130 mph", "zh", "每小时130英里"),
    ("ru", "за сутки", "en", "in 24 hours"),
    ("zh", "拘留7日", "en", "detained for seven days"),
]
OTHER = [
    ("zh", "1.13万亿美元", "en", "$11.3 trillion"),
    ("zh", "25美元", "en", "25 euros"),
    ("zh", "3个百分点", "en", "3 percent"),
    ("zh", "2日", "en", "on Thursday"),
    ("zh", "5月2日", "en", "June 2"),
    ("zh", "下午4时52分", "en", "4:52 a.m."),
    ("zh", "两小时", "en", "three hours"),
    ("zh", "去年", "en", "this year"),
    ("zh", "100公里", "en", "100 miles"),
    ("en", "4:52 p.m. Eastern Time", "en", "6:52 a.m. Japan time"),
    ("zh", "2027年", "en", "two years"),
    ("zh", "拘留7日", "en", "detained for eight days"),
    ("en", "in 2019, 120 million years later", "zh", "1.2亿年前"),
    ("ar", "47 جنيها", "en", "104 kg"),
    ("ja", "2.08ポイント", "en", "2.08 percent"),
    ("de", "130 Kilometer pro Stunde", "en", "130 miles per hour"),
]


def paired(one, text, other, translated):
    return pair(find(text, one), find(translated, other), DAY)


@pytest.mark.parametrize(("one", "text", "other", "translated"), SAME)
def test_the_same_in_other_words(one, text, other, translated):
    found = paired(one, text, other, translated)
    assert [each for each in found.missing if each.kind != "zone"] == []
    assert found.pairs


@pytest.mark.parametrize(("one", "text", "other", "translated"), OTHER)
def test_not_the_same(one, text, other, translated):
    assert paired(one, text, other, translated).missing


def test_each_answers_for_one():
    found = paired("zh", "25%和25%", "en", "25% and 24%")
    assert (len(found.pairs), len(found.missing), len(found.extra)) == (1, 1, 1)


def test_the_exact_one_is_paired_before_the_loose_one():
    found = paired("zh", "25%，25人", "en", "25 people, 25%")
    assert not found.missing
    assert not found.extra
    assert {one.kind == other.kind for one, other in found.pairs} == {True}


def test_without_the_articles_date_a_weekday_may_be_any_day():
    assert not pair(find("2日", "zh"), find("on Thursday", "en")).missing


def test_a_table_of_a_thousand_figures_is_paired_by_value():
    figures = find(" ".join(map(str, range(1000, 2000))), "en")
    assert len(pair(figures, figures).pairs) == len(figures)


@pytest.mark.parametrize(
    ("source", "target", "agree"),
    [
        ("关税为25%，暂停90天", "the 25% tariff is paused for 90 days", True),
        ("关税为25%，暂停90天", "the 25% tariff is paused", False),
        ("关税为25%", "the 24% tariff", False),
        ("他说，很好", "Fine, he said", False),
        ("关税为25%", "the 25% tariff on 4x4s", False),
        ("会谈于2日下午举行", "the talks were on May 2", False),
    ],
)
def test_numbers_agree_only_when_all_were_read_and_paired(source, target, agree):
    known = Snapshot(0)
    assert Pair(source, target, "zh", "en", known, date=DAY).numbers_agree is agree


@pytest.mark.parametrize(
    ("source", "target", "tongues", "agree"),
    [
        ("会谈于5月2日举行。", "Les discussions auront lieu le 2/5.", "zh-fr", True),
        ("会谈于5月2日举行。", "The talks are on 5/2.", "zh-en", True),
        ("会谈于5月2日举行。", "The talks are on 2/5.", "zh-en", True),
        ("会谈于5月2日举行。", "Les discussions auront lieu le 3/5.", "zh-fr", False),
        ("5/2の会談は延期。", "The talks of May 2 are put off.", "ja-en", True),
        ("5/2の会談は延期。", "The talks of May 3 are put off.", "ja-en", False),
    ],
)
def test_a_date_like_a_share_is_one_where_the_other_side_says_so(source, target, tongues, agree):
    assert Pair(source, target, *tongues.split("-"), Snapshot(0)).numbers_agree is agree


@pytest.mark.parametrize(
    ("source", "target", "tongues"),
    [
        (
            "北京时间5月3日凌晨4时，会议开始。",
            "The meeting began at 4 p.m. Eastern Time on May 2.",
            "zh-en",
        ),
        ("Der Gipfel beginnt um 15 Uhr MESZ.", "The summit begins at 9 a.m. EDT.", "de-en"),
    ],
)
def test_a_moment_may_be_told_in_another_zone_and_on_another_day(source, target, tongues):
    both = Pair(source, target, *tongues.split("-"), Snapshot(0), date=datetime.date(2025, 5, 4))
    assert both.numbers_agree
    wrong = Pair(
        source,
        target.replace("4 p", "5 p").replace("9 a", "8 a"),
        *tongues.split("-"),
        Snapshot(0),
        date=datetime.date(2025, 5, 4),
    )
    assert not wrong.numbers_agree


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max])
def test_the_ends_of_the_calendar_are_no_trap(day):
    for source, target in (("他2日离开。", "He left on Friday."), ("去年", "last month")):
        assert Pair(source, target, "zh", "en", Snapshot(0), date=day).quantities


def test_beside_a_language_that_is_not_read_nothing_is_missed():
    both = Pair(
        "Firma zarobiła 5,3 mln złotych.", "It earned 5.3 million zlotys.", "pl", "en", Snapshot(0)
    )
    assert (both.quantities.extra, both.numbers_agree) == ((), False)


@pytest.mark.parametrize(
    ("source", "target", "tongues"),
    [
        ("He left at 8 p.m.", "他8时离开。", "en-zh"),
        ("Shares rose 3½ points.", "Le titre a pris 3 points.", "en-fr"),
    ],
)
def test_what_was_not_read_whole_gives_no_green(source, target, tongues):
    both = Pair(source, target, *tongues.split("-"), Snapshot(0), date=datetime.date(2025, 5, 4))
    assert not both.numbers_agree
