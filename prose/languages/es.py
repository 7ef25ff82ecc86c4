"""Spanish."""

from prose.language import Language

_ABBREVIATIONS = """
av c.a cap cía d dña dr dra ed ej fig gral ing lic mons p.ej prof profa sr sra sres srta sta sto ud
uds vda ee
"""
_TRAILING = "etc uu ee.uu s.a s.l a.m p.m c.v"
_NUMBERED = "art núm pág págs vol tel n.º"
_STARTERS = """
a además ahora al algunos ante antes así aunque ayer cada como con cuando de del desde después
donde dos durante el ella ellas ellos en entonces entre era es esa ese eso esta este esto estos fue
ha hace hasta hay hoy la las lo los mientras muchos no nos otra otro para pero por porque pues que
según se si sin sobre solo su sus también tampoco tanto todo todos tras tres un una y ya
"""
_TITLES = """
presidente; presidenta; vicepresidente; vicepresidenta; primer ministro; primera ministra;
ministro; ministra; canciller; secretario; secretaria; gobernador; gobernadora; rey; reina;
emperador; príncipe; alcalde; alcaldesa; senador; senadora; embajador; embajadora; portavoz;
director; directora; general; juez; jueza; profesor; señor; señora; sr.; sra.; representante;
jefe; jefa; comisario
"""
_NO_NAMES = """
el la los las un una y pero en de por para según con al del
"""

LANGUAGE = Language(
    code="es",
    script="Latn",
    quotes=("«", "»"),
    chars_per_word=6.0,
    density=1.1,
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    trailing=frozenset(_TRAILING.split()),
    numbered=frozenset(_NUMBERED.split()),
    starters=frozenset(_STARTERS.split()),
    titles=frozenset(" ".join(_TITLES.split()).split("; ")),
    no_names=frozenset(_NO_NAMES.split()),
)
