"""What people send, checked before any verb sees it."""

from typing import Any

from django import forms
from django.core.validators import ProhibitNullCharactersValidator

from reviewer.refusals import Invalid


class Typed(forms.CharField):
    """Text as it was typed: blanks kept, and left to the verb to refuse, which says where."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, strip=False, **options)
        self.validators = [
            each
            for each in self.validators
            if not isinstance(each, ProhibitNullCharactersValidator)
        ]


def said(form: forms.Form) -> dict[str, Any]:
    """Give what a form says. Raises Invalid with a sentence for each fault."""
    if form.is_valid():
        return form.cleaned_data
    raise Invalid(
        *(
            f"{form.fields[name].label or name}: {message}" if name in form.fields else str(message)
            for name, messages in form.errors.items()
            for message in messages
        )
    )
