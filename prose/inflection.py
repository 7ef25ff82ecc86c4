"""A name in its other cases: Марии Захаровой, Donalda Tuska.

A rough grammar of endings, one table a language. It says which words may be a name in a text, and
puts the right name into the case of the wrong one; it does not say how a name must be declined.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from prose.language import Language

_SHORTEST = 2  # letters that stay


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


def _joined(words: list[str], forms: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    yield from (" ".join(chosen) for chosen in product(*forms))
    if len(words) > 1:
        yield from (" ".join((first, *words[1:])) for first in forms[0])


@lru_cache(maxsize=50_000)
def _declined(word: str, language: Language) -> tuple[tuple[str, ...], ...]:
    """Decline a word by the rows of the longest ending that it has."""
    fitting = [row for row in language.cases if word.endswith(row[0])]
    longest = max((len(ending) for ending, _changed in fitting), default=0)
    stem = word[: len(word) - longest]
    rows = [changed for ending, changed in fitting if len(ending) == longest]
    if not rows or len(stem) < _SHORTEST:
        return ((word,),) * len(language.cases[0][1])
    return tuple(tuple(stem + ending for ending in found) for found in zip(*rows, strict=True))
