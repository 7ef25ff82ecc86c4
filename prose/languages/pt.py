"""Portuguese."""

from prose.language import Language

_ABBREVIATIONS = """
art av cap cia d dr dra ed etc ex exa exmo fig gen ltda p.ex pág prof profa s.a sr sra srta sto
v.exa vol
"""

LANGUAGE = Language(
    code="pt",
    script="Latn",
    quotes=("“", "”"),
    chars_per_word=6.0,
    abbreviations=frozenset(_ABBREVIATIONS.split()),
)
