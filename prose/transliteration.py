"""How well a name in Latin letters fits its spelling in another script.

The tables say how probable a chunk of Latin letters is for each unit of a script (a Chinese
character by its reading, a kana mora, a syllable or letter). They are learnt by
``benchmarks/learn.py`` from names that Wikidata has in both (CC0).

A table locates and never judges: 卢特尼克 fits Lutnick and Rutnick alike, and 格里尔 fits Grier
better than Greer. What is right is for the termbase or a person to say.
"""

import json
import math
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import regex
from anyascii import anyascii

Chunks = Mapping[str, float]

LONGEST = 5  # letters that one unit may stand for
_UNSEEN = math.log(1e-6)
_USUAL, _STEEP = -1.9, 3.0  # log-probability a letter: true pairs have -.75, others about -3
_SCRIPTS = {
    "han": regex.compile(r"\p{Han}"),
    "kana": regex.compile(r"[\p{Katakana}\p{Hiragana}ー]"),
    "hangul": regex.compile(r"\p{Hangul}"),
    "cyrillic": regex.compile(r"\p{Cyrillic}"),
    "arabic": regex.compile(r"\p{Arabic}"),
}
_SMALL = frozenset("ァィゥェォャュョヮぁぃぅぇぉゃゅょゎ")
_LONG = "ー"
_NOT_LATIN = regex.compile(r"[^a-z]+")


@dataclass(frozen=True, slots=True)
class Table:
    """Log-probabilities of chunks of Latin letters, for each unit of one script."""

    chunks: Mapping[str, Chunks]

    def score(self, units: tuple[str, ...], letters: str) -> float:
        """Give the log-probability a letter that these units spell these letters (Viterbi)."""
        size = len(letters)
        if not size or not units or size > LONGEST * len(units):
            return -math.inf
        best = [0.0] + [-math.inf] * size
        for unit in units:
            best = self._further(best, unit, letters)
        return best[size] / size

    def _further(self, best: list[float], unit: str, letters: str) -> list[float]:
        known = self.chunks.get(unit)
        now = []
        for end in range(len(best)):
            found = -math.inf
            for start in range(max(0, end - LONGEST), end + 1):
                before = best[start]
                if before > -math.inf:
                    chunk = letters[start:end]
                    step = known.get(chunk, _UNSEEN) if known else _guess(unit, chunk)
                    found = max(found, before + step)
            now.append(found)
        return now


def _guess(unit: str, chunk: str) -> float:
    """Judge a unit that was never seen by its plain reading."""
    if chunk == unit:
        return -1.0
    if chunk and unit and chunk[0] == unit[0]:
        return -3.0 - 1.5 * abs(len(chunk) - len(unit))
    return -7.0


def fit(source: str, latin: str) -> float | None:
    """Say from 0 to 1 how well the Latin name fits the source name by sound.

    None where the source is in a script without a table, in Latin letters or empty.
    """
    script = script_of(source)
    if script is None:
        return None
    return _fit(script, units(source), letters(latin))


def sound(one: str, other: str) -> float:
    """Say from 0 to 1 how alike two names sound, whichever of them is in Latin letters."""
    return fit(one, other) or fit(other, one) or 0.0


@lru_cache(maxsize=100_000)
def _fit(script: str, source: tuple[str, ...], latin: str) -> float:
    score = table(script).score(source, latin)
    return 0.0 if score == -math.inf else 1 / (1 + math.exp(-(score - _USUAL) * _STEEP))


@cache
def table(script: str) -> Table:
    """Give the table of a script; raises FileNotFoundError for one that has none."""
    name = files("prose").joinpath("tables", f"{script}.json")
    return Table(json.loads(name.read_text(encoding="utf-8"))["chunks"])


@lru_cache(maxsize=100_000)
def script_of(text: str) -> str | None:
    """Name the script that a name is written in, if there is a table of it."""
    for script, char in _SCRIPTS.items():
        if char.search(text):
            return script
    return None


@lru_cache(maxsize=100_000)
def letters(name: str) -> str:
    """Give a Latin name as plain lower-case letters a to z, accents and blanks left out."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return _NOT_LATIN.sub("", anyascii(plain).lower())


@lru_cache(maxsize=100_000)
def units(name: str) -> tuple[str, ...]:
    """Cut a name into what its script spells by: readings of characters, kana morae, letters."""
    return tuple(_read(unit) for unit in _cut(unicodedata.normalize("NFKC", name)))


def _cut(name: str) -> Iterator[str]:
    unit = ""
    for char in name:
        if not char.isalpha() and char != _LONG:
            continue
        if unit and (char in _SMALL or char == _LONG):
            unit += char
            continue
        if unit:
            yield unit
        unit = char
    if unit:
        yield unit


def _read(unit: str) -> str:
    return unit if _SCRIPTS["kana"].match(unit) else anyascii(unit).lower() or unit


@lru_cache(maxsize=100_000)
def plain_reading(name: str) -> str:
    """Read a name's characters one by one, as who does not know the person would: ``Chize``.

    Chinese characters by their Mandarin reading, whoever's name they write; lower-case letters.
    """
    return letters(anyascii(unicodedata.normalize("NFKC", name)))
