"""Any two revisions side by side, or in one column."""

from collections.abc import Collection, Sequence

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from prose import languages
from reviewer import content, desk, looks, permissions
from reviewer.answers import number, signed_in
from reviewer.authors import authors
from reviewer.comparison import Comparison, Shown, compare
from reviewer.models import Flag
from reviewer.refusals import Malformed
from translations import history, termbase
from translations.history import Entry, Text
from translations.models import Translation

NAMES = frozenset({"person", "organisation", "place"})


@require_safe
def comparison(request: HttpRequest, pk: int) -> HttpResponse:
    """Show two revisions of a translation."""
    translation = permissions.translation_for(request.user, pk)
    rights = permissions.of(request.user)
    entries = history.timeline(translation)
    before, after = _chosen(request, entries, _usual(translation, entries))
    sides = history.texts_at(translation, before.id), history.texts_at(translation, after.id)
    made = compare(
        *sides,
        terms=_names(sides, translation.language),
        authors=authors(translation, since=before.id, until=after.id),
        entries=entries,
    )
    corrected = _names_corrected(translation, before, after)
    shown = _shown(request, before, after, may_name=bool(corrected or made.named))
    context = {
        "desk": desk.head(translation, rights),
        **_sides(entries, before, after, made, shown, corrected),
        "lang": translation.language,
        "dir": languages.get(translation.language).direction,
        "may_restore": rights.may_edit(translation.language) and before is not entries[-1],
        "approve": desk.desk(translation, signed_in(request))
        if _awaits(translation, before, after, entries, made)
        and rights.may_review(translation.language)
        else None,
        "tab": "compare",
    }
    return render(request, "reviewer/compare.html", context)


@require_safe
def of_source(request: HttpRequest, pk: int) -> HttpResponse:
    """Show two revisions of an article's source."""
    article = permissions.article_for(request.user, pk)
    entries = history.of_source(article)
    if not entries:
        raise Http404(_("There is no revision of this source."))
    before, after = _chosen(request, entries, entries[max(0, len(entries) - 2)])
    sides = history.source_at(article, before.id), history.source_at(article, after.id)
    made = compare(*sides, terms=_names(sides, article.language))
    shown = _shown(request, before, after, may_name=bool(made.named))
    context = {
        "article": article,
        "title": article.title,
        **_sides(entries, before, after, made, shown, ()),
        "lang": article.language,
        "dir": languages.get(article.language).direction,
    }
    return render(request, "reviewer/compare_source.html", context)


@require_safe
def since(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead to what changed since this person last decided, said or ticked anything here."""
    translation = permissions.translation_for(request.user, pk)
    address = reverse("compare", args=[pk])
    last = looks.last_look(translation, signed_in(request))
    if last is None:
        told = _("You have decided, said or ticked nothing here yet: this is what changed last.")
        messages.info(request, told)
        return redirect(address)
    return redirect(f"{address}?from={last}")


def _sides(
    entries: Sequence[Entry],
    before: Entry,
    after: Entry,
    made: Comparison,
    shown: Shown,
    corrected: Collection[int],
) -> dict[str, object]:
    """Give what the page says of both sides, whatever they are revisions of."""
    return {
        "before": before,
        "after": after,
        "entries": entries[::-1],
        "comparison": made.names(corrected) if shown.names else made,
        "names_changed": len(made.named),
        "names_corrected": len(corrected),
        "shown": shown,
        "several": sum(before.id < entry.id <= after.id and bool(entry.edits) for entry in entries)
        > 1,
    }


def _shown(request: HttpRequest, before: Entry, after: Entry, *, may_name: bool) -> Shown:
    """Read from the address how it is to be shown."""

    def asked(name: str) -> bool:
        return bool(number(request.GET.get(name)))

    return Shown(
        before=before.id,
        after=after.id,
        layout="inline" if request.GET.get("layout") == "inline" else "side",
        source=asked("source"),
        names=may_name and asked("names"),
        unfolded=asked("all"),
    )


def _names(sides: tuple[Sequence[Text], Sequence[Text]], language: str) -> set[str]:
    """Give the names of the termbase as they stand in the texts of both sides."""
    known = termbase.snapshot()
    texts = {text.text for side in sides for text in side}
    return {
        found.quote(text)
        for text in texts
        for found in content.occurrences(text, language, known)
        if known.concept(found.rendering.concept).kind in NAMES
    }


def _chosen(request: HttpRequest, entries: tuple[Entry, ...], usual: Entry) -> tuple[Entry, Entry]:
    """Read from and to; else what is usually asked for, up to now."""
    by_id = {entry.id: entry for entry in entries}
    wanted = []
    for name, default in (("from", usual), ("to", entries[-1])):
        asked = request.GET.get(name)
        if asked is None:
            wanted.append(default)
        elif (pk := number(asked)) is None:
            raise Malformed(
                _("“%(asked)s” is no revision: expected its number.") % {"asked": asked}
            )
        elif pk not in by_id:
            raise Http404(_("There is no such revision of this text."))
        else:
            wanted.append(by_id[pk])
    return wanted[0], wanted[1]


def _usual(translation: Translation, entries: tuple[Entry, ...]) -> Entry:
    """Give the approved revision, or else the one before the last edit."""
    by_id = {entry.id: entry for entry in entries}
    return by_id.get(translation.approved_revision_id or 0) or _before_last_edit(entries)


def _before_last_edit(entries: tuple[Entry, ...]) -> Entry:
    edits = [n for n, entry in enumerate(entries) if entry.edits]
    return entries[max(0, edits[-1] - 1)] if edits else entries[0]


def _awaits(
    translation: Translation,
    before: Entry,
    after: Entry,
    entries: tuple[Entry, ...],
    made: Comparison,
) -> bool:
    """Whether this shows all that changed since the approval, so that it can be approved here."""
    since = before.id == translation.approved_revision_id and after is entries[-1]
    return since and made.differs and translation.status == "in_review"


def _names_corrected(translation: Translation, before: Entry, after: Entry) -> list[int]:
    """Give the target of each flag on a name that was fixed between the two."""
    fixed = Flag.objects.filter(target__in=translation.targets.all(), status="fixed")
    between = fixed.filter(fixed_in__gt=before.id, fixed_in__lte=after.id)
    return list(between.filter(category__startswith="name-").values_list("target", flat=True))
