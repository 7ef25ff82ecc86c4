"""A list of names and terms: sent, looked at, stored; and the termbase as a list."""

from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prose import wordtable
from prose.wordtable import Table
from reviewer import permissions, termtable
from reviewer.answers import signed_in
from reviewer.forms.term import TableForm
from reviewer.permissions import require
from reviewer.refusals import Malformed
from translations.naming import told

LARGEST = 8 * 1024 * 1024  # bytes
SHOWN = 100  # lines of each kind
SALT = "termbase-list"
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest) -> HttpResponse:
    """Take a list and show what it would change. Nothing is stored here."""
    _require_chief(request)
    form = TableForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, {"form": form}, 400 if form.is_bound else 200)
    sent = form.cleaned_data["file"]
    if sent.size > LARGEST:
        form.add_error("file", _("The list is larger than 8 MB."))
        return _page(request, {"form": form}, 400)
    table = wordtable.read(sent.read(), sent.name)
    if table.faults:
        return _page(request, {"form": form, **_told(table)}, 400)
    kept = signing.dumps(_kept(table), salt=SALT, compress=True)
    plan = termtable.plan(table)
    return _page(request, {"form": form, "plan": plan, "sent": kept, **_told(table)})


@require_POST
def store(request: HttpRequest) -> HttpResponse:
    """Store what was looked at: all of it or nothing."""
    _require_chief(request)
    try:
        text = signing.loads(request.POST.get("sent", ""), salt=SALT)
    except signing.BadSignature as wrong:
        raise Malformed(_("That is no list that was looked at here. Send it again.")) from wrong
    plan = termtable.store(wordtable.read(text.encode()), by=signed_in(request))
    words = ngettext(
        "Stored: %(forms)d new form, %(changed)d changed.",
        "Stored: %(forms)d new forms, %(changed)d changed.",
        plan.forms,
    )
    messages.success(request, words % {"forms": plan.forms, "changed": len(plan.changed)})
    return redirect("termbase")


@require_safe
def take(request: HttpRequest, kind: str) -> HttpResponse:
    """Give the whole termbase as a list."""
    permissions.reader(request.user)
    if kind not in TYPES:
        raise Http404(_("The termbase comes as CSV or XLSX."))
    answer = HttpResponse(wordtable.written(termtable.rows(), kind), content_type=TYPES[kind])
    answer["Content-Disposition"] = f'attachment; filename="termbase.{kind}"'
    return answer


def _require_chief(request: HttpRequest) -> None:
    require(permissions.reader(request.user).chief, _("bring a list into the termbase"))


def _kept(table: Table) -> str:
    """Write a table down for the page that asks whether to store it, every row as it was read."""
    rows = (
        {
            "concept": row.concept,
            "kind": row.kind,
            "language": row.rendering.language,
            "text": row.rendering.text,
            "status": row.rendering.status,
            "part": row.rendering.part,
            "culture": row.culture,
            "note": row.note,
            "valid_from": str(row.rendering.valid_from or ""),
            "valid_to": str(row.rendering.valid_to or ""),
            "case_sensitive": "yes" if row.rendering.case_sensitive else "",
            **row.about,
            **row.more,
        }
        for row in table.rows
    )
    return wordtable.written(rows).decode("utf-8-sig")


def _told(table: Table) -> dict[str, object]:
    return {
        "faults": [(fault.line, told(fault.message)) for fault in table.faults[:SHOWN]],
        "more_faults": max(0, len(table.faults) - SHOWN),
        "warnings": [(fault.line, told(fault.message)) for fault in table.warnings[:SHOWN]],
    }


def _page(request: HttpRequest, more: dict[str, object], status: int = 200) -> HttpResponse:
    columns = {"columns": wordtable.COLUMNS, "more_columns": wordtable.MORE}
    return render(request, "reviewer/termtable.html", {**columns, **more}, status=status)
