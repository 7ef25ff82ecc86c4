"""Lists inside sentences: “banks, shipping companies and refineries”, 银行、航运公司和炼油厂."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import regex

from prose.style import primary

_LEAST = 3  # items: two are no list
_NEAR = 200  # characters that say how a sentence opens
_LONGEST = 10  # characters of a Chinese item
_UNSPACED = frozenset({"zh", "ja"})
_PART_CLAUSES = frozenset({"de", "ru", "uk"})  # commas do, so that a list needs two of them
_PARTS = regex.compile(r"[,،、，;；؛]")
_FIRM_PARTS = regex.compile(r"[、;；]")
_CLAUSE = regex.compile(r"[^，。；：！？“”「」（）()\s]{3,400}")
_JA_RUN = regex.compile(
    r"(?<item>[\p{Han}\p{Katakana}ーA-Za-z・]{1,12}+)(?<!時|日|月|年|前|後|は)"
    r"(?:、(?<item>(?:[\p{Han}\p{Katakana}ーA-Za-z・]|の(?=[\p{Han}\p{Katakana}])){1,12}+)){2,30}+"
)
_JOINT = regex.compile(r"[^和及与與]{2,8}(?:以及|和|及|与|與)[^和及与與]{2,}")
# 和, 与 and 及 inside words.
_NO_AND = regex.compile(
    "和平|和解|和谐|共和|总和|饱和|温和|缓和|柔和|与会|参与|给与|与其|涉及|普及|及时|埃及|危及|提及|"
    "波及|触及|或许|或者|与否|和约"
)
_PARTICIPLE = r"\p{L}{2,30}ed|\p{L}{2,30}ing (?:a|as|at|by|for|from|in|of|on|the|to|with)"
_OPENING = regex.compile(r"(?:^|[.!?] )(?P<first>[^\s,،]+)(?: [^\s,،]+){0,5}[,،] $")


def _words(*rows: str) -> Mapping[str, frozenset[str]]:
    """Read rows of words: a language, a colon, its words."""
    told = (row.partition(": ") for row in rows)
    return MappingProxyType({code: frozenset(words.split()) for code, _colon, words in told})


_AND = _words(
    "en: and or plus also",
    "zh: 以及 和 及 与 與 或",
    "ja: と や および 及び ならびに または",
    "ko: 및 와 과 그리고 또는",
    "ar: و أو",
    "fa: و یا",
    "ru: и или также",
    "uk: і й та або також",
    "de: und oder sowie",
    "fr: et ou ainsi",
    "es: y e o u así",
    "pt: e ou assim",
    "it: e ed o nonché",
    "tr: ve veya ile",
)
_OTHERS = frozenset(
    {
        "other",
        "others",
        "more",
        "elsewhere",
        "autres",
        "otros",
        "otras",
        "outros",
        "outras",
        "altri",
        "altre",
    }
)
# What an opening begins with: In April, A, B and C.
_OPENERS = _words(
    "en: In On At By During After Before Since For From With Under Early Late Last This Among",
    "fr: En Au Aux À Début Fin Mi Dès Dans Après Avant Depuis Pendant Selon Le Lors Parmi Pour",
    "de: Am Im In An Nach Vor Seit Bei Zum Zur Laut Ab Unter Für Mit Während",
    "es: En Al A El Desde Tras Durante Según Antes Después Para Entre",
    "pt: Em No Na Nos Nas Ao Desde Após Durante Segundo Antes Depois Para Entre",
    "it: In A Nel Nella Al Dal Dopo Prima Durante Secondo Per Tra Fra Il",
    "ru: В Во На По С После До Перед За Для При Среди К",
    "uk: У В На За Із З Після До Перед Для При Серед",
)
# What begins a clause and no item.
_CLAUSES = _words(
    "en: who which where when while but so as because although though that if it he she they we "
    "said says told including among with is are was were had has have will would by in at on from "
    "to for of into using leaving killing bringing causing making saying adding citing after",
    "fr: qui que où dont mais car quand lorsque il elle ils elles on a ont est sont était étaient "
    "selon dit comme avec",
    "es: que quien donde cuando pero porque aunque dijo según como con cuyo es son era fue ha han",
    "pt: que quem onde quando mas porque embora disse segundo como com é são era foi",
    "it: che chi dove quando ma perché anche ha hanno è sono era secondo come con",
    "tr: ki ama çünkü",
    "ko: 그리고",
    "fa: که",
    "de: dass die der das den dem des wenn weil obwohl um als wie aber denn wo sondern er sie es "
    "ist hat war sagte mit nach",
    "ru: что который которая которое которые которого которой хотя где когда чтобы но если как "
    "потому так он она они это а сказал сообщил",
    "uk: що який яка яке які якого якої хоча де коли щоб але якщо як тому так він вона вони це а "
    "сказав",
)


@dataclass(frozen=True, slots=True)
class Listed:
    """How many items a list has, at least and at most."""

    least: int
    most: int


def find(text: str, language: str) -> Iterator[Listed]:
    """Give each list of a text that is one beyond doubt, of three items or more.

    Nothing in languages that are not known.
    """
    code = primary(language)
    found: Iterator[Listed]
    if code == "zh":
        found = (_counted(clause.group()) for clause in _CLAUSE.finditer(text))
    elif code == "ja":
        found = (_exactly(len(run.captures("item"))) for run in _JA_RUN.finditer(text))
    else:
        found = _told_of(text, code)
    least = _LEAST + (code in _PART_CLAUSES)
    return (each for each in found if each.least >= least)


def most(text: str, language: str) -> int:
    """Give how many items a text can have: one, and one for all that may part them."""
    parts = _FIRM_PARTS if "、" in text else _PARTS  # Chinese parts clauses by ，, words by 、
    return (
        1
        + len(parts.findall(text))
        + len(_ands(primary(language)).findall(_NO_AND.sub("＿", text)))
    )


def _told_of(text: str, code: str) -> Iterator[Listed]:
    if _PARTS.search(text) and (code == "ko" or _ands(code).search(text)):
        yield from (_told(run, code) for run in _list_of(code).finditer(text))


def _exactly(items: int) -> Listed:
    return Listed(items, items)


def _told(run: "regex.Match[str]", code: str) -> Listed:
    """Count the items of “A, B and C”, but for an opening (In April, A, B and C) and for a name.

    Of a name of three parts nobody can say whether it is a list (Economy, Trade and Industry).
    """
    items = run.captures("item")
    if len(items) < _LEAST and all(item.split()[-1][:1].isupper() for item in items):
        return _exactly(0)
    first = run.starts("item")[0]
    opening = _OPENING.search(run.string, max(0, first - _NEAR), first)
    opens = opening is not None and opening["first"] in _OPENERS.get(code, {opening["first"]})
    doubtful = opens + (items[-1] in _OTHERS)
    return Listed(len(items) + 1 - doubtful, len(items) + 1)


def _counted(clause: str) -> Listed:
    """Count the items that 、 parts, the last of which may be two."""
    *first, last = clause.split("、")
    if not first or any(len(item) > _LONGEST for item in first[1:]) or last[:1].isdecimal():
        return _exactly(0)
    joint = _JOINT.match(_NO_AND.sub("＿＿", last))
    return Listed(len(first) + 1 + bool(joint), len(first) + 1 + last.count("和") + bool(joint))


@lru_cache(maxsize=64)
def _list_of(code: str) -> "regex.Pattern[str]":
    """Give what finds “A, B and C”: what stands before the first comma counts as one item."""
    if code not in _CLAUSES:
        return regex.compile(r"(?!)")
    words, clauses = "|".join(sorted(_AND[code])), "|".join(sorted(_CLAUSES[code]))
    word = r"[\p{L}\p{M}\p{N}'’\-]{1,60}"
    if code == "ko":
        return regex.compile(rf"{word}(?:, (?<item>{word})){{2,30}}")
    first = rf"(?!(?:{words}|{clauses}|\p{{N}}|{_PARTICIPLE}) ){word}"
    one = rf"{first}(?: (?!(?:{words}) ){word}){{0,2}}"
    return regex.compile(
        rf"(?<![,،] )(?<!\p{{N}}){word}(?:[,،] (?<item>{one})){{1,30}}+"
        rf"[,،]? (?:{words}) (?<item>{word})"
    )


@lru_cache(maxsize=64)
def _ands(code: str) -> "regex.Pattern[str]":
    words = "|".join(sorted(_AND.get(code, ()), key=len, reverse=True)) or "(?!)"
    if code in _UNSPACED or code == "ko":
        return regex.compile(words)
    if code == "ar":
        return regex.compile(r"(?<!\p{L})(?:و|أو )")
    return regex.compile(rf"(?<!\p{{L}})(?:{words})(?!\p{{L}})")
