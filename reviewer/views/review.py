"""The desk of a translation, and the decisions taken there."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from reviewer import desk, permissions, workflow
from reviewer.answers import number, page, signed_in
from reviewer.rows import Doing, Focus
from translations.history import name_of
from translations.models import Translation

DOINGS: dict[str, Doing] = {"edit": "edit", "flag": "flag", "at": ""}


@require_safe
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the desk; one row may be at work: open for editing or flagging, or read."""
    translation = permissions.translation_for(request.user, pk)
    return page(request, translation, _focus(request))


def _focus(request: HttpRequest) -> Focus:
    asked = {name: number(request.GET.get(name)) for name in ("edit", "flag", "at")}
    doing = next((name for name, target in asked.items() if target), "at")
    return Focus(
        target=asked[doing],
        doing=DOINGS[doing],
        flag=number(request.GET.get("card")),
        done=number(request.GET.get("done")),
    )


@require_safe
def around(request: HttpRequest, pk: int) -> HttpResponse:
    """Give what a row shows when it comes to be at work: names, terms, signs and tools."""
    target = permissions.target_for(request.user, pk)
    head, row = desk.row(target.translation, signed_in(request), pk)
    return render(request, "reviewer/partials/around.html", {"desk": head, "row": row})


@require_POST
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand in for review."""
    translation = permissions.translation_for(request.user, pk)
    workflow.submit(translation, by=signed_in(request), note=request.POST.get("note", ""))
    messages.success(request, _submitted(translation))
    return redirect("review", pk)


def _submitted(translation: Translation) -> str:
    if translation.reviewer is None:
        return _("Submitted for review. Any reviewer can read it now.")
    return _("Submitted for review. %(name)s reads it now.") % {
        "name": name_of(translation.reviewer)
    }


@require_POST
def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for changes."""
    translation = permissions.translation_for(request.user, pk)
    workflow.send_back(translation, by=signed_in(request), note=request.POST.get("note", ""))
    messages.success(request, _sent_back(translation))
    return redirect("review", pk)


def _sent_back(translation: Translation) -> str:
    if translation.translator is None:
        return _("Sent back with your note. Any translator can take it up.")
    return _("Sent back to %(name)s with your note.") % {"name": name_of(translation.translator)}


@require_POST
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve what the page showed."""
    translation = permissions.translation_for(request.user, pk)
    workflow.approve(
        translation,
        by=signed_in(request),
        seen_hash=request.POST.get("seen_hash", ""),
        override=request.POST.get("override", ""),
    )
    messages.success(request, _("Approved. The text can leave the house now."))
    return redirect("review", pk)


@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Put an approved translation back in review."""
    translation = permissions.translation_for(request.user, pk)
    workflow.reopen(translation, by=signed_in(request), note=request.POST.get("note", ""))
    messages.success(request, _("Reopened. What was approved stays exportable."))
    return redirect("review", pk)
