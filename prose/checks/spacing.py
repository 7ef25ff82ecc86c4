"""Blanks and punctuation that a language writes otherwise.

Two blanks where one is enough, a blank before a comma, a missing one after it; in French, the
no-break blank before ; : ! ? and inside « »; full-width punctuation in a text of letters, and
commas and full stops of Latin among Chinese or Japanese characters. Numbers, abbreviations,
addresses and names of files are left alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

import regex

from prose import languages
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.language import Language
from prose.span import Covered, Span

_NAME = "spacing"
_SURE, _LIKELY, _UNEVEN = 0.9, 0.75, 0.4
_MOST = 20  # findings a paragraph
_READ = 2000  # places a rule is tried at: a text that has more is no prose
_PARAGRAPH = 20_000  # characters: no paragraph is longer

_BLANKS = "[ \u00a0\u202f]"
_CJK = r"[\p{Han}\p{Hiragana}\p{Katakana}ー]"
_ONE_CJK = regex.compile(_CJK)
_WIDE_BLANK = regex.compile("\u00a0[;!?]")
_FRENCH = frozenset(";:!?")
_ASCII = dict(zip("，。、；：！？．", ",.,;:!?.", strict=True))
_ARABIC = {**_ASCII, "，": "،", "、": "،", "；": "؛", "？": "؟"}


@dataclass(frozen=True, slots=True)
class _Rule:
    """What must not stand there, what stands there instead (None: it may), and why."""

    pattern: "regex.Pattern[str]"
    better: Callable[["regex.Match[str]"], str | None]
    message: Callable[["regex.Match[str]", str], str]
    confidence: float = _SURE


def _mark(found: "regex.Match[str]") -> str:
    return found["mark"]


def _spaced_mark(found: "regex.Match[str]") -> str:
    return found["mark"] + " "


def _missing_after(found: "regex.Match[str]", _better: str) -> str:
    return f"A blank is missing after {found['mark']}."


def _none_before(_found: "regex.Match[str]", better: str) -> str:
    return f"No blank stands before {better} in this language."


def _none_after(_found: "regex.Match[str]", better: str) -> str:
    return f"No blank stands after {better} in this language."


def _french_before(found: "regex.Match[str]", _better: str) -> str:
    return f"French has a no-break blank before {found['mark']}."


def _french_after(found: "regex.Match[str]", _better: str) -> str:
    return f"French has a no-break blank after {found['mark']}."


def _other_mark(found: "regex.Match[str]", better: str) -> str:
    return f"The punctuation here is {better.strip()}, not {found['mark'].strip()}."


def _one_blank(found: "regex.Match[str]") -> str:
    held = found.group().strip(" ")
    return held[:1] or " "


def _french_blank(found: "regex.Match[str]") -> str:
    """Give the blank that this paragraph has elsewhere, or else the usual one."""
    wide = found["mark"][0] == ":" or _WIDE_BLANK.search(found.string, endpos=_PARAGRAPH)
    return ("\u00a0" if wide else "\u202f") + found["mark"]


_TWO = _Rule(
    regex.compile(rf"(?<=\S)(?>{_BLANKS}{{2,}})(?=\S)"),
    _one_blank,
    lambda _found, _better: "Two blanks stand where one is enough.",
)
_ENDS = r"(?=\s|$|[”\"»’)\]])"
_WORD_END = r"(?<=[\p{L}\p{M}\p{N})\]”\"»’%])"
_BEFORE = _Rule(
    regex.compile(
        rf"{_WORD_END}{_BLANKS}{{1,3}}"
        rf"(?P<mark>[,!?،؛؟]{{1,3}}{_ENDS}|\.(?!\s?\.){_ENDS}|;(?=\s|$)|:(?=\s|$)(?!\s?\p{{N}}))"
    ),
    _mark,
    _none_before,
)
_BEFORE_FRENCH = _Rule(
    regex.compile(rf"{_WORD_END}{_BLANKS}{{1,3}}(?P<mark>,{_ENDS}|\.(?!\s?\.){_ENDS})"),
    _mark,
    _none_before,
)
_MISSING_FRENCH = _Rule(
    regex.compile(r"(?<=[\p{L}\p{M}\p{N}»”)\]%])(?P<mark>[;:!?]{1,4})(?=\s|$|[»”])"),
    _french_blank,
    _french_before,
)
_CLOSING_FRENCH = _Rule(
    regex.compile(r"(?<=\S)(?P<mark>»)"), lambda found: "\u202f" + found["mark"], _french_before
)
_OPENING_FRENCH = _Rule(
    regex.compile(r"(?P<mark>«)(?=\S)"), lambda found: found["mark"] + "\u202f", _french_after
)
_INSIDE_OPENING = _Rule(
    regex.compile(rf"(?<=^|[\s(])(?P<mark>[«“]){_BLANKS}{{1,3}}(?=\S)"), _mark, _none_after
)
_INSIDE_CLOSING = _Rule(
    regex.compile(rf"(?<=\S){_BLANKS}{{1,3}}(?P<mark>[»”])(?=[\s,.;:!?)،؛؟]|$)"),
    _mark,
    _none_before,
)
_AFTER = _Rule(
    regex.compile(
        r"(?<=[\p{Ll}\p{M}]{2})(?P<mark>[,;])(?=\p{L}{2})"
        r"|(?<=[\p{Ll}\p{M}]{2})(?P<mark>[!?])(?=\p{Lu}\p{Ll})"
        r"|(?<=[\p{Ll}\p{M}]{3}|\s\p{Ll}{2})(?P<mark>\.)(?=\p{Lu}\p{Ll})"
    ),
    _spaced_mark,
    _missing_after,
    _LIKELY,
)
_AFTER_ARABIC = _Rule(
    regex.compile(
        r"(?<=[\p{L}\p{M}]{2})(?P<mark>[،؛])(?=\p{L})"
        r"|(?<=[\p{L}\p{M}]{3})(?P<mark>[.؟!])(?=\p{L}{2})"
    ),
    _spaced_mark,
    _missing_after,
    _LIKELY,
)
_AFTER_KOREAN = _Rule(
    regex.compile(r"(?<=\p{Hangul}{2})(?P<mark>[.,?!])(?=\p{Hangul}{2})"),
    _spaced_mark,
    _missing_after,
    _LIKELY,
)
_BEFORE_WIDE = _Rule(
    regex.compile(rf"(?<={_CJK}) {{1,3}}(?P<mark>[，。、；：！？])"), _mark, _none_before
)


def _narrow(found: "regex.Match[str]", marks: dict[str, str]) -> str | None:
    """Write full-width punctuation as it is among letters, unless it belongs to quoted Chinese."""
    text, start, end = found.string, found.start(), found.end()
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if _quoted(before, after) or _quoted(after, before):
        return None
    plain = "".join(marks[char] for char in found["mark"])
    number = before.isdigit() and after.isdigit()
    return plain + (" " if after.isalnum() and not number else "")


def _quoted(one: str, other: str) -> bool:
    return bool(_ONE_CJK.match(one)) and (bool(_ONE_CJK.match(other)) or not other.isalnum())


_WIDE = regex.compile(rf"{_BLANKS}{{0,2}}(?P<mark>[，。、；：！？．]{{1,3}})")
_WIDE_IN_LATIN = _Rule(_WIDE, lambda found: _narrow(found, _ASCII), _other_mark)
_WIDE_IN_ARABIC = _Rule(_WIDE, lambda found: _narrow(found, _ARABIC), _other_mark)


def _in_french(found: "regex.Match[str]") -> str | None:
    narrow = _narrow(found, _ASCII)
    if not narrow or narrow[0] not in _FRENCH:
        return narrow
    return ("\u00a0" if narrow[0] == ":" else "\u202f") + narrow


_WIDE_IN_FRENCH = _Rule(_WIDE, _in_french, _other_mark)


def _ascii_among(letters: str, marks: dict[str, str]) -> _Rule:
    """Make the rule of a script without blanks: its own comma and full stop."""
    return _Rule(
        regex.compile(
            rf"(?<=[{letters}”』」》）])(?P<mark>[,.])(?!\.)(?: ?(?=[{letters}“「『《（])|$)"
            r"(?<!\p{Katakana}[,.](?=\p{Katakana}))"
        ),
        lambda found: marks[found["mark"]],
        _other_mark,
    )


_CHINESE = _ascii_among(r"\p{Han}", {",": "，", ".": "。"})
_JAPANESE = _ascii_among(r"\p{Han}\p{Hiragana}\p{Katakana}ー", {",": "、", ".": "。"})
_NARROW_QUOTES = frozenset("en es it pt tr ru uk ar fa".split())  # noqa: SIM905 - one line


@lru_cache(maxsize=256)
def _rules(tag: str) -> tuple[_Rule, ...]:
    known = languages.get(tag)
    code = known.code.partition("-")[0]
    if not known.spaced:
        own = {"zh": (_CHINESE,), "ja": (_JAPANESE,)}.get(code, ())
        return (_TWO, _BEFORE_WIDE, *own) if own else (_TWO,)
    if code == "fr":
        return _french(tag)
    quotes = (_INSIDE_OPENING, _INSIDE_CLOSING) if code in _NARROW_QUOTES else ()
    return (_TWO, _BEFORE, *quotes, *_after(known))


def _after(known: Language) -> tuple[_Rule, ...]:
    """Give the rules of a script: what a blank must follow, and full-width punctuation."""
    own = {
        "Latn": (_AFTER, _WIDE_IN_LATIN),
        "Cyrl": (_AFTER, _WIDE_IN_LATIN),
        "Arab": (_AFTER_ARABIC, _WIDE_IN_ARABIC),
        "Kore": (_AFTER_KOREAN, _WIDE_IN_LATIN),
    }
    return own.get(known.script, (_WIDE_IN_LATIN,))


def _french(tag: str) -> tuple[_Rule, ...]:
    """Give the rules of French; Canada and Switzerland have fewer blanks."""
    usual = (_TWO, _BEFORE_FRENCH, _AFTER, _WIDE_IN_FRENCH)
    if tag.endswith(("-CA", "-CH")):
        return usual
    return (*usual, _MISSING_FRENCH, _CLOSING_FRENCH, _OPENING_FRENCH)


def _run(pair: Pair) -> Iterator[Finding]:
    found = sorted(
        (
            each
            for rule in _rules(pair.target_language)
            for each in islice(_by_rule(pair, rule), _MOST)
        ),
        key=lambda each: (each.span.start, -each.span.end),
    )
    told = Covered()
    kept = []
    for each in found:
        if not told.overlaps(each.span):
            told.add(each.span)
            kept.append(each)
    yield from kept[:_MOST]
    yield from _uneven(pair)


def _by_rule(pair: Pair, rule: _Rule) -> Iterator[Finding]:
    for found in islice(rule.pattern.finditer(pair.target), _READ):
        span, better = Span(*found.span()), rule.better(found)
        if better is None or pair.literal.overlaps(span) or _in_source(pair, found):
            continue
        yield pair.finding(
            _NAME,
            span,
            category="punctuation",
            suggestion=better,
            confidence=rule.confidence,
            message=rule.message(found, better),
        )


def _in_source(pair: Pair, found: "regex.Match[str]") -> bool:
    """Say whether the source has the very letters and the mark between them, as in a brand."""
    start, end = found.span()
    around = pair.target[max(0, start - 3) : end + 3]
    letters = around[:1].isalpha() and around[-1:].isalpha() and " " not in around
    return letters and around.isascii() and around in pair.source[:_PARAGRAPH]


_SCRIPTS = regex.compile(
    rf"(?P<one>{_CJK})(?P<blank> ?)(?P<other>[A-Za-z])"
    rf"|(?P<one>[A-Za-z])(?P<blank> ?)(?P<other>{_CJK})"
)


def _uneven(pair: Pair) -> Iterator[Finding]:
    """Report the first place where a blank between scripts is or is not, unlike at the others."""
    if languages.get(pair.target_language).code not in {"zh", "ja"}:
        return
    matches = islice(_SCRIPTS.finditer(pair.target), _READ)
    places = [each for each in matches if not pair.literal.overlaps(Span(*each.span()))]
    apart = [each for each in places if each["blank"]]
    joined = [each for each in places if not each["blank"]]
    if not apart or not joined:
        return
    odd, blank = (apart, "") if len(apart) < len(joined) else (joined, " ")
    if len(apart) == len(joined) and joined[0].start() < apart[0].start():
        odd, blank = apart, ""
    yield pair.finding(
        _NAME,
        Span(*odd[0].span()),
        category="punctuation",
        suggestion=odd[0]["one"] + blank + odd[0]["other"],
        confidence=_UNEVEN,
        message="Latin letters stand apart from the others in some places only.",
    )


_EXAMPLES = (
    Example(
        "",
        "The talks  went on , he said.The rest is open.",
        "zh",
        "en",
        expected=(
            Expected("  ", " ", "punctuation"),
            Expected(" ,", ",", "punctuation"),
            Expected(".", ". ", "punctuation"),
        ),
    ),
    Example("", "Pourquoi?", "zh", "fr", expected=(Expected("?", "\u202f?", "punctuation"),)),
    Example(
        "会谈，",
        "The talks，he said。",
        "zh",
        "en",
        expected=(Expected("，", ", ", "punctuation"), Expected("。", ".", "punctuation")),
    ),
    Example("", "会谈结束,部长说。", "en", "zh", expected=(Expected(",", "，", "punctuation"),)),
    Example("", "The U.S. grew 3.5%, e.g. at 4:30 p.m.; see www.example.org.", "zh", "en"),
    Example("", "«\u202fPourquoi\u202f?\u202f», dit-il\u00a0: rien.", "zh", "fr"),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
