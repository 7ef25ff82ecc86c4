"""Where a name begins and ends: case endings, clitics, particles, compounds, in 13 languages."""

import pytest

from prose.occurrence import find, suggestion
from prose.termbase import Concept, Rendering, Snapshot

CASES = {
    "de": [
        ("Merz", "Merz’ Plan und Merzens Plan", ["Merz", "Merz"]),
        ("Greer", "Greers Reise, die Greer’sche Formel", ["Greer", "Greer"]),
        ("Merz", "Merz-Regierung, Anti-Merz-Demo", ["Merz", "Merz"]),
        ("Merz", "Im März trug er Nerz, Merzbach schwieg", []),
        ("Scholz", "SCHOLZ GEHT", ["SCHOLZ"]),
        ("Bundesbank", "Bundesbankchef und Bundesbank-Chef", ["Bundesbank"]),
        ("Bundestag", "des Bundestages, des Bundestags", ["Bundestag", "Bundestag"]),
        ("Sachse", "die Sachsen", ["Sachse"]),
        ("Weiß", "WEISS und Weiss", ["WEISS", "Weiss"]),
        ("Müller", "Mu\u0308llers Rede; Muller", ["Mu\u0308ller", "Muller"]),
        ("von der Leyen", "Ursula von der Leyens Rede", ["von der Leyen"]),
        ("Ford", "Er fordert mehr; Fordern und Fords", ["Ford"]),
    ],
    "ru": [
        ("Гриер", "Гриера, Гриеру, Гриером, о Гриере", ["Гриер"] * 4),
        ("Зеленский", "у Зеленского, с Зеленским", ["Зеленского", "Зеленским"]),
        (
            "Мария Захарова",
            "Марии Захаровой; Марию Захарову",
            ["Марии Захаровой", "Марию Захарову"],
        ),
        ("Захарова", "слова Захаровой, Захаров молчал", ["Захаровой"]),
        (
            "Дональд Трамп",
            "Дональда Трампа, Дональдом Трампом",
            ["Дональда Трампа", "Дональдом Трампом"],
        ),
        ("Путин", "с Путиным, Путинский", ["Путин"]),
        ("Владимир Путин", "Владимиром Путиным", ["Владимиром Путиным"]),
        ("Сергей Лавров", "Сергею Лаврову и Сергея Лаврова", ["Сергею Лаврову", "Сергея Лаврова"]),
        ("Москва", "в Москве, из Москвы, москвич, Москвин", ["Москве", "Москвы"]),
        ("Украина", "Украины, Украине, Украину, украинец", ["Украины", "Украине", "Украину"]),
        ("Россия", "России, Россией, Россиянин", ["России", "Россией"]),
        ("Белый дом", "из Белого дома, в Белом доме", ["Белого дома", "Белом доме"]),
        ("Министерство финансов", "Министерства финансов", ["Министерства финансов"]),
        ("Толстой", "у Толстого", ["Толстого"]),
        ("Лукашенко", "Лукашенко и Лукашенковы", ["Лукашенко"]),
        ("Ким", "с Кимом, Кимберли", ["Ким"]),
        ("Ким", "ТАКИМ ЯКИМ", []),
        ("Казань", "в Казани, Казанский", ["Казани"]),
    ],
    "tr": [
        ("Erdoğan", "Erdoğan'ın, Erdoğan’a, Erdoğan", ["Erdoğan"] * 3),
        ("Erdoğan", "Erdoğanlı, Erdogan'dan", ["Erdogan"]),
        ("İmamoğlu", "İMAMOĞLU ve İmamoğlu'nun", ["İMAMOĞLU", "İmamoğlu"]),
        ("Işık", "IŞIK'ın, Işık", ["IŞIK", "Işık"]),
        ("Ankara", "Ankara'da, Ankaralı, Ankaragücü", ["Ankara"]),
        ("Dışişleri Bakanlığı", "Dışişleri Bakanlığı'na", ["Dışişleri Bakanlığı"]),
        ("Trump", "Trump’ın ve Trump'ınki; Trumpizm", ["Trump", "Trump"]),
        ("Fidan", "fidan dikti; Fidan'la", ["Fidan"]),
        ("AB", "AB'nin ve ABD'nin", ["AB"]),
    ],
    "ar": [
        ("ترامب", "وقال ترامب لترامب وبترامب", ["ترامب"] * 3),
        ("ترامب", "ترامبية ومترامب", []),
        ("غرير", "وغرير، فغرير؛ كغرير", ["غرير"] * 3),
        ("الصين", "للصين، وللصين، بالصين، والصين", ["للصين", "للصين", "الصين", "الصين"]),
        ("الصين", "الصينية والصينيون", []),
        ("أردوغان", "اردوغان وأردوغان", ["اردوغان", "أردوغان"]),
        ("مصطفى", "ومصطفي", ["مصطفي"]),
        ("ترامب", "تِرَامْبُ وتـرامـب", ["تِرَامْبُ", "تـرامـب"]),
        ("البيت الأبيض", "للبيت الأبيض وفي البيت الأبيض", ["للبيت الأبيض", "البيت الأبيض"]),
        ("محمد بن سلمان", "ولمحمد بن سلمان", ["محمد بن سلمان"]),
        ("عمر", "معمر وعمران وعمر", ["عمر"]),
    ],
    "ko": [
        ("그리어", "그리어는 그리어가 그리어의", ["그리어"] * 3),
        ("그리어", "그리어에게는, 그리어와의, 그리어였다", ["그리어"] * 3),
        ("그리어", "그리어타워와 그리어스", []),
        ("트럼프", "트럼프 대통령은 트럼프의", ["트럼프"] * 2),
        ("윤석열", "윤석열 대통령, 윤석열이", ["윤석열"] * 2),
        ("한국은행", "한국은행은 한국은행법", ["한국은행"]),
        ("서울", "서울에서, 서울에서는, 서울대", ["서울"] * 2),
        ("김정은", "김정은은 김정은이라고", ["김정은"] * 2),
        ("이재명", "이재명으로부터", ["이재명"]),
        ("미국", "미국과의 미국산", ["미국"]),
    ],
    "fi": [
        ("Merz", "Merzin ja Merzille, Merziä", ["Merz"] * 3),
        ("Stubb", "Stubbin, Stubbilta, Stubbkin", ["Stubb"] * 2),
        ("Niinistö", "Niinistön, Niinistöä, Niinistöllä", ["Niinistö"] * 3),
        ("Heikkinen", "Heikkisen ja Heikkistä", ["Heikkisen", "Heikkistä"]),
        ("Sanna Marin", "Sanna Marinin", ["Sanna Marin"]),
        ("Ukraina", "Ukrainassa, Ukrainaan, ukrainalainen, Ukrainalainen", ["Ukraina"] * 2),
        ("Nato", "Naton, Natoon, Natoa", ["Nato"] * 3),
        ("Greer", "Greer’n, Greerin, Greerson", ["Greer"] * 2),
        ("Suomen Pankki", "Suomen Pankkiin", ["Suomen Pankki"]),
    ],
    "pl": [
        ("Donald Tusk", "Donalda Tuska, Donaldowi Tuskowi", ["Donalda Tuska", "Donaldowi Tuskowi"]),
        ("Tusk", "Tuska, Tuskiem, Tuskowi, Tusku", ["Tusk", "Tusk", "Tusk", "Tusk"]),
        ("Sikorski", "Sikorskiego, Sikorskim", ["Sikorskiego", "Sikorskim"]),
        ("Nawrocka", "Nawrockiej i Nawrocką", ["Nawrockiej", "Nawrocką"]),
        ("Warszawa", "w Warszawie, do Warszawy, warszawski", ["Warszawie", "Warszawy"]),
        ("Duda", "Dudy, Dudzie, Dudą, Dudek", ["Dudy", "Dudzie", "Dudą"]),
        ("Trump", "Trumpa i Trumpem, trumpizm", ["Trump", "Trump"]),
        ("Wałęsa", "Wałęsy, Walesa", ["Wałęsy", "Walesa"]),
        ("Marek", "z Markiem", ["Markiem"]),
        ("Radosław Sikorski", "Radosława Sikorskiego", ["Radosława Sikorskiego"]),
        ("Polska", "w Polsce, Polski", ["Polsce", "Polski"]),
    ],
    "hu": [
        ("Orbán", "Orbánnak, Orbánt, Orbánnal", ["Orbán"] * 3),
        ("Orbán Viktor", "Orbán Viktorral, Orbán Viktortól", ["Orbán Viktor"] * 2),
        ("Szijjártó", "Szijjártóval, Szijjártónál", ["Szijjártó"] * 2),
        ("Obama", "Obamával, Obamának, Obama", ["Obamával", "Obamának", "Obama"]),
        ("Budapest", "Budapesten, Budapestre, budapesti", ["Budapest"] * 2),
        ("Magyar Péter", "Magyar Péterék", ["Magyar Péter"]),
        ("Merkel", "Merkelt, Merkellel, Merkeltorony", ["Merkel"] * 2),
        ("Sulyok Tamás", "Sulyok Tamással", ["Sulyok Tamás"]),
        ("Orbán", "ORBÁN, Orban, Orbánka", ["ORBÁN", "Orban"]),
    ],
    "fr": [
        ("Iran", "l’Iran, d'Iran, Iranien", ["Iran"] * 2),
        ("Iran", "L’Iran et qu’Iran", ["Iran"] * 2),
        ("Macron", "Macron, macroniste, Macroniste", ["Macron"]),
        ("Macron", "le duo Macron-Merz", ["Macron"]),
        ("Sébastien Lecornu", "Sebastien Lecornu", ["Sebastien Lecornu"]),
        ("Élysée", "l’Elysée, l’ÉLYSÉE", ["ÉLYSÉE"]),
        ("d’Estaing", "Giscard d'Estaing", ["d'Estaing"]),
        ("Le Pen", "Marine Le Pen, LE PEN", ["Le Pen", "LE PEN"]),
        ("Barnier", "«\u202fBarnier\u202f»", ["Barnier"]),
        ("Lula", "Lulas et Lula", ["Lula"]),
    ],
    "es": [
        ("Sánchez", "Sánchez, Sanchez, Sanchezismo", ["Sánchez", "Sanchez"]),
        ("Sánchez", "SÁNCHEZ Y SANCHEZ", ["SÁNCHEZ", "SANCHEZ"]),
        ("Peña Nieto", "Peña Nieto; Pen\u0303a Nieto", ["Peña Nieto", "Pen\u0303a Nieto"]),
        ("Milei", "¿Milei? ¡Milei!", ["Milei", "Milei"]),
        ("Sheinbaum", "«Sheinbaum»", ["Sheinbaum"]),
        ("Trump", "anti-Trump, trumpista, Trumpista", ["Trump"]),
        ("Rey", "el rey y Rey", ["Rey"]),
        ("López Obrador", "López\u00a0Obrador", ["López\u00a0Obrador"]),
        ("Castro", "Castros, Castro-Ruz", ["Castro"]),
    ],
    "en": [
        ("Greer", "Greer's, Greer’s, Greer’d", ["Greer"] * 3),
        ("Greer", "McGreer, O'Greer, Greerson, Greer2", []),
        ("Greer", "pro-Greer, Greer-led, (Greer)", ["Greer"] * 3),
        ("Greer", "GREER’S PLAN; greer", ["GREER"]),
        ("Ishiba", "Ishiba’s, Ishibas", ["Ishiba"]),
        ("Erdoğan", "Erdogan, ERDOĞAN, ERDOGAN’S", ["Erdogan", "ERDOĞAN", "ERDOGAN"]),
        ("Ma", "Ma, MA and Max’s ma", ["Ma", "MA"]),
        ("Treasury", "Treasury; the Treasury’s; Treasurys", ["Treasury"] * 2),
        ("O’Brien", "O'Brien’s, OʼBrien", ["O'Brien", "OʼBrien"]),
        ("Kato", "https://kato.example/Kato @Kato Kato", ["Kato"]),
        ("Mo Yan", "Mo  Yan, Mo\u00a0Yan", ["Mo\u00a0Yan"]),
        ("St. John", "St. John’s", ["St. John"]),
    ],
    "zh": [
        ("格里尔", "贸易代表格里尔和格里尔说", ["格里尔"] * 2),
        ("格里尔", "格里、里尔", []),
        ("特朗普", "特朗普政府；反特朗普", ["特朗普"] * 2),
        ("贾米森·格里尔", "贾米森・格里尔", ["贾米森・格里尔"]),
        ("G7", "在G7会议上；G77", ["G7"]),
        ("Greer", "代表Greer说", ["Greer"]),
        ("参考消息网", "《参考消息网》报道", ["参考消息网"]),
        ("习近平", "习近平总书记，习 近平", ["习近平"]),
        ("中国人民银行", "中国人民银行行长", ["中国人民银行"]),
    ],
    "ja": [
        ("グリア", "グリア氏、グリアーノ、ングリア", ["グリア"]),
        ("グリア", "ｸﾞﾘｱ通商代表", ["ｸﾞﾘｱ"]),
        ("トランプ", "トランプ政権のトランプ大統領", ["トランプ"] * 2),
        ("トランプ", "トランプス", []),
        ("ドナルド・トランプ", "ドナルド･ﾄﾗﾝﾌﾟ", ["ドナルド･ﾄﾗﾝﾌﾟ"]),
        ("赤沢", "赤沢亮正経済再生相", ["赤沢"]),
        ("赤沢亮正", "赤沢亮正氏は", ["赤沢亮正"]),
        ("日銀", "日銀総裁、日銀の", ["日銀"] * 2),
        ("WTO", "ＷＴＯ（世界貿易機関）", ["ＷＴＯ"]),
        ("さくら", "さくら銀行", ["さくら"]),
    ],
}


def known(language, *forms):
    renderings = tuple(Rendering(1, language, text, status) for text, status in forms)
    return Snapshot(1, (Concept(1, "person", renderings=renderings),))


@pytest.mark.parametrize(
    ("language", "form", "text", "quotes"),
    [(language, *case) for language, cases in CASES.items() for case in cases],
)
def test_finds_the_name_and_nothing_else(language, form, text, quotes):
    hits = find(text, language, known(language, (form, "preferred")))
    assert [hit.quote(text) for hit in hits] == quotes


def test_there_are_enough_cases():
    assert sum(map(len, CASES.values())) >= 120


@pytest.mark.parametrize(
    ("language", "right", "wrong", "text", "corrected"),
    [
        ("ru", "Мария Захарова", "Мария Сахарова", "от Марии Сахаровой", "от Марии Захаровой"),
        ("ru", "Грир", "Гриер", "у Гриера", "у Грира"),
        ("ru", "Москва", "Масква", "В МАСКВЕ", "В МОСКВЕ"),
        ("pl", "Donald Tusk", "Donald Tosk", "z Donaldem Toskiem", "z Donaldem Tuskiem"),
        ("tr", "Erdoğan", "Ardoğan", "Ardoğan'ın", "Erdoğan'ın"),
        ("hu", "Obama", "Abama", "Abamával", "Obamával"),
        ("de", "Merz", "Mertz", "Mertzens", "Merzens"),
        ("en", "Greer", "Grier", "Grier’s", "Greer’s"),
    ],
)
def test_a_correction_keeps_the_case(language, right, wrong, text, corrected):
    snapshot = known(language, (right, "preferred"), (wrong, "deprecated"))
    (hit,) = find(text, language, snapshot)
    instead = suggestion(hit.rendering, hit.quote(text), snapshot, language)
    assert hit.span.replace(text, instead) == corrected
