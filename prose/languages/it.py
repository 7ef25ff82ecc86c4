"""Italian."""

from prose.language import Language

_ABBREVIATIONS = (
    "avv ca cap cfr dott dott.ssa ecc geom ing int ivi on p.es prof prof.ssa rag sig sig.ra st"
)
_TRAILING = "ecc s.p.a s.r.l a.c d.c"
_NUMBERED = "art fig n nn num p pag pagg tel vol"
_STARTERS = """
a ad al alcuni alla alle allora altri anche ancora appena c che chi ci ciò come con contro così da
dal dalla davanti del della delle di dopo dove due dunque durante e ecco è era fra già gli grazie
ha i ieri il in infatti intanto invece io la le lei lo loro lui ma mentre molti nel nella no noi
non o oggi ogni ora per perché però più poi prima qualcuno quando quanto quattro quei quella quelle
quelli quello questa queste questi questo qui quindi se secondo sempre senza si solo sono sopra
sotto su sua sul sulla suo tra tre tuttavia tutti tutto un una uno
"""
_TITLES = """
presidente; vicepresidente; primo ministro; premier; ministro; ministra; ministro degli esteri;
cancelliere; cancelliera; re; regina; imperatore; principe; governatore; governatrice; sindaco;
sindaca; senatore; senatrice; ambasciatore; ambasciatrice; portavoce; direttore; direttrice;
generale; giudice; professore; signor; signora; segretario; segretaria; segretario di stato; capo;
commissario; commissaria; rappresentante; leader; papa; cardinale
"""
_NO_NAMES = """
il lo la i gli le un una e ma in di a da per con su lunedì martedì mercoledì giovedì venerdì sabato
domenica
"""

LANGUAGE = Language(
    code="it",
    script="Latn",
    quotes=("«", "»"),
    chars_per_word=6.2,
    density=1.12,
    elides=True,
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    trailing=frozenset(_TRAILING.split()),
    numbered=frozenset(_NUMBERED.split()),
    starters=frozenset(_STARTERS.split()),
    titles=frozenset(" ".join(_TITLES.split()).split("; ")),
    no_names=frozenset(_NO_NAMES.split()),
)
