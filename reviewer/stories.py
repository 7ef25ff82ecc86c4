"""A story that came in several files: its first draft brings the article, the others join it."""

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from prose.document import Document
from reviewer import intake, permissions
from reviewer.models import BatchStory
from reviewer.refusals import Refused
from translations import importing, termbase
from translations.importing import Details, Pairing
from translations.models import Article, Translation
from translations.naming import language_name


def held(pk: int | None) -> BatchStory | None:
    """Hold a story, so that two drafts of it become one article; without one there is none."""
    return BatchStory.objects.select_for_update().filter(pk=pk).first() if pk else None


def store(
    story: BatchStory | None,
    source: Document,
    target: Document | None,
    details: Details,
    *,
    by: User | None,
    pairings: Sequence[Pairing] | None = None,
) -> tuple[Article, Translation | None]:
    """Store one draft: as an article, or as a translation of the article that its story became.

    Raises what ``intake.store`` and ``join`` raise.
    """
    if story is not None and story.article is not None and target is not None:
        return story.article, join(story.article, source, target, by=by, pairings=pairings)
    article, translation = intake.store(source, target, details, by=by, pairings=pairings)
    if story is not None:
        story.article = article
        story.save(update_fields=["article"])
    return article, translation


def join(
    article: Article,
    source: Document,
    target: Document,
    *,
    by: User | None,
    pairings: Sequence[Pairing] | None = None,
) -> Translation:
    """Store one more finished translation of an article.

    Raises PermissionDenied, and Refused where the article has one in this language, or where its
    paragraphs are not those of ``source``.
    """
    intake.require_import(by, source, target)
    if by is not None:
        permissions.require(
            permissions.sees_article(permissions.of(by), article), _("translate this article")
        )
    name = language_name(target.language)
    pairings = pairings or intake.preview(source, target)
    with transaction.atomic():
        termbase.hold()
        if article.translations.filter(language=target.language).exists():
            raise Refused(_("There is a translation into %(name)s already.") % {"name": name})
        paragraphs = [segment.text for segment in article.segments.live()]
        if paragraphs != [block.text for block in source.blocks]:
            raise Refused(
                _(
                    "The article was stored with its source cut otherwise than beside the "
                    "%(name)s. Cut the source here as it is there."
                )
                % {"name": name}
            )
        laid = importing.units(pairings)
        translation = importing.start_translation(article, target.language, by=by, laid=laid)
        intake.first_check(translation)
    return translation
