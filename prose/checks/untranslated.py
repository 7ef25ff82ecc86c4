"""Words of the source that were left as they are: in its script, or in its language.

Chinese characters in an English text, Latin words in a Chinese one, five German words in a row in
an English sentence, or a whole paragraph. What stands in brackets after its rendering, a word or a
title that is quoted, and whatever the termbase accepts are left alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

import regex

from prose import languages
from prose.finding import Check, Example, Expected, Finding, Pair, shortened
from prose.language import Language
from prose.language import same as same_language
from prose.span import Covered, Span
from prose.termbase import Concept, Rendering

_NAME = "untranslated"
_SURE, _LIKELY, _ODD = 0.95, 0.85, 0.7
_MOST = 20  # findings a paragraph
_READ = 50_000  # characters: no paragraph is longer
_TRIED = 500  # places that are looked at
_FEW = 5  # words: fewer that are alike are a name, or chance
_LONG = 7
_HAN_PARAGRAPH = 10  # characters
_TOLD = 60  # characters of a quote in the message
_SPOKEN_BY_FEW = frozenset({"credit", "boilerplate"})

_SETS = {
    "han": r"\p{Han}",
    "kana": r"\p{Hiragana}\p{Katakana}ー",
    "hangul": r"\p{Hangul}",
    "cyrillic": r"\p{Cyrillic}",
    "arabic": r"[\p{Arabic}&&\p{L}]",
}
_OWN = {
    "Cyrl": ("cyrillic",),
    "Arab": ("arabic",),
    "Hans": ("han",),
    "Hant": ("han",),
    "Jpan": ("han", "kana"),
    "Kore": ("hangul",),
}
_BRACKETED = regex.compile(r"[(（\[［][^()（）\[\]［］]{1,120}[)）\]］]")
_TITLED = regex.compile(r"[《〈][^《》〈〉]{1,120}[》〉]")
_OPENS = frozenset("“‘„‚«‹「『\"'《〈")
_CLOSES = frozenset("”’“‘»›」』\"'》〉")
_QUOTED = 12  # characters of Han in quotation marks: a word or a title, not what someone said
_QUOTED_LETTERS = 40
_QUOTED_WORDS = 8
_IDEOGRAPHS = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]{1,60}")
_SMALL = r"[\p{Latin}&&\p{Ll}]"
_LOWER = regex.compile(
    rf"(?<![\p{{Latin}}\p{{N}}]){_SMALL}{{2,30}}(?:[ \-’']{_SMALL}{{1,30}}){{1,60}}"
    r"(?![\p{Latin}\p{N}])",
    regex.V1,
)

# Common words besides those that begin a sentence.
_COMMON: Mapping[str, str] = {
    "en": "of is was were be been being has have had said will would not or who are them than by",
    "de": "war waren wird werden wurde wurden haben hat sind nicht oder sich einer eines worden",
    "fr": "est été ont sont sera était avait pas ne aux ces dont être avoir fait plus",
    "es": "fue han había será son al e más ser estar está están dijo sido",
    "it": "è sono stato stata ha hanno che di del della dei delle il lo la gli un una per con da",
    "pt": "é são foi está estão não que de do da dos das um uma para com por mais ser ter ao à os",
    "ru": "был были будет не что это его их или чтобы уже",
    "uk": "був були буде не що це його їх або щоб вже й",
    "ar": "من في على إلى أن التي الذي هذا هذه كان عن مع ما لا",
    "fa": "از که را این آن با برای است به در شد خود نیز می",
}


def _run(pair: Pair) -> Iterator[Finding]:
    source, target = languages.get(pair.source_language), languages.get(pair.target_language)
    if _spoken(source) == _spoken(target) or same_language(source.code, target.code):
        return
    if pair.target.strip() == pair.source.strip():
        yield from _whole(pair, source, target)
        return
    yield from islice(_in_other_script(pair, target), _MOST)
    if source.script == target.script:
        yield from islice(_in_other_words(pair, source, target), _MOST)
    elif source.script == "Latn":
        yield from islice(_in_latin(pair), _MOST)


def _spoken(language: Language) -> str:
    return language.code.partition("-")[0]


# A whole paragraph.


def _whole(pair: Pair, source: Language, target: Language) -> Iterator[Finding]:
    text = pair.target.strip()
    if len(text) > _READ or pair.kind in _SPOKEN_BY_FEW:
        return
    words = [word for word in _WORD.findall(text) if not word[0].isdecimal()]
    common = _common(source.code) - _common(target.code)
    sure = source.script != target.script or any(word.casefold() in common for word in words)
    if not _says_something(text, words):
        return
    begins = len(pair.target) - len(pair.target.lstrip())
    yield pair.finding(
        _NAME,
        Span(begins, begins + len(text)),
        category="untranslated",
        confidence=_SURE if sure else _ODD,
        message="The paragraph is the same as the source.",
    )


def _says_something(text: str, words: Sequence[str]) -> bool:
    """Say whether a paragraph is more than names, numbers and addresses."""
    if "://" in text and len(text.split()) < _FEW:
        return False
    if _IDEOGRAPHS.search(text):
        return len(_IDEOGRAPHS.findall(text)) >= _HAN_PARAGRAPH or len(words) >= _FEW
    return len(words) >= _FEW and any(not word[0].isupper() for word in words)


@lru_cache(maxsize=64)
def _common(code: str) -> frozenset[str]:
    more = _COMMON.get(code.partition("-")[0], "")
    return languages.get(code).starters | frozenset(more.split())


# Another script.


def _in_other_script(pair: Pair, target: Language) -> Iterator[Finding]:
    matches = list(islice(_foreign(target.script).finditer(pair.target, 0, _READ), _TRIED))
    if not matches:
        return
    fine = _accepted(pair)
    for found in matches:
        span = Span(*found.span())
        if fine.overlaps(span) or _is_quoted(pair.target, span) or _is_glossed(pair.target, span):
            continue
        yield _finding(pair, span, _SURE if len(span) > 1 and _stands(pair, span) else _ODD)


def _stands(pair: Pair, span: Span) -> bool:
    return span.of(pair.target)[:8] in pair.source


@lru_cache(maxsize=32)
def _foreign(script: str) -> "regex.Pattern[str]":
    """Give the runs of letters that a script has not; Han is fair in Korean where it is short."""
    own = _OWN.get(script, ())
    letters = "".join(each for name, each in _SETS.items() if name not in own)
    if script == "Kore":
        letters = letters.replace(_SETS["han"], "", 1)
    one = rf"[{letters}]"
    least = {"Hans": 2, "Hant": 2}.get(script, 1)
    join = r"[\s·・、，。,.\-–—’'\u200c]{1,3}"
    run = rf"{one}{{{least},400}}(?:{join}{one}{{1,400}}){{0,100}}"
    alone = r"(?<![\p{L}\p{M}])"  # a letter of another script inside a word is a slip of its own
    small = rf"{alone}(?:[\p{{Cyrillic}}]|[\p{{Arabic}}&&\p{{L}}])(?![\p{{L}}\p{{M}}])"
    han = r"|\p{Han}{3,400}" if script == "Kore" else ""
    return regex.compile(rf"(?!{small}){run}{han}", regex.V1)


def _accepted(pair: Pair) -> Covered:
    """Cover what may stand there: in brackets, in 《》, in addresses, or in the termbase."""
    text = pair.target
    fine = Covered(each.span for each in pair.in_target if each.rendering.accepted)
    for found in _BRACKETED.finditer(text, 0, _READ):
        if any(map(str.isalnum, text[max(0, found.start() - 4) : found.start()])):
            fine.add(Span(*found.span()))
    for found in _TITLED.finditer(text, 0, _READ):
        fine.add(Span(*found.span()))
    for found in _WORD.finditer(text, 0, _READ):
        span = Span(*found.span())
        if pair.literal.overlaps(Span(max(0, span.start - 1), span.end)):
            fine.add(span)  # an address may end in other letters
    return fine


def _is_quoted(text: str, span: Span) -> bool:
    """Say whether quotation marks stand around a word or two, and nothing else is quoted."""
    most = _QUOTED if _IDEOGRAPHS.search(span.of(text)) else _QUOTED_LETTERS
    return len(span) <= most and _is_between_marks(text, span)


def _is_between_marks(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return before in _OPENS and after in _CLOSES


def _is_glossed(text: str, span: Span) -> bool:
    """Say whether brackets after a word tell what it means: 春闘 (“spring offensive”)."""
    after = text[span.end : span.end + 3].lstrip('”’"»」 \u00a0')
    return len(span) <= _QUOTED_LETTERS and after[:1] in {"(", "（"}


# Latin words in a text of other letters.


def _in_latin(pair: Pair) -> Iterator[Finding]:
    runs = _LOWER.finditer(pair.source, 0, _READ)
    spoken = "\n".join(f" {each.group()} " for each in runs if len(each.group().split()) > 2)
    if not spoken:
        return
    fine = _accepted(pair)
    for found in islice(_LOWER.finditer(pair.target, 0, _READ), _TRIED):
        span = Span(*found.span())
        if f" {found.group()} " not in spoken or fine.overlaps(span):
            continue
        if not (_is_quoted(pair.target, span) or _is_glossed(pair.target, span)):
            yield _finding(pair, span, _SURE)


# Another language of the same script.


def _in_other_words(pair: Pair, source: Language, target: Language) -> Iterator[Finding]:
    common = _common(source.code) - _common(target.code)
    if not common:
        return
    for span, words in _alike(pair.source[:_READ], pair.target[:_READ]):
        telling = sum(word in common for word in words)
        if telling < 2 or pair.literal.overlaps(span):
            continue
        if len(words) <= _QUOTED_WORDS and _is_between_marks(pair.target, span):
            continue
        yield _finding(pair, span, _SURE if len(words) >= _LONG or telling > 3 else _LIKELY)


def _alike(source: str, target: str) -> Iterator[tuple[Span, Sequence[str]]]:
    """Give the longest runs of five words and more that stand in both texts."""
    theirs = [word.casefold() for word in _WORD.findall(source)]
    ours = [(Span(*found.span()), found.group().casefold()) for found in _WORD.finditer(target)]
    words = [word for _span, word in ours]
    places: dict[tuple[str, ...], int] = {}
    for at in range(len(theirs) - _FEW + 1):
        places.setdefault(tuple(theirs[at : at + _FEW]), at)
    at = 0
    while at + _FEW <= len(words):
        there = places.get(tuple(words[at : at + _FEW]))
        if there is None:
            at += 1
            continue
        length = _length(theirs, there, words, at)
        run = words[at : at + length]
        if sum(len(word) > 1 for word in run) >= _FEW:
            yield Span(ours[at][0].start, ours[at + length - 1][0].end), run
        at += length


def _length(theirs: Sequence[str], there: int, ours: Sequence[str], here: int) -> int:
    most = min(len(theirs) - there, len(ours) - here)
    unlike = (at for at in range(most) if theirs[there + at] != ours[here + at])
    return next(unlike, most)


def _finding(pair: Pair, span: Span, confidence: float) -> Finding:
    told = shortened(span.of(pair.target), _TOLD)
    return pair.finding(
        _NAME,
        span,
        category="untranslated",
        confidence=confidence,
        message=f"“{told}” is not translated.",
    )


_SHUNTO = Concept(1, "term", renderings=(Rendering(1, "en", "春闘"),))
_EXAMPLES = (
    Example(
        "日本持有国债。",
        "Japan holds 国债 worth a trillion.",
        "zh",
        "en",
        expected=(Expected("国债", "", "untranslated"),),
    ),
    Example(
        "Die Regierung hat am Montag nicht mehr verhandelt.",
        "On Monday, die Regierung hat am Montag nicht more.",
        "de",
        "en",
        expected=(Expected("die Regierung hat am Montag nicht", "", "untranslated"),),
    ),
    Example(
        "The talks on the tariffs are over.",
        "The talks on the tariffs are over.",
        "en",
        "fr",
        expected=(Expected("The talks on the tariffs are over.", "", "untranslated"),),
    ),
    Example(
        "春闘と読売新聞",
        "The spring offensive (春闘), or “春闘” in the Yomiuri Shimbun (読売新聞).",
        "ja",
        "en",
    ),
    Example("春闘が始まった。", "The 春闘 has begun.", "ja", "en", concepts=(_SHUNTO,)),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
