"""The forms of setting up the house, one a step."""

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prose import languages, wordtable
from prose.wordtable import Table
from reviewer.models import DateStyle, Mentions, NameOrder, Newsroom, Role
from translations.naming import language_name, told

MOST_TOLD = 20
LARGEST_LIST = 2 * 1024 * 1024


def _known() -> list[tuple[str, str]]:
    codes = [each.code for each in languages.all_languages()]
    return sorted(((code, language_name(code)) for code in codes), key=lambda pair: pair[1])


class Tags(forms.MultipleChoiceField):
    """Languages to tick; stored as their tags with blanks between them."""

    widget = forms.CheckboxSelectMultiple

    def clean(self, value: Any) -> str:
        """Give the tags as they are stored."""
        return " ".join(super().clean(value))


class HouseForm(forms.Form):
    """The first step: what the house is called and which languages it works in."""

    name = forms.CharField(max_length=200, label=gettext_lazy("Name of the newsroom"))
    sources = Tags(choices=_known, label=gettext_lazy("Articles come in"))
    targets = Tags(choices=_known, label=gettext_lazy("They are translated into"))
    lead = forms.BooleanField(required=False, label=gettext_lazy("I am the chief editor"))

    @classmethod
    def of(cls, house: Newsroom) -> "HouseForm":
        """Give the form as the house has it."""
        held = {"sources": house.sources.split(), "targets": house.targets.split()}
        return cls(initial={"name": house.name, "lead": True, **held})


class StyleForm(forms.Form):
    """The second step: how the house writes."""

    dates = forms.ChoiceField(
        choices=DateStyle.choices, widget=forms.RadioSelect, label=gettext_lazy("Dates")
    )
    name_order = forms.ChoiceField(
        choices=NameOrder.choices,
        widget=forms.RadioSelect,
        label=gettext_lazy("Chinese, Hungarian, Japanese, Korean and Vietnamese names"),
    )
    mentions = forms.ChoiceField(
        choices=Mentions.choices, widget=forms.RadioSelect, label=gettext_lazy("People in a story")
    )

    @classmethod
    def of(cls, house: Newsroom, sent: Any = None) -> "StyleForm":
        """Give the form as the house has it, or as it was sent."""
        return cls(
            sent,
            initial={
                "dates": house.dates or DateStyle.DAY_FIRST,
                "name_order": house.name_order or NameOrder.OWN,
                "mentions": house.mentions or Mentions.SHORT,
            },
        )


class PersonForm(forms.ModelForm):  # type: ignore[type-arg]
    """The third step: one account, with its role."""

    role = forms.ChoiceField(choices=Role.choices, label=gettext_lazy("Role"))
    tags = forms.MultipleChoiceField(
        choices=_known,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("Languages (none: every one)"),
    )

    class Meta:
        model = User
        fields = ["username", "first_name", "last_name", "email"]

    def languages(self) -> list[str]:
        """Give the tags of the role; an empty one stands for every language."""
        return self.cleaned_data["tags"] or [""]


class ListForm(forms.Form):
    """The fourth step: a list of names and terms."""

    file = forms.FileField(label=gettext_lazy("A list: CSV, TSV or XLSX"))

    def clean_file(self) -> Table:
        """Read the list; every fault in it is told with its line."""
        sent = self.cleaned_data["file"]
        if sent.size > LARGEST_LIST:
            raise forms.ValidationError(_("The list is larger than 2 MB."))
        table = wordtable.read(sent.read(), sent.name)
        if table.faults:
            raise forms.ValidationError(
                [
                    _("Line %(number)s: %(why)s") % {"number": f.line, "why": told(f.message)}
                    for f in table.faults[:MOST_TOLD]
                ]
            )
        return table
