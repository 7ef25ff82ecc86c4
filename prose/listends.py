"""Lists of short items in English: France, Germany and Italy; steel, grain, and coal."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from prose import languages

_WINDOW = 160  # characters of a list before its last “and”
_SHORT = 3  # words
_LINK = regex.compile(r"(?P<comma>,?) (?P<link>and|or) (?=[\p{L}\p{N}])")
_WORD, _NAME_WORD = r"[\p{L}\p{N}’'\-$€£%]+", r"\p{Lu}[\p{L}\p{N}’'\-]*"
_ITEM = regex.compile(rf"(?:{_WORD} ){{0,2}}{_WORD}")
_LAST = regex.compile(rf"({_ITEM.pattern})(?:[.;:!?)]|$)")
_NEXT = regex.compile(rf"((?:{_NAME_WORD} )?{_NAME_WORD})(?:[ .;:!?)]|$)")
_LEADING = """
of with between from include includes including included are were by for to like as on both
cover covers covered covering against among is was sell sells sold buy buys bought
"""
_IN_CLAUSES = """
a an the this that these those his her its their our your my and or but nor if when while who
whom whose which where as than he she it they we you i said says told asked added is are was
were be been has have had will would can could may might must should not in on at by for from
with to of after before during since until however yes no so then still instead jr sr dc
yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday
"""
_LEADS, _NO_ITEMS = frozenset(_LEADING.split()), frozenset(_IN_CLAUSES.split())


def ends(sentence: str) -> Iterator["regex.Match[str]"]:
    """Give the words that lead to the last item of a list, with the comma before them if any.

    The groups are ``comma`` and ``link`` (“and” or “or”).
    """
    return (link for link in _LINK.finditer(sentence) if _ends_list(sentence, link))


def _ends_list(text: str, link: "regex.Match[str]") -> bool:
    """Say whether a list of short items ends there: four of them, or three that nothing blurs.

    All begin with a capital or none does; none holds a verb or an article that makes it a clause or
    an apposition.
    """
    begin = max(0, link.start() - _WINDOW)
    parts = text[begin : link.start()].split(", ")
    inner: list[str] = []
    while len(parts) > 1 and _ITEM.fullmatch(parts[-1]):
        inner.insert(0, parts.pop())
    if not inner or not all(map(_is_item, inner)):
        return False
    first = _First(parts[-1], is_whole=len(parts) == 1 and not begin)
    if len(inner) > 1:
        after = _ITEM.match(text, link.end())
        return after is not None and _alike([*inner, after.group()]) and not _goes_on(text, after)
    return _is_three(first, inner[0], text, link.end())


def _goes_on(text: str, last: "regex.Match[str]") -> bool:
    return text[last.end() : last.end() + 1] == ","


@dataclass(frozen=True, slots=True)
class _First:
    """What stands before the first comma, up to the beginning of the sentence if it is whole."""

    text: str
    is_whole: bool

    def item(self) -> str:
        """Give the first item: what follows a word that leads to lists; empty if unclear."""
        words = self.text.split(" ")
        for at in range(len(words) - 2, max(-1, len(words) - _SHORT - 2), -1):
            led = words[at].endswith(":") or words[at].lower() in _LEADS
            if led and not (at == 0 and self.is_whole):
                return " ".join(words[at + 1 :])
        return ""


def _is_three(first: _First, second: str, text: str, at: int) -> bool:
    item = first.item()
    if item:
        last = _LAST.match(text, at)
        return last is not None and _fit([item, second, last[1]])
    if not first.is_whole or len(first.text.split()) > 2:
        return False
    last = _NEXT.match(text, at)
    names = [first.text, second, last[1]] if last else []
    return all(name[:1].isupper() for name in names) and bool(names) and _opens(first.text, names)


def _opens(first: str, names: list[str]) -> bool:
    """Whether a sentence begins with a list of names: France, Germany and Italy agreed."""
    begun = first.split(maxsplit=1)[0].casefold()
    return begun not in languages.get("en").starters and not begun.endswith("ly") and _fit(names)


def _fit(items: list[str]) -> bool:
    return all(map(_is_item, items)) and _alike(items)


def _is_item(item: str) -> bool:
    words = item.casefold().split()
    return bool(_ITEM.fullmatch(item)) and _NO_ITEMS.isdisjoint(words) and not item.isdecimal()


def _alike(items: list[str]) -> bool:
    return len({item[:1].isupper() for item in items}) == 1
