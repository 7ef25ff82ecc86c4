"""Spanish."""

from prose.numerals import THIN, Numerals, counted, listed, names, numbers

NUMERALS = Numerals(
    groups=f".{THIN}",
    point=",",
    magnitudes=numbers(
        "mil=1000;millón=1000000;millones=1000000;mil millones=1000000000;"
        "billón=1000000000000;billones=1000000000000;docena=12;m=1000000"
    ),
    words=counted(
        "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|"
        "dieciséis|diecisiete|dieciocho|diecinueve|veinte|veintiuno veintiún|veintidós|veintitrés|"
        "veinticuatro|veinticinco|veintiséis|veintisiete|veintiocho|veintinueve|treinta",
        2,
    )
    | numbers(
        "cero=0;mil=1000;ambos=2;ambas=2;cuarenta=40;cincuenta=50;sesenta=60;setenta=70;ochenta=80;"
        "noventa=90;cien=100;ciento=100;doscientos=200;doscientas=200;trescientos=300;trescientas=300;cuatrocientos=400;"
        "cuatrocientas=400;quinientos=500;quinientas=500;seiscientos=600;setecientos=700;"
        "ochocientos=800;novecientos=900;"
        "decena=10;centenar=100"
    ),
    ordinals=counted(
        "primer primera primero|segundo segunda|tercer tercera tercero|cuarto cuarta|quinto quinta|"
        "sexto sexta|séptimo séptima|octavo octava|noveno novena|décimo décima"
    ),
    ordinal_marks=listed("º, ª, er, .º, .ª"),
    articles=frozenset({"un", "una"}),
    shares=numbers(
        "mitad=1/2;medio=1/2;media=1/2;un tercio=1/3;dos tercios=2/3;una tercera parte=1/3;"
        "un cuarto=1/4;una cuarta parte=1/4;tres cuartos=3/4;tres cuartas partes=3/4;"
        "un quinto=1/5;una quinta parte=1/5"
    ),
    vague=numbers(
        "decenas=10;docenas=10;cientos=100;centenares=100;miles=1000;decenas de miles=10000;"
        "cientos de miles=100000;cientos de millones=100000000"
    ),
    links=frozenset({"y"}),
    halves=listed("y medio, y media"),
    percent=listed("%, por ciento"),
    points=listed("puntos porcentuales, punto porcentual"),
    months=numbers("setiembre=9"),
    dayparts=names(
        "dawn = madrugada; morning = mañana, de la mañana, a. m., a.m.; noon = mediodía;"
        "afternoon = tarde, de la tarde, p. m., p.m.; night = noche, de la noche;"
        "midnight = medianoche"
    ),
    relative=names(
        "day -1 = ayer; day 0 = hoy; week -1 = la semana pasada, semana pasada; week 0 = esta"
        " semana; week 1 = la próxima semana, próxima semana; month -1 = el mes pasado, mes pasado;"
        "month 0 = este mes; month 1 = el próximo mes, próximo mes; year -1 = el año pasado, año"
        " pasado; year 0 = este año; year 1 = el próximo año, próximo año, año que viene;"
        "same 0 = el mismo día, ese día; same -1 = el día anterior, la víspera;"
        "same 1 = al día siguiente, el día siguiente"
    ),
    zones=names(
        "America/New_York = hora del este, hora de nueva york, hora de washington;"
        "Asia/Tokyo = hora de japón, hora japonesa, hora de tokio;"
        "Asia/Shanghai = hora de pekín, hora de china; Asia/Seoul = hora de corea, hora de seúl;"
        "Europe/Moscow = hora de moscú; Europe/Kyiv = hora de kiev; Europe/Paris = hora"
        " peninsular, hora central europea; Europe/London = hora de londres; UTC = gmt, utc;"
        "local = hora local"
    ),
    money=names(
        "USD = dólares estadounidenses, usd, us$; dollar = $, dólar, dólares, de dólares;"
        "EUR = €, euro, euros, de euros; GBP = libras esterlinas; pound = libras, £, de libras;"
        "JPY = yen, yenes, de yenes; CNY = yuan, yuanes, de yuanes; won = wones, won, de wones;"
        "RUB = rublos, de rublos; INR = rupias; TRY = liras turcas; peso = pesos, de pesos;"
        "MXN = pesos mexicanos; CHF = francos suizos; cent = centavos, céntimos; BRL = reales"
    ),
    units=names(
        "hour = hora, horas; day = día, días; week = semana, semanas; month = mes, meses;"
        "year = año, años; minute = minuto, minutos; century = siglo, siglos; tonne = toneladas,"
        " de toneladas, tonelada; kilometer = km, kilómetros, kilómetro; meter = metros, m;"
        "hectare = hectáreas, ha; celsius = °c, grados, grados centígrados; barrel = barriles,"
        " de barriles; kilometer-per-hour = km/h, kilómetros por hora; square-kilometer = km²,"
        " kilómetros cuadrados; basis-point = puntos básicos; decade = décadas, década"
    ),
    hours=("h", "horas"),
    at=listed("a las, las, la"),
    decades=numbers(
        "años veinte=20;años treinta=30;años cuarenta=40;años cincuenta=50;años sesenta=60;"
        "años setenta=70;años ochenta=80;años noventa=90;años 50=50;años 60=60;años 70=70;"
        "años 80=80;años 90=90"
    ),
    names=listed(
        "primera guerra mundial, segunda guerra mundial, primer ministro, primera ministra,"
        " primera dama, en primer lugar, grupo de los siete, once inicial, segundo plano,"
        " por primera vez"
    ),
    with_year="{} de {}",
)
