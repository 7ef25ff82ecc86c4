"""Forms of an article: its import, its people."""

from base64 import b64decode
from typing import Any

from django import forms
from django.contrib.auth.models import User

from prose import encoding, language, languages
from reviewer import intake
from reviewer.forms import Typed
from reviewer.models import Membership, Role
from reviewer.refusals import Malformed
from translations.importing import Details
from translations.models import Translation

ENCODINGS = [("", "Find out"), *((one.code, one.label) for one in encoding.ENCODINGS)]


class ImportForm(forms.Form):
    """An article as pasted or uploaded, with its translation if there is one."""

    language = forms.CharField(label="Language of the article", max_length=35)
    outlet = forms.CharField(required=False, max_length=200)
    byline = forms.CharField(required=False, max_length=200)
    source_url = forms.URLField(
        required=False, max_length=2000, assume_scheme="https", label="Source address"
    )
    published_at = forms.DateTimeField(
        required=False,
        label="Published",
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    notes = Typed(widget=forms.Textarea, label="Notes for translators")
    format = forms.ChoiceField(
        required=False,
        choices=[
            ("auto", "Find out"),
            ("text", "Plain text"),
            ("markdown", "Markdown"),
            ("html", "HTML"),
        ],
        initial="auto",
    )
    source_text = Typed(widget=forms.Textarea, label="Text")
    source_file = forms.FileField(required=False, allow_empty_file=True, label="or a file")
    source_encoding = forms.ChoiceField(required=False, choices=ENCODINGS)
    # A file that came with an earlier step, until it is stored: its bytes can be read anew.
    source_name = forms.CharField(required=False, widget=forms.HiddenInput)
    source_data = forms.CharField(required=False, widget=forms.HiddenInput)
    source_shown = forms.CharField(required=False)
    translation_language = forms.CharField(
        required=False, max_length=35, label="Language of the translation"
    )
    translation_text = Typed(widget=forms.Textarea, label="Translation")
    translation_file = forms.FileField(required=False, allow_empty_file=True, label="or a file")
    translation_encoding = forms.ChoiceField(required=False, choices=ENCODINGS)
    translation_name = forms.CharField(required=False, widget=forms.HiddenInput)
    translation_data = forms.CharField(required=False, widget=forms.HiddenInput)
    translation_shown = forms.CharField(required=False)

    def details(self) -> Details:
        """Give what is known besides the text."""
        names = ("outlet", "byline", "source_url", "published_at", "notes")
        return Details(**{name: self.cleaned_data[name] for name in names})

    def reading(self, side: str, tag: str) -> intake.Reading:
        """Read one side: the file that was sent, or kept, or else the text. Raises Malformed."""
        how = self.cleaned_data["format"] or "auto"
        upload = self.upload(side)
        if upload is not None:
            return intake.read_file(upload, tag, format_name=how)
        text = self.cleaned_data[f"{side}_text"]
        name = f"The {self._side(side)}"
        return intake.Reading(intake.read(text, tag, format_name=how, name=name), None, text)

    def upload(self, side: str) -> intake.Upload | None:
        """Give the file of one side, as sent now or kept from an earlier step."""
        sent = self.cleaned_data.get(f"{side}_file")
        code = self.cleaned_data.get(f"{side}_encoding", "")
        if sent is not None:
            most = intake.largest(sent.name)
            if sent.size > most:
                raise intake.too_large(sent.name, sent.size, most)
            return intake.Upload(sent.name, sent.read(), code)
        kept, name = self.cleaned_data[f"{side}_data"], self.cleaned_data[f"{side}_name"]
        if not name:
            return None
        try:
            return intake.Upload(name, b64decode(kept, validate=True), code)
        except ValueError as wrong:
            raise Malformed(f"{name} did not arrive whole; choose it again.") from wrong

    def has(self, side: str) -> bool:
        """Whether anything was given for this side."""
        sent = self.cleaned_data
        given = sent.get(f"{side}_file") or sent[f"{side}_name"] or sent[f"{side}_text"].strip()
        return bool(given)

    def is_as_shown(self) -> bool:
        """Whether every file is still to be read in the encoding that its preview showed."""
        sent = self.cleaned_data
        return all(
            sent[f"{side}_encoding"] in {"", sent[f"{side}_shown"] or sent[f"{side}_encoding"]}
            for side in ("source", "translation")
        )

    def _side(self, side: str) -> str:
        return "article" if side == "source" else "translation"

    @staticmethod
    def known_languages() -> list[tuple[str, str]]:
        """Give the languages to choose from; every other BCP 47 tag can be typed."""
        return [(known.code, language.name(known.code)) for known in languages.all_languages()]


class AssignForm(forms.Form):
    """Who translates, who reviews, by when."""

    translator = forms.ModelChoiceField(User.objects.none(), required=False)
    reviewer = forms.ModelChoiceField(User.objects.none(), required=False)
    due_at = forms.DateTimeField(required=False, label="Due")

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
