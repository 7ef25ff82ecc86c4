"""Japanese."""

from prose.language import Language

LANGUAGE = Language(
    code="ja",
    script="Jpan",
    spaced=False,
    sentence_ends="。！？!?｡…",
    quotes=("「", "」"),
    name_order="family-given",
    chars_per_word=2.0,
)
