"""What is known of one language, and the tags by which languages are called."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import langcodes

Direction = Literal["ltr", "rtl"]
NameOrder = Literal["given-family", "family-given"]

_RIGHT_TO_LEFT = frozenset(
    {"Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"}
)
_UNSPACED = frozenset(
    {"Bopo", "Hani", "Hans", "Hant", "Hira", "Jpan", "Kana", "Khmr", "Laoo", "Mymr", "Thai", "Tibt"}
)


class UnknownLanguage(ValueError):
    """A tag that names no language."""


@dataclass(frozen=True, slots=True)
class Language:
    """How a language is written.

    ``sentence_ends`` holds the characters that may end a sentence; ``possessives`` the tails that
    may follow a name after an apostrophe (empty: any); ``prefixes`` and ``suffixes`` what is
    written onto a name without a blank; ``chars_per_word`` turns code points into words;
    ``density``: how many code points a translation has for one of its English original;
    ``elides``: articles lose their vowel before a name (l’Iran); ``ordinals``: a full stop makes a
    number an ordinal (3. Mai). ``closers`` are quotation marks that close besides the usual ones.
    ``titles`` are what people are called before their names (after them where the language has it
    so), lower-case; ``no_names`` are words with a capital that are no name of anybody (Monday).
    ``cases`` are endings that change, each with what it becomes, in one order of the cases (all
    rows of one language are as long): -ий, -ого, -ому; the longest that fits counts.
    ``beginnings`` are those that change after what is written onto a word (الصين, للصين).

    Abbreviations are lower-case, without their last full stop: ``abbreviations`` end no sentence
    (Mr.), ``trailing`` ones may (p.m., Inc.), ``numbered`` ones are words unless a number follows
    (No. 5). ``starters`` are common words, lower-case, that begin a sentence and no name.
    """

    code: str
    script: str
    direction: Direction = "ltr"
    spaced: bool = True
    sentence_ends: str = ".!?…"
    quotes: tuple[str, str] = ("“", "”")
    name_order: NameOrder = "given-family"
    possessives: tuple[str, ...] = ()
    chars_per_word: float = 6.0
    density: float = 1.0
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    abbreviations: frozenset[str] = frozenset()
    trailing: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    no_names: frozenset[str] = frozenset()
    cases: tuple[tuple[str, tuple[str, ...]], ...] = ()
    beginnings: tuple[tuple[str, str], ...] = ()
    closers: str = ""
    elides: bool = False
    ordinals: bool = False


def rows(table: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Read the endings of ``Language.cases``, a row a line: ``ий: ия ию ия ием ии``."""
    lines = (line.partition(":") for line in table.strip().splitlines())
    return tuple((ending.strip(), tuple(changed.split())) for ending, _colon, changed in lines)


@lru_cache(maxsize=1024)
def normal(tag: str) -> str:
    """Give the normal form of a BCP 47 tag: ``zh-Hans`` for ``ZH_hans``.

    Raises UnknownLanguage when the tag is malformed or names no known language.
    """
    try:
        known = langcodes.standardize_tag(tag)
        parsed = langcodes.Language.get(known)
    except (ValueError, LookupError) as error:
        raise UnknownLanguage(_refusal(tag)) from error
    spoken = parsed.language or "und"
    if not parsed.is_valid() or spoken == "und" or spoken.startswith("x-"):
        raise UnknownLanguage(_refusal(tag))
    return known


@lru_cache(maxsize=1024)
def name(tag: str, reader: str = "en") -> str:
    """Give the name of a language in words, in the reader's; raises UnknownLanguage."""
    return langcodes.Language.get(normal(tag)).display_name(reader)


def same(one: str, other: str) -> bool:
    """Say whether two tags share primary language and script, as en and en-GB do."""
    return _likely(one)[:2] == _likely(other)[:2]


def applies(tag: str, text_tag: str) -> bool:
    """Say whether what is noted for ``tag`` holds in ``text_tag``, as en does in en-US."""
    noted = langcodes.Language.get(normal(tag))
    language, text_script, _ = _likely(text_tag)
    territory = langcodes.Language.get(normal(text_tag)).territory
    return (
        noted.language == language
        and noted.script in (None, text_script)
        and (not noted.territory or noted.territory in (territory or noted.territory))
    )


def likely(tag: str) -> Language:
    """Give what the likely script alone says of a language; raises UnknownLanguage."""
    language, script, _ = _likely(tag)
    return Language(language, script, direction(script), script not in _UNSPACED)


def direction(script: str) -> Direction:
    """Give the direction of an ISO 15924 script."""
    return "rtl" if script in _RIGHT_TO_LEFT else "ltr"


@lru_cache(maxsize=1024)
def _likely(tag: str) -> tuple[str, str, str]:
    """Primary language, script and territory, the latter two filled by CLDR's likely subtags."""
    full = langcodes.Language.get(normal(tag)).maximize()
    return full.language or "", full.script or "", full.territory or ""


def _refusal(tag: str) -> str:
    if not tag:
        return "No language is named: the tag is empty."
    return f"“{tag}” is no language tag of BCP 47 (such as en, pt-BR or zh-Hans)."
