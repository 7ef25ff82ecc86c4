"""The form of the house style."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from prose import style
from translations.models import HouseStyle, percent_choices

_NAMES = (
    *("japanese", "hungarian", "chinese", "korean", "vietnamese"),
    *("later", "accents", "first_full", "titles"),
)
_SPELLING = ("abbreviations", "times", "percent", "serial_comma", "words")
_GROUPS = ((_("Names"), _NAMES), (_("Spelling and figures"), _SPELLING))


class HouseStyleForm(forms.ModelForm):  # type: ignore[type-arg]
    """How the house writes one language; a language offers what it can choose between."""

    class Meta:
        model = HouseStyle
        fields = (*_NAMES, *_SPELLING)
        labels = {
            "titles": _("Titles, one a line: as others write it = as we do"),
            "words": _("Words, one a line: as others write it = as we do"),
        }

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        offered = {*_NAMES, "words", *style.options(self.instance.language)}
        for name in set(self.fields) - offered:
            del self.fields[name]
        if "percent" in self.fields:
            self._offer_percent()

    def groups(self) -> Iterator[tuple[str | Promise, list[forms.BoundField]]]:
        """Give the fields as the page groups them."""
        for title, names in _GROUPS:
            yield title, [self[name] for name in names if name in self.fields]

    def _offer_percent(self) -> None:
        field = self.fields["percent"]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(percent_choices(self.instance.language).items())
