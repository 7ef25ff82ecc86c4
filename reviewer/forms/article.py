"""Forms of an article: its import, its people."""

from dataclasses import asdict
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prose import encoding, languages
from reviewer import drafts, intake
from reviewer.forms import Typed
from reviewer.models import DraftText, ImportDraft, Membership, Role
from translations.importing import Details
from translations.models import Translation
from translations.naming import language_name, told_later

_TAG = {"source": "language", "translation": "translation_language"}
ENCODINGS = [
    ("", gettext_lazy("Find out")),
    *((one.code, told_later(one.label)) for one in encoding.ENCODINGS),
]


class ImportForm(forms.Form):
    """An article as pasted or uploaded, with its translation if there is one."""

    language = forms.CharField(label=gettext_lazy("Language of the article"), max_length=35)
    outlet = forms.CharField(required=False, max_length=200, label=gettext_lazy("Outlet"))
    byline = forms.CharField(required=False, max_length=200, label=gettext_lazy("Byline"))
    source_url = forms.URLField(
        required=False, max_length=2000, assume_scheme="https", label=gettext_lazy("Source address")
    )
    published_at = forms.DateTimeField(
        required=False,
        label=gettext_lazy("Published"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    notes = Typed(widget=forms.Textarea, label=gettext_lazy("Notes for translators"))
    format = forms.ChoiceField(
        required=False,
        choices=[
            ("auto", gettext_lazy("Find out")),
            ("text", gettext_lazy("Plain text")),
            ("markdown", gettext_lazy("Markdown")),
            ("html", gettext_lazy("HTML")),
        ],
        initial="auto",
    )
    source_text = Typed(widget=forms.Textarea, label=gettext_lazy("Text"))
    source_file = forms.FileField(
        required=False, allow_empty_file=True, label=gettext_lazy("or a file")
    )
    source_encoding = forms.ChoiceField(required=False, choices=ENCODINGS)
    source_drop = forms.BooleanField(required=False, label=gettext_lazy("Drop it"))
    translation_language = forms.CharField(
        required=False, max_length=35, label=gettext_lazy("Language of the translation")
    )
    translation_text = Typed(widget=forms.Textarea, label=gettext_lazy("Translation"))
    translation_file = forms.FileField(
        required=False, allow_empty_file=True, label=gettext_lazy("or a file")
    )
    translation_encoding = forms.ChoiceField(required=False, choices=ENCODINGS)
    translation_drop = forms.BooleanField(required=False, label=gettext_lazy("Drop it"))

    def __init__(self, *args: Any, draft: ImportDraft | None = None, **kwargs: Any) -> None:
        """Take what was sent, and the unfinished import that it goes back to, if it does."""
        super().__init__(*args, **kwargs)
        self.draft = draft
        texts = drafts.texts(draft) if draft else {}
        self.kept = {
            "source": texts.get("source"),
            "translation": texts.get("target"),
        }

    @classmethod
    def of(cls, draft: ImportDraft) -> "ImportForm":
        """Give the form as it was filled when this import was begun."""
        form = cls(draft=draft)
        form.initial = {**asdict(drafts.details(draft)), "format": draft.format}
        for side, text in form.kept.items():
            if text is not None:
                form.initial |= {f"{side}_text": text.pasted}
                form.initial[_TAG[side]] = text.language
        return form

    def details(self) -> Details:
        """Give what is known besides the text."""
        names = ("outlet", "byline", "source_url", "published_at", "notes")
        return Details(**{name: self.cleaned_data[name] for name in names})

    def how(self) -> str:
        """Give the format in which pasted texts are read."""
        return self.cleaned_data["format"] or "auto"

    def part(self, side: str) -> drafts.Part:
        """Read one side: the file that was sent, or kept, or else the text. Raises Malformed."""
        tag = self.cleaned_data[_TAG[side]]
        upload = self._upload(side)
        if upload is not None:
            return drafts.Part(intake.read_file(upload, tag, format_name=self.how()), upload)
        text = self.cleaned_data[f"{side}_text"]
        name = _("The article") if side == "source" else _("The translation")
        document = intake.read(text, tag, format_name=self.how(), name=name)
        return drafts.Part(intake.Reading(document, None, text))

    def has_translation(self) -> bool:
        """Whether anything was given for the translation: a language, a text, a file."""
        sent = self.cleaned_data
        given = sent["translation_language"] or sent["translation_text"].strip()
        return bool(given or sent["translation_file"] or self.kept_file("translation"))

    def kept_file(self, side: str) -> DraftText | None:
        """Give the file that came with an earlier step, unless it is to be dropped."""
        kept = self.kept[side]
        dropped = self.is_bound and self.data.get(f"{side}_drop")
        return kept if kept is not None and kept.file and not dropped else None

    def _upload(self, side: str) -> intake.Upload | None:
        sent = self.cleaned_data[f"{side}_file"]
        code = self.cleaned_data[f"{side}_encoding"]
        if sent is not None:
            most = intake.largest(sent.name)
            if sent.size > most:
                raise intake.too_large(sent.name, sent.size, most)
            return intake.Upload(sent.name, sent.read(), code)
        kept = self.kept_file(side)
        if kept is None:
            return None
        return intake.Upload(kept.file, bytes(kept.data), code or kept.encoding)

    @staticmethod
    def known_languages() -> list[tuple[str, str]]:
        """Give the languages to choose from; every other BCP 47 tag can be typed."""
        return [(known.code, language_name(known.code)) for known in languages.all_languages()]


class AssignForm(forms.Form):
    """Who translates, who reviews, by when."""

    translator = forms.ModelChoiceField(User.objects.none(), required=False)
    reviewer = forms.ModelChoiceField(User.objects.none(), required=False)
    due_at = forms.DateTimeField(required=False, label=gettext_lazy("Due"))

    def __init__(self, translation: Translation, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, role in (("translator", Role.TRANSLATOR), ("reviewer", Role.REVIEWER)):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)  # noqa: S101
            field.queryset = able(role, translation.language)


def able(role: Role, tag: str) -> Any:
    """Give the people who hold a role for a language."""
    held = Membership.objects.filter(role=role).select_related("user")
    pks = [m.user_id for m in held if m.covers(tag)]
    return User.objects.filter(pk__in=pks, is_active=True).order_by("username")
