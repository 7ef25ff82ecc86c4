"""Russian."""

from prose.language import Language

_ABBREVIATIONS = """
акад ген гл гр им обл п просп проф р св см ст т т.е т.к тов ул пл пер пос
"""
_TRAILING = """
г гг в вв др долл евро коп млн млрд руб трлн тыс т.д т.п н.э чел км
"""
_NUMBERED = "д кв с стр тел рис табл ч"
_STARTERS = """
а без более был была были было в вместе во все второй где говорят да два для до его ее её если есть
ещё еще за затем и из или их к как когда кроме который кто между многие мы на накануне не нет ни но
о об однако он она они оно от первый перед по под поэтому после при ранее с сейчас со согласно так
также такая такие там тогда того тем только три у уже хотя через что чтобы эта эти это этот я
"""

LANGUAGE = Language(
    code="ru",
    script="Cyrl",
    quotes=("«", "»"),
    chars_per_word=7.0,
    suffixes=("а", "у", "ом", "ым", "е", "ы", "ой", "ов", "ам", "ами", "ах"),
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    trailing=frozenset(_TRAILING.split()),
    numbered=frozenset(_NUMBERED.split()),
    starters=frozenset(_STARTERS.split()),
)
