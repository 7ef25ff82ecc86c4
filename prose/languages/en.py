"""English."""

from prose.language import Language

_ABBREVIATIONS = """
adm brig capt cmdr co col corp cpl dept dr e.g etc fig fr gen gov hon i.e inc jr lt ltd maj
messrs mr mrs ms mt no p.m a.m pp prof rep rev sen sgt sr st supt vol vs jan feb mar apr jun jul
aug sep sept oct nov dec
"""

LANGUAGE = Language(
    code="en",
    script="Latn",
    possessives=("'s", "'", "'d", "'ll", "'re", "'ve"),
    chars_per_word=6.0,
    abbreviations=frozenset(_ABBREVIATIONS.split()),
)
