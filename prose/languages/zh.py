"""Chinese."""

from prose.language import Language

LANGUAGE = Language(
    code="zh",
    script="Hans",
    spaced=False,
    sentence_ends="。！？!?｡…",
    quotes=("“", "”"),
    name_order="family-given",
    chars_per_word=2.0,
)
