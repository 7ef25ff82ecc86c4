"""Brackets of other widths, without the other one, or closed by another."""

import pytest

from tests.prose.clean import EVERY
from tests.prose.marked import pair, parsed, right, said

NAME = "brackets"
WRONG = {
    "latin": [
        ("en", "Gross domestic product⟦（GDP）→ (GDP) ⟧grew by 2%."),
        ("en", "The product ⟦（GDP）→(GDP)⟧ grew."),
        ("en", "⟦【Breaking】→[Breaking]⟧ Talks are over."),
        ("en", "The talks ⟦(→⟧in Washington are over."),
        ("en", "The talks in Washington⟦)→⟧ are over."),
        ("en", "The talks (in Washington⟦]→)⟧ are over."),
        ("en", "He said [the minister⟦)→]⟧ left."),
        ("en", "He ⟦[→⟧the minister left."),
        ("en", "He said it ⟦〔again〕→[again]⟧."),
        ("en", "He said it ⟦（again)→(again)⟧."),
        ("en", "He said it ⟦(again）→(again)⟧."),
        ("de", "Das Ministerium⟦（BMF）→ (BMF)⟧, hieß es."),
        ("de", "Die Gespräche ⟦(→⟧in Washington sind vorbei."),
        ("de", "Die Gespräche in Washington⟦)→⟧ sind vorbei."),
        ("de", "Er sagte: „[Der Minister⟦)→]⟧ ging.“"),
        ("fr", "Le produit⟦（PIB）→ (PIB) ⟧progresse."),
        ("fr", "Les discussions ⟦(→⟧à Washington sont finies."),
        ("fr", "Il a dit ⟦{→⟧cela."),
        ("es", "El producto⟦（PIB）→ (PIB) ⟧crece."),
        ("es", "Las conversaciones ⟦(→⟧en Washington terminaron."),
        ("it", "Il prodotto ⟦（PIL）→(PIL)⟧ cresce."),
        ("it", "I colloqui a Washington⟦]→⟧ sono finiti."),
        ("pt", "O produto ⟦（PIB）→(PIB)⟧ cresce."),
        ("pt", "As conversas (em Washington⟦}→)⟧ terminaram."),
        ("tr", "Görüşmeler ⟦(→⟧Washington’da bitti."),
    ],
    "cyrillic": [
        ("ru", "Министерство⟦（МИД）→ (МИД) ⟧сообщило."),
        ("ru", "Министерство ⟦（МИД）→(МИД)⟧ сообщило."),
        ("ru", "⟦【Срочно】→[Срочно]⟧ Переговоры окончены."),
        ("ru", "Переговоры ⟦(→⟧в Вашингтоне окончены."),
        ("ru", "Переговоры в Вашингтоне⟦)→⟧ окончены."),
        ("ru", "Переговоры (в Вашингтоне⟦]→)⟧ окончены."),
        ("ru", "Он сказал: «[Министр⟦)→]⟧ ушел»."),
        ("ru", "Он ⟦[→⟧министр ушел."),
        ("ru", "Он сказал ⟦〔снова〕→[снова]⟧."),
        ("ru", "Он сказал ⟦（снова)→(снова)⟧."),
        ("uk", "Міністерство⟦（МЗС）→ (МЗС) ⟧повідомило."),
        ("uk", "Міністерство ⟦（МЗС）→(МЗС)⟧ повідомило."),
        ("uk", "⟦【Терміново】→[Терміново]⟧ Переговори завершено."),
        ("uk", "Переговори ⟦(→⟧у Вашингтоні завершено."),
        ("uk", "Переговори у Вашингтоні⟦)→⟧ завершено."),
        ("uk", "Переговори (у Вашингтоні⟦]→)⟧ завершено."),
        ("uk", "Він сказав: «[Міністр⟦)→]⟧ пішов»."),
        ("uk", "Він ⟦[→⟧міністр пішов."),
        ("uk", "Він сказав ⟦〔знову〕→[знову]⟧."),
        ("uk", "Він сказав ⟦(знову）→(знову)⟧."),
    ],
    "cjk": [
        ("zh", "国内生产总值（GDP⟦)→）⟧增长。"),
        ("zh", "国内生产总值⟦(→（⟧GDP）增长。"),
        ("zh", "会谈⟦（→⟧在华盛顿结束了。"),
        ("zh", "会谈在华盛顿⟦）→⟧结束了。"),
        ("zh", "【快讯⟦］→】⟧会谈结束。"),
        ("zh", "⟦【→⟧快讯：会谈结束。"),
        ("zh", "快讯⟦】→⟧会谈结束。"),
        ("zh-TW", "會談⟦（→⟧在華盛頓結束了。"),
        ("zh-TW", "國內生產毛額（GDP⟦)→）⟧成長。"),
        ("ja", "国内総生産（GDP⟦)→）⟧は増えた。"),
        ("ja", "国内総生産⟦(→（⟧GDP）は増えた。"),
        ("ja", "会談⟦（→⟧ワシントンで終わった。"),
        ("ja", "会談はワシントンで⟦）→⟧終わった。"),
        ("ja", "【速報⟦〕→】⟧会談終わる。"),
        ("ja", "〔速報⟦）→〕⟧会談終わる。"),
        ("ko", "국내총생산⟦（GDP）→ (GDP)⟧."),
        ("ko", "⟦【속보】→[속보]⟧ 회담 종료."),
        ("ko", "회담⟦(→⟧워싱턴이 끝났다."),
        ("ko", "회담이 워싱턴에서⟦)→⟧ 끝났다."),
        ("ko", "회담(워싱턴⟦]→)⟧이 끝났다."),
        ("ko", "[속보⟦)→]⟧ 회담이 끝났다."),
    ],
    "arabic": [
        ("ar", "الناتج المحلي ⟦（GDP）→(GDP)⟧ ارتفع."),
        ("ar", "الناتج المحلي⟦（الإجمالي）→ (الإجمالي)⟧."),
        ("ar", "⟦【عاجل】→[عاجل]⟧ انتهت المحادثات."),
        ("ar", "المحادثات ⟦(→⟧في واشنطن انتهت."),
        ("ar", "المحادثات في واشنطن⟦)→⟧ انتهت."),
        ("ar", "المحادثات (في واشنطن⟦]→)⟧ انتهت."),
        ("ar", "قال [الوزير⟦)→]⟧ ذلك."),
        ("ar", "قال ⟦[→⟧الوزير ذلك."),
        ("ar", "قال ذلك ⟦〔مجدداً〕→[مجدداً]⟧."),
        ("ar", "قال ذلك ⟦（مجدداً)→(مجدداً)⟧."),
        ("ar", "قال ذلك ⟦(مجدداً）→(مجدداً)⟧."),
        ("fa", "تولید ناخالص ⟦（GDP）→(GDP)⟧ بالا رفت."),
        ("fa", "⟦【فوری】→[فوری]⟧ گفت‌وگوها پایان یافت."),
        ("fa", "گفت‌وگوها ⟦(→⟧در واشنگتن پایان یافت."),
        ("fa", "گفت‌وگوها در واشنگتن⟦)→⟧ پایان یافت."),
        ("fa", "گفت‌وگوها (در واشنگتن⟦]→)⟧ پایان یافت."),
        ("fa", "گفت [وزیر⟦)→]⟧ چنین."),
        ("fa", "گفت ⟦[→⟧وزیر چنین."),
        ("fa", "او گفت ⟦〔دوباره〕→[دوباره]⟧."),
        ("fa", "او گفت ⟦（دوباره)→(دوباره)⟧."),
    ],
}
RIGHT = [
    ("en", "a) prices, b) wages; c) taxes; iv) the rest."),
    ("en", "1) prices 2) wages 10) taxes"),
    ("en", "Fine :-) or not :( ;)"),
    ("en", "A value in [0, 1) or (0, 1] is fine."),
    ("en", "[The deal](https://example.org/a_(b)) is (nearly [sic]) done."),
    ("en", "The town(s) and f(x) = (a + b)."),
    ("en", "See https://example.org/wiki/Tariff_(trade)."),
    ("en", "The word 関税（かんぜい） is Japanese."),
    ("en", "(1) prices (2) wages"),
    ("de", "a) Preise; § 3 Abs. 2 a) und b)"),
    ("de", "Bürger(innen) und Minister[innen]"),
    ("fr", "1) les prix{~}; 2) les salaires (bruts)"),
    ("es", "a) precios; b) salarios (brutos)"),
    ("ru", "а) цены; б) зарплаты; в) налоги (все)."),
    ("uk", "а) ціни; б) зарплати (всі)."),
    ("zh", "（一）价格；二）工资；3）税收。"),
    ("zh", "【快讯】会谈（华盛顿）结束[1]。"),
    ("zh", "国内生产总值(GDP)增长：）"),
    ("ja", "（１）価格、①賃金〔税込み〕。"),
    ("ja", "会談（東京〔日本〕）は終わった(笑)。"),
    ("ko", "1) 가격, 가) 임금(세전)"),
    ("ar", "أ) الأسعار؛ ب) الأجور (كلها)"),
    ("fa", "الف) قیمت؛ ب) دستمزد (همه)"),
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
    assert said(NAME, pair(right(text), tongue)) == []


def test_twenty_are_enough():
    assert len(said(NAME, pair("(a " * 100, "en"))) == 20
