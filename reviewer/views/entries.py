"""Entries of the termbase: a new one, what is said of one, two that are one, one that is two."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prose import languages
from reviewer import housestyle, permissions, terms
from reviewer.answers import number, signed_in
from reviewer.forms import said
from reviewer.forms.term import AboutForm, EntryForm, StyleForm
from reviewer.permissions import require
from reviewer.refusals import Invalid, Refused
from translations import history
from translations.models import Concept, Rendering
from translations.naming import language_name

MOST = 200


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Enter a name or term; what an article has of it can stand in the address."""
    rights = permissions.reader(request.user)
    require(rights.may_propose_terms, _("add to the termbase"))
    form = (
        EntryForm(request.POST) if request.method == "POST" else EntryForm(initial=_asked(request))
    )
    if request.method == "POST":
        try:
            said(form)
            concept, opened = terms.create(
                form.concept(), form.forms_entered(), by=signed_in(request)
            )
        except Refused as refused:
            if not form.errors:
                form.add_error(None, " ".join(refused.reasons))
            return render(request, "reviewer/entry.html", {"form": form}, status=refused.status)
        del opened
        messages.success(request, _("Added."))
        return redirect("concept", concept.pk)
    return render(request, "reviewer/entry.html", {"form": form})


def _asked(request: HttpRequest) -> dict[str, str]:
    names = ("kind", "source_language", "source_form", "language", "text", "wrong")
    return {name: request.GET[name][:300] for name in names if name in request.GET}


@require_http_methods(["GET", "HEAD", "POST"])
def about(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is said of an entry, merge it with another, split it."""
    concept = _own(request, pk)
    form = AboutForm(request.POST or None, instance=concept)
    if request.method == "POST" and form.is_valid():
        terms.describe(_live(pk), form.cleaned_data, by=signed_in(request))
        messages.success(request, _("Stored."))
        return redirect("concept", pk)
    return _page(request, concept, form, 400 if form.is_bound else 200)


@require_POST
def merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Make this entry and another one: the other one stays."""
    concept = _own(request, pk)
    asked = request.POST.get("into", "").strip().removeprefix("#")
    into = Concept.objects.filter(pk=number(asked) or 0).first()
    try:
        if into is None:
            raise Invalid(_("Name the entry that stays by its number, such as #12."))
        terms.merge(concept, into, by=signed_in(request))
    except Refused as refused:
        return _refused(request, pk, refused)
    messages.success(request, _("“%(name)s” is one entry now.") % {"name": into})
    return redirect("concept", into.pk)


@require_POST
def split(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the chosen forms to an entry of their own."""
    concept = _own(request, pk)
    chosen = [int(each) for each in request.POST.getlist("forms") if each.isdigit()]
    try:
        other = terms.split(concept, chosen, by=signed_in(request))
    except Refused as refused:
        return _refused(request, pk, refused)
    messages.success(request, _("“%(name)s” is an entry of its own now.") % {"name": other})
    return redirect("concept", other.pk)


@require_safe
def proposals(request: HttpRequest) -> HttpResponse:
    """List the forms that wait for a chief editor's word."""
    rights = permissions.reader(request.user)
    waiting = Rendering.objects.filter(approved_by=None, retired=False, concept__retired=False)
    shown = waiting.select_related("concept", "proposed_by").order_by("-pk")[:MOST]
    context = {
        "waiting": [(form, languages.get(form.language).direction) for form in shown],
        "names": {form.pk: history.name_of(form.proposed_by) for form in shown},
        "may_own": rights.chief,
    }
    return render(request, "reviewer/proposals.html", context)


@require_safe
def styles(request: HttpRequest) -> HttpResponse:
    """List the target languages, each with its own way of writing names."""
    rights = permissions.reader(request.user)
    held = [(tag, language_name(tag), housestyle.of(tag)) for tag in housestyle.languages()]
    return render(request, "reviewer/styles.html", {"styles": held, "may_own": rights.chief})


@require_http_methods(["GET", "HEAD", "POST"])
def style(request: HttpRequest, tag: str) -> HttpResponse:
    """Set how names are written in one language."""
    require(permissions.reader(request.user).chief, _("set the house style"))
    if tag not in housestyle.languages():
        raise Http404(_("Nothing is translated into this language here."))
    held = housestyle.of(tag)
    form = StyleForm(request.POST or None, instance=held)
    if request.method == "POST" and form.is_valid():
        housestyle.store(housestyle.of(tag), form.cleaned_data, by=signed_in(request))
        messages.success(request, _("Stored. The translations are checked by it."))
        return redirect("house-styles")
    context = {"form": form, "language": language_name(tag)}
    return render(
        request, "reviewer/house_style.html", context, status=400 if form.is_bound else 200
    )


def _own(request: HttpRequest, pk: int) -> Concept:
    """Give an entry to a chief editor, and to nobody else."""
    require(permissions.reader(request.user).chief, _("change an entry of the termbase"))
    return _live(pk)


def _live(pk: int) -> Concept:
    concept = Concept.objects.filter(pk=pk, retired=False).first()
    if concept is None:
        raise Http404(_("There is no such concept."))
    return concept


def _refused(request: HttpRequest, pk: int, refused: Refused) -> HttpResponse:
    concept = _live(pk)
    messages.error(request, " ".join(refused.reasons))
    return _page(request, concept, AboutForm(instance=concept), refused.status)


def _page(request: HttpRequest, concept: Concept, form: AboutForm, status: int) -> HttpResponse:
    forms = concept.renderings.filter(retired=False)
    context = {"concept": concept, "form": form, "renderings": forms}
    return render(request, "reviewer/about.html", context, status=status)
