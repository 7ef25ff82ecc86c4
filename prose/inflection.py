"""A name in its other cases: Марии Захаровой, Donalda Tuska.

A rough grammar of endings, one table a language. It says which words may be a name in a text, and
puts the right name into the case of the wrong one; it does not say how a name must be declined.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product, takewhile

from prose.language import Language

_SHORTEST = 2  # letters that stay
_MANY = 3  # words: of longer names only the likeliest endings are tried


def inflected(name: str, language: Language) -> tuple[tuple[str, ...], ...]:
    """Give all that a name may become, case by case, the likeliest first.

    Empty where the language has no table. Every word is declined, or (Министерство финансов) the
    first alone.
    """
    if not language.cases:
        return ()
    words = name.split(" ")
    declined = [_declined(word, language) for word in words]
    return tuple(
        tuple(dict.fromkeys(_joined(words, forms))) for forms in zip(*declined, strict=True)
    )


def in_case_of(right: str, quote: str, wrong: str, language: Language) -> str:
    """Put the right name into the case in which the quote has the wrong one."""
    folded = quote.casefold()
    for ours, theirs in zip(inflected(right, language), inflected(wrong, language), strict=True):
        if folded != wrong.casefold() and folded in (form.casefold() for form in theirs):
            return ours[0]
    return right


def cases(name: str, language: Language) -> tuple[str, ...]:
    """Give a name and all that it may become."""
    return (name, *(form for case in inflected(name, language) for form in case))


def stem(word: str, language: Language) -> str:
    """Give what a word keeps in all cases: ``захаров`` of ``захарова``."""
    ending = _ending(word, language)
    return word if ending is None else word[: len(word) - len(ending)] + _kept(language)[ending]


def _joined(words: list[str], forms: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    if len(words) <= _MANY:
        yield from (" ".join(chosen) for chosen in product(*forms))
    else:
        yield " ".join(likeliest for likeliest, *_others in forms)
    if len(words) > 1:
        yield from (" ".join((first, *words[1:])) for first in forms[0])


@lru_cache(maxsize=50_000)
def _declined(word: str, language: Language) -> tuple[tuple[str, ...], ...]:
    """Decline a word by the rows of the longest ending that it has."""
    ending = _ending(word, language)
    if ending is None:
        return ((word,),) * len(language.cases[0][1])
    kept = word[: len(word) - len(ending)]
    rows = zip(*_rows(language)[ending], strict=True)
    return tuple(tuple(kept + changed for changed in found) for found in rows)


def _ending(word: str, language: Language) -> str | None:
    """Give the longest ending that a word has; None if it is too short to be declined."""
    known = _rows(language)
    longest = max(map(len, known), default=0)
    for size in range(min(longest, len(word)), -1, -1):
        ending = word[len(word) - size :]
        if ending in known:
            return ending if len(word) - size >= _SHORTEST else None
    return None


@lru_cache(maxsize=64)
def _rows(language: Language) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Give the rows of each ending."""
    rows: dict[str, tuple[tuple[str, ...], ...]] = {}
    for ending, changed in language.cases:
        rows[ending] = (*rows.get(ending, ()), changed)
    return rows


@lru_cache(maxsize=64)
def _kept(language: Language) -> Mapping[str, str]:
    """Give what stays of each ending in all of its rows."""
    return {
        ending: _common([ending, *(each for row in rows for each in row)])
        for ending, rows in _rows(language).items()
    }


def _common(words: list[str]) -> str:
    """Give the beginning that all words have."""
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*words, strict=False))
    return "".join(letters[0] for letters in alike)
