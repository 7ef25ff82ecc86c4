"""Flag cards: what the desk shows of each flag."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from prose.checks import own_rule
from prose.finding import check_of
from prose.termbase import Snapshot
from reviewer import fixing, names, signs
from reviewer import flags as verbs
from reviewer.marks import tone_of
from reviewer.models import Flag, FlagStatus
from reviewer.names import Approved
from reviewer.permissions import Rights
from reviewer.terms import NO_WRONG_FORMS
from translations import history
from translations.history import name_of
from translations.models import Translation
from translations.naming import told

CONTEXT = 40  # characters on either side
MOST_OF_A_WORD = 16  # characters that are left out rather than show half a word


@dataclass(frozen=True, slots=True)
class CommentLine:
    """One line of the talk about a flag."""

    by: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class FlagCard:
    """All that a flag's card says, and what this person may do with it."""

    id: int
    target_id: int
    target_version: int
    number: int
    quote: str
    suggestion: str
    category: str
    category_label: str
    group: str
    severity: str
    severity_label: str
    tone: str
    blocking: bool
    message: str
    by: str
    by_id: int | None
    from_check: bool
    check_url: str
    unsure: bool
    status: str
    status_label: str
    before: str
    after: str
    source_form: str
    approved: Approved
    evidence: str
    occurrences: int
    comments: tuple[CommentLine, ...]
    # What can be answered to it, by the keys from 1 on; whether that is about original words.
    reasons: tuple[tuple[str, str], ...]
    asks_for_original: bool
    reason_label: str
    reason_note: str
    closed_by: str
    closed_at: datetime | None
    # The number of the revision that put it right, and where that is shown.
    fixed_in: int | None
    fixed_url: str
    term_url: str
    may_correct: bool
    may_dismiss: bool
    may_mend: bool
    may_confirm: bool
    may_reopen: bool
    may_patch: bool
    may_remember: bool
    may_comment: bool
    may_term: bool
    may_edit_term: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a card's paragraph stands: its number and what its source calls the concepts."""

    number: int
    source_forms: dict[int, str]


@dataclass(frozen=True, slots=True)
class Around:
    """What the cards of one translation share: the reader's rights, the termbase, all its text.

    `numbers` says how the timeline calls each revision that put a flag right.
    """

    rights: Rights
    known: Snapshot
    text: str
    numbers: Mapping[int, int]


def around(
    translation: Translation, flags: Iterable[Flag], rights: Rights, text: str, known: Snapshot
) -> Around:
    """Gather what the cards of these flags share: one query if any of them is fixed."""
    fixed = {flag.fixed_in_id for flag in flags if flag.fixed_in_id}
    return Around(rights, known, text, history.numbers(translation, fixed))


def cards(flags: Iterable[Flag], places: dict[int, Place], shared: Around) -> dict[int, FlagCard]:
    """Make the cards of a translation's flags, by flag."""
    return {flag.pk: card(flag, places[flag.target_id], shared) for flag in flags}


def card(flag: Flag, place: Place, shared: Around) -> FlagCard:
    """Make one card."""
    rights = shared.rights
    tag = flag.target.translation.language
    is_open = flag.status == "open"
    before, after = _beside(flag)
    here = fixing.stands(flag)
    edits, reviews = rights.may_edit(tag), rights.may_review(tag)
    return FlagCard(
        id=flag.pk,
        target_id=flag.target_id,
        target_version=flag.target.version,
        number=place.number,
        quote=flag.quote,
        suggestion=flag.suggestion,
        category=flag.category,
        category_label=flag.category_label,
        group=signs.group_of(flag.category),
        severity=flag.severity,
        severity_label=told(flag.severity.capitalize()),
        tone=tone_of(flag),
        blocking=flag.blocking,
        message=told(flag.message),
        by=told(check_of(flag.check_name).replace("_", " "))
        if flag.check_name
        else name_of(flag.by),
        by_id=flag.by_id,
        from_check=bool(flag.check_name),
        check_url=_url_of_check(flag.check_name, shared.known),
        unsure=flag.unsure,
        status=flag.status,
        status_label=flag.get_status_display(),
        before=shortened_before(before),
        after=shortened_after(after),
        source_form=place.source_forms.get(flag.concept_id or 0, ""),
        approved=names.approved(flag.concept_id, tag, shared.known),
        evidence=f"#{flag.concept_id}" if flag.concept_id else "",
        # Whose words they are is asked of each quotation alone.
        occurrences=0 if flag.check_name == "quotation" else shared.text.count(flag.quote),
        comments=tuple(CommentLine(name_of(c.by), c.at, c.text) for c in flag.comments.all()),
        reasons=tuple((reason.value, str(reason.label)) for reason in flag.reasons),
        asks_for_original=flag.is_translated_back,
        reason_label=flag.get_keep_reason_display() if flag.keep_reason else "",
        reason_note=flag.keep_note,
        closed_by=name_of(flag.closed_by) if flag.closed_by_id else "",
        closed_at=flag.closed_at,
        fixed_in=shared.numbers.get(flag.fixed_in_id or 0),
        fixed_url=_url_of_fix(flag),
        term_url=reverse("concept", args=[flag.concept_id]) if flag.concept_id else "",
        may_correct=is_open and edits and here and bool(flag.suggestion),
        may_dismiss=is_open and verbs.may_dismiss(rights, flag),
        may_mend=is_open and verbs.may_mend(rights, flag),
        may_confirm=is_open and flag.unsure and verbs.may_confirm(rights, flag),
        may_reopen=not is_open and reviews and here,
        may_remember=rights.may_term(tag)
        and flag.check_name not in {"", "known_wrong_form"}
        and _is_unlisted(flag, shared.known),
        may_patch=edits and verbs.patched(flag) is not None,
        may_comment=edits,
        may_edit_term=bool(flag.concept_id) and rights.may_propose_terms,
        may_term=is_open and reviews and not flag.concept_id and bool(flag.suggestion),
    )


def _is_unlisted(flag: Flag, known: Snapshot) -> bool:
    """Whether the words are a wrong form of a known concept that does not list them."""
    named = flag.concept_id is not None and known.has(flag.concept_id) and flag.suggestion
    if not named or flag.category in NO_WRONG_FORMS:
        return False
    forms = known.concept(flag.concept_id or 0).in_language(flag.target.translation.language)
    return all(form.text != flag.quote for form in forms)


def _beside(flag: Flag) -> tuple[str, str]:
    """Give what stands before and after the words, or stood there when they went."""
    text = flag.target.text
    if flag.status == FlagStatus.ORPHANED:
        return flag.context_before, flag.context_after
    corrected = flag.status == FlagStatus.FIXED and flag.span.of(text) == flag.suggestion
    if corrected or fixing.stands(flag):
        return text[: flag.start], text[flag.end :]
    return "", ""


def _url_of_check(name: str, known: Snapshot) -> str:
    """Give where one reads what a check looks for; of one of the house's own rules, the rule."""
    if not name:
        return ""
    rule = next((each for each in known.rules if own_rule.name_of(each) == name), None)
    return reverse("rule", args=[rule.id]) if rule else reverse("check-help", args=[check_of(name)])


def _url_of_fix(flag: Flag) -> str:
    if flag.fixed_in_id is None:
        return ""
    return reverse("revision", args=[flag.target.translation_id, flag.fixed_in_id])


def shortened_before(text: str) -> str:
    """Give the end of the line before some words, from the beginning of a word."""
    text = text.rpartition("\n")[2]
    if len(text) <= CONTEXT:
        return text
    near = text[-CONTEXT:]
    return "…" + near[near.find(" ", 0, MOST_OF_A_WORD) + 1 :]


def shortened_after(text: str) -> str:
    """Give the beginning of the line after some words, to the end of a word."""
    text = text.partition("\n")[0]
    if len(text) <= CONTEXT:
        return text
    near = text[:CONTEXT]
    blank = near.rfind(" ", -MOST_OF_A_WORD)
    return (near[:blank] if blank > 0 else near) + "…"
