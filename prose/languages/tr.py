"""Turkish."""

from prose.language import Language

_ABBREVIATIONS = "alb av bkz doç dr gen gn haz mah mr nşr org örn prof sn sok st yrd çev"
_TRAILING = "a.ş co inc ltd m.ö m.s vb vd vs"
_NUMBERED = "c md no s sf şek tel"
_STARTERS = """
ama ancak artık ayrıca bazı belki ben bile bir biz bu bugün bunlar bunun çok çünkü daha de diğer
dün eğer en fakat gibi göre hem hem hepsi her herkes hiç iki ile ilk için ise kadar kim mi nasıl ne
neden nerede o olarak onlar onun oysa önce öte sadece son sonra şimdi şu tüm üç üzere var ve veya
ya yani yarın yine yok zira
"""
_TITLES = """
başkan; cumhurbaşkanı; devlet başkanı; başbakan; bakan; bakanı; dışişleri bakanı; maliye bakanı;
ticaret bakanı; savunma bakanı; içişleri bakanı; başkanı; başkan yardımcısı; kral; kraliçe;
imparator; prens; vali; valisi; belediye başkanı; senatör; büyükelçi; büyükelçisi; sözcü; sözcüsü;
lider; lideri; general; hakim; profesör; sayın; bay; bayan; temsilci; temsilcisi; sekreter; genel
sekreter; müdür
"""
_NO_NAMES = """
bu bir ve ama o biz siz onlar pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart
nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık abd ab türk alman amerikan rus çin japon
"""

LANGUAGE = Language(
    code="tr",
    script="Latn",
    quotes=("“", "”"),
    chars_per_word=7.0,
    density=1.02,
    ordinals=True,
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    trailing=frozenset(_TRAILING.split()),
    numbered=frozenset(_NUMBERED.split()),
    starters=frozenset(_STARTERS.split()),
    titles=frozenset(" ".join(_TITLES.split()).split("; ")),
    no_names=frozenset(_NO_NAMES.split()),
)
