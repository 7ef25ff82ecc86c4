"""Finding: articles by headline, concepts by any form, paragraphs by their words, in any language.

Forms of concepts are compared folded (NFKC, case) in memory. Texts are compared by the database,
with the words as typed and in the shapes that folding would make equal: neither database folds
more than ASCII by itself. What is found is what the person may see, and nothing else.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Q, QuerySet
from django.urls import reverse

from prose import languages
from prose.folding import fold
from prose.termbase import Concept, Rendering
from reviewer import permissions
from reviewer.permissions import Rights
from translations import termbase
from translations.models import POSITION_STEP, Article, ConceptKind, Segment, Target, Translation
from translations.models.article import title_of
from translations.naming import language_name

LONGEST = 100  # characters of a question
FEW = 8  # of each kind, in the palette
MANY = 50  # paragraphs, on the page
_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, and whether it is what was looked for."""

    text: str
    hit: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A text with the words marked that were looked for."""

    pieces: tuple[Piece, ...]
    lang: str
    dir: str


@dataclass(frozen=True, slots=True)
class Found:
    """One line: where it leads, what it is called, and beneath it what tells it from others."""

    url: str
    title: Text
    beneath: Text | None
    label: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, source and translation together. What is added here has no source."""

    url: str
    source: Text | None
    target: Text
    article: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for: words that must all be there, each folded."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, typed: str) -> "Question":
        """Read what was typed. NUL is no word in any text, and no database takes it."""
        return cls(tuple(fold(typed.replace("\0", " ")[:LONGEST]).text.split()))

    def within(self, folded: str) -> bool:
        """Whether every word stands in a folded text."""
        return bool(self.words) and all(word in folded for word in self.words)

    def holding(self, field: str) -> Q:
        """Give the condition that the field holds every word."""
        held = Q()
        for word in self.words:
            shapes = Q()
            for shape in _shapes(word):
                shapes |= Q(**{f"{field}__icontains": shape})
            held &= shapes
        return held

    def marked(self, text: str, tag: str) -> Text:
        """Show a text with the words marked."""
        return Text(_pieces(text, self.words), tag, languages.get(tag).direction)


def _shapes(word: str) -> frozenset[str]:
    """Give the ways in which a folded word may stand; every database knows ASCII's case."""
    cased = {word, word.upper(), word.title()}
    if word.isascii():
        wide = {shape.translate(_FULL_WIDTH) for shape in cased}
        return frozenset({word, word.replace("'", "’"), *wide})
    decomposed = {unicodedata.normalize("NFD", shape) for shape in cased}
    return frozenset(cased | decomposed | {shape.replace("'", "’") for shape in cased})


def _pieces(text: str, words: Iterable[str]) -> tuple[Piece, ...]:
    folded = fold(text)
    spans = []
    for word in words:
        at = folded.text.find(word)
        while at >= 0:
            spans.append(folded.span(at, at + len(word)))
            at = folded.text.find(word, at + len(word))
    pieces, done = [], 0
    for span in sorted(spans):
        if span.start >= done:
            pieces += [Piece(text[done : span.start]), Piece(span.of(text), hit=True)]
            done = span.end
    pieces.append(Piece(text[done:]))
    return tuple(piece for piece in pieces if piece.text)


def concepts(question: Question) -> tuple[Found, ...]:
    """Find concepts by any of their forms, the wrong ones too; the nearest first. One query."""
    snapshot = termbase.snapshot()
    hits = sorted(
        (_distance(folded, question), concept.id, nth)
        for concept in snapshot.concepts
        for nth, form in enumerate(concept.renderings)
        if question.within(folded := _folded(form.text, form.language))
    )
    nearest: dict[int, Rendering] = {}
    for _, concept, nth in hits:
        nearest.setdefault(concept, snapshot.concept(concept).renderings[nth])
    found = list(nearest.items())[:FEW]
    return tuple(_concept(snapshot.concept(pk), form, question) for pk, form in found)


@lru_cache(maxsize=100_000)
def _folded(text: str, tag: str) -> str:
    return fold(text, tag).text


def _distance(form: str, question: Question) -> tuple[bool, bool, int]:
    asked = " ".join(question.words)
    return (form != asked, not form.startswith(asked), len(form))


def _concept(concept: Concept, form: Rendering, question: Question) -> Found:
    """Show a concept by the form that was found, or by the right one beside a wrong one."""
    forms = [each for each in concept.renderings if each.status == "preferred"]
    same = [each for each in forms if each.language == form.language]
    shown = form if form.accepted else max(same, key=_fullness, default=form)
    others = [each for each in forms if each.language != shown.language]
    beneath = form if not form.accepted else max(others, key=_fullness, default=None)
    label = str(ConceptKind(concept.kind).label)
    return Found(
        url=reverse("concept", args=[concept.id]),
        title=question.marked(shown.text, shown.language),
        beneath=question.marked(beneath.text, beneath.language) if beneath else None,
        label=label,
    )


def _fullness(form: Rendering) -> tuple[bool, bool]:
    return (form.part == "full", form.language == "en")


def articles(question: Question, rights: Rights) -> tuple[Found, ...]:
    """Find articles by a headline, the source's or a translation's; the newest first.

    Four queries: a translation leads to its desk, an article without one to its own page.
    """
    if not question.words:
        return ()
    heads, own = _headlines(Segment, question), _headlines(Target, question)
    seen = Translation.objects.filter(permissions.visible_translations(rights))
    held = Q(article__in=heads.values("article")) | Q(pk__in=own.values("translation"))
    translations = list(seen.filter(held).select_related("article").order_by("-pk")[:FEW])
    without = Article.objects.filter(pk__in=heads.values("article"))
    without = without.exclude(pk__in=seen.values("article")).order_by("-pk")
    able = [each for each in without[:FEW] if permissions.sees_article(rights, each)]
    sources = _sources({each.article_id for each in translations} | {each.pk for each in able})
    titles = dict(
        Target.objects.filter(translation__in=translations, kind="headline", retired=False)
        .order_by("-position")
        .values_list("translation_id", "text")
    )
    return (
        *(_translation(each, titles, sources, question) for each in translations),
        *(_article(each, sources, question) for each in able[: FEW - len(translations)]),
    )


def _headlines(model: type[Segment | Target], question: Question) -> QuerySet[Segment | Target]:
    found = model._default_manager.filter(kind="headline", retired=False).order_by()
    return found.filter(question.holding("text"))


def _sources(pks: set[int]) -> dict[int, str]:
    units: dict[int, list[Segment]] = {pk: [] for pk in pks}
    found = Segment.objects.filter(article__in=pks, retired=False).order_by("position")
    for segment in found.filter(Q(kind="headline") | Q(position=POSITION_STEP)):
        units[segment.article_id].append(segment)
    return {pk: title_of(found) for pk, found in units.items()}


def _translation(
    found: Translation, titles: dict[int, str], sources: dict[int, str], question: Question
) -> Found:
    source = question.marked(sources[found.article_id], found.article.language)
    title = titles.get(found.pk)
    return Found(
        url=reverse("review", args=[found.pk]),
        title=question.marked(title, found.language) if title else source,
        beneath=source if title else None,
        label=f"{language_name(found.language)} · {found.get_status_display()}",
    )


def _article(found: Article, sources: dict[int, str], question: Question) -> Found:
    return Found(
        url=reverse("article", args=[found.pk]),
        title=question.marked(sources[found.pk], found.language),
        beneath=None,
        label=language_name(found.language),
    )


def paragraphs(question: Question, rights: Rights) -> tuple[Paragraph, ...]:
    """Find paragraphs by the words of the source or of the translation; the newest first."""
    if not question.words:
        return ()
    seen = Translation.objects.filter(permissions.visible_translations(rights))
    live = Target.objects.filter(retired=False, translation__in=seen)
    found = live.filter(question.holding("text") | question.holding("segment__text"))
    told = found.select_related("segment", "translation__article").order_by("-translation", "pk")
    shown = list(told[:MANY])
    sources = _sources({each.translation.article_id for each in shown})
    return tuple(_paragraph(each, sources, question) for each in shown)


def _paragraph(found: Target, sources: dict[int, str], question: Question) -> Paragraph:
    translation, segment = found.translation, found.segment
    tag = translation.article.language
    return Paragraph(
        url=f"{reverse('review', args=[translation.pk])}#p{found.pk}",
        source=question.marked(segment.text, tag) if segment else None,
        target=question.marked(found.text, translation.language),
        article=sources[translation.article_id],
    )
