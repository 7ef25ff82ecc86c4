"""The first use: from an empty installation to the first article in five steps."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import User
from django.contrib.auth.tokens import default_token_generator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from reviewer import demo, housestyle, newsroom, termtable
from reviewer.answers import signed_in
from reviewer.forms.newsroom import HouseForm, ListForm, PersonForm, StyleForm
from reviewer.refusals import Refused
from translations.models import Article, Concept

Answer = HttpResponse | dict[str, Any]


@require_safe
def setup(request: HttpRequest) -> HttpResponse:
    """Go to the first step that is left, or back to the first one."""
    newsroom.require_lead(signed_in(request))
    return redirect("setup-step", newsroom.next_step(newsroom.held()) or "newsroom")


@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, code: str) -> HttpResponse:
    """Show a step, or store what it says and go on. `skip` goes on and stores nothing."""
    person = signed_in(request)
    newsroom.require_lead(person)
    if code not in _STEPS:
        raise Http404("There is no such step.")
    if request.method == "POST" and "skip" in request.POST:
        return _on(code, person)
    answer = _STEPS[code](request, person)
    return _page(request, code, **answer) if isinstance(answer, dict) else answer


def _page(request: HttpRequest, code: str, **shown: Any) -> HttpResponse:
    house, form = newsroom.held(), shown.get("form")
    steps = newsroom.steps(house, code)
    current = next(each for each in steps if each.current)
    context = {"house": house, "steps": steps, "step": current, **shown}
    context["body"] = f"reviewer/partials/setup_{code}.html"
    status = 422 if form is not None and form.is_bound else 200
    return render(request, "reviewer/setup.html", context, status=status)


def _on(code: str, by: User, **said: Any) -> HttpResponse:
    """Go on to the step after this one; after the last one to the desk."""
    newsroom.store(code, by=by, **said)
    codes = list(newsroom.STEPS)
    following = codes[codes.index(code) + 1 :]
    return redirect("setup-step", following[0]) if following else redirect("queue")


def _house(request: HttpRequest, person: User) -> Answer:
    form = HouseForm(request.POST) if request.method == "POST" else HouseForm.of(newsroom.held())
    if not form.is_valid():
        return {"form": form}
    said = form.cleaned_data
    if said.pop("lead"):
        newsroom.lead(person)
    return _on("newsroom", person, **said)


def _style(request: HttpRequest, person: User) -> Answer:
    house = newsroom.held()
    form = StyleForm.of(house, request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = form.cleaned_data
        # What was said of one language since is not said anew for all of them by the same answer.
        if not house.name_order or {"name_order", "mentions"}.intersection(form.changed_data):
            housestyle.answered(
                house.targets.split(),
                order=said["name_order"],
                mentions=said["mentions"],
                by=person,
            )
        return _on("style", person, **said)
    return {"form": form, "four_eyes": settings.EXONYM_FOUR_EYES}


def _people(request: HttpRequest, person: User) -> Answer:
    del person
    form = PersonForm(request.POST) if request.method == "POST" else PersonForm()
    if form.is_valid():
        newsroom.add_person(form.save(commit=False), form.cleaned_data["role"], form.languages())
        messages.success(request, _("The account is there. Hand its link on."))
        return redirect("setup-step", "people")
    people = [(each, _link(request, each)) for each in newsroom.newcomers()]
    return {"form": form, "people": people, "hours": settings.PASSWORD_RESET_TIMEOUT // 3600}


def _link(request: HttpRequest, account: User) -> str:
    """Give the address at which an account sets its first password."""
    name = urlsafe_base64_encode(force_bytes(account.pk))
    token = default_token_generator.make_token(account)
    return request.build_absolute_uri(reverse("password_reset_confirm", args=[name, token]))


def _termbase(request: HttpRequest, person: User) -> Answer:
    empty = not Concept.objects.exists()
    if "demo" in request.POST and empty:
        demo.termbase(person)
        return _on("termbase", person)
    form = ListForm(request.POST, request.FILES) if request.method == "POST" else ListForm()
    if form.is_valid():
        try:
            plan = termtable.store(form.cleaned_data["file"], by=person)
        except Refused as refused:
            form.add_error("file", " ".join(refused.reasons))
        else:
            messages.success(
                request, _("Entered from the list: %(count)s.") % {"count": plan.forms}
            )
            return _on("termbase", person)
    return {"form": form, "empty": empty, "concepts": Concept.objects.count()}


def _import(request: HttpRequest, person: User) -> Answer:
    if request.method == "POST":
        return _on("import", person)
    return {"articles": Article.objects.count()}


_STEPS: dict[str, Callable[[HttpRequest, User], Answer]] = {
    "newsroom": _house,
    "style": _style,
    "people": _people,
    "termbase": _termbase,
    "import": _import,
}
