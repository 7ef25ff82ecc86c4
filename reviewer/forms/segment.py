"""Forms of one row: its text, its state, a tick, a flag."""

from django import forms

from prose.category import CATEGORIES, Category, Severity
from prose.span import Span
from reviewer import flags
from reviewer.flags import Remark
from reviewer.forms import Typed
from reviewer.models import KeepReason
from translations.models import Kind, State, Target


class SeenForm(forms.Form):
    """The version that was seen."""

    seen = forms.IntegerField(min_value=1, label="Version seen")


class TextForm(SeenForm):
    """A text as typed."""

    text = Typed(label="Text")
    then = forms.CharField(required=False)


class StateForm(SeenForm):
    """What was decided about a paragraph."""

    state = forms.ChoiceField(choices=State.choices, label="State")
    reason = Typed(label="Reason")


class TickForm(SeenForm):
    """Read and right, or not."""

    on = forms.BooleanField(required=False)


class AddForm(forms.Form):
    """A paragraph without source, behind another one."""

    after = forms.IntegerField(label="Paragraph")
    text = Typed(label="Text")
    kind = forms.ChoiceField(choices=Kind.choices, initial=Kind.PARAGRAPH, required=False)


class FlagForm(SeenForm):
    """Words to flag: selected (start and end in code points) or typed (quote, the nth time)."""

    start = forms.IntegerField(required=False, min_value=0, label="Start")
    end = forms.IntegerField(required=False, min_value=0, label="End")
    quote = Typed(label="Words")
    occurrence = forms.IntegerField(required=False, min_value=1, label="Which one")
    category = forms.ChoiceField(
        choices=[(c.code, c.label) for c in CATEGORIES.values()], label="Category"
    )
    severity = forms.ChoiceField(
        choices=[("", "As usual"), *((s.value, s.value) for s in Severity)],
        required=False,
        label="Severity",
    )
    # "usual": as its kind does, where no script follows the kind that is chosen.
    blocking = forms.ChoiceField(
        choices=[("", "No"), ("1", "Yes"), ("usual", "As usual")], required=False
    )
    suggestion = Typed(label="Should read")
    comment = Typed(label="Comment")
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

    reason = forms.ChoiceField(choices=KeepReason.choices, label="Reason")
    note = Typed(label="Note")


class CommentForm(forms.Form):
    """A line in the talk about a flag."""

    text = Typed(label="Comment")
