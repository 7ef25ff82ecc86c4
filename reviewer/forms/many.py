"""The form of many files at once."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from prose import language
from reviewer.batch import File
from translations.importing import Details
from translations.naming import told


class ManyInput(forms.ClearableFileInput):
    """A file field that takes several."""

    allow_multiple_selected = True


class ManyField(forms.FileField):
    """Several files, each checked as one is."""

    widget = ManyInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Give them as a list."""
        sent = data if isinstance(data, (list, tuple)) else [data]
        return [super(ManyField, self).clean(each, initial) for each in sent or [None]]


class ManyForm(forms.Form):
    """A ZIP archive, or several files, and the language of the sources among them."""

    chosen = ManyField(
        allow_empty_file=True,
        error_messages={"required": _("Choose the files, or a ZIP archive of them.")},
    )
    language = forms.CharField(required=False, max_length=35, label=_("Language of the sources"))
    outlet = forms.CharField(required=False, max_length=200, label=_("Outlet"))

    def clean_language(self) -> str:
        """Bring the tag into its normal form."""
        tag: str = self.cleaned_data["language"]
        try:
            return language.normal(tag) if tag else ""
        except language.UnknownLanguage as wrong:
            raise forms.ValidationError(told(str(wrong))) from wrong

    def uploads(self) -> Sequence[File]:
        """Give the files; none of them is held in memory twice."""
        return [
            File(sent.name or "", sent.size or 0, sent.read) for sent in self.cleaned_data["chosen"]
        ]

    def details(self) -> Details:
        """Give what is known of all the articles."""
        return Details(outlet=self.cleaned_data["outlet"])
