"""Articles that are here already: the same text, or the same headline."""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256

from django.utils.translation import gettext as _

from prose import language
from prose.document import Document
from translations.models import Article, Segment


@dataclass(frozen=True, slots=True)
class Likeness:
    """By what a text is known again: its language, its first paragraph, the SHA-256 of all."""

    language: str
    opening: str
    digest: str


@dataclass(frozen=True, slots=True)
class Twin:
    """An article like another; ``whole``: every paragraph is the same, not the first alone."""

    article: Article
    whole: bool

    @property
    def in_words(self) -> str:
        """The likeness, as a sentence."""
        if self.whole:
            said = _("An article with this very text is stored already: number %(number)s.")
        else:
            said = _(
                "An article that begins with the same words is stored already: number %(number)s."
            )
        return said % {"number": self.article.pk}


def likeness(source: Document) -> Likeness:
    """Say by what a source is known again."""
    texts = [block.text for block in source.blocks]
    return Likeness(source.language, texts[0], _digest(texts))


def find(wanted: Collection[Likeness]) -> dict[Likeness, Twin]:
    """Find the stored article that is most like each, where there is one."""
    openings = {each.opening for each in wanted}
    alike = Segment.objects.live().filter(text__in=openings).values_list("article", flat=True)
    found: dict[Likeness, Twin] = {}
    for article in Article.objects.filter(pk__in=alike).prefetch_related("segments"):
        texts = [segment.text for segment in article.segments.all() if not segment.retired]
        digest = _digest(texts)
        for each in wanted:
            begins = each.opening == texts[0] and language.same(each.language, article.language)
            whole = digest == each.digest
            if begins and (whole or each not in found):
                found[each] = Twin(article, whole)
    return found


def _digest(texts: list[str]) -> str:
    return sha256("\0".join(texts).encode()).hexdigest()
