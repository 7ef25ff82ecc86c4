"""German."""

from prose.numerals import THIN, Numerals, counted, listed, names, numbers

_UNITS = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_WRITTEN_TOGETHER = "|".join(
    ten if not unit else f"{_UNITS[unit - 1]}und{ten}" for ten in _TENS for unit in range(10)
)
_HUNDREDS = ";".join(
    f"{unit}hundert={100 * n};{unit}tausend={1000 * n};{unit}hunderttausend={100_000 * n}"
    for n, unit in enumerate(_UNITS, 1)
)
_THOUSANDS = ";".join(
    f"{ten}tausend={n}"
    for ten, n in zip(("zehn", *_TENS), range(10_000, 100_000, 10_000), strict=True)
)
_DAYS = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"]
_PARTS_OF_DAYS = ";".join(
    f"{day}{part}={n}"
    for n, day in enumerate(_DAYS, 1)
    for part in ("abend", "morgen", "nachmittag", "vormittag", "nacht", "mittag", "früh", "s")
)

_NAMES_OF_TENS = ("zwanziger", "dreißiger", "vierziger", "fünfziger", "sechziger", "siebziger")
_DECADES = {
    name: 10 * number for number, name in enumerate((*_NAMES_OF_TENS, "achtziger", "neunziger"), 2)
} | {f"{tens}er": tens for tens in range(20, 100, 10)}
NUMERALS = Numerals(
    groups=f".’'{THIN}",
    point=",",
    magnitudes=numbers(
        "hundert=100;tausend=1000;tsd=1000;tsd.=1000;million=1000000;millionen=1000000;mio=1000000;mio.=1000000;"
        "mill=1000000;milliarde=1000000000;milliarden=1000000000;mrd=1000000000;mrd.=1000000000;"
        "billion=1000000000000;billionen=1000000000000;bio=1000000000000;"
        "billiarde=1000000000000000;dutzend=12"
    ),
    words=counted(
        "eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|"
        "fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn"
    )
    | counted(_WRITTEN_TOGETHER, 20)
    | numbers(f"null=0;beide=2;beiden=2;zweier=2;dreier=3;{_HUNDREDS};{_THOUSANDS}"),
    ordinals=counted(
        "erste ersten erster erstes|zweite zweiten zweiter zweites|dritte dritten dritter drittes|"
        "vierte vierten vierter viertes|fünfte fünften fünfter|sechste sechsten|siebte siebten|"
        "achte achten|neunte neunten|zehnte zehnten|elfte elften|zwölfte zwölften"
    ),
    articles=frozenset({"ein", "eine", "einer", "einen", "einem", "eines"}),
    shares=numbers(
        "hälfte=1/2;halb=1/2;halbe=1/2;halben=1/2;halbes=1/2;ein drittel=1/3;zwei drittel=2/3;"
        "zwei dritteln=2/3;einem drittel=1/3;ein viertel=1/4;drei viertel=3/4;einem viertel=1/4;"
        "ein fünftel=1/5;ein zehntel=1/10;anderthalb=3/2;eineinhalb=3/2;zweieinhalb=5/2;"
        "dreieinhalb=7/2"
    ),
    vague=numbers(
        "dutzende=10;hunderte=100;tausende=1000;zehntausende=10000;hunderttausende=100000;"
        "millionen von=1000000;milliarden von=1000000000"
    ),
    percent=listed("%, prozent"),
    points=listed("prozentpunkte, prozentpunkten, prozentpunkt"),
    months=numbers("jänner=1"),
    weekdays=numbers(f"sonnabend=6;{_PARTS_OF_DAYS}"),
    dayparts=names(
        "dawn = frühmorgens, am frühen morgen; morning = morgens, vormittags, vormittag, morgen,"
        " früh; noon = mittags, mittag; afternoon = nachmittags, nachmittag; evening = abends,"
        " abend; night = nachts, nacht; midnight = mitternacht"
    ),
    relative=names(
        "day -1 = gestern; day 0 = heute; day 1 = übermorgen; week -1 = vergangene woche, letzte"
        " woche, vergangenen woche, vorige woche; week 0 = diese woche, dieser woche;"
        "week 1 = nächste woche, kommende woche, nächster woche, kommenden woche;"
        "month -1 = vergangenen monat, letzten monat, vormonat; month 0 = diesen monat, diesem"
        " monat; month 1 = nächsten monat, kommenden monat; year -1 = vergangenes jahr, letztes"
        " jahr, vergangenen jahr, vorjahr, voriges jahr; year 0 = dieses jahr, diesem jahr, heuer;"
        "year 1 = nächstes jahr, nächsten jahr, kommendes jahr, kommenden jahr;"
        "same 0 = am selben tag, am gleichen tag; same -1 = am vortag, tags zuvor;"
        "same 1 = am folgetag, am nächsten tag, tags darauf"
    ),
    zones=names(
        "America/New_York = ostküstenzeit, us-ostküstenzeit, new yorker zeit, washingtoner zeit,"
        " eastern time; Asia/Tokyo = japanischer zeit, japanische zeit, tokioter zeit;"
        "Asia/Shanghai = pekinger zeit, chinesischer zeit; Asia/Seoul = koreanischer zeit;"
        "Europe/Moscow = moskauer zeit; Europe/Kyiv = kiewer zeit, kyjiwer zeit;"
        "Europe/Paris = mez, mesz, mitteleuropäischer zeit, deutscher zeit, berliner zeit;"
        "Europe/London = londoner zeit, britischer zeit; UTC = utc, gmt, weltzeit;"
        "local = ortszeit, lokaler zeit, us-ortszeit"
    ),
    money=names(
        "USD = us-dollar, us$, usd; dollar = $, dollar; EUR = €, euro, eur; pound = pfund, £;"
        "GBP = britische pfund, pfund sterling; JPY = yen; yen = ¥; CNY = yuan, renminbi;"
        "won = won; RUB = rubel; INR = rupien, rupie; TRY = lira, türkische lira; CHF = franken,"
        " schweizer franken, chf; UAH = hrywnja, hrywnia, griwna; HKD = hongkong-dollar;"
        "cent = cent; SEK = schwedische kronen; krone = kronen, krone"
    ),
    units=names(
        "hour = stunden, stunde, std; day = tage, tagen, tag, tägige, tägigen; week = wochen,"
        " woche, wöchige; month = monate, monaten, monat; year = jahre, jahren, jahr, jährige,"
        " jährigen, jähriger; minute = minuten, minute, min; decade = er-jahre, er jahre;"
        "century = jahrhundert, jahrhunderte; tonne = tonnen, tonne; kilometer = kilometern;"
        "meter = metern, meter; hectare = hektar; celsius = grad, grad celsius, °c; pound-mass ="
        " pfund gewicht; kilometer-per-hour = km/h, kilometer pro stunde, stundenkilometer;"
        "square-kilometer = quadratkilometer, quadratkilometern; barrel = barrel, fass;"
        "basis-point = basispunkte, basispunkten; liter = liter, litern; megawatt = megawatt"
    ),
    hours=("uhr",),
    at=listed("um, gegen"),
    decades=numbers(
        ";".join(
            f"{name}{jahre}={tens}"
            for name, tens in _DECADES.items()
            for jahre in ("jahre", "jahren", " jahre", " jahren", "-jahre", "-jahren")
        )
    ),
    names=listed(
        "ersten weltkrieg, zweiten weltkrieg, erster weltkrieg, zweiter weltkrieg, erste hilfe,"
        " acht geben, in acht, dritte welt, dritten reich, null und nichtig, am ersten,"
        " zum ersten mal, zum einen, erst einmal"
    ),
)
