"""The checks: what each looks for, and which run between which languages."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from prose import language
from reviewer import checkhelp, checksettings, permissions
from reviewer.answers import signed_in, with_flags
from reviewer.forms.rule import SettingsForm
from reviewer.permissions import require
from translations.naming import language_name


@require_safe
def checks(request: HttpRequest) -> HttpResponse:
    """List every check with what it looks for."""
    permissions.reader(request.user)
    return render(request, "reviewer/checks.html", {"checks": checkhelp.summaries()})


@require_safe
def check(request: HttpRequest, code: str) -> HttpResponse:
    """Tell what a check looks for, with examples."""
    permissions.reader(request.user)
    return render(request, "reviewer/check.html", {"check": checkhelp.of(code)})


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """Set which checks run between two languages, and how grave what they find is."""
    rights = permissions.reader(request.user)
    pair = _asked(request.GET, "source"), _asked(request.GET, "target")
    form = SettingsForm(request.POST or None, lines=checksettings.lines(*pair))
    if request.method == "POST":
        require(rights.chief, _("set the checks"))
        if form.is_valid():
            return _stored(request, pair, form)
    context = {
        "form": form,
        "pair": pair,
        "pair_name": checksettings.pair_name(*pair),
        "sources": _choices(checksettings.sources(), pair[0]),
        "targets": _choices(checksettings.targets(), pair[1]),
        "set_so_far": checksettings.pairs(),
        "may_own": rights.chief,
    }
    status = 400 if form.errors else 200
    return render(request, "reviewer/check_settings.html", context, status=status)


def _asked(sent: QueryDict, name: str) -> str:
    """Give a language of the address, or none; 404 for what is no language."""
    tag = str(sent.get(name, ""))
    try:
        return language.normal(tag) if tag else ""
    except language.UnknownLanguage as wrong:
        raise Http404(str(wrong)) from wrong


def _choices(known: list[str], chosen: str) -> list[tuple[str, str, bool]]:
    tags = sorted({*known, chosen} - {""})
    return [(tag, language_name(tag), tag == chosen) for tag in tags]


def _stored(request: HttpRequest, pair: tuple[str, str], form: SettingsForm) -> HttpResponse:
    opened = checksettings.store(*pair, form.said(), by=signed_in(request))
    messages.success(request, with_flags(_("Stored. The translations are checked by it."), opened))
    asked = QueryDict(mutable=True)
    asked.update({"source": pair[0], "target": pair[1]})
    return redirect(f"{reverse('check-settings')}?{asked.urlencode()}")
