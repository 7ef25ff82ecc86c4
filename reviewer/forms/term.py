"""Forms of the termbase."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from reviewer.models import Flag
from reviewer.terms import Form, Proposal
from translations.models import Concept, ConceptKind, Culture, Part, RenderingStatus


class ProposeForm(forms.Form):
    """Both forms of a flagged name or term, and the concept they belong to."""

    source_form = forms.CharField(required=False, label=_("In the source"))
    prefer = forms.CharField(required=False, label=_("Right"))
    deprecate = forms.CharField(required=False, label=_("Wrong"))
    kind = forms.ChoiceField(choices=ConceptKind.choices, label=_("What it is"))
    part = forms.ChoiceField(choices=Part.choices, label=_("Which form"))
    concept = forms.ModelChoiceField(
        Concept.objects.filter(retired=False), required=False, label=_("Concept")
    )

    def proposal(self, flag: Flag) -> Proposal:
        """Give what is proposed, in the languages of the flag's translation."""
        sent = self.cleaned_data
        translation = flag.target.translation
        return Proposal(
            language=translation.language,
            prefer=sent["prefer"],
            deprecate=sent["deprecate"],
            kind=sent["kind"],
            part=sent["part"],
            source_language=translation.article.language,
            source_form=sent["source_form"],
        )


class RenderingForm(forms.Form):
    """One rendering of a concept."""

    language = forms.CharField(max_length=35, label=_("Language"))
    text = forms.CharField(max_length=300, label=_("Rendering"))
    status = forms.ChoiceField(choices=RenderingStatus.choices, label=_("Status"))
    part = forms.ChoiceField(choices=Part.choices, label=_("Form"))
    note = forms.CharField(required=False, max_length=500, label=_("Note"))
    evidence = forms.URLField(
        required=False, max_length=2000, assume_scheme="https", label=_("Evidence")
    )

    valid_from = forms.DateField(
        required=False, label=_("Valid from"), widget=forms.DateInput(attrs={"type": "date"})
    )
    valid_to = forms.DateField(
        required=False, label=_("Valid to"), widget=forms.DateInput(attrs={"type": "date"})
    )

    def form(self) -> Form:
        """Give the rendering as entered."""
        return Form(**self.cleaned_data)


class EntryForm(forms.Form):
    """A new entry: what it is, how the source writes it, and how the house does."""

    kind = forms.ChoiceField(
        choices=ConceptKind.choices, initial=ConceptKind.PERSON, label=_("What it is")
    )
    definition = forms.CharField(required=False, max_length=500, label=_("Definition or office"))
    culture = forms.ChoiceField(
        required=False, choices=[("", "–"), *Culture.choices], label=_("Culture of the name")
    )
    source_language = forms.CharField(required=False, max_length=35, label=_("Language"))
    source_form = forms.CharField(required=False, max_length=300, label=_("In the source"))
    language = forms.CharField(max_length=35, label=_("Language"))
    text = forms.CharField(max_length=300, label=_("Right"))
    later = forms.CharField(required=False, max_length=300, label=_("Later mentions"))
    wrong = forms.CharField(required=False, max_length=300, label=_("Wrong"))

    def concept(self) -> Concept:
        """Give the concept, not stored."""
        said = self.cleaned_data
        return Concept(kind=said["kind"], definition=said["definition"], culture=said["culture"])

    def forms_entered(self) -> list[Form]:
        """Give the forms that were entered."""
        said = self.cleaned_data
        short = Part.SHORT if said["kind"] == ConceptKind.PERSON else Part.FULL
        entered = [
            Form(said["language"], said["text"]),
            Form(said["language"], said["later"], part=Part.SHORT),
            Form(said["language"], said["wrong"], RenderingStatus.DEPRECATED, short),
        ]
        if said["source_form"]:
            entered.append(Form(said["source_language"], said["source_form"]))
        return [form for form in entered if form.text]


class AboutForm(forms.ModelForm):  # type: ignore[type-arg]
    """What is said of a concept itself, and the house's exceptions for it."""

    class Meta:
        model = Concept
        fields = (
            *("definition", "notes", "culture", "order", "later", "native_language"),
            *("wikidata", "subject_field"),
        )

    def __init__(self, *args: Any, **options: Any) -> None:
        """Say what no exception means."""
        super().__init__(*args, **options)
        for name in ("order", "later"):
            (_blank, *choices) = self.fields[name].choices  # type: ignore[attr-defined]
            self.fields[name].choices = [("", _("as for everybody")), *choices]  # type: ignore[attr-defined]


class TableForm(forms.Form):
    """A list of names and terms, as a file."""

    file = forms.FileField(label=_("A list: CSV or XLSX"))
