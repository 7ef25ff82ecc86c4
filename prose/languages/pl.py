"""Polish."""

from prose.language import Language, rows

_ABBREVIATIONS = """
al dr gen hab im inż ks lek mgr min m.in np o.o pl pod pok pow prof płk red św tzn tzw ul ur wg woj
zob
"""
_TRAILING = "itd itp m.in n.e r s.a tys mln mld zł godz"
_NUMBERED = "art nr pkt poz rozdz s str t tel ust w"
_STARTERS = """
a aby albo ale bez bo był była było były by chociaż co czy dla do dlatego gdy gdyby i ich ile im
inni ja jak jako jednak jednocześnie jego jej jeśli jest już kiedy kto która które który kto między
mimo może na nad najpierw natomiast nie niektórzy o obecnie od on ona one oni oraz po pod podczas
ponieważ potem przed przez przy również są się skoro tak także tam te tego ten teraz to też tu
tylko tym u w wczoraj we wszyscy więc według wiele z za zanim zdaniem ze że
"""
_TITLES = """
prezydent; wiceprezydent; premier; wicepremier; minister; wiceminister; kanclerz; król; królowa;
cesarz; książę; gubernator; burmistrz; senator; poseł; posłanka; ambasador; rzecznik; rzeczniczka;
przewodniczący; przewodnicząca; marszałek; szef; szefowa; generał; sędzia; profesor; sekretarz;
pan; pani; dyrektor; prezes; doradca
"""
_NO_NAMES = """
w na po z i o a do od za nie to ten ta się jak co że poniedziałek wtorek środa czwartek piątek
sobota niedziela
"""
# Genitive, dative, accusative, instrumental, locative.
_CASES = """
: a owi a em ie
k: ka kowi ka kiem ku
g: ga gowi ga giem gu
ek: ka kowi ka kiem ku
ek: eka ekowi eka ekiem eku
d: da dowi da dem dzie
t: ta towi ta tem cie
r: ra rowi ra rem rze
ł: ła łowi ła łem le
l: la lowi la lem lu
cz: cza czowi cza czem czu
sz: sza szowi sza szem szu
c: ca cowi ca cem cu
ec: ca cowi ca cem cu
j: ja jowi ja jem ju
ń: nia niowi nia niem niu
ś: sia siowi sia siem siu
i: iego iemu iego im im
y: ego emu ego ym ym
ska: skiej skiej ską ską skiej
ska: ski sce skę ską sce
cka: ckiej ckiej cką cką ckiej
dzka: dzkiej dzkiej dzką dzką dzkiej
ka: ki ce kę ką ce
ga: gi dze gę gą dze
da: dy dzie dę dą dzie
ta: ty cie tę tą cie
ra: ry rze rę rą rze
ła: ły le łę łą le
la: li li lę lą li
ja: ji ji ję ją ji
ia: ii ii ię ią ii
ia: i i ię ią i
ca: cy cy cę cą cy
a: y ie ę ą ie
stwo: stwa stwu stwo stwem stwie
o: o o o o o
e: e e e e e
u: u u u u u
"""

LANGUAGE = Language(
    code="pl",
    script="Latn",
    quotes=("„", "”"),
    chars_per_word=7.0,
    density=1.06,
    suffixes=("a", "owi", "em", "iem", "ie", "u", "y", "i", "ów", "om", "ami", "ach", "owie"),
    cases=rows(_CASES),
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    trailing=frozenset(_TRAILING.split()),
    numbered=frozenset(_NUMBERED.split()),
    starters=frozenset(_STARTERS.split()),
    titles=frozenset(" ".join(_TITLES.split()).split("; ")),
    no_names=frozenset(_NO_NAMES.split()),
)
