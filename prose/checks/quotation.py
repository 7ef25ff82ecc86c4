"""A quotation is lost, made up, given to somebody else, or translated back.

Quotations of source and translation are paired by their order, lengths, names and figures. One of
the source that the translation does not have as a quotation is reported at the sentence where it
should stand; one that only the translation has was no direct speech before. Headlines are rewritten
and may have either. Whom a quotation belongs to is compared where its sentences name one person.

What somebody said in the language of the translation was said in words that exist: where the
termbase knows which language a person speaks in public, the original wording is to be found. That
is only to know. Titles 《》 and words set in quotation marks are no quotations.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from prose import alignment, languages, quoting, speech
from prose.category import Severity
from prose.counterparts import Alone
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
from prose.quoting import Side
from prose.rightform import called, later_name
from prose.segmentation import sentences
from prose.span import Span
from prose.speech import Quotation
from prose.termbase import Concept, Rendering

_NAME = "quotation"
_LOST, _MADE_UP, _ATTRIBUTED, _TRANSLATED_BACK = 0.7, 0.7, 0.6, 0.8
_TOLD = 40  # characters of a quotation in a message
_REWRITTEN = frozenset({"headline", "subhead", "quote"})


# What one paragraph shows: whose words they are, and in which language they were said


def _run(pair: Pair) -> Iterator[Finding]:
    sides = quoting.sides(pair)
    if sides is None or not _may_tell(sides):
        return
    here, there = sides
    for ours, theirs in quoting.compared(here, there).paired:
        if speech.is_long(ours.words(here.text)) or speech.is_long(theirs.words(there.text)):
            yield from _attributed(pair, (here, ours), (there, theirs))
            yield from _translated_back(pair, (here, ours), (there, theirs))


def _may_tell(sides: tuple[Side, Side]) -> bool:
    """Whether both texts quote, one of them at length, and somebody is named who may have spoken.

    To find out which quotations answer each other takes a hundred times as long as this.
    """
    long = (speech.is_long(each.words(side.text)) for side in sides for each in side.quoted)
    return all(side.quoted for side in sides) and any(long) and any(s.people for s in sides)


_Placed = tuple[Side, Quotation]


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


def _may_be_unnamed(side: Side, quotation: Quotation) -> bool:
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
    """Look at all; where a whole sentence has no counterpart, that is told, not what it quotes."""
    told = [_unanswered(pair) for pair in pairs]
    for number, (pair, found) in enumerate(zip(pairs, told, strict=True)):
        beside = [told[each] for each in (number - 1, number + 1) if 0 <= each < len(told)]
        for lost in found.lost if not any(each.may_give for each in beside) else ():
            if not _is_alone(lost, pair.counterparts.lost):
                yield number, _lost(pair, lost)
        for made_up in found.made_up if not any(each.may_take for each in beside) else ():
            if not _is_alone(made_up, pair.counterparts.added):
                yield number, _made_up(pair, made_up)


def _is_alone(quotation: Quotation, alone: Sequence[Alone]) -> bool:
    return any(each.sentence.span.overlaps(quotation.span) for each in alone)


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
    sides = None if pair.kind in _REWRITTEN else quoting.sides(pair)
    if sides is None:
        return _Unanswered(is_loose=_quotes_alone(pair))
    if any(not each.is_closed for side in sides for each in side.quoted):
        return _Unanswered(is_loose=True)
    if not any(each.is_speech for side in sides for each in side.quoted):
        return _Unanswered()
    found = quoting.compared(*sides)
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
