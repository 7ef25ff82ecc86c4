"""English."""

from prose.numerals import Numerals, counted, listed, names, numbers

_TENS = "twenty=20;thirty=30;forty=40;fifty=50;sixty=60;seventy=70;eighty=80;ninety=90"
NUMERALS = Numerals(
    groups=",",
    point=".",
    magnitudes=numbers(
        "hundred=100;thousand=1000;million=1000000;billion=1000000000;trillion=1000000000000;"
        "m=1000000;mn=1000000;bn=1000000000;tn=1000000000000;trn=1000000000000;k=1000;"
        "lakh=100000;crore=10000000;lakhs=100000;crores=10000000;dozen=12"
    ),
    words=counted(
        "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
        "sixteen|seventeen|eighteen|nineteen"
    )
    | numbers(f"zero=0;both=2;{_TENS}"),
    ordinals=counted(
        "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
        "thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
    )
    | numbers("thirtieth=30;fortieth=40;fiftieth=50;sixtieth=60;seventieth=70;hundredth=100"),
    ordinal_marks=listed("st, nd, rd, th"),
    articles=frozenset({"a", "an"}),
    shares=numbers(
        "half=1/2;a third=1/3;one third=1/3;one-third=1/3;two thirds=2/3;two-thirds=2/3;"
        "a quarter of=1/4;one quarter=1/4;one-quarter=1/4;three quarters=3/4;three-quarters=3/4;"
        "a fifth=1/5;by a quarter=1/4;one fifth=1/5;one-fifth=1/5;two fifths=2/5;two-fifths=2/5;"
        "three fifths=3/5;three-fifths=3/5;four fifths=4/5;four-fifths=4/5;a sixth=1/6;"
        "a tenth=1/10;one tenth=1/10;one-tenth=1/10"
    ),
    vague=numbers(
        "dozens=10;scores=10;tens=10;hundreds=100;thousands=1000;tens of thousands=10000;"
        "hundreds of thousands=100000;millions=1000000;tens of millions=10000000;"
        "hundreds of millions=100000000;billions=1000000000;tens of billions=10000000000;"
        "hundreds of billions=100000000000;trillions=1000000000000"
    ),
    links=frozenset({"and"}),
    halves=listed("and a half"),
    percent=listed("%, percent, per cent, pct, pc"),
    points=listed("percentage points, percentage point, percentage-point, pp, ppt, ppts"),
    months=numbers("sept=9"),
    weekdays=numbers("mon=1;tues=2;tue=2;wed=3;thurs=4;thur=4;thu=4;fri=5;sat=6;sun=7"),
    dayparts=names(
        "am = a.m., am, a.m; pm = p.m., pm, p.m;"
        "dawn = dawn, early morning, predawn, pre-dawn;"
        "morning = morning, mornings; noon = noon, midday; afternoon = afternoon, afternoons;"
        "evening = evening, evenings; night = night, nights, overnight, nighttime;"
        "midnight = midnight"
    ),
    relative=names(
        "day -1 = yesterday; day 0 = today; day 1 = tomorrow; week -1 = last week;"
        "week 0 = this week; week 1 = next week; month -1 = last month; month 0 = this month;"
        "month 1 = next month; year -1 = last year, the previous year, the year before;"
        "year 0 = this year; year 1 = next year; same 0 = the same day, that day;"
        "same -1 = the previous day, the day before, a day earlier;"
        "same 1 = the next day, the following day, the day after"
    ),
    zones=names(
        "America/New_York = eastern time, eastern standard time, eastern daylight time, et, est,"
        " edt, us eastern time, new york time, washington time, east coast time, east time zone;"
        "America/Chicago = central time, cst, cdt, chicago time;"
        "America/Denver = mountain time, mst, mdt;"
        "America/Los_Angeles = pacific time, pst, pdt, pt;"
        "Asia/Tokyo = japan time, japan standard time, tokyo time, jst, in japan, in tokyo;"
        "Asia/Shanghai = beijing time, china time, china standard time, in beijing, in china;"
        "Asia/Seoul = korea time, korea standard time, korean time, seoul time, kst;"
        "Asia/Hong_Kong = hong kong time, hkt; Asia/Kolkata = india time, ist, indian time;"
        "Asia/Tehran = tehran time, iran time; Asia/Dubai = gulf time, gst;"
        "Europe/Moscow = moscow time, msk; Europe/Kyiv = kyiv time, ukraine time;"
        "Europe/Paris = central european time, central european summer time, cet, cest, paris time,"
        " berlin time, brussels time, rome time, madrid time;"
        "Europe/London = london time, british time, british summer time, bst, uk time;"
        "Europe/Istanbul = istanbul time, turkey time, turkish time;"
        "UTC = gmt, utc, greenwich mean time; local = local time"
    ),
    money=names(
        "USD = us dollar, us dollars, u.s. dollar, u.s. dollars, american dollars, us$, usd;"
        "dollar = $, dollar, dollars; EUR = €, euro, euros, eur; GBP = gbp, pounds sterling;"
        "pound = £, pound, pounds; JPY = yen, jpy, japanese yen; yen = ¥, ￥;"
        "CNY = yuan, renminbi, rmb, cny, chinese yuan; KRW = south korean won, krw;"
        "won = won, ₩; RUB = ruble, rubles, rouble, roubles, ₽, rub;"
        "INR = rupee, rupees, ₹, rs, inr; TRY = lira, liras, ₺, turkish lira; HKD = hk$, hkd;"
        "TWD = nt$, taiwan dollars; AUD = a$, au$; CAD = c$, ca$; CHF = swiss francs, chf;"
        "UAH = hryvnia, hryvnias, ₴; SGD = s$; BRL = r$, reais; SAR = riyals, saudi riyals;"
        "IRR = rials, iranian rials, tomans; cent = cents, cent; dirham = dirham, dirhams;"
        "AED = uae dirhams"
    ),
    units=names(
        "kilometer = kilometre, kilometres, km; meter = metre, metres; tonne = tonne, tonnes, ton,"
        " tons, metric tons, metric tonnes, mt; kilogram = kilo, kilos, kgs; liter = litre, litres;"
        "mile-per-hour = mph; kilometer-per-hour = kph, km/h, kmh; barrel = barrels, bbl;"
        "square-kilometer = sq km, square kilometres, sq. km; year = years old, year-old, yr;"
        "hour = hr, hrs; minute = mins, min; fortnight = fortnight; decade = decade, decades;"
        "year = year, years, yrs; celsius = c, °c, degrees celsius, degrees centigrade, degrees;"
        "fahrenheit = f, °f, degrees fahrenheit; basis-point = basis points, bps, basis point;"
        "hectare = ha; foot = ft; pound-mass = lb, lbs; century = century, centuries"
    ),
    at=listed("at"),
    day_first=False,
    names=listed(
        "group of seven, group of 7, group of twenty, group of 20, five eyes, big four, big three,"
        " big five, big six, first lady, first minister, second world war, first world war,"
        " world war two, world war one, nine-dash line, one china, one-china, one country,"
        " two systems, no. 10, number 10, fourth estate, third party, third parties, third world,"
        " first class, second hand, second-hand, first-hand, one another, each one, no one,"
        " one of, one thing, one day, at first, in the first place, first of all, five-star"
    ),
)
