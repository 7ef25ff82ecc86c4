"""What is done with one flag: replace, everywhere, keep, talk, open again, add to the termbase."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prose import languages
from reviewer import answers, cards, content, desk, flags, permissions, places, terms
from reviewer.answers import at_row, refused_row, seen_pairs, signed_in
from reviewer.cards import FlagCard
from reviewer.forms import said
from reviewer.forms.segment import CommentForm, KeepForm, SeenForm
from reviewer.forms.term import ProposeForm
from reviewer.models import Flag, KeepScope
from reviewer.places import Place
from reviewer.refusals import Refused
from translations import termbase


@require_safe
def card(request: HttpRequest, pk: int) -> HttpResponse:
    """Show all that a flag's card says and offers; without htmx the desk, with the card open."""
    flag = permissions.flag_for(request.user, pk)
    translation = flag.target.translation
    if not answers.is_htmx(request):
        return redirect(f"{reverse('review', args=[translation.pk])}?card={pk}#f{pk}")
    rights = permissions.of(request.user)
    context = {"desk": desk.head(translation, rights), "card": _card(flag, rights)}
    body = "card_body" if flag.status == "open" else "done_body"
    return render(request, f"reviewer/partials/{body}.html", context)


@require_POST
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Replace the flagged words by the suggestion."""
    flag = permissions.flag_for(request.user, pk)
    try:
        seen = said(SeenForm(request.POST))["seen"]
        flags.correct(flag, by=signed_in(request), seen=seen)
    except Refused as refused:
        return refused_row(request, flag.target, refused)
    rights = permissions.of(request.user)
    able = rights.may_term(flag.target.translation.language) and terms.rememberable(flag)
    return answers.row(request, flag.target, offer=flag if able else None)


@require_POST
def remember(request: HttpRequest, pk: int) -> HttpResponse:
    """List the flagged words as a wrong form: they are caught everywhere from now on."""
    return _act(request, pk, lambda flag, person: terms.remember(flag, by=person))


@require_POST
def patch(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a suggestion in whose words were gone and stand there again."""

    def put_in(flag: Flag, person: User) -> None:
        flags.apply_patch(flag, by=person, seen=said(SeenForm(request.POST))["seen"])

    return _act(request, pk, put_in)


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """One place where a flag's suggestion would go, with the words around it."""

    key: str
    number: int
    before: str
    quote: str
    replacement: str
    after: str
    chosen: bool


@require_http_methods(["GET", "HEAD", "POST"])
def everywhere(request: HttpRequest, pk: int) -> HttpResponse:
    """Preview every place that says the same, then replace the chosen ones."""
    flag = permissions.flag_for(request.user, pk)
    if request.method == "POST":
        return _replace_everywhere(request, flag)
    rights = permissions.of(request.user)
    found = places.find(flag)
    context = {
        "desk": desk.head(flag.target.translation, rights),
        "flag": _card(flag, rights),
        "places": _lines(flag, found),
        "seen_pairs": sorted(
            {f"{t.pk}:{t.version}" for t in (p.replacement.target for p in found)}
        ),
        "tab": "review",
    }
    return render(request, "reviewer/everywhere.html", context)


def _replace_everywhere(request: HttpRequest, flag: Flag) -> HttpResponse:
    chosen = request.POST.getlist("places")
    done = places.correct(flag, chosen, by=signed_in(request), seen=seen_pairs(request))
    told = ngettext(
        "“%(wrong)s” became “%(right)s” in %(count)d place.",
        "“%(wrong)s” became “%(right)s” in %(count)d places.",
        done,
    )
    values = {"wrong": flag.quote, "right": flag.suggestion, "count": done}
    messages.success(request, told % values)
    return redirect(at_row(flag.target.translation_id, flag.target_id))


def _lines(flag: Flag, found: Sequence[Place]) -> list[PlaceLine]:
    live = flag.target.translation.targets.live().values_list("pk", flat=True)
    numbers = {pk: n for n, pk in enumerate(live, 1)}
    return [
        PlaceLine(
            key=place.key,
            number=numbers[each.target.pk],
            before=cards.shortened_before(each.target.text[: each.span.start]),
            quote=each.quote,
            replacement=each.text,
            after=cards.shortened_after(each.target.text[each.span.end :]),
            chosen=place.chosen,
        )
        for place in found
        for each in [place.replacement]
    ]


@require_POST
def dismiss(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep the words as they are, with a reason."""

    def keep(flag: Flag, person: User) -> None:
        sent = said(KeepForm(request.POST))
        scope = sent["scope"] or KeepScope.HERE
        flags.dismiss(flag, by=person, reason=sent["reason"], note=sent["note"], scope=scope)

    return _act(request, pk, keep)


@require_POST
def mend(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that what a person flagged has been put right."""
    return _act(request, pk, lambda flag, person: flags.mend(flag, by=person))


@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a flag still stands on the right words."""
    return _act(request, pk, lambda flag, person: flags.confirm(flag, by=person))


@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a flag away that lost its words."""
    return _act(request, pk, lambda flag, person: flags.remove(flag, by=person))


@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a flag again."""
    return _act(request, pk, lambda flag, person: flags.reopen(flag, by=person))


@require_POST
def comment(request: HttpRequest, pk: int) -> HttpResponse:
    """Say something about a flag."""

    def say(flag: Flag, person: User) -> None:
        flags.comment(flag, said(CommentForm(request.POST))["text"], by=person)

    return _act(request, pk, say)


@require_http_methods(["GET", "HEAD", "POST"])
def term(request: HttpRequest, pk: int) -> HttpResponse:
    """Add the right and the wrong form of flagged words to the termbase."""
    flag = permissions.flag_for(request.user, pk)
    rights = permissions.of(request.user)
    permissions.require(
        rights.may_term(flag.target.translation.language), _("add to the termbase in this language")
    )
    if request.method == "POST":
        return _propose(request, flag)
    context = {
        "desk": desk.head(flag.target.translation, rights),
        "flag": _card(flag, rights),
        "form": ProposeForm(initial=terms.guess(flag)),
        "concepts": terms.candidates(flag),
        "source": _source(flag),
        "tab": "review",
    }
    return render(request, "reviewer/term.html", context)


def _propose(request: HttpRequest, flag: Flag) -> HttpResponse:
    form = ProposeForm(request.POST)
    said(form)
    concept, opened = terms.propose(
        form.proposal(flag), by=signed_in(request), concept=form.cleaned_data["concept"]
    )
    terms.attach(flag, concept)
    told = ngettext(
        "“%(concept)s” is in the termbase. %(count)d place is newly flagged.",
        "“%(concept)s” is in the termbase. %(count)d places are newly flagged.",
        opened,
    )
    messages.success(request, told % {"concept": concept, "count": opened})
    return redirect(at_row(flag.target.translation_id, flag.target_id))


def _source(flag: Flag) -> dict[str, str]:
    article = flag.target.translation.article
    return {
        "text": flag.target.segment.text if flag.target.segment else "",
        "lang": article.language,
        "dir": languages.get(article.language).direction,
    }


def _card(flag: Flag, rights: permissions.Rights) -> FlagCard:
    live = dict(flag.target.translation.targets.live().values_list("pk", "text"))
    place = [*live].index(flag.target_id) + 1 if flag.target_id in live else 0
    text = "\n".join(live.values())
    source = _source(flag)
    known = termbase.snapshot()
    found = content.occurrences(source["text"], source["lang"], known)
    forms = {o.rendering.concept: o.span.of(source["text"]) for o in found}
    shared = cards.around(flag.target.translation, [flag], rights, text, known)
    return cards.card(flag, cards.Place(place, forms), shared)


def _act(request: HttpRequest, pk: int, deed: Callable[[Flag, User], object]) -> HttpResponse:
    """Do something with a flag and answer with its row; a refusal is told in the row."""
    flag = permissions.flag_for(request.user, pk)
    try:
        deed(flag, signed_in(request))
    except Refused as refused:
        return refused_row(request, flag.target, refused)
    return answers.row(request, flag.target)
