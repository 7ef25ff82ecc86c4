"""What a text speaks of, told by its words: fields of meaning, countries and cities.

A field is a set of words that translators put for one another, in each language: what the source
calls a 理由 may be a reason, a cause or a motive. The tables stand in ``tables/fields``; countries
and cities come from CLDR.
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError

from prose import languages, stems
from prose.language import normal
from prose.stems import Stems

_SHORTEST = 4  # letters that are left of the name of a country without its ending
_ENDINGS = "aeiouyаяоеийьіїыу"


@lru_cache(maxsize=4096)
def senses(text: str, language: str) -> frozenset[frozenset[str]]:
    """Name what each word of a text may mean: its fields, countries (JP) and cities (Asia/Tokyo).

    Words that are in no table are left out. Raises UnknownLanguage.
    """
    return frozenset(map(frozenset, _by_word(_stems(language).folded(text))))


def _by_word(found: Iterable[tuple[int, int, str]]) -> Iterator[set[str]]:
    """Put together what stands inside one another: in “prime minister” is no other minister."""
    end, senses = 0, set[str]()
    for _start, ends, field in sorted(found, key=_longest_first):
        if ends > end:
            if senses:
                yield senses
            end, senses = ends, set()
        senses.add(field)
    if senses:
        yield senses


def _longest_first(found: tuple[int, int, str]) -> tuple[int, int]:
    return found[0], -found[1]


@cache
def _stems(tag: str) -> Stems:
    language = languages.get(tag)
    code = language.code.partition("-")[0]
    told = [(entry, field) for field, row in _rows(code) for entry in stems.entries(row)]
    return Stems(language, [*told, *_places(tag, language.spaced)])


def _rows(code: str) -> Iterator[tuple[str, str]]:
    return ((field, rows.get(code, "")) for field, rows in stems.tables("fields"))


def _places(tag: str, spaced: bool) -> Iterator[tuple[str, str]]:  # noqa: FBT001
    """Give the names of countries and of cities that time zones are named by."""
    try:
        locale = Locale.parse(normal(tag).replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return
    for code, name in locale.territories.items():
        if code.isalpha() and code.isascii():
            yield (_stem(str(name)) if spaced else str(name)), code
    for zone in Locale("ja").time_zones:  # which names those that English has not as well
        city = locale.time_zones.get(zone, {}).get("city") or str(zone).rpartition("/")[2]
        yield str(city).replace("_", " "), str(zone)


def _stem(name: str) -> str:
    """Give a name without the vowels at its end: Japan and Japanese, Япония and японский."""
    bare = name.rstrip(_ENDINGS)
    return bare if len(bare) >= _SHORTEST else name
