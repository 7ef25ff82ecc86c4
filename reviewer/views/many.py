"""Many files at once: choose them, read the report, store what is right."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviewer import batch, batches, permissions
from reviewer.answers import many_acts, number, signed_in
from reviewer.batch import LARGEST_ARCHIVE, MOST_FILES
from reviewer.forms.article import ImportForm
from reviewer.forms.many import ManyForm
from reviewer.models import Batch
from reviewer.refusals import Malformed, Refused
from translations.models import Article


@require_http_methods(["GET", "HEAD", "POST"])
def many(request: HttpRequest) -> HttpResponse:
    """Take the files. They become drafts: nothing of them is an article before it is stored."""
    permissions.require(permissions.of(request.user).may_import, _("import articles"))
    if request.method != "POST":
        return _form(request, ManyForm(initial={"language": _usual_language(request)}))
    form = ManyForm(request.POST, request.FILES)
    if not form.is_valid():
        return _form(request, form, 400)
    try:
        return redirect("many-report", _read(request, form).pk)
    except Malformed as refused:
        for reason in refused.reasons:
            form.add_error("chosen", reason)
        return _form(request, form, refused.status)


def _read(request: HttpRequest, form: ManyForm) -> Batch:
    said = form.cleaned_data["language"]
    with batch.opened(form.uploads(), said) as sent:
        found = batch.stories(sent.files, said)
        return batches.start(found, form.details(), by=signed_in(request), junk=sent.junk)


def _usual_language(request: HttpRequest) -> str:
    """Give the language of the article that this person imported last."""
    mine = Article.objects.filter(created_by=signed_in(request))
    return mine.values_list("language", flat=True).first() or ""


def _form(request: HttpRequest, form: ManyForm, status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "languages": ImportForm.known_languages(),
        "unfinished": batches.unfinished(signed_in(request)),
        "most_files": MOST_FILES,
        "largest": LARGEST_ARCHIVE >> 20,
    }
    return render(request, "reviewer/many.html", context, status=status)


@require_safe
def report(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show what became of each story so far."""
    found = _mine(request, pk)
    lines = batches.report(found)
    context = {
        "batch": found,
        "lines": lines,
        "ready": [line for line in lines if line.state == "ready"],
        "waiting": any(line.waiting for line in lines),
        "counts": batches.counted(lines),
    }
    return render(request, "reviewer/many_report.html", context)


@many_acts
@require_POST
def store(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Store the stories that are named, each whole or not at all; the others stay as they are."""
    found = _mine(request, pk)
    stored = 0
    for story in request.POST.getlist("story"):
        try:
            batches.store(found, number(story) or 0, by=signed_in(request))
            stored += 1
        except (Refused, PermissionDenied) as refused:
            messages.error(request, str(refused))
    if stored:
        told = ngettext("%(count)d article stored.", "%(count)d articles stored.", stored)
        messages.success(request, told % {"count": stored})
    return redirect("many-report", pk)


@require_POST
def drop(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Let one story go."""
    batches.drop(_mine(request, pk), number(request.POST.get("story")) or 0)
    messages.success(request, _("Dropped; nothing of it was stored."))
    return redirect("many-report", pk)


def _mine(request: HttpRequest, pk: UUID) -> Batch:
    permissions.require(permissions.of(request.user).may_import, _("import articles"))
    return batches.get(signed_in(request), pk)
