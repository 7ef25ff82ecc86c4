"""Spanish."""

from prose.language import Language

_ABBREVIATIONS = """
art av c.a cap cía d dña dr dra ed ej etc fig gral ing lic mons núm p.ej pág prof profa s.a sr
sra srta sto ud uds vol
"""

LANGUAGE = Language(
    code="es",
    script="Latn",
    quotes=("«", "»"),
    chars_per_word=6.0,
    abbreviations=frozenset(_ABBREVIATIONS.split()),
)
