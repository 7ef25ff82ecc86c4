"""The form of a person's own settings."""

from django import forms
from django.forms.models import model_to_dict
from django.utils.translation import gettext_lazy as _

from reviewer.models import Interface, Preferences, TextSize, Theme


class ThemeForm(forms.Form):
    """The switch in the bar."""

    theme = forms.ChoiceField(
        label=_("Colours"), choices=Theme.choices, required=False, widget=forms.RadioSelect
    )


class PreferencesForm(ThemeForm):
    """Theme, text size, keys and language: each choice in sight, none in a menu."""

    size = forms.ChoiceField(
        label=_("Text size"), choices=TextSize.choices, required=False, widget=forms.RadioSelect
    )
    language = forms.ChoiceField(
        label=_("Language of the desk"),
        choices=Interface.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    letters = forms.BooleanField(
        label=_("Single letters are keys (J, K, N, E, A, F, R)"), required=False
    )

    @classmethod
    def of(cls, held: Preferences) -> "PreferencesForm":
        """Give the form as the person has it."""
        return cls(initial=model_to_dict(held, fields=list(cls.base_fields)))
