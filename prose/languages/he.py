"""Hebrew."""

from prose.language import Language

LANGUAGE = Language(
    code="he",
    script="Hebr",
    direction="rtl",
    quotes=("”", "”"),
    chars_per_word=5.0,
    density=0.78,
    prefixes=(
        "ו",
        "ה",
        "ב",
        "ל",
        "מ",
        "ש",
        "כ",
        "וה",
        "וב",
        "ול",
        "ומ",
        "וש",
        "וכ",
        "שה",
        "שב",
        "כש",
        "מה",
    ),
)
