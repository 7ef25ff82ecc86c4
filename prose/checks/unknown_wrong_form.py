"""A name of the source is written wrongly in the translation, in a way nobody has listed.

The source says whom a paragraph names. Where the translation has no approved form for a mention,
the run of words that was probably meant for it is looked for, by its spelling and by its sound, and
the approved form is suggested. Every mention counts: a right “Greer” does not excuse a wrong
“Grier” beside it. A name that is merely left out (“the minister”) is no mistake. Where two people
share a name and nothing tells them apart, both are named and nothing is suggested.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from prose import languages
from prose.candidates import Candidate, candidates, long_names
from prose.cast import AKAZAWA, GREER, LUTNICK
from prose.category import OF_KIND
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.folding import fold, same
from prose.inflection import cases
from prose.likeness import alike, likest
from prose.mentions import Referent, referents, said, taken
from prose.neighbours import after_title
from prose.rightform import called, right_form
from prose.span import Covered, Span
from prose.termbase import Concept
from prose.transliteration import plain_reading, sound

_NAME = "unknown_wrong_form"
_LEAST_LIKE = 0.33
_SPELLS = 0.3  # the source spells the true name by sound
_STRAY = 0.8  # so alike that it is wrong even where every mention has its name
_READ = 0.85  # so alike to how the characters read in Chinese
_TITLED = 0.12
_HALF = 0.66  # of the words of an organisation's name
_STEM = 5  # letters that tell words apart, whatever their endings
_SURE = 0.93
_LENGTHS = (3, 5)  # characters of a name that the termbase does not know


@dataclass(frozen=True, slots=True)
class _Guess:
    """A candidate taken for a referent: how alike they are, by spelling, sound and reading."""

    referent: Referent
    candidate: Candidate
    spelt: float
    heard: float
    read: float
    titled: bool
    phonetic: bool

    @property
    def score(self) -> float:
        mixed = 0.55 * self.spelt + 0.45 * self.heard if self.phonetic else 0.0
        title = _TITLED if self.titled else 0.0
        return max(self.spelt, mixed, self.read) + title + 0.02 * self.candidate.words

    @property
    def stray(self) -> bool:
        """Whether it is wrong even where every mention has its name: by sound, too."""
        return self.spelt >= _STRAY and (self.heard >= _SPELLS or not self.phonetic)

    @property
    def believable(self) -> bool:
        """Whether spelling, sound and a title before it say together that it was meant."""
        if self.read >= _READ or self.spelt >= _STRAY:
            return True
        spelt, heard = self.spelt, self.heard
        if self.candidate.text.isupper() or (self.candidate.opens and self.candidate.words == 1):
            # Its capitals say nothing: any word may look like that.
            return spelt >= 0.72 or (heard >= 0.6 and spelt >= 0.5)
        if not self.phonetic:
            return spelt >= 0.66 or (self.titled and spelt >= 0.5)
        return (
            (heard >= 0.6 and spelt >= 0.35)
            or (spelt >= 0.62 and heard >= 0.12)
            or (self.titled and heard >= 0.3)
            or (spelt >= 0.72 and heard >= 0.03)
        )


def _run(pair: Pair) -> Iterator[Finding]:
    if not pair.source or not pair.target:
        return
    named = referents(pair)
    for guess in sorted(_chosen(pair, named), key=lambda guess: guess.candidate.span):
        yield _finding(pair, guess)


def _chosen(pair: Pair, named: Sequence[Referent]) -> list[_Guess]:
    """Take the likeliest guesses: no place twice, and no more than mentions without a name."""
    left = {referent: _left(pair, referent) for referent in named}
    chosen: list[_Guess] = []
    places = Covered()
    others = _strangers(pair)
    for guess in sorted(_guesses(pair, named), key=lambda guess: -guess.score):
        wanted = left[guess.referent] > 0 or guess.stray
        if wanted and not places.overlaps(guess.candidate.span) and not _is_any_of(others, guess):
            chosen.append(guess)
            places.add(guess.candidate.span)
            left[guess.referent] -= 1
    return chosen


def _strangers(pair: Pair) -> frozenset[str]:
    """Give the words of the source that may be names and that the termbase does not know."""
    known = Covered(hit.span for hit in pair.in_source)
    runs = candidates(pair.source, pair.source_language, lengths=_LENGTHS)
    return frozenset(run.text for run in runs if not known.overlaps(run.span))


def _is_any_of(others: Iterable[str], guess: _Guess) -> bool:
    """Whether other words of the source sound more like the candidate: it is another's name."""
    if guess.spelt >= _SURE or guess.heard >= _SURE:
        return False
    words = guess.candidate.text.split()
    least = max(0.6, guess.heard + 0.05)
    return any(sound(other, word) >= least for other in others for word in words)


def _left(pair: Pair, referent: Referent) -> int:
    """Count the mentions of the source that have no name in the target, right or wrong."""
    return len(referent.quotes) - len(said(pair, referent))


def _guesses(pair: Pair, named: Sequence[Referent]) -> Iterator[_Guess]:
    spoken_for = Covered(taken(pair, named))
    for referent in named:
        forms = _forms(referent, pair.target_language)
        if not forms:
            continue
        runs = candidates(pair.target, pair.target_language, lengths={len(f) for f in forms})
        for run in runs:
            if spoken_for.overlaps(run.span) or _is_form(run.text, forms):
                continue
            guess = _guess(pair, referent, run, forms)
            if guess and guess.believable:
                yield guess
        if referent.concept.kind != "person":
            yield from _half_rendered(pair, referent, forms, spoken_for)


def _half_rendered(
    pair: Pair, referent: Referent, forms: Sequence[str], spoken_for: Covered
) -> Iterator[_Guess]:
    """Guess names of several words that have most words of the right one, in whatever order."""
    for run in long_names(pair.target, pair.target_language):
        if spoken_for.overlaps(run.span) or _is_form(run.text, forms):
            continue
        shared = max(_shared_words(run.text, form) for form in forms)
        if shared >= _HALF:
            yield _Guess(referent, run, shared, 0.0, 0.0, titled=False, phonetic=False)


def _shared_words(one: str, other: str) -> float:
    """Give the share of words that two names have in common by their first letters (Dice)."""
    first, second = _stems(one), _stems(other)
    if min(len(first), len(second)) < 2:
        return 0.0
    return 2 * len(first & second) / (len(first) + len(second))


def _stems(name: str) -> frozenset[str]:
    return frozenset(
        fold(word).text.removesuffix("s")[:_STEM] for word in name.split() if word[0].isupper()
    )


def _forms(referent: Referent, language: str) -> tuple[str, ...]:
    spoken = languages.get(language)
    forms = (each.text for each in referent.forms(language) if each.part != "given")
    return tuple(dict.fromkeys(case for form in forms for case in cases(form, spoken)))


def _is_form(text: str, forms: Iterable[str]) -> bool:
    return any(same(text, form) for form in forms)


def _guess(pair: Pair, referent: Referent, run: Candidate, forms: Sequence[str]) -> _Guess | None:
    spelt, _form = likest(run.text, forms)
    read = _as_read(run.text, referent)
    if spelt < _LEAST_LIKE and read < _READ:
        return None
    return _Guess(
        referent,
        run,
        spelt,
        _heard([run.text], referent.quotes),
        read,
        after_title(pair.target, run.span.start, pair.target_language),
        _heard(forms, referent.quotes) >= _SPELLS,
    )


def _heard(names: Iterable[str], quotes: Iterable[str]) -> float:
    """Give how well any of the names fits any of the source's quotes by sound."""
    quoted = set(quotes)
    return max((sound(quote, name) for name in names for quote in quoted), default=0.0)


def _as_read(name: str, referent: Referent) -> float:
    """Give how alike a name is to the source's characters as they read one by one."""
    readings = {plain_reading(quote) for quote in set(referent.quotes) if not quote.isascii()}
    return max((alike(name.replace(" ", ""), reading) for reading in readings), default=0.0)


def _finding(pair: Pair, guess: _Guess) -> Finding:
    referent, concept = guess.referent, guess.referent.concept
    span = _grown(pair, guess)
    quote = span.of(pair.target)
    return pair.finding(
        _NAME,
        span,
        category=OF_KIND[concept.kind],
        suggestion="" if referent.ambiguous else _suggestion(pair, concept, quote),
        concept=None if referent.ambiguous else concept.id,
        confidence=round(min(0.98, guess.score), 2),
        message=_message(pair, referent, quote),
    )


def _suggestion(pair: Pair, concept: Concept, quote: str) -> str:
    return right_form(concept, quote, pair.snapshot, pair.target_language)


def _grown(pair: Pair, guess: _Guess) -> Span:
    """Take in the capitalised words that belong to the name of an organisation or a place."""
    span = guess.candidate.span
    if guess.referent.concept.kind == "person":
        return span
    runs = candidates(pair.target, pair.target_language, lengths=())
    around = [run.span for run in runs if run.span.start == span.start and run.span.end > span.end]
    return max(around, key=len, default=span)


def _message(pair: Pair, referent: Referent, quote: str) -> str:
    style = pair.snapshot.style(pair.target_language)
    names = [called(concept, pair.target_language, style) for concept in referent.concepts]
    if referent.ambiguous:
        return f"{referent.quotes[0]} may be {' or '.join(names)}; this paragraph says {quote}."
    return f"{referent.quotes[0]} is {names[0]} in the termbase; this paragraph says {quote}."


_EXAMPLES = (
    Example(
        "贸易代表格里尔和商务部长卢特尼克出席。",
        "Trade Representative Grier and Commerce Secretary Rutnick attended.",
        "zh",
        "en",
        (GREER, LUTNICK),
        (Expected("Grier", "Greer", "name-wrong"), Expected("Rutnick", "Lutnick", "name-wrong")),
    ),
    Example(
        "格里尔发言，随后格里尔离开。",
        "Greer spoke, and then Grier’s car left.",
        "zh",
        "en",
        (GREER,),
        (Expected("Grier", "Greer", "name-wrong"),),
    ),
    Example(
        "赤泽亮正抵达华盛顿。",
        "Chize Liangzheng arrived in Washington.",
        "zh",
        "en",
        (AKAZAWA,),
        (Expected("Chize Liangzheng", "Ryosei Akazawa", "name-wrong"),),
    ),
    Example("格里尔发表讲话。", "The trade representative spoke in Geneva.", "zh", "en", (GREER,)),
    Example("格里尔发表讲话。", "GREER SPEAKS", "zh", "en", (GREER,), kind="headline"),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
