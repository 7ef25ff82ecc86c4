"""Words of the source that are left, and those that may be."""

import pytest

from prose.category import blocks
from prose.checks.untranslated import CHECK
from prose.finding import Pair
from prose.termbase import Concept, Rendering, Snapshot
from tests.prose.clean import EVERY
from tests.prose.marked import pair, parsed, said

NAME = "untranslated"
ZH = "日本持有美国国债，加藤胜信说，关税谈判仍在继续。"
JA = "日本は米国債を保有し、加藤勝信財務相は、関税交渉が続くと述べた。"
RU = "Япония держит облигации США, переговоры о пошлинах продолжаются."
AR = "قال الوزير إن محادثات الرسوم الجمركية مستمرة."
KO = "일본은 미국 국채를 보유하고 관세 협상은 계속된다."
EN = "The minister said that the talks on car tariffs would go on until the end of June."
DE = "Die Ministerin sagte, dass die Gespräche nicht vor Ende Juni beendet werden."
FR = "La ministre a dit que les négociations sur les droits de douane se poursuivent."
ES = "La ministra dijo que las conversaciones sobre los aranceles continúan hasta junio."
UK = "Міністерка сказала, що переговори про мита тривають і триватимуть до кінця червня."
IT = "La ministra ha detto che i colloqui sui dazi continueranno fino alla fine di giugno."
PT = "A ministra disse que as conversas sobre as tarifas continuam até o fim de junho."
FA = "وزیر گفت که مذاکرات با آمریکا را از سر می‌گیرد و این کار برای همه خوب است."

WRONG = {
    "latin": [
        ("zh", ZH, "en", "Japan holds US ⟦国债→⟧, Kato said."),
        ("zh", ZH, "en", "The ⟦关税谈判→⟧ go on."),
        ("zh", ZH, "en", "⟦日本持有美国国债→⟧ worth a trillion."),
        ("zh", ZH, "de", "Japan hält ⟦美国国债→⟧ für eine Billion."),
        ("zh", ZH, "fr", "Le Japon détient des ⟦国债→⟧."),
        ("zh", ZH, "es", "Japón posee ⟦国债→⟧ de EE.UU."),
        ("zh", ZH, "it", "Il Giappone detiene ⟦国债→⟧."),
        ("zh", ZH, "pt", "O Japão detém ⟦国债→⟧."),
        ("ja", JA, "en", "Japan holds ⟦米国債を保有→⟧ today."),
        ("ja", JA, "en", "Japan⟦は→⟧ holds Treasuries."),
        ("ko", KO, "en", "Japan holds ⟦국채를→⟧ today."),
        ("ru", RU, "en", "Japan holds ⟦облигации→⟧ of the US."),
        ("ru", RU, "de", "Die ⟦переговоры о пошлинах→⟧ gehen weiter."),
        ("ar", AR, "en", "Talks on ⟦الرسوم الجمركية→⟧ go on."),
        ("ar", AR, "fr", "Les ⟦محادثات→⟧ continuent."),
        ("de", DE, "en", "She said, ⟦dass die Gespräche nicht vor Ende Juni beendet werden→⟧."),
        ("de", DE, "en", "She said ⟦die Gespräche nicht vor Ende→⟧ of June."),
        ("en", EN, "de", "Sie sagte, ⟦that the talks on car tariffs would go on until→⟧ Juni."),
        ("en", EN, "fr", "Elle a dit ⟦that the talks on car tariffs would→⟧ continuer."),
        ("fr", FR, "en", "She said ⟦que les négociations sur les droits de douane→⟧ go on."),
        ("es", ES, "en", "She said ⟦que las conversaciones sobre los aranceles→⟧ go on."),
        ("es", ES, "de", "Sie sagte, ⟦las conversaciones sobre los aranceles continúan→⟧."),
        ("it", IT, "en", "She said ⟦che i colloqui sui dazi continueranno fino alla fine→⟧."),
        ("pt", PT, "en", "She said ⟦que as conversas sobre as tarifas continuam→⟧."),
        ("en", EN, "fr", "⟦" + EN + "→⟧"),
        ("de", DE, "en", "⟦" + DE + "→⟧"),
        ("es", ES, "pt", "⟦" + ES + "→⟧"),
        ("zh", ZH, "en", "⟦" + ZH + "→⟧"),
    ],
    "cyrillic": [
        ("zh", ZH, "ru", "Япония держит ⟦国债→⟧."),
        ("zh", ZH, "ru", "⟦关税谈判→⟧ продолжаются."),
        ("zh", ZH, "ru", "⟦加藤胜信→⟧ сказал это."),
        ("ja", JA, "ru", "Япония держит ⟦米国債→⟧."),
        ("ja", JA, "ru", "⟦関税交渉が続く→⟧, сказал он."),
        ("ko", KO, "ru", "Япония держит ⟦국채를→⟧."),
        ("ar", AR, "ru", "⟦محادثات→⟧ продолжаются."),
        ("en", EN, "ru", "Она сказала ⟦that the talks on car tariffs would go on→⟧."),
        ("en", EN, "ru", "Переговоры о ⟦car tariffs→⟧ продолжаются."),
        ("zh", ZH, "ru", "⟦" + ZH + "→⟧"),
        ("en", EN, "ru", "⟦" + EN + "→⟧"),
        ("zh", ZH, "uk", "Японія тримає ⟦国债→⟧."),
        ("zh", ZH, "uk", "⟦关税谈判→⟧ тривають."),
        ("ja", JA, "uk", "Японія тримає ⟦米国債→⟧."),
        ("ko", KO, "uk", "Японія тримає ⟦국채를→⟧."),
        ("ar", AR, "uk", "⟦محادثات→⟧ тривають."),
        ("en", EN, "uk", "Переговори про ⟦car tariffs→⟧ тривають."),
        ("en", EN, "uk", "⟦" + EN + "→⟧"),
        ("uk", UK, "ru", "Она заявила, ⟦що переговори про мита тривають і триватимуть до кінця→⟧."),
        ("uk", UK, "ru", "⟦" + UK + "→⟧"),
        (
            "ru",
            "Она знает, что это его дело было уже давно.",
            "uk",
            "Каже ⟦что это его дело было→⟧.",
        ),
    ],
    "cjk": [
        ("en", EN, "zh", "部长说，⟦car tariffs→⟧谈判将继续。"),
        ("en", EN, "zh", "部长说，谈判⟦would go on until the end of→⟧六月。"),
        ("en", EN, "zh", "⟦" + EN + "→⟧"),
        ("fr", FR, "zh", "部长说，⟦les négociations sur→⟧关税继续。"),
        ("ru", RU, "zh", "日本持有美国⟦облигации→⟧。"),
        ("ru", RU, "zh", "关于⟦пошлинах→⟧的谈判继续。"),
        ("ar", AR, "zh", "⟦الرسوم الجمركية→⟧谈判继续。"),
        ("ko", KO, "zh", "日本持有⟦국채를→⟧。"),
        ("ja", JA, "zh", "日本持有国债，⟦べた→⟧。"),
        ("ja", JA, "zh", "⟦" + JA + "→⟧"),
        ("en", EN, "ja", "大臣は⟦car tariffs→⟧の協議が続くと述べた。"),
        ("en", EN, "ja", "⟦" + EN + "→⟧"),
        ("ko", KO, "ja", "日本は⟦국채를→⟧保有する。"),
        ("ru", RU, "ja", "日本は⟦облигации→⟧を保有する。"),
        ("ar", AR, "ja", "⟦محادثات→⟧は続く。"),
        ("zh", ZH, "ko", "일본은 ⟦美国国债→⟧를 보유한다."),
        ("zh", ZH, "ko", "⟦加藤胜信→⟧은 말했다."),
        ("ja", JA, "ko", "일본은 ⟦は→⟧ 국채를 보유한다."),
        ("en", EN, "ko", "장관은 ⟦car tariffs→⟧ 협상이 계속된다고 했다."),
        ("ru", RU, "ko", "일본은 ⟦облигации→⟧를 보유한다."),
        ("en", EN, "ko", "⟦" + EN + "→⟧"),
    ],
    "arabic": [
        ("zh", ZH, "ar", "تملك اليابان ⟦国债→⟧ أمريكية."),
        ("zh", ZH, "ar", "⟦关税谈判→⟧ مستمرة."),
        ("zh", ZH, "ar", "قال ⟦加藤胜信→⟧ ذلك."),
        ("ja", JA, "ar", "تملك اليابان ⟦米国債→⟧."),
        ("ja", JA, "ar", "⟦関税交渉が続く→⟧ كما قال."),
        ("ko", KO, "ar", "تملك اليابان ⟦국채를→⟧."),
        ("ru", RU, "ar", "تملك اليابان ⟦облигации→⟧."),
        ("ru", RU, "ar", "⟦переговоры о пошлинах→⟧ مستمرة."),
        ("en", EN, "ar", "المحادثات حول ⟦car tariffs→⟧ مستمرة."),
        ("en", EN, "ar", "⟦" + EN + "→⟧"),
        ("zh", ZH, "ar", "⟦" + ZH + "→⟧"),
        ("zh", ZH, "fa", "ژاپن ⟦国债→⟧ دارد."),
        ("zh", ZH, "fa", "⟦关税谈判→⟧ ادامه دارد."),
        ("ja", JA, "fa", "ژاپن ⟦米国債→⟧ دارد."),
        ("ko", KO, "fa", "ژاپن ⟦국채를→⟧ دارد."),
        ("ru", RU, "fa", "ژاپن ⟦облигации→⟧ دارد."),
        ("en", EN, "fa", "گفت‌وگو درباره ⟦car tariffs→⟧ ادامه دارد."),
        ("en", EN, "fa", "⟦" + EN + "→⟧"),
        ("fa", FA, "ar", "قال الوزير ⟦که مذاکرات با آمریکا را از سر می→⟧."),
        ("fa", FA, "ar", "⟦" + FA + "→⟧"),
    ],
}
RIGHT = [
    ("zh", ZH, "en", "Finance Minister Kato (加藤胜信) spoke of “shunto” (春闘)."),
    ("zh", ZH, "en", "The word 国债 (“government bonds”) is on everyone’s lips."),
    ("zh", ZH, "en", "He wrote “国债” on the board, and read 《人民日报》."),
    ("zh", ZH, "en", "See https://example.cn/国债 and #国债 for more."),
    ("ja", JA, "de", "Das Finanzministerium [財務省] schweigt."),
    ("ru", RU, "en", "The newspaper “Коммерсантъ” (Коммерсантъ) wrote it."),
    ("en", EN, "fr", "Le livre «{~}The Talks on Car Tariffs{~}» est sorti."),
    ("en", "He read “The Art of the Deal” in one go.", "de", "Er las „The Art of the Deal“."),
    ("en", "The Bank of England and the Bank of Japan met.", "de", "Die Bank of England tagte."),
    ("de", "Die Süddeutsche Zeitung und der Spiegel.", "en", "Süddeutsche Zeitung, Der Spiegel."),
    ("es", "El presidente de la República de Chile.", "pt", "O presidente da República do Chile."),
    ("en", "Jane Doe, John Smith, Max Roe, Ann Lee, Bo Fox", "de", "Jane Doe, John Smith, Max Roe"),
    ("en", "Reuters, AFP, AP, DPA, EFE", "de", "Reuters, AFP, AP, DPA, EFE"),
    ("en", "1 2 3 4 5 6 7", "de", "1 2 3 4 5 6 7"),
    ("en", EN, "en-GB", EN),
    ("zh-Hans", "日本和中国的代表今天在北京会面", "zh-Hant", "日本和中国的代表今天在北京会面"),
    ("en", "The new iPhone app is out.", "zh", "新的iPhone app已经发布。"),
    ("en", EN, "zh", "部长提到关税（car tariffs）。"),
    ("en", EN, "ja", "大臣は「car tariffs」に触れた。"),
    ("zh", ZH, "ja", "日本は国債を保有する。"),
    ("ja", "優しいの味", "zh", "优の良品在日本开店。"),
    ("zh", ZH, "ko", "美 정부와 日 정부는 合意했다."),
    ("zh", ZH, "ko", "가토 가쓰노부(加藤勝信)는 말했다."),
    ("en", EN, "ru", "Компания Car Tariffs Inc. подала иск."),
    ("ru", RU, "uk", "Переговори про мита тривають."),
    ("zh", ZH, "ar", "قال الوزير كاتو (加藤胜信) ذلك."),
    ("en", EN, "ar", "شركة Apple الأمريكية و«car tariffs»."),
    ("ar", AR, "fa", "وزیر گفت که مذاکرات ادامه دارد."),
    ("zh", "东京", "ja", "東京"),
]
EVERY_WRONG = [case for each in WRONG.values() for case in each]


@pytest.mark.parametrize(("spoken", "source", "tongue", "text"), EVERY_WRONG)
def test_what_is_left_is_found(spoken, source, tongue, text):
    plain, expected = parsed(text)
    assert said(NAME, pair(plain, tongue, source, spoken)) == expected


@pytest.mark.parametrize(("spoken", "source", "tongue", "text"), RIGHT)
def test_what_may_be_left_is_left_alone(spoken, source, tongue, text):
    assert said(NAME, pair(parsed(text)[0], tongue, source, spoken)) == []


@pytest.mark.parametrize(("tongue", "text"), EVERY)
def test_what_is_translated_is_left_alone(tongue, text):
    assert said(NAME, pair(text, tongue, EN if tongue.startswith(("zh", "ja")) else ZH)) == []


def test_what_the_termbase_accepts_may_stand():
    term = Concept(1, "term", renderings=(Rendering(1, "en", "国债"),))
    assert said(NAME, pair("Japan holds 国债 now.", "en", ZH, "zh", term)) == []


def test_what_is_surely_left_blocks():
    found = list(CHECK.run(Pair(ZH, "Japan holds 国债 now.", "zh", "en", Snapshot(1))))
    assert [blocks(each.category, each.severity, each.confidence) for each in found] == [True]


def test_what_the_source_has_not_blocks_nothing():
    found = list(CHECK.run(Pair(EN, "Das ist 国债.", "en", "de", Snapshot(1))))
    assert [blocks(each.category, each.severity, each.confidence) for each in found] == [False]


def test_credits_may_be_the_same():
    text = "Photo by Jane Doe of the Reuters team"
    assert list(CHECK.run(Pair(text, text, "en", "de", Snapshot(1), "credit"))) == []


def test_twenty_are_enough():
    assert len(said(NAME, pair("国债 a " * 100, "en", ZH, "zh"))) == 20
