"""News in three languages, made from one grammar: paragraphs whose pairs are known."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

Bead = tuple[tuple[int, ...], tuple[int, ...]]

# Each line: English | Chinese | German. A sentence is a subject, a verb, an object, a circumstance.
_SUBJECTS = """
The finance minister|财务大臣|Der Finanzminister
{person}|{person}|{person}
The trade delegation from {place}|来自{place}的贸易代表团|Die Handelsdelegation aus {place}
A spokeswoman for the foreign ministry|外交部发言人|Eine Sprecherin des Außenministeriums
The central bank|中央银行|Die Zentralbank
Officials who know the matter|知情官员|Mit der Sache vertraute Beamte
Carmakers|汽车制造商|Autohersteller
The upper house of parliament|参议院|Das Oberhaus des Parlaments
{person}, who leads the talks,|率团谈判的{person}|{person}, der die Gespräche führt,
Farmers in the north|北部农民|Bauern im Norden
The company's chief executive|该公司首席执行官|Der Vorstandschef des Unternehmens
A court in {place}|{place}一家法院|Ein Gericht in {place}
Economists|经济学家|Ökonomen
The coast guard|海岸警卫队|Die Küstenwache
"""
_VERBS = """
rejected|拒绝了|lehnte|ab
welcomed|欢迎|begrüßte|
put off|推迟了|verschob|
warned against|警告不要接受|warnte vor|
confirmed to reporters|向记者证实了|bestätigte Reportern gegenüber|
will decide next week on|将于下周决定|entscheidet nächste Woche über|
did not want to comment on|不愿评论|wollte sich nicht äußern zu|
criticised|批评了|kritisierte|
signed|签署了|unterzeichnete|
is examining|正在研究|prüft|
"""
_OBJECTS = """
new tariffs on steel and cars|对钢铁和汽车征收的新关税|neue Zölle auf Stahl und Autos
a draft of the agreement|协议草案|einen Entwurf des Abkommens
plans to close the plant in {place}|关闭{place}工厂的计划|Pläne, das Werk in {place} zu schließen
a rise in prices of {number} percent|物价上涨{number}%|einen Preisanstieg um {number} Prozent
{number} billion dollars in bonds|{number}0亿美元债券|Anleihen über {number} Milliarden Dollar
the budget|预算案|den Haushalt
demands by {person}|{person}提出的要求|Forderungen von {person}
the release of the fishermen|释放渔民一事|die Freilassung der Fischer
an inquiry into the accident|对事故的调查|eine Untersuchung des Unfalls
cuts of {number} jobs|裁减{number}个岗位|den Abbau von {number} Stellen
a visit to {place}|对{place}的访问|einen Besuch in {place}
the election result|选举结果|das Wahlergebnis
aid for small firms hit by the crisis|对小企业的危机援助|Krisenhilfen für kleine Betriebe
the rescue of the bank|救助该银行|die Rettung der Bank
"""
_CIRCUMSTANCES = """
on Tuesday|周二|am Dienstag
despite protests in {place}|不顾{place}的抗议|trotz Protesten in {place}
after {number} hours of talks|经过{number}小时会谈后|nach {number} Stunden Verhandlungen
for the first time since the war|战后首次|zum ersten Mal seit dem Krieg
without giving reasons|未说明理由|ohne Gründe zu nennen
in a letter to {person}|在致{person}的信中|in einem Brief an {person}
late in the evening|当晚晚些时候|am späten Abend
as markets fell|在市场下跌之际|während die Märkte fielen
|||
|||
"""
_FRAMES = """
{s}|{s}|{s}
{s}|{s}|{s}
{s}|{s}|{s}
“We have time,” {person} said|“我们有时间。”{person}说|„Wir haben Zeit“, sagte {person}
What happens next is open: {s}|接下来会怎样尚不清楚：{s}|Was nun geschieht, ist offen: {s}
Nobody was hurt|没有人受伤|Niemand wurde verletzt
Who will pay for it?|谁来买单？|Wer soll das bezahlen?
According to the newspaper, {s}|据该报报道，{s}|Der Zeitung zufolge gilt: {s}
"""
_PEOPLE = """
Helen Marsh|海伦·马什|Helen Marsh
Ryosei Akazawa|赤泽亮正|Ryosei Akazawa
Jonas Weber|约纳斯·韦伯|Jonas Weber
Li Wenhao|李文浩|Li Wenhao
Carla Moretti|卡拉·莫雷蒂|Carla Moretti
Ahmad Rashid|艾哈迈德·拉希德|Ahmad Raschid
"""
_PLACES = """
Tokyo|东京|Tokio
Geneva|日内瓦|Genf
Warsaw|华沙|Warschau
Cairo|开罗|Kairo
Lima|利马|Lima
Munich|慕尼黑|München
"""
LANGUAGES = ("en", "zh", "de")


def _lines(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split("|")) for line in text.strip().split("\n"))


SUBJECTS, OBJECTS, CIRCUMSTANCES, FRAMES, PEOPLE, PLACES = map(
    _lines, (_SUBJECTS, _OBJECTS, _CIRCUMSTANCES, _FRAMES, _PEOPLE, _PLACES)
)
VERBS = tuple((en, zh, (de, tail)) for en, zh, de, tail in _lines(_VERBS))


@dataclass(frozen=True, slots=True)
class Story:
    """Two texts in paragraphs, and which paragraphs translate which."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    beads: tuple[Bead, ...]


def sentence(chance: Random, frames: Sequence[tuple[str, ...]] = FRAMES) -> dict[str, str]:
    """Say one thing in every language."""
    plain = _said(chance)
    framed = chance.choice(frames)
    filled = {}
    values = _values(chance)
    for place, tag in enumerate(LANGUAGES):
        text = framed[place].replace("{s}", plain[tag])
        for name, each in values.items():
            text = text.replace(f"{{{name}}}", each[place])
        text = text[0].upper() + text[1:]
        stop = "。" if tag == "zh" else "."
        filled[tag] = text if text[-1] in "?？" else text + stop
    return filled


def _said(chance: Random) -> dict[str, str]:
    who, what, how = chance.choice(SUBJECTS), chance.choice(OBJECTS), chance.choice(CIRCUMSTANCES)
    does = chance.choice(VERBS)
    german, tail = does[2]
    return {
        "en": " ".join(filter(None, (who[0], does[0], what[0], how[0]))),
        "zh": f"{who[1]}{how[1]}{does[1]}{what[1]}",
        "de": " ".join(filter(None, (who[2], german, how[2], what[2], tail))),
    }


def _values(chance: Random) -> dict[str, tuple[str, ...]]:
    number = str(chance.randrange(2, 90))
    return {
        "person": chance.choice(PEOPLE),
        "place": chance.choice(PLACES),
        "number": (number,) * 3,
    }


def paragraph(chance: Random) -> list[dict[str, str]]:
    """Write one to four sentences, the first of which says something of its own."""
    return [sentence(chance, FRAMES[:1]), *(sentence(chance) for _ in range(chance.randrange(4)))]


def joined(sentences: list[dict[str, str]], tag: str) -> str:
    """Set sentences as one paragraph."""
    return ("" if tag == "zh" else " ").join(each[tag] for each in sentences)


def story(chance: Random, source: str, target: str, length: int) -> Story:
    """Write a story and edit its translation: paragraphs joined, split, left out and added."""
    here: list[str] = []
    there: list[str] = []
    beads: list[Bead] = []
    while len(here) < length:
        old, new = _unit(chance, source, target)
        beads.append(
            (
                tuple(range(len(here), len(here) + len(old))),
                tuple(range(len(there), len(there) + len(new))),
            )
        )
        here.extend(old)
        there.extend(new)
    return Story(tuple(here), tuple(there), tuple(beads))


def _unit(chance: Random, source: str, target: str) -> tuple[list[str], list[str]]:
    """Give one bead's paragraphs: 68 in 100 as they are, 10 joined, 10 split, 8 out, 4 new."""
    dice = chance.random()
    first = paragraph(chance)
    if dice < 0.04:
        return [], [joined(first, target)]
    if dice < 0.12:
        return [joined(first, source)], []
    if dice < 0.22:
        second = paragraph(chance)
        return [joined(first, source), joined(second, source)], [joined(first + second, target)]
    if dice < 0.32:
        first = first + paragraph(chance)
        cut = chance.randrange(1, len(first))
        return [joined(first, source)], [joined(first[:cut], target), joined(first[cut:], target)]
    return [joined(first, source)], [joined(first, target)]
