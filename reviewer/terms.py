"""Changes of the termbase, each followed by a check of the texts that hold its forms."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from prose import language
from reviewer import checking, content, permissions
from reviewer.models import Flag
from reviewer.permissions import require
from reviewer.refusals import Invalid, Refused
from reviewer.workflow import cleaned
from translations import history, termbase
from translations.models import Act, Concept, ConceptKind, Part, Rendering, RenderingStatus

# A name that stands in the wrong order, or beside the words of somebody else, is written right.
NO_WRONG_FORMS = frozenset({"name-order", "quotation"})


@dataclass(frozen=True, slots=True)
class Proposal:
    """A right and a wrong form in one language, and the source's form where it is known."""

    language: str
    prefer: str
    deprecate: str
    kind: str = ConceptKind.TERM
    part: str = Part.FULL
    source_language: str = ""
    source_form: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """One rendering as a person enters it."""

    language: str
    text: str
    status: str = RenderingStatus.PREFERRED
    part: str = Part.FULL
    note: str = ""
    evidence: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


def propose(proposal: Proposal, *, by: User, concept: Concept | None = None) -> tuple[Concept, int]:
    """Store the right and the wrong form, on a known concept or a new one.

    The texts that hold the wrong form are flagged at once. Gives the concept and how many
    flags that opened.
    """
    tag = known_tag(proposal.language)
    require(permissions.of(by).may_term(tag), _("add to the termbase in this language"))
    prefer, wrong = cleaned(proposal.prefer), cleaned(proposal.deprecate)
    if not prefer or not wrong:
        raise Invalid(_("Give both forms: what is right, and what is wrong."))
    if prefer == wrong:
        raise Invalid(
            _("The right and the wrong form are the same: “%(prefer)s”.") % {"prefer": prefer}
        )
    forms = [
        Form(tag, prefer, RenderingStatus.PREFERRED, proposal.part),
        Form(tag, wrong, RenderingStatus.DEPRECATED, proposal.part),
    ]
    if source_form := cleaned(proposal.source_form):
        source = known_tag(proposal.source_language)
        forms.append(Form(source, source_form, RenderingStatus.PREFERRED, proposal.part))
    with changing(concept or _new(proposal.kind), by=by, comment=f"{wrong} → {prefer}") as change:
        for form in forms:
            change.add(form)
    return change.concept, change.opened


def _new(kind: str) -> Concept:
    if kind not in ConceptKind.values:
        raise Invalid(
            _("“%(kind)s” is no kind of concept; expected one of %(values)s.")
            % {"kind": kind, "values": ", ".join(ConceptKind.values)}
        )
    return Concept(kind=kind)


@dataclass
class Change:
    """One change of one concept in the making."""

    concept: Concept
    by: User | None
    approved: bool
    forms: list[str]
    opened: int = 0

    def add(self, form: Form) -> Rendering:
        """Add a rendering, or bring the one that says the same up to date."""
        known = self.concept.renderings.filter(
            language=form.language, text=form.text, part=form.part
        ).first()
        rendering = known or Rendering(
            concept=self.concept, language=form.language, text=form.text, part=form.part
        )
        if known is not None and known.approved_by_id and known.status != form.status:
            self._require_say(known)
        if known is None or known.retired or known.status != form.status:
            rendering.status, rendering.retired = form.status, False
            self.own(rendering)
        rendering.note = form.note or rendering.note
        rendering.evidence = form.evidence or rendering.evidence
        rendering.valid_from = form.valid_from or rendering.valid_from
        rendering.valid_to = form.valid_to or rendering.valid_to
        _validated(rendering).save()
        self.forms.append(form.text)
        return rendering

    def _require_say(self, known: Rendering) -> None:
        if not self.approved and not known.retired:
            raise Refused(
                _(
                    "“%(text)s” is %(status)s by the chief editor's word: "
                    "only a chief editor changes that."
                )
                % {"text": known.text, "status": known.get_status_display().lower()}
            )

    def own(self, rendering: Rendering) -> None:
        """Sign a rendering; what was preferred for its part so far is admitted from now on.

        What is only proposed is admitted beside the house's preferred form.
        """
        rendering.proposed_by = self.by
        rendering.approved_by = self.by if self.approved else None
        if rendering.status != RenderingStatus.PREFERRED or rendering.part == Part.TITLE:
            return  # of titles a person may have several
        rivals = self.concept.renderings.filter(
            language=rendering.language,
            part=rendering.part,
            status=RenderingStatus.PREFERRED,
            retired=False,
        ).exclude(text=rendering.text)
        if not self.approved and rivals.exists():
            rendering.status = RenderingStatus.ADMITTED  # a proposal overrules nobody
            return
        for earlier in rivals:
            earlier.status = RenderingStatus.ADMITTED
            earlier.save(update_fields=["status"])


@contextmanager
def changing(concept: Concept, *, by: User | None, comment: str = "") -> Iterator[Change]:
    """Change a concept: one transaction, one revision, and the texts checked afterwards.

    Without a person (the demo, a command) what is entered counts as approved.
    """
    approved = by is None or permissions.of(by).chief or by.is_superuser
    change = Change(concept, by, approved, list(_forms(concept)))
    with transaction.atomic():
        termbase.lock()
        with history.revision(by=by, kind=Act.TERMBASE, comment=comment):
            concept.save()
            yield change
            termbase.changed(concept)
        change.opened = checking.concept_changed(concept, [*change.forms, *_forms(concept)])


def _forms(concept: Concept) -> Iterable[str]:
    return concept.renderings.values_list("text", flat=True) if concept.pk else ()


def add(concept: Concept, form: Form, *, by: User) -> int:
    """Add a rendering to a concept; count the flags that this opened."""
    tag = known_tag(form.language)
    require(permissions.of(by).may_term(tag), _("add to the termbase in this language"))
    text = cleaned(form.text)
    if not text:
        raise Invalid(_("A rendering needs words."))
    with changing(concept, by=by, comment=f"Added “{text}”") as change:
        change.add(replace(form, language=tag, text=text, note=cleaned(form.note)))
    return change.opened


def remarks(form: Form, concept: Concept) -> list[str]:
    """Say what is worth knowing of a form that was entered, though nothing forbids it."""
    told = []
    if len(form.text.strip()) == 1:
        told.append(
            _("“%(text)s” is one letter: it will be found all over.") % {"text": form.text.strip()}
        )
    same = Rendering.objects.filter(
        language=form.language, text=form.text.strip(), retired=False
    ).exclude(concept=concept)
    wrong = form.status == RenderingStatus.DEPRECATED
    shared = _(
        "“%(text)s” is right for one entry and wrong for another, “%(other)s”: in each paragraph "
        "the source decides."
    )
    told.extend(
        shared % {"text": other.text, "other": other.concept}
        for other in same.select_related("concept")
        if (other.status == RenderingStatus.DEPRECATED) != wrong
    )
    return told


def approve(rendering: Rendering, *, by: User) -> None:
    """Confirm a proposed rendering as the house's."""
    require(permissions.of(by).chief, _("approve a rendering"))
    if rendering.approved_by_id:
        raise Refused(_("This rendering is approved already."))
    with changing(rendering.concept, by=by, comment=f"Approved “{rendering.text}”"):
        rendering.approved_by = by
        rendering.save(update_fields=["approved_by"])


def retire(rendering: Rendering, *, by: User) -> None:
    """Take a rendering out of use. It stays in the concept's history."""
    require(permissions.of(by).chief, _("retire a rendering"))
    with changing(rendering.concept, by=by, comment=f"Retired “{rendering.text}”"):
        rendering.retired = True
        rendering.save(update_fields=["retired"])


def known_tag(tag: str) -> str:
    """Give the normal form of a language's tag. Raises Invalid."""
    try:
        return language.normal(tag)
    except language.UnknownLanguage as wrong:
        raise Invalid(str(wrong)) from wrong


def _validated(rendering: Rendering) -> Rendering:
    try:
        rendering.full_clean(exclude=["concept"])
    except ValidationError as wrong:
        raise Invalid(*wrong.messages) from wrong
    return rendering


def propose_from(flag: Flag, *, by: User) -> int:
    """Add a flag's suggestion and its words to the termbase; count the flags that opened."""
    if not flag.suggestion:
        raise Invalid(_("Say what it should read: the termbase needs the right form too."))
    guessed = guess(flag)
    proposal = Proposal(
        language=flag.target.translation.language,
        prefer=flag.suggestion,
        deprecate=flag.quote,
        kind=guessed["kind"],
        part=guessed["part"],
    )
    concept, opened = propose(proposal, by=by, concept=guessed["concept"])
    attach(flag, concept)
    return opened


def rememberable(flag: Flag) -> bool:
    """Whether the flagged words are a wrong form of a concept that does not list it yet."""
    if flag.concept is None or not flag.suggestion or flag.category in NO_WRONG_FORMS:
        return False
    tag = flag.target.translation.language
    return not flag.concept.renderings.filter(language=tag, text=flag.quote, retired=False).exists()


def remember(flag: Flag, *, by: User) -> int:
    """List flagged words as a wrong form of their concept: from now on they are caught anywhere."""
    if flag.concept is None or not rememberable(flag):
        raise Refused(_("The termbase has this form already, or does not know whose it is."))
    tag = flag.target.translation.language
    right = flag.concept.renderings.filter(
        language=tag, text=flag.suggestion, retired=False
    ).first()
    part = right.part if right else Part.FULL
    return add(flag.concept, Form(tag, flag.quote, RenderingStatus.DEPRECATED, part), by=by)


def guess(flag: Flag) -> dict[str, Any]:
    """Guess how flagged words belong into the termbase, for a person to confirm."""
    known = [
        (rendering.concept, rendering)
        for rendering in Rendering.objects.filter(
            concept__in=candidates(flag), text=flag.suggestion, retired=False
        ).select_related("concept")
    ]
    concept, part = (known[0][0], known[0][1].part) if known else (None, _part(flag))
    return {
        "source_form": "",
        "prefer": flag.suggestion,
        "deprecate": flag.quote,
        "kind": concept.kind if concept else KIND_OF.get(flag.category, ConceptKind.TERM),
        "part": part,
        "concept": concept,
    }


KIND_OF = {
    "name-wrong": ConceptKind.PERSON,
    "name-part": ConceptKind.PERSON,
    "name-order": ConceptKind.PERSON,
    "name-inconsistent": ConceptKind.PERSON,
    "title-role": ConceptKind.TITLE,
    "organisation": ConceptKind.ORGANISATION,
    "place-or-zone": ConceptKind.PLACE,
}


def _part(flag: Flag) -> str:
    """One word of a person's name is how later mentions write it."""
    person = KIND_OF.get(flag.category) == ConceptKind.PERSON
    return Part.SHORT if person and " " not in flag.suggestion else Part.FULL


def candidates(flag: Flag) -> list[Concept]:
    """Give the concepts that the flag's source paragraph names, in reading order."""
    segment = flag.target.segment
    if segment is None:
        return []
    tag = flag.target.translation.article.language
    found = content.occurrences(segment.text, tag, termbase.snapshot())
    order = list(dict.fromkeys(o.rendering.concept for o in found))
    concepts = Concept.objects.prefetch_related("renderings").in_bulk(order)
    return [concepts[pk] for pk in order if pk in concepts]


def attach(flag: Flag, concept: Concept) -> None:
    """Say which concept a person's flag is about."""
    flag.concept = concept
    flag.save(update_fields=["concept"])
