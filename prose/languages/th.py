"""Thai."""

from prose.language import Language

LANGUAGE = Language(
    code="th",
    script="Thai",
    spaced=False,
    sentence_ends="!?…",
    chars_per_word=2.0,
    density=0.95,
)
