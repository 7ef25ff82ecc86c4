"""German."""

from prose.language import Language

_ABBREVIATIONS = """
abs bzw d.h dr evtl frhr geb gest ggf hl hr inkl jh mrd mio mind nr o.ä prof s.o sog st str tel
u.a v.a vgl z.b zzgl z.t i.d.r
"""
_TRAILING = "ca co etc usw u.ä e.v s.a a.d a.m"
_NUMBERED = "abs art bd kap nr s jan feb apr aug sept okt nov dez"
_STARTERS = """
aber allerdings als am an auch auf aus bei beide bis da damit dann daran das dass dabei dazu dem
den denn der des deshalb die dies diese dieser dieses doch durch ein eine einem einen einer er erst
es für gegen gestern heute hier ich ihr ihre im in insgesamt ist jetzt kein man mehr mit nach nun
nur ob schon sein seine seit sie so trotz um und unter viele vom von vor während was wegen wenn wer
wie wir zu zudem zum zur zuvor zwei
"""
_TITLES = """
präsident; präsidentin; vizepräsident; bundeskanzler; bundeskanzlerin; kanzler; kanzlerin;
ministerpräsident; premierminister; premierministerin; minister; ministerin; außenminister;
außenministerin; finanzminister; finanzministerin; handelsminister; handelsministerin;
verteidigungsminister; gouverneur; bürgermeister; senator; senatorin; botschafter; sprecher;
sprecherin; vorsitzender; vorsitzende; chef; chefin; general; richter; professor; herr; frau;
könig; königin; kaiser; prinz; staatssekretär; handelsbeauftragter; dr
"""
_NO_NAMES = """
montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni
juli august september oktober november dezember der die das ein eine und aber er sie es in im am
auf für nach mit von zu usa
"""

LANGUAGE = Language(
    code="de",
    script="Latn",
    quotes=("„", "“"),
    closers="«‹",
    chars_per_word=7.0,
    density=1.1,
    ordinals=True,
    suffixes=("s", "es", "ens", "n", "en"),
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    trailing=frozenset(_TRAILING.split()),
    numbered=frozenset(_NUMBERED.split()),
    starters=frozenset(_STARTERS.split()),
    titles=frozenset(" ".join(_TITLES.split()).split("; ")),
    no_names=frozenset(_NO_NAMES.split()),
)
