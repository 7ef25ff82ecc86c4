"""Finnish."""

from prose.language import Language, rows

_ABBREVIATIONS = "ao dos em esim fil ks ko mm muun ns os prof puh tri tohtori toim ts t vrt ym yo"
_TRAILING = "jne klo milj mrd ym yms eaa jaa eKr jKr"
_NUMBERED = "n nro s art kpl"
_STARTERS = """
aiemmin aluksi ei eilen emme en ennen entä että he hän ja jo joka jonka jos joskus kaikki kaksi kun
kuitenkin kuka kuten lisäksi me mikä mitä moni monet mukaan mutta muut myöhemmin myös ne nyt näin
nämä oli olivat on ovat se sekä sen siellä siinä silti sitten siksi toinen tuo tai tämä tänään
tässä vaan vaikka vain vielä voi yksi
"""
_TITLES = """
presidentti; varapresidentti; pääministeri; ministeri; ulkoministeri; valtiovarainministeri;
kauppaministeri; puolustusministeri; sisäministeri; liittokansleri; kuningas; kuningatar; keisari;
prinssi; kuvernööri; pormestari; senaattori; suurlähettiläs; tiedottaja; puheenjohtaja; pääjohtaja;
johtaja; kenraali; tuomari; professori; sihteeri; pääsihteeri; herra; rouva; edustaja
"""
_NO_NAMES = "ja se ne hän he me te on ei oli eu usa yk nato"
_ENDINGS = """
n a ä ta tä tta ttä ssa ssä sta stä an än en in on un yn ön hin hen seen iin lla llä lta ltä lle
ksi na nä t ia iä in issa issä ista istä illa illä ilta iltä ille iksi ina inä it ien
"""
# The one row of stems that change: genitive, partitive, inessive, elative, adessive, ablative,
# allative, essive, translative.
_CASES = """
nen: sen sta sessa sesta sella selta selle sena seksi
nen: sen stä sessä sestä sellä seltä selle senä seksi
"""

LANGUAGE = Language(
    code="fi",
    script="Latn",
    quotes=("”", "”"),
    chars_per_word=8.0,
    density=1.05,
    ordinals=True,
    suffixes=tuple(_ENDINGS.split()),
    cases=rows(_CASES),
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    trailing=frozenset(_TRAILING.split()),
    numbered=frozenset(_NUMBERED.split()),
    starters=frozenset(_STARTERS.split()),
    titles=frozenset(" ".join(_TITLES.split()).split("; ")),
    no_names=frozenset(_NO_NAMES.split()),
)
