"""Whole entries of the termbase: new ones, what is said of one, merging two, splitting one."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from reviewer import checking, permissions
from reviewer.models import Dismissal, Flag
from reviewer.permissions import require
from reviewer.refusals import Invalid, Refused
from reviewer.terms import Form, changing, known_tag
from reviewer.workflow import cleaned
from translations import termbase
from translations.models import Concept, Part, Rendering, RenderingStatus

LONGEST_NUMBER = 19  # digits
SOME = 5  # entries of one name that are told


def create(about: Concept, forms: Iterable[Form], *, by: User) -> tuple[Concept, int]:
    """Enter a new concept with its first forms; give it, and how many flags that opened."""
    checked = []
    for form in forms:
        tag = known_tag(form.language)
        require(permissions.of(by).may_propose_terms, _("add to the termbase in this language"))
        if text := cleaned(form.text):
            checked.append(replace(form, language=tag, text=text))
    if not checked:
        raise Invalid(_("A rendering needs words."))
    with changing(about, by=by, comment=f"Added “{checked[0].text}”") as change:
        for form in checked:
            change.add(form)
    return change.concept, change.opened


ABOUT = (
    *("definition", "notes", "culture", "order", "later", "native_language", "wikidata"),
    "subject_field",
)


def describe(concept: Concept, said: Mapping[str, str], *, by: User) -> None:
    """Change what is said of a concept itself: what it is, the house's exceptions for it."""
    require(permissions.of(by).chief, _("change an entry of the termbase"))
    for name in ABOUT:
        if name in said:
            setattr(concept, name, said[name])
    try:
        concept.full_clean(exclude=["kind"])
    except ValidationError as wrong:
        raise Invalid(*wrong.messages) from wrong
    with changing(concept, by=by, comment="Described anew"):
        pass


def named(said: str) -> Concept:
    """Find an entry by its number (#12) or by a right form of it. Raises Invalid."""
    said = said.strip()
    numbered = said.removeprefix("#")
    if numbered.isdecimal() and len(numbered) < LONGEST_NUMBER:
        found = Concept.objects.filter(pk=int(numbered))
    else:
        right = Rendering.objects.filter(text__iexact=said, retired=False).exclude(
            status=RenderingStatus.DEPRECATED
        )
        found = Concept.objects.filter(pk__in=right.values("concept"), retired=False)
    if len(several := list(found[:SOME])) > 1:
        told = ", ".join(f"{each} #{each.pk}" for each in several)
        raise Invalid(_("More than one entry is called that: %(told)s.") % {"told": told})
    if not several:
        raise Invalid(
            _("There is no entry “%(said)s”: give its name or its number.") % {"said": said}
        )
    return several[0]


def merge(concept: Concept, into: Concept, *, by: User) -> None:
    """Make one of two concepts that are the same: forms and flags go to the one that stays."""
    require(permissions.of(by).chief, _("merge two entries"))
    _check_mergeable(concept, into)
    with changing(into, by=by, comment=f"Took in “{concept}”") as change:
        held = {(form.language, form.text, form.part) for form in into.renderings.all()}
        for form in concept.renderings.all():
            change.forms.append(form.text)
            if (form.language, form.text, form.part) in held:
                form.retired = True
            else:
                form.concept = into
                _step_back(form, into)
            form.save()
        for name in ABOUT:
            setattr(into, name, getattr(into, name) or getattr(concept, name))
        concept.retired, concept.merged_into = True, into
        concept.save()
        into.save()
        Dismissal.objects.filter(concept=concept).update(
            concept=into, concept_version=into.version + 1
        )
        Flag.objects.filter(concept=concept).update(
            concept=into, kept_concept_version=into.version + 1
        )


def _check_mergeable(concept: Concept, into: Concept) -> None:
    if concept.pk == into.pk:
        raise Invalid(_("An entry cannot be merged into itself."))
    if concept.kind != into.kind:
        raise Invalid(
            _("“%(one)s” is a %(kind)s and “%(other)s” a %(other_kind)s: they are not the same.")
            % {
                "one": concept,
                "kind": concept.get_kind_display().lower(),
                "other": into,
                "other_kind": into.get_kind_display().lower(),
            }
        )
    seen, stays = set(), into
    while stays.merged_into is not None and stays.pk not in seen:
        seen.add(stays.pk)
        stays = stays.merged_into
    if stays.pk == concept.pk:
        raise Refused(
            _("“%(other)s” was merged into “%(one)s” before: that would go round in a circle.")
            % {"one": concept, "other": into}
        )
    if into.retired or concept.retired:
        raise Refused(_("One of the two is out of use already. Look at the termbase once more."))


def _step_back(form: Rendering, into: Concept) -> None:
    """Admit what was preferred where the concept that stays prefers something already."""
    preferred = {"status": RenderingStatus.PREFERRED, "retired": False}
    if (
        form.status == RenderingStatus.PREFERRED
        and form.part != Part.TITLE
        and (into.renderings.filter(language=form.language, part=form.part, **preferred).exists())
    ):
        form.status = RenderingStatus.ADMITTED


def split(concept: Concept, chosen: Collection[int], *, by: User) -> Concept:
    """Make two of one concept that is two: the chosen forms go to a new one. Gives that one."""
    require(permissions.of(by).chief, _("split an entry"))
    live = {form.pk: form for form in concept.renderings.filter(retired=False)}
    moving = [live[pk] for pk in chosen if pk in live]
    if not moving:
        raise Invalid(_("Choose the forms of the other one."))
    if len(moving) == len(live):
        raise Invalid(_("Leave at least one form with this one."))
    other = Concept(kind=concept.kind, culture=concept.culture)
    comment = f"Split off “{moving[0].text}”"
    with transaction.atomic():
        with changing(other, by=by, comment=comment) as change:
            for form in moving:
                form.concept = other
                form.save()
                change.forms.append(form.text)
            termbase.changed(concept)
        checking.concept_changed(concept, change.forms)
    return other
