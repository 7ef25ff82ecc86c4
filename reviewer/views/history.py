"""The timeline of a translation, any two revisions side by side, and the way back."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from prose import diff
from prose.segmentation import words
from reviewer import desk, editing, permissions
from reviewer.answers import number, signed_in
from translations import history
from translations.history import Edit, Entry
from translations.models import Act, Translation


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of the timeline, how much it changed, and where that is shown."""

    entry: Entry
    changed: int
    words_in: int
    words_out: int
    is_approved: bool
    is_last: bool
    restorable: bool
    url: str

    @property
    def day(self) -> date:
        """The day on which it was made, where the desk is."""
        return timezone.localtime(self.entry.at).date()


@require_safe
def timeline(request: HttpRequest, pk: int) -> HttpResponse:
    """Show every revision, or those of one person or kind, newest first, day by day."""
    translation = permissions.translation_for(request.user, pk)
    rights = permissions.of(request.user)
    entries = history.timeline(translation)
    by, kind = number(request.GET.get("by")), request.GET.get("kind", "")
    shown = [
        line
        for line in _lines(translation, entries)
        if by in {None, line.entry.by_id} and kind in {"", line.entry.kind}
    ]
    context = {
        "desk": desk.head(translation, rights),
        "days": [(day, list(lines)) for day, lines in groupby(shown, key=lambda line: line.day)],
        "from_default": entries[-2].id if len(entries) > 1 else entries[-1].id,
        "to_default": entries[-1].id,
        "may_restore": rights.may_edit(translation.language),
        "people": sorted({(e.by_id, e.by) for e in entries if e.by_id}, key=lambda who: who[1]),
        "kinds": sorted({(e.kind, str(e.kind_label)) for e in entries}, key=lambda kind: kind[1]),
        "by": by,
        "kind": kind,
        "since": _since(translation, signed_in(request), entries),
        "tab": "history",
    }
    return render(request, "reviewer/history.html", context)


def _lines(translation: Translation, entries: tuple[Entry, ...]) -> list[Line]:
    """Make the lines, newest first."""
    began = min(entry.id for entry in entries if entry.kind == Act.START or entry.edits)
    address = reverse("compare", args=[translation.pk])
    before = (entries[0], *entries)
    lines = [
        _line(
            entry,
            approved=entry.id == translation.approved_revision_id,
            last=entry is entries[-1],
            began=began,
            url=f"{address}?from={earlier.id}&to={entry.id}",
        )
        for earlier, entry in zip(before, entries, strict=False)
    ]
    return lines[::-1]


def _line(entry: Entry, *, approved: bool, last: bool, began: int, url: str) -> Line:
    sizes = [_size(edit) for edit in entry.edits]
    return Line(
        entry=entry,
        changed=len(entry.edits),
        words_in=sum(came for came, _went in sizes),
        words_out=sum(went for _came, went in sizes),
        is_approved=approved,
        is_last=last,
        restorable=not last and entry.id >= began,
        url=url,
    )


def _since(translation: Translation, person: User, entries: tuple[Entry, ...]) -> str:
    """Give the address of what changed since this person last decided, if anything has."""
    mine = translation.decisions.filter(by=person).order_by("-pk").first()
    if mine is None or not any(e.edits for e in entries if e.id > mine.revision_id):
        return ""
    address = reverse("compare", args=[translation.pk])
    return f"{address}?from={mine.revision_id}&to={entries[-1].id}"


def _size(edit: Edit) -> tuple[int, int]:
    """Count the words that came and went."""
    changes = [c for c in diff.changes(edit.before, edit.after) if c.kind != "equal"]
    came = sum(len(words(c.after.of(edit.after))) for c in changes)
    went = sum(len(words(c.before.of(edit.before))) for c in changes)
    return came, went


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring the texts back to a revision, as a new one."""
    translation = permissions.translation_for(request.user, pk)
    wanted = number(request.POST.get("revision"))
    known = {entry.id: entry for entry in history.timeline(translation)}
    if wanted is None or wanted not in known:
        raise Http404(_("There is no such revision of this translation."))
    editing.restore(translation, wanted, by=signed_in(request))
    messages.success(
        request,
        _("Revision %(number)s is back, as a new revision.") % {"number": known[wanted].number},
    )
    return redirect("review", pk)
