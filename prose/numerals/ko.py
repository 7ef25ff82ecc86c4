"""Korean."""

from prose.numerals import Numerals, counted, listed, names, numbers

NUMERALS = Numerals(
    groups=",",
    point=".",
    magnitudes=numbers(
        "십=10;백=100;천=1000;만=10000;억=100000000;조=1000000000000;경=10000000000000000"
    ),
    words=counted("한|두|세|네|다섯|여섯|일곱|여덟|아홉|열")
    | numbers("하나=1;둘=2;셋=3;넷=4;스무=20;스물=20;서른=30;마흔=40;쉰=50"),
    ordinals=counted("첫|두번째|세번째|네번째|다섯번째")
    | numbers("첫번째=1;첫 번째=1;두 번째=2;세 번째=3;네 번째=4;다섯 번째=5"),
    ordinal_heads=("제",),
    ordinal_marks=listed("번째, 위, 차"),
    shares=numbers("절반=1/2;반수=1/2;과반=1/2;과반수=1/2;3분의 1=1/3;3분의 2=2/3;4분의 1=1/4"),
    vague=numbers(
        "수십=10;수백=100;수천=1000;수만=10000;수십만=100000;수백만=1000000;수천만=10000000;"
        "수억=100000000;수십억=1000000000;수백억=10000000000"
    ),
    halves=listed("반"),
    percent=listed("%, 퍼센트, 프로"),
    points=listed("%포인트, 퍼센트포인트, 퍼센트 포인트, %p, 포인트"),
    weekdays=numbers("월요일=1;화요일=2;수요일=3;목요일=4;금요일=5;토요일=6;일요일=7"),
    dayparts=names(
        "dawn = 새벽; morning = 아침, 오전; afternoon = 오후; noon = 정오, 낮; evening = 저녁;"
        "night = 밤, 심야; midnight = 자정"
    ),
    relative=names(
        "day -1 = 어제; day 0 = 오늘; day 1 = 내일; week -1 = 지난주; week 0 = 이번 주, 이번주;"
        "week 1 = 다음 주, 다음주; month -1 = 지난달; month 0 = 이번 달, 이번달; month 1 = 다음 달,"
        " 다음달; year -1 = 작년, 지난해; year 0 = 올해; year 1 = 내년; same 0 = 당일, 같은 날,"
        " 이날; same 1 = 다음 날, 다음날, 이튿날; same -1 = 전날"
    ),
    zones=names(
        "America/New_York = 미국 동부시간, 미국 동부 시간, 미 동부시간, 동부 시간, 뉴욕 시간;"
        "Asia/Tokyo = 일본 시간, 일본시간; Asia/Shanghai = 베이징 시간, 중국 시간;"
        "Asia/Seoul = 한국 시간, 한국시간; Europe/Moscow = 모스크바 시간;"
        "Europe/Paris = 중부유럽 시간, 중부 유럽 시간; Europe/London = 런던 시간, 영국 시간;"
        "UTC = 그리니치 표준시, 협정 세계시; local = 현지시간, 현지 시간, 현지시각, 현지 시각"
    ),
    money=names(
        "USD = 달러, 미국 달러, 미 달러; dollar = $; EUR = 유로, €; GBP = 파운드, £;"
        "JPY = 엔, 엔화; CNY = 위안, 위안화; KRW = 원; RUB = 루블; INR = 루피; TRY = 리라;"
        "HKD = 홍콩달러; TWD = 대만달러; CHF = 스위스프랑, 스위스 프랑; UAH = 흐리우냐; won = ₩"
    ),
    units=names(
        "day = 일간, 일; hour = 시간; minute = 분, 분간; second = 초, 초간; week = 주, 주간;"
        "month = 개월, 달, 개월간; year = 년, 년간, 세, 살, 주년, 년물, 년 만기; decade = 년대;"
        "century = 세기; kilometer = 킬로미터, 킬로, ㎞, km; meter = 미터, m; mile = 마일;"
        "square-kilometer = 제곱킬로미터, ㎢; square-meter = 제곱미터, ㎡; hectare = 헥타르;"
        "tonne = 톤; kilogram = 킬로그램, ㎏; liter = 리터; barrel = 배럴; celsius = 도, ℃;"
        "basis-point = 베이시스포인트, bp; megawatt = 메가와트; pyeong = 평"
    ),
    names=listed("양국, 양측, 제3국, 제3자, 한미, 한일, 한반도, 두산, 세계, 네이버, 한 편, 한편"),
    day_first=False,
)
