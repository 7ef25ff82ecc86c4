"""A suggestion as a patch: text that can be stored, and put into a text that has moved on."""

from diff_match_patch import diff_match_patch

from prose.span import Span

_CONTEXT = 12  # code points on either side, more where these stand elsewhere too


def made(text: str, span: Span, suggestion: str) -> str:
    """Write down that the words at ``span`` become the suggestion, with what stands around them.

    The form is diff-match-patch's own. Empty where nothing would change; a span that reaches beyond
    the text is a ValueError.
    """
    if not span.inside(text):
        raise ValueError("The span reaches beyond the text.")
    if span.of(text) == suggestion:
        return ""
    engine = _engine()
    edits = [(0, text[: span.start]), (-1, span.of(text)), (1, suggestion), (0, text[span.end :])]
    patches = engine.patch_make(text, [edit for edit in edits if edit[1]])
    return str(engine.patch_toText(patches))


def applied(patch: str, text: str) -> str | None:
    """Put a patch into a text: only where its words and what stands around them stand just once.

    Raises ValueError for what is no patch.
    """
    engine = _engine()
    patches = engine.patch_fromText(patch)
    for each in patches:
        words = engine.diff_text1(each.diffs)
        # The library's own patch_apply takes what is only like them, and the first of several.
        if words not in text or text.find(words) != text.rfind(words):
            return None
        text = text.replace(words, engine.diff_text2(each.diffs))
    return text if patches else None


def _engine() -> diff_match_patch:
    """Give an engine without its limits: of time, and of how much stands around the words."""
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    engine.Match_MaxBits = 0
    engine.Patch_Margin = _CONTEXT
    return engine
