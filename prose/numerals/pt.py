"""Portuguese."""

from prose.numerals import THIN, Numerals, counted, listed, names, numbers

NUMERALS = Numerals(
    groups=f".{THIN}",
    point=",",
    magnitudes=numbers(
        "mil=1000;milhão=1000000;milhões=1000000;bilhão=1000000000;bilhões=1000000000;"
        "mil milhões=1000000000;trilhão=1000000000000;trilhões=1000000000000;"
        "bilião=1000000000000;biliões=1000000000000;dúzia=12;mi=1000000;bi=1000000000;"
        "tri=1000000000000"
    ),
    words=counted(
        "dois duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|catorze quatorze|"
        "quinze|dezesseis dezasseis|dezessete dezassete|dezoito|dezenove dezanove|vinte",
        2,
    )
    | numbers(
        "zero=0;mil=1000;ambos=2;ambas=2;trinta=30;quarenta=40;cinquenta=50;sessenta=60;setenta=70;"
        "oitenta=80;noventa=90;cem=100;cento=100;duzentos=200;trezentos=300;quinhentos=500;"
        "dezena=10;centena=100"
    ),
    ordinals=counted(
        "primeiro primeira|segundo segunda|terceiro terceira|quarto quarta|quinto quinta|"
        "sexto sexta|sétimo sétima|oitavo oitava|nono nona|décimo décima"
    ),
    ordinal_marks=listed("º, ª, o, a, .º, .ª"),
    articles=frozenset({"um", "uma"}),
    shares=numbers(
        "metade=1/2;meio=1/2;meia=1/2;um terço=1/3;dois terços=2/3;um quarto=1/4;"
        "três quartos=3/4;um quinto=1/5"
    ),
    vague=numbers(
        "dezenas=10;dúzias=10;centenas=100;milhares=1000;dezenas de milhares=10000;"
        "centenas de milhares=100000;centenas de milhões=100000000"
    ),
    links=frozenset({"e"}),
    halves=listed("e meio, e meia"),
    percent=listed("%, por cento"),
    points=listed("pontos percentuais, ponto percentual, pp, p.p."),
    weekdays=numbers("segunda-feira=1;terça-feira=2;quarta-feira=3;quinta-feira=4;sexta-feira=5"),
    dayparts=names(
        "dawn = madrugada; morning = manhã, da manhã; noon = meio-dia; afternoon = tarde, da tarde;"
        "night = noite, da noite; midnight = meia-noite"
    ),
    relative=names(
        "day -1 = ontem; day 0 = hoje; day 1 = amanhã; week -1 = semana passada; week 0 = esta"
        " semana, nesta semana; week 1 = próxima semana, semana que vem; month -1 = mês passado;"
        "month 0 = este mês, neste mês; month 1 = próximo mês, mês que vem; year -1 = ano passado;"
        "year 0 = este ano, neste ano; year 1 = próximo ano, ano que vem; same 0 = mesmo dia;"
        "same -1 = dia anterior, véspera; same 1 = dia seguinte"
    ),
    zones=names(
        "America/New_York = horário do leste, hora do leste, horário de nova york, hora de"
        " washington; Asia/Tokyo = horário do japão, hora do japão, hora de tóquio;"
        "Asia/Shanghai = horário de pequim, hora de pequim; Asia/Seoul = hora de seul;"
        "Europe/Moscow = horário de moscou, hora de moscovo; Europe/Lisbon = hora de lisboa;"
        "America/Sao_Paulo = horário de brasília; Europe/London = hora de londres;"
        "UTC = gmt, utc; local = hora local, horário local"
    ),
    money=names(
        "USD = dólares americanos, us$, usd; dollar = $, dólar, dólares, de dólares;"
        "EUR = €, euro, euros, de euros; GBP = libras esterlinas; pound = libras, £, de libras;"
        "JPY = iene, ienes, de ienes; CNY = yuan, yuans, de yuans; won = wons, won, de wons;"
        "RUB = rublos, de rublos; INR = rupias; BRL = reais, r$, de reais; peso = pesos;"
        "CHF = francos suíços; cent = centavos, cêntimos"
    ),
    units=names(
        "hour = hora, horas; day = dia, dias; week = semana, semanas; month = mês, meses;"
        "year = ano, anos; minute = minuto, minutos; century = século, séculos; tonne = toneladas,"
        " de toneladas, tonelada; kilometer = km, quilômetros, quilómetros, quilômetro;"
        "meter = metros; hectare = hectares, ha; celsius = °c, graus, graus celsius;"
        "barrel = barris, de barris; kilometer-per-hour = km/h, quilômetros por hora;"
        "square-kilometer = km², quilômetros quadrados; basis-point = pontos base, pontos-base;"
        "decade = décadas, década"
    ),
    hours=("h", "horas"),
    at=listed("às, à"),
    decades=numbers("anos 50=50;anos 60=60;anos 70=70;anos 80=80;anos 90=90"),
    names=listed(
        "primeira guerra mundial, segunda guerra mundial, primeiro-ministro, primeira-ministra,"
        " primeira-dama, em primeiro lugar, pela primeira vez, segundo o, segundo a, segundo os,"
        " segundo as, segundo ele, segundo ela"
    ),
    first_day="º",
    with_year="{} de {}",
)
