"""Runs the checks and reconciles what they find with the flags that stand."""

import copy
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from prose import category, checks, occurrence, patching
from prose.checks import own_rule
from prose.finding import Finding, Pair, check_of
from prose.rules import RanOver, Rule
from prose.termbase import Snapshot, holds
from reviewer import carrying, dismissals
from reviewer.carrying import NOT_EDITED, Cause, Change
from reviewer.models import Flag, FlagStatus
from reviewer.models.flag import ANSWERS, FOLLOWING
from translations import history, termbase
from translations.models import Article, Concept, Status, Target, Translation

WORD = re.compile(r"\w+")
MOST_OF_A_RULE = 10_000  # places in the archive: what finds more means something else


def settle(
    changes: Sequence[Change], revision: int, *, by: User | None = None, back_to: int | None = None
) -> None:
    """Carry the flags of changed targets through the edit, then look at the new texts."""
    returned = carrying.carry(changes, revision, by=by, back_to=back_to)
    refresh([c.target for c in changes], revision, Cause(revision, by), returned)


def foreseen(target: Target, text: str) -> tuple[Target, list[Flag]]:
    """Give the target with this text, and the open flags that it then would have.

    Nothing is stored: what a check would find anew comes as flags numbered below zero.
    """
    drafted = copy.copy(target)
    drafted.text = text
    kept = _carried(carrying.of_targets([target]).get(target.pk, []), target.text, drafted)
    known = termbase.snapshot()
    beside = [drafted if each.pk == target.pk else each for each in _with_others([target])]
    found = checks.run_document([pair_of(each, known) for each in beside])
    compared = _compared(kept, found[beside.index(drafted)], known)
    for flag, finding in compared.standing:
        _say_anew(flag, text, finding)
    standing = [f for f in kept if f.status == FlagStatus.OPEN and f not in compared.gone]
    new = [_found(drafted, finding, pk=-n) for n, finding in enumerate(compared.new, 1)]
    return drafted, sorted(standing + new, key=lambda flag: (flag.start, flag.end))


def _carried(flags: list[Flag], before: str, drafted: Target) -> list[Flag]:
    change = Change(drafted, before, drafted.text)
    gone = {flag.pk for flag in carrying.follow(flags, change, NOT_EDITED)}
    for flag in flags:
        flag.target = drafted
    return [f for f in flags if f.pk not in gone and f.status in FOLLOWING]


def refresh(
    targets: Iterable[Target],
    revision: int,
    cause: Cause = NOT_EDITED,
    returned: Collection[int] = (),
) -> int:
    """Check the targets as they are now and bring their flags in line; count the new ones.

    What only the whole article shows is looked for in all of it, so that flags of other paragraphs
    may come and go too.
    What is found no longer is fixed where an edit is the cause, and withdrawn where none is; so
    are flags that have only `returned` with their words.
    """
    known = termbase.snapshot()
    looked_at = list(targets)
    own = {target.pk for target in looked_at}
    found, altered = [], []
    for article in _by_translation(_with_others(looked_at)):
        flags = carrying.of_targets(article)
        findings = checks.run_document([pair_of(target, known) for target in article])
        for target, theirs in zip(article, findings, strict=True):
            mine = flags.get(target.pk, [])
            if target.pk not in own:
                mine, theirs = _of_documents(mine, theirs)  # noqa: PLW2901
            compared = _compared(mine, theirs, known)
            altered += [f for f, finding in compared.standing if _say_anew(f, target.text, finding)]
            found += [_found(target, finding) for finding in compared.new]
            for flag in compared.gone:
                if flag.status == FlagStatus.OPEN:
                    _end(flag, NOT_EDITED if flag.pk in returned else cause)
                    altered.append(flag)
    carrying.store(altered)
    dismissals.settle(found, known)
    Flag.objects.bulk_create(found)
    carrying.place(altered + found, revision)
    return sum(flag.status == FlagStatus.OPEN for flag in found)


def _with_others(targets: Sequence[Target]) -> list[Target]:
    """Give these targets and all others of their translations that are live, in reading order."""
    own = {target.pk: target for target in targets}
    translations = {target.translation_id for target in targets}
    live = Target.objects.live().filter(translation__in=translations).exclude(pk__in=own)
    others = live.select_related("segment", "translation__article")
    return sorted([*targets, *others], key=lambda t: (t.translation_id, t.position, t.pk))


def _by_translation(targets: Iterable[Target]) -> Iterator[list[Target]]:
    for _translation, theirs in groupby(targets, key=lambda target: target.translation_id):
        yield list(theirs)


def _of_documents(
    flags: Iterable[Flag], findings: Iterable[Finding]
) -> tuple[list[Flag], tuple[Finding, ...]]:
    """Keep what the whole article decides."""
    names = checks.of_documents()
    return (
        [flag for flag in flags if flag.check_name in names or not flag.check_name],
        tuple(finding for finding in findings if finding.check in names),
    )


def _end(flag: Flag, cause: Cause) -> None:
    fate = FlagStatus.WITHDRAWN if cause.edit is None else FlagStatus.FIXED
    carrying.end(flag, fate, cause)


def concept_changed(concept: Concept, forms: Iterable[str]) -> int:
    """Check every text that holds one of the forms, in source or target, or a flag of the concept.

    No text changes, so the flags stand at each translation's last revision. Counts new flags.
    """
    holding = _holding(concept, forms)
    found = Target.objects.filter(holding, retired=False)
    touched = Translation.objects.filter(targets__in=found).order_by("pk").distinct()
    return sum(_recheck(pk, holding) for pk in list(touched.values_list("pk", flat=True)))


def concepts_changed(concepts: Collection[int]) -> int:
    """Do the same for many concepts at once: every text is read once, whatever their number."""
    known = termbase.snapshot()
    changed = [known.concept(pk) for pk in sorted(concepts) if known.has(pk)]
    looked_for = Snapshot(known.revision, tuple(changed), known.styles)
    flagged = Flag.objects.open().filter(concept__in=concepts)
    touched = set(flagged.values_list("target__translation_id", flat=True))
    texts = Target.objects.filter(retired=False).values_list(
        *("translation_id", "translation__language", "translation__article__language"),
        *("text", "segment__text"),
    )
    for translation, there, here, target, source in texts.iterator(2000):
        if translation not in touched and (
            occurrence.find(target, there, looked_for)
            or occurrence.find(source or "", here, looked_for)
        ):
            touched.add(translation)
    return sum(_recheck(pk, Q()) for pk in sorted(touched))


def style_changed(language: str) -> int:
    """Check the translations into a language whose house style has changed; count new flags.

    Approved ones are left alone: what was approved is not judged anew by a new rule.
    """
    written = Translation.objects.filter(language=language).exclude(status=Status.APPROVED)
    return sum(_recheck(pk, Q()) for pk in list(written.values_list("pk", flat=True)))


def pair_changed(source: str, target: str) -> int:
    """Check the translations between two languages (empty: any) for which a check was set anew.

    Approved ones are left alone. Counts new flags.
    """
    written = Translation.objects.exclude(status=Status.APPROVED).order_by("pk")
    pairs = list(written.values_list("pk", "article__language", "language"))
    touched = [pk for pk, here, there in pairs if holds(source, here) and holds(target, there)]
    return sum(_recheck(pk, Q()) for pk in touched)


def rule_changed(rule: Rule, *, on: bool) -> int:
    """Check the translations in which one of the house's rules finds something, or did.

    Approved ones are left alone. Counts new flags; raises RanOver when a text takes too long, or
    when the rule finds something nearly everywhere.
    """
    texts = Target.objects.filter(retired=False).exclude(translation__status=Status.APPROVED)
    own = own_rule.name_of(rule)
    flagged = texts.filter(flags__check_name=own, flags__status__in=FOLLOWING)
    touched = set(flagged.order_by().values_list("translation_id", flat=True))
    count = 0
    for translation, tag, text in _texts_of(texts, rule) if on else ():
        hits = len(own_rule.found(rule, text, tag))
        count += hits
        if hits:
            touched.add(translation)
        if count > MOST_OF_A_RULE:
            raise RanOver
    return sum(_recheck(pk, Q()) for pk in sorted(touched))


def _texts_of(texts: QuerySet[Target], rule: Rule) -> Iterator[tuple[int, str, str]]:
    """Give the texts of the rule's languages, each with its translation and its language."""
    found = texts.order_by().values_list("translation_id", "translation__language", "text")
    return (each for each in found.iterator(2000) if holds(rule.language, each[1]))


def _holding(concept: Concept, forms: Iterable[str]) -> Q:
    holding = Q(flags__concept=concept, flags__status=FlagStatus.OPEN)
    for form in forms:
        holding |= _mentions("text", form) | _mentions("segment__text", form)
    return holding


def _mentions(column: str, form: str) -> Q:
    """Hold for texts with every word of the form: what stands between them has many spellings."""
    mentions = Q()
    for word in set(WORD.findall(form)) or {form}:
        mentions &= _spelt(column, word)
    return mentions


def _spelt(column: str, word: str) -> Q:
    spelt = Q(**{f"{column}__icontains": word})
    if not word.isascii():
        # The database may fold the case of ASCII alone, so ask for the usual spellings.
        for spelling in {word.lower(), word.upper(), word.capitalize()} - {word}:
            spelt |= Q(**{f"{column}__icontains": spelling})
    return spelt


def _recheck(translation: int, holding: Q) -> int:
    locked = Translation.objects.select_for_update().get(pk=translation)
    targets = locked.targets.live().filter(holding).distinct()
    related = targets.select_related("segment", "translation__article")
    return refresh(related, history.latest(locked) or 0)


def pair_of(target: Target, known: Snapshot) -> Pair:
    """Give the checks what they look at: no database object enters `prose`."""
    translation = target.translation
    return Pair(
        source=target.segment.text if target.segment else "",
        target=target.text,
        source_language=translation.article.language,
        target_language=translation.language,
        snapshot=known,
        kind=target.kind,
        date=_day(translation.article),
    )


def _day(article: Article) -> date | None:
    """Give the day that the article speaks of: titles change."""
    return article.published_at.date() if article.published_at else None


@dataclass(frozen=True, slots=True)
class _Compared:
    """Findings beside flags: which flags stand, what is new, which flags found nothing."""

    standing: tuple[tuple[Flag, Finding], ...]
    new: tuple[Finding, ...]
    gone: tuple[Flag, ...]


def _compared(flags: list[Flag], findings: Iterable[Finding], known: Snapshot) -> _Compared:
    """Match findings with flags: by span first, by fingerprint second."""
    left = [flag for flag in flags if flag.check_name]
    standing, new = [], []
    for finding in findings:
        flag = _match(finding, left)
        if flag is not None:
            left.remove(flag)
        if flag is not None and _stands(flag, finding, known):
            standing.append((flag, finding))
        elif not _said_by_hand(finding, flags):
            new.append(finding)
    return _Compared(tuple(standing), tuple(new), tuple(left))


def _match(finding: Finding, flags: list[Flag]) -> Flag | None:
    """Give the flag that stands where this was found, the one on the very words before others.

    None is taken from elsewhere: a flag that was followed stands on what became of its words.
    """
    same = [
        f
        for f in flags
        if (f.check_name, f.concept_id) == (finding.check, finding.concept)
        and f.span.overlaps(finding.span)
    ]
    same.sort(key=lambda flag: (flag.span != finding.span, flag.status != FlagStatus.OPEN))
    return same[0] if same else None


def _stands(flag: Flag, finding: Finding, known: Snapshot) -> bool:
    """An open flag stands; a dismissal stands until the concept's record changes.

    What was answered about a quotation stands whatever becomes of the record.
    """
    if flag.status == FlagStatus.OPEN or finding.concept is None or flag.keep_reason in ANSWERS:
        return True
    concept = known.concept(finding.concept)
    return concept is not None and concept.version == flag.kept_concept_version


def _said_by_hand(finding: Finding, flags: list[Flag]) -> bool:
    """Whether a person's open flag already stands on these very words."""
    return any(
        flag.span == finding.span and flag.status == FlagStatus.OPEN and not flag.check_name
        for flag in flags
    )


def _found(target: Target, finding: Finding, pk: int | None = None) -> Flag:
    return Flag(
        pk=pk,
        target=target,
        check_name=finding.check,
        check_version=_versions()[check_of(finding.check)],
        concept_id=finding.concept,
        **_fields(target.text, finding),
    )


def _versions() -> dict[str, int]:
    return {check.name: check.version for check in checks.all_checks()}


def _say_anew(flag: Flag, text: str, finding: Finding) -> bool:
    """Say of a flag what is found now, and whether that is anything new."""
    told = {**_fields(text, finding), "unsure": False}
    new = any(getattr(flag, name) != value for name, value in told.items())
    for name, value in told.items():
        setattr(flag, name, value)
    return new


def _fields(text: str, finding: Finding) -> dict[str, object]:
    return {
        "start": finding.span.start,
        "end": finding.span.end,
        "quote": finding.span.of(text),
        "category": finding.category,
        "severity": finding.severity.value,
        "blocking": category.blocks(finding.category, finding.severity, finding.confidence),
        "message": finding.message,
        "suggestion": finding.suggestion,
        "patch": patching.made(text, finding.span, finding.suggestion)
        if finding.suggestion
        else "",
        "confidence": finding.confidence,
        "fingerprint": finding.fingerprint,
    }
