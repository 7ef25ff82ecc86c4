"""A wrong number or date put right as the text around it writes them."""

import datetime

import pytest

from prose import checks
from prose.finding import Pair
from prose.termbase import Snapshot

DAY = datetime.date(2025, 5, 3)


def put_right(source: str, target: str, tongues: str) -> str:
    """Give the target with the first suggestion of each number or date taken."""
    pair = Pair(source, target, *tongues.split(), Snapshot(0), date=DAY)
    found = [each for each in checks.run_document([pair])[0] if each.suggestion]
    for each in reversed(found):
        target = each.span.replace(target, each.suggestion)
    return target


NUMBERS = [
    # The magnitude that stands there, in its own form
    ("zh en", "总额12亿美元。", "It came to $1.2 million.", "It came to $1.2 billion."),
    ("en ru", "It cost $1.2 trillion.", "Стоит 1,2 млн долларов.", "Стоит 1,2 трлн долларов."),
    (
        "en ru",
        "It cost $1.2 billion.",
        "Стоит 1,2 миллиона долларов.",
        "Стоит 1,2 миллиарда долларов.",
    ),
    ("en de", "It cost 3 billion euros.", "Es kostet 3 Mio. Euro.", "Es kostet 3 Mrd. Euro."),
    (
        "en es",
        "It cost $4.46 billion.",
        "Costó 4,46 millones de dólares.",
        "Costó 4.460 millones de dólares.",
    ),
    # Chinese characters between figures
    ("en ja", "It had 123,456 users.", "利用者は12万3654人。", "利用者は12万3456人。"),
    ("en ja", "It had 123,400,000 users.", "利用者は1億2340人。", "利用者は1億2340万人。"),
    ("en ko", "It cost 1.13 trillion won.", "1조 3100억 원이다.", "1조 1300억 원이다."),
    ("en zh-TW", "It cost $1.2 billion.", "耗資1.2億美元。", "耗資12億美元。"),
    ("en zh", "Some 2,345 came.", "约2354人到场。", "约2345人到场。"),
    ("en ja", "Some 12,345 came.", "約12,354人が来た。", "約12,345人が来た。"),
    # Blanks and forms as the language has them
    ("en ru", "It has 45,678 people.", "Там 45 687 жителей.", "Там 45 678 жителей."),
    ("en ru", "The line is 5 km long.", "Длина 21 километр.", "Длина 5 километров."),
    ("en ru", "It lasts 3 days.", "Длится 5 дней.", "Длится 3 дня."),
    ("en ar", "It is 310 meters high.", "ارتفاعه 130 متراً.", "ارتفاعه 310 أمتار."),
    ("en fa", "It rose by 35%.", "۵۳ درصد بالا رفت.", "۳۵ درصد بالا رفت."),
    ("en ar", "It killed 14 people.", "قتل ٤١ شخصاً.", "قتل ١٤ شخصاً."),
    # Units, words, signs
    ("zh en", "关税为25美元。", "The duty is €25.", "The duty is $25."),
    ("zh en", "关税为25美元。", "The duty is 25 euros.", "The duty is 25 dollars."),
    ("zh en", "关税为25欧元。", "The duty is $25.", "The duty is €25."),
    ("zh en", "关税为25日元。", "The duty is €25.", "The duty is ¥25."),
    ("zh de", "上涨25%。", "Um 25 Prozentpunkte.", "Um 25 Prozent."),
    ("zh en", "上涨25个百分点。", "It rose 25 percent.", "It rose 25 percentage points."),
    ("zh en", "上涨25%。", "It rose 25 percentage points.", "It rose 25 percent."),
    ("zh en", "持续3天。", "It lasted three hours.", "It lasted three days."),
    ("zh en", "气温零下12度。", "It was minus 21 degrees.", "It was minus 12 degrees."),
    ("zh en", "持续两年半。", "It took three and a half years.", "It took two and a half years."),
    ("zh en", "第3轮谈判。", "The second round went on.", "The third round went on."),
    ("zh en", "深度10公里。", "Its depth was 8 miles.", "Its depth was 6 miles."),
    ("zh en", "长1270米。", "It is 1.72 km long.", "It is 1.27 km long."),
    ("ja en", "気温は26.1度。", "It was 26.1 C (97 F).", "It was 26.1 C (79 F)."),
    ("en de", "It was 95 F.", "Es waren 53 Grad Celsius.", "Es waren 35 Grad Celsius."),
]
DATES = [
    ("en zh", "It began at 4 p.m.", "上午4时开始。", "下午4时开始。"),
    ("en ja", "It began at 9 a.m.", "午後9時に始まった。", "午前9時に始まった。"),
    ("en ko", "It began at 3 p.m.", "오전 3시에 시작됐다.", "오후 3시에 시작됐다."),
    ("en ar", "It began at 5 a.m.", "بدأ الساعة 5 مساءً.", "بدأ الساعة 5 صباحاً."),
    ("zh en", "下午3时开始。", "It began at 3 A.M.", "It began at 3 P.M."),
    ("zh en", "下午3时30分开始。", "It began at 3:15 p.m.", "It began at 3:30 p.m."),
    ("en de", "It began at 4:30 p.m.", "Es begann um 16 Uhr.", "Es begann um 16:30 Uhr."),
    ("en zh", "He came on Monday.", "他星期二到达。", "他星期一到达。"),
    ("en ja", "He came on May 2, a Friday.", "5月2日（木）に来た。", "5月2日（金）に来た。"),
    ("en ja", "It began on Thursday.", "火曜日に始まった。", "木曜日に始まった。"),
    ("en ar", "He came on Monday.", "وصل يوم الأحد.", "وصل يوم الاثنين."),
    ("zh en", "5月2日举行。", "It was held on May 3rd.", "It was held on May 2nd."),
    ("zh en", "5月11日举行。", "It was held on May 12th.", "It was held on May 11th."),
    ("zh fr", "5月2日举行。", "Il s’est tenu le 1er mai.", "Il s’est tenu le 2 mai."),
    ("en zh", "It was held on June 2.", "于5月2日举行。", "于6月2日举行。"),
    ("en fa", "It was held on May 10.", "۲۰ مه برگزار شد.", "۱۰ مه برگزار شد."),
    (
        "zh en",
        "北京时间下午3时开始。",
        "It began at 3 p.m. Japan time.",
        "It began at 3 p.m. Beijing Time.",
    ),
]


@pytest.mark.parametrize(("tongues", "source", "wrong", "right"), [*NUMBERS, *DATES])
def test_a_suggestion_is_written_as_the_text_writes_it(tongues, source, wrong, right):
    assert put_right(source, wrong, tongues) == right


@pytest.mark.parametrize(("tongues", "source", "wrong", "right"), [*NUMBERS, *DATES])
def test_what_is_put_right_is_right(tongues, source, wrong, right):
    assert put_right(source, right, tongues) == right
