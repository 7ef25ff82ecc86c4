"""The desk of a translation, and the decisions taken there."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from reviewer import permissions, workflow
from reviewer.answers import number, page, signed_in
from reviewer.rows import Focus


@require_safe
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the desk; one row may be open for editing or flagging, and one flag's card."""
    translation = permissions.translation_for(request.user, pk)
    editing, flagging = number(request.GET.get("edit")), number(request.GET.get("flag"))
    card = number(request.GET.get("card"))
    focus = Focus(editing, "edit", flag=card) if editing else Focus(flagging, "flag", flag=card)
    return page(request, translation, focus)


@require_POST
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand in for review."""
    translation = permissions.translation_for(request.user, pk)
    workflow.submit(translation, by=signed_in(request), note=request.POST.get("note", ""))
    messages.success(request, "Submitted for review.")
    return redirect("review", pk)


@require_POST
def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for changes."""
    translation = permissions.translation_for(request.user, pk)
    workflow.send_back(translation, by=signed_in(request), note=request.POST.get("note", ""))
    messages.success(request, "Sent back with your note.")
    return redirect("review", pk)


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
    messages.success(request, "Approved. The text can leave the house now.")
    return redirect("review", pk)


@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Put an approved translation back in review."""
    translation = permissions.translation_for(request.user, pk)
    workflow.reopen(translation, by=signed_in(request), note=request.POST.get("note", ""))
    messages.success(request, "Reopened. What was approved stays exportable.")
    return redirect("review", pk)
