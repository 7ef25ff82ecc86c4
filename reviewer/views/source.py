"""A source that is sent again: what would change, and storing it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from prose import languages
from prose.document import Document
from reviewer import editing, permissions, sources
from reviewer.answers import signed_in
from reviewer.comparison import Shown, compare
from reviewer.forms.source import SourceForm, brought, kept
from reviewer.refusals import Refused
from translations import history
from translations.history import Text
from translations.models import Article


@require_http_methods(["GET", "HEAD", "POST"])
def update(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the source anew and show what would change. Nothing is stored here."""
    article = _article(request, pk)
    form = SourceForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, article, {"form": form}, 400 if form.is_bound else 200)
    try:
        document = form.document(article)
    except Refused as refused:
        form.add_error(None, " ".join(refused.reasons))
        return _page(request, article, {"form": form}, refused.status)
    return _page(request, article, {"form": form, **_preview(article, document)})


@require_POST
def store(request: HttpRequest, pk: int) -> HttpResponse:
    """Store what was looked at."""
    article = _article(request, pk)
    document = brought(request.POST.get("sent", ""), article)
    sources.update(
        article,
        document,
        by=signed_in(request),
        seen=request.POST.get("seen", ""),
        drop=request.POST.get("gone") == "drop",
    )
    messages.success(request, _("The source is stored. Its translations say what to look at."))
    return redirect("article", pk)


@require_POST
def pass_trivial(request: HttpRequest, pk: int) -> HttpResponse:
    """Pass every paragraph whose source changed in punctuation or spaces alone."""
    translation = permissions.translation_for(request.user, pk)
    editing.all_still_right(translation, sources.passed(translation), by=signed_in(request))
    return redirect("review", pk)


def _article(request: HttpRequest, pk: int) -> Article:
    article = permissions.article_for(request.user, pk)
    permissions.require(permissions.of(request.user).chief, _("edit source texts"))
    return article


def _preview(article: Article, document: Document) -> dict[str, object]:
    plan = sources.plan(article, document)
    before = history.source_at(article, history.of_source(article)[-1].id)
    after = [
        Text(-number, None, number, block.kind, block.text, "", "", 1, "")
        for number, block in enumerate(document.blocks, 1)
    ]
    return {
        "plan": plan,
        "comparison": compare(before, after),
        "shown": Shown(0, 0),
        "sent": kept(document),
    }


def _page(
    request: HttpRequest, article: Article, more: dict[str, object], status: int = 200
) -> HttpResponse:
    context = {
        "article": article,
        "title": article.title,
        "lang": article.language,
        "dir": languages.get(article.language).direction,
        **more,
    }
    return render(request, "reviewer/source.html", context, status=status)
