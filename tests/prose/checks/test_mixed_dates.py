"""Dates that are written otherwise than the others of their article.

Paragraphs are parted by ¶; what stands behind ← is the source of the last one.
"""

import pytest

from prose.checks import mixed_dates
from prose.finding import Pair
from prose.termbase import Snapshot
from tests.prose.clean import EVERY
from tests.prose.marked import pair, parsed, right, said

NAME = "mixed_dates"
EN = "They met on May 2.¶They met again on June 3."
GB = "They met on 2 May.¶They met again on 3 June."
DE = "Sie trafen sich am 2. Mai.¶Das nächste Treffen ist am 3. Juni."
FR = "Ils se sont vus le 2 mai.¶Ils se reverront le 3 juin."
ES = "Se vieron el 2 de mayo.¶Volverán a verse el 3 de junio."
RU = "Они встретились 2 мая.¶Вторая встреча была 3 июня."
UK = "Вони зустрілися 2 травня.¶Друга зустріч була 3 червня."
ZH = "双方5月2日会面。¶6月3日再次会面。"
TW = "雙方5月2日會面。¶6月3日再次會面。"
JA = "両者は5月2日に会談した。¶6月3日に再び会談する。"
KO = "양측은 5월 2일 만났다.¶6월 3일 다시 만난다."
AR = "التقى الجانبان في 2 مايو.¶ويلتقيان مجدداً في 3 يونيو."
FA = "دو طرف در ۲ مه دیدار کردند.¶دیدار دوم در ۳ ژوئن است."
WRONG = {
    "latin": [
        ("en", f"{EN}¶A vote is due on ⟦4 July→July 4⟧."),
        ("en", f"{EN}¶A vote is due on ⟦14th July→July 14⟧."),
        ("en", f"{EN}¶A vote is due on ⟦the 14th of July→July 14⟧."),
        ("en", f"{EN}¶A vote is due on ⟦July 14th→July 14⟧."),
        ("en", f"{EN}¶A vote was held on ⟦2024-07-14→July 14, 2024⟧."),
        ("en", f"{EN}¶A vote was held on ⟦14 July 2024→July 14, 2024⟧, he said."),
        ("en", f"{EN}¶A vote was held on ⟦05/02/2024→May 2, 2024⟧ there.←2024年5月2日投票。"),
        ("en", f"{EN}¶A vote was held on ⟦02/05/2024→May 2, 2024⟧ there.←2024年5月2日投票。"),
        ("en", f"{EN}¶A vote was held on ⟦02/05/2024→⟧ there."),
        ("en", f"{EN}¶A vote was held on ⟦13/05/2024→May 13, 2024⟧ there."),
        ("en", f"{EN}¶A vote is due on ⟦5/9→May 9⟧ there.←5月9日投票。"),
        ("en", f"{EN}¶It runs from ⟦2–4 July→⟧."),
        ("en", f"{GB}¶A vote is due on ⟦July 14→14 July⟧."),
        ("en", f"{GB}¶A vote was held on ⟦Feb. 14, 2024→14 Feb. 2024⟧, he said."),
        ("en-GB", f"{GB}¶A vote is due on ⟦14th July→14 July⟧."),
        ("en", "On 2nd May they met.¶On 3rd June too.¶A vote is due on ⟦July 21→21st July⟧."),
        ("en", "On 2024-05-02 they met.¶And on 2024-06-03.¶And on ⟦July 4, 2024→2024-07-04⟧."),
        ("en", "On 2024-05-02 they met.¶And on 2024-06-03.¶And on ⟦July 4→⟧."),
        ("en", "On 02/05/2024 they met.¶And on 06/06/2024.¶And on ⟦4 July 2024→⟧."),
        ("en", "On 02/05/2024 they met.¶And on 13/06/2024.¶And on ⟦4 July 2024→04/07/2024⟧."),
        ("en", "On 02/05/2024 they met.¶And on 06/13/2024.¶And on ⟦4 July 2024→07/04/2024⟧."),
        ("en", f"{EN}¶They left on ⟦05/05/2024→May 5, 2024⟧ then."),
        ("de", f"{DE}¶Am ⟦4.7.2025→4. Juli 2025⟧ stimmt das Parlament ab."),
        ("de", f"{DE}¶Am ⟦04.07.→4. Juli⟧ stimmt das Parlament ab."),
        ("de", f"{DE}¶Am ⟦4 Juli→4. Juli⟧ stimmt das Parlament ab."),
        ("de", f"{DE}¶Am ⟦2025-05-04→4. Mai 2025⟧ stimmt das Parlament ab."),
        ("de", "Am 02.05.2025 und am 03.06.2025 war Ruhe.¶Am ⟦4. Juli 2025→04.07.2025⟧ nicht."),
        ("de", "Am 2.5. und am 3.6. war Ruhe.¶Am ⟦4. Juli→4.7.⟧ nicht mehr."),
        ("de", "Am 2.5. und am 3.6. war Ruhe.¶Am ⟦4. Juli 2025→4.7.2025⟧ nicht mehr."),
        ("de", "Am 2.5.2025 und am 3.6.2025 war Ruhe.¶Am ⟦4. Juli→4.7.⟧ nicht mehr."),
        ("fr", "Le 02/05/2025 et le 03/06/2025, rien.¶Le ⟦4 juillet→04/07⟧, un vote."),
        ("fr-JP", f"{FR}¶Le vote a eu lieu le ⟦04/07/2024→4 juillet 2024⟧ à Rome."),
        ("en", "On May 2, 2025, and June 3, 2025, they met.¶And on ⟦4 July→July 4⟧."),
        ("fr", f"{FR}¶Le vote aura lieu le ⟦4/5→4 mai⟧ à Rome.←5月4日投票。"),
        ("fr", f"{FR}¶Le vote a eu lieu le ⟦04/07/2024→4 juillet 2024⟧ à Rome."),
        ("fr", f"{FR}¶Le vote a eu lieu le ⟦01/07/2024→1er juillet 2024⟧ à Rome."),
        ("fr", f"{FR}¶Le vote a eu lieu le ⟦2024-07-04→4 juillet 2024⟧ à Rome."),
        ("es", f"{ES}¶La votación fue el ⟦4/7/2024→4 de julio de 2024⟧ en Roma."),
        ("es", f"{ES}¶La votación fue el ⟦2024-07-04→4 de julio de 2024⟧ en Roma."),
        ("it", "Il 2 maggio e il 3 giugno.¶Il ⟦4/7/2024→4 luglio 2024⟧ il voto."),
        ("pt", "Em 2 de maio e em 3 de junho.¶Em ⟦1/7/2024→1º de julho de 2024⟧ houve voto."),
        ("tr", "2 Mayıs ve 3 Haziran'da buluştular.¶Oylama ⟦4.7.2024→4 Temmuz 2024⟧ tarihinde."),
    ],
    "cyrillic": [
        ("ru", f"{RU}¶Голосование прошло ⟦04.07.2024→4 июля 2024 года⟧ в Риме."),
        ("ru", f"{RU}¶Голосование прошло ⟦4.7.2024→4 июля 2024 года⟧ в Риме."),
        ("ru", f"{RU}¶Голосование прошло ⟦2024-07-04→4 июля 2024 года⟧ в Риме."),
        ("ru", f"{RU}¶Голосование прошло ⟦04/07/2024→4 июля 2024 года⟧ в Риме."),
        ("ru", f"{RU}¶Голосование прошло ⟦4-го июля→4 июля⟧ в Риме."),
        ("ru", f"{RU}¶Голосование прошло ⟦4/7→4 июля⟧ в Риме.←7月4日投票。"),
        ("ru", f"{RU}¶Голосование будет ⟦05.06.2025→5 июня 2025 года⟧ в Риме."),
        ("ru", f"{RU}¶Премьер сказал: «Да» — ⟦01.06.2025→1 июня 2025 года⟧, в воскресенье."),
        ("ru", "02.05.2025 они встретились.¶Потом 03.06.2025.¶И ⟦4 июля 2025→04.07.2025⟧ тоже."),
        ("ru", "2.5.2025 они встретились.¶Потом 3.6.2025.¶И ⟦4 июля 2025 года→4.7.2025⟧ тоже."),
        ("ru", "Съезд 2 мая 2024 года и 3 июня 2024 года.¶Потом ⟦4.7.2024→4 июля 2024 года⟧."),
        ("uk", f"{UK}¶Голосування було ⟦04.07.2024→4 липня 2024 року⟧ в Римі."),
        ("uk", f"{UK}¶Голосування було ⟦4.7.2024→4 липня 2024 року⟧ в Римі."),
        ("uk", f"{UK}¶Голосування було ⟦2024-07-04→4 липня 2024 року⟧ в Римі."),
        ("uk", f"{UK}¶Голосування було ⟦04/07/2024→4 липня 2024 року⟧ в Римі."),
        ("uk", f"{UK}¶Голосування було ⟦4-го липня→4 липня⟧ в Римі."),
        ("uk", f"{UK}¶Голосування було ⟦4/7→4 липня⟧ в Римі.←7月4日投票。"),
        ("uk", f"{UK}¶Голосування буде ⟦05.06.2025→5 червня 2025 року⟧ в Римі."),
        ("uk", "02.05.2025 вони зустрілися.¶Потім 03.06.2025.¶І ⟦4 липня 2025→04.07.2025⟧ теж."),
        ("uk", "2.5.2025 вони зустрілися.¶Потім 3.6.2025.¶І ⟦4 липня 2025 року→4.7.2025⟧ теж."),
        ("uk", "З’їзд 2 травня 2024 року й 3 червня.¶Потім ⟦4.7.2024→4 липня 2024 року⟧."),
    ],
    "cjk": [
        ("zh", f"{ZH}¶投票定于⟦七月四日→7月4日⟧举行。"),
        ("zh", f"{ZH}¶投票定于⟦十月二十一日→10月21日⟧举行。"),
        ("zh", f"{ZH}¶投票定于⟦2025-07-04→2025年7月4日⟧举行。"),
        ("zh", f"{ZH}¶投票定于⟦2025/7/4→2025年7月4日⟧举行。"),
        ("zh", f"{ZH}¶投票定于⟦7月4号→7月4日⟧举行。"),
        ("zh", f"{ZH}¶投票定于⟦7/4→7月4日⟧举行。←The vote is due on July 4."),
        ("zh", f"{ZH}¶投票于⟦2024年七月四日→2024年7月4日⟧举行。"),
        ("zh", "五月二日会面。¶六月三日再会面。¶⟦7月14日→七月十四日⟧投票。"),
        ("zh", "五月二日会面。¶六月三日再会面。¶⟦10月30日→十月三十日⟧投票。"),
        ("zh", "2025-05-02会面。¶2025-06-03再会面。¶⟦2025年7月4日→2025-07-04⟧投票。"),
        ("zh", "2025年5月2日会面。¶2025年6月3日再会面。¶⟦七月四日→7月4日⟧投票。"),
        ("zh-TW", f"{TW}¶投票定於⟦7月4號→7月4日⟧舉行。"),
        ("zh-TW", f"{TW}¶投票定於⟦七月四日→7月4日⟧舉行。"),
        ("zh-TW", f"{TW}¶投票定於⟦2025/7/4→2025年7月4日⟧舉行。"),
        ("ja", f"{JA}¶採決は⟦七月四日→7月4日⟧に行う。"),
        ("ja", f"{JA}¶採決は⟦7/4→7月4日⟧に行う。←7月4日投票。"),
        ("ja", f"{JA}¶採決は⟦2025/07/04→2025年7月4日⟧に行う。"),
        ("ja", f"{JA}¶採決は⟦2025-07-04→2025年7月4日⟧に行う。"),
        ("ja", "五月二日に会談した。¶六月三日にも会談した。¶採決は⟦7月24日→七月二十四日⟧だ。"),
        ("ja", "５月２日に会談した。¶６月３日にも会談した。¶採決は⟦七月四日→７月４日⟧だ。"),
        ("ko", f"{KO}¶표결은 ⟦2025-07-04→2025년 7월 4일⟧ 열린다."),
        ("ko", f"{KO}¶표결은 ⟦2025/7/4→2025년 7월 4일⟧ 열린다."),
        ("ko", f"{KO}¶표결은 ⟦7/4→7월 4일⟧ 열린다.←7月4日投票。"),
        ("ko", "2025-05-02 만났다.¶2025-06-03 또 만났다.¶표결은 ⟦2025년 7월 4일→2025-07-04⟧이다."),
    ],
    "arabic": [
        ("ar", f"{AR}¶جرى التصويت في ⟦4/7/2024→4 يوليو 2024⟧ في روما."),
        ("ar", f"{AR}¶جرى التصويت في ⟦04/07/2024→4 يوليو 2024⟧ في روما."),
        ("ar", f"{AR}¶جرى التصويت في ⟦4.7.2024→4 يوليو 2024⟧ في روما."),
        ("ar", f"{AR}¶جرى التصويت في ⟦2024-07-04→4 يوليو 2024⟧ في روما."),
        ("ar", f"{AR}¶جرى التصويت في ⟦٤/٧/٢٠٢٤→4 يوليو 2024⟧ في روما."),
        ("ar", f"{AR}¶جرى التصويت في ⟦4/7→4 يوليو⟧ في روما.←7月4日投票。"),
        ("ar", f"{AR}¶جرى التصويت في ⟦5/6/2024→5 يونيو 2024⟧ في روما."),
        ("ar", f"{AR}¶جرى التصويت في ⟦مايو 4→4 مايو⟧ في روما."),
        ("ar", "في ٢ مايو و٣ يونيو التقيا.¶وفي ⟦4/7/2024→٤ يوليو ٢٠٢٤⟧ صوتا."),
        ("ar", "في 2 أيار و3 حزيران التقيا.¶وفي ⟦4/5/2024→4 أيار 2024⟧ صوتا."),
        ("ar", "في 2/5/2024 و3/6/2024 التقيا.¶وفي ⟦4 يوليو 2024→4/7/2024⟧ صوتا."),
        ("ar", "في 02/05/2024 و03/06/2024 التقيا.¶وفي ⟦4 يوليو 2024→04/07/2024⟧ صوتا."),
        ("fa", f"{FA}¶رأی‌گیری ⟦۴/۷/۲۰۲۴→۴ ژوئیه ۲۰۲۴⟧ برگزار شد."),
        ("fa", f"{FA}¶رأی‌گیری ⟦2024-05-04→۴ مه ۲۰۲۴⟧ برگزار شد."),
        ("fa", f"{FA}¶رأی‌گیری ⟦2024/5/4→۴ مه ۲۰۲۴⟧ برگزار شد."),
        ("fa", f"{FA}¶رأی‌گیری ⟦04/06/2024→۴ ژوئن ۲۰۲۴⟧ برگزار شد."),
        ("fa", f"{FA}¶رأی‌گیری ⟦۴.۶.۲۰۲۴→۴ ژوئن ۲۰۲۴⟧ برگزار شد."),
        ("fa", f"{FA}¶رأی‌گیری ⟦۴/۵→۴ مه⟧ برگزار شد.←5月4日投票。"),
        ("fa", f"{FA}¶رأی‌گیری در ⟦مه ۴→۴ مه⟧ برگزار شد."),
        ("fa", "۲/۵/۲۰۲۴ و ۳/۶/۲۰۲۴ دیدار کردند.¶و ⟦۴ مه ۲۰۲۴→۴/۵/۲۰۲۴⟧ رأی دادند."),
    ],
}
RIGHT = {
    "latin": [
        ("en", "They met on May 2.¶They meet again on 3 June."),
        ("en", "They met on May 2."),
        ("en", "They met on 2 May.¶They left on June 3.¶They called on 2024-07-04."),
        ("en", f"{EN}¶He resigned on Feb. 2, and again on Sept. 9, 2024."),
        ("en", f"{EN}¶“On 4 July we vote,” he said."),
        ("en", f"{EN}¶See https://example.org/2024-07-04/vote or vote-2024-07-04.pdf."),
        ("en", f"{GB}¶Since the September 11 attacks and the Oct. 7 assault, nobody has."),
        ("en", f"{GB}¶To bathe 5 May tourists came, it was said on 6 May."),
        ("en", f"{GB}¶It is 9/11 that they think of, and of the 4/5 who voted."),
        ("en", f"{EN}¶On the Fourth of July, or the 4th of July, there is no vote."),
        ("en", f"{EN}¶| 4 July | 5 July |"),
        ("en", f"{EN}¶4 July"),
        ("en", f"{EN}¶In May 2024 and in 2023, 4 million voted; you may 4 times."),
        ("en", f"{EN}¶Chapter 2.5. The rest of version 2.5.1 is left out, said no. 4."),
        ("de", f"{DE}¶Am 4. Juli 2025 stimmt das Parlament ab, am 5. Feb. der Rat."),
        ("de", f"{DE}¶„Am 4.7.2025 ist Schluss“, sagte sie."),
        ("de", f"{DE}¶Nur 4/7 der Abgeordneten kamen, die Tür ist 24/7 offen."),
        ("de", "Am 2.5.2025 und am 02.06.2025 war Ruhe."),
        ("fr", f"{FR}¶Le 1er juillet, le vote; le 14-Juillet, la fête."),
        ("fr", f"{FR}¶Les 2/5 des élus ont voté, et 24/7 on en parle."),
        ("es", f"{ES}¶La calle del 2 de Mayo; el 1 de julio de 2024 hubo votación."),
        ("it", "Il 2 maggio e il 3 giugno.¶In piazza 25 Aprile e il 1º luglio."),
        ("pt", "Em 2 de maio e em 3 de junho.¶Em 1º de julho de 2024 houve voto."),
        ("tr", "2 Mayıs ve 3 Haziran 2024'te buluştular.¶Oran 4,7 oldu."),
        ("pl", "Spotkali się 2 maja.¶Potem 03.06.2024."),
    ],
    "cyrillic": [
        ("ru", RU),
        ("ru", f"{RU}¶Голосование прошло 4 июля 2024 года."),
        ("ru", f"{RU}¶Голосование прошло 4 июля 2024 г. в Риме."),
        ("ru", f"{RU}¶«Голосование прошло 04.07.2024», — сказал он."),
        ("ru", f"{RU}¶Файл vote-2024-07-04.pdf и https://example.ru/2024-07-04."),
        ("ru", f"{RU}¶| 04.07.2024 | 05.07.2024 |"),
        ("ru", f"{RU}¶04.07.2024"),
        ("ru", f"{RU}¶Проголосовали 4/7 депутатов, то есть 4,7 тысячи."),
        ("ru", f"{RU}¶В мае 2024 года и в 2023 году голосований не было."),
        ("ru", "Они встретились 2 мая.¶Потом 03.06.2024."),
        ("ru", "Они встретились 02.05.2024."),
        ("ru", f"{RU}¶По версии 2.5.1 и пункту 2.5. договора, нет."),
        ("uk", UK),
        ("uk", f"{UK}¶Голосування було 4 липня 2024 року."),
        ("uk", f"{UK}¶«Голосування було 04.07.2024», — сказав він."),
        ("uk", f"{UK}¶Файл vote-2024-07-04.pdf і https://example.ua/2024-07-04."),
        ("uk", f"{UK}¶| 04.07.2024 | 05.07.2024 |"),
        ("uk", f"{UK}¶04.07.2024"),
        ("uk", f"{UK}¶Проголосували 4/7 депутатів, тобто 4,7 тисячі."),
        ("uk", "Вони зустрілися 2 травня.¶Потім 03.06.2024."),
        ("uk", "Вони зустрілися 02.05.2024."),
    ],
    "cjk": [
        ("zh", ZH),
        ("zh", f"{ZH}¶2024年7月4日投票，15日公布，8月再议。"),
        ("zh", f"{ZH}¶“七月四日投票，”他说。"),
        ("zh", f"{ZH}¶农历七月七日是节日。"),
        ("zh", f"{ZH}¶电影《七月四日》上映，“五四”运动与9·11、七七事变。"),
        ("zh", f"{ZH}¶投票率为7/4之比，三分之二通过。"),
        ("zh", f"{ZH}¶| 2024-07-04 | 七月四日 |"),
        ("zh", f"{ZH}¶2024-07-04"),
        ("zh", f"{ZH}¶见https://example.cn/2024-07-04。"),
        ("zh", "双方5月2日会面。¶六月三日再会面。"),
        ("zh", "五月二日会面。¶五月里还会再见，一月一次。"),
        ("zh", f"{ZH}¶会谈7月4日至6日举行。"),
        ("zh-TW", f"{TW}¶「七月四日投票，」他說。"),
        ("zh-TW", f"{TW}¶農曆七月七日是節日。"),
        ("ja", JA),
        ("ja", f"{JA}¶令和7年7月4日に採決し、15日に公表する。"),
        ("ja", f"{JA}¶「七月四日に採決する」と述べた。"),
        ("ja", f"{JA}¶旧暦七月七日は祭りだ。"),
        ("ja", f"{JA}¶5月12日と５月３日にも会った。"),
        ("ko", KO),
        ("ko", f"{KO}¶2024년 7월 4일 표결하고 15일 발표한다."),
        ("ko", f"{KO}¶찬성이 7/4 정도였다."),
        ("ko", f"{KO}¶5·18과 6·25, 8·15를 말했다."),
        ("ko", f"{KO}¶“2024-07-04에 표결한다”고 했다."),
    ],
    "arabic": [
        ("ar", AR),
        ("ar", f"{AR}¶جرى التصويت في 4 يوليو 2024."),
        ("ar", f"{AR}¶قال: «التصويت في 4/7/2024»."),
        ("ar", f"{AR}¶صوت 4/7 من النواب."),
        ("ar", f"{AR}¶| 4/7/2024 | 5/7/2024 |"),
        ("ar", f"{AR}¶4/7/2024"),
        ("ar", f"{AR}¶انظر https://example.com/2024-07-04 للمزيد."),
        ("ar", f"{AR}¶ارتفعت النسبة إلى 4.7 في المئة عام 2024."),
        ("ar", "التقيا في 2 مايو.¶ثم في 3/6/2024."),
        ("ar", "التقيا في 2/5/2024."),
        ("ar", f"{AR}¶والتقيا في ٤ يوليو وفي 5 أيار."),
        ("ar", f"{AR}¶بقي الأمر منذ 11 سبتمبر كما هو، وفي مايو أيضاً."),
        ("fa", FA),
        ("fa", f"{FA}¶رأی‌گیری ۴ ژوئیه ۲۰۲۴ برگزار شد."),
        ("fa", f"{FA}¶رأی‌گیری ۱۴ تیر ۱۴۰۳ برگزار شد."),
        ("fa", f"{FA}¶رأی‌گیری ۱۴۰۳/۴/۱۴ برگزار شد."),
        ("fa", f"{FA}¶گفت: «رأی‌گیری ۴/۷/۲۰۲۴ است»."),
        ("fa", f"{FA}¶۴/۷ نمایندگان رأی دادند."),
        ("fa", f"{FA}¶| ۴/۷/۲۰۲۴ | ۵/۷/۲۰۲۴ |"),
        ("fa", f"{FA}¶۴/۷/۲۰۲۴"),
        ("fa", "۲ مه دیدار کردند.¶و ۳/۶/۲۰۲۴ نیز."),
    ],
}
EVERY_WRONG = [case for each in WRONG.values() for case in each]
EVERY_RIGHT = [case for each in RIGHT.values() for case in each]


def article(text: str, tongue: str) -> list[Pair]:
    text, _arrow, source = text.partition("←")
    texts = text.split("¶")
    sources = ["", *["" for _text in texts[2:]], source][-len(texts) :]
    return [pair(each, tongue, told) for each, told in zip(texts, sources, strict=True)]


@pytest.mark.parametrize(("tongue", "text"), EVERY_WRONG)
def test_what_is_wrong_is_found(tongue, text):
    paragraphs = article(text, tongue)
    plain = [parsed(each.target) for each in paragraphs]
    found = said(
        NAME,
        *(
            pair(words, tongue, each.source)
            for each, (words, _expected) in zip(paragraphs, plain, strict=True)
        ),
    )
    assert found == [each for _words, expected in plain for each in expected]


@pytest.mark.parametrize(("tongue", "text"), [each for each in EVERY_WRONG if "→⟧" not in each[1]])
def test_what_is_put_right_is_right(tongue, text):
    assert said(NAME, *article(right(text), tongue)) == []


@pytest.mark.parametrize(("tongue", "text"), EVERY_RIGHT)
def test_what_is_right_is_left_alone(tongue, text):
    assert said(NAME, *article(text, tongue)) == []


@pytest.mark.parametrize("family", WRONG)
def test_there_are_twenty_of_each(family):
    assert min(len(WRONG[family]), len(RIGHT[family])) >= 20


@pytest.mark.parametrize(("tongue", "text"), EVERY)
def test_a_sentence_alone_says_nothing(tongue, text):
    assert said(NAME, pair(text, tongue)) == []


@pytest.mark.parametrize("kind", ["headline", "subhead", "quote", "credit", "boilerplate"])
def test_what_is_no_prose_may_be_shorter(kind):
    other = Pair("", "A vote on 4 July", "zh", "en", Snapshot(1), kind)
    assert said(NAME, *article(EN, "en"), other) == []


@pytest.mark.parametrize("kind", ["standfirst", "item", "caption"])
def test_other_paragraphs_count(kind):
    other = Pair("", "A vote on 4 July", "zh", "en", Snapshot(1), kind)
    assert said(NAME, *article(EN, "en"), other) == [("4 July", 10, "July 4")]


def test_an_article_of_nothing_but_dates_is_a_table():
    assert said(NAME, *[pair("On May 2, said he", "en")] * 2500, pair("On 4 May", "en")) == []


def test_twenty_are_enough():
    paragraphs = [pair("On May 2, May 3 he said", "en"), pair("On 4 May he said", "en")] * 30
    assert len(said(NAME, *paragraphs)) == 20


def test_the_message_shows_both():
    pairs = article(f"{EN}¶A vote is due on 14 July.", "en")
    ((number, found),) = mixed_dates.CHECK.run_document(pairs)
    assert number == 2
    assert found.message == (
        "The article writes most of its dates like May 2; this paragraph says 14 July."
    )
