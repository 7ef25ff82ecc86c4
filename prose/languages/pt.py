"""Portuguese."""

from prose.language import Language

_ABBREVIATIONS = """
av cap cia d dr dra ed eng ex exa exmo fig gen p.ex prof profa sr sra srta sta sto v.exa
"""
_TRAILING = "etc ltda s.a a.m p.m"
_NUMBERED = "art nº núm pág págs vol tel"
_STARTERS = """
a além ainda alguns antes ao aos apesar após as assim até cada com como contra da das de depois
desde do dos durante e ela elas ele eles em enquanto entre era essa esse esta este eu foi há hoje
isso já mas mesmo muitos na nas não no nos nós o ontem os ou outra outro para pela pelo por porque
quando que quem se segundo sem seu seus sob sobre sua suas também todos três um uma
"""

LANGUAGE = Language(
    code="pt",
    script="Latn",
    quotes=("“", "”"),
    chars_per_word=6.0,
    density=1.08,
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    trailing=frozenset(_TRAILING.split()),
    numbered=frozenset(_NUMBERED.split()),
    starters=frozenset(_STARTERS.split()),
)
