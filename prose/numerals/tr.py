"""Turkish."""

from prose.numerals import Numerals, counted, listed, names, numbers

NUMERALS = Numerals(
    groups=".",
    point=",",
    magnitudes=numbers(
        "yüz=100;bin=1000;milyon=1000000;milyar=1000000000;trilyon=1000000000000;düzine=12"
    ),
    words=counted("bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on")
    | numbers(
        "sıfır=0;bin=1000;yüz=100;yirmi=20;otuz=30;kırk=40;elli=50;altmış=60;yetmiş=70;seksen=80;doksan=90;"
        "onlarcası=10"
    ),
    ordinals=counted(
        "birinci ilk|ikinci|üçüncü|dördüncü|beşinci|altıncı|yedinci|sekizinci|dokuzuncu|onuncu"
    ),
    ordinal_marks=listed("’inci, ’ıncı, ’üncü, ’uncu, ’nci, ’ncı, ’ncü, ’ncu, inci, ıncı, nci"),
    shares=numbers(
        "yarısı=1/2;yarım=1/2;yarı=1/2;üçte biri=1/3;üçte ikisi=2/3;dörtte biri=1/4;"
        "dörtte üçü=3/4;beşte biri=1/5;buçuk=1/2"
    ),
    vague=numbers(
        "onlarca=10;düzinelerce=10;yüzlerce=100;binlerce=1000;on binlerce=10000;"
        "yüz binlerce=100000;milyonlarca=1000000;milyarlarca=1000000000"
    ),
    halves=listed("buçuk"),
    percent=listed("%, yüzde"),
    points=listed("yüzde puan, puan, puanlık"),
    months=numbers(
        "ocakta=1;şubatta=2;martta=3;nisanda=4;mayısta=5;haziranda=6;temmuzda=7;ağustosta=8;"
        "eylülde=9;ekimde=10;kasımda=11;aralıkta=12"
    ),
    weekdays=numbers(
        "pazartesi günü=1;salı günü=2;çarşamba günü=3;perşembe günü=4;cuma günü=5;"
        "cumartesi günü=6;pazar günü=7"
    ),
    dayparts=names(
        "dawn = şafak, sabaha karşı; morning = sabah, sabahı; noon = öğle, öğlen; afternoon ="
        " öğleden sonra; evening = akşam, akşamı; night = gece, gecesi; midnight = gece yarısı"
    ),
    relative=names(
        "day -1 = dün; day 0 = bugün; day 1 = yarın; week -1 = geçen hafta; week 0 = bu hafta;"
        "week 1 = gelecek hafta, önümüzdeki hafta; month -1 = geçen ay; month 0 = bu ay;"
        "month 1 = gelecek ay, önümüzdeki ay; year -1 = geçen yıl, geçen sene; year 0 = bu yıl;"
        "year 1 = gelecek yıl, önümüzdeki yıl; same 0 = aynı gün; same -1 = bir gün önce;"
        "same 1 = ertesi gün"
    ),
    zones=names(
        "America/New_York = abd doğu saatiyle, doğu saatiyle, new york saatiyle;"
        "Asia/Tokyo = japonya saatiyle, tokyo saatiyle; Asia/Shanghai = pekin saatiyle;"
        "Europe/Moscow = moskova saatiyle; Europe/Istanbul = türkiye saatiyle, tsi;"
        "Europe/London = londra saatiyle; UTC = gmt, utc; local = yerel saatle, yerel saat"
    ),
    money=names(
        "USD = abd doları, usd; dollar = $, dolar, doları, dolarlık; EUR = €, avro, euro, avroluk;"
        "pound = sterlin, £; JPY = yen, yenlik, japon yeni; CNY = yuan, yuanlık; won = won;"
        "RUB = ruble, rublelik; INR = rupi; TRY = lira, türk lirası, tl, ₺, liralık;"
        "CHF = isviçre frangı; cent = sent, kuruş"
    ),
    units=names(
        "hour = saat, saatlik; day = gün, günlük; week = hafta, haftalık; month = ay, aylık;"
        "year = yıl, yıllık, yaşında, yaşındaki; minute = dakika, dakikalık; second = saniye;"
        "century = yüzyıl; tonne = ton, tonluk; kilometer = km, kilometre, kilometrelik;"
        "meter = metre, metrelik; hectare = hektar; celsius = derece, °c, santigrat derece;"
        "barrel = varil; square-kilometer = kilometrekare; basis-point = baz puan"
    ),
    at=("saat",),
    names=listed(
        "birinci dünya savaşı, ikinci dünya savaşı, bir şey, bir kez, bir de, bir süre, ilk kez,"
        " ilk olarak, yüz yüze, on yıllardır, birleşik, ikinci el, on numara"
    ),
)
