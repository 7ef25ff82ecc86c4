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
a according after all also although an and another anyone as asked at based because besides both
but by despite during each earlier either even everybody everyone for from given he her here his
how however i if in instead it its last later likewise many maybe meanwhile more most neither
next no nobody nothing on once one only other others our perhaps several she since so some
somebody someone such that the their then there these they this those though three thus to today
told tomorrow tonight two under until we what when where which while who why with without
yesterday yet you
"""
_TITLES = """
president; vice president; prime minister; deputy prime minister; premier; vice premier; vice-
premier; chancellor; king; queen; emperor; crown prince; prince; princess; secretary; secretary
of state; treasury secretary; commerce secretary; defense secretary; defence secretary; foreign
secretary; home secretary; press secretary; trade representative; representative; special
representative; foreign minister; finance minister; defense minister; defence minister; trade
minister; economy minister; interior minister; justice minister; minister; deputy minister; vice
minister; governor; mayor; senator; congressman; congresswoman; ambassador; special envoy;
envoy; spokesperson; spokesman; spokeswoman; chair; chairman; chairwoman; chief executive; ceo;
director; director general; director-general; general; admiral; colonel; captain; judge;
justice; attorney general; professor; chief cabinet secretary; cabinet secretary; commissioner;
secretary general; secretary-general; economist; analyst; adviser; advisor; leader; speaker;
negotiator; chief negotiator; deputy; mr; mrs; ms; miss; dr; sir; dame; lord; lady; pope;
bishop; archbishop; cardinal; imam; sheikh; sheik; rabbi; reverend; comrade; coach; manager;
founder; banker; lawyer; acting; former; then; late; vice; chief; head; officer; official;
reporter; correspondent; editor
"""
_NO_NAMES = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june
july august september october november december chinese japanese american russian british french
german korean european asian african italian spanish canadian mexican indian turkish iranian
israeli ukrainian arab us u.s u.s. uk eu un g7 g20 nato
new not what there multiple according yes no now i i'm we're that's it's
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
    titles=frozenset(" ".join(_TITLES.split()).split("; ")),
    no_names=frozenset(_NO_NAMES.split()),
)
