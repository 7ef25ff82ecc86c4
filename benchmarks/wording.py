"""Texts of a made-up wire service, the same on every machine: long paragraphs full of names."""

from dataclasses import dataclass
from random import Random

from prose.document import Block, Document

LANGUAGES = ("en", "fr", "ar")

# A paragraph of a wire article: 60 to 90 English words, and what says as much elsewhere.
LENGTHS = {"zh": (105, 155), "en": (60, 90), "fr": (66, 98), "ar": (50, 76)}

_WORDS = {
    "zh": "谈判 关税 政府 经济 增长 市场 部长 会议 星期三 表示 问题 双方 企业 出口 投资 政策 "
    "报告 官员 计划 下月 能源 价格 上升 下降 合作 协议 安全 地区 议会 银行",
    "en": "talks tariffs government economy growth market minister meeting Wednesday said that the "
    "of and to in a with both sides firms exports policy report plan next month energy prices rose "
    "fell deal security region bank after reporters on again was would be the of to in for it is "
    "he she at by from not have has but its over more than new last year two three who will been "
    "cooperation agreement officials parliament investment companies exports reporters government",
    "fr": "négociations droits de douane gouvernement économie croissance marché ministre réunion "
    "mercredi a déclaré que les des et à dans une avec deux parties entreprises exportations "
    "investissement politique rapport fonctionnaires projet mois prochain énergie prix hausse "
    "baisse coopération accord sécurité région parlement banque le la de du il pour sur est",
    "ar": "المفاوضات الرسوم الحكومة الاقتصاد النمو السوق الوزير الاجتماع الأربعاء قال إن من إلى في "
    "مع الجانبين الشركات الصادرات الاستثمار السياسة التقرير المسؤولين الخطة الشهر المقبل الطاقة "
    "الأسعار ارتفعت انخفضت التعاون الاتفاق الأمن المنطقة البرلمان المصرف المركزي",
}
WORDS = {tag: tuple(words.split()) for tag, words in _WORDS.items()}
STOPS = {"zh": "。", "en": ".", "fr": ".", "ar": "."}

_FIRST = {
    "zh": "加 卢 贝 霍 梅 坦 维 科 丹 佩",
    "en": "Gar Lut Bes Hol Mer Tan Vel Kor Dan Pel",
    "fr": "Gar Lut Bes Hol Mer Tan Vel Kor Dan Pel",
    "ar": "غار لوت بيس هول مير تان فيل كور دان بيل",
}
_LAST = {
    "zh": "特尼克 森特 尔曼 德林 多尔 威克",
    "en": "nick sent man lin dor wick",
    "fr": "nick sent man lin dor wick",
    "ar": "نيك سنت مان لين دور ويك",
}
_SLIPS = {"en": "h", "fr": "é", "ar": "ه"}


@dataclass(frozen=True, slots=True)
class Name:
    """A person of the news: how each language writes the name, and how drafts get it wrong."""

    right: dict[str, str]
    wrong: dict[str, str]


def _names() -> tuple[Name, ...]:
    made = []
    for first in range(10):
        for last in range(6):
            right = {tag: _FIRST[tag].split()[first] + _LAST[tag].split()[last] for tag in LENGTHS}
            wrong = {tag: right[tag] + _SLIPS[tag] for tag in LANGUAGES}
            made.append(Name(right, wrong))
    return tuple(made)


NAMES = _names()


def marker(article: int) -> str:
    """Give the number that ends each text, so that no two articles say the same."""
    return f"№{article:06d}"


def sentence(tag: str, chance: Random, length: int, name: str) -> str:
    """Write about `length` words (Chinese: characters) with a name among them."""
    words = [chance.choice(WORDS[tag]) for _ in range(length // 2 if tag == "zh" else length)]
    words.insert(chance.randrange(1, len(words)), name)
    said = ("" if tag == "zh" else " ").join(words)
    return said[0].upper() + said[1:]


@dataclass(frozen=True, slots=True)
class Story:
    """One article with its translations, unit by unit, each with one name in it.

    `slips` says in how many units of a translation the name is wrong, from the first one on.
    """

    number: int
    paragraphs: int

    def name(self, unit: int) -> Name:
        """Give the name that stands in a unit."""
        return NAMES[(self.number * 7 + unit) % len(NAMES)]

    def document(self, tag: str, slips: int = 0) -> Document:
        """Write it all in one language."""
        units = (self.text(tag, unit, wrong=unit < slips) for unit in range(self.paragraphs))
        kinds = ["headline", *["paragraph"] * (self.paragraphs - 1)]
        return Document(tag, tuple(Block(k, t) for k, t in zip(kinds, units, strict=True)))

    def text(self, tag: str, unit: int, *, wrong: bool = False, draft: int = 0) -> str:
        """Write one unit; another draft of it ends in other words."""
        chance = Random(f"{self.number} {tag} {unit}")
        name = self.name(unit)
        said = name.wrong[tag] if wrong else name.right[tag]
        low, high = LENGTHS[tag]
        length = chance.randint(low, high) if unit else low // 6
        body = sentence(tag, chance, length, said)
        again = [chance.choice(WORDS[tag]) for _ in range(4 * draft)]
        gap = "" if tag == "zh" else " "
        return gap.join([body, *again]) + f"{STOPS[tag]} {marker(self.number)}"
