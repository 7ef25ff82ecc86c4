"""German."""

from prose.language import Language

_ABBREVIATIONS = """
abs bzw ca co d.h dr evtl frhr geb gest ggf hr inkl jh mio mrd nr o.ä prof s.o sog st str tel
u.a usw v.a vgl z.b zzgl jan feb apr aug sept okt nov dez
"""

LANGUAGE = Language(
    code="de",
    script="Latn",
    quotes=("„", "“"),
    chars_per_word=7.0,
    ordinals=True,
    suffixes=("s",),
    abbreviations=frozenset(_ABBREVIATIONS.split()),
)
