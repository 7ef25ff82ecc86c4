"""A quotation is lost, made up, given to somebody else, or translated back.

Quotations of source and translation are paired by their order, lengths, names and figures. One of
the source that the translation does not have as a quotation is reported at the sentence where it
should stand; one that only the translation has was no direct speech before. Headlines are rewritten
and may have either. Whom a quotation belongs to is compared where its sentences name one person.

What somebody said in the language of the translation was said in words that exist: where the
termbase knows which language a person speaks in public, the original wording is to be found. That
is only to know. Titles 《》 and words set in quotation marks are no quotations.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from prose import alignment, languages, speech
from prose.category import Severity
from prose.finding import (
    Check,
    Example,
    Expected,
    Finding,
    Pair,
    context,
    fingerprint,
    shortened,
)
from prose.inflection import in_case_of
from prose.language import UnknownLanguage, same
from prose.occurrence import Occurrence, recased
from prose.rightform import called, later_name
from prose.segmentation import sentences
from prose.span import Covered, Span
from prose.speech import Quotation
from prose.termbase import Concept, Rendering

_NAME = "quotation"
_LOST, _MADE_UP, _ATTRIBUTED, _TRANSLATED_BACK = 0.7, 0.7, 0.6, 0.8
_MOST = 40  # quotations in a paragraph: more is no article
_LONGEST = 20_000  # characters of a paragraph
_FAR = 4  # times as long: not the same words
_TOLD = 40  # characters of a quotation in a message
_DASHES = "—–―"
_REWRITTEN = frozenset({"headline", "subhead", "quote"})


@dataclass(frozen=True)
class _Side:
    """One text of a pair: what it quotes, and whom it names around that."""

    text: str
    language: str
    quoted: tuple[Quotation, ...]
    pair: Pair
    is_source: bool

    @property
    def hits(self) -> tuple[Occurrence, ...]:
        """Give what the termbase knows of the text."""
        return self.pair.in_source if self.is_source else self.pair.in_target

    @cached_property
    def people(self) -> tuple[tuple[Occurrence, frozenset[int]], ...]:
        """Give where people are named outside of quotations, and who each may be."""
        inside = Covered(each.span for each in self.quoted)
        told = (
            (hit, _people(hit, self.pair)) for hit in self.hits if not inside.overlaps(hit.span)
        )
        return tuple((hit, who) for hit, who in told if who)

    @cached_property
    def around(self) -> Mapping[Quotation, Span]:
        """Give the sentences in which each quotation stands."""
        places = speech.surroundings(self.text, self.language, self.quoted)
        return dict(zip(self.quoted, places, strict=True))

    def beside(self, quotation: Quotation) -> str:
        """Give the words of its sentences that are not quoted."""
        place = self.around[quotation]
        before = Span(place.start, quotation.span.start).of(self.text)
        return f"{before} {Span(quotation.span.end, place.end).of(self.text)}"

    def speakers(self, quotation: Quotation) -> tuple[tuple[Occurrence, frozenset[int]], ...]:
        """Give who is named in its sentences; where nobody is, in the paragraph."""
        place = self.around[quotation]
        near = tuple(each for each in self.people if each[0].span.overlaps(place))
        return near or self.people

    def speaker(self, quotation: Quotation) -> int | None:
        """Give whose words they are, if one person alone is named."""
        named = [who for _hit, who in self.speakers(quotation)]
        common = frozenset.intersection(*named) if named else frozenset()
        return next(iter(common)) if len(common) == 1 else None


def _people(hit: Occurrence, pair: Pair) -> frozenset[int]:
    return frozenset(
        each.concept
        for each in (hit.rendering, *hit.others)
        if each.part not in {"title", "given"}
        and pair.snapshot.concept(each.concept).kind == "person"
    )


def _sides(pair: Pair) -> tuple[_Side, _Side] | None:
    """Give both texts; None where they quote nothing, or cannot be compared."""
    if not pair.source.strip() or not pair.target.strip() or not _is_worth_it(pair):
        return None
    here = _quoted(pair.source, pair.source_language, pair.kind)
    there = _quoted(pair.target, pair.target_language, pair.kind)
    if max(len(here), len(there)) > _MOST:
        return None
    return (
        _Side(pair.source, pair.source_language, here, pair, is_source=True),
        _Side(pair.target, pair.target_language, there, pair, is_source=False),
    )


def _is_worth_it(pair: Pair) -> bool:
    texts = pair.source, pair.target
    if max(map(len, texts)) > _LONGEST or not pair.reads_quotations:
        return False
    return pair.kind == "quote" or any(map(speech.quotes, texts))


def _quoted(text: str, language: str, kind: str) -> tuple[Quotation, ...]:
    """Give what a text quotes; a paragraph that is a quotation needs no marks."""
    found = speech.find(text, language)
    if kind != "quote" or any(each.is_closed for each in found):
        return found
    end = max(text.rfind(f" {dash}") for dash in _DASHES)
    whole = Span(0, end if end > 0 else len(text))
    return (Quotation(whole, whole, is_closed=False),)


@dataclass(frozen=True, slots=True)
class _Compared:
    """Which quotations answer each other, and which have no answer."""

    paired: tuple[tuple[Quotation, Quotation], ...]
    lost: tuple[Quotation, ...]
    made_up: tuple[Quotation, ...]


def _compared(here: _Side, there: _Side) -> _Compared:
    paired, lost, made_up = [], [], []
    for bead in _beads(here, there):
        ours = [here.quoted[number] for number in bead.source]
        theirs = [there.quoted[number] for number in bead.target]
        if ours and theirs and not _is_far(_length(here, ours), _length(there, theirs)):
            paired.append((ours[0], theirs[0]))
        else:
            longer = _length(here, ours) > _length(there, theirs)
            lost += [each for each in ours if each.is_speech and (longer or not theirs)]
            made_up += [each for each in theirs if each.is_speech and (not longer or not ours)]
    return _Compared(tuple(paired), tuple(lost), tuple(made_up))


def _beads(here: _Side, there: _Side) -> Sequence[alignment.Bead]:
    return alignment.align(
        [each.words(here.text) for each in here.quoted],
        [each.words(there.text) for each in there.quoted],
        here.language,
        there.language,
        here.pair.snapshot,
    )


def _length(side: _Side, quotations: Sequence[Quotation]) -> float:
    """Give the length in words, as the language has them."""
    per_word = languages.get(side.language).chars_per_word
    return sum(len(each.words(side.text)) for each in quotations) / per_word


def _is_far(one: float, other: float) -> bool:
    return max(one, other) > _FAR * max(min(one, other), 0.1)


# What one paragraph shows: whose words they are, and in which language they were said


def _run(pair: Pair) -> Iterator[Finding]:
    sides = _sides(pair)
    if sides is None or not _may_tell(sides):
        return
    here, there = sides
    for ours, theirs in _compared(here, there).paired:
        if speech.is_long(ours.words(here.text)) or speech.is_long(theirs.words(there.text)):
            yield from _attributed(pair, (here, ours), (there, theirs))
            yield from _translated_back(pair, (here, ours), (there, theirs))


def _may_tell(sides: tuple[_Side, _Side]) -> bool:
    """Whether both texts quote, one of them at length, and somebody is named who may have spoken.

    To find out which quotations answer each other takes a hundred times as long as this.
    """
    long = (speech.is_long(each.words(side.text)) for side in sides for each in side.quoted)
    return all(side.quoted for side in sides) and any(long) and any(s.people for s in sides)


_Placed = tuple[_Side, Quotation]


def _attributed(pair: Pair, source: _Placed, target: _Placed) -> Iterator[Finding]:
    """Report the name of another person than the source has beside the quotation."""
    (here, ours), (there, theirs) = source, target
    meant, said = here.speaker(ours), there.speaker(theirs)
    if meant is None or said is None or meant == said or pair.kind == "quote":
        return
    if _may_be_unnamed(here, ours) or _may_be_unnamed(there, theirs):
        return
    wrong = there.speakers(theirs)[0][0]
    right = pair.snapshot.concept(meant)
    name = _name(right, pair)
    if name and said not in {one for _hit, who in here.speakers(ours) for one in who}:
        yield pair.finding(
            _NAME,
            wrong.span,
            category="quotation",
            suggestion=_instead(right, wrong, pair),
            concept=right.id,
            confidence=_ATTRIBUTED,
            message=f"The source has these words from {name}; this paragraph says "
            f"{wrong.quote(pair.target)}.",
        )


def _may_be_unnamed(side: _Side, quotation: Quotation) -> bool:
    return speech.has_pronoun(side.beside(quotation), side.language)


def _instead(right: Concept, wrong: Occurrence, pair: Pair) -> str:
    """Give the right name, as long as the wrong one and in its case."""
    tag, found = pair.target_language, wrong.rendering
    style = pair.snapshot.style(tag)
    name = called(right, tag, style) if found.part == "full" else later_name(right, tag)
    quote = wrong.quote(pair.target)
    fitting = in_case_of(name, quote, found.text, languages.get(tag)) if name else ""
    return recased(fitting, quote, found.text)


def _name(concept: Concept, pair: Pair) -> str:
    return called(concept, pair.target_language, pair.snapshot.style(pair.target_language))


def _translated_back(pair: Pair, source: _Placed, target: _Placed) -> Iterator[Finding]:
    """Report what was said in the language of the translation, and translated from it before."""
    (here, ours), (there, theirs) = source, target
    speaker = here.speaker(ours)
    speaker = there.speaker(theirs) if speaker is None and not here.people else speaker
    if speaker is None or not _was_said_so(pair.snapshot.concept(speaker), pair):
        return
    name = _name(pair.snapshot.concept(speaker), pair)
    made = pair.finding(
        _NAME,
        theirs.span,
        category="quotation",
        severity=Severity.NEUTRAL,
        concept=speaker,
        confidence=_TRANSLATED_BACK,
        message=f"Back-translated: find the original wording of {name}.",
    )
    # The same words of the source are the same question, whatever stands in the translation.
    yield replace(made, fingerprint=_of_source(ours, pair, speaker))


def _was_said_so(speaker: Concept, pair: Pair) -> bool:
    native = speaker.native_language
    try:
        spoken = native and same(native, pair.target_language)
        return bool(spoken) and not same(native, pair.source_language)
    except UnknownLanguage:
        return False


def _of_source(quotation: Quotation, pair: Pair, concept: int | None = None) -> str:
    around = context(pair.source, quotation.span)
    return fingerprint(_NAME, concept, quotation.words(pair.source), around)


# What the paragraphs around show: whether a quotation is lost or has only moved


def _run_document(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    told = [_unanswered(pair) for pair in pairs]
    for number, (pair, found) in enumerate(zip(pairs, told, strict=True)):
        beside = [told[each] for each in (number - 1, number + 1) if 0 <= each < len(told)]
        for lost in found.lost if not any(each.may_give for each in beside) else ():
            yield number, _lost(pair, lost)
        for made_up in found.made_up if not any(each.may_take for each in beside) else ():
            yield number, _made_up(pair, made_up)


@dataclass(frozen=True, slots=True)
class _Unanswered:
    """What of a paragraph has no answer in it, and whether it may answer its neighbours."""

    lost: tuple[Quotation, ...] = ()
    made_up: tuple[Quotation, ...] = ()
    is_loose: bool = False

    @property
    def may_give(self) -> bool:
        """Whether a quotation that its neighbour lost may stand in its translation."""
        return bool(self.made_up) or self.is_loose

    @property
    def may_take(self) -> bool:
        """Whether a quotation that its neighbour has too much may stand in its source."""
        return bool(self.lost) or self.is_loose


def _unanswered(pair: Pair) -> _Unanswered:
    """Compare a paragraph alone; where a mark is not closed nobody knows what it quotes."""
    if pair.kind == "quote" or not pair.reads_quotations:
        return _Unanswered(is_loose=True)
    sides = None if pair.kind in _REWRITTEN else _sides(pair)
    if sides is None:
        return _Unanswered(is_loose=_quotes_alone(pair))
    if any(not each.is_closed for side in sides for each in side.quoted):
        return _Unanswered(is_loose=True)
    if not any(each.is_speech for side in sides for each in side.quoted):
        return _Unanswered()
    found = _compared(*sides)
    return _Unanswered(found.lost, found.made_up)


def _quotes_alone(pair: Pair) -> bool:
    """Whether one text quotes and the other is empty: they were joined or cut otherwise."""
    if pair.source.strip() and pair.target.strip():
        return False
    return any(map(speech.quotes, (pair.source, pair.target)))


def _lost(pair: Pair, quotation: Quotation) -> Finding:
    words = shortened(quotation.words(pair.source), _TOLD)
    made = pair.finding(
        _NAME,
        _where(pair, quotation),
        category="quotation",
        confidence=_LOST,
        message=f"The source quotes “{words}”; the translation has no quotation for it.",
    )
    return replace(made, fingerprint=_of_source(quotation, pair))


def _where(pair: Pair, quotation: Quotation) -> Span:
    """Give the sentence of the target in which a quotation should stand."""
    tongues = pair.source_language, pair.target_language
    passages = alignment.sentences(pair.source, pair.target, *tongues, pair.snapshot)
    touched = [each for each in passages if each.source.overlaps(quotation.span)]
    spans = [each.target for each in touched if len(each.target)]
    if spans:
        return spans[0]
    at = touched[0].target.start if touched else 0
    every = sentences(pair.target, pair.target_language)
    return next((each for each in reversed(every) if each.start <= at), every[0])


def _made_up(pair: Pair, quotation: Quotation) -> Finding:
    return pair.finding(
        _NAME,
        quotation.span,
        category="quotation",
        confidence=_MADE_UP,
        message="The source does not quote here: these words are no direct speech there.",
    )


def _person(number: int, zh: str, en: str, native: str = "") -> Concept:
    forms = ((tag, name) for tag, name in (("zh", zh), ("en", en)))
    renderings = tuple(Rendering(number, tag, name, part="family") for tag, name in forms)
    return Concept(number, "person", renderings=renderings, native_language=native)


_GREER, _LUTNICK = _person(1, "格里尔", "Greer", "en"), _person(2, "卢特尼克", "Lutnick")
_EXAMPLES = (
    Example(
        "格里尔说：“我们今天的谈判是坦率的。”",
        "“We had frank talks today,” Greer said.",
        "zh",
        "en",
        (_GREER,),
        (Expected("“We had frank talks today,”", "", "quotation"),),
    ),
    Example(
        "卢特尼克说：“我们今天的谈判是坦率的。”",
        "“We had frank talks today,” Greer said.",
        "zh",
        "en",
        (_GREER, _LUTNICK),
        (Expected("Greer", "Lutnick", "quotation"),),
    ),
    Example(
        "卢特尼克说：“我们今天的谈判是坦率的。”",
        "Lutnick said the talks had been frank.",
        "zh",
        "en",
        (_LUTNICK,),
        (Expected("Lutnick said the talks had been frank.", "", "quotation"),),
    ),
    Example(
        "卢特尼克说，今天的谈判是坦率的。",
        "Lutnick said: “We had frank talks today.”",
        "zh",
        "en",
        (_LUTNICK,),
        (Expected("“We had frank talks today.”", "", "quotation"),),
    ),
    Example(
        "卢特尼克在《华尔街日报今日评论》上说：“我们谈得很坦率。”市场称之为“三杀”。",
        "“We talked frankly,” Lutnick told the paper. Markets call it a triple sell-off.",
        "zh",
        "en",
        (_LUTNICK,),
    ),
)

CHECK = Check(_NAME, 1, _run, _run_document, examples=_EXAMPLES, help=__doc__ or "")
