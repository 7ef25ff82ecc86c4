"""An article: its source, its translations, its people."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from prose import language, languages
from reviewer import editing, intake, permissions, queue, workflow
from reviewer.answers import signed_in
from reviewer.forms import said
from reviewer.forms.article import AssignForm, able
from reviewer.forms.segment import TextForm
from reviewer.models import Role
from reviewer.permissions import Rights
from translations import history
from translations.history import Deed
from translations.models import Article
from translations.naming import language_name

DEEDS = 8  # lines of an article's history


@require_safe
def article(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the source beside what becomes of it."""
    found = permissions.article_for(request.user, pk)
    rights = permissions.of(request.user)
    visible = list(queue.visible(rights).filter(article=found))
    lines = queue.lines(visible, rights)
    context = {
        "article": found,
        "title": found.title,
        "lang": found.language,
        "dir": languages.get(found.language).direction,
        "segments": list(enumerate(found.segments.live(), 1)),
        "translations": [
            (line, _people(line.target_lang), model)
            for line, model in zip(lines, visible, strict=True)
        ],
        "deeds": _deeds(found, lines),
        "source_changed": found.segments.filter(version__gt=1).exists(),
        "startable": (startable := _startable(found, rights)),
        "may_start": bool(startable),
        "may_edit_source": rights.chief,
        "may_assign": rights.chief,
    }
    return render(request, "reviewer/article.html", context)


def _deeds(found: Article, lines: tuple[queue.Line, ...]) -> list[tuple[Deed, str]]:
    """Give what was done last, each with the language of the translation, if it was to one."""
    named = {line.id: line.target_language for line in lines}
    deeds = history.of_article(found, named, DEEDS)
    return [(deed, named.get(deed.translation or 0, "")) for deed in deeds]


def _people(tag: str) -> dict[str, list[tuple[int, str]]]:
    return {
        role.value: [(p.pk, p.get_full_name() or p.username) for p in able(role, tag)]
        for role in (Role.TRANSLATOR, Role.REVIEWER)
    }


def _startable(found: Article, rights: Rights) -> list[tuple[str, str]]:
    """Give the languages in which this person could start a translation."""
    taken = set(found.translations.values_list("language", flat=True))
    named = {m.language for m in rights.memberships if m.language}
    offered = named | {known.code for known in languages.all_languages()}
    return sorted(
        (
            (tag, language_name(tag))
            for tag in offered - taken
            if rights.may_translate(tag) and not language.same(tag, found.language)
        ),
        key=lambda choice: choice[1],
    )


@require_POST
def start(request: HttpRequest, pk: int) -> HttpResponse:
    """Start a translation in one more language."""
    found = permissions.article_for(request.user, pk)
    started = intake.start(found, request.POST.get("language", ""), by=signed_in(request))
    messages.success(
        request,
        _("The translation into %(language_name)s has begun.")
        % {"language_name": started.language_name},
    )
    return redirect("review", started.pk)


@require_POST
def source(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct a paragraph of the source."""
    segment = permissions.segment_for(request.user, pk)
    sent = said(TextForm(request.POST))
    editing.save_source(segment, sent["text"], by=signed_in(request), seen=sent["seen"])
    messages.success(request, _("Saved. Its translations are to be looked at again there."))
    return redirect("article", segment.article_id)


@require_POST
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    """Say who translates, who reviews and by when."""
    translation = permissions.translation_for(request.user, pk)
    sent = said(AssignForm(translation, request.POST))
    workflow.assign(
        translation,
        by=signed_in(request),
        translator=sent["translator"],
        reviewer=sent["reviewer"],
        due=sent["due_at"],
    )
    messages.success(request, _("Assigned."))
    return redirect("article", translation.article_id)
