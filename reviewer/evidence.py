"""Holds the records against what else the archive says, so that none is missing with its chain."""

from collections import Counter
from collections.abc import Iterator

from django.db.models import Exists, OuterRef

from reviewer.models import Decision, DecisionKind
from translations.models import Act, Export, RevisionMeta, Status, Translation

# What history calls each decision.
ACTS = {
    Act.SUBMIT: DecisionKind.SUBMITTED,
    Act.SEND_BACK: DecisionKind.SENT_BACK,
    Act.APPROVE: DecisionKind.APPROVED,
    Act.REOPEN: DecisionKind.REOPENED,
}

Deed = tuple[int | None, str, int | None]


def contradictions() -> Iterator[str]:
    """Say in sentences where decisions and exports are not as the history and the texts say."""
    yield from _uneven()
    approval = Decision.objects.filter(
        kind=DecisionKind.APPROVED,
        translation=OuterRef("translation"),
        revision=OuterRef("revision"),
    )
    lonely = Export.objects.filter(~Exists(approval)).order_by("pk")
    for pk, translation in lonely.values_list("pk", "translation_id"):
        yield f"Export number {pk} of translation {translation} has no decision that approved it."
    yield from _unfounded()


def _uneven() -> Iterator[str]:
    """Compare how often each person took each decision: by the history, by the decisions."""
    by_history: Counter[Deed] = Counter(
        (translation, ACTS[Act(kind)], by)
        for translation, kind, by in RevisionMeta.objects.filter(kind__in=ACTS).values_list(
            "translation_id", "kind", "revision__user_id"
        )
    )
    rows = Decision.objects.values_list("translation_id", "kind", "by_id")
    recorded: Counter[Deed] = Counter(rows)
    for deed in sorted(by_history | recorded, key=str):
        told, held = by_history[deed], recorded[deed]
        if told != held:
            translation, kind, by = deed
            yield (
                f"Translation {translation}, “{kind}” by account {by}: "
                f"the history tells of {told}, and the decisions hold {held}."
            )


def _unfounded() -> Iterator[str]:
    """Look behind each translation that is approved, or marked as having left the house."""
    approval = Decision.objects.filter(
        kind=DecisionKind.APPROVED,
        translation=OuterRef("pk"),
        revision=OuterRef("approved_revision"),
        content_hash=OuterRef("approved_hash"),
    )
    approved = Translation.objects.approved_once().order_by("pk")
    for pk in approved.filter(~Exists(approval)).values_list("pk", flat=True):
        yield f"Translation {pk} is approved, and no decision approved what it says."
    export = Export.objects.filter(
        translation=OuterRef("pk"), revision=OuterRef("approved_revision")
    )
    left = approved.filter(~Exists(export), status=Status.APPROVED, awaits_export=False)
    for pk in left.values_list("pk", flat=True):
        yield f"Translation {pk} has left the house, and no export of it is there."
