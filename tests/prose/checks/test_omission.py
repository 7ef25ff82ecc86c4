"""What the source says and the translation does not, and the other way round."""

import pytest

from benchmarks import omissions
from prose import checks, examination
from prose.category import Severity
from prose.finding import Pair
from prose.settings import CheckSetting
from prose.termbase import Snapshot, UsualLength
from tests.prose.checks.test_clean_demo import ARTICLES, paragraphs
from tests.prose.checks.test_demo import known

NOTHING = Snapshot(0)
NAMES = {"omission", "addition"}
TALKS = "会谈涉及扩大双边贸易。驻日美军费用不在此次讨论之列。汇率问题则留给两国财长。"
CUT = (
    "The talks covered expanding bilateral trade. Exchange rates are left to the finance ministers."
)
WHOLE = (
    "The talks covered expanding bilateral trade. The cost of stationing US forces in Japan was "
    "outside their scope. Exchange rates are left to the finance ministers."
)


def found(*pairs: tuple[str, str], tongues=("zh", "en"), kind="paragraph", terms=NOTHING):
    every = checks.run_document([Pair(*both, *tongues, terms, kind) for both in pairs])
    return [
        (number, one.check, one.text, one.suggestion)
        for number, theirs in enumerate(every)
        for one in theirs
        if one.check in NAMES
    ]


def told(source: str, target: str, *tongues: str) -> list[str]:
    (every,) = checks.run_document([Pair(source, target, *tongues, NOTHING)])
    return [one.message for one in every if one.check in NAMES]


class TestSentences:
    def test_a_lost_sentence_is_told_in_the_words_of_the_source(self):
        assert told(TALKS, CUT, "zh", "en") == [
            "The translation has nothing for “驻日美军费用不在此次讨论之列”."
        ]
        assert found((TALKS, CUT)) == [(0, "omission", "trade", "")]

    def test_a_whole_translation_is_clean(self):
        assert found((TALKS, WHOLE)) == []

    def test_sentences_may_be_joined_and_cut(self):
        joined = WHOLE.replace("trade. The", "trade, while the").replace(
            "scope. Exch", "scope; exch"
        )
        assert found((TALKS, joined)) == []
        assert found((TALKS.replace("。驻", "，驻"), WHOLE)) == []

    def test_sentences_may_be_exchanged(self):
        first, second, third = WHOLE.split(". ")
        assert found((TALKS, f"{second}. {first}. {third}")) == []

    def test_a_sentence_may_stand_in_the_next_paragraph(self):
        cost = "The cost of stationing US forces in Japan was outside the scope of the talks."
        later = (
            "参议院选举将在今年夏天举行。",
            f"{cost} Upper house elections are due this summer.",
        )
        assert found((TALKS, CUT), later) == []

    def test_a_sentence_may_stand_in_the_paragraph_that_was_joined_to_it(self):
        assert found((TALKS[:27], WHOLE), (TALKS[27:], "")) == []

    def test_an_empty_translation_is_not_yet_one(self):
        assert found((TALKS, "")) == []
        assert found(("", CUT)) == []

    def test_an_added_sentence_is_told_where_it_stands(self):
        extra = "The mayor has closed two schools for lack of teachers."
        more = WHOLE.replace(". Exchange", f". {extra} Exchange")
        assert found((TALKS, more)) == [(0, "addition", extra, "")]

    def test_headlines_are_written_anew(self):
        assert found((TALKS, CUT), kind="headline") == []

    def test_a_number_of_a_lost_sentence_is_told_once(self):
        source = TALKS.replace("驻日", "2025年驻日")
        (every,) = checks.run_document([Pair(source, CUT, "zh", "en", NOTHING)])
        assert [one.check for one in every] == ["omission"]


class TestWords:
    @pytest.mark.parametrize(
        ("source", "target", "tongues", "lost"),
        [
            ("日本是最大海外持有者。", "Japan is the largest holder.", "zh-en", "海外"),
            ("据报道，他已辞职。", "He has resigned.", "zh-en", "据报道"),
            ("法院没有批准引渡。", "The court approved the extradition.", "zh-en", "没有"),
            ("前首相が証言した。", "The prime minister testified.", "ja-en", "前首相"),
            ("Er ist angeblich krank.", "He is ill.", "de-en", "angeblich"),
            ("Погибли не менее 12 человек.", "Погибло 12 человек.", "ru-uk", "не менее"),
            ("قتل ما لا يقل عن 12 شخصا.", "12 people were killed.", "ar-en", "ما لا يقل"),
            ("The alleged thief fled.", "Le voleur s’est enfui.", "en-fr", "alleged"),
        ],
    )
    def test_a_lost_word_is_told(self, source, target, tongues, lost):
        assert told(source, target, *tongues.split("-")) == [
            f"The source says “{lost}”; the translation has no word for it."
        ]

    @pytest.mark.parametrize(
        ("source", "target", "tongues"),
        [
            ("日本是最大海外持有者。", "No other foreign country holds more than Japan.", "zh-en"),
            ("据报道，他已辞职。", "He has resigned, according to local media.", "zh-en"),
            ("法院没有批准引渡。", "The court refused to approve the extradition.", "zh-en"),
            ("Nicht ohne Stolz nahm er an.", "He accepted with pride.", "de-en"),
            ("不久前，他去了东京。", "He went to Tokyo recently.", "zh-en"),
            ("El exministro fue detenido.", "The former minister was arrested.", "es-en"),
            ("Il aurait fui.", "He is said to have fled.", "fr-en"),
        ],
    )
    def test_other_words_answer_for_it(self, source, target, tongues):
        assert told(source, target, *tongues.split("-")) == []

    @pytest.mark.parametrize(
        ("source", "target", "tongues", "number", "right"),
        [
            ("地震造成至少12人死亡。", "The quake killed 12 people.", "zh-en", "12", "at least 12"),
            ("Fast 300 Menschen kamen.", "300人前来。", "de-zh", "300", "将近300"),
            ("Почти 40 человек ранены.", "40 people were hurt.", "ru-en", "40", "nearly 40"),
        ],
    )
    def test_beside_a_number_it_says_what_to_write(self, source, target, tongues, number, right):
        assert found((source, target), tongues=tongues.split("-")) == [
            (0, "omission", number, right)
        ]

    def test_how_grave_it_is(self):
        pairs = ("据报道，他已辞职。", "He has resigned."), ("近12人死亡。", "It killed 12.")
        every = checks.run_document([Pair(*both, "zh", "en", NOTHING) for both in pairs])
        assert [one.severity for theirs in every for one in theirs] == [
            Severity.MAJOR,
            Severity.MINOR,
        ]

    def test_two_lost_words_are_two_findings(self):
        every = checks.run(
            Pair("据报道，前首相首次出庭。", "The premier appeared.", "zh", "en", NOTHING)
        )
        assert len({one.fingerprint for one in every}) == len(every) > 1


class TestItems:
    @pytest.mark.parametrize(
        ("source", "target", "tongues"),
        [
            (
                "制裁对象包括银行、航运公司和炼油厂。",
                "The sanctions target banks and refineries.",
                "zh-en",
            ),
            ("The law protects wolves, bears and eagles.", "法律保护狼和鹰。", "en-zh"),
            (
                "Il a saisi des armes, des carnets et une voiture.",
                "He seized arms and a car.",
                "fr-en",
            ),
        ],
    )
    def test_fewer_items_are_told(self, source, target, tongues):
        (message,) = told(source, target, *tongues.split("-"))
        assert message == "The source lists more things here than the translation."

    @pytest.mark.parametrize(
        ("source", "target", "tongues"),
        [
            (
                "制裁对象包括银行、航运公司和炼油厂。",
                "Sanctions hit banks, shippers and refiners.",
                "zh-en",
            ),
            (
                "经济产业省开设了窗口。",
                "The Ministry of Economy, Trade and Industry opened desks.",
                "zh-en",
            ),
            (
                "4月，股票、国债和美元下跌。",
                "In April, stocks, bonds and the dollar fell.",
                "zh-en",
            ),
            (
                "Die Feuerwehr riet, Fenster und Türen zu schließen.",
                "Shut doors and windows, it said.",
                "de-en",
            ),
        ],
    )
    def test_as_many_are_clean(self, source, target, tongues):
        assert told(source, target, *tongues.split("-")) == []

    def test_the_lines_of_a_list_are_counted(self):
        three, two = "- 关税\n- 汇率\n- 国债", "- tariffs\n- exchange rates"
        assert (0, "omission", "rates", "") in found((three, two))


class TestLength:
    LONG = "部长在记者会上就预算和养老金改革的细节作了长时间的说明，" * 4

    def test_far_too_short(self):
        (message,) = told(self.LONG, "The minister explained.", "zh", "en")
        assert message.startswith("The translation is ")
        assert message.endswith(" as long as such translations usually are.")

    def test_what_is_usual_is_learnt_from_the_archive(self):
        short = Snapshot(0, lengths=(UsualLength("zh-Hans", "en", 0.06),))
        assert found((self.LONG, "The minister explained."), terms=short) == []


def test_it_can_be_switched_off():
    off = Snapshot(0, settings=(CheckSetting("omission", "zh", "en", on=False),))
    assert found((TALKS, CUT), terms=off) == []


def test_a_number_of_days_ago_that_no_calendar_has():
    """A length of time is not a day told from today."""
    assert told("12000年前有人居住。", "People lived here 12,000 years ago.", "zh", "en") == []


@pytest.mark.parametrize(("source", "target"), ARTICLES, ids=lambda name: name.split("/")[1])
def test_of_the_demo_the_planted_omission_alone_is_found(source, target):
    tongues = source.split(".")[1], target.split(".")[1]
    sides = zip(paragraphs(source), paragraphs(target), strict=False)
    planted = [(7, "omission", "security", "")] if target == "tariffs/first.en.md" else []
    assert found(*sides, tongues=tongues, terms=known(listed=True)) == planted


SETS = [("", 310), ("news", 160)]


@pytest.mark.parametrize(("name", "size"), SETS)
def test_the_sets_are_as_large_as_they_say(name, size):
    assert len(list(omissions.lines(name=name))) == size


class TestParagraphs:
    """Texts that nobody has paired."""

    SOURCE = (
        "日本和美国政府1日在华盛顿举行第二轮关税谈判。",
        "双方商定，工作层磋商从2日起密集进行。",
        "参议院选举将在今年夏天举行，自民党内有人主张不必急于让步。",
        "医院说，受伤的司机已脱离危险。",
    )
    TARGET = (
        "The Japanese and US governments held a second round of tariff talks in Washington on "
        "May 1.",
        "The two sides agreed that working-level consultations would be held intensively from "
        "May 2.",
        "With an upper house election due this summer, some in the Liberal Democratic Party argue "
        "that there is no need to rush into concessions.",
        "The hospital said that the injured driver was out of danger.",
    )

    def _found(self, source, target, known=NOTHING):
        every = examination.examine(
            "\n\n".join(target), "en", known, source="\n\n".join(source), source_language="zh"
        )
        return [(one.segment, one.finding.check, one.finding.message) for one in every]

    def test_as_many_are_clean(self):
        assert self._found(self.SOURCE, self.TARGET) == []

    def test_one_that_is_left_out_is_told(self):
        left = self.TARGET[:2] + self.TARGET[3:]
        message = f"The translation has nothing for “{self.SOURCE[2][:-1]}”."
        assert self._found(self.SOURCE, left) == [(2, "omission", message)]

    def test_one_that_no_pair_has_is_told_before_the_next(self):
        pairs = [
            Pair(*both, "zh", "en", NOTHING)
            for number, both in enumerate(zip(self.SOURCE, self.TARGET, strict=True))
            if number != 2
        ]
        ((number, found),) = checks.of_paragraphs(pairs, [(2, self.SOURCE[2])])
        assert (number, found.text) == (1, "2")
        message = f"The translation has nothing for the paragraph “{self.SOURCE[2][:-1]}”."
        assert found.message == message
        assert list(checks.of_paragraphs(pairs, [(2, self.SOURCE[3])])) == []

    def test_one_that_is_added_is_told(self):
        extra = "Bakers in the old town baked the longest loaf of bread that anyone remembers."
        more = (*self.TARGET[:3], extra, self.TARGET[3])
        message = "The source has nothing for this paragraph."
        assert self._found(self.SOURCE, more) == [(4, "addition", message)]

    def test_a_headline_of_ones_own_is_none(self):
        assert self._found(self.SOURCE, ("Talks go on as elections near", *self.TARGET)) == []

    def test_two_that_are_joined_are_none(self):
        joined = (self.TARGET[0], " ".join(self.TARGET[1:3]), self.TARGET[3])
        assert self._found(self.SOURCE, joined) == []

    def test_it_can_be_switched_off(self):
        off = Snapshot(0, settings=(CheckSetting("omission", on=False),))
        assert self._found(self.SOURCE, self.TARGET[:2] + self.TARGET[3:], off) == []
