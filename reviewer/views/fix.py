"""All suggestions at once: a preview of each in its sentence, the act, and the way back."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from reviewer import answers, cards, desk, fixing, marks, permissions
from reviewer.answers import number, signed_in
from reviewer.fixing import Fixed
from reviewer.models import Flag
from reviewer.refusals import Malformed
from translations.models import Translation


@dataclass(frozen=True, slots=True)
class FixLine:
    """One suggestion in its sentence; `number` is that of its paragraph on the desk."""

    id: int
    number: int
    tone: str
    before: str
    quote: str
    suggestion: str
    after: str
    category_label: str
    unsure: bool


@require_http_methods(["GET", "HEAD", "POST"])
def fix(request: HttpRequest, pk: int) -> HttpResponse:
    """Preview every suggestion, of the article or of one paragraph, then apply the chosen ones."""
    translation = permissions.translation_for(request.user, pk)
    rights = permissions.of(request.user)
    permissions.require(rights.may_edit(translation.language), _("edit in this language"))
    if request.method == "POST":
        return _fixed(request, translation)
    row = number(request.GET.get("row"))
    flags = fixing.fixable(translation, row)
    context = {
        "desk": desk.head(translation, rights),
        "row": row,
        "lines": _lines(translation, flags),
        "seen_pairs": sorted({f"{flag.target_id}:{flag.target.version}" for flag in flags}),
        "tab": "review",
    }
    alone = answers.is_htmx(request)
    template = "reviewer/partials/fix.html" if alone else "reviewer/fix.html"
    return render(request, template, context)


def _lines(translation: Translation, flags: tuple[Flag, ...]) -> list[FixLine]:
    live = translation.targets.live().values_list("pk", flat=True)
    numbers = {pk: n for n, pk in enumerate(live, 1)}
    return [
        FixLine(
            id=flag.pk,
            number=numbers[flag.target_id],
            tone=marks.tone_of(flag),
            before=cards.shortened_before(flag.target.text[: flag.start]),
            quote=flag.quote,
            suggestion=flag.suggestion,
            after=cards.shortened_after(flag.target.text[flag.end :]),
            category_label=flag.category_label,
            unsure=flag.unsure,
        )
        for flag in flags
    ]


def _fixed(request: HttpRequest, translation: Translation) -> HttpResponse:
    chosen = [_flag(sent) for sent in request.POST.getlist("flags")]
    done = fixing.correct_many(
        translation, chosen, by=signed_in(request), seen=answers.seen_pairs(request)
    )
    if done.left:
        messages.warning(request, _left(done))
    row = number(request.POST.get("row"))
    at = f"at={row}&" if row else ""
    anchor = f"#p{row}" if row else ""
    return redirect(f"{reverse('review', args=[translation.pk])}?{at}done={done.revision}{anchor}")


def _flag(sent: str) -> int:
    pk = number(sent)
    if pk is None:
        raise Malformed(_("“%(sent)s” is no flag: expected its number.") % {"sent": sent})
    return pk


def _left(done: Fixed) -> str:
    text = ngettext(
        "Paragraph %(numbers)s was changed after the preview and is left as it is.",
        "Paragraphs %(numbers)s were changed after the preview and are left as they are.",
        len(done.left),
    )
    return text % {"numbers": ", ".join(map(str, done.left))}


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back what was just done at once."""
    translation = permissions.translation_for(request.user, pk)
    revision = number(request.POST.get("revision"))
    if revision is None:
        raise Malformed(_("No revision was said: expected its number."))
    fixing.undo(translation, revision, by=signed_in(request))
    messages.success(request, _("Taken back: the texts are as they were before."))
    return redirect("review", pk)
