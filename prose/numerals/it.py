"""Italian."""

from prose.numerals import THIN, Numerals, counted, listed, names, numbers

_UNITS = ("uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove")
_TENS = ("venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta")
_WRITTEN_TOGETHER = "|".join(
    ten
    if not unit
    else (ten[:-1] if unit in {1, 8} else ten) + ("tré" if unit == 3 else _UNITS[unit - 1])
    for ten in _TENS
    for unit in range(10)
)
_HUNDREDS = ";".join(
    f"{unit}cento={100 * n};{unit}mila={1000 * n}" for n, unit in enumerate(_UNITS, 1)
)

NUMERALS = Numerals(
    groups=f".{THIN}",
    point=",",
    magnitudes=numbers(
        "cento=100;mille=1000;mila=1000;milione=1000000;milioni=1000000;miliardo=1000000000;"
        "miliardi=1000000000;bilione=1000000000000;mld=1000000000;mln=1000000;dozzina=12"
    ),
    words=counted(
        "due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|"
        "quindici|sedici|diciassette|diciotto|diciannove",
        2,
    )
    | counted(_WRITTEN_TOGETHER, 20)
    | numbers(
        f"zero=0;mille=1000;cento=100;entrambi=2;entrambe=2;decina=10;ventina=20;centinaio=100;{_HUNDREDS}"
    ),
    ordinals=counted(
        "primo prima|secondo seconda|terzo terza|quarto quarta|quinto quinta|sesto sesta|"
        "settimo settima|ottavo ottava|nono nona|decimo decima"
    ),
    ordinal_marks=listed("º, ª, °"),
    articles=frozenset({"un", "una", "un’ora"}),
    shares=numbers(
        "mezz'ora=1/2;metà=1/2;mezzo=1/2;mezza=1/2;un terzo=1/3;due terzi=2/3;"
        "un quarto=1/4;tre quarti=3/4;"
        "un quinto=1/5"
    ),
    vague=numbers(
        "decine=10;centinaia=100;migliaia=1000;decine di migliaia=10000;"
        "centinaia di migliaia=100000;centinaia di milioni=100000000"
    ),
    halves=listed("e mezzo, e mezza"),
    percent=listed("%, per cento, percento"),
    points=listed("punti percentuali, punto percentuale"),
    dayparts=names(
        "dawn = alba, all’alba; morning = mattina, mattino, del mattino, mattinata;"
        "noon = mezzogiorno; afternoon = pomeriggio, del pomeriggio; evening = sera, di sera,"
        " serata; night = notte, di notte; midnight = mezzanotte"
    ),
    relative=names(
        "day -1 = ieri; day 0 = oggi; day 1 = domani; week -1 = settimana scorsa, scorsa settimana;"
        "week 0 = questa settimana; week 1 = prossima settimana, settimana prossima;"
        "month -1 = mese scorso, scorso mese; month 0 = questo mese; month 1 = prossimo mese, mese"
        " prossimo; year -1 = anno scorso, scorso anno, l’anno scorso; year 0 = quest’anno;"
        "year 1 = prossimo anno, anno prossimo, l’anno prossimo; same 0 = stesso giorno;"
        "same -1 = giorno prima, giorno precedente; same 1 = giorno dopo, giorno successivo,"
        " indomani"
    ),
    zones=names(
        "America/New_York = ora della costa orientale, ora della costa est, ora di new york, ora di"
        " washington, ora orientale; Asia/Tokyo = ora giapponese, ora del giappone, ora di tokyo;"
        "Asia/Shanghai = ora di pechino, ora cinese; Asia/Seoul = ora di seul, ora coreana;"
        "Europe/Moscow = ora di mosca; Europe/Kyiv = ora di kiev; Europe/Paris = ora italiana, ora"
        " di roma; Europe/London = ora di londra; UTC = gmt, utc; local = ora locale, ore locali"
    ),
    money=names(
        "USD = dollari americani, dollari statunitensi, usd; dollar = $, dollaro, dollari,"
        " di dollari; EUR = €, euro, di euro; GBP = sterline; pound = £, sterlina, di sterline;"
        "JPY = yen, di yen; CNY = yuan, di yuan, renminbi; won = won, di won; RUB = rubli, di"
        " rubli; INR = rupie, di rupie; TRY = lire turche; CHF = franchi svizzeri; cent ="
        " centesimi"
    ),
    units=names(
        "hour = ora, ore; day = giorno, giorni; week = settimana, settimane; month = mese, mesi;"
        "year = anno, anni; minute = minuto, minuti; century = secolo, secoli; tonne = tonnellate,"
        " di tonnellate, tonnellata; kilometer = km, chilometri, chilometro; meter = metri;"
        "hectare = ettari, ha; celsius = °c, gradi; barrel = barili, di barili;"
        "kilometer-per-hour = km/h, chilometri orari, chilometri all’ora; square-kilometer = km²,"
        " chilometri quadrati; basis-point = punti base; decade = decenni, decennio"
    ),
    at=listed("alle ore, ore, alle, le"),
    decades=numbers(
        "anni venti=20;anni trenta=30;anni quaranta=40;anni cinquanta=50;anni sessanta=60;"
        "anni settanta=70;anni ottanta=80;anni novanta=90;anni '60=60;anni '70=70;anni '80=80;"
        "anni '90=90"
    ),
    names=listed(
        "prima guerra mondiale, seconda guerra mondiale, primo ministro, prima ministra, first"
        " lady, prima di, prima che, prima del, prima della, per la prima volta, prima volta,"
        " secondo il, secondo la, secondo i, secondo gli, secondo le, secondo quanto, secondo"
        " fonti, in primo luogo, prima dell’, secondo l’"
    ),
    first_day="º",
)
