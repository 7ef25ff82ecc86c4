"""Entries of the termbase: a new one, what is said of one, two that are one, one that is two."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prose import languages
from reviewer import entries, permissions
from reviewer.answers import signed_in, with_flags
from reviewer.forms import said
from reviewer.forms.term import AboutForm, EntryForm
from reviewer.permissions import require
from reviewer.refusals import Refused
from translations.models import Concept, Rendering

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
            concept, opened = entries.create(
                form.concept(), form.forms_entered(), by=signed_in(request)
            )
        except Refused as refused:
            if not form.errors:
                form.add_error(None, " ".join(refused.reasons))
            return render(request, "reviewer/entry.html", {"form": form}, status=refused.status)
        messages.success(request, with_flags(_("Added."), opened))
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
        entries.describe(_own(request, pk), form.cleaned_data, by=signed_in(request))
        messages.success(request, _("Stored."))
        return redirect("concept", pk)
    return _page(request, concept, form, 400 if form.is_bound else 200)


@require_POST
def merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Make this entry and another one: the other one stays."""
    concept = _own(request, pk)
    try:
        into = entries.named(request.POST.get("into", ""))
        entries.merge(concept, into, by=signed_in(request))
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
        other = entries.split(concept, chosen, by=signed_in(request))
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
        "may_own": rights.chief,
    }
    return render(request, "reviewer/proposals.html", context)


def _own(request: HttpRequest, pk: int) -> Concept:
    """Give an entry to a chief editor, and to nobody else."""
    require(permissions.reader(request.user).chief, _("change an entry of the termbase"))
    return permissions.concept_for(request.user, pk)


def _refused(request: HttpRequest, pk: int, refused: Refused) -> HttpResponse:
    concept = permissions.concept_for(request.user, pk)
    messages.error(request, " ".join(refused.reasons))
    return _page(request, concept, AboutForm(instance=concept), refused.status)


def _page(request: HttpRequest, concept: Concept, form: AboutForm, status: int) -> HttpResponse:
    forms = concept.renderings.filter(retired=False)
    context = {"concept": concept, "form": form, "renderings": forms}
    return render(request, "reviewer/about.html", context, status=status)
