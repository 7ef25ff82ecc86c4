"""Rows inside another row's page."""

from django.core.exceptions import ValidationError
from django.forms import BaseInlineFormSet


class ConstrainedFormSet(BaseInlineFormSet):
    """Asks each row's constraints with its parent too, which an inline's own form leaves out."""

    def clean(self) -> None:
        """Refuse in the form what the database would refuse with an error."""
        super().clean()
        for form in set(self.forms) - set(self.deleted_forms):
            if not form.has_changed() or form.errors:
                continue
            try:
                form.instance.validate_constraints()
            except ValidationError as wrong:
                form.add_error(None, wrong)
