"""French."""

from prose.numerals import THIN, Numerals, counted, listed, names, numbers

NUMERALS = Numerals(
    groups=f".{THIN}",
    point=",",
    magnitudes=numbers(
        "cent=100;cents=100;mille=1000;million=1000000;millions=1000000;milliard=1000000000;"
        "milliards=1000000000;billion=1000000000000;billions=1000000000000;md=1000000000;"
        "mds=1000000000;douzaine=12;m=1000000"
    ),
    words=counted(
        "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|"
        "dix-sept|dix-huit|dix-neuf|vingt|vingt-et-un vingt_et_un|vingt-deux|vingt-trois|"
        "vingt-quatre|vingt-cinq|vingt-six|vingt-sept|vingt-huit|vingt-neuf|trente",
        2,
    )
    | numbers(
        "zéro=0;mille=1000;cent=100;quarante=40;cinquante=50;soixante=60;soixante-dix=70;quatre-vingts=80;"
        "quatre-vingt-dix=90;trente-cinq=35;quarante-cinq=45;quarante-huit=48;septante=70;"
        "soixante-douze=72;les deux=2;dizaine=10;quinzaine=15;vingtaine=20;trentaine=30;"
        "cinquantaine=50;centaine=100"
    ),
    ordinals=counted(
        "premier première premiers premières|deuxième second seconde|troisième|quatrième|"
        "cinquième|sixième|septième|huitième|neuvième|dixième|onzième|douzième"
    ),
    ordinal_marks=listed("er, re, e, ème, ère, nd, nde, es, èmes"),
    articles=frozenset({"un", "une"}),
    shares=numbers(
        "moitié=1/2;demi=1/2;demie=1/2;un tiers=1/3;le tiers=1/3;deux tiers=2/3;un quart=1/4;"
        "le quart=1/4;trois quarts=3/4;un cinquième=1/5;un dixième=1/10"
    ),
    vague=numbers(
        "dizaines=10;centaines=100;milliers=1000;dizaines de milliers=10000;"
        "centaines de milliers=100000;des millions=1000000;dizaines de millions=10000000;"
        "centaines de millions=100000000;des milliards=1000000000"
    ),
    links=frozenset({"et"}),
    halves=listed("et demi, et demie"),
    percent=listed("%, pour cent"),
    points=listed("points de pourcentage, point de pourcentage"),
    dayparts=names(
        "dawn = à l’aube, aube, petit matin; morning = matin, matinée, du matin; noon = midi;"
        "afternoon = après-midi; evening = soir, soirée; night = nuit; midnight = minuit"
    ),
    relative=names(
        "day -1 = hier; day 0 = aujourd’hui, aujourd'hui; day 1 = demain; week -1 = la semaine"
        " dernière, semaine dernière, semaine passée; week 0 = cette semaine; week 1 = semaine"
        " prochaine; month -1 = le mois dernier, mois dernier; month 0 = ce mois-ci;"
        "month 1 = mois prochain; year -1 = l’an dernier, an dernier, l’année dernière, année"
        " dernière, l’an passé; year 0 = cette année; year 1 = l’an prochain, an prochain, année"
        " prochaine; same 0 = le même jour, ce jour-là; same -1 = la veille;"
        "same 1 = le lendemain"
    ),
    zones=names(
        "America/New_York = heure de l’est, heure de new york, heure de washington;"
        "Asia/Tokyo = heure du japon, heure japonaise, heure de tokyo, au japon;"
        "Asia/Shanghai = heure de pékin, heure de chine, heure chinoise;"
        "Asia/Seoul = heure de corée, heure de séoul; Europe/Moscow = heure de moscou;"
        "Europe/Kyiv = heure de kiev; Europe/Paris = heure de paris, heure française,"
        " heure d’europe centrale; Europe/London = heure de londres; UTC = gmt, utc;"
        "local = heure locale, heures locales"
    ),
    money=names(
        "USD = dollars américains, dollar américain, usd; dollar = $, dollar, dollars, de dollars;"
        "EUR = €, euro, euros, d’euros, eur; GBP = livres sterling, livre sterling; pound = livres,"
        " £, de livres; JPY = yen, yens, de yens, yens japonais; CNY = yuan, yuans, de yuans;"
        "won = won, wons, de wons; RUB = rouble, roubles, de roubles; INR = roupies, de roupies;"
        "TRY = livres turques; CHF = francs suisses, de francs suisses; franc = francs;"
        "UAH = hryvnias; cent = centimes, cents"
    ),
    units=names(
        "hour = heure, heures; day = jour, jours; week = semaine, semaines; month = mois;"
        "year = an, ans, année, années; minute = minute, minutes; century = siècle, siècles;"
        "tonne = de tonnes, tonnes, tonne; kilometer = km, kilomètres, kilomètre; meter = mètres;"
        "hectare = ha, hectares, d’hectares; celsius = °c, degrés, degrés celsius;"
        "kilometer-per-hour = km/h, kilomètres-heure; barrel = barils, de barils;"
        "square-kilometer = km², kilomètres carrés, km2; basis-point = points de base;"
        "decade = décennie, décennies"
    ),
    hours=("h", "heures", "heure"),
    at=("à", "vers"),
    decades=numbers(
        "années 20=20;années 30=30;années 40=40;années 50=50;années 60=60;années 70=70;"
        "années 80=80;années 90=90;trentenaire=30;quadragénaire=40;quinquagénaire=50;"
        "sexagénaire=60;septuagénaire=70;octogénaire=80;nonagénaire=90"
    ),
    names=listed(
        "groupe des sept, groupe des vingt, première guerre mondiale, seconde guerre mondiale,"
        " premier ministre, première ministre, première dame, premier lieu, tout premier,"
        " au premier plan, dans un premier temps, neuf et, second plan"
    ),
    first_day="er",
)
