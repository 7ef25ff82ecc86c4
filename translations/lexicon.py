"""The words that translate each other, learnt from what the archive has approved."""

from types import MappingProxyType

from django.db.models import Max, QuerySet

from prose import fitness, lexicon
from prose.lexicon import EMPTY, Lexicon
from translations import clock
from translations.models import LearntLexicon, RevisionMeta, State, Target

FEWEST = 100  # paragraphs: fewer teach nothing that two texts do not say themselves
MOST = 1500  # the newest ones: learning takes some two seconds
GROWN = 1.2  # times as many paragraphs as were learnt from: it is learnt anew


def of(source_language: str, target_language: str) -> Lexicon:
    """Give what the archive teaches about two languages; empty where it is too small.

    It is kept, with the revision that it was learnt at, and learnt anew when the archive has grown
    by a fifth.
    """
    beside = _approved(source_language, target_language)
    count = beside.count()
    if count < FEWEST:
        return EMPTY
    kept = LearntLexicon.objects.filter(
        source_language=source_language, target_language=target_language
    ).first()
    if kept is None or count > GROWN * kept.pairs:
        kept = _learnt(beside, source_language, target_language, count)
    partners = {word: tuple(map(tuple, found)) for word, found in kept.partners.items()}
    return Lexicon(MappingProxyType(partners), kept.revision)


def _approved(source_language: str, target_language: str) -> QuerySet[Target]:
    """Give the finished paragraphs of translations that were approved once."""
    return Target.objects.live().filter(
        state=State.DONE,
        segment__isnull=False,
        translation__language=target_language,
        translation__article__language=source_language,
        translation__approved_revision__isnull=False,
    )


def _learnt(
    beside: QuerySet[Target], source_language: str, target_language: str, count: int
) -> LearntLexicon:
    newest = list(beside.order_by("-pk").values_list("segment__text", "text")[:MOST])
    found = lexicon.learn(
        [
            (lexicon.words(source, source_language), lexicon.words(target, target_language))
            for source, target in newest
        ]
    )
    last = RevisionMeta.objects.aggregate(last=Max("revision_id"))["last"] or 0
    learnt, _new = LearntLexicon.objects.update_or_create(
        source_language=source_language,
        target_language=target_language,
        defaults={
            "revision": last,
            "pairs": count,
            "length": fitness.usual_length(newest, source_language, target_language),
            "partners": {word: list(partners) for word, partners in found.partners.items()},
            "learnt_at": clock.now(),
        },
    )
    return learnt
