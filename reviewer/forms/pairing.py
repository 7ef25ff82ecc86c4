"""What the pairing page sends: an act on a pair, another encoding."""

from django import forms
from django.utils.translation import gettext_lazy as _

from prose.pairing import Side
from reviewer.forms import said
from reviewer.pairing import Act

LARGEST = 10**9  # more rows or characters than any text has


class SeenForm(forms.Form):
    """The number of the pairing that was shown."""

    seen = forms.IntegerField(min_value=0, max_value=LARGEST)


class ActForm(SeenForm):
    """An act, the row and the side on which it is done; ``cut`` says ``block:place``."""

    act = forms.CharField(required=False)
    cut = forms.RegexField(r"^\d{1,9}:\d{1,9}$", required=False)
    row = forms.IntegerField(min_value=0, max_value=LARGEST)
    side = forms.ChoiceField(choices=[("source", _("Source")), ("target", _("Translation"))])

    def meant(self) -> Act:
        """Give the act. Raises Invalid with a sentence for each fault."""
        sent = said(self)
        side: Side = "source" if sent["side"] == "source" else "target"
        if not sent["cut"]:
            return Act(sent["act"], sent["row"], side)
        block, at = map(int, sent["cut"].split(":"))
        return Act("cut", sent["row"], side, block, at)


class EncodingForm(SeenForm):
    """How the file of one side is to be read."""

    side = forms.ChoiceField(choices=[("source", _("Source")), ("target", _("Translation"))])
    encoding = forms.CharField(required=False)
