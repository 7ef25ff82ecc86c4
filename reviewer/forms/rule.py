"""The forms of the newsroom's own rules, and of what is set of the checks."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from prose import languages
from prose.category import CATEGORIES
from reviewer.checksettings import Line, Said
from translations.models import Rule, Severity
from translations.naming import language_name, told_later

TYPED = ("look_for", "unless", "suggest")


class RuleForm(forms.ModelForm):  # type: ignore[type-arg]
    """A rule as a chief editor writes it; whether it is switched on is for the button to say."""

    category = forms.ChoiceField(
        choices=[(each.code, told_later(each.label)) for each in CATEGORIES.values()],
        initial="style",
        label=_("Kind of error"),
    )

    class Meta:
        model = Rule
        fields = (
            *("name", "language", "kind", "look_for", "ignore_case", "unless", "suggest"),
            *("message", "category", "severity", "note"),
        )
        labels = {
            "name": _("Name of the rule"),
            "language": _("Language of the translation"),
            "kind": _("It looks for"),
            "look_for": _("Find"),
            "ignore_case": _("Capital and small letters are one"),
            "unless": _("Unless the sentence has"),
            "suggest": _("Suggest"),
            "message": _("What it says"),
            "severity": _("Severity"),
            "note": _("Note for the newsroom"),
        }
        help_texts = {
            "language": _("Its tag, such as en; empty: every language."),
            "look_for": _("Words are found as whole words, a pattern wherever it fits."),
            "unless": _("Nothing is found in a sentence that has this. Of the same kind."),
            "suggest": _("A pattern's groups are \\1, \\2… or \\g<name>."),
            "message": _("One sentence. Empty: “The house writes … for …”."),
        }
        widgets = {"language": forms.TextInput(attrs={"list": "languages", "autocomplete": "off"})}

    def __init__(self, *args: Any, **options: Any) -> None:
        """Keep the blanks of a pattern, and let nobody's dictionary underline it."""
        super().__init__(*args, **options)
        for name in TYPED:
            field: Any = self.fields[name]
            field.strip = False
            field.widget.attrs |= {"dir": "auto", "spellcheck": "false", "autocomplete": "off"}

    @staticmethod
    def known_languages() -> list[tuple[str, str]]:
        """Give the languages to choose from; every other tag can be typed."""
        return [(known.code, language_name(known.code)) for known in languages.all_languages()]


def _severity_of(line: Line) -> str:
    return gettext("Severity: %(check)s") % {"check": line.label}


class SettingsForm(forms.Form):
    """Which checks run for a pair of languages: a box and a choice for each."""

    def __init__(self, *args: Any, lines: Iterable[Line], **options: Any) -> None:
        """Make the fields of each check, filled with what holds."""
        super().__init__(*args, **options)
        self.lines = tuple(lines)
        choices = [("", _("As usual")), *Severity.choices]
        for line in self.lines:
            self.fields[f"on-{line.name}"] = forms.BooleanField(
                required=False,
                initial=line.on,
                label=line.label,
                widget=forms.CheckboxInput(attrs={"aria-describedby": f"about-{line.name}"}),
            )
            self.fields[f"severity-{line.name}"] = forms.ChoiceField(
                required=False,
                initial=line.severity,
                choices=choices,
                widget=forms.Select(attrs={"class": "input", "aria-label": _severity_of(line)}),
            )

    @property
    def rows(self) -> list[tuple[Line, forms.BoundField, forms.BoundField]]:
        """Give each check with its two fields."""
        return [
            (line, self[f"on-{line.name}"], self[f"severity-{line.name}"]) for line in self.lines
        ]

    def said(self) -> Said:
        """Give what was said of each check that the page had: one that is new is not off."""
        sent = self.cleaned_data
        return {
            line.name: (sent[f"on-{line.name}"], sent[f"severity-{line.name}"])
            for line in self.lines
            if f"severity-{line.name}" in self.data
        }
