"""Where renderings stand in a text: the longest first, on word edges, in the text's own offsets."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from weakref import WeakKeyDictionary

import regex
from ahocorasick_rs import AhoCorasick

from prose import languages
from prose.edges import Edges
from prose.folding import Folded, fold, without_accents
from prose.inflection import cases, in_case_of, stem
from prose.language import Language, normal
from prose.span import Covered, Span
from prose.termbase import Rendering, Snapshot

_ENDS_OF_SITES = "com org net gov edu info jp cn de fr uk ru".split()  # noqa: SIM905 - one line
_ADDRESS = regex.compile(
    r"(?:https?://|www\.)[!-~]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?<!\w)@\w+"
    rf"|(?<![\w.-])(?:[\w-]{{1,63}}\.)+(?:{'|'.join(_ENDS_OF_SITES)})(?!\w)",
    regex.ASCII | regex.IGNORECASE,
)
_SIGNS_OF_ADDRESSES = ("://", "www.", "@", *(f".{end}" for end in _ENDS_OF_SITES))
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "þ": "th"})
_BARE_ARABIC = str.maketrans("أإآٱىة", "اااايه")
_PLAIN_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_LONGER = 4  # letters that a name may grow by in another case
_NAMES = frozenset({"person", "organisation", "place"})


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A rendering at a place; ``others`` are those of other concepts that are written alike."""

    span: Span
    rendering: Rendering
    others: tuple[Rendering, ...] = ()

    def quote(self, text: str) -> str:
        """Give the words as the text has them."""
        return self.span.of(text)


def find(text: str, language: str, snapshot: Snapshot) -> tuple[Occurrence, ...]:
    """Give every rendering that stands in the text, sorted, none overlapping another.

    Offsets are code points of ``text``. The longest wins: a form inside a longer one is no hit.
    Where one form is deprecated for one concept and accepted for another, the deprecated one is
    reported and the other stands in ``others``. Web and e-mail addresses are left out.
    Raises UnknownLanguage.
    """
    return _matcher(language, snapshot).find(text)


def addresses(text: str) -> tuple[Span, ...]:
    """Give where web and e-mail addresses stand: no name in them is to be judged."""
    lower = text.casefold()
    if not any(sign in lower for sign in _SIGNS_OF_ADDRESSES):
        return ()
    return tuple(Span(*found.span()) for found in _ADDRESS.finditer(text))


def suggestion(wrong: Rendering, quote: str, snapshot: Snapshot, language: str) -> str:
    """Give what should stand there instead, in the case of the quote; empty if nothing is known."""
    right = snapshot.concept(wrong.concept).preferred(language, wrong.part)
    if right is None:
        return ""
    fitting = in_case_of(right.text, quote, wrong.text, languages.get(language))
    return recased(fitting, quote, wrong.text)


def recased(text: str, quote: str, model: str) -> str:
    """Write ``text`` as the quote is written: in capitals, or with a capital first letter.

    ``model`` is the form the quote was found by: only a case other than its own is taken over.
    """
    if quote.isupper() and not model.isupper() and sum(map(str.isalpha, quote)) > 1:
        return text.upper()
    if quote[:1].isupper() and model[:1].islower():
        return text[:1].upper() + text[1:]
    return text


_matchers: WeakKeyDictionary[Snapshot, dict[str, "_Matcher"]] = WeakKeyDictionary()


def _matcher(language: str, snapshot: Snapshot) -> "_Matcher":
    known = _matchers.setdefault(snapshot, {})
    tag = normal(language)
    if tag not in known:
        declines = bool(languages.get(tag).cases)
        known[tag] = (_DecliningMatcher if declines else _Matcher)(tag, snapshot)
    return known[tag]


class _Matcher:
    """The forms of one termbase in one language, by their folded text."""

    def __init__(self, tag: str, snapshot: Snapshot) -> None:
        self.tag = tag
        self.words = frozenset(each.id for each in snapshot.concepts if each.kind not in _NAMES)
        self.edges = Edges(languages.get(tag))
        plain = snapshot.style(tag).accents != "kept"
        forms: dict[str, tuple[Rendering, ...]] = {}
        for rendering in snapshot.renderings(tag):
            folded = fold(rendering.text.strip(), tag).text
            others = self._other_forms(folded, plain=plain and rendering.accepted)
            for form in (folded, *others):
                forms[form] = (*forms.get(form, ()), rendering)
        forms.pop("", None)
        self._index(forms)

    def _index(self, forms: Mapping[str, tuple[Rendering, ...]]) -> None:
        self.automaton = AhoCorasick(forms, store_patterns=False)
        self.forms = tuple(forms.values())

    def _other_forms(self, form: str, *, plain: bool) -> set[str]:
        """Give a form as it is joined on and, if ``plain``, as those write it who simplify."""
        others = {
            changed + form.removeprefix(begun)
            for begun, changed in self.edges.language.beginnings
            if form.startswith(begun)
        }
        if plain and not form.isascii():
            others |= _simplified(form)
        return others - {form}

    def find(self, text: str) -> tuple[Occurrence, ...]:
        folded = fold(text, self.tag)
        hits = list(self._hits(text, folded))
        if hits and (closed := addresses(text)):
            hits = [hit for hit in hits if not any(hit.span.overlaps(span) for span in closed)]
        return _resolved(hits)

    def _hits(self, text: str, folded: Folded) -> Iterator[Occurrence]:
        """Give all hits, overlapping ones too."""
        for renderings, start, end in self._candidates(folded.text):
            if _cuts_cluster(folded, start, end):
                continue
            span = folded.span(start, end)
            if not self.edges.hold(text, span):
                continue
            quote = span.of(text)
            fitting = [form for form in renderings if self._case_fits(form, quote)]
            if fitting:
                yield _occurrence(span, fitting)

    def _candidates(self, text: str) -> Iterator[tuple[tuple[Rendering, ...], int, int]]:
        """Give (renderings, start, end) wherever a form stands in the folded text."""
        for number, start, end in self._places(text):
            yield self.forms[number], start, end

    def _places(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Give (number, start, end) of each hit but those in the midst of plain letters."""
        found = self.automaton.find_matches_as_indexes(text, overlapping=True)
        for number, start, end in found:
            if not (start and text[start - 1] in _PLAIN_LETTERS and text[start] in _PLAIN_LETTERS):
                yield number, start, end

    def _case_fits(self, form: Rendering, quote: str) -> bool:
        """A name keeps its capital; what is case-sensitive keeps every letter's case."""
        if form.case_sensitive:
            return _cases(form.text) == _cases(quote)
        if form.concept in self.words:
            return True
        return _begins_small(quote) <= _begins_small(form.text)


class _DecliningMatcher(_Matcher):
    """The forms in a language with cases, found by what their last words keep in all of them."""

    def _index(self, forms: Mapping[str, tuple[Rendering, ...]]) -> None:
        language = self.edges.language
        stems: dict[str, tuple[str, ...]] = {}
        for form in forms:
            last = stem(form.rpartition(" ")[2], language)
            stems[last] = (*stems.get(last, ()), form)
        self.automaton = AhoCorasick(stems, store_patterns=False)
        self.stems = tuple(stems.values())
        self.by_form = forms

    def _candidates(self, text: str) -> Iterator[tuple[tuple[Rendering, ...], int, int]]:
        for number, start, _end in self._places(text):
            if start and text[start - 1].isalpha():
                continue
            for form in self.stems[number]:
                if (
                    " " in form
                    and form[:2] not in text[max(0, start - len(form) - _LONGER) : start]
                ):
                    continue  # so most whole names of a family are no further looked at
                for written, before in _declensions(form, self.edges.language):
                    if before <= start and text.startswith(written, start - before):
                        yield self.by_form[form], start - before, start - before + len(written)


@lru_cache(maxsize=20_000)
def _declensions(form: str, language: Language) -> tuple[tuple[str, int], ...]:
    """Give a form in all its cases, each with how many characters stand before its last word.

    Of a single word, those whose tails are known by the suffixes of the language are left out.
    """
    every = dict.fromkeys(cases(form, language))
    if " " not in form:
        every = {
            each: None
            for each in every
            if each == form or each.removeprefix(form) not in language.suffixes
        }
    return tuple((each, each.rfind(" ") + 1) for each in every)


def _simplified(form: str) -> set[str]:
    """Give a form as those write it who have no accents: Erdogan, Sigurdsson, اردوغان."""
    if form.translate(_BARE_ARABIC) != form:
        return {form.translate(_BARE_ARABIC)}
    stripped = without_accents(form)
    bare = stripped.translate(_PLAIN)
    return {stripped, bare} if bare.isascii() else set()


def _cases(text: str) -> str:
    return "".join("u" if char.isupper() else "l" for char in text if char.isalpha())


def _begins_small(text: str) -> bool:
    """Whether the first letter is no capital; False where there is no letter."""
    first = next(filter(str.isalpha, text), "")
    return first != "" and not first.isupper()


def _cuts_cluster(folded: Folded, start: int, end: int) -> bool:
    starts, ends = folded.starts, folded.ends
    if isinstance(starts, range):
        return False
    cut_before = start > 0 and starts[start - 1] == starts[start]
    return cut_before or (end < len(ends) and ends[end - 1] == ends[end])


def _occurrence(span: Span, forms: Sequence[Rendering]) -> Occurrence:
    """One rendering a concept, accepted before deprecated; then the deprecated concept first."""
    by_concept: dict[int, Rendering] = {}
    for form in sorted(forms, key=lambda form: (form.status == "deprecated", form.concept)):
        by_concept.setdefault(form.concept, form)
    first, *others = sorted(by_concept.values(), key=lambda form: form.accepted)
    return Occurrence(span, first, tuple(others))


def _resolved(hits: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Keep the longest of overlapping hits, the first of equally long ones."""
    taken = Covered()
    kept: list[Occurrence] = []
    for hit in sorted(hits, key=lambda hit: (-len(hit.span), hit.span.start)):
        if not taken.overlaps(hit.span):
            taken.add(hit.span)
            kept.append(hit)
    return tuple(sorted(kept, key=lambda hit: hit.span))
