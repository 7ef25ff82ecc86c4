"""Arabic."""

from prose.language import Language

_JOINED = tuple(
    conjunction + preposition + article
    for conjunction in ("", "و", "ف")
    for preposition in ("", "ب", "ل", "ك")
    for article in ("", "ال")
    if conjunction + preposition + article
)

_ABBREVIATIONS = "د أ أ.د م ص ج ت ط ق.م"
_TITLES = """
الرئيس; نائب الرئيس; رئيس الوزراء; الوزير; وزير; وزير الخارجية; وزير المالية; وزير الخزانة; وزير
التجارة; وزير الدفاع; الممثل التجاري; الممثل; المستشار; الملك; الأمير; الحاكم; العمدة;
السيناتور; السفير; المبعوث; المتحدث; رئيس; محافظ; القاضي; البروفيسور; الجنرال; السيد; السيدة;
الأمين العام
"""

LANGUAGE = Language(
    code="ar",
    script="Arab",
    direction="rtl",
    sentence_ends=".!?؟۔…",
    quotes=("«", "»"),
    chars_per_word=5.3,
    density=0.86,
    prefixes=(*_JOINED, "لل", "ولل", "فلل"),
    beginnings=(("ال", "لل"),),
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    titles=frozenset(" ".join(_TITLES.split()).split("; ")),
)
