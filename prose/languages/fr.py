"""French."""

from prose.language import Language

_ABBREVIATIONS = """
av bd c.-à-d cf col dr env ex hab m me mgr mlle mm mme p.ex prof st ste
"""
_TRAILING = "etc j.-c av.j.-c s.a"
_NUMBERED = "al art fig no p pp vol chap janv févr avr juil sept oct nov déc"
_STARTERS = """
a ainsi alors après au aucun aujourd aussi autre aux avant avec c ce ceci cela celle celui cependant
certains ces cet cette ceux chaque comme contre d dans de depuis des deux dès du elle elles en enfin
ensuite entre et hier il ils j je jusqu l la le les leur leurs lors lorsque mais malgré même mon
n ne nos notre nous on or ou où par parmi pendant plus plusieurs pour pourtant puis qu quand que
quelques qui quoi sa sans se selon ses si son sous sur tandis tous tout toutefois trois un une vers
vous
"""
_TITLES = """
président; présidente; vice-président; premier ministre; première ministre; ministre; secrétaire
d'état; secrétaire; gouverneur; gouverneure; chancelier; chancelière; roi; reine; empereur;
prince; maire; sénateur; sénatrice; ambassadeur; ambassadrice; porte-parole; directeur;
directrice; général; juge; professeur; m.; mme; mlle; dr; représentant; représentante; chef;
patron; négociateur; commissaire
"""
_NO_NAMES = """
lundi mardi mercredi jeudi vendredi samedi dimanche japonais américain américains chinois
français le la les un une des du de et mais il elle ils elles on ce cette ces selon pour dans en
au aux à sur
"""

LANGUAGE = Language(
    code="fr",
    script="Latn",
    quotes=("«\u202f", "\u202f»"),
    chars_per_word=6.2,
    density=1.14,
    elides=True,
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    trailing=frozenset(_TRAILING.split()),
    numbered=frozenset(_NUMBERED.split()),
    starters=frozenset(_STARTERS.split()),
    titles=frozenset(" ".join(_TITLES.split()).split("; ")),
    no_names=frozenset(_NO_NAMES.split()),
)
