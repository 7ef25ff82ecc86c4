"""What a check takes and what it gives: Pair in, Finding out."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from prose import addresses, counterparts, occurrence, quantities
from prose.category import CATEGORIES, Severity
from prose.counterparts import Counterparts, Side
from prose.folding import fold
from prose.occurrence import Occurrence
from prose.quantities import Quantity, pairing
from prose.quantities.pairing import Pairing
from prose.rules import Rule
from prose.segmentation import words
from prose.span import Covered, Span
from prose.style import HouseStyle
from prose.termbase import Concept, Snapshot

_WORSE_IN_HEADLINES = frozenset({"name-wrong", "name-part"})
_CONTEXT = 24
_READ = 200  # characters
_READ_FAR = 4000  # where few of those are in words; beyond them nothing is looked for


@dataclass(frozen=True)
class Pair:
    """A source paragraph with its translation, and the termbase it is checked against.

    Languages are BCP 47 tags. ``kind`` is one of ``document.KINDS``. ``date`` is the article's.
    ``reads_numbers``, ``reads_quotations`` and ``reads_sentences`` are false for what stands so far
    behind in an article that it is no prose any more: no quantity is read there, and none agrees;
    no quotation is, and no sentence is paired.
    """

    source: str
    target: str
    source_language: str
    target_language: str
    snapshot: Snapshot
    kind: str = "paragraph"
    date: datetime.date | None = None
    reads_numbers: bool = True
    reads_quotations: bool = True
    reads_sentences: bool = True

    @cached_property
    def in_source(self) -> tuple[Occurrence, ...]:
        """What the termbase knows of the source."""
        return occurrence.find(self.source, self.source_language, self.snapshot)

    @cached_property
    def in_target(self) -> tuple[Occurrence, ...]:
        """What the termbase knows of the target, wrong forms too."""
        return occurrence.find(self.target, self.target_language, self.snapshot)

    @cached_property
    def in_numbers(self) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
        """The quantities of source and target; either says which 2/5 of the other is a date."""
        known = all(map(quantities.knows, (self.source_language, self.target_language)))
        if not (self.reads_numbers and known):
            return (), ()
        here = quantities.find(self.source, self.source_language)
        there = quantities.find(self.target, self.target_language, quantities.days(here))
        if "/" in self.source:
            here = quantities.find(self.source, self.source_language, quantities.days(there))
        return here, there

    @cached_property
    def quantities(self) -> Pairing:
        """Which of them are the same, and what either side has alone."""
        return pairing.pair(*self.in_numbers, self.date)

    @cached_property
    def counterparts(self) -> Counterparts:
        """Which sentences of the source and of the target are each other's, and which alone."""
        if not self.reads_sentences:
            return counterparts.NONE
        return counterparts.compare(
            Side(self.source, self.source_language, self.in_source),
            Side(self.target, self.target_language, self.in_target),
            self.quantities,
            self.usual_length,
        )

    @property
    def usual_length(self) -> float:
        """How long translations are in this house, against what the two languages usually need."""
        return self.snapshot.length(self.source_language, self.target_language)

    @property
    def numbers_agree(self) -> bool:
        """Whether every quantity of both sides was read and has its pair; there must be one.

        “At 8” does not say whether it is 8 p.m.
        """
        here, there = self.in_numbers
        read = pairing.all_read(self.source, here) and pairing.all_read(self.target, there)
        alone = self.quantities.missing or self.quantities.extra
        pairs = self.quantities.pairs
        told = all(
            one.unit == other.unit for one, other in pairs if one.kind == other.kind == "time"
        )
        return read and told and not alone and bool(pairs)

    @cached_property
    def literal(self) -> Covered:
        """The places of the target that are no prose: addresses, tags, names of files."""
        return Covered(each.span for each in addresses.find(self.target))

    def finding(  # noqa: PLR0913 - a keyword for each thing a check says
        self,
        check: str,
        span: Span,
        *,
        category: str,
        message: str,
        confidence: float,
        suggestion: str = "",
        concept: int | None = None,
        severity: Severity | None = None,
    ) -> "Finding":
        """Make what a check reports of a place of the target; the category says how grave it is.

        A wrong name in a headline is critical.
        """
        quote = span.of(self.target)
        headline = self.kind == "headline" and category in _WORSE_IN_HEADLINES
        usual = Severity.CRITICAL if headline else CATEGORIES[category].severity
        return Finding(
            check=check,
            category=category,
            severity=usual if severity is None else severity,
            span=span,
            text=quote,
            suggestion="" if suggestion == quote else suggestion,
            concept=concept,
            confidence=confidence,
            message=message[:-1] if message.endswith("..") else message,  # … says 3 p.m.
            fingerprint=fingerprint(check, concept, quote, context(self.target, span)),
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check reports, at a place of the target.

    ``check`` names it; of one that runs the house's own rules it names the rule too, behind a point
    (own_rule.17). ``text`` is the quote at ``span``; ``suggestion`` what should stand there instead
    (empty: not known); ``concept`` the id of the concept it is about; ``confidence`` is between 0
    and 1; ``message`` one sentence; ``fingerprint`` tells the same finding again after an edit
    elsewhere.
    """

    check: str
    category: str
    severity: Severity
    span: Span
    text: str
    suggestion: str
    concept: int | None
    confidence: float
    message: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Expected:
    """What an example must find: the quote, what it suggests instead, and the category."""

    text: str
    suggestion: str
    category: str


@dataclass(frozen=True, slots=True)
class Example:
    """A pair with a termbase, and all that its check must find there: nothing, when it is right.

    ``earlier`` are the paragraphs of the article before it, source and target of each.
    """

    source: str
    target: str
    source_language: str
    target_language: str
    concepts: tuple[Concept, ...] = ()
    expected: tuple[Expected, ...] = ()
    kind: str = "paragraph"
    earlier: tuple[tuple[str, str], ...] = ()
    styles: tuple[HouseStyle, ...] = ()
    rules: tuple[Rule, ...] = ()

    def pairs(self) -> tuple[Pair, ...]:
        """Give what the check is run on: the paragraphs before it, and it."""
        known = Snapshot(0, self.concepts, self.styles, self.rules)
        tongues = self.source_language, self.target_language
        return (
            *(Pair(source, target, *tongues, known) for source, target in self.earlier),
            Pair(self.source, self.target, *tongues, known, self.kind),
        )

    def found_by(self, check: "Check") -> tuple[Finding, ...]:
        """Give what a check finds here, paragraph by paragraph, then in the whole of it."""
        pairs = self.pairs()
        alone = [finding for pair in pairs for finding in check.run(pair)]
        return (*alone, *(finding for _number, finding in check.run_document(pairs)))


def _nothing(_looked_at: object) -> tuple[()]:
    return ()


def _nothing_of(_looked_at: object, _lost: object) -> tuple[()]:
    return ()


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that looks at a pair, or at all pairs of an article at once.

    ``run_document`` gives each finding with the number of its pair. ``run_paragraphs`` is for texts
    that nobody has paired: it takes the paragraphs of the source without a pair as well, each with
    the number of the pair that it should go before. ``help`` is shown to who asks what it does.
    """

    name: str
    version: int
    run: Callable[[Pair], Iterable[Finding]] = field(default=_nothing, repr=False)
    run_document: Callable[[Sequence[Pair]], Iterable[tuple[int, Finding]]] = field(
        default=_nothing, repr=False
    )
    run_paragraphs: Callable[
        [Sequence[Pair], Sequence[tuple[int, str]]], Iterable[tuple[int, Finding]]
    ] = field(default=_nothing_of, repr=False)
    examples: tuple[Example, ...] = field(default=(), repr=False)
    help: str = field(default="", repr=False)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Give the help, a paragraph each; the first is one sentence."""
        return tuple(" ".join(each.split()) for each in self.help.strip().split("\n\n"))

    @property
    def looks_at_all(self) -> bool:
        """Whether it has something to say of an article as a whole."""
        return self.run_document is not _nothing


def check_of(name: str) -> str:
    """Give the name of the check that a finding comes from: own_rule for own_rule.17."""
    return name.partition(".")[0]


def fingerprint(check: str, concept: int | None, text: str, context: str) -> str:
    """Give 64 hex digits that stay the same while check, concept, words and context do.

    Case, width, quotes and invisible characters make no difference. ``context`` comes from
    ``context()``. SHA-256.
    """
    parts = (check, "" if concept is None else str(concept), fold(text).text, fold(context).text)
    return sha256("\0".join(parts).encode()).hexdigest()


def shortened(words: str, most: int) -> str:
    """Give the beginning of a long quote for a message."""
    return words if len(words) <= most else f"{words[:most].rstrip()}…"


def context(text: str, span: Span) -> str:
    """Give the folded words before and after a span, at most 24 characters on each side."""
    return f"{_words_before(text, span.start)}|{_words_after(text, span.end)}"


def _words_before(text: str, at: int) -> str:
    """Give the end of the words before a place; only as much of the text is read as needed."""
    read = _words(text[max(0, at - _READ) : at])
    if at > _READ and len(" ".join(read[1:])) < _CONTEXT:
        read = _words(text[max(0, at - _READ_FAR) : at])
    return " ".join(read)[-_CONTEXT:]


def _words_after(text: str, at: int) -> str:
    """Give the beginning of the words after a place."""
    read = _words(text[at : at + _READ])
    if at + _READ < len(text) and len(" ".join(read[:-1])) < _CONTEXT:
        read = _words(text[at : at + _READ_FAR])
    return " ".join(read)[:_CONTEXT]


def _words(text: str) -> list[str]:
    folded = fold(text).text
    return [word.of(folded) for word in words(folded)]
