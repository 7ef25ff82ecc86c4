"""The newsroom's own rules: a list, a page to write one, a trial on the archive."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prose import languages
from reviewer import permissions, rules, trying
from reviewer.answers import many_acts, number, signed_in, with_flags
from reviewer.forms.rule import RuleForm
from reviewer.permissions import require
from reviewer.refusals import Refused
from reviewer.trying import Trial
from translations.models import Rule


@require_safe
def rules_of_the_house(request: HttpRequest) -> HttpResponse:
    """List the rules, those that are switched off too."""
    rights = permissions.reader(request.user)
    context = {"rules": [_shown(each) for each in rules.all_of_them()], "may_own": rights.chief}
    return render(request, "reviewer/rules.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Write a rule."""
    _require_chief(request)
    form = RuleForm(request.POST or None)
    return _stored(request, form) if request.method == "POST" else _page(request, form)


@require_http_methods(["GET", "HEAD", "POST"])
def rule(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a rule; change it, for a chief editor."""
    rights = permissions.reader(request.user)
    found = rules.found(pk)
    if not rights.chief and request.method != "POST":
        return render(request, "reviewer/rule.html", {"rule": _shown(found)})
    _require_chief(request)
    form = RuleForm(request.POST or None, instance=found)
    return _stored(request, form, pk) if request.method == "POST" else _page(request, form, pk)


@many_acts  # it stores nothing, and reads for seconds in which others go on saving
@require_POST
def attempt(request: HttpRequest) -> HttpResponse:
    """Run a rule as it was typed over the archive, and show where it would find something."""
    _require_chief(request)
    pk = number(request.POST.get("rule"))
    form = RuleForm(request.POST, instance=rules.found(pk) if pk else None)
    if not form.is_valid():
        return _page(request, form, pk)
    typed = form.save(commit=False)
    trial = trying.on_archive(typed.as_told(), by=signed_in(request))
    return _page(request, form, pk, trial=trial)


@require_POST
def switch(request: HttpRequest, pk: int) -> HttpResponse:
    """Switch a rule on or off."""
    permissions.reader(request.user)
    on = request.POST.get("on") == "1"
    opened = rules.switch(rules.found(pk), on=on, by=signed_in(request))
    said = _("The rule is switched on.") if on else _("The rule is switched off.")
    messages.success(request, with_flags(said, opened))
    return redirect("rules")


@require_POST
def retire(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a rule away."""
    permissions.reader(request.user)
    found = rules.found(pk)
    rules.retire(found, by=signed_in(request))
    messages.success(request, _("“%(name)s” is a rule no more.") % {"name": found.name})
    return redirect("rules")


def _require_chief(request: HttpRequest) -> None:
    require(permissions.reader(request.user).chief, _("write the house's rules"))


def _stored(request: HttpRequest, form: RuleForm, pk: int | None = None) -> HttpResponse:
    """Store what was typed, switched on or off as the button says; or show what is wrong."""
    if not form.is_valid():
        return _page(request, form, pk)
    typed: Rule = form.save(commit=False)
    typed.on = request.POST.get("on") == "1"
    try:
        opened = rules.store(typed, by=signed_in(request))
    except Refused as refused:
        form.add_error(None, " ".join(refused.reasons))
        return _page(request, form, pk)
    said = _("Stored and switched on.") if typed.on else _("Stored, switched off.")
    messages.success(request, with_flags(said, opened))
    return redirect("rules")


def _page(
    request: HttpRequest, form: RuleForm, pk: int | None = None, trial: Trial | None = None
) -> HttpResponse:
    context = {
        "form": form,
        "held": rules.found(pk) if pk else None,
        "trial": trial,
        "languages": RuleForm.known_languages(),
        "may_own": True,
    }
    status = 400 if form.is_bound and form.errors else 200
    return render(request, "reviewer/rule.html", context, status=status)


def _shown(rule: Rule) -> dict[str, Any]:
    """Show a rule with the direction of what it looks for."""
    known = languages.get(rule.language) if rule.language else None
    return {"rule": rule, "lang": rule.language, "dir": known.direction if known else "auto"}
