"""The form of the house style."""

from django import forms

from translations.models import HouseStyle


class HouseStyleForm(forms.ModelForm):  # type: ignore[type-arg]
    """How the house writes names in one language."""

    class Meta:
        model = HouseStyle
        fields = (
            *("japanese", "hungarian", "chinese", "korean", "vietnamese"),
            *("first_full", "later", "accents", "titles"),
        )
