"""Quotation marks of other languages, without the other one, or of several kinds."""

import pytest

from tests.prose.clean import EVERY
from tests.prose.marked import pair, parsed, right, said

NAME = "quotation_marks"
WRONG = {
    "latin": [
        ("en", "Markets call it ⟦「triple sell-off」→“triple sell-off”⟧ now."),
        ("en", "She read ⟦《The Card》→“The Card”⟧ aloud."),
        ("en", "⟦„We wait“→“We wait”⟧, he said."),
        ("en", "⟦“We wait“→“We wait”⟧, he said."),
        ("en", "⟦”We wait”→“We wait”⟧, he said."),
        ("en", "⟦« We wait »→“We wait”⟧, he said."),
        ("en", "“He said ⟦“no”→‘no’⟧ to us”, she said."),
        ("en", "⟦『We wait』→“We wait”⟧, he said."),
        ("en", "“He said ⟦「no」→‘no’⟧ twice”, she said."),
        ("en", "⟦“→⟧We wait, he said."),
        ("en", "We wait⟦”→⟧, he said."),
        ("en", '“We wait,” he said. ⟦"Or not."→“Or not.”⟧'),
        ("en", "He saw ⟦〈Minister〉→“Minister”⟧ Kato."),
        ("de", "⟦„Wir warten”→„Wir warten“⟧, sagte sie."),
        ("de", "⟦“Wir warten”→„Wir warten“⟧, sagte sie."),
        ("de", "Er nennt es ⟦「Karte」→„Karte“⟧."),
        ("de", "„Er sagte ⟦„nein“→‚nein‘⟧ zu uns“, hieß es."),
        ("de", "⟦„→⟧Wir warten, sagte sie."),
        ("de", '„Ja“, sagte sie. ⟦"Nein"→„Nein“⟧, sagte er.'),
        ("fr", "Il parle d’une ⟦“carte”→«{~}carte{~}»⟧ de plus."),
        ("fr", "⟦「La carte」→«{~}La carte{~}»⟧, dit-il."),
        ("fr", "⟦„La carte“→«{~}La carte{~}»⟧, dit-il."),
        ("fr", "⟦«→⟧{~}La carte existe, dit-il."),
        ("fr", "La carte existe{~}⟦»→⟧, dit-il."),
        ("fr", '«{~}Oui{~}», dit-il. ⟦"Non"→«{~}Non{~}»⟧, dit-elle.'),
        ("es", "Lo llama ⟦「carta」→«carta»⟧."),
        ("es", "⟦„Esperamos“→«Esperamos»⟧, dijo."),
        ("es", "⟦«→⟧Esperamos, dijo."),
        ("es", "⟦《Esperamos》→«Esperamos»⟧, dijo."),
        ("it", "⟦「Aspettiamo」→«Aspettiamo»⟧, ha detto."),
        ("it", "⟦“→⟧Aspettiamo, ha detto."),
        ("pt", "⟦「Esperamos」→“Esperamos”⟧, disse."),
        ("pt", "⟦„Esperamos“→“Esperamos”⟧, disse."),
        ("pt", "Esperamos⟦”→⟧, disse."),
        ("tr", "⟦„Bekliyoruz“→“Bekliyoruz”⟧ dedi."),
    ],
    "cyrillic": [
        ("ru", "⟦“Мы ждем”→«Мы ждем»⟧, — сказал он."),
        ("ru", "⟦「Мы ждем」→«Мы ждем»⟧, — сказал он."),
        ("ru", "⟦„Мы ждем”→«Мы ждем»⟧, — сказал он."),
        ("ru", "⟦《Мы ждем》→«Мы ждем»⟧, — сказал он."),
        ("ru", "⟦«→⟧Мы ждем, — сказал он."),
        ("ru", "Мы ждем⟦»→⟧, — сказал он."),
        ("ru", '«Да», — сказал он. ⟦"Нет"→«Нет»⟧, — ответила она.'),
        ("ru", "Он назвал это ⟦『картой』→«картой»⟧."),
        ("ru", "Газета ⟦“Коммерсант”→«Коммерсант»⟧ сообщает."),
        ("ru", "⟦«Мы ждем”→«Мы ждем»⟧, — сказал он."),
        ("ru", "Фильм ⟦〈Карта〉→«Карта»⟧ вышел."),
        ("uk", "⟦「Ми чекаємо」→«Ми чекаємо»⟧, — сказав він."),
        ("uk", "⟦《Ми чекаємо》→«Ми чекаємо»⟧, — сказав він."),
        ("uk", "⟦«→⟧Ми чекаємо, — сказав він."),
        ("uk", "Ми чекаємо⟦»→⟧, — сказав він."),
        ("uk", '«Так», — сказав він. ⟦"Ні"→«Ні»⟧, — відповіла вона.'),
        ("uk", "Він назвав це ⟦『карткою』→«карткою»⟧."),
        ("uk", "⟦«Ми чекаємо”→«Ми чекаємо»⟧, — сказав він."),
        ("uk", "Фільм ⟦〈Картка〉→«Картка»⟧ вийшов."),
        ("uk", "Газета ⟦“Дзеркало»→«Дзеркало»⟧ пише."),
        ("uk", "⟦“→⟧Ми чекаємо, — сказав він."),
    ],
    "cjk": [
        ("zh", "他称之为⟦「三杀」→“三杀”⟧。"),
        ("zh", "他称之为⟦『三杀』→“三杀”⟧。"),
        ("zh", "他称之为⟦«三杀»→“三杀”⟧。"),
        ("zh", "他称之为⟦„三杀”→“三杀”⟧。"),
        ("zh", "“他说⟦“不”→‘不’⟧。”"),
        ("zh", "⟦“→⟧我们等着，他说。"),
        ("zh", "我们等着⟦”→⟧，他说。"),
        ("zh", '“是的，”他说。⟦"不，"→“不，”⟧她说。'),
        ("zh-TW", "他稱之為⟦“三殺”→「三殺」⟧。"),
        ("zh-TW", "「他說⟦「不」→『不』⟧。」"),
        ("zh-TW", "⟦「→⟧我們等著，他說。"),
        ("ja", "「彼は⟦「いや」→『いや』⟧と言った」。"),
        ("ja", "⟦«カード»→「カード」⟧と述べた。"),
        ("ja", "⟦「→⟧カードと述べた。"),
        ("ja", "カード⟦」→⟧と述べた。"),
        ("ja", "⟦„カード“→「カード」⟧と述べた。"),
        ("ja", '「はい」と述べた。⟦"いや"→「いや」⟧とも。'),
        ("ko", "⟦„카드“→“카드”⟧라고 말했다."),
        ("ko", "⟦“→⟧카드라고 말했다."),
        ("ko", "카드⟦”→⟧라고 말했다."),
        ("ko", "“그는 ⟦“아니”→‘아니’⟧라고 했다”고 말했다."),
        ("ko", '“예”라고 했다. ⟦"아니"→“아니”⟧라고도 했다.'),
    ],
    "arabic": [
        ("ar", "قال: ⟦「ننتظر」→«ننتظر»⟧."),
        ("ar", "قال: ⟦『ننتظر』→«ننتظر»⟧."),
        ("ar", "قال: ⟦„ننتظر“→«ننتظر»⟧."),
        ("ar", "قرأ ⟦《البطاقة》→«البطاقة»⟧."),
        ("ar", "قرأ ⟦〈البطاقة〉→«البطاقة»⟧."),
        ("ar", "قال: ⟦«→⟧ننتظر."),
        ("ar", "ننتظر⟦»→⟧، قال."),
        ("ar", 'قال: «نعم». ثم ⟦"لا"→«لا»⟧.'),
        ("ar", "قال: ⟦“→⟧ننتظر."),
        ("ar", "قال: ⟦«ننتظر”→«ننتظر»⟧."),
        ("fa", "گفت: ⟦“منتظریم”→«منتظریم»⟧."),
        ("fa", "گفت: ⟦「منتظریم」→«منتظریم»⟧."),
        ("fa", "گفت: ⟦『منتظریم』→«منتظریم»⟧."),
        ("fa", "گفت: ⟦„منتظریم“→«منتظریم»⟧."),
        ("fa", "خواند: ⟦《کارت》→«کارت»⟧."),
        ("fa", "خواند: ⟦〈کارت〉→«کارت»⟧."),
        ("fa", "گفت: ⟦«→⟧منتظریم."),
        ("fa", "منتظریم⟦»→⟧، گفت."),
        ("fa", 'گفت: «بله». سپس ⟦"نه"→«نه»⟧.'),
        ("fa", "گفت: ⟦«منتظریم”→«منتظریم»⟧."),
    ],
}
RIGHT = [
    ("en", "The ’90s, the ‘00s, rock ’n’ roll, ’tis, the dogs’ bowls and Sana’a."),
    ("en", "‘The players’ union said “no,”’ he wrote."),
    ("en", 'He is 6\'2" tall and has a 27" screen.'),
    ("en", '"We wait," he said. "Or not."'),
    ("en", "He said—“No.”—and left (“for good”)."),
    ("en", "“What?” “Yes!” “[sic]” “… and so on …”"),
    ("en", "The campaign (「春闘」) and 《人民日报》 are named."),
    ("en", "“‘Yes,’ he said,” she said."),
    ("de", "„Das ‚Paket‘ ist geschnürt“, hieß es („endlich“)."),
    ("de", "»Das ›Paket‹ ist geschnürt«, hieß es."),
    ("de", "«Das ist gut», sagt die Zürcherin."),
    ("de", "Er mag’s, wie’s ist; Merz’ Plan."),
    ("fr", "L’« accord » et l’idée"),
    ("fr", "« Il a dit « non » », raconte-t-elle."),
    ("es", "«Dijo “no” ayer», contó."),
    ("it", "L’“intesa” c’è; “un po’ di ‘pace’”, dice."),
    ("pt", "“Disse ‘não’ ontem”, contou."),
    ("ru", "ООО «ТД «Восток» и ООО «ТД „Запад“»."),
    ("ru", "«Он сказал «нет»», — передает агентство."),
    ("uk", "Об’єкт «Схід», п’ять „слів“."),
    ("zh", "《论“三杀”》和《读〈红楼梦〉》，他说：“‘好’。”"),
    ("zh", '他说"好"，也说"不"。It’s fine.'),
    ("zh-TW", "《書》、「『是』」。"),
    ("ja", "『本』と「『本』の話」、“強調”も。"),
    ("ko", "‘카드’와 “‘카드’”, 「논문」, 《책》."),
    ("ar", "”ننتظر“ هكذا قال."),
    ("fa", "«او گفت «نه»»."),
    ("pl", "„Czekamy”, powiedział."),
]
EVERY_WRONG = [case for each in WRONG.values() for case in each]


@pytest.mark.parametrize(("tongue", "text"), EVERY_WRONG)
def test_what_is_wrong_is_found(tongue, text):
    plain, expected = parsed(text)
    assert said(NAME, pair(plain, tongue)) == expected


@pytest.mark.parametrize(("tongue", "text"), [each for each in EVERY_WRONG if "→⟧" not in each[1]])
def test_what_is_put_right_is_right(tongue, text):
    assert said(NAME, pair(right(text), tongue)) == []


@pytest.mark.parametrize(("tongue", "text"), [*RIGHT, *EVERY])
def test_what_is_right_is_left_alone(tongue, text):
    assert said(NAME, pair(text, tongue)) == []


RUNS_ON = [
    ("en", ["“We waited.", "“We left.”"]),
    ("en", ["He said: “We waited.", "“We left.", "“We came back,” he ended."]),
    ("en", ["“We waited.", "", "“We left.”"]),
    ("en", ["“We waited.", "We left.”"]),
    ("fr", ["« Nous attendions.", "« Nous partons. »"]),
    ("fr", ["« Nous attendions.", "» Nous partons. »"]),
    ("ja", ["「待った。", "「帰った」"]),
    ("zh", ["“我们等着。", "“我们走了。”"]),
    ("ru", ["«Мы ждали.", "Мы ушли», — сказал он."]),
]


@pytest.mark.parametrize(("tongue", "texts"), RUNS_ON)
def test_a_quotation_may_run_on(tongue, texts):
    assert said(NAME, *(pair(text, tongue) for text in texts)) == []


MIXED = [
    ("en", ["“Yes.” “No.”", 'He said "so".'], ('"so"', "“so”")),
    ("en", ['"Yes." "No."', "He said “so”."], ("“so”", '"so"')),
    ("es", ["«Sí». «No».", "Dijo “así”."], ("“así”", "«así»")),
    ("ar", ["«نعم» «لا»", "قال “ربما”."], ("“ربما”", "«ربما»")),
    ("zh", ["“是”“不”", '他说"好"。'], ('"好"', "“好”")),
    ("ru", ["«Да» «Нет»", 'Сказал "так".'], ('"так"', "«так»")),
]


@pytest.mark.parametrize(("tongue", "texts", "expected"), MIXED)
def test_an_article_has_one_kind(tongue, texts, expected):
    found = said(NAME, *(pair(text, tongue) for text in texts))
    assert [(words, better) for words, _at, better in found] == [expected]


def test_what_is_not_taken_up_is_not_closed():
    found = said(NAME, pair("“We waited.", "en"), pair("They left.", "en"))
    assert found == [("“", 0, "")]


def test_twenty_are_enough():
    assert len(said(NAME, pair("「a」 " * 100, "en"))) == 20
