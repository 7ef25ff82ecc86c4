"""Russian."""

from prose.language import Language

_ABBREVIATIONS = """
акад г гг гл гр долл др ген им млн млрд н.э обл п просп проф р руб с св см ст стр т т.д т.е т.п
т.к тыс тел ул
"""

LANGUAGE = Language(
    code="ru",
    script="Cyrl",
    quotes=("«", "»"),
    chars_per_word=7.0,
    suffixes=("а", "у", "ом", "ым", "е", "ы", "ой", "ов", "ам", "ами", "ах"),
    abbreviations=frozenset(_ABBREVIATIONS.split()),
)
