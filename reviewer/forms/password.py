"""The letter that sets a new password: one at a time for each account."""

from collections.abc import Iterator
from datetime import timedelta

from django.contrib.auth.forms import PasswordResetForm
from django.contrib.auth.models import User

from reviewer.models import AppliedRequest

BETWEEN_LETTERS = timedelta(minutes=5)


class LetterForm(PasswordResetForm):
    """Asks for a letter. Who asks is told the same, whether one goes out or not."""

    def get_users(self, email: str) -> Iterator[User]:
        """Give the accounts of this address that had no letter in the last five minutes."""
        for user in super().get_users(email):
            if AppliedRequest.objects.first_within(BETWEEN_LETTERS, user, "letter"):
                yield user
