"""How languages write numbers: separators, magnitudes, words, signs of money, names of months."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from types import MappingProxyType

from babel import Locale, UnknownLocaleError

from prose.language import normal

_THIN = " \u00a0\u2009\u202f"


@dataclass(frozen=True, slots=True)
class Numerals:
    """The numerals of one language.

    ``groups`` stand between thousands, ``point`` before decimals. ``magnitudes`` multiply what
    stands before them, ``words`` are numbers of their own; both lower-case.
    """

    groups: str
    point: str
    magnitudes: Mapping[str, Fraction] = field(default_factory=lambda: _NONE)
    words: Mapping[str, Fraction] = field(default_factory=lambda: _NONE)
    percent: tuple[str, ...] = ("%", "％", "٪")


_NONE: Mapping[str, Fraction] = MappingProxyType({})


def _table(told: str) -> Mapping[str, Fraction]:
    pairs = (each.rsplit("=", 1) for each in told.split(";"))
    return MappingProxyType({name.strip(): Fraction(value) for name, value in pairs})


_HAN = _table("十=10;百=100;千=1000;万=10000;萬=10000;亿=100000000;億=100000000;兆=1000000000000")
_ENGLISH = _table(
    "thousand=1000;million=1000000;billion=1000000000;trillion=1000000000000;m=1000000;mn=1000000;"
    "bn=1000000000;tn=1000000000000;trn=1000000000000;lakh=100000;crore=10000000;dozen=12"
)
_ENGLISH_WORDS = _table(
    "one=1;two=2;three=3;four=4;five=5;six=6;seven=7;eight=8;nine=9;ten=10;eleven=11;twelve=12;"
    "thirteen=13;fourteen=14;fifteen=15;sixteen=16;seventeen=17;eighteen=18;nineteen=19;twenty=20;"
    "thirty=30;forty=40;fifty=50;sixty=60;seventy=70;eighty=80;ninety=90;hundred=100;half=1/2;"
    "third=1/3;quarter=1/4;fifth=1/5;first=1;second=2;fourth=4;a dozen=12;double=2;twice=2;once=1;"
    "two-thirds=2/3;three-quarters=3/4"
)
_BY_LANGUAGE: Mapping[str, Numerals] = MappingProxyType(
    {
        "en": Numerals(",", ".", _ENGLISH, _ENGLISH_WORDS, ("%", "percent", "per cent", "pct")),
        "zh": Numerals(",", ".", _HAN),
        "ja": Numerals(",", ".", _HAN, percent=("%", "％", "パーセント")),
        "ko": Numerals(
            ",", ".", _table("십=10;백=100;천=1000;만=10000;억=100000000;조=1000000000000")
        ),
        "de": Numerals(
            f".’'{_THIN}",
            ",",
            _table(
                "tausend=1000;million=1000000;millionen=1000000;mio=1000000;milliarde=1000000000;"
                "milliarden=1000000000;mrd=1000000000;billion=1000000000000;"
                "billionen=1000000000000;dutzend=12"
            ),
            _table(
                "zwei=2;drei=3;vier=4;fünf=5;sechs=6;sieben=7;acht=8;neun=9;zehn=10;elf=11;zwölf=12;"
                "halb=1/2;hälfte=1/2;drittel=1/3;viertel=1/4"
            ),
            ("%", "prozent"),
        ),
        "fr": Numerals(
            f".{_THIN}",
            ",",
            _table(
                "mille=1000;million=1000000;millions=1000000;milliard=1000000000;"
                "milliards=1000000000;billion=1000000000000;billions=1000000000000"
            ),
            _table(
                "deux=2;trois=3;quatre=4;cinq=5;six=6;sept=7;huit=8;neuf=9;dix=10;onze=11;douze=12;"
                "moitié=1/2;tiers=1/3;quart=1/4"
            ),
            ("%", "pour cent"),
        ),
        "es": Numerals(
            f".{_THIN}",
            ",",
            _table(
                "mil=1000;millón=1000000;millones=1000000;billón=1000000000000;"
                "billones=1000000000000"
            ),
            _table(
                "dos=2;tres=3;cuatro=4;cinco=5;seis=6;siete=7;ocho=8;nueve=9;diez=10;mitad=1/2;"
                "tercio=1/3"
            ),
            ("%", "por ciento"),
        ),
        "ru": Numerals(
            _THIN,
            ",",
            _table(
                "тысяча=1000;тысячи=1000;тысяч=1000;тыс=1000;миллион=1000000;миллиона=1000000;"
                "миллионов=1000000;млн=1000000;миллиард=1000000000;миллиарда=1000000000;"
                "миллиардов=1000000000;млрд=1000000000;триллион=1000000000000;"
                "триллиона=1000000000000;триллионов=1000000000000;трлн=1000000000000"
            ),
            _table(
                "два=2;две=2;двух=2;три=3;трёх=3;трех=3;четыре=4;пять=5;шесть=6;семь=7;восемь=8;"
                "девять=9;десять=10;половина=1/2;треть=1/3;четверть=1/4"
            ),
            ("%", "процентов", "процента", "процент"),
        ),
        "ar": Numerals(
            ",٬",
            ".٫",
            _table(
                "ألف=1000;آلاف=1000;مليون=1000000;ملايين=1000000;مليار=1000000000;"
                "مليارات=1000000000;تريليون=1000000000000;تريليونات=1000000000000"
            ),
            _table(
                "ساعتين=2;ساعتان=2;يومين=2;يومان=2;مرتين=2;نصف=1/2;ثلث=1/3;ربع=1/4;ثلاثة=3;ثلاث=3;"
                "أربعة=4;أربع=4;خمسة=5;خمس=5;ستة=6;سبعة=7;ثمانية=8;تسعة=9;عشرة=10"
            ),
            ("%", "٪", "في المئة", "بالمئة", "في المائة", "بالمائة"),
        ),
    }
)


@cache
def of(language: str) -> Numerals | None:
    """Give the numerals of a language, or none where they are not known well enough to judge."""
    return _BY_LANGUAGE.get(normal(language).partition("-")[0])


@cache
def months(language: str) -> Mapping[str, int]:
    """Give the names of the months, whole and short, lower-case, by CLDR."""
    try:
        locale = Locale.parse(normal(language).partition("-")[0])
    except (UnknownLocaleError, ValueError):
        return MappingProxyType({})
    found: dict[str, int] = {}
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[form][width].items():
                found.setdefault(name.casefold().rstrip("."), number)
    return MappingProxyType({name: n for name, n in found.items() if len(name) > 2})
