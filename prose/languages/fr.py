"""French."""

from prose.language import Language

_ABBREVIATIONS = """
art av bd c.-à-d cf col dr env etc ex fig hab m me mgr mlle mm mme no p.ex prof st ste janv févr
avr juil sept oct nov déc
"""

LANGUAGE = Language(
    code="fr",
    script="Latn",
    quotes=("«\u202f", "\u202f»"),
    chars_per_word=6.2,
    elides=True,
    abbreviations=frozenset(_ABBREVIATIONS.split()),
)
