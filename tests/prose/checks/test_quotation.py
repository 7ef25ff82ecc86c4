"""Quotations: lost, made up, given to somebody else, translated back."""

import time

import pytest

from prose import checks
from prose.checks.quotation import CHECK
from prose.finding import Pair
from prose.termbase import Concept, Rendering, Snapshot


def speaker(number: int, native: str, **names: str) -> Concept:
    """Make a person by full and family name in each language, as “Jamieson Greer”, “格里尔”."""
    forms = []
    for language, name in names.items():
        full, _bar, family = name.partition("|")
        forms.append(Rendering(number, language, full))
        if family:
            forms.append(Rendering(number, language, family, part="family"))
    return Concept(number, "person", renderings=tuple(forms), native_language=native)


GREER = speaker(
    1,
    "en",
    en="Jamieson Greer|Greer",
    zh="贾米森·格里尔|格里尔",
    ja="ジェミソン・グリア|グリア",
    ko="제이미슨 그리어|그리어",
    ru="Джеймисон Грир|Грир",
    ar="جيميسون غرير|غرير",
    fr="Jamieson Greer|Greer",
    de="Jamieson Greer|Greer",
    es="Jamieson Greer|Greer",
)
LUTNICK = speaker(
    2,
    "en-US",
    en="Howard Lutnick|Lutnick",
    zh="霍华德·卢特尼克|卢特尼克",
    ja="ハワード・ラトニック|ラトニック",
    ru="Говард Лютник|Лютник",
    ar="هوارد لوتنيك|لوتنيك",
    fr="Howard Lutnick|Lutnick",
    de="Howard Lutnick|Lutnick",
)
KATO = speaker(
    3,
    "ja",
    en="Katsunobu Kato|Kato",
    zh="加藤胜信|加藤",
    ja="加藤勝信|加藤",
    ru="Кацунобу Като|Като",
    ar="كاتسونوبو كاتو|كاتو",
    fr="Katsunobu Kato|Kato",
)
PEOPLE = (GREER, LUTNICK, KATO)


def pair(source: str, target: str, tongues: str, kind: str = "paragraph") -> Pair:
    return Pair(source, target, *tongues.split("-"), Snapshot(1, PEOPLE), kind)


def found(*pairs: Pair) -> list[tuple[str, str]]:
    """Give what is found, back-translations left out: the words and what should stand there."""
    told = []
    for one, theirs in zip(pairs, checks.run_document(pairs), strict=True):
        for each in theirs:
            if each.check == "quotation" and each.severity.points:
                assert each.category == "quotation"
                assert each.severity.value == "major"
                assert each.confidence < 0.9
                assert each.span.of(one.target) == each.text
                told.append((each.text, each.suggestion))
    return told


def asked(*pairs: Pair) -> list[str]:
    """Give whose original words are to be found."""
    every = [each for theirs in checks.run_document(pairs) for each in theirs]
    back = [each for each in every if each.check == "quotation" and not each.severity.points]
    assert all(each.category == "quotation" for each in back)
    begins = "Back-translated: find the original wording of "
    return [each.message.removeprefix(begins).rstrip(".") for each in back]


ZH = "格里尔说：“我们今天的谈判坦率而有用。”"
JA = "グリア氏は「今日の協議は率直で有益だった」と述べた。"
KO = "그리어는 “오늘 협상은 솔직하고 유익했다”고 말했다."
RU = "Грир сказал: «Сегодня переговоры были откровенными и полезными»."
AR = "قال غرير: «كانت محادثات اليوم صريحة ومفيدة للجميع»."
FR = "« Les discussions ont été franches et utiles », a déclaré Greer."
DE = "„Die Gespräche waren heute offen und nützlich“, sagte Greer."
EN = "“The talks today were frank and useful,” Greer said."
INDIRECT = {
    "zh": "格里尔说，今天的谈判坦率而有用。",
    "ja": "グリア氏は今日の協議は率直で有益だったと述べた。",
    "ru": "Грир сказал, что сегодня переговоры были откровенными и полезными.",
    "ar": "قال غرير إن محادثات اليوم كانت صريحة ومفيدة للجميع.",
    "fr": "Greer a déclaré que les discussions avaient été franches et utiles.",
    "de": "Greer sagte, die Gespräche seien heute offen und nützlich gewesen.",
    "en": "Greer said that the talks today had been frank and useful.",
}
DIRECT = {"zh": ZH, "ja": JA, "ru": RU, "ar": AR, "fr": FR, "de": DE, "en": EN}
WAYS = [(here, there) for here in DIRECT for there in DIRECT if here != there]


@pytest.mark.parametrize(("here", "there"), WAYS)
def test_a_lost_quotation_is_reported_at_its_sentence(here, there):
    told = found(pair(DIRECT[here], INDIRECT[there], f"{here}-{there}"))
    assert told == [(INDIRECT[there], "")]


@pytest.mark.parametrize(("here", "there"), WAYS)
def test_indirect_speech_is_not_put_in_quotation_marks(here, there):
    ((words, suggestion),) = found(pair(INDIRECT[here], DIRECT[there], f"{here}-{there}"))
    assert (words in DIRECT[there], suggestion) == (True, "")
    assert words[0] in "“«„「"


@pytest.mark.parametrize(("here", "there"), WAYS)
def test_a_quotation_that_stays_one_is_right(here, there):
    assert found(pair(DIRECT[here], DIRECT[there], f"{here}-{there}")) == []
    assert found(pair(INDIRECT[here], INDIRECT[there], f"{here}-{there}")) == []


SPEAKERS = [
    ("zh-en", ZH, EN.replace("Greer", "Lutnick"), "Lutnick", "Greer"),
    ("zh-en", ZH, EN.replace("Greer", "Howard Lutnick"), "Howard Lutnick", "Jamieson Greer"),
    ("zh-en", ZH, "Kato said: “The talks today were frank and useful.”", "Kato", "Greer"),
    ("ja-en", JA, EN.replace("Greer", "Kato"), "Kato", "Greer"),
    ("ru-en", RU, EN.replace("Greer", "Lutnick"), "Lutnick", "Greer"),
    ("ar-en", AR, EN.replace("Greer", "Lutnick"), "Lutnick", "Greer"),
    ("fr-en", FR, EN.replace("Greer", "Kato"), "Kato", "Greer"),
    ("zh-fr", ZH, FR.replace("Greer", "Lutnick"), "Lutnick", "Greer"),
    ("en-de", EN, DE.replace("Greer", "Howard Lutnick"), "Howard Lutnick", "Jamieson Greer"),
    ("en-zh", EN, ZH.replace("格里尔", "卢特尼克"), "卢特尼克", "格里尔"),
    ("en-ja", EN, JA.replace("グリア", "ラトニック"), "ラトニック", "グリア"),
    ("en-ru", EN, RU.replace("Грир", "Лютник"), "Лютник", "Грир"),
    ("en-ar", EN, AR.replace("غرير", "لوتنيك"), "لوتنيك", "غرير"),
    (
        "zh-en",
        "格里尔到场。卢特尼克说：“我们今天的谈判坦率而有用。”",
        "Lutnick came. Greer said: “The talks today were frank and useful.”",
        "Greer",
        "Lutnick",
    ),
    (
        "zh-en",
        "“我们今天的谈判坦率而有用。”格里尔说。卢特尼克没有说话。",
        "“The talks today were frank and useful,” Lutnick said. Greer did not speak.",
        "Lutnick",
        "Greer",
    ),
]


@pytest.mark.parametrize(("tongues", "source", "target", "wrong", "right"), SPEAKERS)
def test_the_words_belong_to_who_said_them(tongues, source, target, wrong, right):
    assert found(pair(source, target, tongues)) == [(wrong, right)]


LOST = [
    (
        "zh-en",
        "格里尔说：“我们今天的谈判坦率而有用。”会谈持续两小时。卢特尼克说：“关税不会在6月1日之前取消，绝对不会。”",
        "“The talks today were frank and useful,” Greer said. They lasted two hours. "
        "Lutnick said tariffs would not go before June 1, never.",
        "Lutnick said tariffs would not go before June 1, never.",
    ),
    (
        "ja-en",
        "グリア氏は「今日の協議は率直で有益だった」と述べた。市場では「トリプル安」と呼ばれた。",
        "Greer called the talks frank and useful. Markets called it a “triple sell-off.”",
        "Greer called the talks frank and useful.",
    ),
    (
        "ru-en",
        "Встреча длилась два часа. «Мы ни о чём не договорились сегодня», — сказал Лютник.",
        "The meeting lasted two hours. Lutnick said that they had agreed on nothing.",
        "Lutnick said that they had agreed on nothing.",
    ),
    (
        "ar-fr",
        "استمر الاجتماع ساعتين. وقال لوتنيك: «لم نتفق اليوم على أي شيء».",
        "La réunion a duré deux heures. Lutnick a dit qu’ils ne s’étaient accordés sur rien.",
        "Lutnick a dit qu’ils ne s’étaient accordés sur rien.",
    ),
]


@pytest.mark.parametrize(("tongues", "source", "target", "where"), LOST)
def test_the_place_is_where_it_should_stand(tongues, source, target, where):
    assert found(pair(source, target, tongues)) == [(where, "")]


CLEAN = [
    # No quotations at all: titles, and words set in quotation marks
    ("zh-en", "他写了《我们今天的谈判坦率而有用》一书。", "He wrote a book about the talks."),
    ("zh-en", "市场称之为“三杀”。", "Markets call it a triple sell-off."),
    ("zh-en", "Markets", "Markets call it the “three killings.”"),
    ("zh-en", "他提到“一带一路”倡议。", "He named the Belt and Road Initiative."),
    ("ja-en", "「トリプル安」に見舞われた。", "Markets fell all at once."),
    ("ja-en", "『吾輩は猫である、名前はまだない』を読んだ。", "He read the novel."),
    ("ru-en", "Компания «Газпром нефть» выросла.", "Gazprom Neft rose."),
    ("ar-en", "صحيفة «الشرق الأوسط» نشرت الخبر.", "Asharq Al-Awsat had the news."),
    ("en-fr", "The “triple sell-off” went on.", "La triple chute a continué."),
    (
        "zh-en",
        "报道称，“两个一百年奋斗目标”是目标。",
        "The report said the centenary goals are aims.",
    ),
    ("zh-en", "他说，名为“全球贸易合作论坛会议”。", "He said it was the forum on trade."),
    ("en-zh", "He said “The Art of the Deal” was his book.", "他说那是他的书。"),
    ("zh-en", "他说那是他的书。", "He said it was his book, “The Art of the Deal.”"),
    # Cut in two, joined, in other places, in other marks
    ("zh-en", ZH, "“The talks today,” Greer said, “were frank and useful.”"),
    ("zh-en", "“我们今天的谈判，”格里尔说，“坦率而有用。”", EN),
    ("zh-en", ZH, "‘The talks today were frank and useful,’ Greer said."),
    ("zh-en", ZH, 'Greer said: "The talks today were frank and useful."'),
    ("zh-de", ZH, "»Die Gespräche waren heute offen und nützlich«, sagte Greer."),
    ("zh-fr", ZH, "— Les discussions ont été franches et utiles, a dit Greer."),
    ("ru-en", "— Переговоры были откровенными и полезными, — сказал Грир.", EN),
    ("ja-zh", JA, ZH),
    ("ko-en", KO, EN),
    # Marks that nothing closes: speech goes on in the next paragraph
    (
        "zh-en",
        "格里尔说：“我们今天的谈判坦率而有用。",
        "Greer said the talks were frank and useful.",
    ),
    ("zh-en", "格里尔说，谈判有用。", "“The talks today were frank and useful, Greer said."),
    # Whose words they are is not said, or is said of several
    (
        "zh-en",
        "格里尔对卢特尼克说：“我们今天的谈判坦率而有用。”",
        "“The talks were frank and useful today,” Lutnick said.",
    ),
    (
        "zh-en",
        "他谈到格里尔时说：“我们今天的谈判坦率而有用。”",
        "“The talks were frank and useful today,” Lutnick said.",
    ),
    ("zh-en", ZH, "“The talks were frank and useful today,” he said of Lutnick."),
    ("zh-en", ZH, "“The talks today were frank and useful,” he said."),
    ("zh-en", ZH, "“The talks today were frank and useful,” Jamieson Greer said."),
    (
        "zh-en",
        "格里尔到场。他说：“我们今天的谈判坦率而有用。”",
        "Greer came. “The talks were frank and useful,” he said.",
    ),
    # Nothing to compare
    ("zh-en", ZH, ""),
    ("zh-en", "", EN),
    ("en-en", "", EN),
    # Single quotation marks that are apostrophes
    ("zh-en", "谈判持续很久。", "The ‘90s were the workers’ years, and Greer’s, too."),
]


@pytest.mark.parametrize(("tongues", "source", "target"), CLEAN)
def test_what_is_right_stays_unmarked(tongues, source, target):
    assert found(pair(source, target, tongues)) == []


# Lost or made up in Cyrillic and Arabic writing, with the words that are flagged
SCRIPTS = {
    "cyrillic": [
        (
            "en-ru",
            "“Nobody is going to leave before winter,” the mayor said. The snow came early.",
            "Мэр сказал, что до зимы из города никто не уедет. Снег выпал рано.",
            "Мэр сказал, что до зимы из города никто не уедет.",
        ),
        (
            "en-ru",
            "The vote was close. The speaker called it “a bad day for all of us here.”",
            "Голосование было напряжённым. Спикер назвал этот день плохим для всех.",
            "Спикер назвал этот день плохим для всех.",
        ),
        (
            "de-ru",
            "„Wir haben das Geld nie gesehen“, sagte der Trainer.",
            "Тренер заявил, что денег они так и не увидели.",
            "Тренер заявил, что денег они так и не увидели.",
        ),
        (
            "fr-ru",
            "« Ce pont ne tiendra pas deux hivers », a averti l’ingénieur.",
            "Инженер предупредил, что мост не простоит и двух зим.",
            "Инженер предупредил, что мост не простоит и двух зим.",
        ),
        (
            "zh-ru",
            "“我们不会接受这样的条件，”发言人说。",
            "Представитель заявил, что такие условия неприемлемы.",
            "Представитель заявил, что такие условия неприемлемы.",
        ),
        (
            "en-ru",
            "The director said the factory would be closed by the summer of next year.",
            "«Завод закроют к лету следующего года», — сказал директор.",
            "«Завод закроют к лету следующего года»",
        ),
        (
            "ja-ru",
            "監督は、チームはまだ準備ができていないと述べた。",
            "Тренер заявил: «Команда ещё не готова к этому матчу».",
            "«Команда ещё не готова к этому матчу»",
        ),
        (
            "ar-ru",
            "قال الوزير إن الحدود ستبقى مفتوحة أمام الشاحنات.",
            "«Граница останется открытой для грузовиков», — сообщил министр.",
            "«Граница останется открытой для грузовиков»",
        ),
        (
            "en-uk",
            "“Nobody is going to leave before winter,” the mayor said. The snow came early.",
            "Мер сказав, що до зими з міста ніхто не поїде. Сніг випав рано.",
            "Мер сказав, що до зими з міста ніхто не поїде.",
        ),
        (
            "de-uk",
            "„Wir haben das Geld nie gesehen“, sagte der Trainer.",
            "Тренер заявив, що грошей вони так і не побачили.",
            "Тренер заявив, що грошей вони так і не побачили.",
        ),
        (
            "fr-uk",
            "« Ce pont ne tiendra pas deux hivers », a averti l’ingénieur.",
            "Інженер попередив, що міст не простоїть і двох зим.",
            "Інженер попередив, що міст не простоїть і двох зим.",
        ),
        (
            "zh-uk",
            "“我们不会接受这样的条件，”发言人说。",
            "Речник заявив, що такі умови неприйнятні.",
            "Речник заявив, що такі умови неприйнятні.",
        ),
        (
            "ru-uk",
            "«Дорогу откроют только в понедельник», — сообщили в полиции.",
            "У поліції повідомили, що дорогу відкриють лише в понеділок.",
            "У поліції повідомили, що дорогу відкриють лише в понеділок.",
        ),
        (
            "en-uk",
            "The director said the factory would be closed by the summer of next year.",
            "«Завод закриють до літа наступного року», — сказав директор.",
            "«Завод закриють до літа наступного року»",
        ),
        (
            "ja-uk",
            "監督は、チームはまだ準備ができていないと述べた。",
            "Тренер зазначив: «Команда ще не готова до цього матчу».",
            "«Команда ще не готова до цього матчу»",
        ),
        (
            "en-uk",
            "The nurses said they had been told nothing about the closing of the ward.",
            "“Нам нічого не сказали про закриття відділення”, — розповіли медсестри.",
            "“Нам нічого не сказали про закриття відділення”",
        ),
    ],
    "arabic": [
        (
            "en-ar",
            "“Nobody is going to leave before winter,” the mayor said. The snow came early.",
            "قال العمدة إن أحداً لن يغادر البلدة قبل الشتاء. وتساقط الثلج مبكراً.",
            "قال العمدة إن أحداً لن يغادر البلدة قبل الشتاء.",
        ),
        (
            "de-ar",
            "„Wir haben das Geld nie gesehen“, sagte der Trainer.",
            "قال المدرب إنهم لم يروا المال قط.",
            "قال المدرب إنهم لم يروا المال قط.",
        ),
        (
            "fr-ar",
            "« Ce pont ne tiendra pas deux hivers », a averti l’ingénieur.",
            "حذر المهندس من أن الجسر لن يصمد شتاءين.",
            "حذر المهندس من أن الجسر لن يصمد شتاءين.",
        ),
        (
            "ru-ar",
            "Совещание длилось час. «Дорогу откроют только в понедельник», — сообщили в полиции.",
            "استمر الاجتماع ساعة. وذكرت الشرطة أن الطريق لن يفتح قبل الاثنين.",
            "وذكرت الشرطة أن الطريق لن يفتح قبل الاثنين.",
        ),
        (
            "ja-ar",
            "「この条件は受け入れられない」と広報官は述べた。",
            "قال المتحدث إن هذه الشروط غير مقبولة.",
            "قال المتحدث إن هذه الشروط غير مقبولة.",
        ),
        (
            "en-ar",
            "The director said the factory would be closed by the summer of next year.",
            "قال المدير: «سيغلق المصنع بحلول صيف العام المقبل».",
            "«سيغلق المصنع بحلول صيف العام المقبل»",
        ),
        (
            "zh-ar",
            "教练说，球队还没有为这场比赛做好准备。",
            "وقال المدرب: “الفريق ليس مستعداً بعد لهذه المباراة”.",
            "“الفريق ليس مستعداً بعد لهذه المباراة”",
        ),
        (
            "en-ar",
            "The nurses said they had been told nothing about the closing of the ward.",
            "«لم يخبرنا أحد بشيء عن إغلاق الجناح»، كما قالت الممرضات.",
            "«لم يخبرنا أحد بشيء عن إغلاق الجناح»",
        ),
        (
            "en-fa",
            "“Nobody is going to leave before winter,” the mayor said. The snow came early.",
            "شهردار گفت که تا زمستان کسی از شهر نمی‌رود. برف زود آمد.",
            "شهردار گفت که تا زمستان کسی از شهر نمی‌رود.",
        ),
        (
            "de-fa",
            "„Wir haben das Geld nie gesehen“, sagte der Trainer.",
            "مربی گفت که هرگز آن پول را ندیده‌اند.",
            "مربی گفت که هرگز آن پول را ندیده‌اند.",
        ),
        (
            "ar-fa",
            "قال العمدة: «لن يغادر أحد هذه البلدة قبل الشتاء».",
            "شهردار گفت که تا زمستان کسی از شهر نمی‌رود.",
            "شهردار گفت که تا زمستان کسی از شهر نمی‌رود.",
        ),
        (
            "ru-fa",
            "«Дорогу откроют только в понедельник», — сообщили в полиции.",
            "پلیس اعلام کرد که جاده تنها روز دوشنبه باز می‌شود.",
            "پلیس اعلام کرد که جاده تنها روز دوشنبه باز می‌شود.",
        ),
        (
            "zh-fa",
            "“我们不会接受这样的条件，”发言人说。",
            "سخنگو گفت که چنین شرایطی پذیرفتنی نیست.",
            "سخنگو گفت که چنین شرایطی پذیرفتنی نیست.",
        ),
        (
            "en-fa",
            "The director said the factory would be closed by the summer of next year.",
            "مدیر گفت: «کارخانه تا تابستان سال آینده تعطیل می‌شود».",
            "«کارخانه تا تابستان سال آینده تعطیل می‌شود»",
        ),
        (
            "fr-fa",
            "L’ingénieur a averti que le pont ne tiendrait pas deux hivers.",
            "مهندس هشدار داد: «این پل دو زمستان هم دوام نمی‌آورد».",
            "«این پل دو زمستان هم دوام نمی‌آورد»",
        ),
        (
            "en-fa",
            "The nurses said they had been told nothing about the closing of the ward.",
            "پرستاران گفتند: «درباره بستن بخش چیزی به ما نگفته بودند».",
            "«درباره بستن بخش چیزی به ما نگفته بودند»",
        ),
    ],
}


@pytest.mark.parametrize(
    ("tongues", "source", "target", "where"), [case for each in SCRIPTS.values() for case in each]
)
def test_a_quotation_is_neither_lost_nor_made_up_in_other_scripts(tongues, source, target, where):
    assert found(pair(source, target, tongues)) == [(where, "")]


RIGHT_SCRIPTS = {
    "cyrillic": [
        ("en-ru", "“We wait,” he said.", "Он сказал: «Мы ждём»."),
        (
            "en-ru",
            "“Nobody is going to leave this town before winter,” the mayor said.",
            "«До зимы, — сказал мэр, — из этого города никто не уедет».",
        ),
        (
            "en-ru",
            "“The money is gone,” the coach said. “All of it, every cent.”",
            "«Деньги пропали. Все, до последнего цента», — сказал тренер.",
        ),
        (
            "zh-ru",
            "“我们不会接受这样的条件，”发言人说。",
            "— Мы не примем таких условий, — сказал представитель.",
        ),
        (
            "de-ru",
            "Der Roman „Das leere Haus am Ende der Straße“ erschien 1971.",
            "Роман «Пустой дом в конце улицы» вышел в 1971 году.",
        ),
        ("en-ru", "The company Northern Wind fell 3%.", "Компания «Северный ветер» подешевела."),
        (
            "en-ru",
            "Rosneft and Lokomotiv Kuban declined to comment.",
            "«Роснефть» и «Локомотив-Кубань» от комментариев отказались.",
        ),
        (
            "fr-ru",
            "Le ministre a parlé d’un « acte barbare ».",
            "Министр назвал это варварским поступком.",
        ),
        (
            "ja-ru",
            "「この条件は受け入れられない」と広報官は述べた。",
            "По словам представителя, «такие условия принять невозможно».",
        ),
        ("en-ru", "He described the deal as “done.”", "Он считает сделку завершённой."),
        (
            "en-uk",
            "“Nobody is going to leave this town before winter,” the mayor said.",
            "«До зими, — сказав мер, — з цього міста ніхто не поїде».",
        ),
        ("en-uk", "“We wait,” he said.", "“Ми чекаємо”, — сказав він."),
        (
            "ru-uk",
            "«Дорогу откроют только в понедельник», — сообщили в полиции.",
            "У поліції повідомили: „Дорогу відкриють лише в понеділок“.",
        ),
        (
            "de-uk",
            "Der Roman „Das leere Haus am Ende der Straße“ erschien 1971.",
            "Роман «Порожній будинок у кінці вулиці» вийшов 1971 року.",
        ),
        ("en-uk", "The club Zorya lost again.", "Клуб «Зоря» знову програв."),
        (
            "zh-uk",
            "“我们不会接受这样的条件，”发言人说。",
            "— Ми не приймемо таких умов, — сказав речник.",
        ),
        ("fr-uk", "Il a parlé d’un « acte barbare ».", "Він назвав це варварським вчинком."),
        (
            "en-uk",
            "“The money is gone,” the coach said. “All of it, every cent.”",
            "«Гроші зникли. Усі, до останнього цента», — сказав тренер.",
        ),
        (
            "ja-uk",
            "「この条件は受け入れられない」と広報官は述べた。",
            "За словами речника, «такі умови прийняти неможливо».",
        ),
        ("en-uk", "The mayor said nobody would leave.", "Мер сказав, що ніхто не поїде."),
    ],
    "arabic": [
        ("en-ar", "“We wait,” he said.", "قال: «ننتظر»."),
        (
            "en-ar",
            "“Nobody is going to leave this town before winter,” the mayor said.",
            "«لن يغادر أحد هذه البلدة قبل الشتاء»، بحسب العمدة.",
        ),
        (
            "en-ar",
            "“The money is gone,” the coach said. “All of it, every cent.”",
            "قال المدرب: «ضاع المال، كله، حتى آخر سنت».",
        ),
        (
            "zh-ar",
            "“我们不会接受这样的条件，”发言人说。",
            "قال المتحدث: “لن نقبل بشروط كهذه”.",
        ),
        (
            "de-ar",
            "Der Roman „Das leere Haus am Ende der Straße“ erschien 1971.",
            "صدرت رواية «البيت الخالي في آخر الشارع» عام 1971.",
        ),
        ("en-ar", "The newspaper Al-Nahar Al-Jadid closed.", "أغلقت صحيفة «النهار الجديد»."),
        ("fr-ar", "Il a parlé d’un « acte barbare ».", "وصف ما جرى بأنه عمل همجي."),
        (
            "ru-ar",
            "«Дорогу откроют только в понедельник», — сообщили в полиции.",
            "وذكرت الشرطة: «لن يفتح الطريق قبل الاثنين».",
        ),
        ("en-ar", "The mayor said nobody would leave.", "قال العمدة إن أحداً لن يغادر."),
        (
            "ja-ar",
            "「この条件は受け入れられない」と広報官は述べた。",
            "أكد المتحدث أن «هذه الشروط لا يمكن قبولها».",
        ),
        ("en-fa", "“We wait,” he said.", "او گفت: «منتظریم»."),
        (
            "en-fa",
            "“Nobody is going to leave this town before winter,” the mayor said.",
            "شهردار گفت: «تا زمستان کسی از این شهر نمی‌رود».",
        ),
        (
            "ar-fa",
            "قال العمدة: «لن يغادر أحد هذه البلدة قبل الشتاء».",
            "شهردار گفت: «تا زمستان کسی از این شهر نمی‌رود».",
        ),
        (
            "en-fa",
            "“The money is gone,” the coach said. “All of it, every cent.”",
            "مربی گفت: «پول رفت؛ همه‌اش، تا سنت آخر».",
        ),
        (
            "de-fa",
            "Der Roman „Das leere Haus am Ende der Straße“ erschien 1971.",
            "رمان «خانه خالی ته خیابان» سال ۱۹۷۱ منتشر شد.",
        ),
        ("en-fa", "The newspaper Aftab-e Now closed.", "روزنامه «آفتاب نو» بسته شد."),
        ("fr-fa", "Il a parlé d’un « acte barbare ».", "او این کار را وحشیانه خواند."),
        (
            "zh-fa",
            "“我们不会接受这样的条件，”发言人说。",
            "به گفته سخنگو، «چنین شرایطی پذیرفتنی نیست».",
        ),
        ("en-fa", "The mayor said nobody would leave.", "شهردار گفت که کسی نمی‌رود."),
        (
            "ru-fa",
            "«Дорогу откроют только в понедельник», — сообщили в полиции.",
            "پلیس گفت: “جاده تنها روز دوشنبه باز می‌شود”.",
        ),
    ],
}


@pytest.mark.parametrize(
    ("tongues", "source", "target"), [case for each in RIGHT_SCRIPTS.values() for case in each]
)
def test_quotations_in_other_scripts_stay_unmarked(tongues, source, target):
    assert found(pair(source, target, tongues)) == []


@pytest.mark.parametrize("kind", ["headline", "subhead", "quote"])
def test_headlines_are_rewritten_and_quotes_need_no_marks(kind):
    assert found(pair(ZH, INDIRECT["en"], "zh-en", kind)) == []
    assert found(pair(INDIRECT["zh"], EN, "zh-en", kind)) == []


def test_a_quotation_may_stand_in_the_next_paragraph():
    here = pair(ZH, INDIRECT["en"], "zh-en")
    assert found(here) == [(INDIRECT["en"], "")]
    for beside in (
        pair("会谈结束。", EN, "zh-en"),
        pair("", EN, "zh-en"),
        pair("", EN, "zh-en", "quote"),
    ):
        assert found(here, beside) == []
        assert found(beside, here) == []
    assert found(here, pair("会谈结束。", "The talks ended.", "zh-en")) == [(INDIRECT["en"], "")]


def test_what_a_lost_sentence_quotes_is_told_with_the_sentence():
    assert found(pair(ZH + "会谈很长。", "The talks were long.", "zh-en")) == []


BACK = [
    ("zh-en", ZH, EN, ["Jamieson Greer"]),
    ("ja-en", JA, EN, ["Jamieson Greer"]),
    ("ru-en", RU, EN, ["Jamieson Greer"]),
    ("ar-en", AR, EN, ["Jamieson Greer"]),
    ("fr-en", FR, EN, ["Jamieson Greer"]),
    (
        "zh-ja",
        "加藤说：“这张牌是存在的，打不打另说。”",
        "加藤氏は「カードとしてある。切るかは別だ」と述べた。",
        ["加藤勝信"],
    ),
    (
        "zh-en",
        "卢特尼克说：“我们今天的谈判坦率而有用。”",
        EN.replace("Greer", "Lutnick"),
        ["Howard Lutnick"],
    ),
    ("zh-en", ZH.replace("格里尔", "他"), EN, ["Jamieson Greer"]),
    (
        "zh-en",
        "格里尔说：“我们今天的谈判坦率而有用。”",
        "“The talks were frank and useful today,” he said.",
        ["Jamieson Greer"],
    ),
    # The words are the source's own language, or neither's
    ("en-fr", EN, FR, []),
    ("zh-fr", ZH, FR, []),
    (
        "zh-en",
        "加藤说：“这张牌是存在的，打不打另说。”",
        "Kato said: “It does exist as a card.”",
        [],
    ),
    ("en-en", EN, EN, []),
    # No speaker, too few words, several
    (
        "zh-en",
        "有人说：“我们今天的谈判坦率而有用。”",
        "“The talks today were frank and useful,” somebody said.",
        [],
    ),
    ("zh-en", "格里尔称之为“三杀”。", "Greer called it the “three killings.”", []),
    (
        "zh-en",
        "格里尔对卢特尼克说：“我们今天的谈判坦率而有用。”",
        "Greer told Lutnick: “The talks were frank and useful.”",
        [],
    ),
    ("zh-en", INDIRECT["zh"], INDIRECT["en"], []),
]


@pytest.mark.parametrize(("tongues", "source", "target", "whose"), BACK)
def test_what_was_said_in_the_language_of_the_translation_is_asked_for(
    tongues, source, target, whose
):
    assert asked(pair(source, target, tongues)) == whose


@pytest.mark.parametrize(
    ("source", "target", "whose"),
    [
        ("“我们今天的谈判坦率而有用。”", "“The talks today were frank and useful.”", []),
        ("我们今天的谈判坦率而有用。", "The talks today were frank and useful.", []),
        ("我们和格里尔谈得坦率而有用。", "We had frank and useful talks with Greer.", []),
        (
            "我们今天的谈判坦率而有用。 ——格里尔",
            "The talks were frank and useful. — Greer",
            ["Jamieson Greer"],
        ),
        (
            "“我们今天的谈判坦率而有用。” ——格里尔",
            "“The talks were frank and useful.” — Greer",
            ["Jamieson Greer"],
        ),
    ],
)
def test_a_paragraph_that_is_a_quotation_says_by_a_name_whose(source, target, whose):
    assert asked(pair(source, target, "zh-en", "quote")) == whose


def test_it_is_the_same_question_whatever_is_written_there():
    prints = set()
    for target in (EN, "Greer said: “It was a blunt conversation and it helped.”"):
        (one,) = CHECK.run(pair(ZH, target, "zh-en"))
        prints.add(one.fingerprint)
    (other,) = CHECK.run(pair(ZH.replace("坦率", "艰难"), EN, "zh-en"))
    assert len(prints) == 1
    assert other.fingerprint not in prints


@pytest.mark.parametrize("native", ["", "xx-nonsense-", "english", "fr"])
def test_an_unknown_language_asks_nothing(native):
    known = Concept(1, "person", renderings=GREER.renderings, native_language=native)
    one = Pair(ZH, EN, "zh", "en", Snapshot(1, (known,)))
    assert [*CHECK.run(one)] == []


@pytest.mark.parametrize(
    "piece", ["“", "”", "“a” ", "“我们今天的谈判。”", "«» ", "‘a ", "《“", "「『", "— ", '"']
)
@pytest.mark.parametrize("size", [19_000, 1_000_000])
def test_quotation_marks_without_end_are_read_once(piece, size):
    begun = time.perf_counter()
    text = piece * (size // len(piece))
    one = pair(text, text, "zh-en")
    assert [*CHECK.run(one), *CHECK.run_document([one])] == []
    many = [pair(piece * 20, piece * 20, "zh-en")] * 100
    list(CHECK.run_document(many))
    assert time.perf_counter() - begun < 10
