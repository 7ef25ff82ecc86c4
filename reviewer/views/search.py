"""Search: the palette's answers, and the page that shows source and translation together."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from reviewer import permissions, search
from reviewer.permissions import Rights
from reviewer.search import Question


def _reader(request: HttpRequest) -> Rights:
    rights = permissions.of(request.user)
    if not rights.any_role:
        raise Http404(_("There is nothing here for an account without a role."))
    return rights


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Show everything that holds the words."""
    rights = _reader(request)
    q = request.GET.get("q", "").strip()[: search.LONGEST]
    question = Question.of(q)
    context = {
        "q": q,
        "asked": bool(question.words),
        "articles": search.articles(question, rights),
        "concepts": search.concepts(question),
        "paragraphs": search.paragraphs(question, rights),
        "most": search.MANY,
    }
    return render(request, "reviewer/search.html", context)


@require_safe
def options(request: HttpRequest) -> HttpResponse:
    """Give the palette its lines."""
    rights = _reader(request)
    question = Question.of(request.GET.get("q", ""))
    context = {
        "articles": search.articles(question, rights),
        "concepts": search.concepts(question),
    }
    return render(request, "reviewer/partials/palette_found.html", context)
