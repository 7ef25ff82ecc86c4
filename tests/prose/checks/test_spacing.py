"""Blanks and punctuation as languages do not write them."""

import pytest

from tests.prose.clean import EVERY
from tests.prose.marked import pair, parsed, right, said

NAME = "spacing"
WRONG = {
    "latin": [
        ("en", "The talks⟦  → ⟧went on."),
        ("en", "The talks went on.⟦  → ⟧The rest is open."),
        ("en", "The talks⟦ ,→,⟧ he said, went on."),
        ("en", "The talks went on⟦ .→.⟧"),
        ("en", "Did they agree⟦ ?→?⟧ No⟦ !→!⟧"),
        ("en", "The talks⟦ :→:⟧ open."),
        ("en", "The talks went on⟦,→, ⟧he said."),
        ("en", "The talks went on⟦.→. ⟧The rest is open."),
        ("en", "The talks⟦，→, ⟧he said⟦。→.⟧"),
        ("en", "Did they agree⟦？→?⟧"),
        ("en", "Prices⟦、→, ⟧wages and taxes."),
        ("en", "He said⟦：→:⟧ “No.”"),
        ("en", "Growth was 3⟦．→.⟧5 percent."),
        ("en", "He said ⟦“ →“⟧no”."),
        ("en", "He said “no⟦ ”→”⟧, then left."),
        ("de", "Die Gespräche⟦ ,→,⟧ sagte er, dauern an."),
        ("de", "Die Gespräche⟦  → ⟧dauern an⟦ .→.⟧"),
        ("de", "Die Gespräche dauern an⟦.→. ⟧Mehr folgt."),
        ("de", "Preise⟦,→, ⟧wie erwartet."),
        ("fr", "Pourquoi⟦?→{~}?⟧"),
        ("fr", "Il part⟦;→{~};⟧ elle reste."),
        ("fr", "Il a dit⟦:→{·}:⟧ non."),
        ("fr", "⟦«→«{~}⟧Non⟦»→{~}»⟧, dit-il."),
        ("fr", "Les discussions⟦ ,→,⟧ dit-il, continuent⟦ .→.⟧"),
        ("fr", "Les discussions⟦，→, ⟧dit-il, continuent."),
        ("fr", "Oui{·}! Et maintenant⟦?→{·}?⟧"),
        ("es", "Las conversaciones⟦ ,→,⟧ dijo, siguen⟦ .→.⟧"),
        ("es", "⟦« →«⟧No⟦ »→»⟧, dijo."),
        ("es", "Las conversaciones siguen⟦.→. ⟧Nada más."),
        ("it", "I colloqui⟦ ,→,⟧ ha detto, continuano⟦!→! ⟧Bene."),
        ("it", "I colloqui⟦，→, ⟧ha detto."),
        ("pt", "As conversas⟦ ;→;⟧ disse."),
        ("pt", "As conversas seguem⟦。→.⟧"),
        ("tr", "Görüşmeler⟦ ,→,⟧ dedi."),
    ],
    "cyrillic": [
        ("ru", "Переговоры⟦  → ⟧идут."),
        ("ru", "Переговоры⟦ ,→,⟧ сказал он, идут."),
        ("ru", "Переговоры идут⟦ .→.⟧"),
        ("ru", "Они согласны⟦ ?→?⟧"),
        ("ru", "Переговоры идут⟦,→, ⟧сказал он."),
        ("ru", "Переговоры идут⟦.→. ⟧Остальное открыто."),
        ("ru", "Переговоры⟦，→, ⟧сказал он⟦。→.⟧"),
        ("ru", "⟦« →«⟧Нет⟦ »→»⟧, — сказал он."),
        ("ru", "Цены⟦、→, ⟧зарплаты и налоги."),
        ("ru", "Он уходит⟦ ;→;⟧ она остается."),
        ("ru", "Переговоры идут⟦!→! ⟧Вот так."),
        ("uk", "Переговори⟦  → ⟧тривають."),
        ("uk", "Переговори⟦ ,→,⟧ сказав він, тривають."),
        ("uk", "Переговори тривають⟦ .→.⟧"),
        ("uk", "Вони згодні⟦ ?→?⟧"),
        ("uk", "Переговори тривають⟦,→, ⟧сказав він."),
        ("uk", "Переговори тривають⟦.→. ⟧Решта відкрита."),
        ("uk", "Переговори⟦，→, ⟧сказав він⟦。→.⟧"),
        ("uk", "⟦« →«⟧Ні⟦ »→»⟧, — сказав він."),
        ("uk", "Ціни⟦、→, ⟧зарплати й податки."),
    ],
    "cjk": [
        ("zh", "会谈结束⟦,→，⟧部长说。"),
        ("zh", "会谈结束⟦, →，⟧部长说。"),
        ("zh", "会谈结束⟦.→。⟧"),
        ("zh", "会谈结束⟦ ，→，⟧部长说。"),
        ("zh", "会谈结束⟦ 。→。⟧"),
        ("zh", "会谈⟦  → ⟧结束。"),
        ("zh", "他⟦用i→用 i⟧Phone，她用 Android 手机。"),
        ("zh", "他说“好”⟦,→，⟧部长说。"),
        ("zh-TW", "會談結束⟦,→，⟧部長說⟦.→。⟧"),
        ("zh-TW", "會談結束⟦ ？→？⟧"),
        ("ja", "会談は終わり⟦,→、⟧大臣は述べた。"),
        ("ja", "会談は終わった⟦.→。⟧"),
        ("ja", "会談は終わった⟦ 。→。⟧"),
        ("ja", "会談は⟦  → ⟧終わった。"),
        ("ja", "会談⟦, →、⟧協議。"),
        ("ja", "「はい」⟦,→、⟧大臣は述べた。"),
        ("ko", "회담은 끝났다⟦.→. ⟧장관은 떠났다."),
        ("ko", "회담은⟦  → ⟧끝났다."),
        ("ko", "가격⟦,→, ⟧임금을 논의했다."),
        ("ko", "회담은 끝났다⟦ .→.⟧"),
        ("ko", "회담⟦，→, ⟧협의."),
        ("ko", "회담은 끝났다⟦。→.⟧"),
    ],
    "arabic": [
        ("ar", "المحادثات⟦  → ⟧مستمرة."),
        ("ar", "المحادثات⟦ ،→،⟧ قال، مستمرة."),
        ("ar", "المحادثات مستمرة⟦ .→.⟧"),
        ("ar", "هل اتفقا⟦ ؟→؟⟧"),
        ("ar", "المحادثات مستمرة⟦،→، ⟧كما قال."),
        ("ar", "المحادثات مستمرة⟦.→. ⟧وقال الوزير ذلك."),
        ("ar", "المحادثات⟦，→، ⟧كما قال⟦。→.⟧"),
        ("ar", "هل اتفقا⟦？→؟⟧"),
        ("ar", "⟦« →«⟧لا⟦ »→»⟧، قال."),
        ("ar", "الأسعار⟦、→، ⟧والأجور."),
        ("ar", "ذهب⟦؛→؛ ⟧ثم عاد."),
        ("fa", "گفت‌وگوها⟦  → ⟧ادامه دارد."),
        ("fa", "گفت‌وگوها⟦ ،→،⟧ گفت، ادامه دارد."),
        ("fa", "گفت‌وگوها ادامه دارد⟦ .→.⟧"),
        ("fa", "آیا توافق شد⟦ ؟→؟⟧"),
        ("fa", "گفت‌وگو⟦،→، ⟧چنین گفت."),
        ("fa", "توافق کردند⟦.→. ⟧وزیر رفت."),
        ("fa", "گفت‌وگو⟦，→، ⟧چنین گفت⟦。→.⟧"),
        ("fa", "آیا توافق شد⟦？→؟⟧"),
        ("fa", "⟦« →«⟧نه⟦ »→»⟧، گفت."),
    ],
}
RIGHT = [
    ("en", "The U.S.-led talks, e.g. on 3.5% at 4:30 p.m., used Node.js and report.pdf."),
    ("en", "See https://example.org/a,b?c=d or Nikkei.com, desk@example.org ..."),
    ("en", "He said … and then . . . nothing ... (.NET, a 2 : 1 score)"),
    ("en", "Yes :) no ;-) “‘Yes,’ he said.”"),
    ("en", "The word 春闘，春季 is quoted, 3,500 of them; vs. Ph.D. and No. 5."),
    ("en", "The man,\nshe said. A line  \nends."),
    ("en", "Yahoo!Japan and yahoo.Japan, J.P.Morgan."),
    ("de", "Am 3.5. um 17:30 Uhr, z.B. in Berlin, d.h. dort; Bürger:innen; 2 : 1."),
    ("de", "»Nein«, sagte er; 1.200,50 Euro."),
    ("fr", "Oui ! Non ? « Peut-être » : 16:52, https://example.org/?a;b."),
    ("fr", "Le taux, de 4,5{~}%, baisse{~}; c’est tout{·}: fin… (ou pas{~}?)"),
    ("fr", "«{~}Il a dit «{~}non{~}»{~}», dit-elle. !"),
    ("fr-CA", "Pourquoi? Parce que!"),
    ("es", "¿Quién? ¡Nadie! EE.UU., Sr. García, n.º 5."),
    ("it", "L’n. 45, ecc., alle 16:30; 1.200,50 euro."),
    ("pt", "Às 16h30, R$ 1.200,50, etc."),
    ("ru", "Т.е. в 16:30, и т.д.; 3,5 млн; г. Москва, А.С.Пушкин."),
    ("uk", "Тобто о 16:30, і т.д.; 3,5 млн; м. Київ."),
    ("zh", "增长3.5%，1,200元，4:30开始，GDP增长。"),
    ("zh", "他用iPhone，她用Android手机。"),
    ("zh", "他用 iPhone，她用 Android 手机。"),
    ("zh", "见 example.cn，文件report.pdf已发布"),
    ("ja", "3.5%、1,200円。なぜか？　分からない。ドット.コム"),
    ("ja", "米GDPは伸びた。Yahoo!の株も。"),
    ("ko", "3.5% 인상, 1,200원. 가.나.다 순."),
    ("ar", "أ.د. محمود، ش.م.م، 3.5% و 4:30."),
    ("fa", "۳٫۵ درصد، ق.م، ۱۶:۳۰."),
    ("th", "เขาพูดว่า ไม่ ,"),
]
EVERY_WRONG = [case for each in WRONG.values() for case in each]


@pytest.mark.parametrize(("tongue", "text"), EVERY_WRONG)
def test_what_is_wrong_is_found(tongue, text):
    plain, expected = parsed(text)
    assert said(NAME, pair(plain, tongue)) == expected


@pytest.mark.parametrize(("tongue", "text"), EVERY_WRONG)
def test_what_is_put_right_is_right(tongue, text):
    assert said(NAME, pair(right(text), tongue)) == []


@pytest.mark.parametrize(("tongue", "text"), [*RIGHT, *EVERY])
def test_what_is_right_is_left_alone(tongue, text):
    assert said(NAME, pair(right(text), tongue, "Yahoo!Japan and yahoo.Japan")) == []


def test_twenty_are_enough():
    assert len(said(NAME, pair("a , " * 100, "en"))) == 20
