"""Words that stand twice by mistake, and those that may."""

import pytest

from tests.prose.clean import EVERY
from tests.prose.marked import pair, parsed, right, said

WRONG = {
    "latin": [
        ("en", "Officials said ⟦the the→the⟧ talks would go on."),
        ("en", "⟦The the→The⟧ minister left early."),
        ("en", "He spoke ⟦of of→of⟧ a new start."),
        ("en", "They agreed ⟦to to→to⟧ meet in June."),
        ("en", "It was ⟦a a→a⟧ mistake ⟦and and→and⟧ nothing else."),
        ("en", "Japan holds ⟦about about→about⟧ $1.13 trillion."),
        ("en", "The ⟦minister minister→minister⟧ did not answer."),
        ("en", "She read ⟦the the the→the⟧ statement aloud."),
        ("de", "Die Gespräche ⟦und und→und⟧ ihre Folgen sind offen."),
        ("de", "Er sprach mit ⟦der der→der⟧ Ministerin in Berlin."),
        ("de", "Sie traf ⟦den den→den⟧ Kanzler am Montag."),
        ("de", "Die Regierung ⟦hat hat→hat⟧ zugestimmt."),
        ("de", "Das Abkommen ⟦wurde wurde→wurde⟧ vertagt."),
        ("fr", "Le Japon a exporté ⟦des des→des⟧ voitures."),
        ("fr", "Les deux parties ⟦ont ont→ont⟧ discuté deux heures."),
        ("fr", "La rencontre s’est tenue ⟦dans dans→dans⟧ la capitale."),
        ("fr", "Le ministre ⟦de de→de⟧ l’Économie a démissionné."),
        ("es", "El ministro viajó a ⟦los los→los⟧ Estados Unidos."),
        ("es", "Dijo ⟦que que→que⟧ no habrá acuerdo."),
        ("es", "Las negociaciones ⟦continúan continúan→continúan⟧ mañana."),
        ("it", "Il vertice ⟦è è→è⟧ finito senza accordo."),
        ("it", "Ha parlato ⟦con con→con⟧ i giornalisti."),
        ("pt", "O governo anunciou ⟦uma uma→uma⟧ nova tarifa."),
        ("pt", "A reunião ⟦foi foi→foi⟧ adiada."),
        ("tr", "Bakan ⟦ve ve→ve⟧ sözcüsü toplantıya katıldı."),
        ("tr", "Toplantı barış ⟦için için→için⟧ önemliydi."),
    ],
    "cyrillic": [
        ("ru", "Министр прибыл ⟦в в→в⟧ Вашингтон."),
        ("ru", "Стороны договорились ⟦о о→о⟧ встрече."),
        ("ru", "Он говорил ⟦с с→с⟧ журналистами."),
        ("ru", "Переговоры ⟦начались начались→начались⟧ утром."),
        ("ru", "Япония ⟦и и→и⟧ США не пришли к согласию."),
        ("ru", "Пошлины ⟦на на→на⟧ автомобили выросли."),
        ("ru", "Соглашение ⟦было было→было⟧ подписано."),
        ("ru", "Премьер ⟦не не→не⟧ ответил на вопрос."),
        ("ru", "Глава ⟦ведомства ведомства→ведомства⟧ подал в отставку."),
        ("ru", "Заявление сделано ⟦по по→по⟧ итогам встречи."),
        ("ru", "⟦В в→В⟧ понедельник рынки закрыты."),
        ("uk", "Міністр прибув ⟦до до→до⟧ Києва."),
        ("uk", "Сторони домовилися ⟦про про→про⟧ зустріч."),
        ("uk", "Він говорив ⟦з з→з⟧ журналістами."),
        ("uk", "Переговори ⟦почалися почалися→почалися⟧ вранці."),
        ("uk", "Японія ⟦і і→і⟧ США не дійшли згоди."),
        ("uk", "Мита ⟦на на→на⟧ автомобілі зросли."),
        ("uk", "Угоду ⟦було було→було⟧ підписано."),
        ("uk", "Прем’єр ⟦не не→не⟧ відповів."),
        ("uk", "Очільник ⟦відомства відомства→відомства⟧ пішов у відставку."),
        ("uk", "Заяву зроблено ⟦за за→за⟧ підсумками зустрічі."),
    ],
    "cjk": [
        ("zh", "会谈是坦率⟦的的→的⟧。"),
        ("zh", "双方⟦在在→在⟧华盛顿会谈。"),
        ("zh", "日本⟦和和→和⟧美国举行谈判。"),
        ("zh", "会谈结束⟦了了→了⟧。"),
        ("zh", "⟦我们我们→我们⟧不会着急。"),
        ("zh", "美国⟦政府政府→政府⟧宣布加征关税。"),
        ("zh", "⟦财政部财政部→财政部⟧公布数据。"),
        ("zh", "⟦因为因为→因为⟧没有协议，会谈延期。"),
        ("zh-TW", "雙方⟦在在→在⟧華盛頓會談。"),
        ("zh-TW", "⟦他們他們→他們⟧不會著急。"),
        ("ja", "政府⟦はは→は⟧協議を続ける。"),
        ("ja", "首相が会談⟦をを→を⟧終えた。"),
        ("ja", "米国⟦のの→の⟧関税が上がった。"),
        ("ja", "⟦トランプトランプ→トランプ⟧大統領が発表した。"),
        ("ja", "⟦政府政府→政府⟧は否定した。"),
        ("ja", "会談は東京⟦でで→で⟧開かれた、と述べ⟦ましたました→ました⟧。"),
        ("ko", "한국 ⟦및 및→및⟧ 일본이 합의했다."),
        ("ko", "⟦정부는 정부는→정부는⟧ 부인했다."),
        ("ko", "장관이 ⟦회담을 회담을→회담을⟧ 마쳤다."),
        ("ko", "관세 인상에 ⟦대해 대해→대해⟧ 논의했다."),
        ("ko", "총리는 그렇게 ⟦말했다 말했다→말했다⟧."),
        ("ko", "⟦그러나 그러나→그러나⟧ 합의는 없었다."),
    ],
    "arabic": [
        ("ar", "عقد الاجتماع ⟦في في→في⟧ واشنطن."),
        ("ar", "اتفق الجانبان ⟦على على→على⟧ مواصلة الحوار."),
        ("ar", "سافر الوزير ⟦إلى إلى→إلى⟧ طوكيو."),
        ("ar", "قال ⟦إن إن→إن⟧ المحادثات مفيدة."),
        ("ar", "أعلنت ⟦الحكومة الحكومة→الحكومة⟧ القرار."),
        ("ar", "ارتفعت ⟦الأسعار الأسعار→الأسعار⟧ بنسبة 3%."),
        ("ar", "التقى الوزير ⟦مع مع→مع⟧ الصحفيين."),
        ("ar", "⟦هذه هذه→هذه⟧ الرسوم مرتفعة."),
        ("ar", "يبحث الجانبان ⟦عن عن→عن⟧ حل."),
        ("ar", "الاتفاق ⟦الذي الذي→الذي⟧ وقعه الطرفان."),
        ("ar", "لم يحدث ذلك ⟦منذ منذ→منذ⟧ عام."),
        ("fa", "وزیر ⟦از از→از⟧ تهران رفت."),
        ("fa", "او گفت ⟦که که→که⟧ توافق نزدیک است."),
        ("fa", "دولت قیمت‌ها ⟦را را→را⟧ بالا برد."),
        ("fa", "⟦این این→این⟧ نشست مهم است."),
        ("fa", "مذاکره ⟦با با→با⟧ آمریکا ادامه دارد."),
        ("fa", "هیئت ⟦به به→به⟧ ژنو رفت."),
        ("fa", "نشست ⟦در در→در⟧ وین برگزار شد."),
        ("fa", "توافق ⟦برای برای→برای⟧ همه خوب است."),
        ("fa", "رئیس‌جمهور ⟦نیز نیز→نیز⟧ حضور داشت."),
        ("fa", "قیمت نفت بالا ⟦است است→است⟧."),
    ],
}
RIGHT = [
    ("en", "The band Duran Duran played in Pago Pago."),
    ("en", "Bye bye, he said, and the the-then minister left."),
    ("en", "What it is is a mistake; they moved in in March."),
    ("en", "2 2 3 3 | 4 4"),
    ("en", "That, that is it. The, the and of. Of"),
    ("en", "No. No comment. He left; left alone, she wept."),
    ("en", "It happened again and again, day by day, step by step."),
    ("en", "She gave her her coat."),
    ("de", "Das ist die Frau, der der Minister dankte."),
    ("de", "Die in in Deutschland ansässigen Firmen zahlen."),
    ("de", "Der der Opposition angehörende Abgeordnete ging."),
    ("de", "Wenn sie das das Leben kostet, sie sie aber nicht meiden."),
    ("de", "Was war, war gut."),
    ("fr", "Nous nous sommes vus, en en parlant; il fait faire un pont."),
    ("fr", "D’un un peu long; l’est est calme."),
    ("es", "Casi casi lo logra, poco poco a poco."),
    ("it", "Quasi quasi parto; piccola piccola, disse."),
    ("pt", "Logo logo ele volta, muito muito cedo."),
    ("tr", "Zaman zaman güzel güzel konuştu, tek tek saydı."),
    ("nl", "Hij zei dat dat niet kon."),
    ("ru", "Еле еле, очень очень медленно."),
    ("ru", "Он знал, что что бы ни случилось, всё будет хорошо."),
    ("ru", "На на-днях; да, да."),
    ("uk", "Дуже дуже повільно, ледь ледь."),
    ("zh", "目的的正当性，有的的士司机，他的的确确受不了了。"),
    ("zh", "一步一步、一个一个、哈哈哈哈、许许多多、往往、常常、渐渐。"),
    ("zh", "除了了解，还有和和气气、存在在某处、缓和和谈。"),
    ("zh", "请大家考虑考虑，研究研究，快点快点。"),
    ("ja", "国に似たもののの、とともに、キラキラ、バタバタ、ののしる。"),
    ("ja", "一歩一歩、一日一日、人々、様々、木でできた。"),
    ("ko", "천천히 천천히, 한 명 한 명, 차곡차곡."),
    ("ar", "من من هؤلاء يوافق؟ واحداً واحداً، صفاً صفاً."),
    ("fa", "تک تک، دانه دانه، رفته رفته."),
]


@pytest.mark.parametrize(("tongue", "text"), [case for each in WRONG.values() for case in each])
def test_what_is_wrong_is_found(tongue, text):
    plain, expected = parsed(text)
    assert said("repeated_word", pair(plain, tongue)) == expected


@pytest.mark.parametrize(("tongue", "text"), [case for each in WRONG.values() for case in each])
def test_what_is_put_right_is_right(tongue, text):
    assert said("repeated_word", pair(right(text), tongue)) == []


@pytest.mark.parametrize(("tongue", "text"), [*RIGHT, *EVERY])
def test_what_is_right_is_left_alone(tongue, text):
    assert said("repeated_word", pair(text, tongue)) == []


def test_capitals_of_headlines():
    found = said("repeated_word", pair("END OF THE THE TALKS", "en"))
    assert found == [("THE THE", 7, "THE")]


def test_twenty_are_enough():
    assert len(said("repeated_word", pair("the the, " * 100, "en"))) == 20
