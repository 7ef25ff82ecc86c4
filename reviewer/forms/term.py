"""Forms of the termbase."""

from django import forms
from django.utils.translation import gettext_lazy as _

from reviewer.models import Flag
from reviewer.terms import Form, Proposal
from translations.models import Concept, ConceptKind, Part, RenderingStatus


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

    def form(self) -> Form:
        """Give the rendering as entered."""
        return Form(**self.cleaned_data)
