"""English."""

from prose.language import Language

_ABBREVIATIONS = """
adm brig capt cmdr col cpl dept dr e.g fr gen gov hon i.e incl lt maj messrs mr mrs ms mt prof rep
rev sen sgt spc st supt vs cf al
"""
_TRAILING = "a.m p.m co corp inc jr ltd sr etc bros u.s u.k u.n e.u d.c l.a"
_NUMBERED = """
no nos p pp fig vol art ch sec jan feb mar apr jun jul aug sep sept oct nov dec
"""
_STARTERS = """
a after all although an and another as at both but by during each earlier even for from he her his
how however i if in instead it its last later many meanwhile more most next no on one only other
others our several she since so some such that the their then there these they this those though
three to two under until we what when where which while who why with without yet you
"""

LANGUAGE = Language(
    code="en",
    script="Latn",
    possessives=("'s", "'", "'d", "'ll", "'re", "'ve"),
    chars_per_word=6.0,
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    trailing=frozenset(_TRAILING.split()),
    numbered=frozenset(_NUMBERED.split()),
    starters=frozenset(_STARTERS.split()),
)
