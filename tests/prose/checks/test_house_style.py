"""How the house writes abbreviations, times, percentages, lists and words of its own."""

import time

import pytest

from prose.checks.house_style import CHECK
from prose.finding import Pair
from prose.style import HouseStyle, options
from prose.termbase import Concept, Rendering, Snapshot
from tests.prose.marked import parsed, right

STEEL = Concept(1, "organisation", renderings=(Rendering(1, "en", "US Steel"),))
LABOR = Concept(2, "organisation", renderings=(Rendering(2, "en", "Labor Party"),))


def written(text: str, language: str = "en", kind: str = "paragraph", **style: object) -> str:
    """Give the text as the house writes it, by what the check suggests."""
    house = HouseStyle(language, **style)  # type: ignore[arg-type]
    snapshot = Snapshot(1, (STEEL, LABOR), (house,))
    found = [*CHECK.run(Pair("", text, "zh", language, snapshot, kind))]
    for one in found:
        assert (one.check, one.category, one.severity.value) == ("house_style", "style", "minor")
        assert one.text == one.span.of(text)
        assert one.suggestion
    for one in sorted(found, key=lambda each: each.span, reverse=True):
        text = one.span.replace(text, one.suggestion)
    return text


WRONG = [
    # Countries and unions
    ("abbreviations", "plain", "the U.S. said", "the US said"),
    ("abbreviations", "plain", "in the U.S. The talks", "in the US. The talks"),
    ("abbreviations", "plain", "“in the U.S.”", "“in the US.”"),
    ("abbreviations", "plain", "The E.U. and the U.N. agree.", "The EU and the UN agree."),
    (
        "abbreviations",
        "plain",
        "U.S.-China talks in the U.K., too",
        "US-China talks in the UK, too",
    ),
    ("abbreviations", "plain", "the U.S said", "the US said"),
    ("abbreviations", "dotted", "the US said", "the U.S. said"),
    ("abbreviations", "dotted", "in the US. The talks", "in the U.S. The talks"),
    ("abbreviations", "dotted", "UN talks, UK-led", "U.N. talks, U.K.-led"),
    ("abbreviations", "dotted", "the U.S said", "the U.S. said"),
    # Times
    ("times", "dotted", "at 5 pm on", "at 5 p.m. on"),
    ("times", "dotted", "at 5 pm.", "at 5 p.m."),
    ("times", "dotted", "at 5:30PM ET", "at 5:30 p.m. ET"),
    ("times", "dotted", "at 5 p.m on", "at 5 p.m. on"),
    ("times", "dotted", "at 11 A.M. on", "at 11 a.m. on"),
    ("times", "capitals", "at 5 p.m. on", "at 5 PM on"),
    ("times", "capitals", "at 5 p.m. The talks", "at 5 PM. The talks"),
    ("times", "capitals", "at 5.30 am", "at 5.30 AM"),
    ("times", "plain", "at 5 p.m. on", "at 5 pm on"),
    ("times", "plain", "at 5PM.", "at 5pm."),
    # Percentages
    ("percent", "sign", "25 percent, 1.5 per cent", "25%, 1.5%"),
    ("percent", "word", "25% and 1.5 per cent", "25 percent and 1.5 percent"),
    ("percent", "words", "10-20% or 25 percent", "10-20 per cent or 25 per cent"),
    # Lists
    (
        "serial_comma",
        "always",
        "He met Greer, Kato, Ueda and Muto.",
        "He met Greer, Kato, Ueda, and Muto.",
    ),
    (
        "serial_comma",
        "always",
        "He met with Greer, Kato and Muto.",
        "He met with Greer, Kato, and Muto.",
    ),
    (
        "serial_comma",
        "always",
        "France, Germany and Italy agreed.",
        "France, Germany, and Italy agreed.",
    ),
    (
        "serial_comma",
        "always",
        "They cover steel, cars or chips.",
        "They cover steel, cars, or chips.",
    ),
    (
        "serial_comma",
        "never",
        "He sold ham, eggs, milk, and tea.",
        "He sold ham, eggs, milk and tea.",
    ),
    (
        "serial_comma",
        "never",
        "He met with Greer, Kato, and Muto.",
        "He met with Greer, Kato and Muto.",
    ),
    (
        "serial_comma",
        "never",
        "It was three things: steel, cars, and chips.",
        "It was three things: steel, cars and chips.",
    ),
]


@pytest.mark.parametrize(("option", "choice", "text", "right"), WRONG)
def test_what_the_house_writes_otherwise_is_found(option, choice, text, right):
    assert written(text, **{option: choice}) == right
    assert written(right, **{option: choice}) == right
    assert written(text) == text, "nothing is judged that the house leaves open"


RIGHT = [
    ("abbreviations", "plain", "the U.S.A. and the U.S.S.R."),
    ("abbreviations", "plain", "U.S. Steel, U.S. Bancorp and U.S. 101"),
    ("abbreviations", "plain", "see www.u.s.example.com or https://example.com/U.S./a"),
    ("abbreviations", "plain", "The USA, the US and us."),
    ("abbreviations", "dotted", "JOIN US NOW and US$5"),
    ("abbreviations", "dotted", "the USS Ford, the UNHCR, UKIP and the EU"),
    ("abbreviations", "dotted", "US Steel rose."),
    ("times", "dotted", "In 2025 PM Modi spoke; by May 5 PM Modi had left."),
    ("times", "dotted", "The PM said: I am. At 5 p.m. he left at 5:30 p.m."),
    ("times", "capitals", "5 pmol and 10 amps at 5 PM."),
    ("times", "plain", "at 5pm, 5 pm and 11.30am."),
    ("percent", "sign", "two percent of 25 percentage points"),
    ("percent", "word", "25 percent, 100%ig"),
    ("percent", "words", "some per cent of 25 per cent"),
    ("serial_comma", "always", "In London, Greer and Kato met."),
    ("serial_comma", "always", "Speaking in Tokyo, Ishiba and Kato said so."),
    ("serial_comma", "always", "However, Greer and Kato left."),
    ("serial_comma", "always", "He came with Greer, the negotiator and friend of all."),
    ("serial_comma", "never", "Greer, the trade chief, and Kato left."),
    ("serial_comma", "never", "He came, he saw, and he left."),
    ("serial_comma", "never", "He was born on May 1, 1960, and in June it ended."),
    ("serial_comma", "never", "It is between Paris, France, and Berlin, Germany."),
]


@pytest.mark.parametrize(("option", "choice", "text"), RIGHT)
def test_what_is_no_slip_stays(option, choice, text):
    assert written(text, **{option: choice}) == text


OTHERS = [
    ("fr", "sign", "25 pour cent", "25\u202f%"),
    ("fr", "word", "1,5\u00a0%", "1,5 pour cent"),
    ("de", "sign", "3,5 Prozent", "3,5\u202f%"),
    ("de", "word", "25 %", "25 Prozent"),
    ("es", "word", "25%", "25 por ciento"),
    ("it", "sign", "25 per cento", "25%"),
    ("pt-BR", "sign", "25 por cento", "25%"),
    ("fr", "sign", "25 % et 25\u202f%", "25 % et 25\u202f%"),
    ("de", "sign", "25 Prozentpunkte", "25 Prozentpunkte"),
    ("fr", "words", "25 %", "25 %"),
    ("ru", "sign", "25 процентов", "25 процентов"),
]


@pytest.mark.parametrize(("language", "choice", "text", "right"), OTHERS)
def test_each_language_has_its_own_word(language, choice, text, right):
    assert written(text, language, percent=choice) == right


def test_only_english_chooses_abbreviations_times_and_commas():
    assert options("en-GB") == {"abbreviations", "times", "percent", "serial_comma"}
    assert options("fr") == {"percent"}
    assert options("zh-Hans") == frozenset()
    assert written("U.S. 5 p.m.", "fr", abbreviations="plain", times="plain") == "U.S. 5 p.m."


def test_a_headline_has_no_points_either_way():
    assert written("US raises tariffs", kind="headline", abbreviations="dotted").startswith("US ")
    assert written("U.S. raises", kind="headline", abbreviations="plain").startswith("US ")


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "Kiev, Kiev’s and Kiev-based", "Kyiv, Kyiv’s and Kyiv-based"),
        ("en", "The PM left.", "The Prime Minister left."),
        ("zh", "他说普金来了。", "他说普京来了。"),
        ("ja", "コンピュータを使う", "コンピューターを使う"),
        ("ru", "в Алма-Ате", "в Алматы"),
        ("ar", "في كييف", "في كيف"),
    ],
)
def test_words_of_the_house(language, text, right):
    words = {
        "Kiev": "Kyiv",
        "PM": "Prime Minister",
        "普金": "普京",
        "コンピュータ": "コンピューター",
    }
    words |= {"Алма-Ате": "Алматы", "كييف": "كيف"}
    assert written(text, language, words=words) == right
    assert written(right, language, words=words) == right


# Words of a house's own list in other scripts: as others write them, and as this house does
LISTED = {
    "ru": {
        "Белоруссия": "Беларусь",
        "Молдавия": "Молдова",
        "Алма-Ата": "Алматы",
        "Таллинн": "Таллин",
        "на Украине": "в Украине",
        "блоггер": "блогер",
        "офф-лайн": "офлайн",
        "г-н": "господин",
        "Банк Китая": "Народный банк Китая",
        "риэлтор": "риелтор",
    },
    "uk": {
        "на Україні": "в Україні",
        "Білорусія": "Білорусь",
        "проект": "проєкт",
        "міроприємство": "захід",
        "Росія": "РФ",
        "блоггер": "блогер",
        "прес-конференція": "пресконференція",
        "екс-міністр": "ексміністр",
        "віце-прем’єр": "віцепрем’єр",
        "пів-року": "пів року",
    },
    "zh": {
        "普金": "普京",
        "川普": "特朗普",
        "首尔特别市": "首尔",
        "北韩": "朝鲜",
        "网路": "网络",
        "录像": "视频",
        "一帶一路": "一带一路",
    },
    "ja": {
        "コンピュータ": "コンピューター",
        "サーバ": "サーバー",
        "ユーザ": "ユーザー",
        "子供": "子ども",
        "障害者": "障がい者",
        "ウクライナ国": "ウクライナ",
        "キエフ": "キーウ",
    },
    "ko": {
        "중공": "중국",
        "키예프": "키이우",
        "컨텐츠": "콘텐츠",
        "메세지": "메시지",
        "불란서": "프랑스",
        "우크라": "우크라이나",
    },
    "ar": {
        "كييف": "كيف",
        "أمريكا": "الولايات المتحدة",
        "انجلترا": "إنجلترا",
        "شئون": "شؤون",
        "مسئول": "مسؤول",
        "إنترنت": "الإنترنت",
        "هونج كونج": "هونغ كونغ",
        "أوكرانيا الشقيقة": "أوكرانيا",
        "بليون": "مليار",
        "طوكيو العاصمة": "طوكيو",
    },
    "fa": {
        "کی‌یف": "کیف",
        "اوکراین کشور": "اوکراین",
        "امریکا": "آمریکا",
        "اطاق": "اتاق",
        "طهران": "تهران",
        "مسئله‌ی": "مسئلهٔ",
        "می باشد": "است",
        "بلیون": "میلیارد",
        "نخست وزیر": "نخست‌وزیر",
        "رییس": "رئیس",
    },
}
LISTED_WRONG = {
    "cyrillic": [
        ("ru", "⟦Белоруссия→Беларусь⟧ закрыла границу."),
        ("ru", "Соседи — Польша, ⟦Белоруссия→Беларусь⟧ и Литва."),
        ("ru", "«⟦Молдавия→Молдова⟧ готова», — сказал он."),
        ("ru", "⟦Молдавия→Молдова⟧, ⟦Белоруссия→Беларусь⟧."),
        ("ru", "Рейс Москва – ⟦Алма-Ата→Алматы⟧ отменён."),
        ("ru", "Матч в городе ⟦Таллинн→Таллин⟧ перенесён."),
        ("ru", "Выборы ⟦на Украине→в Украине⟧ прошли."),
        ("ru", "Известный ⟦блоггер→блогер⟧ задержан."),
        ("ru", "Магазин работает (⟦офф-лайн→офлайн⟧)."),
        ("ru", "Ответил ⟦г-н→господин⟧ Лаптев."),
        ("ru", "Ставку снизил ⟦Банк Китая→Народный банк Китая⟧."),
        ("uk", "Вибори ⟦на Україні→в Україні⟧ відбулися."),
        ("uk", "⟦Білорусія→Білорусь⟧ закрила кордон."),
        ("uk", "Новий ⟦проект→проєкт⟧ схвалено."),
        ("uk", "Це ⟦міроприємство→захід⟧ перенесли."),
        ("uk", "⟦Росія→РФ⟧ відмовилася."),
        ("uk", "Відомий ⟦блоггер→блогер⟧ виїхав."),
        ("uk", "Почалася ⟦прес-конференція→пресконференція⟧."),
        ("uk", "Суд: ⟦екс-міністр→ексміністр⟧ винен."),
        ("uk", "«Так», — сказав ⟦віце-прем’єр→віцепрем’єр⟧."),
        ("uk", "Минуло ⟦пів-року→пів року⟧."),
    ],
    "cjk": [
        ("zh", "⟦普金→普京⟧周五讲话。"),
        ("zh", "他与⟦普金→普京⟧、⟦川普→特朗普⟧通话。"),
        ("zh", "“⟦川普→特朗普⟧不会来，”他说。"),
        ("zh", "球队抵达⟦首尔特别市→首尔⟧。"),
        ("zh", "⟦北韩→朝鲜⟧试射导弹。"),
        ("zh", "该⟦录像→视频⟧在⟦网路→网络⟧上流传。"),
        ("zh", "加入“⟦一帶一路→一带一路⟧”倡议。"),
        ("ja", "⟦コンピュータ→コンピューター⟧を使う。"),
        ("ja", "「⟦コンピュータ→コンピューター⟧」が壊れた。"),
        ("ja", "⟦サーバ→サーバー⟧が落ちた。"),
        ("ja", "⟦ユーザ→ユーザー⟧は100万人。"),
        ("ja", "⟦子供→子ども⟧3人が助かった。"),
        ("ja", "⟦障害者→障がい者⟧と⟦子供→子ども⟧を支える。"),
        ("ja", "⟦ウクライナ国→ウクライナ⟧の首都⟦キエフ→キーウ⟧。"),
        ("ja", "⟦キエフ→キーウ⟧で会談した。"),
        ("ko", "⟦키예프→키이우⟧ 시내에서 폭발이 있었다."),
        ("ko", "⟦컨텐츠→콘텐츠⟧ 산업이 성장했다."),
        ("ko", "“⟦메세지→메시지⟧”라고 했다."),
        ("ko", "그는 ⟦불란서→프랑스⟧ 출신이다."),
        ("ko", "⟦우크라→우크라이나⟧ 군이 밝혔다."),
        ("ko", "⟦중공→중국⟧ 군용기, ⟦키예프→키이우⟧ 상공."),
    ],
    "arabic": [
        ("ar", "عقد الاجتماع في ⟦كييف→كيف⟧."),
        ("ar", "⟦أمريكا→الولايات المتحدة⟧ ترفض القرار."),
        ("ar", "قال: «⟦أمريكا→الولايات المتحدة⟧ لن ترد»."),
        ("ar", "فاز منتخب ⟦انجلترا→إنجلترا⟧."),
        ("ar", "وزارة ⟦شئون→شؤون⟧ البيئة، ⟦مسئول→مسؤول⟧ كبير."),
        ("ar", "⟦مسئول→مسؤول⟧: لا اتفاق."),
        ("ar", "شبكة ⟦إنترنت→الإنترنت⟧ مقطوعة."),
        ("ar", "بورصة ⟦هونج كونج→هونغ كونغ⟧ مغلقة."),
        ("ar", "نحو 3 ⟦بليون→مليار⟧ دولار."),
        ("ar", "وصل إلى ⟦طوكيو العاصمة→طوكيو⟧."),
        ("ar", "زار ⟦أوكرانيا الشقيقة→أوكرانيا⟧ أمس."),
        ("fa", "نشست در ⟦کی‌یف→کیف⟧ برگزار شد."),
        ("fa", "⟦امریکا→آمریکا⟧ نپذیرفت."),
        ("fa", "گفت: «⟦امریکا→آمریکا⟧ نمی‌آید»."),
        ("fa", "⟦اطاق→اتاق⟧ بازرگانی ⟦طهران→تهران⟧."),
        ("fa", "⟦مسئله‌ی→مسئلهٔ⟧ هسته‌ای مهم است."),
        ("fa", "این کار دشوار ⟦می باشد→است⟧."),
        ("fa", "حدود ۳ ⟦بلیون→میلیارد⟧ دلار."),
        ("fa", "⟦نخست وزیر→نخست‌وزیر⟧ رفت."),
        ("fa", "⟦رییس→رئیس⟧ بانک گفت."),
        ("fa", "ارتش ⟦اوکراین کشور→اوکراین⟧ گفت."),
    ],
}
LISTED_RIGHT = {
    "cyrillic": [
        ("ru", "Беларусь и Молдова закрыли границу."),
        ("ru", "Правительство Белоруссии и Молдавии молчит."),
        ("ru", "Белоруссиястрой и агентство Молдавияпресс."),
        ("ru", "Алматы, Таллин и Таллинна."),
        ("ru", "Выборы в Украине, на Украинефти."),
        ("ru", "Блогер, видеоблоггер и блоггеры."),
        ("ru", "Магазин работает офлайн."),
        ("ru", "Господин Лаптев и г-нам слово."),
        ("ru", "Народный банк Китая снизил ставку."),
        ("ru", "Риелтор, риэлторы, риэлторская сделка."),
        ("uk", "Вибори в Україні відбулися."),
        ("uk", "Білорусь і білорусія."),
        ("uk", "Новий проєкт, проекту, проекти."),
        ("uk", "Цей захід перенесли."),
        ("uk", "РФ відмовилася, Росією, Росіянин."),
        ("uk", "Блогер виїхав, блоггери лишилися."),
        ("uk", "Почалася пресконференція."),
        ("uk", "Ексміністр винен, екс-міністри — ні."),
        ("uk", "Віцепрем’єр мовчить, а міністр проектує."),
        ("uk", "Минуло пів року, пів-рокуто."),
    ],
    "cjk": [
        ("zh", "普京周五讲话。"),
        ("zh", "特朗普不会来。"),
        ("zh", "球队抵达首尔。"),
        ("zh", "朝鲜试射导弹。"),
        ("zh", "该视频在网络上流传。"),
        ("zh", "加入“一带一路”倡议。"),
        ("zh", "特朗普和普京通话，详见视频。"),
        ("ja", "コンピューターを使う。"),
        ("ja", "サーバーが落ちた。"),
        ("ja", "ユーザーは100万人。"),
        ("ja", "子どもが助かった。"),
        ("ja", "障がい者を支える。"),
        ("ja", "キーウで会談した。"),
        ("ja", "コンピューターのユーザーとサーバー。"),
        ("ko", "키이우 시내에서 폭발이 있었다."),
        ("ko", "콘텐츠 산업이 성장했다."),
        ("ko", "메시지를 보냈다."),
        ("ko", "우크라이나 군이 밝혔다."),
        ("ko", "그는 프랑스 출신이다."),
        ("ko", "중국 군용기가 프랑스로 갔다."),
    ],
    "arabic": [
        ("ar", "عقد الاجتماع في كيف."),
        ("ar", "الولايات المتحدة ترفض القرار."),
        ("ar", "فاز منتخب إنجلترا."),
        ("ar", "وزارة شؤون البيئة."),
        ("ar", "مسؤول كبير والمسئولون."),
        ("ar", "شبكة الإنترنت مقطوعة."),
        ("ar", "بورصة هونغ كونغ مغلقة."),
        ("ar", "نحو 3 مليار دولار."),
        ("ar", "وصل إلى طوكيو."),
        ("ar", "أمريكان وأمريكاني والأمريكان."),
        ("fa", "نشست در کیف برگزار شد."),
        ("fa", "آمریکا نپذیرفت."),
        ("fa", "امریکایی‌ها رفتند."),
        ("fa", "اتاق بازرگانی تهران."),
        ("fa", "مسئلهٔ هسته‌ای مهم است."),
        ("fa", "این کار دشوار است."),
        ("fa", "حدود ۳ میلیارد دلار."),
        ("fa", "نخست‌وزیر رفت."),
        ("fa", "رئیس بانک و رییسان."),
        ("fa", "ارتش اوکراین گفت: طهرانی‌ها رفتند."),
    ],
}


@pytest.mark.parametrize(
    ("tongue", "text"), [one for each in LISTED_WRONG.values() for one in each]
)
def test_listed_words_are_found_in_every_script(tongue, text):
    plain, _expected = parsed(text)
    assert written(plain, tongue, words=LISTED[tongue]) == right(text)


@pytest.mark.parametrize(
    ("tongue", "text"), [one for each in LISTED_RIGHT.values() for one in each]
)
def test_what_is_not_listed_stays_in_every_script(tongue, text):
    assert written(text, tongue, words=LISTED[tongue]) == text


@pytest.mark.parametrize(
    "text", ["Kievan, kiev, aKiev", "the PM, the PM’s", "Labor Party", "https://kiev.example/Kiev"]
)
def test_words_that_are_others_stay(text):
    words = {"Kiev": "Kyiv", "PM": "the PM", "Labor": "Labour"}
    assert written(text, words=words) == text


@pytest.mark.parametrize("piece", ["1.1", "a, b, c and d ", "U.", "A, ", "Kiev", "5:", "AA US CC"])
def test_a_text_without_end_is_read_once(piece):
    begun = time.perf_counter()
    every = {"abbreviations": "plain", "times": "dotted", "percent": "sign"}
    written(piece * (1_000_000 // len(piece)), serial_comma="always", words={"Kiev": "K"}, **every)
    assert time.perf_counter() - begun < 10
