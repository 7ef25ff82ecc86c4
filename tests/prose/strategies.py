"""Text as hypothesis should make it: many scripts, marks, emoji, and words that come again."""

from hypothesis import strategies as st

from prose import clean

_PIECES = (
    "Grier", "Greer", "a", " ", "  ", "\n", "\n\n", ", ", ".", "格里尔", "说", "，", "。", "グリア",
    "ｸﾞﾘｱ", "غرير", "مُحَمَّد", "क्षि", "กำ", "e\u0301", "\u0301", "\u200d", "👨\u200d👩\u200d👧", "👍🏽",
    "🇯🇵", "✈\ufe0f", "\u1100\u1161\u11a8", "ß", "İ", "ﬁ", "㈱", "…", "\u00ad", "'", "’s", "*", "_",
    "[x](http://a.b)", "\\", "# ", "> ", "- ", "1. ", "---", "===", "<b>", "`", "12,5",
)  # fmt: skip

_anything = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffd"), max_size=20
)

texts = st.lists(st.sampled_from(_PIECES) | _anything, max_size=12).map("".join).map(clean.text)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, str]:
    """Give a text and what an edit made of it."""
    pieces = draw(st.lists(st.sampled_from(_PIECES), max_size=15))
    edited = list(pieces)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(edited)))
        edited[at : at + draw(st.integers(0, 2))] = draw(
            st.lists(st.sampled_from(_PIECES), max_size=2)
        )
    return "".join(pieces), "".join(edited)
