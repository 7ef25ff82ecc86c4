"""Many suggestions at once: what would be replaced, the act, and the way back."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reviewer import editing, flags, permissions
from reviewer.editing import Replacement
from reviewer.models import Flag
from reviewer.permissions import require
from reviewer.refusals import Invalid, Refused
from translations import history, termbase
from translations.models import Act, Target, Translation


@dataclass(frozen=True, slots=True)
class Fixed:
    """What was done: suggestions, in how many paragraphs, and the numbers of those left alone.

    `revision` is the one that holds it all.
    """

    suggestions: int
    paragraphs: int
    left: tuple[int, ...]
    revision: int


def fixable(translation: Translation, target: int | None = None) -> tuple[Flag, ...]:
    """Give the open flags whose suggestion can be put in place, in reading order.

    `target` narrows them to one paragraph. Of two on the same words the first counts.
    """
    found = Flag.objects.open().filter(target__translation=translation, target__retired=False)
    if target is not None:
        found = found.filter(target=target)
    chosen: dict[int, list[Flag]] = defaultdict(list)
    for flag in found.exclude(suggestion="").select_related("target", "concept", "by"):
        taken = chosen[flag.target_id]
        if stands(flag) and not any(flag.span.overlaps(other.span) for other in taken):
            taken.append(flag)
    return tuple(flag for each in chosen.values() for flag in each)


def stands(flag: Flag) -> bool:
    """Whether the flag's words are still where it says."""
    text = flag.target.text
    return flag.span.inside(text) and flag.span.of(text) == flag.quote


def correct_many(
    translation: Translation, chosen: Collection[int], *, by: User, seen: dict[int, int]
) -> Fixed:
    """Put the suggestions of the chosen flags in place: one transaction, one revision.

    A paragraph is done whole or not at all: where somebody changed it since it was `seen`, or
    closed one of its flags, it is left alone and named. Raises Refused if that leaves none.
    """
    require(permissions.of(by).may_edit(translation.language), _("edit in this language"))
    if not chosen:
        raise Invalid(_("Choose at least one suggestion."))
    with transaction.atomic():
        _alone(translation)
        meant = Flag.objects.filter(pk__in=chosen, target__translation=translation)
        asked = {flag.target_id: set[int]() for flag in meant}
        for flag in meant:
            asked[flag.target_id].add(flag.pk)
        ready = {flag.pk: flag for flag in fixable(translation) if flag.pk in set(chosen)}
        whole = [pk for pk, theirs in asked.items() if theirs <= set(ready)]
        now = [flag for flag in ready.values() if flag.target_id in whole and _unmoved(flag, seen)]
        if not now:
            raise Refused(_("These paragraphs were changed after the preview. Look at them again."))
        _replace(now, by, seen)
    done = {flag.target_id for flag in now}
    return Fixed(
        suggestions=len(now),
        paragraphs=len(done),
        left=numbers(translation, asked.keys() - done),
        revision=history.latest(translation) or 0,
    )


def _unmoved(flag: Flag, seen: dict[int, int]) -> bool:
    return flag.target.version == seen.get(flag.target_id)


def _replace(chosen: Collection[Flag], by: User, seen: dict[int, int]) -> None:
    targets: dict[int, Target] = {}
    editing.replace(
        [
            # One target, one object: each of its replacements is of the same version.
            Replacement(
                targets.setdefault(flag.target_id, flag.target),
                flag.span,
                flag.quote,
                flag.suggestion,
            )
            for flag in chosen
        ],
        by=by,
        seen=seen,
        kind=Act.CORRECT,
        comment=_told(chosen),
        typed=any(flags.is_own(flag, by) for flag in chosen),
    )


def _told(chosen: Collection[Flag]) -> str:
    pairs = list(dict.fromkeys(f"{flag.quote} → {flag.suggestion}" for flag in chosen))
    if len(pairs) <= 3:
        return "; ".join(pairs)
    rest = len(pairs) - 3
    more = ngettext("%(count)d more", "%(count)d more", rest) % {"count": rest}
    return "; ".join([*pairs[:3], more])


def numbers(translation: Translation, targets: Iterable[int]) -> tuple[int, ...]:
    """Give the numbers that paragraphs carry on the desk."""
    wanted = set(targets)
    live = translation.targets.live().values_list("pk", flat=True)
    return tuple(number for number, pk in enumerate(live, 1) if pk in wanted)


def undo(translation: Translation, revision: int, *, by: User) -> None:
    """Take back the last revision. Raises Refused where another one has come since."""
    with transaction.atomic():
        _alone(translation)
        made = list(history.metas(translation).order_by("-revision_id")[:2])
        if len(made) < 2 or made[0].revision_id != revision:
            raise Refused(
                _("The text was changed again since. Restore an earlier revision from its history.")
            )
        editing.restore(translation, made[1].revision_id, by=by, typed=made[0].typed)


def _alone(translation: Translation) -> None:
    """Let nobody else change the translation until the transaction ends."""
    termbase.hold()
    Translation.objects.select_for_update().get(pk=translation.pk)
