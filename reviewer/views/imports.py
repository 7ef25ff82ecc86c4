"""Import: paste or upload, look at the pairs, store."""

from base64 import b64encode
from collections.abc import Sequence

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from prose import encoding, language, languages
from prose.document import Document
from reviewer import intake, permissions
from reviewer.answers import signed_in
from reviewer.forms.article import ImportForm
from reviewer.intake import Reading
from reviewer.refusals import Refused
from translations.importing import Pairing
from translations.models import Kind


@require_http_methods(["GET", "HEAD", "POST"])
def imports(request: HttpRequest) -> HttpResponse:
    """Show the form, then the pairs, then store. Nothing is stored before the last step."""
    permissions.require(permissions.of(request.user).may_import, "import articles")
    if request.method != "POST":
        return _form(request, ImportForm())
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid() or "back" in request.POST:
        return _form(request, form, 400 if form.errors else 200)
    try:
        return _next_step(request, form)
    except Refused as refused:
        return _refused(request, form, refused.reasons, refused.status)
    except PermissionDenied as denied:  # in the form: what was pasted stays
        return _refused(request, form, (str(denied),), 403)


def _next_step(request: HttpRequest, form: ImportForm) -> HttpResponse:
    readings = _readings(form)
    source = readings["source"].document
    target = readings["translation"].document if "translation" in readings else None
    if "confirm" in request.POST and form.is_as_shown():
        return _store(request, form, source, target)
    intake.require_import(signed_in(request), source, target)
    pairings = intake.preview(source, target)
    return _preview(request, form, readings, (source, target), pairings)


def _refused(
    request: HttpRequest, form: ImportForm, reasons: tuple[str, ...], status: int
) -> HttpResponse:
    for reason in reasons:
        form.add_error(None, reason)
    return _form(request, form, status)


def _readings(form: ImportForm) -> dict[str, Reading]:
    """Read the source, and the translation where there is one."""
    sent = form.cleaned_data
    readings = {"source": form.reading("source", sent["language"])}
    if form.has("translation") or sent["translation_language"]:
        readings["translation"] = form.reading("translation", sent["translation_language"])
    return readings


def _form(request: HttpRequest, form: ImportForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "languages": ImportForm.known_languages()}
    return render(request, "reviewer/import.html", context, status=status)


def _preview(
    request: HttpRequest,
    form: ImportForm,
    readings: dict[str, Reading],
    documents: tuple[Document, Document | None],
    pairings: Sequence[Pairing],
) -> HttpResponse:
    source, target = documents
    hidden = [
        (name, request.POST.get(name, ""))
        for name in form.fields
        if "_" not in name or name in {"source_url", "published_at", "translation_language"}
    ]
    # Texts and files travel on: what was shown is what is stored.
    hidden += [pair for side in readings for pair in _carried(form, side, readings[side])]
    context = {
        "hidden": hidden,
        "title": source.title or source.blocks[0].text,
        "source": source,
        "source_language": language.name(source.language),
        "source_dir": languages.get(source.language).direction,
        "target": target,
        "target_language": language.name(target.language) if target else "",
        "target_dir": languages.get(target.language).direction if target else "",
        "pairs": [_pair(n, pairing, target) for n, pairing in enumerate(pairings, 1)],
        "counts": _counts(source, target),
        "files": [_file(form, side, reading) for side, reading in readings.items()],
        "encodings": encoding.ENCODINGS,
    }
    return render(request, "reviewer/import_preview.html", context)


def _carried(form: ImportForm, side: str, reading: Reading) -> list[tuple[str, str]]:
    """Give the fields that bring one side to the next step."""
    upload = _rewound(form, side)
    if upload is None:
        return [(f"{side}_text", reading.text)]
    data = b64encode(intake.slimmed(upload).data).decode()
    shown = reading.encoding.code if reading.encoding else ""
    return [(f"{side}_name", upload.name), (f"{side}_data", data), (f"{side}_shown", shown)]


def _rewound(form: ImportForm, side: str) -> intake.Upload | None:
    sent = form.cleaned_data[f"{side}_file"]
    if sent is not None:
        sent.seek(0)
    return form.upload(side)


def _file(form: ImportForm, side: str, reading: Reading) -> dict[str, object]:
    """Say how a file was read, and what of it was left out."""
    upload = _rewound(form, side)
    return {
        "side": side,
        "name": upload.name if upload else "",
        "encoding": reading.encoding,
        "dropped": reading.document.dropped,
    }


def _pair(number: int, pairing: Pairing, target: Document | None) -> dict[str, object]:
    first = (pairing.source or pairing.target)[0]
    return {
        "number": number,
        "kind_label": Kind(first.kind).label,
        "source": tuple(block.text for block in pairing.source),
        "target": tuple(block.text for block in pairing.target),
        "note": _note(len(pairing.source), len(pairing.target)) if target else "",
    }


def _note(sources: int, targets: int) -> str:
    if not targets:
        return "no translation"
    if not sources:
        return "added"
    if (sources, targets) == (1, 1):
        return ""
    words = {1: "one", 2: "two", 3: "three"}
    return f"{words.get(sources, sources)} to {words.get(targets, targets)}"


def _counts(source: Document, target: Document | None) -> str:
    here = len(source.blocks)
    if target is None:
        return f"{here} paragraphs."
    there = len(target.blocks)
    if here == there:
        return f"{here} paragraphs on both sides, paired one to one."
    return (
        f"{here} paragraphs and {there}: paired by their length, names and numbers. Look closely."
    )


def _store(
    request: HttpRequest, form: ImportForm, source: Document, target: Document | None
) -> HttpResponse:
    article, translation = intake.store(source, target, form.details(), by=signed_in(request))
    messages.success(request, "Stored.")
    if translation is None:
        return redirect("article", article.pk)
    return redirect("review", translation.pk)
