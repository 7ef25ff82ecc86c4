from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prose.alignment import align, digits, sentences
from prose.language import UnknownLanguage
from prose.lexicon import Lexicon
from prose.termbase import Concept, Rendering, Snapshot

DEMO = Path(__file__).parents[2] / "demo"
SOURCE = [
    "美国贸易代表格里尔周四在华盛顿会见了日本经济再生大臣赤泽亮正。",
    "会谈持续了75分钟。",
    "双方就汽车关税问题交换了意见，但没有达成任何协议，下一轮会谈定于5月举行。",
    "日本是美国国债的最大海外持有国，持有额为1.13万亿美元。",
]
TARGET = [
    "US Trade Representative Jamieson Greer met Japan's economic revitalisation minister Ryosei "
    "Akazawa in Washington on Thursday.",
    "The talks lasted 75 minutes.",
    "The two sides exchanged views on car tariffs but reached no agreement at all; the next round "
    "of talks is planned for May.",
    "Japan is the largest foreign holder of US Treasuries, with $1.13 trillion of them.",
]


def _pairs(beads):
    return [(list(bead.source), list(bead.target)) for bead in beads]


def test_equal_counts_pair_one_to_one():
    beads = align(SOURCE, TARGET, "zh", "en")
    assert _pairs(beads) == [([n], [n]) for n in range(4)]
    assert all(0 < bead.score <= 1 for bead in beads)


def test_a_dropped_paragraph():
    beads = align(SOURCE, TARGET[:2] + TARGET[3:], "zh", "en")
    assert _pairs(beads) == [([0], [0]), ([1], [1]), ([2], []), ([3], [2])]
    assert beads[2].score == 0


def test_a_merged_pair():
    merged = [TARGET[0], " ".join(TARGET[1:3]), TARGET[3]]
    assert _pairs(align(SOURCE, merged, "zh", "en")) == [([0], [0]), ([1, 2], [1]), ([3], [2])]


def test_an_added_paragraph():
    added = [
        *TARGET[:2],
        "Read more about this on our pages about the world's markets.",
        *TARGET[2:],
    ]
    assert _pairs(align(SOURCE, added, "zh", "en")) == [
        ([0], [0]),
        ([1], [1]),
        ([], [2]),
        ([2], [3]),
        ([3], [4]),
    ]


def test_the_termbase_is_an_anchor():
    concept = Concept(1, "person", 1, (Rendering(1, "zh", "格里尔"), Rendering(1, "en", "Greer")))
    source = [SOURCE[0], "格里尔很快离开了那里。", "天气不好，没有人说话。", SOURCE[3]]
    target = [TARGET[0], "Then Greer left the place.", TARGET[3]]
    assert ([1], [1]) not in _pairs(align(source, target, "zh", "en"))
    assert ([1], [1]) in _pairs(align(source, target, "zh", "en", Snapshot(1, (concept,))))


def test_languages_must_be_known():
    with pytest.raises(UnknownLanguage):
        align(["a"], ["b"], "xx-nope", "en")


units = st.lists(
    st.sampled_from(["", "a", "Greer said 5", "一二三四五六七八", "x" * 200]), max_size=7
)


@given(units, units)
def test_both_sides_are_covered_in_order(source, target):
    beads = align(source, target, "zh", "en")
    assert [n for bead in beads for n in bead.source] == list(range(len(source)))
    assert [n for bead in beads for n in bead.target] == list(range(len(target)))
    assert all(0 <= bead.score <= 1 for bead in beads)
    assert all(len(bead.source) + len(bead.target) for bead in beads)


def test_a_long_text_is_aligned_near_the_diagonal():
    source = [f"第{n}段。" * (1 + n % 5) for n in range(200)]
    target = [f"Paragraph {n}. " * (1 + n % 5) for n in range(200) if n != 77]
    beads = align(source, target, "zh", "en")
    assert sum(len(bead.source) == len(bead.target) == 1 for bead in beads) > 190


def test_real_articles_are_paired_paragraph_by_paragraph():
    for source, target in (
        ("tariffs/source.zh.md", "tariffs/first.en.md"),
        ("tariffs/source.zh.md", "tariffs/final.fr.md"),
        ("treasuries/source.ja.md", "treasuries/final.en.md"),
    ):
        tags = [path.split(".")[1] for path in (source, target)]
        texts = [(DEMO / path).read_text().split("\n\n") for path in (source, target)]
        beads = align(*texts, *tags)
        assert {(len(bead.source), len(bead.target)) for bead in beads} == {(1, 1)}
        fewer = align(texts[0], texts[1][:2] + texts[1][3:], *tags)
        assert ([2], []) in _pairs(fewer)


def test_equal_counts_are_paired_anew_where_one_was_dropped_and_one_split():
    source = [*SOURCE, "专家说，日元汇率跌至157.3，股价下跌了3.7%。市场周五休市。"]
    target = [
        *TARGET[:2],
        TARGET[3],
        "Experts said the yen fell to 157.3 and shares lost 3.7%.",
        "Markets are closed on Friday.",
    ]
    assert len(source) == len(target)
    assert _pairs(align(source, target, "zh", "en")) == [
        ([0], [0]),
        ([1], [1]),
        ([2], []),
        ([3], [2]),
        ([4], [3, 4]),
    ]


def test_a_lexicon_tells_what_lengths_cannot():
    source = ["农民抗议。", "银行破产。", "法院判决。"]
    target = ["The bank failed.", "A court ruled."]
    partners = {"bank": (("银行", 0.9),), "court": (("法院", 0.9),), "ruled": (("统治", 0.5),)}
    known = Lexicon(MappingProxyType(partners))
    pairs = _pairs(align(source, target, "zh", "en", known=known))
    assert pairs == [([0], []), ([1], [0]), ([2], [1])]


def test_sentences_are_paired_inside_a_paragraph():
    source = "会谈持续了75分钟。没有人说话！“你好吗？”他问。"
    target = "The talks lasted 75 minutes. “How are you?” he asked."
    found = sentences(source, target, "zh", "en")
    assert [(each.source.of(source), each.target.of(target)) for each in found] == [
        ("会谈持续了75分钟。", "The talks lasted 75 minutes."),
        ("没有人说话！", ""),
        ("“你好吗？”他问。", "“How are you?” he asked."),
    ]
    assert found[1].score == 0
    assert sentences("", "", "zh", "en") == ()


def test_one_side_may_be_empty():
    assert _pairs(align([], ["a", "b"], "zh", "en")) == [([], [0]), ([], [1])]
    assert _pairs(align(["一"], [], "zh", "en")) == [([0], [])]


def test_very_different_counts_are_still_covered():
    beads = align(["一二三"] * 3, ["word"] * 900, "zh", "en")
    assert [n for bead in beads for n in bead.target] == list(range(900))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1.2亿", {"12"}), ("120 million", {"12"}), ("١٢٠", {"12"}), ("0", {"0"}), ("no", set())],
)
def test_digits(text, expected):
    assert digits(text) == expected


def test_a_translation_far_longer_than_usual_is_paired_one_to_one():
    source = ["谈判", *(f"谈判继续{n}。" for n in range(100))]
    target = ["Talks", *("The talks, constructive, went on. " * 12 + f" {n}" for n in range(100))]
    assert _pairs(align(source, target, "zh", "en")) == [([n], [n]) for n in range(101)]
