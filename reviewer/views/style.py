"""The style page: every component in every state, in light and in dark."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from reviewer import specimens
from reviewer.answers import signed_in


class SpecimenForm(forms.Form):
    """One field of each sort, one of them refused."""

    outlet = forms.CharField(initial="参考消息网", help_text="As it stands under the headline.")
    language = forms.ChoiceField(choices=[("en", "English"), ("ar", "العربية")])
    notes = forms.CharField(widget=forms.Textarea(attrs={"rows": 2}), required=False)
    source_url = forms.URLField(label="Source address", assume_scheme="https")


@require_safe
def style(request: HttpRequest) -> HttpResponse:
    """Show the components to those who run the desk."""
    if not signed_in(request).is_staff:
        raise Http404(_("There is nothing at this address, or it is not yours to see."))
    sides = [specimens.side(scheme, half) for half, scheme in enumerate(("light", "dark"))]
    context = {
        "sides": [(side, _form(side.scheme)) for side in sides],
        "buttons": specimens.BUTTONS,
        "chips": specimens.CHIPS,
        "notices": specimens.NOTICES,
        "colours": specimens.COLOURS,
    }
    return render(request, "reviewer/style.html", context)


def _form(scheme: str) -> SpecimenForm:
    sent = {"outlet": "参考消息网", "language": "en", "source_url": "no address"}
    return SpecimenForm(sent, auto_id=f"{scheme}-%s")
