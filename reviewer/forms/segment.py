"""Forms of one row: its text, its state, a tick, a flag."""

from django import forms
from django.utils.translation import gettext_lazy as _

from prose.category import CATEGORIES, Category, Severity
from prose.span import Span
from reviewer import flags
from reviewer.flags import Remark
from reviewer.forms import Typed
from reviewer.models import KeepReason
from translations.models import Kind, State, Target


class SeenForm(forms.Form):
    """The version that was seen."""

    seen = forms.IntegerField(min_value=1, label=_("Version seen"))


class TextForm(SeenForm):
    """A text as typed."""

    text = Typed(label=_("Text"))
    then = forms.CharField(required=False)


class StateForm(SeenForm):
    """What was decided about a paragraph."""

    state = forms.ChoiceField(choices=State.choices, label=_("State"))
    reason = Typed(label=_("Reason"))


class TickForm(SeenForm):
    """Read and right, or not."""

    on = forms.BooleanField(required=False)


class AddForm(forms.Form):
    """A paragraph without source, behind another one."""

    after = forms.IntegerField(label=_("Paragraph"))
    text = Typed(label=_("Text"))
    kind = forms.ChoiceField(choices=Kind.choices, initial=Kind.PARAGRAPH, required=False)


class FlagForm(SeenForm):
    """Words to flag: selected (start and end in code points) or typed (quote, the nth time)."""

    start = forms.IntegerField(required=False, min_value=0, label=_("Start"))
    end = forms.IntegerField(required=False, min_value=0, label=_("End"))
    quote = Typed(label=_("Words"))
    occurrence = forms.IntegerField(required=False, min_value=1, label=_("Which one"))
    category = forms.ChoiceField(
        choices=[(c.code, c.label) for c in CATEGORIES.values()], label=_("Category")
    )
    severity = forms.ChoiceField(
        choices=[("", _("As usual")), *((s.value, s.value) for s in Severity)],
        required=False,
        label=_("Severity"),
    )
    # "usual": as its kind does, where no script follows the kind that is chosen.
    blocking = forms.ChoiceField(
        choices=[("", _("No")), ("1", _("Yes")), ("usual", _("As usual"))], required=False
    )
    suggestion = Typed(label=_("Should read"))
    comment = Typed(label=_("Comment"))
    term = forms.BooleanField(required=False)

    def span(self, target: Target) -> Span:
        """Give the span that was meant in this target's text."""
        sent = self.cleaned_data
        start, end = sent["start"], sent["end"]
        if start is None or end is None:
            return flags.words(target, sent["quote"], sent["occurrence"] or 1)
        return flags.selected(target, start, end, sent["quote"])

    def remark(self) -> Remark:
        """Give what is said of the words."""
        sent = self.cleaned_data
        return Remark(
            category=sent["category"],
            severity=sent["severity"],
            blocking=_blocks(sent["blocking"], CATEGORIES[sent["category"]]),
            suggestion=sent["suggestion"],
            comment=sent["comment"],
        )


def _blocks(said: str, kind: Category) -> bool:
    return kind.blocks or kind.people_only_blocks if said == "usual" else bool(said)


class KeepForm(forms.Form):
    """Why flagged words stay."""

    reason = forms.ChoiceField(choices=KeepReason.choices, label=_("Reason"))
    note = Typed(label=_("Note"))
    scope = forms.CharField(required=False, label=_("How far"))


class CommentForm(forms.Form):
    """A line in the talk about a flag."""

    text = Typed(label=_("Comment"))
