"""How the house writes names: an overview, and each language's own page."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from reviewer import housestyle, permissions
from reviewer.answers import signed_in
from reviewer.forms.housestyle import HouseStyleForm
from reviewer.permissions import require
from translations.naming import language_name


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
    form = HouseStyleForm(request.POST or None, instance=held)
    if request.method == "POST" and form.is_valid():
        housestyle.store(housestyle.of(tag), form.cleaned_data, by=signed_in(request))
        messages.success(request, _("Stored. The translations are checked by it."))
        return redirect("house-styles")
    context = {"form": form, "language": language_name(tag)}
    return render(
        request, "reviewer/house_style.html", context, status=400 if form.is_bound else 200
    )
