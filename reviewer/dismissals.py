"""What was decided to stay: in one place, in one article, or for a name in a language.

A finding that somebody kept comes back dismissed wherever the decision reaches: beside the same
words in a text that was imported again, and as far as the scope goes that was chosen.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.contrib.auth.models import User
from django.db.models import Q

from prose.folding import fold
from prose.termbase import Snapshot
from reviewer.models import Dismissal, Flag, FlagStatus, KeepReason, KeepScope
from reviewer.models.flag import ANSWERS
from translations import clock

Key = tuple[str, int | None, str]


def remember(flag: Flag, scope: str, *, by: User) -> list[Flag]:
    """Note how far a decision reaches, and give the other open flags that it decides too."""
    if scope == KeepScope.HERE or not flag.check_name:
        return []
    translation = flag.target.translation
    Dismissal.objects.create(
        check_name=flag.check_name,
        concept=flag.concept,
        words=_words(flag.quote),
        language=translation.language,
        translation=translation if scope == KeepScope.ARTICLE else None,
        concept_version=flag.kept_concept_version,
        reason=flag.keep_reason,
        note=flag.keep_note,
        by=by,
    )
    same = Flag.objects.open().filter(check_name=flag.check_name, concept=flag.concept)
    same = same.filter(target__retired=False, target__translation__language=translation.language)
    if scope == KeepScope.ARTICLE:
        same = same.filter(target__translation=translation)
    others = same.exclude(pk=flag.pk).select_related("target__translation")
    return [other for other in others if _words(other.quote) == _words(flag.quote)]


def forget(flag: Flag) -> None:
    """Take back how far the decision on a flag reached; what it decided elsewhere stays so."""
    translation = flag.target.translation
    Dismissal.objects.filter(
        Q(translation=translation) | Q(translation=None),
        check_name=flag.check_name,
        concept=flag.concept,
        words=_words(flag.quote),
        language=translation.language,
    ).delete()


def settle(found: Iterable[Flag], known: Snapshot) -> None:
    """Dismiss those of new flags that were decided before; a concept that changed is asked anew."""
    new = [flag for flag in found if flag.check_name]
    if not new:
        return
    decided = _decided(new)
    twins = _twins(new)
    for flag in new:
        twin = next((twins[key] for key in _kinships(flag) if key in twins), None)
        before = twin or _reaching(flag, decided)
        if before is not None and _holds(before, flag, known):
            flag.status, flag.closed_at = FlagStatus.DISMISSED, clock.now()
            flag.keep_reason, flag.keep_note = before.reason, before.note
            flag.kept_concept_version, flag.closed_by_id = before.concept_version, before.by


def _holds(before: "Decision", flag: Flag, known: Snapshot) -> bool:
    """Whether a decision is about the concept as it is; an answer is about a quotation."""
    return before.reason in ANSWERS or before.concept_version == _version(flag, known)


class Decision(NamedTuple):
    """Why words stay, by whom, and the concept as it was then."""

    reason: str
    note: str
    concept_version: int
    by: int | None


def _decided(new: Iterable[Flag]) -> Mapping[tuple[Key, str, int | None], Decision]:
    languages = {flag.target.translation.language for flag in new}
    return {
        (
            (each.check_name, each.concept_id, each.words),
            each.language,
            each.translation_id,
        ): Decision(each.reason, each.note, each.concept_version, each.by_id)
        for each in Dismissal.objects.filter(language__in=languages).order_by("pk")
    }


def _reaching(
    flag: Flag, decided: Mapping[tuple[Key, str, int | None], Decision]
) -> Decision | None:
    translation = flag.target.translation
    key = (flag.check_name, flag.concept_id, _words(flag.quote))
    return decided.get((key, translation.language, translation.pk)) or decided.get(
        (key, translation.language, None)
    )


# A finding, the language, and where a decision on it holds: a text, certain words, anywhere ("").
_Kinship = tuple[str, str, str]


def _twins(new: Iterable[Flag]) -> Mapping[_Kinship, Decision]:
    """Give the decisions on the very same findings, in this text as it was or in another copy.

    What was answered about a quotation holds though all its words were written anew; that the
    original was put in holds in that text, and where the same words stand.
    """
    same = Flag.objects.filter(
        Q(status=FlagStatus.DISMISSED) | Q(status=FlagStatus.ORPHANED, keep_reason__in=ANSWERS),
        fingerprint__in={flag.fingerprint for flag in new},
    ).exclude(fingerprint="")
    twins = {}
    for flag in same.select_related("target__translation").order_by("pk"):
        in_text, same_words, anywhere = _kinships(flag)
        own = flag.keep_reason == KeepReason.ORIGINAL_IN
        for key in (in_text, same_words) if own else (anywhere,):
            twins[key] = Decision(
                flag.keep_reason, flag.keep_note, flag.kept_concept_version, flag.closed_by_id
            )
    return twins


def _kinships(flag: Flag) -> tuple[_Kinship, _Kinship, _Kinship]:
    tag = flag.target.translation.language
    reaches = (f"#{flag.target.translation_id}", f"={_words(flag.quote)}", "")
    in_text, same_words, anywhere = ((flag.fingerprint, tag, each) for each in reaches)
    return in_text, same_words, anywhere


def _version(flag: Flag, known: Snapshot) -> int:
    concept = flag.concept_id
    return known.concept(concept).version if concept is not None and known.has(concept) else 0


def _words(quote: str) -> str:
    return fold(quote).text[:300]
