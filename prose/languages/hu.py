"""Hungarian."""

from prose.language import Language, rows

_ABBREVIATIONS = (
    "alk áll bp dr dra em gr hg id ifj kb kft krt ld özv pl prof st sz szt szül u ún vö"
)
_TRAILING = "bt kft nyrt rt stb zrt u kr m"
_NUMBERED = "art fsz ker o old sz tel"
_STARTERS = """
a ahogy ahol aki akik ám amely amelyek ami amikor amint az azért azonban azt bár csak de e egy
egyik ekkor előtt ennek ez ezért ezt ezzel és ha hanem hiszen hogy így igen is ismét itt ki kik
korábban között közben közölte már más még mely mert mi miért mikor minden mint míg most nagyon nem
noha ott ő ők pedig szerint s sem sok ti több tegnap után ugyan úgy vagy valamint van végül viszont
volt
"""
_TITLES = """
elnök; köztársasági elnök; alelnök; miniszterelnök; miniszterelnök-helyettes; miniszter;
külügyminiszter; pénzügyminiszter; honvédelmi miniszter; belügyminiszter; kancellár; király;
királynő; császár; herceg; kormányzó; polgármester; szenátor; nagykövet; szóvivő; vezető; tábornok;
bíró; professzor; államtitkár; főtitkár; igazgató; úr; asszony; képviselő; jegybankelnök
"""
_NO_NAMES = "a az egy és de ez ő hétfő kedd szerda csütörtök péntek szombat vasárnap"
_ENDINGS = """
t at et ot öt nak nek ban ben ba be ból ből ra re ról ről tól től hoz hez höz nál nél ig ért ként é
ék on en ön n ul ül i k ok ek ök val vel né ja je
"""
_DOUBLED = tuple(
    letter + end for letter in "bcdfghjklmnprstz" for end in ("al", "el")
)  # -val, -vel take over the last consonant: Orbánnal
_LENGTHENED = """
a: át ának ával ában ába ából ára áról ától ához ánál áig áért áé áék án
e: ét ének ével ében ébe éből ére éről étől éhez énél éig éért éé éék én
"""

LANGUAGE = Language(
    code="hu",
    script="Latn",
    quotes=("„", "”"),
    name_order="family-given",
    chars_per_word=7.5,
    density=1.06,
    ordinals=True,
    suffixes=(*_ENDINGS.split(), *_DOUBLED),
    cases=rows(_LENGTHENED),
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    trailing=frozenset(_TRAILING.split()),
    numbered=frozenset(_NUMBERED.split()),
    starters=frozenset(_STARTERS.split()),
    titles=frozenset(" ".join(_TITLES.split()).split("; ")),
    no_names=frozenset(_NO_NAMES.split()),
)
