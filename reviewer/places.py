"""A flag's words wherever they stand in the translation, and its suggestion put in there."""

from collections.abc import Collection
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from prose import occurrence
from prose.termbase import Concept, Rendering, Snapshot
from reviewer import editing
from reviewer.editing import Replacement
from reviewer.flags import check_correctable, is_own
from reviewer.models import Flag
from reviewer.refusals import Invalid, Refused
from translations.models import Act


@dataclass(frozen=True, slots=True)
class Place:
    """One place in the translation where a flag's words stand.

    `chosen` is false where somebody has said that the words are to stay.
    """

    replacement: Replacement
    chosen: bool

    @property
    def key(self) -> str:
        """Name the place: target, start and end."""
        span = self.replacement.span
        return f"{self.replacement.target.pk}:{span.start}:{span.end}"


def find(flag: Flag) -> tuple[Place, ...]:
    """Find every place in the translation where a flag's words stand, flagged or not.

    Whole words only, in Latin scripts; capitals are answered with capitals.
    """
    check_correctable(flag)
    translation = flag.target.translation
    wrong = Rendering(0, translation.language, flag.quote, "deprecated", case_sensitive=False)
    known = Snapshot(0, (Concept(0, "term", renderings=(wrong,)),))
    kept = {
        (each.target_id, each.span)
        for each in Flag.objects.filter(target__translation=translation, status="dismissed")
    }
    found = []
    for target in translation.targets.live().select_related("translation", "segment"):
        for hit in occurrence.find(target.text, translation.language, known):
            quote = hit.span.of(target.text)
            text = occurrence.recased(flag.suggestion, quote, flag.quote)
            replacement = Replacement(target, hit.span, quote, text)
            found.append(Place(replacement, (target.pk, hit.span) not in kept))
    own = Replacement(flag.target, flag.span, flag.quote, flag.suggestion)
    overlapped = any(
        each.target == own.target and each.span.overlaps(own.span)
        for each in (place.replacement for place in found)
    )
    # Part of a word was flagged: that place is its own, and no other is like it.
    return tuple(found) if overlapped else (Place(own, chosen=True), *found)


def correct(flag: Flag, chosen: Collection[str], *, by: User, seen: dict[int, int]) -> int:
    """Replace a flag's words in the chosen places: one transaction, one revision.

    `chosen` holds keys of places. Raises Refused if the words no longer stand at one of them.
    """
    if not chosen:
        raise Invalid(_("Choose at least one place."))
    standing = {place.key: place.replacement for place in find(flag)}
    if gone := set(chosen) - set(standing):
        raise Refused(
            _("The words no longer stand where the preview showed them: %(gone)s.")
            % {"gone": len(gone)}
        )
    editing.replace(
        [standing[key] for key in chosen],
        by=by,
        seen=seen,
        kind=Act.EVERYWHERE,
        comment=f"{flag.quote} → {flag.suggestion}",
        typed=is_own(flag, by),
    )
    return len(chosen)
