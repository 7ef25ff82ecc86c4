"""The termbase: every concept and how it is written."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from prose import languages
from reviewer import answers, permissions, queue, terms, usage
from reviewer.answers import signed_in, with_flags
from reviewer.asked import cut, page_of
from reviewer.forms import said
from reviewer.forms.term import RenderingForm
from reviewer.models import Flag
from reviewer.permissions import Rights
from reviewer.refusals import Refused
from reviewer.search import Question
from translations import history
from translations.models import Concept, ConceptKind, Part, Rendering, RenderingStatus
from translations.naming import language_name

A_PAGE = 100


def _rendering(pk: int) -> Rendering:
    found = Rendering.objects.filter(pk=pk, retired=False).select_related("concept").first()
    if found is None:
        raise Http404(_("There is no such rendering."))
    return found


@require_safe
def termbase(request: HttpRequest) -> HttpResponse:
    """List the concepts, by kind and by words in any language."""
    permissions.reader(request.user)
    q, kind = request.GET.get("q", "").strip(), request.GET.get("kind", "")
    tag, status = request.GET.get("language", ""), request.GET.get("status", "")
    live = Rendering.objects.filter(retired=False)
    found = _narrowed(Concept.objects.filter(retired=False), q, tag, status)
    counts = {code: found.filter(kind=code).count() for code in ConceptKind.values}
    if kind in ConceptKind.values:
        found = found.filter(kind=kind)
    total = found.count() if kind in ConceptKind.values else sum(counts.values())
    pages = cut(
        page_of(request.GET.dict()),
        total,
        A_PAGE,
        lambda number: _address(kind=kind, q=q, language=tag, status=status, page=str(number)),
    )
    shown = found.prefetch_related(Prefetch("renderings", queryset=live)).order_by("kind", "pk")
    context = {
        "q": q,
        "kind": kind,
        "kinds": [
            ("", _("All"), sum(counts.values()), kind not in counts),
            *((c, ConceptKind(c).label, n, c == kind) for c, n in counts.items()),
        ],
        "language": tag,
        "status": status,
        "languages": _languages(),
        "statuses": RenderingStatus.choices,
        "waiting": live.filter(approved_by=None, concept__retired=False).count(),
        "may_add": permissions.of(request.user).may_propose_terms,
        "may_own": permissions.of(request.user).chief,
        "pages": pages,
        "concepts": [_shown(concept) for concept in shown[pages.start : pages.stop]],
    }
    return render(request, "reviewer/termbase.html", context)


def _narrowed(found: QuerySet[Concept], q: str, tag: str, status: str) -> QuerySet[Concept]:
    """Keep what has a form with the words, in the language and of the status asked for."""
    forms = Q(renderings__retired=False)
    if tag:
        forms &= Q(renderings__language=tag)
    if status in RenderingStatus.values:
        forms &= Q(renderings__status=status)
    if q:
        question = Question.of(q)
        written = forms & question.holding("renderings__text")
        told = question.holding("definition")
        # What it is says nothing of a language or a status.
        found = found.filter(written if tag or status else written | told)
    elif tag or status:
        found = found.filter(forms)
    return found.distinct()


def _languages() -> list[tuple[str, str]]:
    tags = Rendering.objects.filter(retired=False).order_by().values_list("language", flat=True)
    return sorted(((tag, language_name(tag)) for tag in tags.distinct()), key=lambda pair: pair[1])


def _address(**said: str) -> str:
    return "?" + urlencode({name: value for name, value in said.items() if value})


def _shown(concept: Concept) -> dict[str, object]:
    """Show a concept in the list: how it is written, and what is wrong; the rest has its page."""
    held = sorted(concept.renderings.all(), key=lambda r: (r.language, r.status == "deprecated"))
    told = {
        (r.language, r.text): _rendering_shown(r)
        for r in held
        if r.status == RenderingStatus.DEPRECATED
        or (r.status == RenderingStatus.PREFERRED and r.part == Part.FULL)
    }
    tongues: dict[str, dict[str, Any]] = {}
    for form in told.values():
        name = str(form["language_name"])
        tongue = tongues.setdefault(name, {"language_name": name, "right": [], "wrong": []})
        tongue["wrong" if form["status"] == RenderingStatus.DEPRECATED else "right"].append(form)
    return {**_about(concept), "tongues": list(tongues.values())}


def _about(concept: Concept) -> dict[str, object]:
    return {
        "id": concept.pk,
        "url": reverse("concept", args=[concept.pk]),
        "name": str(concept),
        "kind_label": concept.get_kind_display(),
        "culture_label": concept.get_culture_display() if concept.culture else "",
        "definition": concept.definition,
        "notes": concept.notes,
        "wikidata": concept.wikidata,
        "exceptions": [
            label
            for value, label in (
                (concept.order, concept.get_order_display()),
                (concept.later, concept.get_later_display()),
            )
            if value
        ],
    }


def _rendering_shown(rendering: Rendering) -> dict[str, object]:
    return {
        "id": rendering.pk,
        "text": rendering.text,
        "lang": rendering.language,
        "dir": languages.get(rendering.language).direction,
        "language_name": rendering.language_name,
        "status": rendering.status,
        "status_label": rendering.get_status_display(),
        "part_label": rendering.get_part_display(),
        "note": rendering.note,
        "evidence": rendering.evidence,
        "proposed": rendering.approved_by_id is None,
        "since": rendering.valid_from,
        "until": rendering.valid_to,
    }


@require_safe
def concept(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one concept: renderings, where it is flagged, its history."""
    rights = permissions.reader(request.user)
    merged = Concept.objects.filter(pk=pk, merged_into__isnull=False).first()
    if merged is not None:
        told = _("Entry #%(number)s was merged into this one.") % {"number": pk}
        messages.info(request, told)
        return redirect("concept", merged.merged_into_id)
    return _concept_page(
        request, permissions.concept_for(request.user, pk), rights, RenderingForm()
    )


def _concept_page(
    request: HttpRequest, found: Concept, rights: Rights, form: RenderingForm, status: int = 200
) -> HttpResponse:
    live = found.renderings.filter(retired=False)
    groups: dict[str, list[dict[str, object]]] = {}
    for rendering in sorted(live, key=_rank):
        groups.setdefault(rendering.language_name, []).append(_rendering_shown(rendering))
    context = {
        "concept": _about(found),
        "renderings": [
            {"language_name": name, "renderings": forms} for name, forms in sorted(groups.items())
        ],
        "where": _where(found, rights),
        "used": _used(live),
        "usage": usage.of(found, rights),
        "mistakes": usage.mistakes(found),
        "entries": history.of_concept(found),
        "may_edit": rights.may_propose_terms,
        "may_own": rights.chief,
        "form": form,
    }
    return render(request, "reviewer/concept.html", context, status=status)


def _used(live: QuerySet[Rendering]) -> list[dict[str, str]]:
    """Give where each approved full form is looked for in every text."""
    full = live.filter(status=RenderingStatus.PREFERRED, part=Part.FULL)
    written = {form.text: form.language for form in full.order_by("language", "pk")}
    return [
        {"text": text, "lang": tag, "url": reverse("find") + _address(q=text)}
        for text, tag in written.items()
    ]


def _rank(rendering: Rendering) -> tuple[int, int]:
    """Right forms before wrong ones, full names before later mentions."""
    return (
        RenderingStatus.values.index(rendering.status),
        Part.values.index(rendering.part),
    )


def _where(found: Concept, rights: Rights) -> list[dict[str, object]]:
    """Give the open flags about a concept in translations that the person may see."""
    open_flags = Flag.objects.open().filter(concept=found).select_related("target__translation")
    flags = [flag for flag in open_flags if rights.may_see(flag.target.translation.language)]
    holding = queue.visible(rights).filter(pk__in={flag.target.translation_id for flag in flags})
    titles = {line.id: line.title for line in queue.lines(holding, rights)}
    return [
        {
            "url": answers.at_row(flag.target.translation_id, flag.target_id),
            "title": titles[flag.target.translation_id],
            "quote": flag.quote,
            "suggestion": flag.suggestion,
        }
        for flag in flags
    ]


@require_POST
def add_rendering(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a rendering; the texts that hold it are checked."""
    rights = permissions.reader(request.user)
    found = permissions.concept_for(request.user, pk)
    form = RenderingForm(request.POST)
    try:
        said(form)
        opened = terms.add(found, form.form(), by=signed_in(request))
    except Refused as refused:
        if not form.errors:
            form.add_error(None, str(refused))
        return _concept_page(request, found, rights, form, refused.status)
    messages.success(request, with_flags(_("Added."), opened))
    for remark in terms.remarks(form.form(), found):
        messages.warning(request, remark)
    return redirect("concept", pk)


@require_POST
def retire_rendering(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a rendering out of use."""
    permissions.reader(request.user)
    rendering = _rendering(pk)
    terms.retire(rendering, by=signed_in(request))
    messages.success(request, _("“%(text)s” is out of use.") % {"text": rendering.text})
    return redirect("concept", rendering.concept_id)


@require_POST
def approve_rendering(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm a proposed rendering."""
    permissions.reader(request.user)
    rendering = _rendering(pk)
    terms.approve(rendering, by=signed_in(request))
    messages.success(request, _("“%(text)s” is the house's.") % {"text": rendering.text})
    return redirect("concept", rendering.concept_id)
