"""Brackets that do not come in pairs, or are not those of the language.

Full-width brackets （ ） 【 】 are for Chinese and Japanese; in other texts they are left from the
source, and the usual ones are suggested. The marks of lists, a) and 1), smileys, and intervals
such as [0, 1) are left alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from typing import NamedTuple

import regex

from prose import languages
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.span import Span

_NAME = "brackets"
_SURE, _LIKELY = 0.85, 0.7
_MOST = 20  # findings a paragraph
_MANY = 1000  # brackets: a paragraph of more is no prose
_FEW, _DENSE = 20, 3  # nor is one of more than a few, and one in three characters
_FAR = 24  # characters of an interval or a list mark

_BRACKETS = regex.compile(r"[()\[\]{}（）［］｛｝【】〔〕]")
_SMILEY = regex.compile(
    r"(?<![A-Za-z0-9])[:;=8：；][\-~^’']?[()（）\[\]]{1,8}(?![\p{L}\p{N}])|[(（]\^_?\^[;)）]?[)）]?"
)
_LIST_MARK = regex.compile(
    r"(?:^|[\s;,:(（、，；。：])(?:\p{L}{1,2}|[\p{N}]{1,3}(?:\.\p{N}{1,2})?\p{L}?|[ivxIVX]{1,5}|\p{No}|"
    r"[一二三四五六七八九十]{1,3}|الف)$"
)
_ENDS = r"\s?[\-−–+]?(?:[\p{N}∞][\p{N}.]{0,12}|[a-z])\s?"
_INTERVAL = regex.compile(rf"\[{_ENDS}[,;]{_ENDS}\)|\({_ENDS}[,;]{_ENDS}\]")
_CLOSED = {
    "(": ")",
    "[": "]",
    "{": "}",
    "（": "）",
    "［": "］",
    "｛": "｝",
    "【": "】",
    "〔": "〕",
}
_OPENED = {closes: opens for opens, closes in _CLOSED.items()}
_NARROW = str.maketrans("（）［］｛｝【】〔〕", "()[]{}[][]")
_WIDE = str.maketrans("()[]{}", "（）［］｛｝")
_TIGHT = frozenset("([{（“‘«„\"'—–-/¿¡")  # no blank after these
_WORD = regex.compile(r"[\p{L}\p{N}]")
_HAN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")


class _Mark(NamedTuple):
    at: int
    char: str


@dataclass(slots=True)
class _Read:
    """The brackets of a text: those that belong together, and those that stand alone."""

    open: list[_Mark] = field(default_factory=list)
    pairs: list[tuple[_Mark, _Mark]] = field(default_factory=list)
    alone: list[_Mark] = field(default_factory=list)

    def close(self, mark: _Mark) -> None:
        """Close what is open: of the same shape, if it is near."""
        near = range(len(self.open) - 1, max(-1, len(self.open) - 4), -1)
        same = (depth for depth in near if _shape(self.open[depth].char) == _shape(mark.char))
        depth = next(same, len(self.open) - 1)
        self.alone += self.open[depth + 1 :]
        self.pairs.append((self.open[depth], mark))
        del self.open[depth:]


@cache
def _shape(char: str) -> str:
    """Give the round, square or curly bracket that a bracket is like, opening."""
    opens = _OPENED.get(char, char)
    return opens if opens in "【〔" else opens.translate(_NARROW)


def _run(pair: Pair) -> Iterator[Finding]:
    found = list(islice(_BRACKETS.finditer(pair.target), _MANY))
    if len(found) == _MANY or len(found) > max(_FEW, len(pair.target) // _DENSE):
        return iter(())
    marks = [_Mark(each.start(), each.group()) for each in found]
    closed = _no_brackets(pair.target) if marks else frozenset()
    prose = [mark for mark in marks if mark.at not in closed and not pair.literal.covers(mark.at)]
    return islice(_findings(pair, _read(pair.target, prose)), _MOST)


def _no_brackets(text: str) -> frozenset[int]:
    """Give where brackets belong to smileys and intervals."""
    every = (found for pattern in (_SMILEY, _INTERVAL) for found in pattern.finditer(text))
    return frozenset(at for found in every for at in range(*found.span()))


def _read(text: str, marks: Iterable[_Mark]) -> _Read:
    read = _Read()
    for mark in marks:
        if mark.char in _CLOSED:
            read.open.append(mark)
        elif read.open:
            read.close(mark)
        elif mark.char not in ")）" or not _ends_list_mark(text, mark.at):
            read.alone.append(mark)
    read.alone += read.open
    return read


def _ends_list_mark(text: str, at: int) -> bool:
    """Say whether a bracket that closes nothing ends the mark of a list, as in a) or 1)."""
    begins = max(0, at - _FAR)
    before = text[begins:at] if begins == 0 else " " + text[begins + 1 : at]
    return _LIST_MARK.search(before) is not None


def _findings(pair: Pair, read: _Read) -> Iterator[Finding]:
    native = languages.get(pair.target_language).script in {"Hans", "Hant", "Jpan", "Hani"}
    end = 0
    for opens, closes in sorted(read.pairs, key=lambda both: both[0].at):
        if opens.at < end:
            continue
        wide = (opens.char + closes.char).translate(_NARROW) != opens.char + closes.char
        if not native and wide and not _is_foreign(pair.target, opens.at, closes.at):
            end = closes.at + 1
            yield _narrowed(pair, opens, closes)
        elif _CLOSED[opens.char] != closes.char:
            yield _mismatched(pair, opens, closes, native=native)
    for mark in sorted(read.alone, key=lambda mark: mark.at):
        yield _lone(pair, mark)


def _is_foreign(text: str, opens: int, closes: int) -> bool:
    """Say whether the brackets stand in words of Han or kana that are quoted."""
    around = text[opens + 1 : opens + 2], text[closes - 1 : closes]
    outside = text[opens - 1 : opens] if opens else ""
    return all(map(_HAN.match, around)) and _HAN.match(outside) is not None


def _narrowed(pair: Pair, opens: _Mark, closes: _Mark) -> Finding:
    text = pair.target
    words = text[opens.at : closes.at + 1].translate(_NARROW)
    inner = words[1:-1].strip()
    before, after = text[opens.at - 1 : opens.at], text[closes.at + 1 : closes.at + 2]
    left = " " if opens.at and not before.isspace() and before not in _TIGHT else ""
    right = " " if _WORD.match(after) else ""
    shape = opens.char.translate(_NARROW)
    return pair.finding(
        _NAME,
        Span(opens.at, closes.at + 1),
        category="punctuation",
        suggestion=f"{left}{shape}{inner}{_CLOSED[shape]}{right}",
        confidence=_SURE,
        message=f"The brackets here are {shape} {_CLOSED[shape]}, not {opens.char} {closes.char}.",
    )


def _mismatched(pair: Pair, opens: _Mark, closes: _Mark, *, native: bool) -> Finding:
    """Report the second bracket; where one is full-width and one is not, the narrow one."""
    alike = _shape(opens.char) == _shape(closes.char)
    wrong, right = closes, _CLOSED[opens.char]
    if alike and native and opens.char in "([{":
        wrong, right = opens, opens.char.translate(_WIDE)
    return pair.finding(
        _NAME,
        Span(wrong.at, wrong.at + 1),
        category="punctuation",
        suggestion=right,
        confidence=_SURE,
        message=f"The bracket {opens.char} is closed with {closes.char}.",
    )


def _lone(pair: Pair, mark: _Mark) -> Finding:
    says = "is never closed" if mark.char in _CLOSED else "closes nothing"
    return pair.finding(
        _NAME,
        Span(mark.at, mark.at + 1),
        category="punctuation",
        confidence=_LIKELY,
        message=f"The bracket {mark.char} {says}.",
    )


_EXAMPLES = (
    Example(
        "国内生产总值（GDP）",
        "Gross domestic product（GDP）grew.",
        "zh",
        "en",
        expected=(Expected("（GDP）", " (GDP) ", "punctuation"),),
    ),
    Example(
        "",
        "The talks (in Washington are over.",
        "zh",
        "en",
        expected=(Expected("(", "", "punctuation"),),
    ),
    Example(
        "",
        "The talks (in Washington] are over.",
        "zh",
        "en",
        expected=(Expected("]", ")", "punctuation"),),
    ),
    Example("", "a) prices; 2) wages :-) (and taxes [all of them], in [0, 1))", "zh", "en"),
    Example("", "国内生产总值（GDP）增长。", "en", "zh"),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
